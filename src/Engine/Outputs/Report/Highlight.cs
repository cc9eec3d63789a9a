using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>A district that the report speaks of first.</summary>
/// <param name="Area">The district.</param>
/// <param name="Verdict">Its strongest verdict.</param>
/// <param name="Rows">Its rows with that verdict: the links of the chain, or all stages together where only there.</param>
/// <param name="Strongest">The most certain of these rows.</param>
internal sealed record Highlight(PublishedArea Area, Verdict Verdict, ImmutableArray<SafeRow> Rows, SafeRow Strongest)
{
    /// <summary>How many districts are named.</summary>
    public const int Named = 5;

    /// <summary>Whether it is a hotspot.</summary>
    public bool IsHotspot => Verdict == Verdict.AssuredHotspot;

    /// <summary>The stages of its rows in words; hotspots at each link are said to be so at "every stage", which is not the row over all stages.</summary>
    public string StageNames(ReportContext report) => Rows.Length == Stages.Chain.Length
        ? report.T(ReportTexts.EveryStage)
        : report.Numbers.List([.. Rows.Select(r => report.Name(r.Stage))]);

    /// <summary>Hotspots, then conspicuous districts; inside by certainty (lower end of the interval in multiples of the city's rate), then by code.</summary>
    /// <param name="report">The report.</param>
    /// <returns>All of them, not only those named.</returns>
    public static ImmutableArray<Highlight> Of(ReportContext report) =>
    [
        .. report.Areas
            .Select(area => Of(area, Verdict.AssuredHotspot) ?? Of(area, Verdict.Conspicuous))
            .OfType<Highlight>()
            .OrderByDescending(h => h.Verdict)
            .ThenByDescending(h => Certainty(h.Strongest))
            .ThenBy(h => h.Area.Code, StringComparer.Ordinal),
    ];

    private static Highlight? Of(PublishedArea area, Verdict verdict)
    {
        var rows = area.Rows.Where(r => r.Figures?.Verdict == verdict).ToList();
        if (rows.Count == 0) return null;
        var links = rows.Where(r => r.Stage != Stage.All).ToList();
        var named = links.Count > 0 ? links : rows;
        return new(area, verdict, [.. named], named.MaxBy(Certainty)!);
    }

    // Rate / ratio is the city's rate of the same stage.
    private static double Certainty(SafeRow row) => row.Figures is { Rate: > 0 } f && double.IsFinite(f.RatioToCity) ? f.WilsonLow * f.RatioToCity / f.Rate : 0;
}
