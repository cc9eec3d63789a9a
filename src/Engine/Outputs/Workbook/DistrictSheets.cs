using EarlyWarning.Disclosure;
using EarlyWarning.Districts;

namespace EarlyWarning.Outputs;

/// <summary>The sheets of what is known of districts beside counted children: indicators, environment and status; and of groups.</summary>
/// <param name="words">The words of the workbook.</param>
/// <param name="content">The run.</param>
internal sealed class DistrictSheets(WorkbookWords words, OutputContent content)
{
    /// <summary>Values of district-level indicators.</summary>
    public WorkbookSheet Indicators()
    {
        var names = PublishedArea.All(content).ToDictionary(a => a.Code, a => a.Name, StringComparer.Ordinal);
        var catalogue = content.Settings.Indicators;
        var value = words.T(WorkbookTexts.Value);
        return WorkbookSheet.Table<SafeIndicatorValue>(
            WorkbookTexts.IndicatorSheet, words.Language, 2,
            [
                new(words.T(WorkbookTexts.Code), 12, CellStyle.Text, v => Field.Words(v.District.Value)),
                new(words.T(WorkbookTexts.Name), 26, CellStyle.Text, v => Field.Words(names[v.District.Value])),
                new(words.T(WorkbookTexts.Id), 10, CellStyle.Text, v => Field.Words(v.Indicator)),
                new(words.T(WorkbookTexts.Indicator), 40, CellStyle.Text, v => Field.Words(words.Label(v.Indicator))),
                new(words.T(WorkbookTexts.Unit), 24, CellStyle.Text, v => Field.Words(words.Indicator(v.Indicator)?.Unit.In(words.Language))),
                new(words.T(WorkbookTexts.Stage), 18, CellStyle.Text, v => Field.Words(words.Stage(v.Stage))),
                Hideable(value, CellStyle.TwoDigits, v => Field.Number(v.Value, PublishedWords.RateDigits)) with { SaysProtected = true },
                Hideable(words.T(WorkbookTexts.From, value), CellStyle.TwoDigits, v => Field.Number(v.Low, PublishedWords.RateDigits)),
                Hideable(words.T(WorkbookTexts.To, value), CellStyle.TwoDigits, v => Field.Number(v.High, PublishedWords.RateDigits)),
                Hideable(words.T(WorkbookTexts.Numerator), CellStyle.Whole, v => Field.Integer(v.Count)),
                Hideable(words.T(WorkbookTexts.Denominator), CellStyle.Whole, v => Field.Integer(v.Denominator)),
                Hideable(words.T(WorkbookTexts.RankOne), CellStyle.Whole, v => Field.Integer(v.Rank)),
            ],
            content.Table.Indicators.OrderBy(v => catalogue.PositionOf(v.Indicator)).ThenBy(v => v.Indicator, StringComparer.Ordinal).ThenBy(v => v.Stage).ThenBy(v => v.District));
    }

    /// <summary>Environment, status and dynamics.</summary>
    public WorkbookSheet Status() => WorkbookSheet.Table<PublishedArea>(
        WorkbookTexts.StatusSheet, words.Language, 2,
        [
            new(words.T(WorkbookTexts.Code), 12, CellStyle.Text, a => Field.Words(a.Code)),
            new(words.T(WorkbookTexts.Name), 26, CellStyle.Text, a => Field.Words(a.Name)),
            new(words.T(ReportTexts.Borough), 18, CellStyle.Text, a => Field.Words(a.Borough)),
            new(words.T(ReportTexts.EnvironmentValue), 14, CellStyle.SignedTwoDigits, a => Field.Number(a.Environment?.Value, PublishedWords.RatioDigits)) { Shaded = true },
            new(words.T(ReportTexts.EnvironmentRank), 14, CellStyle.Whole, a => Field.Integer(a.Environment?.Rank)),
            Index(words.T(ReportTexts.StatusIndexHead), CellStyle.SignedTwoDigits, s => Field.Number(s.Index, PublishedWords.RatioDigits), s => s.Gap) with { Shaded = true },
            Index(words.T(WorkbookTexts.StatusClass), CellStyle.Whole, s => Field.Integer(s.Class > 0 ? s.Class : null), s => s.Gap),
            new(words.T(WorkbookTexts.NoStatus), 24, CellStyle.Text, a => Field.Words(a.Status is { } s ? words.Gap(s.Gap) : null)),
            Index(words.T(ReportTexts.DynamicsIndexHead), CellStyle.SignedTwoDigits, s => Field.Number(s.Dynamics, PublishedWords.RatioDigits), s => s.DynamicsGap),
            Index(words.T(WorkbookTexts.DynamicsClass), CellStyle.Whole, s => Field.Integer(s.DynamicsClass > 0 ? s.DynamicsClass : null), s => s.DynamicsGap),
            new(words.T(WorkbookTexts.NoDynamics), 24, CellStyle.Text, a => Field.Words(a.Status is { } s ? words.Gap(s.DynamicsGap) : null)),
        ],
        PublishedArea.All(content));

    /// <summary>Groups of a breakdown.</summary>
    public WorkbookSheet Groups()
    {
        var rate = words.T(WorkbookTexts.Rate);
        return WorkbookSheet.Table<SafeGroupRow>(
            WorkbookTexts.GroupSheet, words.Language, 3,
            [
                new(words.T(WorkbookTexts.Kind), 11, CellStyle.Text, g => Field.Words(words.Kind(g.Kind))),
                new(words.T(WorkbookTexts.Code), 12, CellStyle.Text, g => Field.Words(g.Code)),
                new(words.T(WorkbookTexts.Name), 26, CellStyle.Text, g => Field.Words(g.Name)),
                new(words.T(ReportTexts.Borough), 18, CellStyle.Text, g => Field.Words(g.Borough)),
                new(words.T(WorkbookTexts.Stage), 18, CellStyle.Text, g => Field.Words(words.Stage(g.Stage))),
                new(words.T(WorkbookTexts.Group), 18, CellStyle.Text, g => Field.Words(g.Group)),
                Group(words.T(ReportTexts.Children), CellStyle.Whole, f => Field.Integer(f.Children)),
                Group(words.T(WorkbookTexts.Counted), CellStyle.Whole, f => Field.Integer(f.Count)),
                Group(rate, CellStyle.Percent, f => Field.Number(f.Rate, PublishedWords.RateDigits)) with { Shaded = true, SaysProtected = true },
                Group(words.T(WorkbookTexts.From, rate), CellStyle.Percent, f => Field.Number(f.WilsonLow, PublishedWords.RateDigits)),
                Group(words.T(WorkbookTexts.To, rate), CellStyle.Percent, f => Field.Number(f.WilsonHigh, PublishedWords.RateDigits)),
            ],
            content.Table.GroupRows);
    }

    private static SheetColumn<SafeIndicatorValue> Hideable(string head, CellStyle style, Func<SafeIndicatorValue, Field> of) => new(head, 13, style, of) { Hides = v => v.Value is null };

    private static SheetColumn<PublishedArea> Index(string head, CellStyle style, Func<DistrictStatus, Field> of, Func<DistrictStatus, IndexGap> gap) =>
        new(head, 16, style, a => a.Status is { } s ? of(s) : Field.Words(null)) { Hides = a => a.Status is { } s && gap(s) == IndexGap.Protected };

    private static SheetColumn<SafeGroupRow> Group(string head, CellStyle style, Func<GroupFigures, Field> of) =>
        new(head, 12, style, g => g.Figures is { } f ? of(f) : Field.Words(null)) { Hides = g => g.Protected };
}
