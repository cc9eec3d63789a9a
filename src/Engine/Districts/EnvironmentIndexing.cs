using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>The environment index: what the shown district-level indicators say together, without looking at a child.</summary>
/// <remarks>
/// Equal-weight mean of z-scores with the population standard deviation over the districts that have a value (Nardo et al. 2008, Handbook on Constructing
/// Composite Indicators, OECD, pp. 83–90). It describes surroundings; it is no estimate of a risk and carries no verdict.
/// </remarks>
public static class EnvironmentIndexing
{
    /// <summary>Computes the index of every district.</summary>
    /// <param name="districts">The districts, each once.</param>
    /// <param name="shown">Shown values. Of an indicator the value of <see cref="Stage.All"/> is taken, or the mean of its stages' values where there is
    /// none. Outcomes and indicators without direction do not enter, nor do districts that are not in <paramref name="districts"/>.</param>
    /// <param name="catalogue">Holds every indicator named; gives the direction of risk and the order of sums.</param>
    /// <returns>One entry per district, ascending by code. An indicator that is the same everywhere says nothing and is left out.</returns>
    /// <exception cref="KeyNotFoundException">An indicator is not in the catalogue.</exception>
    public static ImmutableArray<EnvironmentIndex> Compute(
        ImmutableArray<DistrictCode> districts, ImmutableArray<ShownIndicatorValue> shown, IndicatorCatalogue catalogue)
    {
        var codes = districts.Order().ToArray();
        var sums = new double[codes.Length];
        var known = new int[codes.Length];
        var byIndicator = shown.GroupBy(value => value.Indicator, StringComparer.Ordinal).Select(group => (Indicator: catalogue[group.Key], Values: group));
        foreach (var (indicator, values) in byIndicator.OrderBy(entry => catalogue.PositionOf(entry.Indicator.Id)))
        {
            if (indicator.Direction == 0 || indicator.Outcome) continue;
            var column = Column(codes, values);
            if (!Standardise(column)) continue;
            for (var d = 0; d < codes.Length; d++)
            {
                if (double.IsNaN(column[d])) continue;
                sums[d] += indicator.Direction * column[d];
                known[d]++;
            }
        }

        var index = codes.Select((_, d) => known[d] == 0 ? double.NaN : sums[d] / known[d]).ToArray();
        return [.. codes.Select((code, d) => new EnvironmentIndex(code, index[d], known[d], known[d] == 0 ? 0 : 1 + index.Count(other => other > index[d])))];
    }

    /// <summary>One value per district; NaN where none is known.</summary>
    private static double[] Column(DistrictCode[] codes, IEnumerable<ShownIndicatorValue> values)
    {
        var byDistrict = values.Where(value => double.IsFinite(value.Value)).ToLookup(value => value.District);
        return Array.ConvertAll(codes, code =>
        {
            var own = byDistrict[code].OrderBy(value => value.Stage).ToArray();
            if (own.Length == 0) return double.NaN;
            if (own[0].Stage == Stage.All) return own[0].Value;
            double sum = 0;
            foreach (var value in own) sum += value.Value;
            return sum / own.Length;
        });
    }

    /// <summary>Turns values into z-scores in place.</summary>
    /// <returns>False where all known values are equal, or none is known.</returns>
    private static bool Standardise(double[] column)
    {
        var known = column.Where(value => !double.IsNaN(value)).ToArray();
        if (known.Length == 0 || known.AsSpan().IndexOfAnyExcept(known[0]) < 0) return false;
        double sum = 0, squares = 0;
        foreach (var value in known) sum += value;
        var mean = sum / known.Length;
        foreach (var value in known) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / known.Length);
        for (var d = 0; d < column.Length; d++) column[d] = (column[d] - mean) / deviation;
        return true;
    }
}
