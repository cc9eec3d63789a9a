using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace EarlyWarning.Settings;

/// <summary>The words for the kinds of files.</summary>
public static class OutputKinds
{
    private static readonly ImmutableArray<string> Words = ["csv", "data", "geojson", "gpkg", "xlsx", "report", "run"];

    /// <summary>All kinds, in the order in which they are written.</summary>
    public static ImmutableArray<OutputKind> All { get; } = [.. Enum.GetValues<OutputKind>()];

    /// <summary>What is written whatever the settings leave out: the audit reads the tables, a release and its proof read the record.</summary>
    public static ImmutableArray<OutputKind> Always { get; } = [OutputKind.Csv, OutputKind.Run];

    /// <summary>The word for a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A word of lower-case letters.</returns>
    public static string Word(this OutputKind kind) => Words[(int)kind];

    /// <summary>The kind behind a word.</summary>
    /// <param name="word">The word; null is none.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether there is such a kind.</returns>
    public static bool TryParse([NotNullWhen(true)] string? word, out OutputKind kind)
    {
        var place = word is null ? -1 : Words.IndexOf(word);
        kind = place < 0 ? default : (OutputKind)place;
        return place >= 0;
    }
}
