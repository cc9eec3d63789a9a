using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Where a number of places should go, and how many children at risk that would reach against two other ways of spreading them.</summary>
internal static class CapacitySection
{
    /// <summary>The plan of a run; null where the settings name no places, or nothing is shown to spread them by.</summary>
    /// <param name="content">The run.</param>
    public static CapacityPlan? Plan(OutputContent content)
    {
        if (content.Settings.Capacity is not { } capacity) return null;
        var rows = content.Table.Rows.Where(r => r.Stage == capacity.Stage).ToList();
        var districts = rows.Where(r => r.Kind == AreaKind.District).ToList();
        return CapacityPlan.Of(
            capacity.Places, districts.Select(r => r.Figures).OfType<AreaFigures>(), rows.FirstOrDefault(r => r.Kind == AreaKind.City)?.Figures, districts.Count(r => r.Protected));
    }

    /// <summary>The section; none where the settings name no places.</summary>
    /// <param name="report">The report.</param>
    /// <param name="plan">The plan.</param>
    public static IEnumerable<Section> Of(ReportContext report, CapacityPlan? plan)
    {
        if (report.Content.Settings.Capacity is not { } capacity) yield break;
        var title = report.T(ReportTexts.CapacityTitle, report.Numbers.Count(capacity.Places));
        yield return new("capacity", title, plan is null
            ? Html.Of($"<p>{report.T(ReportTexts.CapacityNone)}</p>")
            : Html.Of($"<p>{report.T(ReportTexts.CapacityText, report.Name(capacity.Stage))}</p>{Reach(report, plan)}{Districts(report, plan, capacity.Stage)}"));
    }

    private static Html Reach(ReportContext report, CapacityPlan plan)
    {
        var lines = ((LocalText Name, CapacityOutcome Outcome)[])
            [(ReportTexts.CapacityByExpected, plan.ByExpected), (ReportTexts.CapacityEvenly, plan.Evenly), (ReportTexts.CapacityByRate, plan.ByRawRate)];
        var rows = lines.Select(l => Table.Row(
        [
            Table.WordHead(report.T(l.Name)),
            Table.Dense(Reached(l.Outcome.AsTheyCome, l.Outcome.AsTheyComeLow, l.Outcome.AsTheyComeHigh)),
            Table.Dense(Reached(l.Outcome.Targeted, l.Outcome.TargetedLow, l.Outcome.TargetedHigh)),
        ]));
        Html[] head = [Table.Head(report, ReportTexts.CapacityWay), Table.Head(report, ReportTexts.CapacityWithout, numeric: true), Table.Head(report, ReportTexts.CapacityWith, numeric: true)];
        return Html.Of($"<p>{report.T(ReportTexts.CapacityReachText)}</p>{Table.Of(report.T(ReportTexts.CapacityReachCaption), head, rows, look: "figures")}");

        string Reached(double mean, long low, long high) =>
            report.T(ReportTexts.CapacityReached, report.Numbers.Number(mean, 0), report.Numbers.Count(low), report.Numbers.Count(high));
    }

    private static Html Districts(ReportContext report, CapacityPlan plan, Stage stage)
    {
        // All districts: a table of places that ends half-way gives some of them none.
        var lines = plan.Districts.OrderBy(d => d.Code == CapacityPlan.Remainder).ThenByDescending(d => d.Places).ThenByDescending(d => d.Expected).ThenBy(d => d.Code, StringComparer.Ordinal).Select(d =>
        {
            Html[] cells =
            [
                d.Code == CapacityPlan.Remainder ? Table.WordHead(report.T(ReportTexts.CapacityRemainder)) : Table.RowHead(report.Name(new DistrictCode(d.Code))),
                Table.Dense(report.Numbers.Count(d.Children)),
                Table.Dense(report.Numbers.Number(d.Expected, 1)),
                Html.Of($"<td><b>{report.Numbers.Count(d.Places)}</b>"),
                Table.Dense(report.Numbers.Count(d.Evenly)),
                Table.Dense(report.Numbers.Count(d.ByRawRate)),
            ];
            return d.Code == CapacityPlan.Remainder ? Table.Row(cells) : Table.Row(d.Code, cells);
        });
        Html[] head =
        [
            Table.Head(report, ReportTexts.District), Table.Head(report, ReportTexts.Children, numeric: true), Table.Head(report, ReportTexts.CapacityExpected, numeric: true),
            Table.Head(report, ReportTexts.CapacityPlaces, numeric: true), Table.Head(report, ReportTexts.CapacityEvenlyHead, numeric: true), Table.Head(report, ReportTexts.CapacityByRateHead, numeric: true),
        ];
        return Table.Of(report.T(ReportTexts.CapacityCaption, report.Name(stage)), head, lines, sortable: true, "figures");
    }
}
