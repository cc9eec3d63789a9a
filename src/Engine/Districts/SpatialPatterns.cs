using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Global Moran's I of shown figures, by district code.</summary>
public static class SpatialPatterns
{
    /// <summary>The pattern of one figure over the districts in which it is shown.</summary>
    /// <param name="figure">Id of the indicator, or <c>rate</c>.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="values">Shown values, each district at most once; a NaN counts as not shown.</param>
    /// <param name="map">The districts; links to districts without a value are left out.</param>
    /// <returns>The pattern; null without neighbours, where fewer than four districts with a value have a neighbour with one, or where all values are equal.</returns>
    /// <exception cref="ArgumentException">A district stands twice.</exception>
    public static SpatialPattern? Compute(string figure, Stage stage, IEnumerable<KeyValuePair<DistrictCode, double>> values, DistrictMap map)
    {
        var shown = new Dictionary<DistrictCode, double>();
        foreach (var (code, value) in values)
        {
            if (double.IsFinite(value)) shown.Add(code, value);
        }

        var present = map.Areas.Select(area => shown.ContainsKey(area.Code)).ToArray();
        var (kept, neighbours) = Contiguity.Within(map.Neighbours, present);
        if (!map.HasNeighbours || kept.Length == 0) return null;
        var result = GlobalMoran.Compute([.. kept.Select(i => shown[map.Areas[i].Code])], neighbours);
        return double.IsNaN(result.I) ? null : new(figure, stage, kept.Length, result.I, result.PGreater);
    }
}
