using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>The thresholds of a model as frozen at a reference quarter.</summary>
/// <param name="Model">What names the model: its SHA-256, or a key that also covers the settings its thresholds depend on.</param>
/// <param name="ReferenceQuarter">The quarter at which they were frozen.</param>
/// <param name="Stages">What was frozen of each stage.</param>
public sealed record FrozenThresholds(string Model, Quarter ReferenceQuarter, ImmutableSortedDictionary<Stage, FrozenStage> Stages);

/// <summary>What is frozen of one stage.</summary>
/// <param name="Threshold">Log-odds at or above which a child is flagged.</param>
/// <param name="HeldDistrictTerms">Log-odds at which the sum of the district-level terms is held meanwhile.</param>
public readonly record struct FrozenStage(double Threshold, double HeldDistrictTerms);
