using System.Text.RegularExpressions;
using EarlyWarning.Disclosure;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The sheets of what went in: sources, findings by code, children by domains, coverage. Small numbers are protected here too.</summary>
/// <param name="words">The words of the workbook.</param>
/// <param name="table">What may be told.</param>
internal sealed partial class InputSheets(WorkbookWords words, SafeTable table)
{
    // Day 0 of a spreadsheet.
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Sources, one row each.</summary>
    public WorkbookSheet Sources() => WorkbookSheet.Table<SafeSource>(
        WorkbookTexts.SourceSheet, words.Language, 1,
        [
            new(words.T(ReportTexts.Controller), 34, CellStyle.Text, s => Field.Words(s.Settings.Controller)),
            new(words.T(WorkbookTexts.Domain), 14, CellStyle.Text, s => Field.Words(words.Domain(s.Settings.Domain))),
            new(words.T(WorkbookTexts.Level), 14, CellStyle.Text, s => Field.Words(words.T(s.Settings.ChildLevel ? ReportTexts.LevelChild : ReportTexts.LevelDistrict))),
            new(words.T(ReportTexts.LegalBasis), 30, CellStyle.Text, s => Field.Words(s.Settings.LegalBasis)),
            new(words.T(ReportTexts.Purpose), 30, CellStyle.Text, s => Field.Words(s.Settings.Purpose)),
            new(words.T(WorkbookTexts.File), 30, CellStyle.Text, s => Field.Words(PublishedWords.FileName(s.File))),
            new(words.T(WorkbookTexts.FirstDay), 14, CellStyle.Day, s => Day(s.Period.From)),
            new(words.T(WorkbookTexts.LastDay), 14, CellStyle.Day, s => Day(s.Period.To)),
            new(words.T(WorkbookTexts.AgeInMonths), 12, CellStyle.Whole, s => Field.Integer(s.AgeMonths)),
            new(words.T(ReportTexts.RowsRead), 13, CellStyle.Whole, s => Field.Integer(s.RowsRead)) { Hides = s => s.RowsRead is null, SaysProtected = true },
            new(words.T(ReportTexts.RowsSetAside), 13, CellStyle.Whole, s => Field.Integer(s.RowsSetAside)) { Hides = s => s.RowsSetAside is null, SaysProtected = true },
            new(words.T(ReportTexts.CellsEmptied), 13, CellStyle.Whole, s => Field.Integer(s.CellsEmptied)) { Hides = s => s.CellsEmptied is null, SaysProtected = true },
        ],
        table.Sources);

    /// <summary>Findings, domains and coverage, one row each.</summary>
    public WorkbookSheet Input()
    {
        var coverage = words.T(WorkbookTexts.TopicCoverage);
        IEnumerable<InputLine> rows =
        [
            .. table.Findings.Select(f => new InputLine(words.T(WorkbookTexts.TopicFinding), f.Kind.Code, Placeholder().Replace(words.T(f.Kind.Text), "…"), Effect(f.Kind.Severity), f.Count)),
            .. table.Domains.Select(d => new InputLine(words.T(WorkbookTexts.TopicDomains), "", string.Join(" + ", d.Domains.Select(words.Domain)), "", d.Children)),
            new(coverage, "", words.T(WorkbookTexts.CodesNotOnMap), "", table.CodesNotOnMap),
            new(coverage, "", words.T(WorkbookTexts.CellsAll), "", table.HeadlineCells),
            new(coverage, "", words.T(WorkbookTexts.CellsProtected), "", table.HiddenHeadlineCells),
        ];
        return WorkbookSheet.Table<InputLine>(
            WorkbookTexts.InputSheet, words.Language, 0,
            [
                new(words.T(WorkbookTexts.Topic), 22, CellStyle.Text, r => Field.Words(r.Topic)),
                new(words.T(ReportTexts.Code), 12, CellStyle.Text, r => Field.Words(r.Code)),
                new(words.T(ReportTexts.SeverityHead), 22, CellStyle.Text, r => Field.Words(r.Effect)),
                new(words.T(ReportTexts.Meaning), 90, CellStyle.Text, r => Field.Words(r.Meaning)),
                new(words.T(WorkbookTexts.Number), 13, CellStyle.Whole, r => Field.Integer(r.Count)) { Hides = r => r.Count is null, SaysProtected = true },
            ],
            rows);
    }

    private string Effect(Severity severity) => words.T(severity switch
    {
        Severity.Note => ReportTexts.SeverityNote,
        Severity.CellEmptied => ReportTexts.SeverityCell,
        Severity.RowSetAside => ReportTexts.SeverityRow,
        _ => ReportTexts.SeverityStop,
    });

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    private static Field Day(DateOnly day) => Field.Integer(day.DayNumber - DayZero);

    private sealed record InputLine(string Topic, string Code, string Meaning, string Effect, long? Count);
}
