using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One column of a published table: its name, what it means, and how a row fills it. The CSV and its schema are written from the same list.</summary>
/// <param name="Name">Machine name, the same in every language.</param>
/// <param name="Type">Type in the words of the Frictionless table schema: <c>string</c>, <c>integer</c>, <c>number</c>.</param>
/// <param name="Description">What it means.</param>
/// <param name="Write">Writes the field of a row.</param>
/// <typeparam name="TRow">What a row is made from.</typeparam>
internal sealed record TableColumn<TRow>(string Name, string Type, LocalText Description, Action<FieldWriter, TRow> Write)
{
    /// <summary>Unit, empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Whether the field is never empty.</summary>
    public bool Required { get; init; }

    /// <summary>The words that can occur; empty where they are not limited.</summary>
    public string[] Words { get; init; } = [];
}
