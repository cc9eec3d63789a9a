using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>An additive risk model: for each stage an intercept and one term per indicator. What is in the file is all there is.</summary>
public sealed record RiskModel
{
    /// <summary>Short id: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Version of the model's content, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Title for people.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Whether log-odds were calibrated on outcomes. Where not, the figure is called score and marked "not calibrated".</summary>
    public required bool Calibrated { get; init; }

    /// <summary>Stage models in the order of the chain; at least one, each stage at most once.</summary>
    public required ImmutableArray<StageModel> Stages { get; init; }

    /// <summary>SHA-256 of the model file's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>The model of one stage.</summary>
public sealed record StageModel
{
    /// <summary>The stage; not <see cref="Stage.All"/>.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Log-odds before any term. Null where it is to come from the base rate in the settings: ln(p / (1 − p)).</summary>
    public required double? Intercept { get; init; }

    /// <summary>Log-odds at or above which a child is flagged; null where it is frozen at the reference quarter by the run.</summary>
    public required double? Threshold { get; init; }

    /// <summary>Log-odds at which the sum of the district-level terms is held when children are flagged, frozen together with the threshold. Null: held at the
    /// city mean of the quarter that is scored, so that a district whose own value changes shifts the flagged share of the whole city.</summary>
    public double? HeldDistrictTerms { get; init; }

    /// <summary>The calibration curve: 2 to 16 points, <c>From</c> strictly ascending, <c>To</c> not falling; straight between them, held beyond the first and the last. Risks are
    /// taken from the calibrated log-odds; flags, reasons and contributions from those before. Empty: the log-odds are the risk's own.</summary>
    public ImmutableArray<CalibrationPoint> Calibration { get; init; } = [];

    /// <summary>The terms, each indicator at most once.</summary>
    public required ImmutableArray<Term> Terms { get; init; }
}

/// <summary>What one indicator adds to the log-odds.</summary>
public sealed record Term
{
    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Whose value the term is about. A flag of a child and the share of such children in a district are different things: a term for
    /// the one must not be given the other.</summary>
    public TermLevel Level { get; init; } = TermLevel.Any;

    /// <summary>0 to 31 finite cut points, strictly ascending. The bin of x is the number of cuts ≤ x.</summary>
    public required ImmutableArray<float> Cuts { get; init; }

    /// <summary>One score (log-odds) per bin: one more than there are cuts.</summary>
    public required ImmutableArray<float> Scores { get; init; }

    /// <summary>One slope per bin (log-odds per unit): the term adds score + slope × x. Empty where the term is constant in its bins.</summary>
    public ImmutableArray<float> Slopes { get; init; } = [];

    /// <summary>Score where the value is missing.</summary>
    public required float Missing { get; init; }

    /// <summary>Standard error of each score and, last, of the missing score (log-odds, 0 to 1000): two more than there are cuts. Empty where none is stated. Not
    /// where the term has slopes. They widen the intervals of drivers and change no score.</summary>
    public ImmutableArray<float> Errors { get; init; } = [];

    /// <summary>Where the scores come from: a public source, or words that say it is an expert point.</summary>
    public required LocalText Source { get; init; }
}

/// <summary>Whose value a term is about.</summary>
public enum TermLevel
{
    /// <summary>The child's where the table holds one per child, otherwise the district's.</summary>
    Any,

    /// <summary>The child's only; where the table holds none, the value counts as missing.</summary>
    Child,

    /// <summary>The district's only; where the table holds none, the value counts as missing.</summary>
    District,
}
