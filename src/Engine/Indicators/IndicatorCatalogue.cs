using System.Collections.Immutable;

namespace EarlyWarning.Indicators;

/// <summary>The indicators known to a run, in a fixed order: the catalogue's own, then those added by the settings.</summary>
public sealed record IndicatorCatalogue
{
    private readonly ImmutableDictionary<string, int> positions;

    /// <summary>A catalogue of the given indicators.</summary>
    /// <param name="all">The indicators; ids are unique.</param>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public IndicatorCatalogue(ImmutableArray<Indicator> all)
    {
        All = all;
        positions = all.Select((indicator, index) => KeyValuePair.Create(indicator.Id, index)).ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>All indicators, outcomes included.</summary>
    public ImmutableArray<Indicator> All { get; }

    /// <summary>The indicator with an id.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Indicator this[string id] => All[positions[id]];

    /// <summary>Position in <see cref="All"/>, which is the order of columns everywhere.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The position, or −1 where there is none.</returns>
    public int PositionOf(string id) => positions.TryGetValue(id, out var position) ? position : -1;
}
