using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

public sealed class VerdictReasonTest
{
    private static readonly HotspotSettings Rule = new();

    [TestCase(Verdict.AssuredHotspot, 0.01, 1, "19 of 80 children, more than chance allows in a district of this size; corrected p at most 0.01; very probably at least 1.25 times the city's rate; the neighbourhood is high as well")]
    [TestCase(Verdict.Conspicuous, 0.05, 1, "19 of 80 children, more than chance allows in a district of this size; corrected p at most 0.05; not surely 1.25 times the city's rate; the neighbourhood is high as well")]
    [TestCase(Verdict.Inconspicuous, 1, 1, "19 of 80 children, no more than chance allows in a district of this size; corrected p above 0.05")]
    [TestCase(Verdict.Inconspicuous, 1, 0.001, "19 of 80 children, fewer than chance allows in a district of this size; corrected p at most 0.001; not surely below the city's rate divided by 1.25")]
    [TestCase(Verdict.AssuredLow, 1, 0.001, "19 of 80 children, fewer than chance allows in a district of this size; corrected p at most 0.001; very probably at most the city's rate divided by 1.25")]
    [TestCase(Verdict.TooFew, 1, 1, "80 children, fewer than the 30 from which a district is tested")]
    [TestCase(Verdict.NotTested, 1, 1, "no rate of the city to compare with")]
    public void Of_EveryVerdict_GivesItsSentence(Verdict verdict, double p, double low, string expected) =>
        Assert.That(VerdictReason.Of(Figures(verdict, p, low), Rule, Language.English), Is.EqualTo(expected));

    [Test]
    public void Of_German_UsesTheDecimalComma() => Assert.That(
        VerdictReason.Of(Figures(Verdict.AssuredHotspot, 0.001, 1) with { Neighbours = NeighbourLabel.Alone }, Rule, Language.German),
        Is.EqualTo("19 von 80 Kindern, mehr als der Zufall in einem Stadtteil dieser Größe erlaubt; korrigiertes p höchstens 0,001; sehr wahrscheinlich mindestens das 1,25-Fache der Stadt; die Nachbarschaft liegt nicht hoch"));

    [TestCase(SchoolCheck.OneSchool, Language.English, "times the city's rate; without the children of one single school the district would not stand out; the neighbourhood is high as well")]
    [TestCase(SchoolCheck.SeveralSchools, Language.English, "times the city's rate; whichever single school is left out, the district would stand out; the neighbourhood is high as well")]
    [TestCase(SchoolCheck.OneSchool, Language.German, "das 1,25-Fache der Stadt; ohne die Kinder einer einzelnen Schule fiele der Stadtteil nicht auf; die Nachbarschaft liegt ebenfalls hoch")]
    [TestCase(SchoolCheck.SeveralSchools, Language.German, "das 1,25-Fache der Stadt; gleich welche einzelne Schule man weglässt, der Stadtteil fiele auf; die Nachbarschaft liegt ebenfalls hoch")]
    public void Of_SchoolCheck_SaysItsClass(SchoolCheck check, Language language, string end) => Assert.That(
        VerdictReason.Of(Figures(Verdict.Conspicuous, 0.05, 1) with { SchoolCheck = check }, Rule, language), Does.EndWith(end));

    [Test]
    public void Of_WithoutNeighbours_SaysNothingOfThem() => Assert.That(
        VerdictReason.Of(Figures(Verdict.Conspicuous, 0.05, 1) with { Neighbours = NeighbourLabel.None }, Rule, Language.English), Does.EndWith("times the city's rate"));

    [Test]
    public void Of_BoroughAndEmptyDistrict_IsNull()
    {
        Assert.That(VerdictReason.Of(Figures(Verdict.NotTested, 1, 1) with { Kind = AreaKind.Borough }, Rule, Language.English), Is.Null);
        Assert.That(VerdictReason.Of(Figures(Verdict.NotTested, 1, 1) with { Children = 0 }, Rule, Language.English), Is.Null);
    }

    private static AreaFigures Figures(Verdict verdict, double p, double low) => new()
    {
        Kind = AreaKind.District, Code = "001", Stage = Stage.Primary, Children = 80, Count = 19, Expected = 5, Rate = 0.2375, WilsonLow = 0.16, WilsonHigh = 0.34,
        EmpiricalBayes = 0.2, Posterior = PosteriorFigures.None, RatioToCity = 2, Funnel = FunnelPosition.FarAbove, PValue = p, AdjustedPValue = p, AdjustedLowPValue = low,
        Verdict = verdict, Neighbours = NeighbourLabel.InCluster, NeighbourPValue = 0.01, Drivers = [],
    };
}
