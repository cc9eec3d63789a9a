using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>Where a number of places should go, and how many children at risk three ways of spreading them would reach.</summary>
/// <remarks>Made of shown figures alone. Districts that are not shown together are one, the remainder of the city: whoever has the tables can subtract it himself.</remarks>
public sealed record CapacityPlan
{
    /// <summary>Code of the districts that are not shown, taken together.</summary>
    public const string Remainder = "";

    /// <summary>The districts by code, the remainder last.</summary>
    public required ImmutableArray<CapacityDistrict> Districts { get; init; }

    /// <summary>Reach of the places spread by expected children at risk.</summary>
    public required CapacityOutcome ByExpected { get; init; }

    /// <summary>Reach of as many places in every district.</summary>
    public required CapacityOutcome Evenly { get; init; }

    /// <summary>Reach of places in proportion to the raw rate, whatever the size of the district.</summary>
    public required CapacityOutcome ByRawRate { get; init; }

    /// <summary>Works out the plan.</summary>
    /// <param name="places">Places, 1 or more.</param>
    /// <param name="shown">The shown districts of one stage, in any order; those without children get none.</param>
    /// <param name="city">The city at that stage; null where it is not shown: then there is no remainder, and the prior's mean is that of the shown districts.</param>
    /// <param name="others">Number of districts that are not shown: as many the remainder counts for where places are spread by district.</param>
    /// <returns>The plan; null where no shown district has children, or the rate is 0 or 1.</returns>
    public static CapacityPlan? Of(long places, IEnumerable<AreaFigures> shown, AreaFigures? city, int others)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places, 1);
        var known = shown.Where(d => d.Children > 0).OrderBy(d => d.Code, StringComparer.Ordinal).Select(d => (d.Code, d.Count, d.Children)).ToList();
        if (known.Count == 0) return null;
        var (count, children) = city is null ? (known.Sum(d => d.Count), known.Sum(d => d.Children)) : (city.Count, city.Children);
        if (count <= 0 || count >= children) return null;
        var model = BetaBinomialModel.Fit([.. known.Select(d => d.Count)], [.. known.Select(d => d.Children)], (double)count / children);

        // Rounded counts need not add up; then nothing is left that could be told.
        var (restCount, rest) = (count - known.Sum(d => d.Count), children - known.Sum(d => d.Children));
        if (rest > 0 && restCount >= 0 && restCount <= rest) known.Add((Remainder, restCount, rest));

        var number = known.Select(d => d.Code == Remainder ? Math.Max(1, others) : 1).ToList();
        var posteriors = known.Select(d => model.Posterior(d.Count, d.Children)).ToImmutableArray();
        var caps = known.Select(d => d.Children).ToImmutableArray();
        var expected = known.Select((d, i) => d.Children * posteriors[i].Mean).ToImmutableArray();
        var byExpected = CapacitySpread.Spread(places, expected, caps);
        var evenly = CapacitySpread.Spread(places, [.. number.Select(n => (double)n)], caps);
        var byRate = CapacitySpread.Spread(places, [.. known.Select((d, i) => number[i] * ((double)d.Count / d.Children))], caps);
        return new()
        {
            Districts = [.. known.Select((d, i) => new CapacityDistrict(d.Code, d.Children, expected[i], byExpected[i], evenly[i], byRate[i]))],
            ByExpected = CapacityOutcome.Of(byExpected, posteriors, caps), Evenly = CapacityOutcome.Of(evenly, posteriors, caps), ByRawRate = CapacityOutcome.Of(byRate, posteriors, caps),
        };
    }
}

/// <summary>The places of one district.</summary>
/// <param name="Code">Its code; <see cref="CapacityPlan.Remainder"/> for those that are not shown.</param>
/// <param name="Children">Its children.</param>
/// <param name="Expected">Children expected to be at risk: children times the posterior mean of the rate.</param>
/// <param name="Places">Places by expected children at risk.</param>
/// <param name="Evenly">Places were they spread evenly.</param>
/// <param name="ByRawRate">Places were they spread by raw rate.</param>
public sealed record CapacityDistrict(string Code, long Children, double Expected, long Places, long Evenly, long ByRawRate);

/// <summary>How many children at risk a spread reaches.</summary>
/// <param name="AsTheyCome">Mean number where places go to the children of a district as they come.</param>
/// <param name="AsTheyComeLow">Lower end of its 95 % interval.</param>
/// <param name="AsTheyComeHigh">Upper end.</param>
/// <param name="Targeted">Mean number where places go to children at risk alone.</param>
/// <param name="TargetedLow">Lower end of its 95 % interval.</param>
/// <param name="TargetedHigh">Upper end.</param>
public sealed record CapacityOutcome(double AsTheyCome, long AsTheyComeLow, long AsTheyComeHigh, double Targeted, long TargetedLow, long TargetedHigh)
{
    internal static CapacityOutcome Of(ImmutableArray<long> places, ImmutableArray<RatePosterior> posteriors, ImmutableArray<long> children)
    {
        var (asTheyCome, targeted) = (new CapacityReach(), new CapacityReach());
        for (var i = 0; i < places.Length; i++)
        {
            asTheyCome.AddAsTheyCome(posteriors[i], places[i]);
            targeted.AddTargeted(posteriors[i], places[i], children[i]);
        }

        var (a, t) = (asTheyCome.Interval(), targeted.Interval());
        return new(asTheyCome.Mean, a.Low, a.High, targeted.Mean, t.Low, t.High);
    }
}
