namespace EarlyWarning.Outputs;

/// <summary>One cell of the workbook.</summary>
/// <param name="Field">What stands in it.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Protected">Whether a figure is hidden here: the cell gets a note that says so.</param>
internal readonly record struct WorkbookCell(Field Field, CellStyle Style, bool Protected = false)
{
    /// <summary>An empty cell.</summary>
    public static WorkbookCell Empty => new(Field.Words(null), CellStyle.Text);

    /// <summary>Whether a text begins with a sign that a spreadsheet could take for the beginning of a formula.</summary>
    public static bool LooksLikeFormula(string text) => text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' or '\'', ..];

    /// <summary>The style, marked as text where the text begins like a formula.</summary>
    public CellStyle SafeStyle => Field.Text is { } text && LooksLikeFormula(text) ? Style switch { CellStyle.Text => CellStyle.Quoted, CellStyle.Wrapped => CellStyle.WrappedQuoted, _ => Style } : Style;
}
