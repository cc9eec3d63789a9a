using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One column of a sheet and how a row fills it.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Width">Its width in characters.</param>
/// <param name="Style">How its cells look.</param>
/// <param name="Of">The field of a row.</param>
/// <typeparam name="TRow">What a row is made from.</typeparam>
internal sealed record SheetColumn<TRow>(string Head, double Width, CellStyle Style, Func<TRow, Field> Of)
{
    /// <summary>Whether a row hides its figure here; null where it never does.</summary>
    public Func<TRow, bool>? Hides { get; init; }

    /// <summary>Whether a hidden figure is replaced by the word for it; otherwise the cell is empty.</summary>
    public bool SaysProtected { get; init; }

    /// <summary>Whether cells are shaded by their number.</summary>
    public bool Shaded { get; init; }

    /// <summary>Whether a row stands out here; null where none does.</summary>
    public Func<TRow, bool>? StandsOut { get; init; }

    /// <summary>The cell of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="language">Language of the word for what is protected.</param>
    public WorkbookCell Cell(TRow row, Language language) => Hides is { } hides && hides(row)
        ? new(Field.Words(SaysProtected ? AreaLine.MarkOf(language) : null), CellStyle.Protected, Protected: true)
        : new(Of(row), StandsOut is { } stands && stands(row) ? CellStyle.Strong : Style);
}
