using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Whether examples can be learned from at all.</summary>
internal static class TrainingCheck
{
    /// <summary>Examples below which no model is fitted: with fewer, intervals are wider than any shape.</summary>
    public const int LeastExamples = 50;

    /// <summary>Examples that each of the two outcomes needs.</summary>
    public const int LeastPerClass = 10;

    /// <summary>Stops where they cannot.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="stage">The stage, for the wording.</param>
    /// <exception cref="RunStoppedException">They cannot; all reasons together.</exception>
    public static void Stop(Examples examples, Stage stage)
    {
        var findings = Findings(examples, stage);
        if (!findings.IsEmpty) throw new RunStoppedException(StopReason.InputRefused, findings);
    }

    /// <summary>Stops where no indicator has two bins.</summary>
    /// <param name="data">The examples in bins.</param>
    /// <param name="stage">The stage, for the wording.</param>
    /// <exception cref="RunStoppedException">None has.</exception>
    public static void StopWithoutTerms(BinnedExamples data, Stage stage)
    {
        if (!data.Bins.Any(b => b.Carries)) throw new RunStoppedException(StopReason.InputRefused, [Finding.At(TrainingFindings.NoIndicators, "", 0, "", stage.Id())]);
    }

    private static ImmutableArray<Finding> Findings(Examples examples, Stage stage)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var rarer = Math.Min(examples.Positives, examples.Count - examples.Positives);
        var rarerClass = examples.Positives == rarer ? "1" : "0";
        if (examples.Count < LeastExamples) Add(TrainingFindings.TooFewExamples, Number(examples.Count), Number(LeastExamples));
        if (examples.Count > 0 && rarer == 0) Add(TrainingFindings.OneClassOnly, examples.Positives == 0 ? "0" : "1");
        else if (examples.Count >= LeastExamples && rarer < LeastPerClass) Add(TrainingFindings.TooFewOfAClass, rarerClass, Number(LeastPerClass));
        for (var i = 0; i < examples.Indicators.Length; i++)
        {
            if (HasInfinite(examples.Column(i))) Add(TrainingFindings.Infinite, examples.Indicators[i]);
        }

        return findings.ToImmutable();

        void Add(FindingKind kind, params ReadOnlySpan<string> arguments) => findings.Add(Finding.At(kind, "", 0, "", [stage.Id(), .. arguments]));
    }

    private static bool HasInfinite(ReadOnlySpan<float> column)
    {
        foreach (var x in column)
        {
            if (float.IsInfinity(x)) return true;
        }

        return false;
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
