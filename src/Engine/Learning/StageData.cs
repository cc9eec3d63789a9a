using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Everything one stage is fitted from.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Outcome">Id of the outcome.</param>
/// <param name="Examples">All examples, of all as-of quarters.</param>
/// <param name="OutcomeUnknown">Children of these quarters whose outcome is not known; they are not among the examples.</param>
/// <param name="Audit">Audit columns; they are looked at after the fit and never by a model.</param>
public sealed record StageData(Stage Stage, string Outcome, Examples Examples, long OutcomeUnknown, ImmutableArray<AuditGroups> Audit);

/// <summary>The groups of one audit column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Groups">Per example the group: 1 and up in the order of the column's values, 0 where not known. Given away by the caller.</param>
public sealed record AuditGroups(AuditColumn Column, int[] Groups);

/// <summary>The model of one stage, and what is said about it.</summary>
/// <param name="Model">The model, calibrated, without threshold.</param>
/// <param name="Report">What is said about it.</param>
/// <param name="Findings">Remarks of the validation: quarters kept out, places not known, a calibration that could not be fitted, groups too small to judge.</param>
public sealed record FittedStage(StageModel Model, StageFit Report, ImmutableArray<Finding> Findings);
