using System.Collections.Immutable;

namespace EarlyWarning.Settings;

/// <summary>What must hold between the columns of the fairness audit and the extracts: they are listed, provided, and used for nothing else.</summary>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class AuditRules(SettingsFaults faults)
{
    /// <summary>Checks the audit columns.</summary>
    /// <param name="root">The whole file.</param>
    public void Check(Setting root)
    {
        var extracts = root["extracts"]?.Items ?? [];
        var listed = Listed(root["fit"]?["fairness"]?["columns"]?.Items ?? []);
        var provided = new HashSet<string>(StringComparer.Ordinal);
        foreach (var extract in extracts)
        {
            foreach (var (id, column) in extract["columns"]?["audit"]?.Entries ?? [])
            {
                provided.Add(id.Text);
                if (!listed.ContainsKey(id.Text)) faults.At(SettingsFindings.AuditNotListed, id, SettingsFaults.Same(id.Text), SettingsFaults.Meant(id.Text, listed.Keys));
                if (column.Text is { } name && UsedElsewhere(extract["columns"]!, name) is { } line)
                    faults.At(SettingsFindings.AuditUsedElsewhere, column.Node, SettingsFaults.Same(name), SettingsFaults.Number(line));
            }
        }

        foreach (var (id, setting) in listed)
        {
            if (extracts.Length > 0 && !provided.Contains(id)) faults.At(SettingsFindings.AuditNotProvided, setting.Node, SettingsFaults.Same(id));
        }
    }

    private Dictionary<string, Setting> Listed(ImmutableArray<Setting> columns)
    {
        var listed = new Dictionary<string, Setting>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (column["id"] is { Text: { } id } setting && !listed.TryAdd(id, setting))
                faults.At(SettingsFindings.AuditTwice, setting.Node, SettingsFaults.Same(id), SettingsFaults.Number(listed[id].Node.Line));
            var lines = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (var entry in column["values"]?.Items ?? [])
            {
                if (entry["value"] is { Text: { } value } worded && !lines.TryAdd(value, worded.Node.Line))
                    faults.At(SettingsFindings.AuditTwice, worded.Node, SettingsFaults.Same(value), SettingsFaults.Number(lines[value]));
            }
        }

        return listed;
    }

    // A column that is an indicator, a group or a key as well would enter the model or the store by that way.
    private static long? UsedElsewhere(Setting columns, string name)
    {
        foreach (var (key, column) in columns.Entries)
        {
            if (column.Text == name) return key.Line;
        }

        foreach (var (id, column) in columns["indicators"]?.Entries ?? [])
        {
            Setting?[] one = [column, column["column"], column["count"], column["denominator"]];
            if (one.Concat(column["columns"]?.Items ?? []).Any(setting => setting?.Text == name)) return id.Line;
        }

        var others = (columns["audit"]?.Entries ?? []).Where(entry => entry.Value.Text == name).ToList();
        return others.Count > 1 ? others[0].Key.Line : null;
    }
}
