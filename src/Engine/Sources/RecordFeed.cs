using CsvHelper;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The data records of a file one after the other: malformed ones are set aside, remarks below the table and blank rows are left out.</summary>
/// <remarks>
/// A remark is a record with fewer fields than the header behind a line of underscores, or a record that holds text in its first
/// field only, with a blank in it, and that no data row follows. A line break always ends a record, so that one quote cannot
/// swallow the file.
/// </remarks>
internal sealed class RecordFeed : IDisposable
{
    private readonly FindingLog log;
    private readonly CsvReader reader;
    private readonly int fields;
    private readonly char separator;
    private readonly int linesAbove;
    private readonly bool headerAbove;
    private readonly List<(FindingKind Kind, long Line, string Column)> remarks = [];
    private bool rowAtHand;
    private bool belowTable;
    private long brokenLine;
    private long lastRow;
    private long blankRows;
    private long firstBlank;

    /// <summary>A feed of the records below the header.</summary>
    /// <param name="stream">The file from its header line on, in UTF-8; closed with the feed.</param>
    /// <param name="header">The header line.</param>
    /// <param name="log">Where findings go.</param>
    public RecordFeed(Stream stream, HeaderLine header, FindingLog log)
    {
        this.log = log;
        fields = header.Cells.Length;
        separator = header.Separator;
        linesAbove = header.Line - 1;
        headerAbove = header.Above;
        reader = CsvReader.Create(stream, CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = separator,
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = SetAside,
            TrackLineNumbers = true,
            MaxRecordSize = FileSurvey.LongestLine,
            IncludeValuesInExceptions = false,
            BufferSize = 1 << 18,
        }, leaveOpen: false);
        HeaderRead = headerAbove || (reader.Read() && reader.LineNumber == 1 && reader.FieldCount == fields);
    }

    /// <summary>Whether the header could be read as a record of as many fields as it has names.</summary>
    public bool HeaderRead { get; }

    /// <summary>Data records so far: those handed out and those set aside.</summary>
    public long RowsRead { get; private set; }

    /// <summary>Physical line of the current record.</summary>
    public long Line => reader.LineNumber + linesAbove;

    /// <summary>One field of the current record, without its quotes.</summary>
    /// <param name="index">Index from 0.</param>
    /// <returns>The field in UTF-8, valid until the next record.</returns>
    public ReadOnlySpan<byte> Field(int index) => reader.GetSpan(index);

    /// <summary>Goes to the next data record.</summary>
    /// <returns>False at the end of the file.</returns>
    public bool Next()
    {
        Keep();
        while (reader.Read())
        {
            if (reader.RawRecord[0] == '_' || belowTable)
            {
                if (TakeBelowTable()) continue;
            }

            brokenLine = 0;
            RowsRead++;
            rowAtHand = true;
            lastRow = Line;
            return true;
        }

        return false;
    }

    /// <summary>Takes the current record, found to lack what a row needs, for a blank row or a remark where it is one.</summary>
    /// <param name="otherwise">The finding of the row where it turns out to be neither.</param>
    /// <param name="column">The column of that finding.</param>
    /// <returns>True where the record does not count, or not yet.</returns>
    public bool Dismiss(FindingKind otherwise, string column)
    {
        var filled = 0;
        for (var i = 0; i < fields && filled < 2; i++)
        {
            if (!CellText.Trim(reader.GetSpan(i)).IsEmpty) filled += i == 0 ? 1 : 2;
        }

        if (filled > 1 || (filled == 1 && !CellText.Trim(reader.GetSpan(0)).Contains((byte)' '))) return false;
        RowsRead--;
        rowAtHand = false;
        if (filled == 0) CountBlank(Line);
        else AddRemark(otherwise, Line, column);
        return true;
    }

    /// <summary>Leaves the current record out: it is about something that the settings do not ask for, and does not count as read.</summary>
    public void LeaveOut() => RowsRead--;

    /// <summary>Notes what only the end of the file tells: remarks, blank rows, a file cut off.</summary>
    /// <param name="endsWithLineBreak">Whether the file's last byte ends a line.</param>
    public void Complete(bool endsWithLineBreak)
    {
        Keep();
        foreach (var (_, line, _) in remarks) log.Add(SourcesFindings.Footnote, line, "");
        if (blankRows > 0) log.Add(SourcesFindings.BlankRows, firstBlank, "", FindingLog.Text(blankRows));
        if (endsWithLineBreak) return;
        if (brokenLine > 0) log.Add(SourcesFindings.FileCutOff, brokenLine, "");
        else if (lastRow > 0 && lastRow == Line) log.Add(SourcesFindings.NoLineEnd, lastRow, "");
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private static bool IsRule(string text) => text.Length >= 5 && !text.AsSpan().ContainsAnyExcept("_");

    /// <summary>A padded line of underscores begins the remarks; behind it a record with text in its first field only is one.</summary>
    private bool TakeBelowTable()
    {
        for (var i = 1; i < fields; i++)
        {
            if (!CellText.Trim(reader.GetSpan(i)).IsEmpty) return false;
        }

        var first = CellText.Trim(reader.GetSpan(0));
        if (first.Length >= 5 && !first.ContainsAnyExcept((byte)'_')) belowTable = true;
        if (!belowTable) return false;
        if (first.IsEmpty) CountBlank(Line);
        else log.Add(SourcesFindings.Footnote, Line, "");
        return true;
    }

    private void SetAside(CsvMalformedRecord record)
    {
        var line = record.LineNumber + linesAbove;
        if (record.LineNumber == 1 && !headerAbove) return;
        var text = record.RawRecord.Trim();
        if (text.Length == 0)
        {
            CountBlank(line);
            return;
        }

        var separators = record.RawRecord.AsSpan().Count(separator);
        if (IsRule(text)) belowTable = true;
        if (belowTable && separators < fields - 1)
        {
            log.Add(SourcesFindings.Footnote, line, "");
            return;
        }

        var kind = record.Reason switch
        {
            CsvMalformedReason.FieldCountMismatch => SourcesFindings.FieldCount,
            CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes => SourcesFindings.QuoteNotClosed,
            _ => SourcesFindings.StrayQuote,
        };
        if (separators == 0 && text.AsSpan().ContainsAny(' ', '\u00A0'))
        {
            AddRemark(kind, line, "");
            brokenLine = 0;
            return;
        }

        SetRemarksAside();
        SetAside(kind, line, "");
        brokenLine = kind == SourcesFindings.QuoteNotClosed || separators < fields - 1 ? line : 0;
    }

    /// <summary>The record at hand turned out to be a row: what looked like remarks before it stands between rows.</summary>
    private void Keep()
    {
        if (rowAtHand && remarks.Count > 0) SetRemarksAside();
        rowAtHand = false;
    }

    /// <summary>Keeps what looks like a remark until the next row tells. A whole file of remarks is none.</summary>
    private void AddRemark(FindingKind otherwise, long line, string column)
    {
        remarks.Add((otherwise, line, column));
        if (remarks.Count >= FindingLog.Limit) SetRemarksAside();
    }

    private void SetRemarksAside()
    {
        foreach (var (kind, line, column) in remarks) SetAside(kind, line, column);
        remarks.Clear();
    }

    private void SetAside(FindingKind kind, long line, string column)
    {
        RowsRead++;
        log.Add(kind, line, column, kind == SourcesFindings.FieldCount ? [FindingLog.Text(fields)] : []);
    }

    private void CountBlank(long line)
    {
        if (blankRows++ == 0) firstBlank = line;
    }
}
