using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>One area and stage in two quarters, from what both of them published.</summary>
public sealed record AreaComparison
{
    /// <summary>District, borough or city.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>District code, borough name, or empty for the city.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people, as the later quarter has it.</summary>
    public required string Name { get; init; }

    /// <summary>The stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The figures of the earlier quarter; null where they are protected or there are none.</summary>
    public required AreaFigures? From { get; init; }

    /// <summary>The figures of the later quarter; null where they are protected or there are none.</summary>
    public required AreaFigures? To { get; init; }

    /// <summary>Why the two cannot be compared; <see cref="ComparisonGap.None"/> where they can.</summary>
    public required ComparisonGap Gap { get; init; }

    /// <summary>Whether the earlier figures were carried over a reform of the districts: they have neither a verdict nor a rank.</summary>
    public bool CarriedOver { get; init; }

    /// <summary>Later rate minus earlier rate, −1 to 1, four digits; NaN where there is a gap.</summary>
    public double Difference { get; init; } = double.NaN;

    /// <summary>Lower end of the Newcombe 95 % interval of the difference, four digits; NaN where there is a gap.</summary>
    public double Low { get; init; } = double.NaN;

    /// <summary>Upper end of the same.</summary>
    public double High { get; init; } = double.NaN;

    /// <summary>Step (0.001, 0.01, 0.05, 1) of the p of Fisher's exact test of both counts, two-sided (twice the smaller tail), Benjamini–Hochberg adjusted over the areas of
    /// the same kind and stage that are compared; NaN where there is a gap.</summary>
    public double AdjustedPStep { get; init; } = double.NaN;

    /// <summary>Whether the rate changed by more than chance: the adjusted p is at most 0.05.</summary>
    public bool BeyondChance => AdjustedPStep <= 0.05;

    /// <summary>Whether the verdict is another one. A carried figure has none.</summary>
    public bool VerdictChanged => Kind == AreaKind.District && !CarriedOver && From is { } from && To is { } to && Gap == ComparisonGap.None && from.Verdict != to.Verdict;

    /// <summary>Whether the 95 % interval of the rank has other ends.</summary>
    public bool RankChanged => Ranked && (From!.Posterior.RankLow, From.Posterior.RankHigh) != (To!.Posterior.RankLow, To.Posterior.RankHigh);

    /// <summary>Whether the two rank intervals have no rank in common.</summary>
    public bool RankApart => Ranked && (From!.Posterior.RankHigh < To!.Posterior.RankLow || To.Posterior.RankHigh < From.Posterior.RankLow);

    /// <summary>Whether anything that was published of it changed: the rate, the verdict or the rank interval.</summary>
    public bool Changed => Gap == ComparisonGap.None && (Difference != 0 || VerdictChanged || RankChanged);

    private bool Ranked => Gap == ComparisonGap.None && From is { Posterior.RankLow: > 0 } && To is { Posterior.RankLow: > 0 };
}
