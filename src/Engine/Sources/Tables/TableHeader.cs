namespace EarlyWarning.Sources;

/// <summary>Makes one header of several rows one above the other.</summary>
/// <remarks>
/// A cell of an upper row spans the empty cells to its right, as merged cells do when a spreadsheet is saved; the words of a column are joined by
/// <c> / </c> from top to bottom, and a word that stands twice in a row counts once. A column without any word is called by its number,
/// <c>#1</c> for the first; where two columns have the same words, both get their number behind them. So every column has a name of its own.
/// </remarks>
internal static class TableHeader
{
    /// <summary>The header of a table.</summary>
    /// <param name="separator">The separator.</param>
    /// <param name="rows">The header rows, from top to bottom; may be empty.</param>
    /// <param name="dataLine">Physical line of the first row below.</param>
    /// <param name="dataOffset">Its byte, counted behind the byte order mark.</param>
    /// <param name="fields">Number of columns.</param>
    /// <returns>The header, ready to be read from the first data row on.</returns>
    public static HeaderLine Of(char separator, IReadOnlyList<HeadRecord> rows, int dataLine, int dataOffset, int fields)
    {
        var words = new List<string>[fields];
        for (var i = 0; i < fields; i++) words[i] = [];
        for (var r = 0; r < rows.Count; r++)
        {
            var spanning = "";
            for (var i = 0; i < fields; i++)
            {
                var own = i < rows[r].Cells.Length ? rows[r].Cells[i] : "";
                if (own.Length > 0) spanning = own;
                var word = r < rows.Count - 1 ? spanning : own;
                if (word.Length > 0 && (words[i].Count == 0 || words[i][^1] != word)) words[i].Add(word);
            }
        }

        var names = words.Select((w, i) => w.Count == 0 ? $"#{i + 1}" : HeaderLine.Clean(string.Join(" / ", w))).ToArray();
        var twice = names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            if (twice.Contains(names[i])) names[i] = $"{names[i]} #{i + 1}";
        }

        return new HeaderLine(separator, dataLine, dataOffset, names, 0) { Above = true };
    }
}
