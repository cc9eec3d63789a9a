using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The sheets of figures by area and stage: all of them, ranked, along the chain, and what drives them.</summary>
/// <param name="words">The words of the workbook.</param>
internal sealed class AreaSheets(WorkbookWords words)
{
    /// <summary>Every figure of every area and stage.</summary>
    public WorkbookSheet All(IEnumerable<AreaLine> lines) =>
        Sheet(WorkbookTexts.AreaSheet, 3, [.. Place(), .. Figures()], lines.Where(l => l.Protected || l.Figures is not null));

    /// <summary>Districts per stage by smoothed rate. A protected row has no place in it, so the order tells nothing of it.</summary>
    public WorkbookSheet Ranking(IEnumerable<AreaLine> lines)
    {
        var shown = lines.Where(l => l is { Kind: AreaKind.District, Figures: { Children: > 0 } f } && double.IsFinite(f.EmpiricalBayes))
            .GroupBy(l => l.Stage).OrderBy(g => g.Key)
            .SelectMany(g => g.OrderByDescending(l => l.Figures!.EmpiricalBayes).ThenBy(l => l.Code, StringComparer.Ordinal));
        return Sheet(WorkbookTexts.RankingSheet, 4, [Stage(), .. Place().Where(c => c.Head != words.T(WorkbookTexts.Stage) && c.Head != words.T(WorkbookTexts.Kind)), .. Figures(), Text(WorkbookTexts.Reason, 90, l => VerdictReason.Of(l.Figures!, l.Rule, l.Language))], shown);
    }

    /// <summary>One row per area, the links of the chain side by side.</summary>
    public WorkbookSheet Chain(IReadOnlyList<AreaLine> lines)
    {
        var areas = lines.GroupBy(l => (l.Kind, l.Code)).Select(g => g.ToDictionary(l => l.Stage)).ToList();
        var stages = Stages.AllFirst.ToArray().Where(s => lines.Any(l => l.Stage == s)).ToList();
        var columns = Place().Where(c => c.Head != words.T(WorkbookTexts.Stage)).Select(c => new SheetColumn<Dictionary<Stage, AreaLine>>(c.Head, c.Width, c.Style, a => c.Of(a.Values.First()))).ToList();
        foreach (var stage in stages)
        {
            var name = words.Stage(stage);
            columns.Add(Link($"{name}: {words.T(ReportTexts.Children)}", CellStyle.Whole, stage, f => Field.Integer(f.Children)));
            columns.Add(Link($"{name}: {words.T(WorkbookTexts.Counted)}", CellStyle.Whole, stage, f => Field.Integer(f.Count)));
            columns.Add(Link($"{name}: {words.T(WorkbookTexts.Rate)}", CellStyle.Percent, stage, f => Field.Number(f.Rate, PublishedWords.RateDigits)) with { Shaded = true, SaysProtected = true });
        }

        return WorkbookSheet.Table(WorkbookTexts.ChainSheet, words.Language, 3, columns, areas);
    }

    /// <summary>Drivers of shown rows, one row each.</summary>
    public WorkbookSheet Drivers(IEnumerable<AreaLine> lines) => WorkbookSheet.Table<DriverLine>(
        WorkbookTexts.DriverSheet, words.Language, 3,
        [
            .. Place().Select(c => new SheetColumn<DriverLine>(c.Head, c.Width, c.Style, d => c.Of(d.Area))),
            new(words.T(WorkbookTexts.Order), 12, CellStyle.Whole, d => Field.Integer(d.Position)),
            new(words.T(WorkbookTexts.Id), 10, CellStyle.Text, d => Field.Words(d.Driver.Indicator)),
            new(words.T(WorkbookTexts.Indicator), 40, CellStyle.Text, d => Field.Words(words.DriverLabel(d.Driver.Indicator))),
            new(words.T(ReportTexts.Direction), 22, CellStyle.Text, d => Field.Words(words.T(d.Driver.Difference < 0 ? ReportTexts.Lowers : ReportTexts.Raises))),
            new(words.T(ReportTexts.StrengthHead), 11, CellStyle.Text, d => Field.Words(words.Strength(d.Driver.Difference))),
            new(words.T(ReportTexts.CertaintyHead), 11, CellStyle.Text, d => Field.Words(words.Certainty(d.Driver.Certainty))),
            new(words.T(WorkbookTexts.Malleable), 24, CellStyle.Text, d => Field.Words(words.T(d.Driver.Malleable ? WorkbookTexts.Yes : WorkbookTexts.Circumstance))),
        ],
        DriverLine.All(lines));

    private static SheetColumn<Dictionary<Stage, AreaLine>> Link(string head, CellStyle style, Stage stage, Func<AreaFigures, Field> of) =>
        new(head, 15, style, a => a.TryGetValue(stage, out var line) && line.Figures is { } f ? of(f) : Field.Words(null)) { Hides = a => a.TryGetValue(stage, out var line) && line.Protected };

    private WorkbookSheet Sheet(LocalText name, int frozen, IReadOnlyList<SheetColumn<AreaLine>> columns, IEnumerable<AreaLine> lines) =>
        WorkbookSheet.Table(name, words.Language, frozen, columns, lines);

    private IEnumerable<SheetColumn<AreaLine>> Place() =>
    [
        Text(WorkbookTexts.Kind, 11, l => words.Kind(l.Kind)), Text(WorkbookTexts.Code, 12, l => l.Code), Text(WorkbookTexts.Name, 26, l => l.Name), Text(ReportTexts.Borough, 18, l => l.Borough), Stage(),
    ];

    private SheetColumn<AreaLine> Stage() => Text(WorkbookTexts.Stage, 18, l => words.Stage(l.Stage));

    private SheetColumn<AreaLine> Text(LocalText head, double width, Func<AreaLine, string?> of) => new(words.T(head), width, CellStyle.Text, l => Field.Words(of(l)));

    private SheetColumn<AreaLine>[] Figures()
    {
        var (rate, rank) = (words.T(WorkbookTexts.Rate), words.T(ReportTexts.Rank));
        return
        [
            Text(ReportTexts.Protected, 11, l => l.Marker),
            Of(words.T(ReportTexts.Children), CellStyle.Whole, f => Field.Integer(f.Children)),
            Of(words.T(WorkbookTexts.Counted), CellStyle.Whole, f => Field.Integer(f.Count)),
            Of(words.T(WorkbookTexts.Expected), CellStyle.OneDigit, f => Field.Number(f.Expected, PublishedWords.ExpectedDigits)),
            Of(rate, CellStyle.Percent, f => Field.Number(f.Rate, PublishedWords.RateDigits)) with { Shaded = true },
            Of(words.T(WorkbookTexts.From, rate), CellStyle.Percent, f => Field.Number(f.WilsonLow, PublishedWords.RateDigits)),
            Of(words.T(WorkbookTexts.To, rate), CellStyle.Percent, f => Field.Number(f.WilsonHigh, PublishedWords.RateDigits)),
            Of(words.T(ReportTexts.Smoothed), CellStyle.Percent, f => Field.Number(f.EmpiricalBayes, PublishedWords.RateDigits)) with { Shaded = true },
            Of(words.T(ReportTexts.Ratio), CellStyle.TwoDigits, f => Field.Number(f.RatioToCity, PublishedWords.RatioDigits)),
            Of(words.T(ReportTexts.AboveCity), CellStyle.TwoDigits, f => Field.Number(f.Posterior.AboveCity, PublishedWords.ProbabilityDigits)),
            Of(words.T(WorkbookTexts.From, rank), CellStyle.Whole, f => Field.Integer(PublishedWords.Rank(f.Posterior.RankLow))),
            Of(words.T(WorkbookTexts.To, rank), CellStyle.Whole, f => Field.Integer(PublishedWords.Rank(f.Posterior.RankHigh))),
            Of(words.T(WorkbookTexts.WorstFifth), CellStyle.TwoDigits, f => Field.Number(f.Posterior.WorstFifth, PublishedWords.ProbabilityDigits)),
            Of(words.T(ReportTexts.Funnel), CellStyle.Text, f => Field.Words(words.Funnel(f.Funnel)), 14),
            Of(words.T(ReportTexts.CorrectedP), CellStyle.Text, f => Field.Words(words.Step(f.AdjustedPValue))),
            Of(words.T(ReportTexts.VerdictHead), CellStyle.Text, f => Field.Words(f.Kind == AreaKind.District ? words.Verdict(f.Verdict) : null), 20) with { StandsOut = l => l.Figures?.Verdict == Verdict.AssuredHotspot },
            Of(words.T(ReportTexts.Neighbours), CellStyle.Text, f => Field.Words(words.Neighbours(f.Neighbours)), 13),
            Of(words.T(WorkbookTexts.SchoolCheck), CellStyle.Text, f => Field.Words(words.School(f.SchoolCheck)), 18),
        ];
    }

    private static SheetColumn<AreaLine> Of(string head, CellStyle style, Func<AreaFigures, Field> of, double width = 12) =>
        new(head, width, style, l => l.Figures is { } f ? of(f) : Field.Words(null)) { Hides = l => l.Protected };
}
