using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>The outcomes known in one quarter.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="ByChild">Per outcome the children of whom it is known: value and day.</param>
/// <param name="Receipts">One receipt per extract.</param>
/// <param name="Findings">Remarks of the reading.</param>
internal sealed record OutcomeRead(
    Quarter Quarter, ImmutableDictionary<string, Dictionary<ChildKey, KnownOutcome>> ByChild, ImmutableArray<ExtractReceipt> Receipts, ImmutableArray<Finding> Findings);

/// <summary>The outcome of one child.</summary>
/// <param name="Came">Whether it came about; null where rows of one day contradict each other.</param>
/// <param name="Day">Its day as <see cref="DateOnly.DayNumber"/>.</param>
internal readonly record struct KnownOutcome(bool? Came, int Day);

/// <summary>Reads the outcomes of a quarter by key alone: who moved away, changed school or has no grade any more still counts.</summary>
internal static class OutcomeReading
{
    /// <summary>Reads the extracts that hold outcomes of the fit.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="quarter">The quarter of the outcome.</param>
    /// <param name="progress">Told where the reading stands; may be null.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The outcomes. The newest row of a child counts; rows of one day that contradict each other leave it unknown.</returns>
    /// <exception cref="RunStoppedException">A file is missing, refused, or holds a third value.</exception>
    public static OutcomeRead Read(RunSettings settings, FitSettings fit, Quarter quarter, Action<RunProgress>? progress, CancellationToken cancel)
    {
        progress?.Invoke(new(quarter, RunStep.Outcomes, "", 0));
        var own = settings with
        {
            Quarter = quarter, EarlierQuarters = [], Groups = null, Measure = new MeasureSettings(), ChildScores = null,
            Extracts = [.. settings.Extracts.Where(e => CohortReading.ProvidesOutcome(e, fit))],
        };
        var intake = ExtractReader.ReadAll(own, quarter, progress, cancel);
        var stops = ImmutableArray.CreateBuilder<Finding>();
        var notes = ImmutableArray.CreateBuilder<Finding>();
        var byChild = ImmutableDictionary.CreateBuilder<string, Dictionary<ChildKey, KnownOutcome>>(StringComparer.Ordinal);
        foreach (var outcome in fit.Outcomes.Values.Distinct(StringComparer.Ordinal))
        {
            var known = new Dictionary<ChildKey, KnownOutcome>();
            foreach (var extract in intake.Children.Where(e => e.IndicatorIds.Contains(outcome)))
            {
                var column = extract.Receipt.Settings.Columns.Indicators.First(i => i.Indicator == outcome).Column ?? "";
                var third = Add(extract, outcome, known) + intake.Findings.Count(f => IsEmptied(f, extract, column));
                if (third > 0) stops.Add(Finding.At(CohortFindings.ThirdValue, extract.Receipt.File, 0, column, outcome, CohortFindings.Told(third)));
            }

            var open = known.Values.Count(k => k.Came is null);
            if (open > 0) notes.Add(Finding.At(CohortFindings.OutcomesContradict, "", 0, "", CohortFindings.Told(open), outcome, quarter.ToString()));
            byChild.Add(outcome, known);
        }

        if (stops.Count > 0) throw new RunStoppedException(StopReason.InputRefused, stops.ToImmutable());
        return new(quarter, byChild.ToImmutable(), intake.Receipts, [.. intake.Findings, .. notes]);
    }

    private static bool IsEmptied(Finding finding, ChildExtract extract, string column) =>
        finding.Kind.Severity == Severity.CellEmptied && finding.File == extract.Receipt.File && finding.Column == column;

    private static int Add(ChildExtract extract, string outcome, Dictionary<ChildKey, KnownOutcome> known)
    {
        var values = extract.Column(extract.IndicatorIds.IndexOf(outcome));
        var third = 0;
        for (var row = 0; row < values.Length; row++)
        {
            if (float.IsNaN(values[row])) continue;
            if (values[row] is not (0f or 1f))
            {
                third++;
                continue;
            }

            var (key, day, came) = (extract.Keys[row], extract.Days[row], values[row] == 1);
            if (!known.TryGetValue(key, out var earlier) || day > earlier.Day) known[key] = new(came, day);
            else if (day == earlier.Day && came != earlier.Came) known[key] = new(null, day);
        }

        return third;
    }
}
