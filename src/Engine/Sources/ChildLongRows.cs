using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The rows of a child-level extract in the long form, one value a row, while they are gathered into one row per child and day.</summary>
/// <remarks>
/// Rows about indicators that the settings do not list are left out as columns not listed are. A child's rows of one day must name one district and one stage; a value
/// stated twice is used once, and the later row is set aside. Rows used are rows of the file, so that read = used + set aside.
/// </remarks>
internal sealed class ChildLongRows
{
    private readonly ExtractColumns columns;
    private readonly byte[][] words;
    private readonly long[] wordLines;
    private readonly DistrictIndex districtIndex = new();
    private readonly Dictionary<(ChildKey Key, int Day), int> visits = [];
    private readonly List<(ChildKey Key, int Day, int District, Stage Stage, int Line)> rows = [];
    private readonly List<float>[] values;
    private readonly List<int>[] lines;
    private long used;
    private long otherRows;
    private long firstOther;

    /// <summary>No rows yet.</summary>
    /// <param name="columns">The columns read.</param>
    /// <param name="words">The word of each indicator.</param>
    public ChildLongRows(ExtractColumns columns, IEnumerable<string> words)
    {
        this.columns = columns;
        this.words = [.. words.Select(word => Encoding.UTF8.GetBytes(HeaderLine.Clean(word)))];
        wordLines = new long[this.words.Length];
        values = [.. this.words.Select(_ => new List<float>())];
        lines = [.. this.words.Select(_ => new List<int>())];
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="pass">The pass over the file.</param>
    public void Read(RowPass pass)
    {
        while (pass.Next())
        {
            var key = CellText.Trim(pass.Feed.Field(columns.Key));
            if (CellText.IsMissing(key))
            {
                pass.SetAside(SourcesFindings.KeyEmpty, pass.Settings.Columns.Key!);
                continue;
            }

            var indicator = WordOf(pass);
            if (indicator < 0) continue;
            if (!pass.TryDay(out var day) || !pass.TryDistrict(districtIndex, out var district)) continue;
            Take(pass, (PseudonymText.Key(key), day), district, pass.Stages.Of(pass.Feed, pass.Line), indicator);
        }

        if (pass.Log.Full) return;
        var column = pass.Settings.Columns.Indicator!;
        if (otherRows > 0) pass.Log.Add(SourcesFindings.OtherWords, firstOther, column, FindingLog.Text(otherRows));
        for (var i = 0; i < words.Length; i++)
        {
            if (wordLines[i] == 0) pass.Log.Add(SourcesFindings.WordMissing, 0, column, pass.Settings.Columns.Indicators[i].Column!);
        }
    }

    /// <summary>The extract of the rows read, one row per child and day in the order in which they first occur.</summary>
    /// <param name="receipt">Makes the receipt from the number of rows used.</param>
    /// <returns>The extract.</returns>
    public ChildExtract Close(Func<long, ExtractReceipt> receipt) => new(
        receipt(used), districtIndex.Codes, [.. columns.Indicators.Select(i => i.Indicator.Id)], rows.Count,
        [.. rows.Select(r => r.Key)], [.. rows.Select(r => r.District)], [.. rows.Select(r => r.Stage)], [.. rows.Select(r => r.Day)], [.. rows.Select(r => r.Line)],
        [.. values.Select(column => column.ToArray())]);

    private void Take(RowPass pass, (ChildKey Key, int Day) visit, int district, Stage stage, int indicator)
    {
        if (!visits.TryGetValue(visit, out var row))
        {
            visits.Add(visit, row = rows.Count);
            rows.Add((visit.Key, visit.Day, district, stage, (int)pass.Line));
            foreach (var column in values) column.Add(float.NaN);
            foreach (var column in lines) column.Add(0);
        }
        else if (rows[row].District != district || rows[row].Stage != stage)
        {
            pass.Log.Add(SourcesFindings.ChildRowConflict, pass.Line, "", FindingLog.Text(rows[row].Line));
            return;
        }
        else if (lines[indicator][row] > 0)
        {
            pass.Log.Add(SourcesFindings.ChildRowRepeated, pass.Line, "", FindingLog.Text(lines[indicator][row]));
            return;
        }

        var cells = columns.Indicators[indicator];
        values[indicator][row] = (float)(cells.Coding is null ? pass.Cells.Value(cells, pass.Feed.Field(cells.Value), pass.Line) : CodedCells.Value(cells, pass));
        lines[indicator][row] = (int)pass.Line;
        used++;
    }

    private int WordOf(RowPass pass)
    {
        var word = CellText.Trim(pass.Feed.Field(columns.Word));
        for (var i = 0; i < words.Length; i++)
        {
            if (!word.SequenceEqual(words[i])) continue;
            wordLines[i] = pass.Line;
            return i;
        }

        pass.Feed.LeaveOut();
        if (otherRows++ == 0) firstOther = pass.Line;
        return -1;
    }
}
