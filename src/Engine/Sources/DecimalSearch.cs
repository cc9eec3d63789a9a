namespace EarlyWarning.Sources;

/// <summary>Finds the decimal sign of a file whose settings state none.</summary>
internal static class DecimalSearch
{
    /// <summary>Cells that prove a sign after which the search ends: the whole file is judged later, while it is read.</summary>
    private const int Enough = 1000;

    /// <summary>Largest share of cells that may prove the other sign before the file counts as ambiguous: a slip of the pen among
    /// many numbers is emptied, a file in two conventions is refused.</summary>
    private const double LargestOtherShare = 0.01;

    /// <summary>The sign that most of the first deciding cells prove.</summary>
    /// <param name="file">The file.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="cancel">Cancels the search.</param>
    /// <returns><c>,</c> or <c>.</c>.</returns>
    public static byte In(ExtractFile file, ExtractColumns columns, CancellationToken cancel)
    {
        var fields = columns.Indicators.Where(i => i.OneWhen.Length == 0).SelectMany(i => new[] { i.Value, i.Count, i.Denominator })
            .Where(f => f >= 0).Distinct().ToArray();
        var unheard = new FindingLog("");
        using var feed = new RecordFeed(file.OpenAtHeader(), file.Header, unheard);
        // A reader of its own: the search begins while a cell is being read, and that one must stay as it is.
        var table = columns.Table?.Another();
        var commas = 0;
        var points = 0;
        while (commas + points < Enough && !unheard.Full && feed.Next())
        {
            if ((feed.RowsRead & 0xFFFF) == 0) cancel.ThrowIfCancellationRequested();
            foreach (var field in fields)
            {
                var text = CellText.Trim(feed.Field(field));
                var proven = NumberText.Evidence(table is null ? text : table.Plain(text));
                if (proven == ',') commas++;
                else if (proven == '.') points++;
            }
        }

        return commas == points ? Default(file.Header.Separator) : commas > points ? (byte)',' : (byte)'.';
    }

    /// <summary>The sign of a file in which no cell proves one.</summary>
    /// <param name="separator">The file's separator.</param>
    /// <returns>The comma beside the semicolon, else the point.</returns>
    public static byte Default(char separator) => separator == ';' ? (byte)',' : (byte)'.';

    /// <summary>Whether too many cells prove the other sign.</summary>
    /// <param name="own">Cells that prove the sign in force.</param>
    /// <param name="other">Cells that prove the other.</param>
    /// <returns>True where the file is ambiguous.</returns>
    public static bool Ambiguous(long own, long other) => other > LargestOtherShare * (own + other);
}
