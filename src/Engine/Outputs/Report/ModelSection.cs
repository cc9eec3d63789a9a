using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The model as a planner can read it: thresholds, then every term with its points and where they come from.</summary>
internal static class ModelSection
{
    /// <summary>The section.</summary>
    public static Section Of(ReportContext report)
    {
        var model = report.Content.Model;
        if (!report.HasChildren) return new("model", report.T(ReportTexts.ModelTitle), Html.Of($"<p>{report.T(ReportTexts.ModelUnused, model.Title.In(report.Language))}</p>"));
        var calibrated = report.T(model.Calibrated ? ReportTexts.Calibrated : ReportTexts.NotCalibrated);
        var reading = report.CountsOutcome ? report.T(model.Calibrated ? ReportTexts.ModelOutcomeRisk : ReportTexts.ModelOutcome, report.Counted) : $"{report.T(ReportTexts.ModelText)} {Frozen(report)} {report.T(ReportTexts.StagesNotComparable)}";
        // Told apart in both languages, so that both pages have the same list.
        LocalText[] sources = [.. model.Stages.SelectMany(s => s.Terms).Select(t => t.Source).Distinct()];
        return new(
            "model",
            report.T(ReportTexts.ModelTitle),
            Html.Of($"""
                <p><strong>{model.Title.In(report.Language)}</strong> ({model.Id}, {report.T(ReportTexts.Version, model.Version)}). {calibrated}</p>{ModelCard.Of(report)}<p>{reading}</p>{Thresholds(report, model)}{model.Stages.Select(s => Terms(report, s, sources))}
                <h3>{report.T(ReportTexts.PointsSource)}</h3><ol>{sources.Select(s => Html.Of($"<li>{report.T(s)}</li>"))}</ol>
                """));
    }

    private static string Frozen(ReportContext report) => report.T(
        ReportTexts.Frozen, report.Numbers.Quarter(RunRecord.ReferenceQuarter(report.Content)), report.Numbers.ShortPercent(report.Content.Settings.Model.FlaggedShare));

    private static Html Thresholds(ReportContext report, RiskModel model)
    {
        var lines = model.Stages.Select(s => Table.Row(
        [
            Table.WordHead(report.Name(s.Stage)),
            Table.Figure(s.Intercept is { } start ? report.Numbers.Signed(start, 2) : NumberText.Nothing, s.Intercept ?? double.NaN),
            Table.Figure(s.Threshold is { } threshold ? report.Numbers.Signed(threshold, 2) : NumberText.Nothing, s.Threshold ?? double.NaN),
            Table.Figure(report.Numbers.Count(s.Terms.Length), s.Terms.Length),
        ]));
        Html[] head = [Table.Head(report, ReportTexts.StageHead), Table.Head(report, ReportTexts.Intercept, numeric: true), Table.Head(report, ReportTexts.Threshold, numeric: true), Table.Head(report, ReportTexts.Terms, numeric: true)];
        return Table.Of(report.T(ReportTexts.ThresholdsCaption), head, lines);
    }

    private static Html Terms(ReportContext report, StageModel stage, LocalText[] sources)
    {
        var lines = stage.Terms.Select(t => Table.Row(
        [
            Table.WordHead(report.Label(t.Indicator), t.Indicator),
            Table.Cell(Html.Of($"""<ul class="bins">{Bins(report, t)}</ul>""")),
            Table.Figure($"[{report.Numbers.Count(Number(t))}]", Number(t)),
        ]));
        Html[] head = [Table.Head(report, ReportTexts.IndicatorHead), Table.Head(report, ReportTexts.Points), Table.Head(report, ReportTexts.PointsSourceHead, numeric: true)];
        return Html.Of($"<h3>{report.Name(stage.Stage)}</h3>{Table.Of(report.T(ReportTexts.TermsCaption, report.Name(stage.Stage)), head, lines)}");

        int Number(Term term) => Array.IndexOf(sources, term.Source) + 1;
    }

    private static IEnumerable<Html> Bins(ReportContext report, Term term)
    {
        var unit = report.Indicator(term.Indicator)?.Unit.In(report.Language) ?? "";
        for (var bin = 0; bin < term.Scores.Length; bin++)
        {
            var slope = term.Slopes.IsDefaultOrEmpty || term.Slopes[bin] == 0 ? "" : report.T(ReportTexts.Slope, report.Numbers.Signed(term.Slopes[bin], 3));
            yield return Bin(report, Range(report, term, bin), term.Scores[bin], slope, term.Cuts.IsEmpty || IsFlag(report, term) || IsCount(report, term) ? "" : unit);
        }

        yield return Bin(report, report.T(ReportTexts.MissingValue), term.Missing, "", "");
    }

    private static Html Bin(ReportContext report, string range, float score, string slope, string unit) =>
        Html.Of($"<li>{range}{(unit.Length > 0 ? "\u00A0" + unit : "")}: <strong>{report.Numbers.Signed(score, 2)}</strong>{slope}</li>");

    // A child's value is 0 or 1 where the unit counts to 1, and where a district's value is the percentage of children with a 1.
    private static bool IsFlag(ReportContext report, Term term) =>
        term.Cuts is [> 0 and <= 1]
        && report.Indicator(term.Indicator) is { ForChildren: true } indicator
        && (indicator.Maximum == 1 || indicator is { ForDistricts: true, Per: 100 });

    // "From 2: …" says it all where the unit is but the word "count".
    private static bool IsCount(ReportContext report, Term term) => report.Indicator(term.Indicator)?.Unit.English == "count";

    private static string Range(ReportContext report, Term term, int bin)
    {
        if (term.Cuts.IsEmpty) return report.T(ReportTexts.AnyValue);
        if (IsFlag(report, term)) return report.T(bin == 0 ? ReportTexts.No : ReportTexts.Yes);
        if (bin == 0) return report.T(ReportTexts.Below, Cut(0));
        return bin == term.Cuts.Length ? report.T(ReportTexts.From, Cut(bin - 1)) : report.T(ReportTexts.FromBelow, Cut(bin - 1), Cut(bin));

        string Cut(int index) => report.Numbers.Short(term.Cuts[index], 3);
    }
}
