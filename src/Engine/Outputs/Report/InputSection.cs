using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What the figures were made from: sources, how they linked, and what the input check found.</summary>
internal static partial class InputSection
{
    /// <summary>The section.</summary>
    public static Section Of(ReportContext report) =>
        new("input", report.T(ReportTexts.InputTitle), Html.Of($"{Sources(report)}{Domains(report)}{Findings(report)}"), Wide: true);

    private static Html Sources(ReportContext report)
    {
        var lines = report.Table.Sources.Select(s => Table.Row(
        [
            Html.Of($"""<th scope="row"><bdi>{s.Settings.Id}</bdi><small>{$"{SourceWords.Domain(report, s.Settings.Domain)}, {report.T(s.Settings.ChildLevel ? ReportTexts.LevelChild : ReportTexts.LevelDistrict)}"}</small>"""),
            Table.Cell(Html.Of($"<bdi>{s.Settings.Controller}</bdi>")),
            Table.Cell(Html.Of($"<bdi>{s.Settings.LegalBasis}</bdi>")),
            Table.Cell(Html.Of($"<bdi>{s.Settings.Purpose}</bdi>")),
            Table.Cell(report.T(ReportTexts.Range, report.Numbers.Day(s.Period.From), report.Numbers.Day(s.Period.To))),
            Table.Figure(SourceWords.Age(report, s.AgeMonths), s.AgeMonths),
            Table.Cell(Html.Of($"<bdi>{PublishedWords.FileName(s.File)}</bdi><small>{SourceWords.Format(report, s.Format)}</small>")),
            SourceWords.Count(report, s.RowsRead),
            SourceWords.Count(report, s.RowsSetAside),
            SourceWords.Count(report, s.CellsEmptied),
        ]));
        Html[] head =
        [
            Table.Head(report, ReportTexts.Source), Table.Head(report, ReportTexts.Controller), Table.Head(report, ReportTexts.LegalBasis), Table.Head(report, ReportTexts.Purpose),
            Table.Head(report, ReportTexts.Period), Table.Head(report, ReportTexts.Age, numeric: true), Table.Head(report, ReportTexts.File),
            Table.Head(report, ReportTexts.RowsRead, numeric: true), Table.Head(report, ReportTexts.RowsSetAside, numeric: true), Table.Head(report, ReportTexts.CellsEmptied, numeric: true),
        ];
        return Html.Of($"<p>{report.T(ReportTexts.InputText)}</p>{Table.Of(report.T(ReportTexts.SourcesCaption), head, lines)}");
    }

    private static Html Domains(ReportContext report)
    {
        if (report.Table.Domains.IsEmpty) return Html.Empty;
        var lines = report.Table.Domains.Select(d => Table.Row(
        [
            Table.WordHead(report.Numbers.List([.. d.Domains.Select(one => SourceWords.Domain(report, one))])),
            SourceWords.Count(report, d.Children),
        ]));
        return Html.Of($"<h3>{report.T(ReportTexts.DomainsTitle)}</h3>{Table.Of(report.T(ReportTexts.DomainsCaption), [Table.Head(report, ReportTexts.DomainsHead), Table.Head(report, ReportTexts.Children, numeric: true)], lines)}");
    }

    private static Html Findings(ReportContext report)
    {
        var title = Html.Of($"<h3>{report.T(ReportTexts.FindingsTitle)}</h3>");
        if (report.Table.Findings.IsEmpty) return Html.Of($"{title}<p>{report.T(ReportTexts.FindingsNone)}</p>");
        var lines = report.Table.Findings.Select(f => Table.Row(
        [
            Table.RowHead(f.Kind.Code),
            Table.Cell(Severity(report, f.Kind.Severity)),
            Table.Cell(WithoutPlaceholders(f.Kind.Text.In(report.Language))),
            SourceWords.Count(report, f.Count),
        ]));
        Html[] head = [Table.Head(report, ReportTexts.Code), Table.Head(report, ReportTexts.SeverityHead), Table.Head(report, ReportTexts.Meaning), Table.Head(report, ReportTexts.FindingsCount, numeric: true)];
        return Html.Of($"{title}<p>{report.T(ReportTexts.FindingsText)}</p>{Table.Of(report.T(ReportTexts.FindingsTitle), head, lines, sortable: true)}");
    }

    [GeneratedRegex(@" ?\([^()]*\{[0-9]\}[^()]*\)")]
    private static partial Regex Bracketed();

    private static string Severity(ReportContext report, Severity severity) => report.T(severity switch
    {
        Vocabulary.Severity.Note => ReportTexts.SeverityNote,
        Vocabulary.Severity.CellEmptied => ReportTexts.SeverityCell,
        Vocabulary.Severity.RowSetAside => ReportTexts.SeverityRow,
        _ => ReportTexts.SeverityStop,
    });

    /// <summary>A wording without the single finding's arguments: remarks in brackets that hold one go, elsewhere an ellipsis stands for it.</summary>
    internal static string WithoutPlaceholders(string wording)
    {
        wording = Bracketed().Replace(wording, "");
        for (var i = 0; i < 10; i++) wording = wording.Replace("{" + i.ToString(CultureInfo.InvariantCulture) + "}", "…", StringComparison.Ordinal);
        return wording.Replace("….", "…", StringComparison.Ordinal);
    }
}
