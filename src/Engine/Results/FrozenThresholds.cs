using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>The thresholds of a model as frozen at a reference quarter.</summary>
/// <param name="Model">What names the model: its SHA-256, or a key that also covers the settings its thresholds depend on.</param>
/// <param name="ReferenceQuarter">The quarter at which they were frozen.</param>
/// <param name="Thresholds">Threshold of each stage, log-odds.</param>
public sealed record FrozenThresholds(string Model, Quarter ReferenceQuarter, ImmutableSortedDictionary<Stage, double> Thresholds);
