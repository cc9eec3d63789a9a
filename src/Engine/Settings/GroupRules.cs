using System.Collections.Immutable;

namespace EarlyWarning.Settings;

/// <summary>What must hold between the breakdown by groups and the extracts.</summary>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class GroupRules(SettingsFaults faults)
{
    /// <summary>Checks the breakdown.</summary>
    /// <param name="root">The whole file.</param>
    public void Check(Setting root)
    {
        var columns = (root["extracts"]?.Items ?? []).Select(extract => extract["columns"]?["group"]).OfType<Setting>().ToImmutableArray();
        if (root["groups"] is not { } groups)
        {
            foreach (var column in columns) faults.At(SettingsFindings.GroupsMissing, column.Node);
            return;
        }

        if (groups.Text == GroupSettings.ServicesWord)
        {
            foreach (var column in columns) faults.At(SettingsFindings.GroupsMissing, column.Node);
            var youth = (root["extracts"]?.Items ?? []).Any(extract => extract["domain"]?.Text == "youth" && extract["level"]?.Text == "child");
            if (!youth && root["extracts"] is not null) faults.At(SettingsFindings.GroupServicesMissing, groups.Node);
            return;
        }

        if (columns.IsEmpty && root["extracts"] is not null) faults.At(SettingsFindings.GroupColumnMissing, groups.Node);
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var entry in groups["values"]?.Items ?? [])
        {
            if (entry["value"] is not { Text: { } value } setting) continue;
            if (value == GroupSettings.NotStated) faults.At(SettingsFindings.GroupReserved, setting.Node, SettingsFaults.Same(value));
            else if (!lines.TryAdd(value, setting.Node.Line)) faults.At(SettingsFindings.GroupTwice, setting.Node, SettingsFaults.Same(value), SettingsFaults.Number(lines[value]));
        }
    }
}
