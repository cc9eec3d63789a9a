using EarlyWarning.Population;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Population;

/// <summary>Codes that lost their zeros, and rows that are sums over districts.</summary>
public sealed class DistrictCodeTests
{
    private static readonly string[] NoIndicators = [];

    [Test]
    public void Link_CodesThatLostTheirZeros_AreSetAsideAndExplained()
    {
        var school = Extracts.Children("schule", Domain.School, NoIndicators, Child(1, "1"), Child(2, "02"), Child(3, "9"));
        var linked = Link(Extracts.Intake([school]), Extracts.Map("01", "02"));
        Assert.That(Codes(linked), Is.EqualTo(new[] { "EW1401", "EW1401", "EW1412" }));
        Assert.That(linked.Findings[^1].Message(Language.English), Does.StartWith("schule.csv: 1 district codes of this extract are not on the map but would fit apart from leading zeros"));
        Assert.That(linked.Children.Count, Is.EqualTo(1));
    }

    [Test]
    public void Link_AllCodesLostTheirZeros_StopsWithTheExplanation()
    {
        var settings = Extracts.Run(Extracts.SettingsOf("schule", Domain.School)) with { Input = new InputSettings() };
        var school = Extracts.Children("schule", Domain.School, NoIndicators, Child(1, "1"), Child(2, "2"));
        var stopped = Assert.Throws<RunStoppedException>(
            () => Linking.Link(settings, Extracts.Q3, Extracts.Intake([school]), Extracts.Map("01", "02"), CancellationToken.None))!;
        Assert.That(stopped.Findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { "EW1411", "EW1412", "EW1401", "EW1401" }));
    }

    [Test]
    public void Link_ZerosDifferWithoutAMap_AreDifferentDistrictsWithANote()
    {
        var school = Extracts.Children("schule", Domain.School, NoIndicators, Child(1, "01"), Child(2, "1"), Child(3, "02"));
        var linked = Link(Extracts.Intake([school]), []);
        Assert.That(linked.Children.Districts.Select(d => d.Value), Is.EqualTo(new[] { "01", "02", "1" }));
        Assert.That(linked.Findings.Single().Message(Language.English), Does.StartWith("2 district codes of the extracts differ from another in leading zeros only"));
    }

    [TestCase("Gesamt")]
    [TestCase("Summe Nord")]
    [TestCase("INSGESAMT")]
    [TestCase("99")]
    public void Link_SumOverAllDistricts_IsNoDistrict(string code)
    {
        var youth = Extracts.YouthValues("jugend", Count("11", 5, 50, 2), Count("12", 7, 70, 3), Count("21", 1, 30, 4), Count(code, 13, 150, 5));
        var linked = Link(Extracts.Intake([], youth), []);
        Assert.That(linked.DistrictValues.Select(v => v.District.Value), Is.EqualTo(new[] { "11", "12", "21" }));
        Assert.That(linked.Findings.Select(f => (f.Kind.Code, f.Line, f.Column)), Is.EqualTo(new[] { ("EW1414", 5L, "stadtteil") }));
        Assert.That((linked.Receipts[0].RowsUsed, linked.Receipts[0].RowsSetAside), Is.EqualTo((3L, 1L)));
    }

    [Test]
    public void Link_SumsOfBoroughsAndCity_AreNoDistricts()
    {
        var youth = Extracts.YouthValues(
            "jugend", Count("1", 12, 120, 2), Count("11", 5, 50, 3), Count("12", 7, 70, 4), Count("2", 4, 60, 5), Count("21", 1, 30, 6), Count("22", 3, 30, 7), Count("0", 16, 180, 8));
        Assert.That(Link(Extracts.Intake([], youth), []).DistrictValues.Select(v => v.District.Value), Is.EqualTo(new[] { "11", "12", "21", "22" }));
    }

    [Test]
    public void Link_SumsBesideAMap_AreRecognisedAndDoNotCountAsLost()
    {
        var settings = Extracts.Run(Extracts.SettingsOf("jugend", Domain.Youth, false)) with { Input = new InputSettings() };
        var youth = Extracts.YouthValues("jugend", Count("11", 5, 50, 2), Count("12", 7, 70, 3), Count("21", 1, 30, 4), Count("00", 13, 150, 5));
        var linked = Linking.Link(settings, Extracts.Q3, Extracts.Intake([], youth), Extracts.Map("11", "12", "21"), CancellationToken.None);
        Assert.That(Codes(linked), Is.EqualTo(new[] { "EW1414" }));
    }

    [Test]
    public void Link_DistrictOfTheMapThatHappensToBeASum_StaysADistrict()
    {
        var youth = Extracts.YouthValues("jugend", Count("11", 5, 50, 2), Count("12", 7, 70, 3), Count("21", 1, 30, 4), Count("22", 13, 150, 5));
        var linked = Link(Extracts.Intake([], youth), Extracts.Map("11", "12", "21", "22"));
        Assert.That(linked.DistrictValues, Has.Length.EqualTo(4));
        Assert.That(linked.Findings, Is.Empty);
    }

    [Test]
    public void Link_SumOfTwoDistrictsOnly_IsTakenForADistrict()
    {
        var youth = Extracts.YouthValues("jugend", Count("11", 5, 50, 2), Count("12", 7, 70, 3), Count("31", 12, 120, 4));
        Assert.That(Link(Extracts.Intake([], youth), []).DistrictValues, Has.Length.EqualTo(3));
    }

    private static Row Child(ulong key, string district) => new(key, district, Stage.Primary, 0);

    private static DistrictValue Count(string district, long count, long denominator, int line) =>
        Extracts.Value(district, "J07", 100.0 * count / denominator, line) with { Count = count, Denominator = denominator };

    private static string[] Codes(LinkedPopulation linked) => [.. linked.Findings.Select(f => f.Kind.Code)];

    private static LinkedPopulation Link(Intake intake, System.Collections.Immutable.ImmutableArray<DistrictCode> map) =>
        Linking.Link(Extracts.Run([.. intake.Receipts.Select(r => r.Settings)]), Extracts.Q3, intake, map, CancellationToken.None);
}
