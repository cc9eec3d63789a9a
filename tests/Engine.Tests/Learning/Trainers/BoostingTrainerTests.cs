using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using static EarlyWarning.Tests.Learning.Trainers.PlantedExamples;

namespace EarlyWarning.Tests.Learning.Trainers;

public sealed class BoostingTrainerTests
{
    [Test]
    public void Fit_PlantedTruth_BandsCoverItAtTheNominalRate()
    {
        double covered = 0, all = 0, wide = 0;
        for (ulong seed = 1; seed <= 8; seed++)
        {
            var examples = Draw(1500, seed);
            foreach (var term in new BoostingTrainer().Fit(examples, Options with { Seed = seed }, CancellationToken.None).Terms)
            {
                foreach (var (miss, error) in Misses(term, examples))
                {
                    all++;
                    covered += Math.Abs(miss) <= 1.959963984540054 * error ? 1 : 0;
                    wide += error;
                }
            }
        }

        Assert.That(all, Is.GreaterThan(8 * 100));
        Assert.That(covered / all, Is.InRange(0.92, 0.98));
        Assert.That(wide / all, Is.LessThan(0.25), "and not by being wide");
    }

    [Test]
    public void Fit_AnotherSeed_MovesShapesByLessThanTheirErrors()
    {
        var examples = Draw(1500, 5);
        var (first, second) = (new BoostingTrainer().Fit(examples, Options, CancellationToken.None), new BoostingTrainer().Fit(examples, Options with { Seed = 2 }, CancellationToken.None));
        var (a, b) = (first.Terms.Single(t => t.Indicator == "straight"), second.Terms.Single(t => t.Indicator == "straight"));
        Assert.That(a.Scores, Is.Not.EqualTo(b.Scores));
        Assert.That(a.Scores.Zip(b.Scores, (x, y) => Math.Abs(x - y)).Zip(a.Errors, (d, e) => d / e), Is.All.LessThan(1));
    }

    [Test]
    public void Fit_MoreExamples_NarrowsTheBands()
    {
        var (few, many) = (Mean(800), Mean(6400));
        Assert.That(many, Is.LessThan(0.6 * few));

        static double Mean(int count) => new BoostingTrainer().Fit(Draw(count, 6), Options, CancellationToken.None).Terms.Single(t => t.Indicator == "straight").Errors.SkipLast(1).Average();
    }

    /// <summary>Per bin with examples: fitted less true mean of the bin, both with mean 0 over the examples, and the stated error.</summary>
    private static IEnumerable<(double Miss, double Error)> Misses(Term term, Examples examples)
    {
        var t = examples.Indicators.IndexOf(term.Indicator);
        var column = examples.Column(t).ToArray();
        var truth = Array.ConvertAll(column, x => Truth[t].Adds(x));
        var level = truth.Average();
        return column.Zip(truth).GroupBy(x => float.IsNaN(x.First) ? term.Scores.Length : term.Cuts.Count(c => c <= x.First)).Select(bin =>
            ((bin.Key < term.Scores.Length ? term.Scores[bin.Key] : term.Missing) - (bin.Average(x => x.Second) - level), (double)term.Errors[bin.Key]));
    }
}
