using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class KernelTests
{
    [Test]
    public void Switches_AsExpectedByTheCaller_Took()
    {
        var switched = Environment.GetEnvironmentVariable("EARLYWARNING_EXPECT_NO");
        switch (switched)
        {
            case null or "":
                Assert.Ignore("EARLYWARNING_EXPECT_NO is not set: no hardware switch to check.");
                break;
            case "avx512":
                Assert.That(Avx512F.IsSupported, Is.False);
                Assert.That(Kernel.Supports(KernelPath.Vector512), Is.False);
                break;
            case "avx2":
                Assert.That(Avx2.IsSupported, Is.False);
                Assert.That(Kernel.Supports(KernelPath.Vector256), Is.False);
                Assert.That(Kernel.Supports(KernelPath.Vector512), Is.False);
                break;
            case "hwintrinsic":
                Assert.That(Avx2.IsSupported || Sse42.IsSupported, Is.False);
                Assert.That(Kernel.Supports(KernelPath.Vector256), Is.False);
                Assert.That(Kernel.Supports(KernelPath.Vector512), Is.False);
                break;
            default:
                Assert.Fail($"EARLYWARNING_EXPECT_NO is {switched}; expected avx512, avx2 or hwintrinsic.");
                break;
        }
    }

    [Test]
    public void Widest_OnThisProcessor_IsSupported()
    {
        Assert.That(Kernel.Supports(Kernel.Widest), Is.True);
        if (Vector512.IsHardwareAccelerated) Assert.That(Kernel.Widest, Is.EqualTo(KernelPath.Vector512));
    }

    [Test]
    public void Choose_NothingForced_GivesWidest([Values(null, "")] string? forced) => Assert.That(Kernel.Choose(forced), Is.EqualTo(Kernel.Widest));

    [Test]
    public void Choose_EachSupportedWord_GivesThatPath()
    {
        foreach (var path in KernelSample.Paths) Assert.That(Kernel.Choose(path.ToString().ToLowerInvariant()), Is.EqualTo(path));
    }

    [Test]
    public void Choose_UnknownWord_StopsAndNamesThePaths()
    {
        var stopped = Assert.Throws<RunStoppedException>(() => Kernel.Choose("vector1024"));
        Assert.That(stopped!.Reason, Is.EqualTo(StopReason.SettingsFaulty));
        Assert.That(stopped.Message, Does.Contain("EARLYWARNING_KERNEL_PATH is \"vector1024\"; this processor supports: scalar"));
    }

    [Test]
    public void Choose_PathThisProcessorLacks_Stops()
    {
        var lacking = Enum.GetValues<KernelPath>().Where(p => !Kernel.Supports(p)).ToArray();
        if (lacking.Length == 0) Assert.Ignore("This processor supports every path.");
        Assert.That(() => Kernel.Choose(lacking[0].ToString()), Throws.TypeOf<RunStoppedException>());
    }

    [Test]
    public void Add_EveryLengthAndSpecialValue_SameBitsOnEveryPath([Range(0, 31)] int cuts, [Values] bool linear)
    {
        var definition = KernelSample.Term(cuts, linear, seed: cuts + 1);
        var term = new CompiledTerm(definition);
        for (var length = 0; length <= KernelSample.LongestLength; length++)
        {
            var column = KernelSample.Column(definition, length, seed: length);
            var expected = KernelSample.Sums(length, seed: length);
            Kernel.Add(KernelPath.Scalar, term, column, expected);
            foreach (var path in AllPaths())
            {
                var sums = KernelSample.Sums(length, seed: length);
                Kernel.Add(path, term, column, sums);
                Assert.That(KernelSample.Bits(sums), Is.EqualTo(KernelSample.Bits(expected)), $"{path}, length {length}");
            }
        }
    }

    [Test]
    public void Add_StretchInsideALargerArray_LeavesItsNeighboursAlone([Values(0, 3, 7, 15, 31)] int cuts)
    {
        var definition = KernelSample.Term(cuts, linear: false, seed: 5);
        var term = new CompiledTerm(definition);
        var column = KernelSample.Column(definition, 100, seed: 6);
        foreach (var path in AllPaths())
        {
            var sums = new float[100];
            Kernel.Add(path, term, column.AsSpan(3, 37), sums.AsSpan(3, 37));
            Assert.That(sums.AsSpan(0, 3).ToArray().Concat(sums[40..]), Is.All.Zero);
            for (var i = 3; i < 40; i++) Assert.That(sums[i], Is.EqualTo(Kernel.Value(term, column[i])));
        }
    }

    [Test]
    public void Risk_EveryLengthAndSpecialValue_SameBitsOnEveryPath()
    {
        var definition = KernelSample.Term(31, linear: false, seed: 1);
        for (var length = 0; length <= KernelSample.LongestLength; length++)
        {
            var sums = KernelSample.Column(definition, length, seed: length);
            var expected = new float[length];
            Kernel.Risk(KernelPath.Scalar, sums, 0.25f, expected);
            foreach (var path in AllPaths())
            {
                var risks = new float[length];
                Kernel.Risk(path, sums, 0.25f, risks);
                Assert.That(KernelSample.Bits(risks), Is.EqualTo(KernelSample.Bits(expected)), $"{path}, length {length}");
            }
        }
    }

    [Test]
    public void Counts_EveryLengthAndSpecialValue_EqualPlainCounting([Values(-0f, 0f, 2.5f, float.PositiveInfinity, float.NegativeInfinity)] float bound)
    {
        var definition = KernelSample.Term(31, linear: false, seed: 2);
        for (var length = 0; length <= KernelSample.LongestLength; length++)
        {
            var values = KernelSample.Column(definition, length, seed: length);
            var atLeast = values.Count(v => v + 0.5f >= bound);
            var missing = values.Count(float.IsNaN);
            foreach (var path in AllPaths())
            {
                Assert.That(Kernel.CountAtLeast(path, values, 0.5f, bound), Is.EqualTo(atLeast), $"{path}, length {length}");
                Assert.That(Kernel.CountMissing(path, values), Is.EqualTo(missing), $"{path}, length {length}");
            }
        }
    }

    /// <summary>The portable 128-bit path gives its bits in software too where the processor does not support it.</summary>
    private static IEnumerable<KernelPath> AllPaths() => KernelSample.Paths.Append(KernelPath.Vector128).Distinct();
}
