using System.Globalization;
using System.Text;

namespace EarlyWarning.Tests.Sources;

/// <summary>One polluted version of a clean extract.</summary>
/// <param name="Kind">What was done to it.</param>
/// <param name="Bytes">The file.</param>
internal sealed record PollutedFile(string Kind, byte[] Bytes);

/// <summary>Pollutes a clean extract in the manner of Pollock (Vitagliano et al. 2023, PVLDB 16(8)): one fault at a time, at every place where it can stand.</summary>
internal static class Pollution
{
    public const int Rows = 24;
    public const int Columns = 6;
    private static readonly string[] Header = ["pseudonym", "stadtteil", "jahrgang", "fehlquote", "stunden", "überalter"];
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    /// <summary>The cells of a clean row.</summary>
    public static string[] Row(int row) =>
    [
        Key(row), (row % 7 + 1).ToString("D3", CultureInfo.InvariantCulture), (row % 9 + 1).ToString("D2", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{row + 1},{(row * 37 % 90) + 10}"), string.Create(CultureInfo.InvariantCulture, $"{row * 3},{row % 10}"), (row % 12).ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>The pseudonym of a row.</summary>
    public static string Key(int row) => "kind-" + (row + 1).ToString("D3", CultureInfo.InvariantCulture);

    /// <summary>All polluted versions.</summary>
    public static IEnumerable<PollutedFile> All() =>
        Structure().Concat(Cells()).Concat(Lines()).Concat(Headers()).Concat(Around()).Concat(Encodings()).Concat(Cuts()).Concat(Numbers());

    private static List<string[]> Table() => [Header, .. Enumerable.Range(0, Rows).Select(Row)];

    private static string Text(IEnumerable<string[]> table, string separator = ";", string end = "\n") => string.Concat(table.Select(r => string.Join(separator, r) + end));

    private static PollutedFile File(string kind, string text, Encoding? encoding = null) => new(kind, (encoding ?? Utf8).GetBytes(text));

    private static string Replace(int row, string line)
    {
        var lines = Table().Select(r => string.Join(';', r)).ToList();
        lines[row] = line;
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<PollutedFile> Structure()
    {
        foreach (var separator in new[] { ";", ",", "\t", "|", " ", "#", ":", "~", "||", "; ", " ;", ";;" })
        {
            foreach (var end in new[] { "\n", "\r\n", "\r", "\n\n", "\r\r\n", "\u2028", " \n", ";\n" })
            {
                yield return File($"separator '{separator}' end '{end.Replace("\n", "LF").Replace("\r", "CR")}'", Text(Table(), separator, end));
                yield return File($"all quoted, separator '{separator}'", Text(Table().Select(r => r.Select(c => $"\"{c}\"").ToArray()), separator, end));
                yield return File($"all in single quotes, separator '{separator}'", Text(Table().Select(r => r.Select(c => $"'{c}'").ToArray()), separator, end));
            }
        }
    }

    private static IEnumerable<PollutedFile> Cells()
    {
        for (var row = 1; row <= Rows; row++)
        {
            var cells = Row(row - 1);
            foreach (var other in new[] { ",", "\t", "|", " " }) yield return File("separator of a row", Replace(row, string.Join(other, cells)));
            for (var column = 0; column < Columns; column++)
            {
                var (before, cell, after) = (string.Concat(cells[..column].Select(c => c + ";")), cells[column], string.Concat(cells[(column + 1)..].Select(c => ";" + c)));
                yield return File("separator added", Replace(row, $"{before};{cell}{after}"));
                yield return File("separator missing", Replace(row, $"{before}{cell}{(after.Length > 0 ? after[1..] : "")}"));
                
                // A last cell that is cut but still a number is another number: no reader can tell. So the last one goes with its separator.
                yield return File("row cut off", Replace(row, column < Columns - 1 ? before + cell[..(cell.Length / 2)] : before[..^1]));
                yield return File("cell quoted", Replace(row, $"{before}\"{cell}\"{after}"));
                yield return File("quote not closed", Replace(row, $"{before}\"{cell}{after}"));
                yield return File("quote at the end", Replace(row, $"{before}{cell}\"{after}"));
                yield return File("quote inside", Replace(row, $"{before}{cell[..1]}\"{cell[1..]}{after}"));
                yield return File("text behind the quote", Replace(row, $"{before}\"{cell}\"x{after}"));
                yield return File("line break inside quotes", Replace(row, $"{before}\"{cell}\n\"{after}"));
                yield return File("line break inside", Replace(row, $"{before}{cell}\n{after}"));
                yield return File("blanks around", Replace(row, $"{before}  {cell} \u00A0{after}"));
                yield return File("NUL inside", Replace(row, $"{before}{cell}\0{after}"));
                yield return File("backslash before a quote", Replace(row, $"{before}\"{cell}\\\"\"{after}"));
            }
        }
    }

    private static IEnumerable<PollutedFile> Lines()
    {
        for (var row = 1; row <= Rows; row++)
        {
            var lines = Table().Select(r => string.Join(';', r) + "\n").ToList();
            yield return Changed("line end missing", l => l[row] = l[row].TrimEnd('\n'));
            yield return Changed("line end CR", l => l[row] = l[row].TrimEnd('\n') + "\r");
            yield return Changed("line end CRLF", l => l[row] = l[row].TrimEnd('\n') + "\r\n");
            yield return Changed("blank line", l => l.Insert(row, "\n"));
            yield return Changed("line of separators", l => l.Insert(row, ";;;;;\n"));
            yield return Changed("header repeated", l => l.Insert(row, l[0]));
            yield return Changed("row twice", l => l.Insert(row, l[row]));
            yield return Changed("remark between", l => l.Insert(row, "Stand: vorläufige Werte\n"));
            yield return Changed("padded remark between", l => l.Insert(row, "Stand: vorläufige Werte;;;;;\n"));
            yield return Changed("sum between", l => l.Insert(row, "Summe;;;100;200;300\n"));

            PollutedFile Changed(string kind, Action<List<string>> change)
            {
                var own = lines.ToList();
                change(own);
                return File(kind, string.Concat(own));
            }
        }
    }

    private static IEnumerable<PollutedFile> Headers()
    {
        yield return File("no header", Text(Table().Skip(1)));
        yield return File("header twice", Text([Header, .. Table()]));
        yield return File("header in two rows", Text([["", "", "", "Werte", "", ""], .. Table()]));
        yield return File("header reversed", Text(Table().Select(r => r.Reverse().ToArray())));
        for (var i = 0; i < Columns; i++)
        {
            foreach (var name in new[] { "", " " + Header[i] + " ", Header[i].ToUpperInvariant(), Header[(i + 1) % Columns], "\"" + Header[i] + "\"", "\"" + Header[i], Header[i] + "\n", Header[i].Normalize(NormalizationForm.FormD) })
            {
                yield return File("header cell " + i, Text(Table().Select((r, n) => n > 0 ? r : [.. r[..i], name, .. r[(i + 1)..]])));
            }

            yield return File("header cell missing", Text(Table().Select((r, n) => n > 0 ? r : [.. r[..i], .. r[(i + 1)..]])));
            yield return File("header cell added", Text(Table().Select((r, n) => n > 0 ? r : [.. r[..i], "neu", .. r[i..]])));
            yield return File("column moved", Text(Table().Select(r => (string[])[.. r[..i], .. r[(i + 1)..], r[i]])));
            yield return File("column twice", Text(Table().Select(r => (string[])[.. r, r[i]])));
        }
    }

    private static IEnumerable<PollutedFile> Around()
    {
        var clean = Text(Table());
        for (var n = 1; n <= 12; n++)
        {
            yield return File("titles above", string.Concat(Enumerable.Repeat("Auszug aus dem Fachverfahren\n", n)) + clean);
            yield return File("padded titles above", string.Concat(Enumerable.Repeat("Auszug;;;;;\n", n)) + clean);
            yield return File("blank lines above", new string('\n', n) + clean);
            yield return File("blank lines below", clean + new string('\n', n));
            yield return File("remarks below", clean + "_____\n" + string.Concat(Enumerable.Repeat("Werte sind vorläufig.\n", n)));
            yield return File("remarks below without a rule", clean + string.Concat(Enumerable.Repeat("Werte sind vorläufig.\n", n)));
            yield return File("a narrow table below", clean + "\nschule;anzahl\n" + string.Concat(Enumerable.Repeat("Nord;12\n", n)));
            yield return File("a wide table below", clean + "\na;b;c;d;e;f;g\n" + string.Concat(Enumerable.Repeat("1;2;3;4;5;6;7\n", n)));
            yield return File("a table above", "schule;anzahl\n" + string.Concat(Enumerable.Repeat("Nord;12\n", n)) + "\n" + clean);
            yield return File("empty columns beside", Text(Table().Select(r => r.Concat(Enumerable.Repeat("", n)).ToArray())));
            yield return File("empty columns before", Text(Table().Select(r => Enumerable.Repeat("", n).Concat(r).ToArray())));
        }
    }

    private static IEnumerable<PollutedFile> Encodings()
    {
        var clean = Text(Table());
        yield return new("BOM", [0xEF, 0xBB, 0xBF, .. Utf8.GetBytes(clean)]);
        yield return new("two BOMs", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, .. Utf8.GetBytes(clean)]);
        yield return File("Windows-1252", clean, Encoding.Latin1);
        yield return new("UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(clean)]);
        yield return new("UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(clean)]);
        yield return new("UTF-16 without mark", Encoding.Unicode.GetBytes(clean));
        yield return new("UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(clean)]);
        yield return File("UTF-8 read as Latin-1 and written again", Encoding.Latin1.GetString(Utf8.GetBytes(clean)));
        for (var row = 1; row <= Rows; row++)
        {
            foreach (var bad in new byte[][] { [0xE4], [0xFF], [0x81], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0x1A], [0x0B] })
            {
                var lines = Table().Select(r => Utf8.GetBytes(string.Join(';', r) + "\n")).ToList();
                lines[row] = [.. bad, .. lines[row]];
                yield return new("bytes " + Convert.ToHexString(bad), [.. lines.SelectMany(l => l)]);
            }
        }
    }

    private static IEnumerable<PollutedFile> Cuts()
    {
        var bytes = Utf8.GetBytes(Text(Table()));
        for (var length = 0; length < bytes.Length; length += 3) yield return new("cut off", bytes[..length]);
    }

    private static IEnumerable<PollutedFile> Numbers()
    {
        yield return File("decimal points", Text(Table().Select((r, n) => n == 0 ? r : r.Select(c => c.Replace(',', '.')).ToArray())));
        for (var row = 1; row <= Rows; row++)
        {
            var cells = Row(row - 1);
            foreach (var number in new[] { "1.234", "1.5", "1e3", "+5", "5-", "NaN", "∞", "1 234", "12.3.4", "0x1F", "5%", "½", "1,2,3", "(5)", "１２" })
            {
                yield return File("number " + number, Replace(row, string.Join(';', [.. cells[..3], number, .. cells[4..]])));
            }
        }
    }
}
