using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>A short CSV table beside the extracts, such as a list of neighbours: no rows about children, and every row counts.</summary>
/// <param name="Rows">The rows, in the order of the file.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
internal sealed record SideTable(ImmutableArray<SideRow> Rows, string Sha256)
{
    /// <summary>Reads a table. Separator and encoding (UTF-8 or Windows-1252) are detected as in extracts; further columns are not looked at.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="name">The path as the settings word it, for messages.</param>
    /// <param name="columns">The columns wanted, in the order in which <see cref="SideRow.Cells"/> gives them.</param>
    /// <returns>The table, at least one row.</returns>
    /// <exception cref="RunStoppedException">The file is missing, a folder or unreadable (<see cref="StopReason.InputMissing"/>), or a column is missing, a row
    /// is malformed or there is none (<see cref="StopReason.InputRefused"/>).</exception>
    public static SideTable Read(string path, string name, params ImmutableArray<string> columns)
    {
        var log = new FindingLog(name);
        try
        {
            if (Directory.Exists(path)) throw Missing(log, SourcesFindings.FileIsFolder);
            FileSurvey survey;
            using (var stream = ExtractFile.OpenRead(path)) survey = FileSurvey.Of(stream, CancellationToken.None);
            return ReadRows(path, survey, log, columns);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing(log, SourcesFindings.FileMissing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Missing(log, SourcesFindings.FileUnreadable);
        }
    }

    private static SideTable ReadRows(string path, FileSurvey survey, FindingLog log, ImmutableArray<string> columns)
    {
        if (!ExtractFile.CheckBytes(survey, log) || ExtractFile.CheckEncoding(survey, null, log) is not { } windows1252) throw Refused(log);
        var header = HeaderLine.Find(survey.Head.Span, windows1252, columns);
        if (header is null || header.Matched < columns.Length)
        {
            ExtractFile.ReportMissing(header, columns, log);
            throw Refused(log);
        }

        var indices = columns.Select(column => Array.IndexOf(header.Cells, column)).ToArray();
        Stream stream = ExtractFile.OpenRead(path);
        stream.Position = header.Offset + (survey.ByteOrderMark ? 3 : 0);
        using var feed = new RecordFeed(windows1252 ? new Windows1252Stream(stream) : stream, header, log);
        var rows = ImmutableArray.CreateBuilder<SideRow>();
        while (feed.Next())
        {
            ImmutableArray<string> cells = [.. indices.Select(index => Encoding.UTF8.GetString(CellText.Trim(feed.Field(index))))];
            if (cells.Any(cell => cell.Length == 0) && feed.Dismiss(SourcesFindings.FieldCount, "")) continue;
            rows.Add(new(feed.Line, cells));
        }

        feed.Complete(survey.EndsWithLineBreak);
        if (log.RowsSetAside > 0) log.Add(SourcesFindings.SideTableIncomplete, 0, "", FindingLog.Text(log.RowsSetAside));
        else if (rows.Count == 0) log.Add(SourcesFindings.NoDataRows, 0, "");
        return log.Stopped ? throw Refused(log) : new(rows.ToImmutable(), survey.Sha256);
    }

    private static RunStoppedException Missing(FindingLog log, FindingKind kind)
    {
        log.Add(kind, 0, "");
        return new(StopReason.InputMissing, log.ByLine());
    }

    private static RunStoppedException Refused(FindingLog log) =>
        new(StopReason.InputRefused, [.. log.ByLine().Where(finding => finding.Kind.Severity != Severity.Note)]);
}

/// <summary>One row of a <see cref="SideTable"/>.</summary>
/// <param name="Line">Physical line, from 1.</param>
/// <param name="Cells">The wanted cells without white space at their ends; empty where the cell is.</param>
internal sealed record SideRow(long Line, ImmutableArray<string> Cells);
