using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>A file that passed the checks of its bytes and its header, ready to be read row by row.</summary>
internal sealed class ExtractFile
{
    private const int MostColumns = 1000;
    private readonly string path;
    private readonly FileHash hash;

    private ExtractFile(string path, FileSurvey survey, HeaderLine header, bool windows1252, FileHash hash)
    {
        this.path = path;
        this.hash = hash;
        Survey = survey;
        Header = header;
        Windows1252 = windows1252;
    }

    /// <summary>What the first pass over the bytes found.</summary>
    public FileSurvey Survey { get; }

    /// <summary>The header line.</summary>
    public HeaderLine Header { get; }

    /// <summary>Whether the bytes are Windows-1252 rather than UTF-8.</summary>
    public bool Windows1252 { get; }

    /// <summary>The encoding's name as receipts give it.</summary>
    public string Encoding => EncodingName(Survey, Windows1252);

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal; waits for the thread that computes it.</summary>
    public string Sha256 => hash.Text;

    /// <summary>Surveys a file and finds its header; faults go to the log.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="settings">The extract.</param>
    /// <param name="log">Where findings go.</param>
    /// <param name="cancel">Cancels the pass.</param>
    /// <returns>The file; null where it is refused.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ExtractFile? Open(string path, ExtractSettings settings, FindingLog log, CancellationToken cancel)
    {
        var hash = FileHash.Begin(path, cancel);
        ExtractFile? file = null;
        try
        {
            return file = Open(path, settings, log, hash, cancel);
        }
        finally
        {
            if (file is null) hash.Stop();
        }
    }

    private static ExtractFile? Open(string path, ExtractSettings settings, FindingLog log, FileHash hash, CancellationToken cancel)
    {
        FileSurvey survey;
        using (var stream = OpenRead(path)) survey = FileSurvey.Of(stream, cancel, hashed: false);
        if (!CheckBytes(survey, log)) return null;
        if (CheckEncoding(survey, settings.Format.Encoding, log) is not { } windows1252) return null;

        var wanted = ExtractColumns.Wanted(settings);
        var header = settings.Format.Table is { } table
            ? TableOpening.Header(survey.Head.Span, windows1252, settings.Format.Separator, table, wanted, log)
            : HeaderLine.Find(survey.Head.Span, windows1252, wanted);
        if (header is null || header.Matched < wanted.Count)
        {
            if (log.Stopped) return null;
            if (settings.Format.Table is not null && header is not null) TableOpening.ReportMissing(header, wanted, log);
            else if (!TableOpening.Explain(survey.Head.Span, windows1252, settings, log)) ReportMissing(header, wanted, log);
            return null;
        }

        CheckHeader(header, settings, wanted, log);
        return log.Stopped ? null : new ExtractFile(path, survey, header, windows1252, hash);
    }

    /// <summary>Opens the file at its header line, as UTF-8.</summary>
    /// <returns>A stream to read from the beginning.</returns>
    public Stream OpenAtHeader()
    {
        var stream = OpenRead(path);
        stream.Position = Header.Offset + (Survey.ByteOrderMark ? 3 : 0);
        return Windows1252 ? new Windows1252Stream(stream) : stream;
    }

    /// <summary>An upper bound of the number of data rows, so that columns are allocated once: a row has a line break, and a byte for each field.</summary>
    /// <returns>At least 1.</returns>
    public int RowBound() => (int)Math.Clamp(
        Math.Min(Survey.LineFeeds - Header.Line + 1, (Survey.Bytes / Header.Cells.Length) + 1), 1, Array.MaxLength);

    /// <summary>A separator as findings name it.</summary>
    /// <param name="separator">The separator.</param>
    /// <returns>The character in quotes, or <c>tab</c>.</returns>
    public static string Name(char separator) => separator == '\t' ? "tab" : $"\"{separator}\"";

    /// <summary>Opens a file to be read once, from its beginning to its end.</summary>
    internal static FileStream OpenRead(string path) => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.Read,
        Options = FileOptions.SequentialScan,
        BufferSize = 0,
    });

    private static string EncodingName(FileSurvey survey, bool windows1252) =>
        survey.ByteOrderMark ? "utf-8 with BOM" : windows1252 ? "windows-1252" : "utf-8";

    /// <summary>Whether the bytes can be a text at all; faults go to the log.</summary>
    internal static bool CheckBytes(FileSurvey survey, FindingLog log)
    {
        if (survey.Head.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 && survey.Bytes <= FileSurvey.LongestLine) log.Add(SourcesFindings.FileEmpty, 0, "");
        else if (BinaryFile.NameOf(survey.Head.Span) is { } name) log.Add(SourcesFindings.NotText, 0, "", name.German, name.English);
        else if (survey.Utf16) log.Add(SourcesFindings.Utf16, 0, "");
        else if (survey.NulLine > 0) log.Add(SourcesFindings.NulByte, survey.NulLine, "");
        else if (survey.LongLine > 0) log.Add(SourcesFindings.LineTooLong, survey.LongLine, "", FindingLog.Text(FileSurvey.LongestLine));
        return !log.Stopped;
    }

    /// <summary>Settles the encoding: true for Windows-1252, false for UTF-8, null where the file is refused.</summary>
    internal static bool? CheckEncoding(FileSurvey survey, string? stated, FindingLog log)
    {
        if (survey.NotUtf8Line > 0 && (survey.Utf8Line > 0 || survey.ByteOrderMark))
        {
            log.Add(SourcesFindings.MixedEncodings, survey.NotUtf8Line, "",
                FindingLog.Text(Math.Max(survey.Utf8Line, 1)), FindingLog.Text(survey.NotUtf8Line));
            return null;
        }

        if (survey is { NotUtf8Line: > 0, UndefinedLine: > 0 })
        {
            log.Add(SourcesFindings.EncodingUnknown, survey.UndefinedLine, "");
            return null;
        }

        var isWindows = survey.NotUtf8Line > 0;
        var statedWindows = stated is null ? isWindows : stated != "utf-8";
        var fits = statedWindows ? survey is { ByteOrderMark: false, Utf8Line: 0 } : !isWindows;
        if (fits) return statedWindows;
        log.Add(SourcesFindings.EncodingContradicts, isWindows ? survey.NotUtf8Line : survey.Utf8Line, "", stated!, EncodingName(survey, isWindows));
        return null;
    }

    /// <summary>Says what is missing. What stands in the file instead is named only where most columns fit, so that the line surely is a header.</summary>
    internal static void ReportMissing(HeaderLine? header, IReadOnlyList<string> wanted, FindingLog log)
    {
        if (header is null || header.Matched * 2 <= wanted.Count)
        {
            log.Add(SourcesFindings.HeaderNotFound, 0, "", FindingLog.Text(HeaderLine.LinesSearched), string.Join(", ", wanted));
            return;
        }

        foreach (var name in wanted.Where(w => !header.Cells.Contains(w, StringComparer.Ordinal)))
        {
            var nearest = NearestWord.Of(name, header.Cells.Except(wanted, StringComparer.Ordinal));
            if (nearest is not null) log.Add(SourcesFindings.ColumnMisspelt, header.Line, name, Shown(nearest));
            else log.Add(SourcesFindings.ColumnMissing, header.Line, name, string.Join(", ", header.Cells.Take(60).Select(Shown)));
        }
    }

    private static void CheckHeader(HeaderLine header, ExtractSettings settings, IReadOnlyList<string> wanted, FindingLog log)
    {
        if (settings.Format.Separator is { } stated && stated != header.Separator)
        {
            log.Add(SourcesFindings.SeparatorContradicts, header.Line, "", Name(stated), Name(header.Separator));
        }

        if (header.Cells.Length > MostColumns)
        {
            log.Add(SourcesFindings.TooManyColumns, header.Line, "", FindingLog.Text(header.Cells.Length), FindingLog.Text(MostColumns));
            return;
        }

        foreach (var repeated in header.Cells.Where(c => c.Length > 0).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            log.Add(SourcesFindings.DuplicateHeader, header.Line, Shown(repeated.Key));
        }

        if (header is { Line: > 1, Above: false }) log.Add(SourcesFindings.LinesAboveHeader, header.Line, "", FindingLog.Text(header.Line - 1));
        var read = wanted.ToHashSet(StringComparer.Ordinal);
        var audit = settings.Columns.Audit.Select(a => HeaderLine.Clean(a.Column)).ToHashSet(StringComparer.Ordinal);
        var dropped = settings.Drop.Select(HeaderLine.Clean).ToHashSet(StringComparer.Ordinal);
        foreach (var name in header.Cells.Distinct(StringComparer.Ordinal))
        {
            var sensitive = settings.ChildLevel ? SensitiveHeader.InChildLevel(name) : SensitiveHeader.InDistrictLevel(name);
            if (sensitive && (read.Contains(name) || audit.Contains(name))) log.Add(SourcesFindings.SensitiveColumnRead, header.Line, Shown(name));
            else if (read.Contains(name) || dropped.Contains(name) || audit.Contains(name)) continue;
            else if (sensitive) log.Add(SourcesFindings.SensitiveColumn, header.Line, Shown(name));
            else if (name.Length > 0) log.Add(SourcesFindings.ColumnNotRead, header.Line, Shown(name));
        }
    }

    /// <summary>A header cell as findings show it: at most 60 characters, none of them a control character.</summary>
    internal static string Shown(string name)
    {
        var text = string.Concat(name.Take(60).Select(c => char.IsControl(c) ? ' ' : c));
        return name.Length > 60 ? text + "…" : text;
    }
}
