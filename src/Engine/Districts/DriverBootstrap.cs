using EarlyWarning.Settings;

namespace EarlyWarning.Districts;

/// <summary>How sure the drivers of one stage are: intervals of the difference between an area's and the city's mean contribution of a term.</summary>
/// <remarks>
/// <para>
/// What a term adds up to in an area depends on how many of its children stand at each step only, so children are resampled by step. Bayesian bootstrap (Rubin 1981): each child weighs an
/// exponential number, so the n children at a step weigh a gamma number of shape n together. Of the plain bootstrap's multinomial counts a step at which nobody stands would stay empty in
/// every replicate, and a rare finding that no child of a small area has would seem certain; here the weight of one child is spread evenly over the steps that occur in the
/// city (Perks 1947; ½ each for two steps, as Jeffreys).
/// </para>
/// <para>
/// difference = (1 − w) (mean here − mean in the rest of the city), w = the area's share of the children. The rest is resampled once for all areas: the city's replicates around their expectation, times
/// √(children of the city / of the rest), are put around the rest's own shares. Where the model states standard errors of its scores, replicate k takes the scores of
/// the model's replicate k (<see cref="ModelReplicates"/>). Terms answered by the district are not resampled: its children are no sample of anything there.
/// </para>
/// <para>
/// The interval runs from the ⌊0.025 (R + 1)⌋-th smallest to the ⌊0.025 (R + 1)⌋-th largest replicate (Efron and Tibshirani 1993, ch. 13), and holds the difference itself. Two-sided, not corrected for
/// the number of terms or areas. Random numbers are a function of seed, stage, area, indicator and replicate.
/// </para>
/// </remarks>
internal sealed class DriverBootstrap
{
    /// <summary>Share of the replicates that lies outside at either end.</summary>
    private const double Tail = 0.025;

    /// <summary>Sets the random numbers of the children and of the models apart from others of the same seed.</summary>
    private const ulong ChildrenSeed = 1 << 9, ModelSeed = 1 << 10;

    private readonly ulong seed;
    private readonly int replicates;
    private readonly Dictionary<string, City> terms = new(StringComparer.Ordinal);

    /// <summary>Resamples the city.</summary>
    /// <param name="city">The city's row of a stage; without steps no interval can be drawn.</param>
    /// <param name="settings">Number of replicates and seed.</param>
    public DriverBootstrap(AreaCounts city, HotspotSettings settings)
    {
        (seed, replicates) = (Philox.Mix(settings.Seed) + (ulong)city.Stage, settings.Replicates);
        if (replicates == 0) return;
        foreach (var steps in city.Steps) terms.Add(steps.Term.Indicator, Resample(steps));
    }

    /// <summary>The interval of one area's difference.</summary>
    /// <param name="area">Kind and code, as text: chooses the random numbers.</param>
    /// <param name="own">The area's children at each step of the term; they are among the city's.</param>
    /// <param name="difference">Mean contribution in the area minus that in the city, log-odds.</param>
    /// <returns>The interval, log-odds; NaN where there is nothing to draw from or the area is the whole city.</returns>
    public RateInterval Around(string area, StepCounts own, double difference)
    {
        if (!terms.TryGetValue(own.Term.Indicator, out var city)) return new(double.NaN, double.NaN);
        if (city.Shares.Length == 0) return new(difference, difference);
        double children = own.Children.Sum();
        var rest = city.Children - children;
        if (!(children > 0 && rest > 0)) return new(double.NaN, double.NaN);
        var (at, others) = (new double[city.Shares.Length], new double[city.Shares.Length]);
        double exact = 0;
        for (var step = 0; step < at.Length; step++)
        {
            at[step] = own.Children[step];
            others[step] = ((city.Shares[step] * city.Children) - at[step]) / rest;
            exact += own.Term.Scores[step] * ((at[step] / children) - city.Shares[step]);
        }

        // Steps of a linear term hold its mean to within their width only: the replicates are put around the exact difference.
        var found = Interval(city, area, at, others, rest / city.Children, Math.Sqrt(city.Children / rest), difference - exact);
        return new(Math.Min(found.Low, difference), Math.Max(found.High, difference));
    }

    /// <summary>Whether an area of some size that differs from the city by so much would differ by more than chance. A function of the city and of what is given here, of no area's
    /// own children.</summary>
    /// <param name="area">As above.</param>
    /// <param name="indicator">The term.</param>
    /// <param name="difference">Difference to the city, log-odds, not 0.</param>
    /// <param name="children">Children of the area, at least 1.</param>
    /// <returns>Whether the interval leaves out 0. The area is taken to be made up of the city's children, and of as many more at the greatest (or least) score as the difference
    /// needs; unsure where the steps leave no room for it.</returns>
    public DriverCertainty Certainty(string area, string indicator, double difference, long children)
    {
        if (!terms.TryGetValue(indicator, out var city)) return DriverCertainty.None;
        if (city.Shares.Length == 0) return DriverCertainty.Sure;
        var scores = city.Scores;
        var far = 0;
        double mean = 0;
        for (var step = 0; step < scores.Length; step++)
        {
            mean += city.Shares[step] * scores[step];
            if (difference > 0 ? scores[step] > scores[far] : scores[step] < scores[far]) far = step;
        }

        var moved = difference / (scores[far] - mean);
        if (!(moved is >= 0 and <= 1)) return DriverCertainty.Unsure;
        var at = Array.ConvertAll(city.Shares, share => (1 - moved) * share * children);
        at[far] += moved * children;
        var found = Interval(city, area, at, city.Shares, 1, 1, 0);
        return found.Low > 0 || found.High < 0 ? DriverCertainty.Sure : DriverCertainty.Unsure;
    }

    private RateInterval Interval(City city, string area, double[] at, double[] others, double weight, double spread, double shift)
    {
        var key = Philox.Key(seed + ChildrenSeed, $"{city.Indicator} {area}");
        var steps = at.Length;
        var found = new double[replicates];
        var weights = Array.ConvertAll(at, children => new GammaWeight(children + city.Prior));
        Span<double> gammas = stackalloc double[steps];
        var draws = new CountedDraws();
        draws.Start(key, 0);
        for (var k = 0; k < replicates; k++)
        {
            double total = 0;
            for (var step = 0; step < steps; step++)
            {
                gammas[step] = !city.Sampled ? at[step] : city.Shares[step] > 0 ? weights[step].Draw(draws) : 0;
                total += gammas[step];
            }

            double here = 0, elsewhere = spread * city.Deviations[k];
            for (var step = 0; step < steps; step++)
            {
                var score = city.Replicates[(k * steps) + step];
                here += score * gammas[step];
                elsewhere += score * others[step];
            }

            found[k] = (weight * ((here / total) - elsewhere)) + shift;
        }

        Array.Sort(found);
        var outside = Math.Max(1, (int)(Tail * (replicates + 1)));
        return new(found[outside - 1], found[replicates - outside]);
    }

    /// <summary>The city's replicates of one term.</summary>
    private City Resample(StepCounts steps)
    {
        var term = steps.Term;
        var count = term.Scores.Length;
        double children = steps.Children.Sum();
        var shares = steps.Children.Select(c => children > 0 ? c / children : 0).ToArray();
        var prior = 1.0 / Math.Max(1, shares.Count(share => share > 0));
        var scores = ModelReplicates.Scores(term, replicates, ModelKey(term.Indicator));
        var deviations = new double[replicates];
        var key = Philox.Key(seed + ChildrenSeed, $"{term.Indicator} city");
        var weights = steps.Children.Select(own => new GammaWeight(own + prior)).ToArray();
        Span<double> gammas = stackalloc double[count];
        var draws = new CountedDraws();
        draws.Start(key, 0);
        for (var k = 0; k < replicates && term.Sampled && children > 0; k++)
        {
            double total = 0;
            for (var step = 0; step < count; step++)
            {
                gammas[step] = shares[step] > 0 ? weights[step].Draw(draws) : 0;
                total += gammas[step];
            }

            for (var step = 0; step < count; step++)
            {
                var expected = shares[step] > 0 ? (steps.Children[step] + prior) / (children + 1) : 0;
                deviations[k] += scores[(k * count) + step] * ((gammas[step] / total) - expected);
            }
        }

        return new(term.Indicator, term.Sampled, children, [.. term.Scores], shares, prior, scores, deviations);
    }

    /// <summary>Chooses the random numbers of one term's scores.</summary>
    internal ulong ModelKey(string indicator) => Philox.Key(seed + ModelSeed, indicator);

    private sealed record City(
        string Indicator, bool Sampled, double Children, double[] Scores, double[] Shares, double Prior, double[] Replicates, double[] Deviations);
}
