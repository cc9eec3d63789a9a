namespace EarlyWarning.Settings;

/// <summary>Which districts are neighbours.</summary>
public sealed record NeighbourSettings
{
    /// <summary>The rule. Default <see cref="NeighbourRule.Queen"/>.</summary>
    public NeighbourRule Rule { get; init; } = NeighbourRule.Queen;

    /// <summary>Longest distance of two centroids for <see cref="NeighbourRule.WithinDistance"/>, metres, 1 to 1,000,000; otherwise 0.</summary>
    public double WithinMetres { get; init; }

    /// <summary>Number of nearest districts for <see cref="NeighbourRule.Nearest"/>, 1 to 1,000; otherwise 0.</summary>
    public int Nearest { get; init; }

    /// <summary>CSV file with the columns <c>code</c> and <c>neighbour</c> for <see cref="NeighbourRule.File"/>, absolute; otherwise null.</summary>
    public string? File { get; init; }

    /// <summary>The file's path as the settings word it, for messages; empty without a file.</summary>
    public string FileName { get; init; } = "";
}

/// <summary>What makes two districts neighbours.</summary>
public enum NeighbourRule
{
    /// <summary>They share at least one point.</summary>
    Queen,

    /// <summary>They share a piece of border, not a corner only.</summary>
    Rook,

    /// <summary>Their centroids lie within a distance.</summary>
    WithinDistance,

    /// <summary>One is among the nearest of the other.</summary>
    Nearest,

    /// <summary>A file says so.</summary>
    File,
}
