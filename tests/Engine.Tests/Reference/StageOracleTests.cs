using EarlyWarning.Tests.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Reference;

[TestFixture]
public sealed class StageOracleTests
{
    [Test]
    public void Oracle_WorkedExample_GivesHandComputedFigures()
    {
        var children = ScoringSample.Primary([2], [("X1", [5, float.NaN]), ("X2", [2, 3])], ("D1", [1]));
        var model = ScoringSample.Stage(
            Stage.Primary, -1, null, ScoringSample.Term("X1", [4], [0, 1], 0.25f), ScoringSample.Term("X2", [], [0.5f], 0, [0.25f]),
            ScoringSample.Term("D1", [1], [0, 1]), ScoringSample.Term("X9", [1], [0, 1], -0.125f));
        var oracle = new StageOracle(children, model);
        Assert.That(oracle.Contributions(0, 0), Is.EqualTo(new[] { 1, 1, 1, -0.125 }));
        Assert.That(oracle.Contributions(1, 0), Is.EqualTo(new[] { 0.25, 1.25, 1, -0.125 }));
        Assert.That(oracle.LogOdds(0, 0), Is.EqualTo(1.875));
        Assert.That(oracle.Reasons(0, 0), Is.EqualTo(new[] { (0, 1.0), (1, 1.0), (2, 1.0) }));
        Assert.That(oracle.Reasons(1, 0), Is.EqualTo(new[] { (1, 1.25), (2, 1.0), (0, 0.25) }));
    }
}
