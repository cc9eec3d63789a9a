namespace EarlyWarning.Scoring;

/// <summary>The sums over those children of a cell that share a school or a group.</summary>
public sealed record CategorySums
{
    /// <summary>Number of the school or group; 0 for the children of whom it is not known.</summary>
    public required int Number { get; init; }

    /// <summary>Children, at least 1.</summary>
    public required long Children { get; init; }

    /// <summary>Children flagged, see <see cref="ScoredCell.Flagged"/>.</summary>
    public long Flagged { get; init; }

    /// <summary>Sum of the risks, see <see cref="ScoredCell.Expected"/>; NaN where the stage has no model.</summary>
    public double Expected { get; init; } = double.NaN;

    /// <summary>Children whose outcome is known.</summary>
    public required long OutcomeKnown { get; init; }

    /// <summary>Children whose outcome is 1.</summary>
    public required long Outcomes { get; init; }
}
