using System.Buffers;
using System.Text;

namespace EarlyWarning.Sources;

/// <summary>One record at the beginning of a file.</summary>
/// <param name="Line">Physical line on which it begins, from 1.</param>
/// <param name="NextLine">Physical line behind it.</param>
/// <param name="NextOffset">Byte behind it, counted behind the byte order mark.</param>
/// <param name="Cells">Its cells: quotes removed, line breaks inside a cell turned into blanks, in Unicode form C.</param>
internal sealed record HeadRecord(int Line, int NextLine, int NextOffset, string[] Cells)
{
    /// <summary>Cells that hold something.</summary>
    public int Filled => Cells.Count(cell => cell.Length > 0);
}

/// <summary>Splits the beginning of a file into records, line breaks inside quoted cells included: header rows made for people have them.</summary>
internal static class HeadRecords
{
    /// <summary>A quote that is not closed within so many lines is taken for a character like others.</summary>
    private const int MostLinesInCell = 10;

    /// <summary>The first records of a file.</summary>
    /// <param name="head">The first bytes, without byte order mark.</param>
    /// <param name="windows1252">Whether they are Windows-1252 rather than UTF-8.</param>
    /// <param name="separator">The separator.</param>
    /// <param name="most">Largest number of records wanted.</param>
    /// <returns>The records; the last one may be cut off where the head ends.</returns>
    public static List<HeadRecord> Read(ReadOnlySpan<byte> head, bool windows1252, char separator, int most)
    {
        var records = new List<HeadRecord>();
        var ends = SearchValues.Create([(byte)separator, (byte)'\n', (byte)'\r']);
        var (at, line) = (0, 1);
        while (at < head.Length && records.Count < most)
        {
            var first = line;
            var cells = new List<string>();
            while (true)
            {
                var (text, length, breaks) = Cell(head[at..], ends, windows1252);
                cells.Add(text);
                at += length;
                line += breaks;
                if (at >= head.Length || head[at] != separator) break;
                at++;
            }

            if (at < head.Length) at += head[at] == '\r' && at + 1 < head.Length && head[at + 1] == '\n' ? 2 : 1;
            records.Add(new HeadRecord(first, ++line, at, [.. cells]));
        }

        return records;
    }

    private static (string Text, int Length, int Breaks) Cell(ReadOnlySpan<byte> rest, SearchValues<byte> ends, bool windows1252)
    {
        if (rest.Length > 0 && rest[0] == '"')
        {
            var breaks = 0;
            for (var i = 1; i < rest.Length && breaks <= MostLinesInCell; i++)
            {
                if (rest[i] == '\n') breaks++;
                if (rest[i] != '"') continue;
                if (i + 1 < rest.Length && rest[i + 1] == '"')
                {
                    i++;
                    continue;
                }

                if (i + 1 < rest.Length && !ends.Contains(rest[i + 1])) break;
                return (Clean(HeaderLine.Decode(rest[1..i], windows1252).Replace("\"\"", "\"", StringComparison.Ordinal)), i + 1, breaks);
            }
        }

        var length = rest.IndexOfAny(ends);
        if (length < 0) length = rest.Length;
        return (Clean(HeaderLine.Decode(rest[..length], windows1252)), length, 0);
    }

    private static string Clean(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!blank) plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return HeaderLine.Clean(plain.ToString());
    }
}
