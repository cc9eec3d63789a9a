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
/// </remarks>
internal static class SafeDrivers
{
    /// <summary>Least difference of mean log-odds that is named.</summary>
    public const double Medium = 0.05;

    /// <summary>Least difference of mean log-odds that is called strong.</summary>
    public const double Strong = 0.15;

    /// <summary>Most drivers named for one row.</summary>
    public const int Most = 5;

    /// <summary>The drivers of one row as they may be published.</summary>
    /// <param name="figures">The figures of the row; its drivers are exact differences, strongest first.</param>
    /// <param name="city">The shown row of the city at the same stage; null where it is not shown.</param>
    /// <param name="model">The model of the stage; null where there is none.</param>
    /// <param name="catalogue">Gives the ranges of indicators whose term has slopes.</param>
    /// <param name="minimumCount">Minimum count, at least 1.</param>
    /// <param name="withheld">Whether the row's own value of an indicator is protected, so that nothing may be said of it.</param>
    /// <returns>
    /// At most <see cref="Most"/>, strong ones first, then by id. <see cref="IndicatorContribution.Mean"/> is a class: ±<see cref="Strong"/> or ±<see cref="Medium"/>, the
    /// difference is at least that large.
    /// </returns>
    public static ImmutableArray<IndicatorContribution> Of(
        AreaFigures figures, AreaCounts? city, StageModel? model, IndicatorCatalogue catalogue, int minimumCount, Func<string, bool> withheld)
    {
        if (city is null || model is null || figures.Children == 0) return [];
        var means = city.Contributions.ToDictionary(c => c.Indicator, c => c.Mean, StringComparer.Ordinal);
        var terms = model.Terms.ToDictionary(t => t.Indicator, StringComparer.Ordinal);
        return
        [
            .. figures.Drivers.Where(d => !withheld(d.Indicator))
                .Select(d => d with { Mean = Class(d.Mean, means[d.Indicator], Range(terms[d.Indicator], catalogue), minimumCount, figures.Children) })
                .Where(d => d.Mean != 0).Take(Most)
                .OrderByDescending(d => Math.Abs(d.Mean)).ThenBy(d => d.Indicator, StringComparer.Ordinal),
        ];
    }

    /// <summary>The class of one difference; 0 where it is not named.</summary>
    internal static double Class(double difference, double cityMean, (double Least, double Greatest) range, int minimumCount, long children)
    {
        // A little more than the step, so that a difference that lies on a cut but for the last bits falls on the same side at both ends of a class.
        var step = (minimumCount + 1) * (range.Greatest - range.Least) / children * (1 + 1e-9);
        var first = Math.Max(Medium, step);
        var second = Math.Max(Strong, first + step);
        var room = difference > 0 ? range.Greatest - cityMean : cityMean - range.Least;
        if (!(Math.Abs(difference) >= first && room >= first + step)) return 0;
        var from = Math.Abs(difference) >= second && room >= second + step ? second : first;
        return Math.CopySign(from >= Strong ? Strong : Medium, difference);
    }

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
