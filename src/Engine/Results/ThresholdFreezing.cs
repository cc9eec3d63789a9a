using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Disclosure;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>Thresholds that the model file leaves open: frozen at the reference quarter, and kept in the store for the others. Whoever corrects the extracts of the
/// reference quarter and computes it again freezes anew: what was published with the old thresholds is then no longer comparable.</summary>
public static class ThresholdFreezing
{
    /// <summary>The model with every threshold filled in that can be.</summary>
    /// <param name="model">The model, intercepts filled in.</param>
    /// <param name="settings">Reference quarter and flagged share.</param>
    /// <param name="computed">The quarter computed.</param>
    /// <param name="store">The store.</param>
    /// <param name="reference">Gives the children of the reference quarter; asked only where that is the quarter computed or the store does not know the
    /// thresholds.</param>
    /// <returns>The model, and the thresholds to be stored with the next publication; null where nothing was left open or the store's were used.</returns>
    public static (RiskModel Model, FrozenThresholds? Fresh) Freeze(
        RiskModel model, RunSettings settings, Quarter computed, ResultsStore store, Func<Quarter, ChildTable> reference)
    {
        if (model.Stages.All(s => s.Threshold is not null)) return (model, null);
        var quarter = ReferenceQuarter(settings);

        // The same model file flags other children with another base rate or another share.
        var share = settings.Model.FlaggedShare;
        var key = string.Create(CultureInfo.InvariantCulture, $"{ComparisonKey.Of(model, "flagged")}/{share:R}");
        if (computed != quarter && store.ReadThresholds(key, quarter) is { } known)
        {
            return (model with { Stages = [.. model.Stages.Select(s => WithKnown(s, known))] }, null);
        }


        var frozen = Scorer.FreezeThresholds(reference(quarter), model, share);
        var open = model.Stages.Where(s => s.Threshold is null).Select(s => s.Stage).ToHashSet();
        var stages = frozen.Stages.Where(s => s.Threshold is not null && open.Contains(s.Stage))
            .ToImmutableSortedDictionary(s => s.Stage, s => new FrozenStage(s.Threshold!.Value, s.HeldDistrictTerms!.Value));
        return (frozen, new FrozenThresholds(key, quarter, stages));
    }

    /// <summary>The quarter at which thresholds are frozen.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The one named, or the earliest of all quarters of the settings.</returns>
    public static Quarter ReferenceQuarter(RunSettings settings) =>
        settings.Model.ReferenceQuarter ?? settings.EarlierQuarters.Append(settings.Quarter).Min();

    private static StageModel WithKnown(StageModel model, FrozenThresholds known) => model.Threshold is null && known.Stages.TryGetValue(model.Stage, out var frozen)
        ? model with { Threshold = frozen.Threshold, HeldDistrictTerms = frozen.HeldDistrictTerms }
        : model;
}
