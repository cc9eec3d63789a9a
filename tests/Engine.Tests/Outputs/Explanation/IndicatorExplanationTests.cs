using EarlyWarning.Indicators;

namespace EarlyWarning.Tests.Outputs;

public sealed class IndicatorExplanationTests
{
    [Test]
    public void Indicators_OfTheCatalogue_AreAllExplained()
    {
        foreach (var indicator in ShippedCatalogue.Catalogue.All)
        {
            var explanation = QuarterlyExplanation.Indicator(indicator.Id, null)!;
            Assert.That((explanation.Indicator.Id, explanation.Why.German.Length > 0, explanation.Do.English.Length > 0), Is.EqualTo((indicator.Id, true, true)));
            if (indicator.Outcome) Assert.That(explanation.Terms, Is.Empty, "an outcome is never a term");
        }
    }

    [Test]
    public void Indicator_InTheChecklist_TellsItsBins()
    {
        var term = QuarterlyExplanation.Indicator("s01", null)!.Terms[0];
        Assert.That(term.Bins.Select(b => b.Range), Is.EqualTo(new[] { "x < 20", "x ≥ 20" }));
        Assert.That(term.Bins[1].Score, Is.EqualTo(1.292155).Within(1e-6));
    }

    [Test]
    public void Indicator_Unknown_IsNothing() => Assert.That(QuarterlyExplanation.Indicator("X99", null), Is.Null);
}
