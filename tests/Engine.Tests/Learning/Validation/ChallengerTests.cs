using EarlyWarning.Learning;

namespace EarlyWarning.Tests.Learning;

/// <summary>Models that are not additive stand in the table and nowhere else.</summary>
public sealed class ChallengerTests
{
    private static readonly Examples City = LearningSample.City(2000, 3);

    [TestCase("time", 1)]
    [TestCase("school", 5)]
    public void Fit_WithAChallenger_StandsLastInTheTableAndChangesNothingElse(string validation, int fits)
    {
        var settings = LearningSample.Settings with { Validation = validation };
        var challenger = new OutcomeRate();
        var alone = StageFitting.Fit(LearningSample.Data(City), settings, [new BinnedTrainer()], null, LearningSample.Options, CancellationToken.None);
        var both = StageFitting.Fit(LearningSample.Data(City), settings, [new BinnedTrainer()], [challenger], null, LearningSample.Options, CancellationToken.None);
        var row = both.Report.Table[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(both.Report.Table.SkipLast(1), Is.EqualTo(alone.Report.Table));
            Assert.That(both.Report.Chosen, Is.EqualTo(alone.Report.Chosen));
            Assert.That(both.Report.Targeting, Is.EqualTo(alone.Report.Targeting));
            Assert.That(row.Id, Is.EqualTo("rate-challenger"));
            Assert.That(row.RocAuc.Value, Is.GreaterThan(0.5));
            Assert.That(row.Brier.Value, Is.InRange(0, 0.25));
            Assert.That(challenger.Fits, Is.EqualTo(fits));
            Assert.That(challenger.Scored, Is.EqualTo(both.Report.TestExamples));
        }
    }

    /// <summary>Scores by the rate of the outcome in the fit, above or below the fit's mean of the first indicator.</summary>
    private sealed class OutcomeRate : IChallenger
    {
        public int Fits { get; private set; }

        public long Scored { get; private set; }

        public string Id => "rate-challenger";

        public float[] FitAndScore(Examples fit, Examples test, FitOptions options, CancellationToken cancel)
        {
            (Fits, Scored) = (Fits + 1, Scored + test.Count);
            var mean = fit.Column(0).ToArray().Where(x => !float.IsNaN(x)).Average();
            var (column, outcomes) = (fit.Column(0).ToArray(), fit.Outcomes.ToArray());
            var above = (float)column.Zip(outcomes).Where(p => p.First > mean).Average(p => p.Second ? 1 : 0);
            var below = (float)column.Zip(outcomes).Where(p => !(p.First > mean)).Average(p => p.Second ? 1 : 0);
            return Array.ConvertAll(test.Column(0).ToArray(), x => x > mean ? above : below);
        }
    }
}
