using System.Security.Cryptography;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

public sealed class ModelEditingTests
{
    private const string Reason = "Erfassung geändert";

    [Test]
    public void Apply_Cap_ClampsAllScoresAndTellsTheSource()
    {
        var (model, edit) = Edited("S01", TermChange.Cap(-0.2f, 0.25f));
        var (old, term) = (CardFixture.Model(), Term(model, "S01"));
        Assert.That(term.Scores, Is.EqualTo(new[] { -0.2f, -0.1f, 0.25f, 0.25f }));
        Assert.That(term.Missing, Is.EqualTo(0.05f));
        Assert.That(term.Errors, Is.EqualTo(Term(old, "S01").Errors));
        Assert.That(term.Source, Is.EqualTo(new LocalText("gelernt; danach von Hand begrenzt auf -0.2..0.25: " + Reason, "fitted; then capped at -0.2..0.25 by hand: " + Reason)));
        Assert.That(edit, Is.EqualTo(new ModelEdit(Stage.Primary, "S01", "cap", Reason, "-0.2..0.25")));
        Assert.That((model.Version, model.Stages[1].Intercept, model.Stages[1].Threshold), Is.EqualTo((4, old.Stages[1].Intercept, old.Stages[1].Threshold)));
        Assert.That(ModelComparison.Between(old, model).Differences.Select(d => d.Indicator).Distinct(), Is.EqualTo(new[] { "S01" }));
    }

    [Test]
    public void Apply_AnyChange_GivesTheFileOfThatHash()
    {
        var (model, _) = Edited("S01", TermChange.Smooth);
        var bytes = ModelWriter.Write(model);
        Assert.That(model.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
        Assert.That(ModelFile.Parse(bytes, "m.json", ShippedCatalogue.Catalogue).Sha256, Is.EqualTo(model.Sha256));
    }

    [Test]
    public void Apply_Remove_DropsTheTermAlone()
    {
        var (model, edit) = Edited("J07", TermChange.Remove);
        Assert.That(model.Stages[1].Terms.Select(t => t.Indicator), Is.EqualTo(new[] { "S01" }));
        Assert.That(model.Stages[1].Intercept, Is.EqualTo(CardFixture.Model().Stages[1].Intercept));
        Assert.That((edit.Kind, edit.Detail), Is.EqualTo(("remove", "")));
    }

    [Test]
    public void Smoothed_EqualWeights_AreOneTwoOne()
    {
        var term = Plain([0, 4, 8, 0]);
        Assert.That(TermShaping.Smoothed(term).Scores, Is.EqualTo(new[] { 4f / 3, 4f, 5f, 8f / 3 }).Within(1e-6f));
    }

    [Test]
    public void Smoothed_ErrorsStated_SureBinsWeighMore()
    {
        // Weights 1/error²: 1, 4, 1; the middle bin by hand: (1·0 + 2·4·3 + 1·0) / (1 + 8 + 1).
        var term = Plain([0, 3, 0]) with { Errors = [1, 0.5f, 1, 1] };
        Assert.That(TermShaping.Smoothed(term).Scores[1], Is.EqualTo(2.4f).Within(1e-6f));
        Assert.That(TermShaping.Smoothed(term).Scores[0], Is.EqualTo(2f).Within(1e-6f), "(2·1·0 + 1·4·3) / (2 + 4)");
    }

    [TestCase(new[] { 1f, 3, 2, 4 }, 1, new[] { 1f, 2.5f, 2.5f, 4 })]
    [TestCase(new[] { 4f, 3, 2, 1 }, 1, new[] { 2.5f, 2.5f, 2.5f, 2.5f })]
    [TestCase(new[] { 4f, 2, 3, 1 }, -1, new[] { 4f, 2.5f, 2.5f, 1 })]
    [TestCase(new[] { 1f, 2, 2, 3 }, 1, new[] { 1f, 2, 2, 3 })]
    public void Monotone_EqualWeights_PoolsViolators(float[] scores, int direction, float[] expected) =>
        Assert.That(TermShaping.Monotone(Plain(scores), direction).Scores, Is.EqualTo(expected).Within(1e-6f));

    [Test]
    public void Monotone_ErrorsStated_KeepsTheWeightedMeanAndIsNearest()
    {
        var term = Plain([0.3f, 0.1f, -0.2f, 0.5f, 0.4f]) with { Errors = [0.1f, 0.2f, 0.05f, 0.3f, 0.1f, 0.1f] };
        var shaped = TermShaping.Monotone(term, 1);
        double Weight(int i) => 1 / ((double)term.Errors[i] * term.Errors[i]);
        double Mean(Term of) => of.Scores.Select((s, i) => s * Weight(i)).Sum();
        double Distance(IReadOnlyList<float> of) => of.Select((s, i) => (s - term.Scores[i]) * (s - term.Scores[i]) * Weight(i)).Sum();
        Assert.That(shaped.Scores, Is.Ordered);
        Assert.That(Mean(shaped), Is.EqualTo(Mean(term)).Within(1e-3));
        // No monotone shape on a grid around it is nearer.
        for (var split = 0; split < 5; split++)
        {
            foreach (var step in new[] { -0.01f, 0.01f })
            {
                float[] other = [.. shaped.Scores.Select((s, i) => i >= split ? s + step : s)];
                if (other.SequenceEqual(other.Order())) Assert.That(Distance(other), Is.GreaterThanOrEqualTo(Distance([.. shaped.Scores])));
            }
        }
    }

    [TestCase("primry", "S01", "EW1771", "\"primry\" (→ primary?); it has: early, primary, lower-secondary")]
    [TestCase("transition", "S01", "EW1771", "\"transition\"")]
    [TestCase("primary", "S1", "EW1772", "\"S1\" (→ S01?); it has: S01, J07")]
    [TestCase("early", "S01", "EW1772", "it has: –")]
    [TestCase("primary", "J07", "EW1773", "linear inside its bins")]
    [TestCase("lower-secondary", "S07", "EW1774", "has 2 bins; this needs at least 3")]
    public void Apply_Impossible_SaysWhatWasExpected(string stage, string term, string code, string words)
    {
        var fault = Fault(CardFixture.Model(), stage, term, TermChange.Smooth);
        Assert.That(fault.Kind.Code, Is.EqualTo(code));
        Assert.That(fault.Message(Language.English), Does.Contain(words).And.Contain("Nothing was written."));
    }

    [Test]
    public void Apply_NothingWouldChange_IsRefused()
    {
        Assert.That(Fault(CardFixture.Model(), "primary", "S01", TermChange.Cap(-5, 5)).Kind.Code, Is.EqualTo("EW1775"));
        Assert.That(Fault(CardFixture.Model(), "primary", "S01", TermChange.Monotone(true)).Kind.Code, Is.EqualTo("EW1775"));
    }

    [Test]
    public void Apply_LastVersion_IsRefused() =>
        Assert.That(Fault(CardFixture.Model() with { Version = int.MaxValue }, "primary", "S01", TermChange.Remove).Kind.Code, Is.EqualTo("EW1776"));

    [TestCase("", false)]
    [TestCase("  ", false)]
    [TestCase("a\nb", false)]
    [TestCase("wegen 😀", true)]
    public void IsReason_Text_IsOneLineOfWords(string text, bool expected) => Assert.That(ModelEditing.IsReason(text), Is.EqualTo(expected));

    [Test]
    public void IsReason_TooLongOrHalfACharacter_IsNone() =>
        Assert.That((ModelEditing.IsReason(new string('x', 300)), ModelEditing.IsReason(new string('x', 301)), ModelEditing.IsReason("half \uD83D")), Is.EqualTo((true, false, false)));

    [Test]
    public void Cap_LimitsTheWrongWayRound_AreRefused() => Assert.That(() => TermChange.Cap(1, 0), Throws.ArgumentException);

    private static (RiskModel Model, ModelEdit Edit) Edited(string term, TermChange change) => ModelEditing.Apply(CardFixture.Model(), "m.json", "primary", term, change, Reason);

    private static Finding Fault(RiskModel model, string stage, string term, TermChange change)
    {
        var stop = Assert.Throws<RunStoppedException>(() => ModelEditing.Apply(model, "m.json", stage, term, change, Reason))!;
        Assert.That(stop.Reason, Is.EqualTo(StopReason.InputRefused));
        return stop.Findings.Single();
    }

    private static Term Term(RiskModel model, string indicator) => model.Stages.SelectMany(s => s.Terms).First(t => t.Indicator == indicator);

    private static Term Plain(float[] scores) =>
        new() { Indicator = "S01", Cuts = [.. Enumerable.Range(1, scores.Length - 1).Select(i => (float)i)], Scores = [.. scores], Missing = 0, Source = new("a", "b") };
}
