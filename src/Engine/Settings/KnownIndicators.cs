using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>What the checks need to know of an indicator; null where its own entry is faulty.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Place">Where the settings add it; null for the catalogue's own.</param>
/// <param name="ForChildren">Whether it may be given for a child.</param>
/// <param name="ForDistricts">Whether it may be given for a district.</param>
/// <param name="Outcome">Whether it is an outcome.</param>
/// <param name="Per">What one count is per.</param>
internal sealed record KnownIndicator(string Id, LocalText Label, SettingsNode? Place, bool? ForChildren, bool? ForDistricts, bool? Outcome, double? Per);

/// <summary>The indicators that the settings may name: the catalogue's own and those added by the settings, faulty ones included.</summary>
internal sealed class KnownIndicators
{
    private readonly Dictionary<string, KnownIndicator> byId = new(StringComparer.Ordinal);

    /// <summary>The indicators known to a settings file.</summary>
    /// <param name="shipped">The catalogue's own.</param>
    /// <param name="added">The entries added by the settings.</param>
    public KnownIndicators(IndicatorCatalogue shipped, ImmutableArray<Setting> added)
    {
        foreach (var indicator in shipped.All)
        {
            byId.Add(indicator.Id, new(indicator.Id, indicator.Label, null, indicator.ForChildren, indicator.ForDistricts, indicator.Outcome, indicator.Per));
        }

        foreach (var entry in added)
        {
            if (entry["id"]?.Text is not { } id || byId.ContainsKey(id)) continue;
            var label = new LocalText(entry["label"]?["de"]?.Text ?? id, entry["label"]?["en"]?.Text ?? id);
            var level = entry["level"]?.Text;
            byId.Add(id, new(id, label, entry.Place("id"), level is null ? null : level is "child" or "both", level is null ? null : level is "district" or "both", entry["outcome"]?.Truth, entry["per"]?.Number));
        }
    }

    /// <summary>All ids, the catalogue's own first.</summary>
    public IEnumerable<string> Ids => byId.Keys;

    /// <summary>Ids of the outcomes.</summary>
    public IEnumerable<string> Outcomes => byId.Values.Where(indicator => indicator.Outcome == true).Select(indicator => indicator.Id);

    /// <summary>The indicator with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The indicator, or null where there is none.</returns>
    public KnownIndicator? Find(string id) => byId.GetValueOrDefault(id);
}
