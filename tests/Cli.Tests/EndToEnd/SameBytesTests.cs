using System.Text;
using System.Text.RegularExpressions;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>What is published, and the scores of single children where they are permitted, depends on the content of the input, not on the order of rows, the processor, the locale or the time zone.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed partial class SameBytesTests
{
    private CityFolder city = null!;
    private Dictionary<string, string> expected = null!;

    [OneTimeSetUp]
    public void PublishOnce()
    {
        city = CityFolder.Generate("--children", "3000", "--districts", "10", "--quarters", "2");
        File.AppendAllText(city.Settings, CanaryCity.Permission);
        Assert.That(city.Run().ExitCode, Is.Zero);
        expected = Published(city);
    }

    [OneTimeTearDown]
    public void Delete() => city.Dispose();

    [TestCase("DOTNET_EnableAVX512", "0")]
    [TestCase("DOTNET_EnableAVX2", "0")]
    [TestCase("DOTNET_EnableHWIntrinsic", "0")]
    [TestCase("EARLYWARNING_KERNEL_PATH", "scalar")]
    [TestCase("DOTNET_PROCESSOR_COUNT", "1")]
    [TestCase("LC_ALL", "tr_TR.UTF-8")]
    [TestCase("TZ", "Pacific/Kiritimati")]
    public void Run_OtherMachine_PublishesTheSameBytes(string variable, string value)
    {
        using var copy = Fresh();
        var outcome = Earlywarning.Run(new Dictionary<string, string> { [variable] = value }, "run", copy.Settings, "--quiet");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(Published(copy), Is.EqualTo(expected));
    }

    [Test]
    public void Run_ShuffledRows_DiffersOnlyInHashesAndLineNumbers()
    {
        using var copy = Fresh();
        foreach (var file in Directory.EnumerateFiles(copy.Root, "*.csv", SearchOption.AllDirectories).Where(f => !f.EndsWith("jugendhilfe.csv", StringComparison.Ordinal)))
        {
            Shuffle(file);
        }

        Assert.That(copy.Run().ExitCode, Is.Zero);

        var shuffled = Published(copy);
        Assert.That(shuffled.Keys, Is.EquivalentTo(expected.Keys));
        using (Assert.EnterMultipleScope())
        {
            foreach (var (file, content) in expected)
            {
                Assert.That(Comparable(file, shuffled[file]), Is.EqualTo(Comparable(file, content)), file);
            }
        }
    }

    private CityFolder Fresh()
    {
        var copy = city.Copy();
        Directory.Delete(copy.Output, recursive: true);
        Directory.Delete(copy.File("vertraulich"), recursive: true);
        return copy;
    }

    private static Dictionary<string, string> Published(CityFolder folder) =>
        folder.PublishedFiles().Select(f => Path.Combine(folder.Output, f)).Concat(Directory.GetFiles(folder.File("vertraulich")))
            .ToDictionary(f => Path.GetRelativePath(folder.Root, f), File.ReadAllText);

    private static string Comparable(string file, string content)
    {
        if (file.EndsWith("run.json", StringComparison.Ordinal)) return Hash().Replace(content, "hash");
        if (!file.EndsWith("findings.csv", StringComparison.Ordinal)) return content;
        return string.Join('\n', LineNumber().Replace(content, "#").Split('\n').Order(StringComparer.Ordinal));
    }

    private static void Shuffle(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        var rows = lines[1..^1];
        new Random(7).Shuffle(rows);
        File.WriteAllBytes(file, Encoding.Latin1.GetBytes(string.Join('\n', [lines[0], .. rows, lines[^1]])));
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex(";[0-9]+;|Zeile [0-9]+")]
    private static partial Regex LineNumber();
}
