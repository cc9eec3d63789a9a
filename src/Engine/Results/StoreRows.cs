using System.Collections.Immutable;

namespace EarlyWarning.Results;

/// <summary>Rows of one table of the store.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Rows">The rows; each holds one value per column in the order of the table: text, <see cref="long"/>, <see cref="double"/> or null.</param>
internal sealed record StoreRows(string Table, ImmutableArray<object?[]> Rows)
{
    /// <summary>Rows of one table.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="rows">The rows; whole numbers of any width, NaN for an empty number.</param>
    /// <returns>The rows with values as both databases take them.</returns>
    public static StoreRows Of(string table, IEnumerable<object?[]> rows) => new(table, [.. rows.Select(row => Array.ConvertAll(row, Plain))]);

    /// <summary>A value as both databases take it. PostgreSQL's texts hold no zero character, so none of them does.</summary>
    private static object? Plain(object? value) => value switch
    {
        double.NaN => null,
        int whole => (long)whole,
        string text => text.Replace('\0', '\uFFFD'),
        bool flag => flag ? 1L : 0L,
        _ => value,
    };
}
