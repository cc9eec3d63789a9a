using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One sheet of the workbook.</summary>
/// <param name="Name">Name on its tab, at most 31 characters of fixed words.</param>
/// <param name="Widths">Width of each column in characters.</param>
/// <param name="Rows">Its cells.</param>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<double> Widths, IReadOnlyList<WorkbookCell[]> Rows)
{
    private const int LineHeight = 15;

    // A row is at most 409 points high.
    private const int MostLines = 27;

    /// <summary>Whether the first row is a head: it stays in sight, is repeated on paper, and has filters.</summary>
    public bool HasHead { get; init; }

    /// <summary>Number of columns on the left that stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Indices of columns whose numbers are shaded by a colour scale.</summary>
    public IReadOnlyList<int> Shaded { get; init; } = [];

    /// <summary>Height of a row in points; null for the usual one. Spreadsheets do not fit rows to their text before somebody edits it, so room for wrapped lines is estimated.</summary>
    /// <param name="row">Index of the row.</param>
    public int? Height(int row)
    {
        if (HasHead) return row == 0 ? 3 * LineHeight : null;
        var lines = Rows[row].Select((c, i) => c.Style is CellStyle.Wrapped ? 1 + ((c.Field.Text?.Length ?? 0) / (int)Widths[i]) : 1).Append(1).Max();
        return Rows[row].Any(c => c.Style == CellStyle.Title) ? 2 * LineHeight : lines > 1 ? Math.Min(lines, MostLines) * LineHeight : null;
    }

    /// <summary>A table with a head.</summary>
    /// <param name="name">Name on its tab.</param>
    /// <param name="language">Language of the workbook.</param>
    /// <param name="frozenColumns">Number of columns on the left that stay in sight.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <typeparam name="TRow">What a row is made from.</typeparam>
    public static WorkbookSheet Table<TRow>(LocalText name, Language language, int frozenColumns, IReadOnlyList<SheetColumn<TRow>> columns, IEnumerable<TRow> rows) =>
        new(
            name.In(language), [.. columns.Select(c => c.Width)],
            [[.. columns.Select(c => new WorkbookCell(Field.Words(c.Head), CellStyle.Head))], .. rows.Select(r => columns.Select(c => c.Cell(r, language)).ToArray())])
        {
            HasHead = true, FrozenColumns = frozenColumns, Shaded = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].Shaded)],
        };
}
