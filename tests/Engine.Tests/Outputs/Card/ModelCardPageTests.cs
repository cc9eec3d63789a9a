using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

public sealed class ModelCardPageTests
{
    private static readonly string[] Articles = ["9", "10", "11", "12", "13", "14", "15", "27"];

    [Test]
    public void Page_Headings_AreTheArticlesInBothLanguages()
    {
        var page = Page(CardFixture.Report());
        var titles = Regex.Matches(page, "<h2>[^<]*\\(Art\\. (\\d+)\\)</h2>").Select(m => m.Groups[1].Value);
        Assert.That(titles, Is.EqualTo(Articles.Concat(Articles)));
        Assert.That(page, Does.Contain("<article lang=\"de\"").And.Contain("<article lang=\"en\""));
    }

    [Test]
    public void Page_Body_IsWellFormedAndNeedsNoScriptAndNoNetwork()
    {
        var page = Page(CardFixture.Edited());
        var ids = Body(page).Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.That(ids, Is.Unique);
        Assert.That(page, Does.Not.Contain("<script").And.Not.Match("(?:src|href)=\"(?!data:)"));
        Assert.That(Body(page).Descendants("label").Count(), Is.EqualTo(2));
    }

    [Test]
    public void Page_Figures_HaveTheirDigitsAndIntervals()
    {
        var text = Text(Page(CardFixture.Report()), "de");
        Assert.That(text, Does.Contain("0,824 (0,801–0,846)").And.Contain("33,3\u202F% (30,0–36,0)").And.Contain("Erklärbare Verstärkung (dieses Modell)").And.Contain("12\u202F345"));
        Assert.That(text, Does.Not.Contain("NaN"));
        Assert.That(Regex.IsMatch(text, @"\{\d\}"), Is.False);
    }

    [TestCase(0.01, 0.072, "is assured: individual scores reach more")]
    [TestCase(-0.072, -0.01, "is assured: districts reach more")]
    [TestCase(-0.01, 0.05, "is not assured")]
    [TestCase(0.0, 0.05, "is not assured")]
    [TestCase(double.NaN, double.NaN, "is not judged")]
    public void Targeting_Interval_DecidesTheWords(double low, double high, string words)
    {
        var card = new CardContext(CardFixture.Report(), ShippedCatalogue.Catalogue, Language.English);
        var sentence = CardAccuracy.Targeting(card, CardFixture.Targeting(0.342, 0.301, low, high));
        Assert.That(sentence, Does.StartWith("With places for 15% of the children, choosing by individual score reaches 34.2 of 100 affected children, choosing by district 30.1, both together 36.0").And.Contain(words));
    }

    [Test]
    public void Targeting_NoFigure_SaysSo()
    {
        var card = new CardContext(CardFixture.Report(), ShippedCatalogue.Catalogue, Language.English);
        Assert.That(CardAccuracy.Targeting(card, new(0.15, Estimate.None, Estimate.None, Estimate.None, Estimate.None)), Is.EqualTo(CardTexts.TargetingNone.English));
    }

    [Test]
    public void Fairness_Gap_IsPassedSignedOffOrRefused()
    {
        var report = CardFixture.Report();
        var audit = report.Stages[0].Fairness[0];
        string Verdict(FitReport of) => CardFairness.Verdicts(new CardContext(of, ShippedCatalogue.Catalogue, Language.English))[0];
        FitReport With(GroupAudit other) => report with { Stages = [report.Stages[0] with { Fairness = [other] }] };

        Assert.That(Verdict(report), Does.Contain("8.0 points (misses), beyond the limit of 5; signed off by Bildungsbüro: Kleine Gruppe"));
        Assert.That(Verdict(report with { SignedOff = null }), Does.Contain("must not be used"));
        Assert.That(Verdict(With(audit with { Passed = true, LargestGap = 0.03, LargestGapIn = "false-alarms" })), Does.Contain("3.0 points (false alarms), within the limit of 5."));
        Assert.That(Verdict(With(audit with { LargestGap = double.NaN })), Does.Contain("fewer than two groups"));
        Assert.That(Verdict(report with { Stages = [report.Stages[1]] }), Is.EqualTo(CardTexts.NoFairness.English));
    }

    [Test]
    public void Page_AfterEdits_MarksTheFiguresAsThoseBefore()
    {
        var text = Text(Page(CardFixture.Edited()), "en");
        Assert.That(Regex.Matches(text, "of the model before the edits"), Has.Count.EqualTo(4));
        Assert.That(text, Does.Contain("capped (-0.5..0.5)").And.Contain("Ausreißer einer Schule"));
        Assert.That(Text(Page(CardFixture.Report()), "en"), Does.Contain(CardTexts.NoEdits.English).And.Not.Contain("before the edits"));
    }

    [Test]
    public void TermPicture_Bands_AreHigherWhereErrorsAre()
    {
        var report = CardFixture.Report();
        var card = new CardContext(report, ShippedCatalogue.Catalogue, Language.English);
        var svg = XElement.Parse(TermPicture.Of(card, report.Model.Stages[1].Terms[0], "S01").Markup);
        var heights = svg.Elements("rect").Select(r => double.Parse(r.Attribute("height")!.Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.That(heights, Has.Length.EqualTo(5), "four bins and the missing one");
        // Height is proportional to the error, up to the rounding of places to a tenth.
        float[] errors = [0.05f, 0.04f, 0.1f, 0.2f, 0.3f];
        for (var i = 0; i < heights.Length; i++) Assert.That(heights[i], Is.EqualTo(heights[4] * errors[i] / errors[4]).Within(0.21));
        var scores = svg.Elements("path").Where(p => p.Attribute("class")!.Value == "score").Select(p => p.Attribute("d")!.Value).ToArray();
        Assert.That(scores, Has.Length.EqualTo(5));
        Assert.That(scores[4], Does.StartWith("M566 "), "the missing bin stands apart");
    }

    [Test]
    public void TermPicture_LinearTerm_IsDrawnOverTheValuesPermitted()
    {
        var report = CardFixture.Report();
        var card = new CardContext(report, ShippedCatalogue.Catalogue, Language.English);
        var svg = XElement.Parse(TermPicture.Of(card, report.Model.Stages[1].Terms[1], "J07").Markup);
        var d = svg.Elements("path").First(p => p.Attribute("class")!.Value == "score").Attribute("d")!.Value;
        var ends = Regex.Matches(d, @"[ML][\d.]+ ([\d.]+)").Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.That(ends[0], Is.GreaterThan(ends[1]), "the term rises, and up is smaller");
        Assert.That(svg.Elements("rect"), Is.Empty);
    }

    [TestCase(new double[] { })]
    [TestCase(new[] { 0.0 })]
    [TestCase(new[] { -3.0, 900 })]
    [TestCase(new[] { 1e-9, double.NaN })]
    public void Scale_AnyValues_HasAFewRoundTicksWithinIt(double[] values)
    {
        var scale = PictureScale.Around(values, 100, 0);
        var ticks = scale.Ticks().ToArray();
        Assert.That(ticks, Has.Length.InRange(1, 7));
        Assert.That(ticks, Does.Contain(0.0));
        Assert.That(values.Where(double.IsFinite).Append(0).Select(scale.Of), Is.All.InRange(0, 100));
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("</style></article><img src=x onerror=alert(1)>")]
    [TestCase("a | b\n# c\r\n- d")]
    [TestCase("\"'`&amp;\u0007\uD800")]
    public void PageAndMarkdown_HostileText_StaysText(string hostile)
    {
        var (page, plain) = (Page(CardFixture.Edited(hostile)), Page(CardFixture.Edited()));
        Assert.That(Regex.Count(page, "<[a-z/]"), Is.EqualTo(Regex.Count(plain, "<[a-z/]")));
        var markdown = ModelCardMarkdown.Write(CardFixture.Edited(hostile), ShippedCatalogue.Catalogue, Language.German);
        var usual = ModelCardMarkdown.Write(CardFixture.Edited(), ShippedCatalogue.Catalogue, Language.German);
        Assert.That(markdown.Split('\n'), Has.Length.EqualTo(usual.Split('\n').Length));
        Assert.That(Shape(markdown), Is.EqualTo(Shape(usual)));
        Assert.That(markdown, Does.Not.Contain("<"));
    }

    [Test]
    public void Markdown_Tables_HaveAsManyCellsAsTheirHead()
    {
        var markdown = ModelCardMarkdown.Write(CardFixture.Edited("a|b"), ShippedCatalogue.Catalogue, Language.English);
        var tables = Regex.Split(markdown, "\n(?=\n)").Select(t => t.Trim('\n').Split('\n')).Where(t => t[0].StartsWith('|')).ToList();
        Assert.That(tables, Has.Count.GreaterThan(15));
        foreach (var table in tables) Assert.That(table.Select(Cells).Distinct().Count(), Is.EqualTo(1), table[0]);
        Assert.That(markdown, Does.StartWith("# Model card").And.Contain("\n---\n\n# Modellkarte"));
    }

    [TestCase("a|b", "a\\|b")]
    [TestCase("x_y*z", "x\\_y\\*z")]
    [TestCase("<b>&\n", "&lt;b&gt;&amp;")]
    [TestCase("\\", "\\\\")]
    public void Plain_Marks_AreEscaped(string text, string plain) => Assert.That(ModelCardMarkdown.Plain(text), Is.EqualTo(plain));

    [Test]
    public void Texts_BothLanguages_HaveTheSamePlaceholders()
    {
        var texts = typeof(CardTexts).GetFields(BindingFlags.Static | BindingFlags.Public).SelectMany(f => f.GetValue(null) is LocalText[] several ? several : [(LocalText)f.GetValue(null)!]).ToList();
        Assert.That(texts, Has.Count.GreaterThan(90));
        Assert.That(texts.Where(t => !Holes(t.German).SequenceEqual(Holes(t.English))), Is.Empty);

        static IEnumerable<string> Holes(string text) => Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
    }

    private static string Page(FitReport report) => ModelCardPage.Write(report, ShippedCatalogue.Catalogue, Language.German);

    private static int Cells(string row) => Regex.Count(row, @"(?<!\\)\|") - 1;

    /// <summary>What each line begins with, and how many cells it has.</summary>
    private static string Shape(string markdown) => string.Join('\n', markdown.Split('\n').Select(l => Regex.Match(l, @"^(?:#+ |- |\| |---|\*\*)?").Value + (l.StartsWith('|') ? Cells(l) : 0)));

    private static XElement Body(string page) =>
        XElement.Parse(Regex.Replace(Regex.Match(page, "<body>.*</body>", RegexOptions.Singleline).Value, @"<input([^>]*?)( checked)?>", "<input$1/>"));

    private static string Text(string page, string language) => Body(page).Element("main")!.Elements("article").Single(a => a.Attribute("lang")!.Value == language).Value;
}
