using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>What to know of examples before a model is fitted on them: indicators that carry nothing, and such that tell the outcome all too well.</summary>
public static class FitRemarks
{
    /// <summary>Area under the ROC curve of a single indicator from which it is suspected to contain the outcome.</summary>
    public const double NearlyPerfectArea = 0.99;

    /// <summary>Share of missing values above which an indicator gets a note.</summary>
    private const double MuchMissing = 0.5;

    /// <summary>Examples with another value than the most frequent one below which an indicator counts as constant: too few for a bin of their own.</summary>
    private const int LeastOthers = 10;

    /// <summary>Looks at the examples of a stage.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="stage">The stage, for the wording.</param>
    /// <returns>Notes, in the order of the indicators; none for examples of one class alone, which are refused by the trainers.</returns>
    /// <remarks>Whether a high or a low value goes with the outcome makes no difference to the area. Values that are missing are left out of it; whether they are missing is looked at by itself.</remarks>
    public static ImmutableArray<Finding> Of(Examples examples, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(examples);
        if (examples.Positives == 0 || examples.Positives == examples.Count) return [];
        var findings = ImmutableArray.CreateBuilder<Finding>();
        for (var i = 0; i < examples.Indicators.Length; i++)
        {
            var column = examples.Column(i);
            var missing = Missing(column);
            if (missing == column.Length)
            {
                Note(TrainingFindings.AllMissing, i);
                continue;
            }

            var bins = IndicatorBins.Of(column, LeastOthers);
            if (!bins.Carries) Note(TrainingFindings.Constant, i);
            if (missing > MuchMissing * column.Length) Note(TrainingFindings.MostlyMissing, i, "50");
            var (value, absence) = SeparationArea.Of(column, examples.Outcomes);
            if (value >= NearlyPerfectArea) Note(TrainingFindings.NearlyPerfect, i, Text(value));
            if (absence >= NearlyPerfectArea) Note(TrainingFindings.MissingTellsAll, i, Text(absence));
            for (var j = 0; j < i; j++)
            {
                if (bins.Carries && Same(column, examples.Column(j))) findings.Add(Finding.At(TrainingFindings.SameAsAnother, "", 0, "", stage.Id(), examples.Indicators[j], examples.Indicators[i]));
            }
        }

        return findings.ToImmutable();

        void Note(FindingKind kind, int indicator, params ReadOnlySpan<string> more) => findings.Add(Finding.At(kind, "", 0, "", [stage.Id(), examples.Indicators[indicator], .. more]));
    }

    /// <summary>Three digits, cut off: 0.9996 must not read as 1.</summary>
    private static string Text(double area) => (Math.Floor(area * 1000) / 1000).ToString("0.000", CultureInfo.InvariantCulture);

    private static int Missing(ReadOnlySpan<float> column)
    {
        var count = 0;
        foreach (var x in column) count += float.IsNaN(x) ? 1 : 0;
        return count;
    }

    private static bool Same(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (!a[i].Equals(b[i])) return false;
        }

        return true;
    }
}
