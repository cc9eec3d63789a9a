using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>What must hold between the settings of the indicators that are added to the catalogue.</summary>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class AddedIndicatorRules(SettingsFaults faults)
{
    /// <summary>Checks the added indicators.</summary>
    /// <param name="added">The entries.</param>
    /// <param name="shipped">The catalogue's own.</param>
    public void Check(ImmutableArray<Setting> added, IndicatorCatalogue shipped)
    {
        var lines = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in added)
        {
            Id(entry, shipped, lines);
            Range(entry);
            StageList(entry);
            if (entry["outcome"]?.Truth == true && entry["direction"] is { Text: "down" } direction)
                faults.At(SettingsFindings.OutcomeDirection, direction.Node);
        }
    }

    private void Id(Setting entry, IndicatorCatalogue shipped, Dictionary<string, long> lines)
    {
        if (entry["id"] is not { Text: { } id } setting) return;
        if (shipped.All.Any(indicator => indicator.Id.Equals(id, StringComparison.OrdinalIgnoreCase)))
        {
            faults.At(SettingsFindings.IndicatorTwice, setting.Node, SettingsFaults.Same(id), new LocalText("im Katalog", "in the catalogue"));
        }
        else if (lines.TryGetValue(id, out var line))
        {
            faults.At(SettingsFindings.IndicatorTwice, setting.Node, SettingsFaults.Same(id), new LocalText($"in Zeile {line}", $"in line {line}"));
        }
        else
        {
            lines.Add(id, setting.Node.Line);
        }
    }

    private void Range(Setting entry)
    {
        if (entry["minimum"] is not { Number: { } minimum } setting || entry["maximum"]?.Number is not { } maximum || minimum < maximum) return;
        faults.At(SettingsFindings.RangeReversed, setting.Node, SettingsFaults.Number(minimum), SettingsFaults.Number(maximum));
    }

    private void StageList(Setting entry)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var stages = entry["stages"]?.Items ?? [];
        foreach (var stage in stages)
        {
            if (stage.Text is not { } word) continue;
            if (!seen.Add(word)) faults.At(SettingsFindings.StageTwice, stage.Node, SettingsFaults.Same(word));
            else if (word == Stage.All.Id() && stages.Length > 1) faults.At(SettingsFindings.AllBesideOthers, stage.Node);
        }
    }
}
