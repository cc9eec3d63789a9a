using EarlyWarning.Settings;

namespace EarlyWarning.Districts;

/// <summary>The funnel of one stage: limits around the city's rate for districts of any size, by chance alone and with the over-dispersion that the hotspot rule found.</summary>
/// <remarks>See <see cref="BinomialFunnel"/> and <see cref="VerdictRule.Dispersion"/>. Made of shown figures alone.</remarks>
public sealed record StageFunnel
{
    /// <summary>The city's rate, above 0 and below 1.</summary>
    public required double CityRate { get; init; }

    /// <summary>ρ of the beta-binomial distribution that the stage's districts were tested against; 0 where chance alone explains their spread.</summary>
    public required double OverDispersion { get; init; }

    /// <summary>The funnel of a stage.</summary>
    /// <param name="districts">The shown districts of one stage, in any order; those without children say nothing.</param>
    /// <param name="city">The city at that stage; null where it is not shown.</param>
    /// <param name="settings">The hotspot rule.</param>
    /// <returns>The funnel; null where the city's rate is 0, 1 or not shown.</returns>
    public static StageFunnel? Of(IEnumerable<AreaFigures> districts, AreaFigures? city, HotspotSettings settings)
    {
        if (city is not { Children: > 0 } || city.Count == 0 || city.Count == city.Children) return null;
        var rate = (double)city.Count / city.Children;
        var present = districts.Where(d => d.Children > 0).OrderBy(d => d.Code, StringComparer.Ordinal).ToArray();
        var (_, overDispersion) = VerdictRule.Dispersion([.. present.Select(d => d.Count)], [.. present.Select(d => d.Children)], rate, settings);
        return new() { CityRate = rate, OverDispersion = overDispersion };
    }

    /// <summary>The limits by chance alone (exact binomial, interpolated).</summary>
    /// <param name="children">Size of the district, at least 1.</param>
    /// <returns>The limits of its rate.</returns>
    public FunnelLimits Limits(long children) => BinomialFunnel.Limits(children, CityRate);

    /// <summary>The limits with over-dispersion (exact beta-binomial, interpolated); those of chance alone where there is none.</summary>
    /// <param name="children">Size of the district, at least 1.</param>
    /// <returns>The limits of its rate.</returns>
    public FunnelLimits OverDispersedLimits(long children) => BetaBinomialFunnel.Limits(children, CityRate, OverDispersion);
}
