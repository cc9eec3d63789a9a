using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One column of a published table: its name, what it means, and how a row fills it. The CSV and its schema are written from the same list.</summary>
/// <param name="Name">Machine name, the same in every language.</param>
/// <param name="Type">Type in the words of the Frictionless table schema: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>.</param>
/// <param name="Description">What it means.</param>
/// <param name="Of">The field of a row.</param>
/// <typeparam name="TRow">What a row is made from.</typeparam>
internal sealed record TableColumn<TRow>(string Name, string Type, LocalText Description, Func<TRow, Field> Of)
{
    /// <summary>Unit, empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether the field is never empty.</summary>
    public bool Required { get; init; }

    /// <summary>The words that can occur; empty where they are not limited.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>The column without the way to fill it.</summary>
    public ColumnDescription Describe() => new(Name, Type, Description, Unit, Required, [.. Words]);
}

/// <summary>What a reader is told of a column.</summary>
/// <param name="Name">Machine name.</param>
/// <param name="Type">Type in the words of the Frictionless table schema.</param>
/// <param name="Description">What it means.</param>
/// <param name="Unit">Unit, empty where there is none.</param>
/// <param name="Required">Whether the field is never empty.</param>
/// <param name="Words">The words that can occur; empty where they are not limited.</param>
internal sealed record ColumnDescription(string Name, string Type, LocalText Description, string Unit, bool Required, ImmutableArray<string> Words)
{
    /// <summary>Smallest value by the unit; null where it has none.</summary>
    public int? Minimum => Unit switch { "children" or "share 0 to 1" or "probability" or "ratio" => 0, "rank" or "class" => 1, "difference of shares" => -1, _ => null };

    /// <summary>Largest value by the unit; null where it has none.</summary>
    public int? Maximum => Unit is "share 0 to 1" or "probability" or "difference of shares" ? 1 : null;
}
