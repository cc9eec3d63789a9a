namespace EarlyWarning.Districts;

/// <summary>What the hotspot rule says of one district, and on what grounds.</summary>
public sealed record DistrictVerdict
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Upper tail of the district's own count against the city's rate (one-sided, greater; includes the count itself), binomial or beta-binomial as
    /// <see cref="StageVerdicts.OverDispersion"/> says; NaN where not tested.</summary>
    public required double PValue { get; init; }

    /// <summary>Benjamini–Hochberg adjusted <see cref="PValue"/> over the tested districts; NaN where not tested.</summary>
    public required double AdjustedPValue { get; init; }

    /// <summary>Benjamini–Hochberg adjusted lower tail (one-sided, less) over the tested districts; NaN where not tested.</summary>
    public required double AdjustedLowPValue { get; init; }

    /// <summary>Empirical-Bayes rate (Marshall 1991, binomial, global); NaN without children.</summary>
    public required double EmpiricalBayes { get; init; }

    /// <summary>What is known of the true rate; null without children, and where there is nothing to compare with.</summary>
    public required RatePosterior? Posterior { get; init; }

    /// <summary>Posterior probability that the true rate lies above the city's; NaN without <see cref="Posterior"/>.</summary>
    public required double AboveCity { get; init; }

    /// <summary>Posterior probability that the true rate exceeds the margin times the city's rate; NaN without <see cref="Posterior"/>.</summary>
    public required double AboveMargin { get; init; }

    /// <summary>Posterior probability that the true rate is at most the city's rate divided by the margin; NaN without <see cref="Posterior"/>.</summary>
    public required double BelowMargin { get; init; }
}
