using EarlyWarning.MadeUpCity;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>Family language and own immigration leave a folder as shares of districts, and nothing else of them does.</summary>
internal sealed class SchildShareTests
{
    private static readonly SchildPlan Large = new() { Pupils = 1_100, Years = 1, Seed = 7 };

    [Test]
    public void Shares_OfTheMadeUpExport_AreThoseTheChildrenWereMadeWith()
    {
        using var city = new SchildCity().With(Large);
        var read = city.Read(WithShares(city));
        var expected = SchildKeys.Shares.SelectMany(id => city.Children.GroupBy(child => child.District, child => child.ExpectedOfShares(optional: true)[id])
            .Select(group => (District: group.Key, Known: group.Where(value => !double.IsNaN(value)).ToArray()))
            .Where(d => d.Known.Length >= 100)
            .Select(d => (id, d.District, Percent: (double)Math.Round(100m * d.Known.Count(value => value == 1) / d.Known.Length, MidpointRounding.AwayFromZero)))
            .Where(d => d.Percent is >= 5 and <= 95).OrderBy(d => d.District, StringComparer.Ordinal)).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(expected.Select(e => e.id).Distinct().Count(), Is.EqualTo(2));
            Assert.That(expected, Has.Length.InRange(6, 15), "some districts are too small, most are not");
            Assert.That(read.Shares.Select(v => (v.Indicator, v.District.Value, v.Value)), Is.EqualTo(expected));
            Assert.That(read.Shares.Select(v => (v.Count, v.Denominator, v.Stage, v.OfOwnChildren)), Has.All.EqualTo(((long?)null, (long?)null, Stage.All, true)));
            Assert.That(read.Findings.Of("EW1195").Sum(f => int.Parse(f.Arguments[0], System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(expected.Length));
            Assert.That(read.Faults(), Is.Empty);
        }
    }

    [Test]
    public void Folder_WithoutAreaShares_NeverLooksAtTheColumns()
    {
        using var city = new SchildCity().With(new() { Pupils = 60 }).Column("SchuelerBasisdaten.dat", 51, "kein Jahr").Column("SchuelerBasisdaten.dat", 55, "?!");
        var read = city.Read();
        Assert.That((read.Shares.Length, read.Districts.Length, read.Children[0].IndicatorIds.Intersect(["S11", "S13", "S14"]).Count(), read.Faults().Length), Is.EqualTo((0, 0, 0, 0)));
        Assert.That(city.Read(WithShares(city)).Findings.Of("EW1264").Select(f => f.Column).Distinct(), Is.EquivalentTo(new[] { "Zuzugsjahr", "Verkehrssprache" }));
    }

    [Test]
    public void Shares_OfTwoFolders_CountAChildOnce()
    {
        using var city = new SchildCity().With(Large);
        var one = SchildCity.Extract(WithShares(city));
        var once = ExtractReader.ReadAll(city.Settings(one), Large.Quarter, null, CancellationToken.None).Shares;
        var twice = ExtractReader.ReadAll(city.Settings(one, one with { Id = "again" }), Large.Quarter, null, CancellationToken.None).Shares;
        Assert.That(twice, Is.EqualTo(once).And.Not.Empty);
    }

    [Test]
    public void Shares_ThatAnExtractGives_AreNotComputed()
    {
        using var city = new SchildCity().With(new() { Pupils = 60 });
        var table = ExtractFolder.District("tabelle.csv", new IndicatorColumn { Indicator = "S13", Column = "sprache" });
        File.WriteAllText(Path.Combine(city.Path, "tabelle.csv"), "stadtteil;sprache\n011;33\n");
        var read = ExtractReader.ReadAll(city.Settings(SchildCity.Extract(WithShares(city)), table), city.Plan.Quarter, null, CancellationToken.None);
        Assert.That(read.Findings.Of("EW1196").Single().Arguments[0], Is.EqualTo(table.Id));
        Assert.That(read.Findings.Of("EW1195").Select(f => f.Column), Is.EqualTo(new[] { "S14" }));
    }

    // What is told of a district must not depend on how many children it has: else the percent would tell their number.
    [TestCase(5)]
    [TestCase(10)]
    public void Percent_FromEveryNumberOfChildren_CanBeEveryPercentTold(int fewest)
    {
        int?[] all = [.. Enumerable.Range(fewest, 101 - (2 * fewest))];
        for (var n = SchildShares.FewestChildren; n <= 600; n++)
        {
            var told = Enumerable.Range(0, n + 1).Select(k => (k, Percent: SchildShares.Percent(k, n, fewest))).Where(t => t.Percent is not null).ToArray();
            Assert.That(told.Select(t => t.Percent).Distinct(), Is.EqualTo(all), $"n = {n}");
            Assert.That(Math.Min(told[0].k, n - told[^1].k), Is.GreaterThanOrEqualTo(fewest), $"n = {n}");
        }
    }

    [TestCase(50, 99, null)]
    [TestCase(4, 100, null)]
    [TestCase(5, 100, 5)]
    [TestCase(96, 100, null)]
    [TestCase(9, 200, 5)]
    [TestCase(1, 3, null)]
    [TestCase(67, 200, 34)]
    public void Percent_AtTheLimits_IsToldOrNot(int count, int all, int? expected) => Assert.That(SchildShares.Percent(count, all, 5), Is.EqualTo(expected));

    [TestCase("DE", 0)]
    [TestCase("de", 0)]
    [TestCase("TR", 1)]
    [TestCase("D", double.NaN)]
    [TestCase("TRK", double.NaN)]
    [TestCase("12", double.NaN)]
    public void Language_ByItsCode_IsGermanOrAnother(string code, double expected) =>
        Assert.That((double)SchildCodes.OtherLanguage(System.Text.Encoding.UTF8.GetBytes(code)), Is.EqualTo(expected));

    private static SchildSettings WithShares(SchildCity city) => city.Plain with { AreaShares = [.. SchildKeys.Shares] };
}
