using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The environment index and the district-level indicators it is made of.</summary>
internal static class EnvironmentSection
{
    /// <summary>The section.</summary>
    public static Section Of(ReportContext report)
    {
        var table = report.Table;
        var columns = table.Indicators.Select(i => (i.Indicator, i.Stage)).Distinct()
            .OrderBy(c => report.Content.Settings.Indicators.PositionOf(c.Indicator)).ThenBy(c => c.Indicator, StringComparer.Ordinal).ThenBy(c => c.Stage).ToList();
        if (columns.Count == 0) return new("environment", report.T(ReportTexts.EnvironmentTitle), Html.Of($"<p>{report.T(ReportTexts.EnvironmentNone)}</p>"));
        var values = table.Indicators.ToDictionary(i => (i.District.Value, i.Indicator, i.Stage));
        var known = table.Indicators.Select(i => i.District.Value).ToHashSet(StringComparer.Ordinal);
        var lines = report.Areas.Where(a => a.Environment is not null || known.Contains(a.Code))
            .OrderBy(a => a.Environment?.Rank ?? int.MaxValue).ThenBy(a => a.Code, StringComparer.Ordinal)
            .Select(a => Table.Row(a.Code,
            [
                Table.Dense(a.Environment is { } e ? report.Numbers.Count(e.Rank) : NumberText.Nothing),
                Table.RowHead(a.Name),
                Table.Dense(a.Environment is { } index ? report.Numbers.Signed(index.Value, 2) : NumberText.Nothing),
                .. columns.Select(c => Cell(report, values.GetValueOrDefault((a.Code, c.Indicator, c.Stage)))),
            ]));
        var head = columns.Select(c => Head(report, c.Indicator, c.Stage))
            .Prepend(Table.Head(report, ReportTexts.EnvironmentValue, numeric: true)).Prepend(Table.Head(report, ReportTexts.District)).Prepend(Table.Head(report, ReportTexts.Rank, numeric: true));
        var counts = table.Indicators.Any(i => i.Denominator is not null) ? Html.Empty : Html.Of($"""<p class="note">{report.T(ReportTexts.NoCounts)}</p>""");
        var body = Html.Of($"<p>{report.T(ReportTexts.EnvironmentText)}</p>{counts}{Table.Of(report.T(ReportTexts.EnvironmentCaption), head, lines, sortable: true, "figures")}{Patterns(report)}");
        return new("environment", report.T(ReportTexts.EnvironmentTitle), body, Wide: true);
    }

    private static Html Head(ReportContext report, string id, Stage stage)
    {
        var unit = report.Indicator(id)?.Unit.In(report.Language) ?? "";
        var place = stage == Stage.All ? unit : $"{unit} · {report.Name(stage)}";
        return Html.Of($"""<th scope="col" class="n">{report.Label(id)}<small>{place}</small></th>""");
    }

    private static Html Cell(ReportContext report, SafeIndicatorValue? value)
    {
        if (value is null) return Table.Dense(NumberText.Nothing);
        if (value.Value is not { } number) return Html.Of($"""<td class="protected">{report.T(ReportTexts.Protected)}""");
        var interval = value is { Low: { } low, High: { } high }
            ? Html.Of($"""<small>{$"{report.Numbers.Short(low, 1)}–{report.Numbers.Short(high, 1)}"}</small>""")
            : Html.Empty;
        var rank = value.Rank is { } place && !report.Large ? Html.Of($"""<small>{report.T(ReportTexts.RankNumber, report.Numbers.Count(place))}</small>""") : Html.Empty;
        return Html.Of($"""<td>{report.Numbers.Short(number, 2)} {interval}{rank}""");
    }

    private static Html Patterns(ReportContext report)
    {
        if (!report.Content.Map.HasNeighbours) return Html.Of($"""<p class="note">{report.NoMap}</p>""");
        if (report.Table.Patterns.IsEmpty) return Html.Empty;
        var lines = report.Table.Patterns.OrderBy(p => p.Figure, StringComparer.Ordinal).ThenBy(p => p.Stage).Select(p => Table.Row(
        [
            Table.WordHead(p.Figure == "rate" ? report.T(ReportTexts.Rate, report.Counted) : report.Label(p.Figure), report.Name(p.Stage)),
            Table.Cell(report.T(Alike(p) ? ReportTexts.PatternAlike : ReportTexts.PatternNone)),
            Table.Figure(FigureWords.Step(report, p.PValue), FigureWords.StepKey(p.PValue)),
            Table.Figure(report.Numbers.Count(p.Districts), p.Districts),
        ]));
        Html[] head = [Table.Head(report, ReportTexts.Figure), Table.Head(report, ReportTexts.Pattern), Table.Head(report, ReportTexts.UncorrectedP, numeric: true), Table.Head(report, ReportTexts.Districts, numeric: true)];
        return Html.Of($"<h3>{report.T(ReportTexts.PatternTitle)}</h3><p>{report.T(ReportTexts.PatternText)} {report.NeighbourRuleText}</p>{Table.Of(report.T(ReportTexts.PatternTitle), head, lines)}");
    }

    private static bool Alike(SpatialPattern pattern) => pattern is { MoranI: > 0, PValue: <= 0.05 };
}
