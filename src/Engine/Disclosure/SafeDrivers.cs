using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Scoring;

namespace EarlyWarning.Disclosure;

/// <summary>What drives a row's difference to the city, so coarse that it tells no number of children.</summary>
/// <remarks>
/// <para>
/// A difference of means times the children of the row is a sum over children: with two digits it tells how many children of a small group have a certain finding,
/// and by subtraction from boroughs and city the same of a hidden group. So only a class leaves this room, and every class, "not named" among them, is at
/// least as wide as minimum count children who change from the least to the greatest score of the term.
/// </para>
/// <para>
/// With step = (minimum count + 1) × (greatest − least score) / children of the row (one more, because a class holds only one of its two ends), an indicator is named where the difference is at least the larger of
/// <see cref="Medium"/> and one step, and where the scores leave room for a further step beyond; the second class begins at the larger of <see cref="Strong"/> and one step
/// after the first. Which classes there are depends on the model, on the children of the row and on the city's mean only, never on the row's own mean.
/// </para>
/// <para>
/// An interval around the row's own difference does not leave: its ends are as good as the difference itself, and even whether it holds 0 would cut a class in two at a place that has nothing to do
/// with steps. Told is instead whether an area of so many children that differs by just the least of its class would differ from the city by more than chance
/// (<see cref="DriverBootstrap.Certainty"/>). That is a function of class, children, model and city: it says nothing of the row that the class does not say. What is called sure so is sure
/// for every difference of its class; of what is called unsure the upper part of the class might be sure. The two classes may have one name where groups are small; the mark then tells them apart, and each is as wide as said.
/// </para>
/// </remarks>
internal static class SafeDrivers
{
    /// <summary>Least difference of mean log-odds that is named.</summary>
    public const double Medium = DistrictAnalysis.NotableDriver;

    /// <summary>Least difference of mean log-odds that is called strong.</summary>
    public const double Strong = 0.15;

    /// <summary>Most drivers named for one row that a service can change, and most circumstances.</summary>
    public const int Most = 5;

    /// <summary>The drivers of one row as they may be published.</summary>
    /// <param name="figures">The figures of the row as they may be published; its drivers are exact differences, strongest first.</param>
    /// <param name="city">The shown row of the city at the same stage; null where it is not shown.</param>
    /// <param name="bootstrap">The city resampled; null where the city is not shown.</param>
    /// <param name="model">The model of the stage; null where there is none.</param>
    /// <param name="catalogue">Tells malleable indicators from circumstances, and gives the ranges of indicators whose term has slopes.</param>
    /// <param name="minimumCount">Minimum count, at least 1.</param>
    /// <param name="withheld">Whether the row's own value of an indicator is protected, so that nothing may be said of it.</param>
    /// <returns>
    /// At most <see cref="Most"/> that are malleable, then at most as many that are not; in each strong ones first, then by id. <see cref="Driver.Difference"/> is a class: ±<see cref="Strong"/>
    /// or ±<see cref="Medium"/>, the difference is at least that large; there is no interval.
    /// </returns>
    public static ImmutableArray<Driver> Of(
        AreaFigures figures, AreaCounts? city, DriverBootstrap? bootstrap, StageModel? model, IndicatorCatalogue catalogue, int minimumCount, Func<string, bool> withheld)
    {
        if (city is null || bootstrap is null || model is null || figures.Children == 0) return [];
        var means = city.Contributions.ToDictionary(c => c.Indicator, c => c.Mean, StringComparer.Ordinal);
        var terms = model.Terms.ToDictionary(t => t.Indicator, StringComparer.Ordinal);
        var named = figures.Drivers.Where(d => !withheld(d.Indicator))
            .Select(d => (d.Indicator, From: From(d.Difference, means[d.Indicator], Range(terms[d.Indicator], catalogue), minimumCount, figures.Children)))
            .Where(d => d.From != 0)
            .Select(d => new Driver(d.Indicator, Class(d.From))
            {
                Certainty = bootstrap.Certainty($"{figures.Kind} {figures.Code}", d.Indicator, d.From, figures.Children), Malleable = catalogue[d.Indicator].Malleable,
            }).ToArray();
        return [.. List(malleable: true), .. List(malleable: false)];

        IEnumerable<Driver> List(bool malleable) => named.Where(d => d.Malleable == malleable).Take(Most)
            .OrderByDescending(d => Math.Abs(d.Difference)).ThenBy(d => d.Indicator, StringComparer.Ordinal);
    }

    /// <summary>The least difference of the class that one difference belongs to, with its sign; 0 where it is not named.</summary>
    internal static double From(double difference, double cityMean, (double Least, double Greatest) range, int minimumCount, long children)
    {
        // A little more than the step, so that a difference that lies on a cut but for the last bits falls on the same side at both ends of a class.
        var step = (minimumCount + 1) * (range.Greatest - range.Least) / children * (1 + 1e-9);
        var first = Math.Max(Medium, step);
        var second = Math.Max(Strong, first + step);
        var room = difference > 0 ? range.Greatest - cityMean : cityMean - range.Least;
        if (!(Math.Abs(difference) >= first && room >= first + step)) return 0;
        return Math.CopySign(Math.Abs(difference) >= second && room >= second + step ? second : first, difference);
    }

    /// <summary>The name of a class: ±<see cref="Strong"/> or ±<see cref="Medium"/>; 0 where nothing is named.</summary>
    /// <param name="from">What <see cref="From"/> gives.</param>
    internal static double Class(double from) => from == 0 ? 0 : Math.CopySign(Math.Abs(from) >= Strong ? Strong : Medium, from);

    /// <summary>The least and the greatest score that a term can give.</summary>
    private static (double Least, double Greatest) Range(Term term, IndicatorCatalogue catalogue)
    {
        double least = term.Missing, greatest = term.Missing;
        for (var bin = 0; bin < term.Scores.Length; bin++)
        {
            if (term.Slopes.IsEmpty)
            {
                Include(term.Scores[bin]);
                continue;
            }

            var indicator = catalogue[term.Indicator];
            Include(term.Scores[bin] + (term.Slopes[bin] * (bin == 0 ? indicator.Minimum : term.Cuts[bin - 1])));
            Include(term.Scores[bin] + (term.Slopes[bin] * (bin == term.Cuts.Length ? indicator.Maximum : term.Cuts[bin])));
        }

        return (least, greatest);

        void Include(double score)
        {
            least = Math.Min(least, score);
            greatest = Math.Max(greatest, score);
        }
    }
}
