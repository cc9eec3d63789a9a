using System.Globalization;
using System.Text;
using EarlyWarning.Settings;

namespace EarlyWarning.Sources;

/// <summary>What the beginning of a table made for people shows: its separator, its header rows, its first row, its conventions.</summary>
/// <remarks>
/// A row of the table has as many cells as most records and at least one number; numbers that are all years stand in headers. The header rows
/// are the records right above the first such row that hold at least two words; a title holds one. Nothing is read from a look: it proposes.
/// </remarks>
internal sealed record TableLook
{
    private const int MostRecords = 5000;
    private const double LeastRegular = 0.6;

    // Words that sums, and areas that are gone, bring along in official tables. "(bis " stands before the day of the reform.
    private static readonly string[] Suspicious = ["(bis ", "insgesamt", "zusammen", "Summe", "davon", "darunter"];

    /// <summary>The header that the rows make.</summary>
    public required HeaderLine Header { get; init; }

    /// <summary>Physical lines on which the header rows begin; empty where there are none.</summary>
    public required int[] HeaderLines { get; init; }

    /// <summary>Rows of the table looked at.</summary>
    public required int Rows { get; init; }

    /// <summary>Texts of rows that might have to be left out, with their number and the first line.</summary>
    public required (string Text, int Count, int Line)[] LeaveOut { get; init; }

    /// <summary>Sign between thousands that the file proves and nothing contradicts; null where there is none.</summary>
    public required char? Thousands { get; init; }

    /// <summary>Numbers that prove it.</summary>
    public required int ThousandsSeen { get; init; }

    /// <summary>Whether numbers stand in brackets.</summary>
    public required bool Brackets { get; init; }

    /// <summary>Looks at a file.</summary>
    /// <param name="head">Its first bytes, without byte order mark.</param>
    /// <param name="windows1252">Whether they are Windows-1252.</param>
    /// <param name="stated">The separator that the settings state; null where it is to be found.</param>
    /// <returns>What was seen; null where no separator makes most records the same length, or no row holds a number.</returns>
    public static TableLook? At(ReadOnlySpan<byte> head, bool windows1252, char? stated)
    {
        foreach (var separator in HeaderLine.Separators)
        {
            if (stated is { } own && own != separator) continue;
            var records = HeadRecords.Read(head, windows1252, separator, MostRecords);
            var filled = records.Where(r => r.Filled > 0).ToList();
            var usual = filled.Where(r => r.Cells.Length > 1).GroupBy(r => r.Cells.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault();
            if (usual is null || usual.Count() < LeastRegular * filled.Count) continue;
            var first = records.FindIndex(r => r.Cells.Length == usual.Key && IsRow(r));
            if (first >= 0) return Of(separator, records, first, usual.Key);
        }

        return null;
    }

    /// <summary>The header of a table whose header rows are stated.</summary>
    /// <param name="head">The first bytes of the file, without byte order mark.</param>
    /// <param name="windows1252">Whether they are Windows-1252.</param>
    /// <param name="separator">The separator stated or seen.</param>
    /// <param name="lines">Physical lines on which the rows begin, ascending.</param>
    /// <param name="wrong">The first line on which no record begins; 0 where all are sound.</param>
    /// <returns>The header; null where a line is wrong.</returns>
    public static HeaderLine? Stated(ReadOnlySpan<byte> head, bool windows1252, char separator, IReadOnlyCollection<int> lines, out int wrong)
    {
        var records = HeadRecords.Read(head, windows1252, separator, lines.Count == 0 ? 1 : lines.Max());
        var rows = lines.Select(line => records.Find(r => r.Line == line)).ToArray();
        wrong = lines.Where((_, i) => rows[i] is null).FirstOrDefault();
        if (wrong > 0 || records.Count == 0) return null;
        if (rows.Length == 0) return TableHeader.Of(separator, [], 1, 0, records[0].Cells.Length);
        return TableHeader.Of(separator, rows!, rows[^1]!.NextLine, rows[^1]!.NextOffset, rows.Max(r => r!.Cells.Length));
    }

    /// <summary>The settings that have the file read so, as YAML in one line.</summary>
    /// <returns>For example <c>{ table: { header: [5, 6], thousands: "." } }</c>.</returns>
    public string Yaml()
    {
        var text = new StringBuilder("{ table: { header: [").AppendJoin(", ", HeaderLines.Select(line => line.ToString(CultureInfo.InvariantCulture))).Append(']');
        if (Thousands is { } sign) text.Append(CultureInfo.InvariantCulture, $", thousands: \"{sign}\"");
        if (LeaveOut.Length > 0) text.Append(", leave-out: [").AppendJoin(", ", LeaveOut.Select(l => $"\"{l.Text}\"")).Append(']');
        return text.Append(" } }").ToString();
    }

    private static TableLook Of(char separator, List<HeadRecord> records, int first, int fields)
    {
        var top = first;
        while (top > 0 && (records[top - 1].Filled >= 2 || (records[top - 1].Filled == 0 && top > 1 && records[top - 2].Filled >= 2))) top--;
        var header = records[top..first].Where(r => r.Filled > 0).ToArray();
        var rows = records.Skip(first).Where(r => r.Cells.Length == fields && r.Filled > 1).ToArray();
        var leaveOut = Suspicious
            .Select(text => (Text: text, Rows: rows.Where(r => Array.Exists(r.Cells, c => c.Contains(text, StringComparison.OrdinalIgnoreCase))).ToArray()))
            .Where(found => found.Rows.Length > 0)
            .Select(found => (found.Text, found.Rows.Length, found.Rows[0].Line));
        var (thousands, seen) = ThousandsOf(rows);
        var below = header.Length > 0 ? (header[^1].NextLine, header[^1].NextOffset) : first == 0 ? (1, 0) : (records[first - 1].NextLine, records[first - 1].NextOffset);
        return new TableLook
        {
            Header = TableHeader.Of(separator, header, below.Item1, below.Item2, fields),
            HeaderLines = [.. header.Select(r => r.Line)],
            Rows = rows.Length,
            LeaveOut = [.. leaveOut],
            Thousands = thousands,
            ThousandsSeen = seen,
            Brackets = rows.Any(r => Array.Exists(r.Cells, c => c.Length > 2 && c[0] == '(' && c[^1] == ')' && IsNumber(c[1..^1]))),
        };
    }

    private static bool IsRow(HeadRecord record)
    {
        var numbers = record.Cells.Where(IsNumber).ToArray();
        return numbers.Length > 0 && record.Filled > 1 && !Array.TrueForAll(numbers, IsYear);
    }

    private static bool IsYear(string cell) => cell.Length == 4 && cell.All(char.IsAsciiDigit) && cell[0] is '1' or '2';

    private static bool IsNumber(string cell)
    {
        if (cell.Length is 0 or > 40) return false;
        var text = new TableNumbers(new TableSettings { ReadBrackets = true }).Plain(Encoding.UTF8.GetBytes(cell));
        return text.Length > 0 && (NumberText.Read(text, (byte)',', out _) != NumberOutcome.Invalid || NumberText.Read(text, (byte)'.', out _) != NumberOutcome.Invalid);
    }

    /// <summary>The sign between thousands: some numbers have it so that it can be nothing else, and none has it as a decimal sign.</summary>
    private static (char? Sign, int Seen) ThousandsOf(IEnumerable<HeadRecord> rows)
    {
        var (points, commas, decimalPoints, decimalCommas) = (0, 0, 0, 0);
        foreach (var cell in rows.SelectMany(r => r.Cells))
        {
            var text = Encoding.UTF8.GetBytes(cell);
            var grouped = cell.AsSpan().IndexOf('.') is var p && cell.AsSpan().IndexOf(',') is var c && p >= 0 && (c >= 0 || cell.AsSpan().Count('.') > 1);
            var groupedComma = c >= 0 && (p >= 0 || cell.AsSpan().Count(',') > 1);
            switch (NumberText.Evidence(text))
            {
                case (byte)',': decimalCommas++; if (grouped) points++; break;
                case (byte)'.': decimalPoints++; if (groupedComma) commas++; break;
                default: break;
            }
        }

        if (points > 0 && decimalPoints == 0) return ('.', points);
        return commas > 0 && decimalCommas == 0 ? (',', commas) : (null, 0);
    }
}
