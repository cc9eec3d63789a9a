using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class FunnelPictureTest
{
    [TestCase(1)]
    [TestCase(10)]
    [TestCase(150)]
    [TestCase(5_000)] // The figures of so many districts take the time, not the picture.
    public void Drawing_AnyNumberOfDistricts_HasAMarkForEachAndStaysSmall(int districts)
    {
        var drawing = Drawing(Of(City(districts)));
        var picture = XElement.Parse(drawing);
        var single = picture.Elements().Where(e => e.Attribute("data-area") is not null).ToList();
        var crowd = picture.Elements().Where(e => e.Attribute("class")?.Value.Contains("crowd", StringComparison.Ordinal) == true).Sum(e => Regex.Count(e.Attribute("d")!.Value, "m"));
        TestContext.Out.WriteLine($"{districts} districts: {drawing.Length} characters");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(single, Has.Count.EqualTo(districts > FunnelPicture.MostSingle ? FunnelPicture.SingleOfMany : districts));
            Assert.That(single.Select(e => e.Element("title")!.Value), Has.All.Contains("Kinder"));
            // Marks that fall on the same place are drawn once.
            Assert.That(crowd, Is.InRange((districts - single.Count) / 2, districts - single.Count));
            Assert.That(drawing, Has.Length.LessThan(110_000));
        }
    }

    [Test]
    public void Drawing_Coordinates_LieInsideThePicture()
    {
        var picture = XElement.Parse(Drawing(Of(City(400))));
        foreach (var path in picture.Elements().Where(e => e.Attribute("class")?.Value is "limit" or "limit far" or "limit wide" or "limit wide far"))
        {
            var points = Regex.Matches(path.Attribute("d")!.Value, "[ML](-?[0-9]+) (-?[0-9]+)").ToList();
            Assert.That(points, Has.Count.GreaterThan(50));
            Assert.That(points.Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)), Has.All.InRange(FunnelScale.Left, FunnelScale.Right));
            Assert.That(points.Select(m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)), Has.All.InRange(FunnelScale.Top, FunnelScale.Bottom));
        }
    }

    [Test]
    public void Page_ProtectedDistricts_LeaveNoTraceInTheFunnel()
    {
        (string, string, long, long?)[] districts = [.. City(30), ("H1", "Heimlich", 1_999, null), ("H2", "Verschwiegen", 35, null)];
        var (with, without) = (Funnel(districts), Funnel([.. districts.Where(d => d.Item4 is not null)]));
        Assert.That(with, Is.EqualTo(without));
        Assert.That(with, Does.Not.Contain("Heimlich"));
    }

    [Test]
    public void Page_DistrictsInAnyOrder_SameFunnel()
    {
        var districts = City(60);
        Assert.That(Funnel([.. districts.Reverse()]), Is.EqualTo(Funnel(districts)));
    }

    [Test]
    public void Page_OverDispersedStage_HasDashedLimitsAndSaysSo()
    {
        (string, string, long, long?)[] spread = [.. Enumerable.Range(0, 60).Select(i => ($"D{i:D2}", $"Ort {i}", 500L, (long?)(i % 2 == 0 ? 94 : 66)))];
        (string, string, long, long?)[] even = [.. Enumerable.Range(0, 60).Select(i => ($"D{i:D2}", $"Ort {i}", 500L, (long?)(i % 2 == 0 ? 83 : 77)))];
        Assert.That(Funnel(spread), Does.Contain("class=\"limit wide\"").And.Contain(ReportTexts.FunnelWider.German));
        Assert.That(Funnel(even), Does.Not.Contain("limit wide").And.Not.Contain(ReportTexts.FunnelWider.German));
    }

    [TestCase(0)]
    [TestCase(100)]
    public void Page_CityWithoutOrWithAllChildrenCounted_SaysWhyThereIsNoFunnel(long count)
    {
        var page = Page([.. Enumerable.Range(0, 5).Select(i => ($"D{i}", $"Ort {i}", 100L, (long?)count))]);
        Assert.That(page, Does.Contain(ReportTexts.FunnelNone.German).And.Not.Contain("class=\"funnel\""));
    }

    [Test]
    public void Page_CityProtected_SaysWhyThereIsNoFunnel()
    {
        var page = ReportPage.Write(OutputFixture.Counted(OutputFixture.Content(), City(20), cityShown: false));
        Assert.That(page, Does.Contain(ReportTexts.FunnelNone.German).And.Not.Contain("class=\"funnel\""));
    }

    [TestCase(Verdict.AssuredHotspot, "m-hotspot")]
    [TestCase(Verdict.Conspicuous, "m-conspicuous")]
    [TestCase(Verdict.Inconspicuous, "m-dot")]
    [TestCase(Verdict.AssuredLow, "m-low")]
    [TestCase(Verdict.TooFew, "m-few")]
    public void Mark_EachVerdict_HasAShapeOfItsOwn(Verdict verdict, string name)
    {
        var mark = FunnelMark.Of(verdict);
        Assert.That(mark.Name, Is.EqualTo(name));
        Assert.That(Enum.GetValues<Verdict>().Where(v => v != Verdict.NotTested && v != verdict).Select(v => FunnelMark.Of(v).Outline + FunnelMark.Of(v).StartY), Has.None.EqualTo(mark.Outline + mark.StartY));
    }

    [Test]
    public void Path_SeveralPoints_IsRelativeSortedAndWithoutDuplicates() =>
        Assert.That(FunnelMark.Of(Verdict.Inconspicuous).Path([(30, 5), (10, 20), (30, 5), (10, 25)]), Is.EqualTo("m10 20h0m0 5h0m20-20h0"));

    [Test]
    public void Names_ManyOutside_DoNotOverlapAndCoverNoPoint()
    {
        var picture = Of(City(300, spread: true));
        var named = picture.Named;
        Assert.That(named, Has.Length.InRange(5, FunnelPicture.MostNames));
        for (var i = 0; i < named.Length; i++)
        {
            for (var j = 0; j < i; j++) Assert.That(named[i].Box.Overlaps(named[j].Box), Is.False, $"{named[i].Row.Name}, {named[j].Row.Name}");
        }

        Assert.That(named.Select(n => n.Row.Figures!.Funnel), Has.None.EqualTo(FunnelPosition.Inside));
    }

    [TestCase(0, 619, 1, "0 100 200 300 400 500 600")]
    [TestCase(62, 233, 1, "80 100 120 140 160 180 200 220")]
    [TestCase(0, 0.37, 1000, "0 0.05 0.1 0.15 0.2 0.25 0.3 0.35")]
    [TestCase(0, 0.004, 1000, "0 0.001 0.002 0.003 0.004")]
    [TestCase(0, 3, 1, "0 1 2 3")]
    public void Ticks_OfARange_AreRound(double from, double to, double perUnit, string expected) =>
        Assert.That(string.Join(' ', FunnelScale.Ticks(from, to, perUnit).Select(t => t.ToString(CultureInfo.InvariantCulture))), Is.EqualTo(expected));

    [Test]
    public void Ranks_OfADistrict_AreALineOnTheScaleOfAllRanks()
    {
        var line = new RankPicture(26).Line(new(0.2, 0.1, 0.3, 0.9, 1, 13, 0.4));
        Assert.That(line.Markup, Does.Contain("aria-hidden"), "the figures stand beside it");
        Assert.That(line.Markup, Does.Contain("M20 80H800M20 40v80M800 40v80"));
        Assert.That(new RankPicture(26).Line(PosteriorFigures.None), Is.EqualTo(Html.Empty));
    }

    private static string Page((string, string, long, long?)[] districts) => ReportPage.Write(OutputFixture.Counted(OutputFixture.Content(), districts));

    private static string Funnel((string, string, long, long?)[] districts)
    {
        var page = Page(districts);
        var start = page.IndexOf("<h3>Trichter</h3>", StringComparison.Ordinal);
        return page[start..page.IndexOf("</figure>", start, StringComparison.Ordinal)];
    }

    private static FunnelPicture Of((string, string, long, long?)[] districts)
    {
        var report = new ReportContext(OutputFixture.Counted(OutputFixture.Content(), districts));
        var shown = report.Table.Rows.Where(r => r.Kind == AreaKind.District).ToList();
        return new FunnelPicture(report, Stage.All, shown, StageFunnel.Of(shown.Select(r => r.Figures!), report.City(Stage.All), report.Content.Settings.Hotspots)!);
    }

    private static string Drawing(FunnelPicture picture) => picture.Drawing().Markup;

    /// <summary>Districts of 40 to 1,960 children around 15 %, some of them far away where asked for.</summary>
    private static (string, string, long, long?)[] City(int districts, bool spread = false) =>
    [
        .. Enumerable.Range(0, districts).Select(i =>
        {
            var children = 40 + (i * 7919L % 1921);
            var rate = 0.15 + (((i * 104_729L % 101) - 50) / 50.0 * (spread ? 0.08 : 0.6 / Math.Sqrt(children)));
            return ($"D{i:D4}", $"Stadtteil {i}", children, (long?)Math.Round(children * rate));
        }),
    ];
}
