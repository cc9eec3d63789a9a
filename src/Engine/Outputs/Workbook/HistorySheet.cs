using EarlyWarning.Disclosure;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The sheet of rates over the quarters, from figures that were shown.</summary>
internal static class HistorySheet
{
    /// <summary>Earlier quarters that counted the same by the same model, ascending.</summary>
    public static List<PublishedQuarter> Comparable(OutputContent content) =>
        [.. content.History.Where(h => h.Quarter < content.Table.Quarter && IsComparable(content, h)).OrderBy(h => h.Quarter)];

    /// <summary>Earlier quarters that stand in no line with this one, ascending.</summary>
    public static List<Quarter> NotComparable(OutputContent content) =>
        [.. content.History.Where(h => h.Quarter < content.Table.Quarter && !IsComparable(content, h)).Select(h => h.Quarter).Order()];

    /// <summary>The sheet.</summary>
    /// <param name="words">The words of the workbook.</param>
    /// <param name="content">The run.</param>
    /// <param name="lines">The rows of the quarter.</param>
    public static WorkbookSheet Of(WorkbookWords words, OutputContent content, IEnumerable<AreaLine> lines)
    {
        var change = words.T(WorkbookTexts.ChangeHead);
        List<SheetColumn<AreaLine>> columns =
        [
            new(words.T(WorkbookTexts.Kind), 11, CellStyle.Text, l => Field.Words(words.Kind(l.Kind))),
            new(words.T(WorkbookTexts.Code), 12, CellStyle.Text, l => Field.Words(l.Code)),
            new(words.T(WorkbookTexts.Name), 26, CellStyle.Text, l => Field.Words(l.Name)),
            new(words.T(WorkbookTexts.Stage), 18, CellStyle.Text, l => Field.Words(words.Stage(l.Stage))),
        ];
        foreach (var quarter in Comparable(content))
        {
            var rows = quarter.Rows.GroupBy(r => (r.Kind, r.Code, r.Stage)).ToDictionary(g => g.Key, g => g.First());
            columns.Add(new($"{words.T(WorkbookTexts.Rate)} {quarter.Quarter}", 14, CellStyle.Percent, l => Field.Number(rows.GetValueOrDefault((l.Kind, l.Code, l.Stage))?.Figures?.Rate, PublishedWords.RateDigits))
            {
                Hides = l => rows.GetValueOrDefault((l.Kind, l.Code, l.Stage)) is { Protected: true }, SaysProtected = true, Shaded = true,
            });
        }

        columns.AddRange(
        [
            new($"{words.T(WorkbookTexts.Rate)} {content.Table.Quarter}", 14, CellStyle.Percent, l => Field.Number(l.Figures?.Rate, PublishedWords.RateDigits)) { Hides = l => l.Protected, SaysProtected = true, Shaded = true },
            new(change, 15, CellStyle.SignedPercent, l => Field.Number(l.Change?.Difference, PublishedWords.RateDigits)) { Hides = l => l.Protected },
            new(words.T(WorkbookTexts.From, change), 15, CellStyle.SignedPercent, l => Field.Number(l.Change?.Low, PublishedWords.RateDigits)) { Hides = l => l.Protected },
            new(words.T(WorkbookTexts.To, change), 15, CellStyle.SignedPercent, l => Field.Number(l.Change?.High, PublishedWords.RateDigits)) { Hides = l => l.Protected },
            new(words.T(WorkbookTexts.Since), 10, CellStyle.Text, l => Field.Words(l.Change?.Since.ToString())) { Hides = l => l.Protected },
            new(words.T(WorkbookTexts.Carried), 13, CellStyle.Text, l => Field.Words(l.Change is { CarriedOver: true } ? words.T(WorkbookTexts.Yes) : null)),
        ]);
        return WorkbookSheet.Table(WorkbookTexts.HistorySheet, words.Language, 3, columns, lines.Where(l => l.Protected || l.Figures is not null));
    }

    private static bool IsComparable(OutputContent content, PublishedQuarter quarter) => quarter.Measure == content.Table.Measure && quarter.ModelSha256 == content.Model.Sha256;
}
