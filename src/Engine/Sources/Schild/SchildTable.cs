using System.Buffers;
using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>One file of a SchILD-NRW export, read row by row and column by position. Nothing is quoted; a vertical bar always separates.</summary>
internal sealed class SchildTable : IDisposable
{
    private readonly SchildFile file;
    private readonly Stream stream;
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(FileSurvey.LongestLine + (1 << 16));
    private readonly int[] ends;
    private readonly ImmutableArray<string> expected;
    private readonly bool endsWithLineBreak;
    private readonly CancellationToken cancel;
    private int start;
    private int end;
    private bool drained;
    private int rowStart;
    private int rowEnd;
    private int found;
    private int cells;
    private int headings;

    // Every row has as many separators as the headings. A row with one more or less has lost or won one somewhere, and nobody knows where.
    private int width;

    private SchildTable(SchildFile file, Stream stream, FileSurvey survey, string encoding, FindingLog log, CancellationToken cancel)
    {
        this.file = file;
        this.stream = stream;
        this.cancel = cancel;
        endsWithLineBreak = survey.EndsWithLineBreak;
        Log = log;
        Sha256 = survey.Sha256;
        Bytes = survey.Bytes;
        Encoding = encoding;
        ends = new int[Math.Max(64, file.Columns.Length * 2)];
        ReadHeadings();
        expected = [FindingLog.Text(width)];
    }

    /// <summary>Where findings go; they bear the name of this file.</summary>
    public FindingLog Log { get; }

    /// <summary>SHA-256 of the file's bytes.</summary>
    public string Sha256 { get; }

    /// <summary>Size in bytes.</summary>
    public long Bytes { get; }

    /// <summary>The encoding detected.</summary>
    public string Encoding { get; }

    /// <summary>Physical line of the current row.</summary>
    public long Line { get; private set; }

    /// <summary>Rows so far, blank lines not counted.</summary>
    public long RowsRead { get; private set; }

    /// <summary>Rows so far whose cells cannot be told apart for certain.</summary>
    public long RowsLost { get; private set; }

    /// <summary>Whether the file has the column; those at the end may be absent.</summary>
    /// <param name="number">Number from 1.</param>
    /// <returns>True where the headings reach that far.</returns>
    public bool Has(int number) => number <= headings;

    /// <summary>Surveys a file and checks its first line.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="file">What it should hold.</param>
    /// <param name="log">Where findings go.</param>
    /// <param name="cancel">Cancels the pass.</param>
    /// <returns>The table; null where the file is refused.</returns>
    public static SchildTable? Open(string path, SchildFile file, FindingLog log, CancellationToken cancel)
    {
        FileSurvey survey;
        using (var bytes = ExtractFile.OpenRead(path)) survey = FileSurvey.Of(bytes, cancel);
        if (!ExtractFile.CheckBytes(survey, log) || ExtractFile.CheckEncoding(survey, null, log) is not { } windows1252) return null;
        Stream stream = ExtractFile.OpenRead(path);
        stream.Position = survey.ByteOrderMark ? 3 : 0;
        var encoding = survey.ByteOrderMark ? "utf-8 with BOM" : windows1252 ? "windows-1252" : "utf-8";
        var table = new SchildTable(file, windows1252 ? new Windows1252Stream(stream) : stream, survey, encoding, log, cancel);
        if (!log.Stopped) return table;
        table.Dispose();
        return null;
    }

    /// <summary>Goes to the next row whose cells can be told apart.</summary>
    /// <returns>False at the end, and where reading on is of no use.</returns>
    public bool Next()
    {
        while (!Log.Full && NextLine(out var last))
        {
            if (cells == 1 && Cell(1).Length == 0) continue;
            RowsRead++;
            if ((RowsRead & 0xFFFF) == 0) cancel.ThrowIfCancellationRequested();
            if (cells == width) return true;
            RowsLost++;
            if (last && !endsWithLineBreak && cells < width) Log.Add(SourcesFindings.FileCutOff, Line, "");
            else Log.Add(file == SchildFiles.Basic ? SourcesFindings.FieldCount : SchildFindings.DetailCells, Line, "", expected);
        }

        return false;
    }

    /// <summary>A cell of the current row without white space at its ends.</summary>
    /// <param name="number">Number of the column from 1.</param>
    /// <returns>The cell; empty where the row ends before it.</returns>
    public ReadOnlySpan<byte> Cell(int number)
    {
        if (number > cells) return [];
        if (number > found) FindUpTo(number);
        var from = number == 1 ? rowStart : ends[number - 2] + 1;
        return CellText.Trim(buffer.AsSpan(from, ends[number - 1] - from));
    }

    /// <summary>The first three cells as they stand, by which the files of a folder name a child.</summary>
    public ReadOnlySpan<byte> Identity
    {
        get
        {
            if (found < 3) FindUpTo(3);
            return buffer.AsSpan(rowStart, ends[2] - rowStart);
        }
    }

    /// <summary>The documented heading of a column, for findings.</summary>
    /// <param name="number">Number from 1.</param>
    /// <returns>The heading.</returns>
    public string Heading(int number) => file.Columns[number - 1];

    /// <summary>Notes a finding about a cell of the current row.</summary>
    /// <param name="kind">Code and wording.</param>
    /// <param name="number">Number of the column from 1.</param>
    public void Note(FindingKind kind, int number) => Log.Add(kind, Line, Heading(number));

    /// <inheritdoc/>
    public void Dispose()
    {
        stream.Dispose();
        ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }

    private void ReadHeadings()
    {
        if (!NextLine(out _)) return;
        width = cells;
        headings = Math.Min(cells, ends.Length);
        if (headings > 1 && Cell(headings).Length == 0) headings--;
        if (headings < file.Fewest)
        {
            Log.Add(SchildFindings.TooFewColumns, 1, "", FindingLog.Text(headings), FindingLog.Text(file.Fewest));
            return;
        }

        if (file.OfChildren && DateText.TryRead(Cell(3), out _))
        {
            Log.Add(SchildFindings.HeaderAbsent, 1, "");
            return;
        }

        // The headings are for information only, so an unknown one is no fault; the name of another column is the mark of a shift.
        for (var i = 0; i < Math.Min(headings, file.Columns.Length); i++)
        {
            var heading = System.Text.Encoding.UTF8.GetString(Cell(i + 1));
            if (heading.Equals(file.Columns[i], StringComparison.OrdinalIgnoreCase)) continue;
            var other = IndexOf(heading);
            if (other >= 0) Log.Add(SchildFindings.ColumnsShifted, 1, file.Columns[i], FindingLog.Text(i + 1), FindingLog.Text(other + 1));
        }
    }

    private int IndexOf(string heading)
    {
        for (var i = 0; i < file.Columns.Length; i++)
        {
            if (heading.Equals(file.Columns[i], StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private bool NextLine(out bool last)
    {
        last = false;
        var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
        while (feed < 0 && !drained)
        {
            var held = end - start;
            buffer.AsSpan(start, held).CopyTo(buffer);
            (start, end) = (0, held);
            if (held == buffer.Length)
            {
                Log.Add(SourcesFindings.LineTooLong, Line + 1, "", FindingLog.Text(FileSurvey.LongestLine));
                return false;
            }

            var read = stream.Read(buffer, end, buffer.Length - end);
            drained = read == 0;
            feed = buffer.AsSpan(end, read).IndexOf((byte)'\n');
            if (feed >= 0) feed += end;
            end += read;
        }

        if (feed < 0 && start == end) return false;
        last = feed < 0;
        rowStart = start;
        var length = last ? end - start : feed;
        start += last ? length : length + 1;
        Line++;
        Split(rowStart, length > 0 && buffer[rowStart + length - 1] == '\r' ? length - 1 : length);
        return true;
    }

    // Every bar is counted, for a row with one more or less is refused; where they stand is looked up as far as a cell is asked for, since most rows of
    // marks are of half-years that are not kept.
    private void Split(int from, int length)
    {
        rowEnd = from + length;
        found = 0;
        cells = buffer.AsSpan(from, length).Count((byte)'|') + 1;
    }

    private void FindUpTo(int number)
    {
        var from = found == 0 ? rowStart : ends[found - 1] + 1;
        while (found < number)
        {
            var bar = buffer.AsSpan(from, rowEnd - from).IndexOf((byte)'|');
            var cellEnd = bar < 0 ? rowEnd : from + bar;
            ends[found++] = cellEnd;
            from = cellEnd + 1;
        }
    }
}
