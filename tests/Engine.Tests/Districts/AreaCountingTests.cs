using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

public sealed class AreaCountingTests
{
    private static readonly ImmutableArray<DistrictCode> Codes = [new("01"), new("02"), new("03")];

    [Test]
    public void Count_Areas_ComeInOrderWithEveryStage()
    {
        var rows = AreaCounting.Count(Scored(Stage.Early, Stage.Primary), Map(), new());
        Assert.That(rows.Select(row => row.Code).Distinct(), Is.EqualTo(new[] { "01", "02", "03", "Nord", "Süd", "" }));
        Assert.That(rows, Has.Length.EqualTo(6 * Stages.Count));
        for (var i = 0; i < rows.Length; i++) Assert.That(rows[i].Stage, Is.EqualTo(Stages.AllFirst[i % Stages.Count]));
        Assert.That(rows[0].Borough, Is.EqualTo("Süd"));
        Assert.That(rows[^1].Kind, Is.EqualTo(AreaKind.City));
    }

    [Test]
    public void Count_Flagged_SumsUpToBoroughsAndCity()
    {
        var rows = AreaCounting.Count(Scored(Stage.Early, Stage.Primary), Map(), new());
        AssertCounts(rows, AreaKind.District, "01", Stage.Primary, 20, 3, 2.5);
        AssertCounts(rows, AreaKind.District, "01", Stage.All, 30, 5, 3.75);
        AssertCounts(rows, AreaKind.District, "03", Stage.All, 0, 0, 0);
        AssertCounts(rows, AreaKind.Borough, "Süd", Stage.Primary, 60, 8, 7.5);
        AssertCounts(rows, AreaKind.Borough, "Nord", Stage.All, 0, 0, 0);
        AssertCounts(rows, AreaKind.City, "", Stage.All, 90, 14, 11.25);
    }

    [Test]
    public void Count_Outcomes_CountsChildrenWhoseOutcomeIsKnown()
    {
        var rows = AreaCounting.Count(Scored(Stage.Early, Stage.Primary), Map(), new MeasureSettings { CountsOutcome = true, Outcome = "S21" });
        AssertCounts(rows, AreaKind.District, "01", Stage.Primary, 16, 1, 2.5);
        AssertCounts(rows, AreaKind.City, "", Stage.All, 72, 6, 11.25);
    }

    [Test]
    public void Count_StageWithoutModel_HasNobodyWhoCouldBeFlagged()
    {
        var rows = AreaCounting.Count(Scored(Stage.Primary), Map(), new());
        AssertCounts(rows, AreaKind.District, "01", Stage.Early, 0, 0, double.NaN);
        AssertCounts(rows, AreaKind.District, "01", Stage.All, 20, 3, 2.5);
    }

    [Test]
    public void Count_StageWithoutThreshold_HasNobodyWhoCouldBeFlagged()
    {
        var scored = Scored(Stage.Early, Stage.Primary);
        var open = scored with { Model = scored.Model with { Stages = [.. scored.Model.Stages.Select(s => s.Stage == Stage.Early ? s with { Threshold = null } : s)] } };
        var rows = AreaCounting.Count(open, Map(), new());
        AssertCounts(rows, AreaKind.District, "01", Stage.Early, 0, 0, double.NaN);
        AssertCounts(rows, AreaKind.District, "01", Stage.All, 20, 3, 2.5);
    }

    [Test]
    public void Count_IndicatorAnsweredByTheDistrict_DrivesOutcomesButNotFlags()
    {
        var scored = Scored(Stage.Early, Stage.Primary) with { DistrictLevel = ["A"] };
        var flagged = AreaCounting.Count(scored, Map(), new());
        var outcomes = AreaCounting.Count(scored, Map(), new MeasureSettings { CountsOutcome = true, Outcome = "S21" });
        Assert.That(Row(flagged, AreaKind.District, "01", Stage.Primary).Contributions.Select(c => c.Indicator), Is.EqualTo(new[] { "B" }));
        Assert.That(Row(outcomes, AreaKind.District, "01", Stage.Primary).Contributions.Select(c => c.Indicator), Is.EqualTo(new[] { "A", "B" }));
    }

    [Test]
    public void Count_OutcomesOfAStageWithoutModel_HaveNoExpectedNumber()
    {
        var rows = AreaCounting.Count(Scored(Stage.Primary), Map(), new MeasureSettings { CountsOutcome = true, Outcome = "S21" });
        AssertCounts(rows, AreaKind.District, "01", Stage.Early, 8, 1, double.NaN);
        AssertCounts(rows, AreaKind.District, "01", Stage.All, 24, 2, double.NaN);
    }

    [Test]
    public void Count_Contributions_AreMeansOverAllChildrenOfTheStage()
    {
        var rows = AreaCounting.Count(Scored(Stage.Early, Stage.Primary), Map(), new());
        IndicatorContribution[] Of(AreaKind kind, string code, Stage stage) => [.. Row(rows, kind, code, stage).Contributions];
        Assert.That(Of(AreaKind.District, "01", Stage.Primary), Is.EqualTo(new[] { new IndicatorContribution("A", 0.2), new IndicatorContribution("B", -0.1) }));
        Assert.That(Of(AreaKind.District, "02", Stage.Primary), Is.EqualTo(new[] { new IndicatorContribution("A", 0.1), new IndicatorContribution("B", -0.05) }));
        Assert.That(Of(AreaKind.City, "", Stage.Primary).Select(c => c.Mean), Is.EqualTo(new[] { 8.0 / 60, -4.0 / 60 }));
        Assert.That(Of(AreaKind.District, "03", Stage.Primary), Is.Empty);
        Assert.That(Of(AreaKind.City, "", Stage.All), Is.Empty);
    }

    [Test]
    public void Count_DistrictThatIsNotOnTheMap_IsRefused()
    {
        var map = DistrictMapFile.WithoutMap([new("01"), new("02")]);
        Assert.That(() => AreaCounting.Count(Scored(Stage.Primary), map, new()), Throws.ArgumentException);
    }

    private static AreaCounts Row(ImmutableArray<AreaCounts> rows, AreaKind kind, string code, Stage stage) =>
        rows.Single(row => row.Kind == kind && row.Code == code && row.Stage == stage);

    private static void AssertCounts(ImmutableArray<AreaCounts> rows, AreaKind kind, string code, Stage stage, long children, long count, double expected)
    {
        var row = Row(rows, kind, code, stage);
        Assert.That((row.Children, row.Count, row.Expected), Is.EqualTo((children, count, expected)), $"{kind} {code} {stage}");
    }

    private static DistrictMap Map()
    {
        var map = DistrictMapFile.WithoutMap(Codes);
        return map with { Areas = [.. map.Areas.Select(area => area with { Borough = area.Code.Value == "03" ? "Nord" : "Süd" })] };
    }

    /// <summary>Early: 10 and 20 children; primary: 20 and 40; nobody in the third district.</summary>
    private static ScoredPopulation Scored(params Stage[] covered)
    {
        var stages = covered.Select(stage => new StageModel
        {
            Stage = stage, Intercept = 0, Threshold = 0,
            Terms = [.. new[] { "A", "B" }.Select(id => new Term { Indicator = id, Cuts = [], Scores = [0], Missing = 0, Source = new("x", "x") })],
        });
        var model = new RiskModel { Id = "m", Version = 1, Title = new("m", "m"), Calibrated = false, Stages = [.. stages], Sha256 = "" };
        var cells =
            from stage in Stages.Chain.ToArray()
            from d in Enumerable.Range(0, 3)
            let size = d == 2 ? 0 : (d + 1) * (stage switch { Stage.Early => 1, Stage.Primary => 2, _ => 0 })
            select new ScoredCell
            {
                Stage = stage, District = Codes[d], Children = 10 * size, Flagged = size == 0 ? 0 : size + (stage == Stage.Early ? d + 1 : 1),
                Expected = 1.25 * size, OutcomeKnown = 8 * size, Outcomes = stage == Stage.Primary ? size / 2 : size,
                Contributions = covered.Contains(stage) ? [size == 0 ? 0 : 4, size == 0 ? 0 : -2] : [],
            };
        return new(model, Codes, [.. cells]);
    }
}
