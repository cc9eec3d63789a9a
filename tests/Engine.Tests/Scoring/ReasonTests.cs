using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class ReasonTests
{
    private static readonly RiskModel Model = ScoringSample.Model(ScoringSample.Stage(
        Stage.Primary, 0, null,
        ScoringSample.Term("X1", [1], [-1, 1]),
        ScoringSample.Term("X2", [1], [0, 1], 0.5f),
        ScoringSample.Term("D1", [30], [0, 0.75f]),
        ScoringSample.Term("X3", [], [0], slopes: [0.5f]),
        ScoringSample.Term("X9", [1], [0, 1], 0.25f)));

    [Test]
    public void Reasons_MoreThanThree_GivesTheStrongestTiesInTermOrder()
    {
        var children = ScoringSample.Primary([1, 1], [("X1", [1, 0]), ("X2", [1, float.NaN]), ("X3", [4, 0])], ("D1", [50, 10]));
        Assert.That(
            Scorer.Reasons(children, Model, 0), Is.EqualTo(new[] { new Reason("X3", 2), new Reason("X1", 1), new Reason("X2", 1) }));
    }

    [Test]
    public void Reasons_OwnDistrictAndMissingScores_Count()
    {
        var children = ScoringSample.Primary([1, 1], [("X1", [1, 0]), ("X2", [1, float.NaN]), ("X3", [4, 0])], ("D1", [10, 50]));
        Assert.That(
            Scorer.Reasons(children, Model, 1), Is.EqualTo(new[] { new Reason("D1", 0.75f), new Reason("X2", 0.5f), new Reason("X9", 0.25f) }));
    }

    [Test]
    public void Reasons_StageWithoutModel_IsEmpty()
    {
        var children = ScoringSample.Primary([1], [("X1", [1])]);
        var model = ScoringSample.Model(ScoringSample.Stage(Stage.Early, 0, null, ScoringSample.Term("X1", [1], [0, 1])));
        Assert.That(Scorer.Reasons(children, model, 0), Is.Empty);
    }

    [Test]
    public void Reasons_NoSuchChild_Throws([Values(-1, 1)] int child)
    {
        var children = ScoringSample.Primary([1], [("X1", [1])]);
        Assert.That(() => Scorer.Reasons(children, Model, child), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
