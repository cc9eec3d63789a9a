using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Finds the header of a table made for people, and explains a file that looks like one.</summary>
internal static class TableOpening
{
    private const int NamesShown = 12;
    private const int LeastRows = 3;

    /// <summary>The header of a table; what was seen goes to the log, and what might be stated besides.</summary>
    /// <param name="head">The first bytes of the file, without byte order mark.</param>
    /// <param name="windows1252">Whether they are Windows-1252.</param>
    /// <param name="separator">The separator that the settings state, or null.</param>
    /// <param name="table">The table.</param>
    /// <param name="wanted">The columns that the settings name.</param>
    /// <param name="log">Where findings go.</param>
    /// <returns>The header; null where it is refused.</returns>
    public static HeaderLine? Header(
        ReadOnlySpan<byte> head, bool windows1252, char? separator, TableSettings table, IReadOnlyCollection<string> wanted, FindingLog log)
    {
        var look = TableLook.At(head, windows1252, separator);
        var header = look?.Header;
        int[] lines = look?.HeaderLines ?? [];
        if (table.Header is { } stated)
        {
            lines = [.. stated];
            header = TableLook.Stated(head, windows1252, separator ?? header?.Separator ?? ';', lines, out var wrong);
            if (header is null) log.Add(SourcesFindings.HeaderLineWrong, wrong, "");
        }
        else if (header is null)
        {
            log.Add(SourcesFindings.TableNotFound, 0, "");
        }

        if (header is null) return null;
        log.Add(SourcesFindings.TableRead, 0, "", Joined(lines), table.Header is null ? "erkannt" : "angegeben", FindingLog.Text(header.Line), table.Header is null ? "detected" : "stated");
        if (look is not null) Propose(look, table, log);
        return header with { Matched = wanted.Count(name => header.Cells.Contains(name, StringComparer.Ordinal)) };
    }

    /// <summary>Explains why no header was found where the reason can be seen: a table made for people, or lines quoted as a whole.</summary>
    /// <param name="head">The first bytes of the file, without byte order mark.</param>
    /// <param name="windows1252">Whether they are Windows-1252.</param>
    /// <param name="settings">The extract.</param>
    /// <param name="log">Where the explanation goes; it stops the run.</param>
    /// <returns>Whether there was one.</returns>
    public static bool Explain(ReadOnlySpan<byte> head, bool windows1252, ExtractSettings settings, FindingLog log)
    {
        if (WholeLinesQuoted(head))
        {
            log.Add(SourcesFindings.WholeLinesQuoted, 1, "");
            return true;
        }

        // One header line that lacks a column is no table, but a column missing: the finding for it says more.
        if (settings.ChildLevel || TableLook.At(head, windows1252, settings.Format.Separator) is not { } look || look.Rows < LeastRows) return false;
        if (look.HeaderLines is [1] && look.Header.Cells.All(name => name[0] != '#')) return false;
        var (lines, names) = (look.HeaderLines, Names(look.Header.Cells));
        log.Add(SourcesFindings.LooksLikeTable, look.Header.Line, "",
            $"Trennzeichen {ExtractFile.Name(look.Header.Separator)}, Kopfzeilen in Zeile {Joined(lines)}, {look.Header.Cells.Length} Spalten, Daten ab Zeile {look.Header.Line}, mindestens {look.Rows} Datenzeilen",
            look.Yaml(), names,
            $"separator {ExtractFile.Name(look.Header.Separator)}, header rows in line {Joined(lines)}, {look.Header.Cells.Length} columns, data from line {look.Header.Line} on, at least {look.Rows} data rows");
        return true;
    }

    /// <summary>Says which columns a table lacks, how its own are called, and which of them holds the words of the one that is missing.</summary>
    /// <param name="header">The header of the table.</param>
    /// <param name="wanted">The columns that the settings name.</param>
    /// <param name="log">Where findings go; they stop the run.</param>
    public static void ReportMissing(HeaderLine header, IEnumerable<string> wanted, FindingLog log)
    {
        foreach (var name in wanted.Except(header.Cells, StringComparer.Ordinal))
        {
            var meant = header.Cells.Where(cell => cell.Contains(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray() is [var only] ? only : NearestWord.Of(name, header.Cells);
            var quoted = meant is null ? "" : ExtractFile.Shown(meant);
            log.Add(SourcesFindings.TableColumnMissing, header.Line, name, meant is null ? "" : $"; gemeint ist vielleicht „{quoted}“", Names(header.Cells), meant is null ? "" : $"; perhaps \"{quoted}\" is meant");
        }
    }

    private static string Names(string[] cells) =>
        string.Join(", ", cells.Take(NamesShown).Select(name => $"„{ExtractFile.Shown(name)}“")) + (cells.Length > NamesShown ? ", …" : "");

    /// <summary>Notes what the settings might state besides.</summary>
    private static void Propose(TableLook look, TableSettings table, FindingLog log)
    {
        foreach (var (text, count, line) in look.LeaveOut.Where(l => !table.LeaveOut.Any(own => own.Contains(l.Text, StringComparison.OrdinalIgnoreCase) || l.Text.Contains(own, StringComparison.OrdinalIgnoreCase))))
        {
            log.Add(SourcesFindings.RowsToLeaveOut, line, "", text, FindingLog.Text(count));
        }

        if (table.Thousands is null && look.Thousands is { } sign) log.Add(SourcesFindings.ThousandsProposed, 0, "", FindingLog.Text(look.ThousandsSeen), $"{sign}");
    }

    /// <summary>Whether the first lines begin and end with a quote and hold doubled quotes or separators inside.</summary>
    private static bool WholeLinesQuoted(ReadOnlySpan<byte> head)
    {
        for (var line = 0; line < 3; line++)
        {
            var length = head.IndexOfAny((byte)'\n', (byte)'\r');
            if (length < 3 || head[0] != '"' || head[length - 1] != '"') return false;
            var inside = head[1..(length - 1)];
            var plain = inside.IndexOf((byte)'"') is var quote && quote < 0 ? inside : inside[..quote];
            if (!plain.ContainsAny((byte)';', (byte)',', (byte)'\t') || (quote >= 0 && !inside[quote..].StartsWith("\"\""u8))) return false;
            head = head[length..].TrimStart("\r\n"u8);
        }

        return true;
    }

    private static string Joined(int[] lines) => lines.Length == 0 ? "–" : string.Join(", ", lines.Select(line => FindingLog.Text(line)));
}
