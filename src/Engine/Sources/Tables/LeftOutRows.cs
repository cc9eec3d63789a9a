using System.Text;
using EarlyWarning.Settings;

namespace EarlyWarning.Sources;

/// <summary>The rows of a table that the settings leave out: sums, areas that no longer exist.</summary>
internal sealed class LeftOutRows
{
    private readonly string[] texts;
    private readonly long[] counts;
    private readonly long[] firstLines;
    private readonly int[] fields;

    private LeftOutRows(IEnumerable<string> texts, int[] fields)
    {
        this.texts = [.. texts];
        this.fields = fields;
        counts = new long[this.texts.Length];
        firstLines = new long[this.texts.Length];
    }

    /// <summary>The rows left out of an extract.</summary>
    /// <param name="settings">The extract.</param>
    /// <param name="columns">Its columns; values are not looked at.</param>
    /// <param name="count">Number of columns of the file.</param>
    /// <returns>Null where the settings leave no rows out.</returns>
    public static LeftOutRows? Of(ExtractSettings settings, ExtractColumns columns, int count)
    {
        if (settings.Format.Table is not { LeaveOut.IsEmpty: false } table) return null;
        var values = columns.Indicators.SelectMany(i => new[] { i.Value, i.Count, i.Denominator }).ToHashSet();
        return new LeftOutRows(table.LeaveOut, [.. Enumerable.Range(0, count).Where(field => !values.Contains(field))]);
    }

    /// <summary>Whether the current row is left out.</summary>
    /// <param name="feed">The record at hand.</param>
    /// <returns>True where one of its cells that are no values holds one of the texts.</returns>
    public bool Hold(RecordFeed feed)
    {
        foreach (var field in fields)
        {
            var cell = feed.Field(field);
            if (cell.IsEmpty) continue;
            var text = Encoding.UTF8.GetString(cell);
            var i = Array.FindIndex(texts, wanted => text.Contains(wanted, StringComparison.OrdinalIgnoreCase));
            if (i < 0) continue;
            if (counts[i]++ == 0) firstLines[i] = feed.Line;
            return true;
        }

        return false;
    }

    /// <summary>Notes what was left out.</summary>
    /// <param name="log">Where findings go.</param>
    public void Note(FindingLog log)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            log.Add(SourcesFindings.RowsLeftOut, firstLines[i], "", texts[i], FindingLog.Text(counts[i]));
        }
    }
}
