namespace EarlyWarning.Settings;

/// <summary>Publication limits.</summary>
public sealed record PublicationSettings
{
    /// <summary>Name of the preset they began with; empty for the defaults.</summary>
    public string Preset { get; init; } = "";

    /// <summary>Counts and complements from 1 up to one less than this are hidden, and a reader must not be able to tell a hidden one closer than this. Default 5; 3 to 100.</summary>
    public int MinimumCount { get; init; } = 5;

    /// <summary>Rows with fewer children are hidden. Default 20; 5 to 10,000.</summary>
    public int MinimumDenominator { get; init; } = 20;

    /// <summary>Whether a count of 0 among children is hidden like a small one. Default no.</summary>
    public bool HidesZeros { get; init; }

    /// <summary>Whether small numbers of children who are not counted are hidden too. Default yes. That all children are counted is hidden either way.</summary>
    public bool HidesComplements { get; init; } = true;

    /// <summary>Counts are rounded to multiples of this; 1 (default) means not rounded, 5 is the other choice.</summary>
    public int Rounding { get; init; } = 1;

    /// <summary>
    /// Share from which one contributor dominates: a district × stage row is hidden where one school holds at least this share of its children, an expected number where one child may
    /// hold at least this share of it. Default 0.85; above 0, up to 1.
    /// </summary>
    public double Dominance { get; init; } = 0.85;

    /// <summary>Districts with fewer children over all stages are not published at all, only inside their borough and city. Default 0: all are; 0 to 10,000.</summary>
    public int GeographicFloor { get; init; }

    /// <summary>Largest share of hidden district × stage cells before boroughs are published instead. Default 0.3; 0 to 1.</summary>
    public double MaximumHiddenShare { get; init; } = 0.3;

    /// <summary>Whether a release names two different people. Default false: one.</summary>
    public bool TwoNames { get; init; }
}
