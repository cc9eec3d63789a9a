using EarlyWarning.Districts;
using EarlyWarning.Learning;
using static EarlyWarning.Tests.Learning.Trainers.PlantedExamples;

namespace EarlyWarning.Tests.Learning.Trainers;

public sealed class LogisticTrainerTests
{
    /// <summary>At the solution the slope of the log likelihood in a column equals the penalty's; in a column that is 0 it is at most the absolute part.</summary>
    [TestCase(0.3)]
    [TestCase(0.05)]
    public void ElasticNet_Solution_MeetsItsConditions(double share)
    {
        var examples = Draw(600, 8);
        var data = BinnedExamples.Of(examples, 10);
        IndicatorBins[] bins = [.. data.Bins];
        var net = new ElasticNet(data.Codes, data.Outcomes, bins, new int[bins.Length], 2);
        var largest = net.Largest(CancellationToken.None);
        net.MoveTo(largest * 0.6, ElasticNet.TurnsToRest, CancellationToken.None);
        var penalty = largest * share;
        var (scores, intercept) = net.MoveTo(penalty, ElasticNet.TurnsToRest, CancellationToken.None);
        var risks = AdditiveRisks.Of(data.Codes, scores, intercept);
        Assert.That(risks.Sum(r => (double)r), Is.EqualTo(examples.Positives).Within(0.01));
        var (zero, active, j) = (0, 0, 0);
        for (var t = 0; t < bins.Length; t++)
        {
            foreach (var column in OrderedColumns.Of(bins[t], [.. bins[t].Counts]).Values)
            {
                var slope = Enumerable.Range(0, data.Count).Sum(i => column[data.Codes[t][i]] * ((data.Outcomes[i] ? 1 : 0) - risks[i])) / data.Count;
                var factor = net.Factors[j++];
                if (factor == 0)
                {
                    zero++;
                    Assert.That(Math.Abs(slope), Is.LessThan((penalty * ElasticNet.Mixing) + 2e-5), $"{Ids[t]}");
                }
                else
                {
                    active++;
                    Assert.That(slope, Is.EqualTo(penalty * ((ElasticNet.Mixing * Math.Sign(factor)) + ((1 - ElasticNet.Mixing) * factor))).Within(2e-5), $"{Ids[t]}");
                }
            }
        }

        Assert.That(zero, Is.GreaterThan(50));
        Assert.That(active, Is.GreaterThan(5));
    }

    [Test]
    public void ElasticNet_LargestPenalty_LeavesNothingAndALittleLessDoes()
    {
        var data = BinnedExamples.Of(Draw(600, 8), 10);
        var net = new ElasticNet(data.Codes, data.Outcomes, [.. data.Bins], new int[data.Bins.Length], 1);
        var largest = net.Largest(CancellationToken.None);
        net.MoveTo(largest * 1.001, ElasticNet.TurnsToRest, CancellationToken.None);
        Assert.That(net.Factors.ToArray(), Is.All.Zero);
        net.MoveTo(largest * 0.95, ElasticNet.TurnsToRest, CancellationToken.None);
        Assert.That(net.Factors.ToArray().Count(f => f != 0), Is.InRange(1, 4));
    }

    [Test]
    public void OrderedColumns_AnyBins_AreCentredWithUnitVarianceAndRise()
    {
        var bins = IndicatorBins.Of([1, 2, 2, 5, 9, 9, 9, float.NaN], 1);
        var columns = OrderedColumns.Of(bins, [.. bins.Counts]);
        Assert.That(columns.Values, Has.Length.EqualTo(5), "a line, three steps, missing");
        Assert.That(columns.Signed, Is.EqualTo(new[] { true, true, true, true, false }));
        foreach (var column in columns.Values)
        {
            Assert.That(column.Zip(bins.Counts, (v, n) => v * n).Sum(), Is.Zero.Within(1e-12));
            Assert.That(column.Zip(bins.Counts, (v, n) => v * v * n).Sum(), Is.EqualTo(8).Within(1e-12));
        }

        foreach (var column in columns.Values.Take(4)) Assert.That(column[..4], Is.Ordered.Ascending);
        double[] numbers = [3, -1, 4, 1, -5];
        var sums = new double[5];
        columns.Project(numbers, sums);
        Assert.That(sums, Is.EqualTo(columns.Values.Select(c => c.Zip(numbers, (v, n) => v * n).Sum())).Within(1e-12));
    }

    [Test]
    public void Fit_ChanceAloneBesideOneIndicator_LeavesNearlyAllChanceOut()
    {
        var draws = new CountedDraws();
        draws.Start(21, 0);
        var columns = Enumerable.Range(0, 8).Select(c => ($"x{c}", Enumerable.Range(0, 800).Select(_ => (float)draws.Normal()).ToArray())).ToArray();
        bool[] outcomes = [.. columns[0].Item2.Select(x => draws.Uniform() < 1 / (1 + Math.Exp(1 - (1.2 * x))))];
        var terms = new LogisticTrainer().Fit(Of(outcomes, columns), Options, CancellationToken.None).Terms;
        var range = terms.ToDictionary(t => t.Indicator, t => t.Scores.Max() - t.Scores.Min());
        Assert.That(range["x0"], Is.InRange(2.5f, 7f));
        Assert.That(range.Where(r => r.Key != "x0").Select(r => r.Value).DefaultIfEmpty(0), Is.All.LessThan(0.6f));
        Assert.That(terms.Single(t => t.Indicator == "x0").Errors, Is.Empty);
    }
}
