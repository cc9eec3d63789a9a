using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class ReportPartsTest
{
    [Test]
    public void Map_GroupsByService_ShowsTheShareWhomNoServiceReaches()
    {
        var plain = OutputFixture.Content();
        var content = plain with
        {
            Settings = plain.Settings with { Groups = GroupSettings.Services },
            Table = plain.Table with
            {
                GroupRows =
                [
                    .. plain.Table.Rows.Where(r => r is { Kind: AreaKind.District, Stage: Stage.All }).SelectMany((r, i) => new[] { GroupSettings.Reached, GroupSettings.NotReached }.Select(group => new SafeGroupRow(
                        r.Kind, r.Code, r.Name, r.Borough, r.Stage, group, i == 1 ? null : new GroupFigures(100, i == 2 ? 0 : group == GroupSettings.Reached ? 10 : 30, 0.1, 0, 1)))),
                ],
            },
        };
        var report = new ReportContext(content);
        var figure = MapFigure.All(report).Single(f => f.Kind == MapFigureKind.NoService);
        var codes = content.Table.GroupRows.Select(r => r.Code).Distinct().ToArray();
        char Letter(ReportContext of, int i) => new MapClasses(of).Letter(of.Areas.Single(a => a.Code == codes[i]), MapFigureKind.NoService, Stage.All);
        Assert.That((Letter(report, 0), Letter(report, 1), Letter(report, 2)), Is.EqualTo(('4', 'p', 'n')), "30 of 40 is the class from 60 to 80 %; protected; nobody counted");
        Assert.That(figure.Legend, Has.Length.EqualTo(5));
        var without = new ReportContext(plain);
        Assert.That(Letter(without, 0), Is.EqualTo('n'), "not known without child-level records of youth services");
        Assert.That(MapFigure.All(without).Single(f => f.Kind == MapFigureKind.NoService).Legend, Is.Empty);
    }

    [Test]
    public void Html_TextInAHole_IsEscaped()
    {
        var text = "<b a=\"'\">&\u0007\uD800\n";

        Assert.That(Html.Of($"<i title=\"{text}\">{new Html("<br>")}</i>").Markup, Is.EqualTo("<i title=\"&lt;b a=&quot;&#39;&quot;&gt;&amp;\uFFFD\uFFFD \"><br></i>"));
    }

    [TestCase(0.0, 1.0)]
    [TestCase(51.5, 0.62251463)]
    [TestCase(-60.0, 0.5)]
    [TestCase(80.0, 0.17364818)]
    public void Cosine_AnyLatitude_AgreesWithTheTable(double degrees, double expected) =>
        Assert.That(MapProjection.Cosine(degrees), Is.EqualTo(expected).Within(1e-8));

    [Test]
    public void Numbers_German_HaveCommaAndNarrowSpaces()
    {
        var numbers = new NumberText(Language.German);

        Assert.That(numbers.Count(1234567), Is.EqualTo("1\u202F234\u202F567"));
        Assert.That(numbers.Percent(0.1525), Is.EqualTo("15,2\u202F%"));
        Assert.That(numbers.PercentRange(0.1, 0.2), Is.EqualTo("10,0 bis 20,0\u202F%"));
        Assert.That(numbers.Points(-0.012), Is.EqualTo("−1,2"));
        Assert.That(numbers.Points(-0.00001), Is.EqualTo("±0,0"));
        Assert.That(numbers.Percent(double.NaN), Is.EqualTo("–"));
        Assert.That(numbers.List(["a", "b", "c"]), Is.EqualTo("a, b und c"));
    }

    [Test]
    public void Numbers_English_HavePoint()
    {
        var numbers = new NumberText(Language.English);

        Assert.That(numbers.Count(1234567), Is.EqualTo("1,234,567"));
        Assert.That(numbers.Percent(0.153), Is.EqualTo("15.3%"));
        Assert.That(numbers.Day(new DateOnly(2026, 9, 30)), Is.EqualTo("30 September 2026"));
    }

    [TestCase(0.049, "Weak")]
    [TestCase(-0.05, "Medium")]
    [TestCase(0.15, "Strong")]
    public void DriverStrength_OnTheCuts_BelongsToTheUpperClass(double difference, string expected) =>
        Assert.That(DriverStrength.Of(difference).ToString(), Is.EqualTo(expected));

    [TestCase(0.001, "<=0.001")]
    [TestCase(0.0011, "<=0.01")]
    [TestCase(0.05, "<=0.05")]
    [TestCase(0.051, ">0.05")]
    [TestCase(double.NaN, null)]
    public void Step_OfAP_IsTheNextStepUp(double p, string? expected) => Assert.That(PublishedWords.Step(p), Is.EqualTo(expected));

    [TestCase("2026-Q3/schule.csv", "2026-Q3/schule.csv")]
    [TestCase("/home/x/schule.csv", "schule.csv")]
    [TestCase(@"C:\x\schule.csv", "schule.csv")]
    public void FileName_Absolute_LosesItsFolder(string file, string expected) => Assert.That(PublishedWords.FileName(file), Is.EqualTo(expected));

    [Test]
    public void Sentences_Hotspots_NameThemMostCertainFirst()
    {
        var sentences = ThreeSentences.Of(new ReportContext(OutputFixture.Content(Language.English)));

        Assert.That(sentences, Has.Length.EqualTo(3));
        Assert.That(sentences[0], Does.StartWith("11,724 children in 25 districts were looked at; 1,641 of them (14.0%)"));
        Assert.That(sentences[1], Does.StartWith("2 districts are hotspots").And.EndsWith("Nordstadt (every stage) and Zechenkolonie (every stage)."));
        Assert.That(sentences[2], Does.StartWith("The result is most certain in Nordstadt").And.Contain("≤ 0.001"));
    }

    [Test]
    public void Page_Protected_NeverSaysWhy()
    {
        var page = ReportPage.Write(OutputFixture.Content());

        Assert.That(page, Does.Contain("<td class=\"protected\" colspan=\"14\">geschützt"));
        Assert.That(page, Does.Not.Contain("zu klein"));
    }
}
