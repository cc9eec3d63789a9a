using EarlyWarning.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Tests.Fuzz;

/// <summary>Reads many made-up and damaged inputs of one kind. Whatever the bytes are, the answer is a result or a stop with findings that say something in both languages.</summary>
/// <param name="format">The kind.</param>
internal sealed class FuzzTrial(FuzzedFormat format)
{
    private readonly List<string> failures = [];

    /// <summary>Inputs made by FsCheck.</summary>
    public int Made { get; private set; }

    /// <summary>Inputs with bytes flipped.</summary>
    public int Flipped { get; private set; }

    /// <summary>Of both, those that were refused with findings.</summary>
    public int Refused { get; private set; }

    /// <summary>Number of inputs that ended in an exception nobody expected.</summary>
    public int Unexpected { get; private set; }

    /// <summary>The first of these inputs as hexadecimal digits, each with its exception.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>Reads inputs; the same for the same seed.</summary>
    /// <param name="made">Number of inputs made by FsCheck.</param>
    /// <param name="flipped">Number of inputs with bytes flipped.</param>
    /// <param name="seed">The seed.</param>
    public void Run(int made, int flipped, int seed)
    {
        Prop.ForAll(FuzzedInputs.Of(format).ToArbitrary(), bytes =>
        {
            Made++;
            Once(bytes);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(made).WithReplay((ulong)seed, 7));
        var random = new Random(seed);
        for (; Flipped < flipped; Flipped++) Once(FuzzedInputs.Flipped(format, random));
    }

    private void Once(byte[] bytes)
    {
        try
        {
            format.Read(bytes);
        }
        catch (RunStoppedException stopped) when (stopped.Findings.All(f => f.Message(Language.German).Length > 0 && f.Message(Language.English).Length > 0) && !stopped.Findings.IsEmpty)
        {
            Refused++;
        }
#pragma warning disable CA1031 // What is looked for.
        catch (Exception unexpected)
#pragma warning restore CA1031
        {
            Unexpected++;
            if (failures.Count < 3) failures.Add($"{format.Name}: {Convert.ToHexString(bytes)}\n{unexpected}");
        }
    }
}
