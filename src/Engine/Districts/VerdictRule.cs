using System.Collections.Immutable;
using EarlyWarning.Settings;

namespace EarlyWarning.Districts;

/// <summary>The rule that says of every district of one stage whether it is a hotspot.</summary>
/// <remarks>
/// <para><b>Conspicuous</b>: the upper tail of the district's own count against the city's rate, corrected for the number of districts tested (Benjamini–Hochberg). The tail is
/// binomial, or beta-binomial where the counts are over-dispersed. Over-dispersion is looked for (Tarone 1979) and measured (<see cref="BetaBinomialModel"/>) among the districts
/// whose own count chance explains in both directions at the same false-discovery rate: measured over all of them, hotspots widen the yardstick they are held against, and of
/// planted ones with twice the rate next to none was found.</para>
/// <para><b>Assured hotspot</b>: conspicuous, P(rate &gt; city) and P(rate &gt; margin · city) of the posterior large enough, and an empirical-Bayes rate of at least margin · city.
/// <b>Assured low</b> likewise downwards, with city / margin and the larger of the two certainties. Neighbours decide nothing.</para>
/// <para>The study of <c>benchmarks/results/quality/hotspots.md</c> says how often the rule errs and what it finds.</para>
/// </remarks>
public static class VerdictRule
{
    /// <summary>Decides for the districts of one stage and quarter.</summary>
    /// <param name="counts">Count per district, 0 to its children, in a fixed order (sums over districts keep their digits).</param>
    /// <param name="children">Children per district, same length.</param>
    /// <param name="cityRate">The city's rate, 0 to 1; NaN where it is not known.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>The verdicts. All are <see cref="Verdict.NotTested"/> where the city's rate is 0, 1 or NaN; a district below <see cref="HotspotSettings.MinimumChildren"/> has
    /// <see cref="Verdict.TooFew"/>, keeps its posterior and does not count among the districts tested.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than the number of children.</exception>
    public static StageVerdicts Decide(ReadOnlySpan<long> counts, ReadOnlySpan<long> children, double cityRate, HotspotSettings settings)
    {
        var smoothed = MarshallSmoothing.Binomial(counts, children);
        var verdicts = ImmutableArray.CreateBuilder<DistrictVerdict>(counts.Length);
        if (!(cityRate > 0 && cityRate < 1))
        {
            foreach (var rate in smoothed) verdicts.Add(Nothing(rate));
            return new(verdicts.MoveToImmutable(), double.NaN, 0);
        }

        var tails = new OwnCounts(counts.ToArray(), children.ToArray(), cityRate, Math.Max(1, settings.MinimumChildren));
        var (dispersionP, overDispersion) = tails.Dispersion(settings);
        var (upper, adjusted, adjustedLow) = tails.Test(overDispersion);
        var model = BetaBinomialModel.Fit(counts, children, cityRate);
        for (var i = 0; i < counts.Length; i++)
        {
            var posterior = children[i] > 0 ? model.Posterior(counts[i], children[i]) : null;
            var figures = Nothing(smoothed[i]) with
            {
                PValue = upper[i], AdjustedPValue = adjusted[i], AdjustedLowPValue = adjustedLow[i], Posterior = posterior,
                AboveCity = posterior?.Above(cityRate) ?? double.NaN,
                AboveMargin = posterior?.Above(settings.Margin * cityRate) ?? double.NaN,
                BelowMargin = posterior?.Below(cityRate / settings.Margin) ?? double.NaN,
            };
            verdicts.Add(figures with { Verdict = Of(figures, cityRate, settings) });
        }

        return new(verdicts.MoveToImmutable(), dispersionP, overDispersion);
    }

    /// <summary>Whether the counts of a stage are over-dispersed, by the rule's own test.</summary>
    /// <param name="counts">Count per district, 0 to its children, in a fixed order (sums over districts keep their digits).</param>
    /// <param name="children">Children per district, same length.</param>
    /// <param name="cityRate">The city's rate, above 0 and below 1.</param>
    /// <param name="settings">The thresholds.</param>
    /// <returns>p of Tarone's test (one-sided, more varied; null hypothesis: counts are binomial; not adjusted) over the tested districts that chance alone explains, NaN where it
    /// could not be made; and ρ of the beta-binomial distribution, 0 where that p exceeds <see cref="HotspotSettings.DispersionLevel"/>.</returns>
    public static (double PValue, double OverDispersion) Dispersion(ReadOnlySpan<long> counts, ReadOnlySpan<long> children, double cityRate, HotspotSettings settings) =>
        new OwnCounts(counts.ToArray(), children.ToArray(), cityRate, Math.Max(1, settings.MinimumChildren)).Dispersion(settings);

    private static Verdict Of(DistrictVerdict own, double cityRate, HotspotSettings settings)
    {
        if (double.IsNaN(own.PValue)) return Verdict.TooFew;
        if (own.AdjustedPValue <= settings.FalseDiscoveryRate)
        {
            var assured = own.AboveCity >= settings.Certainty && own.AboveMargin >= settings.MarginCertainty
                && own.EmpiricalBayes >= settings.Margin * cityRate;
            return assured ? Verdict.AssuredHotspot : Verdict.Conspicuous;
        }

        // Hotspots raise the city's rate and widen the spread of the model, so that all others seem low: downwards the margin needs the larger certainty too.
        var low = own.AdjustedLowPValue <= settings.FalseDiscoveryRate && 1 - own.AboveCity >= settings.Certainty
            && own.BelowMargin >= Math.Max(settings.Certainty, settings.MarginCertainty) && own.EmpiricalBayes <= cityRate / settings.Margin;
        return low ? Verdict.AssuredLow : Verdict.Inconspicuous;
    }

    private static DistrictVerdict Nothing(double smoothed) => new()
    {
        Verdict = Verdict.NotTested, PValue = double.NaN, AdjustedPValue = double.NaN, AdjustedLowPValue = double.NaN, EmpiricalBayes = smoothed,
        Posterior = null, AboveCity = double.NaN, AboveMargin = double.NaN, BelowMargin = double.NaN,
    };

    /// <summary>The tests of the districts' own counts.</summary>
    private sealed class OwnCounts(long[] counts, long[] children, double cityRate, int minimum)
    {
        /// <summary>Upper tails, and the adjusted tails of either side; NaN where not tested.</summary>
        public (double[] Upper, double[] Adjusted, double[] AdjustedLow) Test(double overDispersion)
        {
            var upper = new double[counts.Length];
            var lower = new double[counts.Length];
            for (var i = 0; i < counts.Length; i++)
            {
                var tested = children[i] >= minimum;
                upper[i] = tested ? BetaBinomialTail.Upper(counts[i], children[i], cityRate, overDispersion) : double.NaN;
                lower[i] = tested ? BetaBinomialTail.Lower(counts[i], children[i], cityRate, overDispersion) : double.NaN;
            }

            return (upper, BenjaminiHochberg.Adjust(upper), BenjaminiHochberg.Adjust(lower));
        }

        /// <summary>Tarone's p and ρ among the districts that chance explains, around their own common rate.</summary>
        public (double PValue, double OverDispersion) Dispersion(HotspotSettings settings)
        {
            var (_, adjusted, adjustedLow) = Test(0);
            var plain = Enumerable.Range(0, counts.Length)
                .Where(i => adjusted[i] > settings.FalseDiscoveryRate && adjustedLow[i] > settings.FalseDiscoveryRate).ToArray();
            var (own, all) = (Array.ConvertAll(plain, i => counts[i]), Array.ConvertAll(plain, i => children[i]));
            var rate = all.Length == 0 ? double.NaN : (double)own.Sum() / all.Sum();
            var p = Districts.OverDispersion.PValue(own, all, rate);
            return (p, p <= settings.DispersionLevel ? BetaBinomialModel.Fit(own, all, rate).OverDispersion : 0);
        }
    }
}
