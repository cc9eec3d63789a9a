using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>How a model is learned from outcomes.</summary>
public sealed record FitSettings
{
    /// <summary>Outcome per stage, at least one; stages without one keep the model of the run.</summary>
    public required ImmutableSortedDictionary<Stage, string> Outcomes { get; init; }

    /// <summary>As-of quarters, ascending, at least one. Their outcomes are seen <see cref="Horizon"/> quarters later.</summary>
    public required ImmutableArray<Quarter> Quarters { get; init; }

    /// <summary>Quarters from the as-of date to the outcome. Default 4; 1 to 40.</summary>
    public int Horizon { get; init; } = 4;

    /// <summary>Model file that is written, absolute; its card stands beside it.</summary>
    public required string Model { get; init; }

    /// <summary><c>boosting</c> (default) or <c>logistic</c>.</summary>
    public string Trainer { get; init; } = "boosting";

    /// <summary>How fit and test are kept apart: <c>time</c> (default with two as-of quarters or more), <c>school</c> or <c>district</c> (default otherwise).</summary>
    public required string Validation { get; init; }

    /// <summary><c>automatic</c> (default: the method of least cross-validated log loss), <c>none</c>, <c>platt</c>, <c>isotonic</c> or <c>beta</c>.</summary>
    public string Calibration { get; init; } = "automatic";

    /// <summary>Whether shapes are held to the catalogue's direction of risk. Default true.</summary>
    public bool Monotone { get; init; } = true;

    /// <summary>Indicators left out of the model; empty by default.</summary>
    public ImmutableArray<string> LeaveOut { get; init; } = [];

    /// <summary>Share of the children of a stage that can be reached, 0 to 1 both excluded. Default 0.15.</summary>
    public double Capacity { get; init; } = 0.15;

    /// <summary>Bootstrap replicates behind intervals. Default 999; 99 to 9,999.</summary>
    public int Replicates { get; init; } = 999;

    /// <summary>Seed of folds, bags and bootstraps. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The fairness audit; null where there are no audit columns.</summary>
    public FairnessSettings? Fairness { get; init; }
}

/// <summary>The fairness audit of a fit.</summary>
public sealed record FairnessSettings
{
    /// <summary>Audit columns, at least one. They enter neither a model nor the store.</summary>
    public required ImmutableArray<AuditColumn> Columns { get; init; }

    /// <summary>Largest permitted difference between two groups of the false-alarm share or of the miss share. Default 0.1; 0.01 to 1.</summary>
    public double Limit { get; init; } = 0.1;

    /// <summary>Fewest examples, with and without the outcome together, of a group that is judged. Default 100; 20 and up.</summary>
    public int SmallestGroup { get; init; } = 100;

    /// <summary>Office that signs off a gap beyond the limit; null where nobody does.</summary>
    public string? SignedOffBy { get; init; }

    /// <summary>Its reason; null where nobody signs off.</summary>
    public string? SignedOffReason { get; init; }
}

/// <summary>One audit column: <c>audit:</c> of an extract names the file's column for its id.</summary>
/// <param name="Id">Its id: lower-case letters, digits and hyphens.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="LegalBasis">The law that allows its use for the audit.</param>
/// <param name="Values">The groups: value in the file and label; other and empty values are "not known".</param>
public sealed record AuditColumn(string Id, LocalText Label, string LegalBasis, ImmutableArray<AuditValue> Values);

/// <summary>One group of an audit column.</summary>
/// <param name="Value">The value in the file.</param>
/// <param name="Label">Its name for people.</param>
public sealed record AuditValue(string Value, LocalText Label);
