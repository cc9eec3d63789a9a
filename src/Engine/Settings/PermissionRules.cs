using System.Globalization;

namespace EarlyWarning.Settings;

/// <summary>What must hold between an extract, the law it rests on, and the day on which it has to be gone.</summary>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class PermissionRules(SettingsFaults faults)
{
    /// <summary>Checks the extracts.</summary>
    /// <param name="root">The whole file.</param>
    public void Check(Setting root)
    {
        foreach (var extract in root["extracts"]?.Items ?? [])
        {
            if (extract["delete-by"] is { Day: { } day } deletion && root["quarter"]?.Quarter is { } quarter && day <= quarter.AsOf)
                faults.At(SettingsFindings.DeletionTooEarly, deletion.Node, Day(day), Day(quarter.AsOf));

            // § 64 (3) SGB VIII: social data used for planning are to be made anonymous without delay; a row per child needs a permission of its own.
            if (extract["domain"]?.Text == "youth" && extract["level"] is { Text: "child" } level && extract["child-level-legal-basis"] is null)
                faults.At(SettingsFindings.ChildLevelLegalBasis, level.Node);
        }
    }

    private static Vocabulary.LocalText Day(DateOnly day) => SettingsFaults.Same(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
