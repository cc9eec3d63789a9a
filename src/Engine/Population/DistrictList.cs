using System.Collections.Immutable;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>The districts of the run, ascending, and the codes that were met but are not among them.</summary>
internal sealed class DistrictList
{
    private readonly Dictionary<DistrictCode, int> positions;
    private readonly SortedSet<DistrictCode> notOnMap = [];

    private DistrictList(ImmutableArray<DistrictCode> all)
    {
        All = all;
        positions = all.Select((code, index) => KeyValuePair.Create(code, index)).ToDictionary();
    }

    /// <summary>All districts, ascending, each once.</summary>
    public ImmutableArray<DistrictCode> All { get; }

    /// <summary>Codes asked for that are not in the list, ascending.</summary>
    public ImmutableArray<DistrictCode> NotOnMap => [.. notOnMap];

    /// <summary>The districts of the map; without a map, those of the extracts.</summary>
    /// <param name="intake">The extracts.</param>
    /// <param name="mapDistricts">The districts of the map; empty or default without one.</param>
    /// <returns>The list.</returns>
    public static DistrictList Of(Intake intake, ImmutableArray<DistrictCode> mapDistricts)
    {
        var codes = mapDistricts.IsDefaultOrEmpty
            ? intake.Children.SelectMany(e => e.DistrictCodes).Concat(intake.Districts.SelectMany(e => e.Values).Select(v => v.District))
            : mapDistricts;
        return new([.. codes.Distinct().Order()]);
    }

    /// <summary>Position of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Index into <see cref="All"/>; −1, and noted, where it is not there.</returns>
    public int IndexOf(DistrictCode code)
    {
        if (positions.TryGetValue(code, out var index)) return index;
        notOnMap.Add(code);
        return -1;
    }
}
