using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>Local empirical-Bayes rates: each area's rate is drawn towards the rate of its window, which is the area with its neighbours.</summary>
/// <remarks>
/// Source: Marshall, R. J. (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40, 283–294, local form. The areas of a
/// window deviate each from the mean of its own window, as in spdep's <c>EBlocal</c> (the published form takes the one mean of the window); a negative variance between
/// areas is taken as 0 (half of the counties of North Carolina), and a window without a case gives 0, where GeoDa gives no number. Checked against spdep
/// for North Carolina, 1e-9 relative.
/// </remarks>
public static class LocalMarshallSmoothing
{
    /// <summary>Rates smoothed on the assumption of Poisson counts: variance within is m / n.</summary>
    /// <param name="counts">Count per area, 0 or more.</param>
    /// <param name="children">Children per area, same length.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, without itself, same length.</param>
    /// <returns>Per area the smoothed rate, the mean of its window and the variance between areas there; all NaN for an area without children. An area without
    /// neighbours keeps its own rate, with variance 0.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static ImmutableArray<LocalRate> Poisson(ReadOnlySpan<long> counts, ReadOnlySpan<long> children, ImmutableArray<ImmutableArray<int>> neighbours) =>
        Smooth(counts, children, neighbours, binomial: false);

    /// <summary>Rates smoothed on the assumption of binomial counts: variance within is (m (1 − m) − s²) / n.</summary>
    /// <param name="counts">Count per area, 0 to its children.</param>
    /// <param name="children">Children per area, same length.</param>
    /// <param name="neighbours">Per area the indices of its neighbours, without itself, same length.</param>
    /// <returns>As for <see cref="Poisson"/>; rates lie between 0 and 1.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static ImmutableArray<LocalRate> Binomial(ReadOnlySpan<long> counts, ReadOnlySpan<long> children, ImmutableArray<ImmutableArray<int>> neighbours) =>
        Smooth(counts, children, neighbours, binomial: true);

    private static ImmutableArray<LocalRate> Smooth(
        ReadOnlySpan<long> counts, ReadOnlySpan<long> children, ImmutableArray<ImmutableArray<int>> neighbours, bool binomial)
    {
        if (counts.Length != children.Length || counts.Length != neighbours.Length) throw new ArgumentException("One count, number and list per area.", nameof(counts));
        var means = new double[counts.Length];
        var squares = new double[counts.Length];
        for (var i = 0; i < means.Length; i++)
        {
            long cases = counts[i], all = children[i];
            foreach (var j in neighbours[i])
            {
                cases += counts[j];
                all += children[j];
            }

            means[i] = (double)cases / all;
            if (children[i] == 0) continue;
            var difference = ((double)counts[i] / children[i]) - means[i];
            squares[i] = children[i] * difference * difference;
        }

        var rates = ImmutableArray.CreateBuilder<LocalRate>(counts.Length);
        for (var i = 0; i < means.Length; i++)
        {
            if (children[i] == 0)
            {
                rates.Add(new(double.NaN, double.NaN, double.NaN));
                continue;
            }

            double sum = squares[i], all = children[i], areas = 1;
            foreach (var j in neighbours[i])
            {
                if (children[j] == 0) continue;
                sum += squares[j];
                all += children[j];
                areas++;
            }

            var mean = means[i];
            var spread = sum / all;
            var chance = binomial ? mean * (1 - mean) : mean;
            var between = Math.Max(0, spread - (chance * areas / all));
            var within = (binomial ? Math.Max(0, chance - spread) : chance) / children[i];
            var weight = between == 0 ? 0 : between / (between + within);
            rates.Add(new(mean + (weight * (((double)counts[i] / children[i]) - mean)), mean, between));
        }

        return rates.MoveToImmutable();
    }
}

/// <summary>The local empirical-Bayes rate of one area.</summary>
/// <param name="Rate">The smoothed rate.</param>
/// <param name="Mean">Rate of the window: the area with its neighbours.</param>
/// <param name="Between">Variance of the true rates inside the window, 0 or more.</param>
public readonly record struct LocalRate(double Rate, double Mean, double Between);
