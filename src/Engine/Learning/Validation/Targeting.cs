using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Whom places reach when they go by district, or by district and score together.</summary>
/// <remarks>
/// Source: Perdomo, J. C., Britton, T., Hardt, M. and Abebe, R. (2023), Difficult lessons on social prediction from Wisconsin public schools. The earlier rate of a district is the empirical-Bayes rate of the fit
/// examples. Where whole districts are left out, no fit knows the district that is tested: there the rate is that of its other children, parted by single rows.
/// </remarks>
internal static class Targeting
{
    private const int RowParts = 5;

    /// <summary>Ranked test examples by district and by both.</summary>
    /// <param name="examples">All examples.</param>
    /// <param name="split">The parts.</param>
    /// <param name="test">The test examples.</param>
    /// <param name="scores">The scores of the chosen model.</param>
    /// <param name="seed">Seed.</param>
    /// <returns>By district: equal rates are one tie. By both: by the log-odds of a logistic regression on calibrated log-odds and the log-odds of the district's rate, fitted on the part's fit examples, score and
    /// rate each from examples without those that were kept back with it.</returns>
    public static (RankedExamples ByDistrict, RankedExamples ByBoth) Of(Examples examples, ExampleSplit split, Examples test, HeldOutScores scores, ulong seed)
    {
        var others = split.Kind == ValidationSplit.District ? RatesOfOthers(examples, seed) : null;
        var (byDistrict, byBoth) = (new List<float>(), new List<float>());
        for (var p = 0; p < split.Parts.Length; p++)
        {
            var (part, calibrated) = (split.Parts[p], scores.Parts[p]);
            double[] unseenScores = [.. calibrated.LogOdds.Select(x => calibrated.Map.Of(x))];
            var unseenRates = others is null ? UnseenRates(examples, part.Fit, calibrated.Fold) : Array.ConvertAll(part.Fit, r => others[r]);
            var fitted = LogisticFit.Of([unseenScores, Array.ConvertAll(unseenRates, LogOdds)], [.. part.Fit.Select(r => examples.Outcomes[r] ? 1.0 : 0)]);
            var known = new PlaceRates(examples.Take(part.Fit));
            foreach (var row in part.Test)
            {
                var rate = others is null ? known.OfDistrict(examples.Districts[row]) : others[row];
                var x = calibrated.Map.Of(scores.LogOdds[byBoth.Count]);
                byBoth.Add((float)(fitted[0] + (fitted[1] * x) + (fitted[2] * LogOdds(rate))));
                byDistrict.Add((float)rate);
            }
        }

        return (new([.. byDistrict], null, null, test.Outcomes), new([.. byBoth], null, null, test.Outcomes));
    }

    private static double[] RatesOfOthers(Examples examples, ulong seed)
    {
        int[] rows = [.. Enumerable.Range(0, examples.Count)];
        return UnseenRates(examples, rows, GroupedFolds.Of(rows, RowParts, seed, "targeting"));
    }

    /// <summary>Rate of each row's district among the rows of the other folds.</summary>
    private static double[] UnseenRates(Examples examples, int[] rows, int[] fold)
    {
        var rates = fold.Distinct().ToDictionary(f => f, f => new PlaceRates(examples.Take([.. rows.Where((_, i) => fold[i] != f)])));
        return [.. rows.Select((r, i) => rates[fold[i]].OfDistrict(examples.Districts[r]))];
    }

    private static double LogOdds(double rate)
    {
        var held = Math.Clamp(rate, 1e-6, 1 - 1e-6);
        return NaturalLog.Of(held / (1 - held));
    }
}
