using EarlyWarning.Districts;

namespace EarlyWarning.Learning;

/// <summary>What is known without any indicator: the rate of the outcome at each place, from examples of a fit.</summary>
/// <remarks>Empirical-Bayes rates (<see cref="MarshallSmoothing"/>): a small place is drawn towards what is known of it otherwise, a district towards the rate of all, a school towards what its children's districts let expect. Where schools
/// differ no more than chance, the rate is the district's.</remarks>
internal sealed class PlaceRates
{
    private readonly Dictionary<int, double> districts;
    private readonly Dictionary<int, double> schools;

    /// <summary>Counts examples.</summary>
    /// <param name="examples">Examples of a fit, at least one.</param>
    public PlaceRates(Examples examples)
    {
        Base = (double)examples.Positives / examples.Count;
        var tallies = Tallies(examples.Districts, examples.Outcomes);
        districts = tallies.Keys.Zip(MarshallSmoothing.Binomial([.. tallies.Values.Select(t => t.Outcomes)], [.. tallies.Values.Select(t => t.Examples)])).ToDictionary(p => p.First, p => p.Second);
        schools = SchoolRatios(examples);
    }

    /// <summary>The rate of all.</summary>
    public double Base { get; }

    /// <summary>The rate of a child's district times the ratio of its school, each 1 where it is not known.</summary>
    /// <param name="school">The school, 0 where not known.</param>
    /// <param name="district">The district, 0 where not known.</param>
    /// <returns>0 to 1.</returns>
    public double Of(int school, int district) => Math.Min(1, OfDistrict(district) * schools.GetValueOrDefault(school, 1));

    /// <summary>The rate of a district where it is known, otherwise of all.</summary>
    /// <param name="district">The district, 0 where not known.</param>
    public double OfDistrict(int district) => districts.GetValueOrDefault(district, Base);

    /// <summary>Per school its outcomes over those that the districts of its children let expect, smoothed. Expected numbers stand in millionths of a child, because the smoothing counts.</summary>
    private Dictionary<int, double> SchoolRatios(Examples examples)
    {
        const double Millionths = 1e6;
        var tallies = Tallies(examples.Schools, examples.Outcomes);
        var expected = tallies.Keys.ToDictionary(s => s, _ => 0.0);
        for (var i = 0; i < examples.Count; i++)
        {
            if (examples.Schools[i] > 0) expected[examples.Schools[i]] += OfDistrict(examples.Districts[i]);
        }

        if (examples.Positives == 0) return [];
        var smoothed = MarshallSmoothing.Poisson([.. tallies.Values.Select(t => t.Outcomes)], [.. tallies.Keys.Select(s => Math.Max(1, (long)(expected[s] * Millionths)))]);
        return tallies.Keys.Zip(smoothed).ToDictionary(p => p.First, p => p.Second * Millionths);
    }

    private static SortedDictionary<int, (long Outcomes, long Examples)> Tallies(ReadOnlySpan<int> places, ReadOnlySpan<bool> outcomes)
    {
        var tallies = new SortedDictionary<int, (long Outcomes, long Examples)>();
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] == 0) continue;
            var (with, all) = tallies.GetValueOrDefault(places[i]);
            tallies[places[i]] = (with + (outcomes[i] ? 1 : 0), all + 1);
        }

        return tallies;
    }
}
