using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Turns the checked settings of <c>fit</c> into their record.</summary>
internal static class FitReading
{
    /// <summary>The settings of the fit.</summary>
    /// <param name="map">The map behind <c>fit</c>, checked.</param>
    /// <param name="paths">Makes paths absolute.</param>
    /// <returns>The record with defaults filled in.</returns>
    public static FitSettings Fit(Setting map, SettingsPaths paths)
    {
        ImmutableArray<Quarter> quarters =
        [
            .. map.Sound("quarters").Items.Select(item => item.Quarter ?? throw new InvalidOperationException("The quarter was not checked.")).Order(),
        ];
        return new()
        {
            Outcomes = map.Sound("outcomes").Entries.ToImmutableSortedDictionary(entry => ExtractReading.StageOf(entry.Key.Text), entry => entry.Value.Text ?? ""),
            Quarters = quarters,
            Horizon = (int)map.SoundWhole("horizon"),
            Model = paths.Absolute(map.SoundText("model")),
            Trainer = map.SoundText("trainer"),
            Validation = map["validation"]?.Text ?? (quarters.Length > 1 ? "time" : "district"),
            Calibration = map.SoundText("calibration"),
            Monotone = map.Sound("monotone").Truth ?? true,
            LeaveOut = map.Texts("leave-out"),
            Capacity = map.SoundNumber("capacity"),
            Replicates = (int)map.SoundWhole("replicates"),
            Seed = (ulong)map.SoundWhole("seed"),
            Fairness = map["fairness"] is { } fairness ? Fairness(fairness) : null,
        };
    }

    private static FairnessSettings Fairness(Setting map) => new()
    {
        Columns = [.. map.Sound("columns").Items.Select(Column)],
        Limit = map.SoundNumber("limit"),
        SmallestGroup = (int)map.SoundWhole("smallest-group"),
        SignedOffBy = map["signed-off"]?.SoundText("by"),
        SignedOffReason = map["signed-off"]?.SoundText("reason"),
    };

    private static AuditColumn Column(Setting map) => new(
        map.SoundText("id"), AddedIndicatorReading.Bilingual(map.Sound("label")), map.SoundText("legal-basis"),
        [.. map.Sound("values").Items.Select(value => new AuditValue(value.SoundText("value"), AddedIndicatorReading.Bilingual(value.Sound("label"))))]);
}
