using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The report tells no count that <c>districts.csv</c> does not: in its tables, its sentences, the texts of its pictures.</summary>
internal static partial class ReportAgreement
{
    private const string File = "report.html";

    /// <summary>Compares the report.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cells">The rows of the tables.</param>
    /// <param name="table">Gives the values of indicators, which the report shows with their counts.</param>
    /// <param name="earlier">Earlier publications: what they show may be repeated.</param>
    /// <returns>Where they differ.</returns>
    public static IEnumerable<AuditFailure> Check(string folder, CellTable cells, SafeTable table, IEnumerable<HeldPublication> earlier)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path)) yield break;
        var page = WebUtility.HtmlDecode(System.IO.File.ReadAllText(path));
        var pairs = cells.Cells.Concat(earlier.SelectMany(e => e.Cells)).Where(c => !c.Hidden).Select(c => (c.Count!.Value, c.Children!.Value)).ToHashSet();
        foreach (var v in table.Indicators) pairs.Add((v.Count ?? -1, v.Denominator ?? -1));
        foreach (Match match in CountOf().Matches(page))
        {
            if (pairs.Contains((Number(match.Groups[1].Value), Number(match.Groups[2].Value)))) continue;
            yield return new AuditFailure(AuditFindings.FilesDisagree, File, new("Zahl von Kindern", "number of children"), [new(File, File), new(WrittenFolder.Districts, WrittenFolder.Districts)]);
        }

        foreach (Match match in Tables().Matches(page))
        {
            var head = HeadCell().Matches(match.Groups[2].Value).Select(h => h.Groups[1].Value).ToList();
            var columns = head.Select((h, i) => (Column: i, Stage: StageOf(h, match.Groups[1].Value))).Where(c => c.Stage is not null).ToList();
            if (columns.Count == 0) continue;
            foreach (Match row in Rows().Matches(match.Groups[3].Value))
            {
                // What is read, without the signs that group digits.
                var values = Cell().Matches(row.Groups[2].Value).Select(c => string.Concat(c.Groups[1].Value.Where(char.IsAsciiDigit))).ToArray();
                foreach (var (column, stage) in columns)
                {
                    var place = cells.IndexOf(new CellKey(AreaKind.District, row.Groups[1].Value, stage!.Value, ""));
                    if (place < 0 || column >= values.Length) continue;
                    var shown = cells.Cells[place].Children?.ToString(CultureInfo.InvariantCulture) ?? "";
                    if (values[column] != shown && !(shown == "0" && values[column].Length == 0)) yield return FileAgreement.Between(cells.Cells[place].Key, File, WrittenFolder.Districts);
                }
            }
        }
    }

    /// <summary>The stage of a column that holds children: the head names it, or else the caption.</summary>
    private static Stage? StageOf(string head, string caption) => head switch
    {
        "Kinder" or "Children" => StageOf(caption),
        _ when head.EndsWith(": Kinder", StringComparison.Ordinal) || head.EndsWith(": children", StringComparison.Ordinal) => StageOf(", " + head[..head.LastIndexOf(':')]),
        _ => null,
    };

    private static Stage? StageOf(string caption)
    {
        foreach (var stage in Stages.AllFirst)
        {
            if (caption.EndsWith(", " + stage.Label().German, StringComparison.Ordinal) || caption.EndsWith(", " + stage.Label().English, StringComparison.Ordinal)) return stage;
        }

        return null;
    }

    private static long Number(string text) => long.TryParse(string.Concat(text.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : -1;

    // Digits may be grouped by narrow spaces, spaces, points or commas; the words after the second number make sure that children are meant.
    [GeneratedRegex(@"(?<![\d.,])(\d[\d\u202F\u00A0.,]*) (?:von|of) (\d[\d\u202F\u00A0.,]*)(?= Kindern| children|</small>)")]
    private static partial Regex CountOf();

    [GeneratedRegex(@"<table[^>]*><caption>(.*?)</caption><thead>(.*?)</thead>(.*?)</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex(@"<th[^>]*>(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex HeadCell();

    [GeneratedRegex(@"<tr data-area=""([^""]*)"">(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"<t[dh][^>]*>([^<]*)")]
    private static partial Regex Cell();
}
