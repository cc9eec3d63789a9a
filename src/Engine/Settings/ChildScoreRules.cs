using System.Globalization;

namespace EarlyWarning.Settings;

/// <summary>What must hold before scores of single children may be written.</summary>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="paths">The paths of the settings.</param>
internal sealed class ChildScoreRules(SettingsFaults faults, SettingsPaths paths)
{
    /// <summary>Checks the permission.</summary>
    /// <param name="root">The whole file.</param>
    public void Check(Setting root)
    {
        if (root["child-scores"] is not { IsMap: true } scores) return;
        if (scores["delete-by"] is { Day: { } day } deletion && root["quarter"]?.Quarter is { } quarter && day <= quarter.AsOf)
            faults.At(SettingsFindings.DeletionTooEarly, deletion.Node, Day(day), Day(quarter.AsOf));
        if (scores["folder"] is { Text: { } folder } setting && paths.Output(root) is { } output && SettingsPaths.IsInside(paths.Absolute(folder), output))
            faults.At(SettingsFindings.ChildScoresInOutput, setting.Node);

        // Where the level of an extract is faulty, it may be the one that was meant.
        var levels = (root["extracts"]?.Items ?? []).Select(extract => extract["level"]?.Text).ToList();
        if (levels.Count > 0 && levels.TrueForAll(level => level == "district")) faults.At(SettingsFindings.ChildScoresWithoutChildren, scores.Node);
    }

    private static Vocabulary.LocalText Day(DateOnly day) => SettingsFaults.Same(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
