using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The first sheet: what this is, what it must not be used for, how old its sources are, and what its words mean.</summary>
/// <param name="words">The words of the workbook.</param>
/// <param name="content">The run.</param>
internal sealed class CoverSheet(WorkbookWords words, OutputContent content)
{
    private static readonly double[] Widths = [30, 110];

    private readonly List<WorkbookCell[]> rows = [];

    /// <summary>The sheet.</summary>
    /// <param name="tables">Names of the sheets that follow.</param>
    public WorkbookSheet Of(IReadOnlyCollection<string> tables)
    {
        var (settings, table) = (content.Settings, content.Table);
        rows.Add([new(Field.Words(words.T(WorkbookTexts.Title)), CellStyle.Title)]);
        Line(words.T(WorkbookTexts.City), settings.City);
        Line(words.T(WorkbookTexts.Quarter), table.Quarter.ToString());
        Line(words.T(WorkbookTexts.AsOf), new NumberText(words.Language).Day(table.Quarter.AsOf));
        Line(words.T(WorkbookTexts.WhatHead), words.T(WorkbookTexts.What));
        if (table.Measure.Length > 0)
            Line(words.T(WorkbookTexts.CountedHead), table.Measure == "flagged" ? words.T(WorkbookTexts.Flagged, content.Model.Id, content.Model.Version) : words.Label(table.Measure));
        Line(words.T(WorkbookTexts.ReleaseHead), words.T(WorkbookTexts.Release));
        if (settings.Licence is { } licence) Line(words.T(WorkbookTexts.LicenceHead), $"{licence.Title} ({licence.Path})");
        Part(WorkbookTexts.NotForHead);
        foreach (var text in WorkbookTexts.NotFor) Line("", words.T(text));
        Part(WorkbookTexts.SourcesHead);
        var numbers = new NumberText(words.Language);
        foreach (var s in table.Sources)
        {
            var age = s.AgeMonths switch { <= 0 => words.T(ReportTexts.AgeCurrent), 1 => words.T(ReportTexts.AgeOne), _ => words.T(ReportTexts.AgeMonths, s.AgeMonths) };
            Line(words.Domain(s.Settings.Domain), words.T(WorkbookTexts.SourceLine, s.Settings.Controller, numbers.Day(s.Period.From), numbers.Day(s.Period.To), age));
        }

        Missing();
        Part(WorkbookTexts.SheetsHead);
        foreach (var (sheet, meaning) in WorkbookTexts.Sheets.Where(s => tables.Contains(words.T(s.Sheet)))) Line(words.T(sheet), words.T(meaning));
        Part(WorkbookTexts.LegendHead);
        foreach (var (word, meaning) in WorkbookTexts.Legend) Line(words.T(word), words.T(meaning));
        rows.Add([]);
        Line("", words.T(WorkbookTexts.Produced, content.EngineVersion));
        return new(words.T(WorkbookTexts.CoverSheet), Widths, rows);
    }

    private void Missing()
    {
        var table = content.Table;
        Part(WorkbookTexts.MissingHead);
        var before = rows.Count;
        if (!table.MissingDomains.IsEmpty) Line("", words.T(WorkbookTexts.MissingDomain, string.Join(", ", table.MissingDomains.Select(words.Domain))));
        if (table.HiddenHeadlineCells > 0) Line("", words.T(WorkbookTexts.MissingCells, table.HiddenHeadlineCells, table.HeadlineCells));
        if (table.PooledToBoroughs) Line("", words.T(ReportTexts.Pooled));
        if (HistorySheet.NotComparable(content) is { Count: > 0 } quarters) Line("", words.T(WorkbookTexts.MissingQuarter, string.Join(", ", quarters)));
        if (rows.Count == before) Line("", words.T(WorkbookTexts.MissingNothing));
    }

    private void Line(string head, string text) => rows.Add([new(Field.Words(head), CellStyle.Wrapped), new(Field.Words(text), CellStyle.Wrapped)]);

    private void Part(LocalText head)
    {
        rows.Add([]);
        rows.Add([new(Field.Words(words.T(head)), CellStyle.Part), new(Field.Words(null), CellStyle.Part)]);
    }
}
