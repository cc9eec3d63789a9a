using EarlyWarning.Indicators;

namespace EarlyWarning.Settings;

/// <summary>What must hold between the settings of the composite index.</summary>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="known">The indicators known.</param>
/// <param name="shipped">The catalogue's own indicators.</param>
internal sealed class IndexRules(SettingsFaults faults, KnownIndicators known, IndicatorCatalogue shipped)
{
    /// <summary>Checks the index.</summary>
    /// <param name="root">The whole file.</param>
    public void Check(Setting root)
    {
        if (root["index"] is not { IsMap: true } index) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in index["parts"]?.Items ?? [])
        {
            if (part.Node is not MapNode) continue;
            if (part["indicator"] is null == part["rate"] is null)
            {
                faults.At(SettingsFindings.PartIsOneThing, part.Node);
                continue;
            }

            if (part["indicator"] is { Text: { } id } indicator) Indicator(root, id, indicator);
            var name = part["indicator"]?.Text ?? part["rate"]?.Text;
            if (name is not null && !seen.Add(name)) faults.At(SettingsFindings.PartTwice, part.Node, SettingsFaults.Same(name));
        }

        Cuts(index["status-cuts"]);
        Cuts(index["dynamics-cuts"]);
    }

    private void Indicator(Setting root, string id, Setting setting)
    {
        if (known.Find(id) is not { } indicator)
        {
            faults.At(SettingsFindings.UnknownIndicator, setting.Node, SettingsFaults.Same(id), SettingsFaults.Meant(id, known.Ids));
            return;
        }

        if (indicator.ForDistricts == false)
        {
            faults.At(SettingsFindings.IndicatorLevel, setting.Node, SettingsFaults.Same(id), indicator.Label, new("für Stadtteile", "for districts"));
            return;
        }

        var direction = shipped.All.FirstOrDefault(entry => entry.Id == id) is { } own
            ? own.Direction == 0 ? "none" : "known"
            : (root["indicators"]?.Items ?? []).FirstOrDefault(entry => entry["id"]?.Text == id)?["direction"]?.Text;
        if (direction == "none" || indicator.Outcome == true) faults.At(SettingsFindings.PartWithoutDirection, setting.Node, SettingsFaults.Same(id), indicator.Label);
    }

    private void Cuts(Setting? cuts)
    {
        var items = cuts?.Items ?? [];
        for (var i = 1; i < items.Length; i++)
        {
            if (items[i].Number <= items[i - 1].Number) faults.At(SettingsFindings.CutsNotAscending, items[i].Node);
        }
    }
}
