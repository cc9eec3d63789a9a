using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Report;

internal sealed class LanguageTest
{
    // The texts and attributes that a reader meets, in order; what each page says in its own language beside the other is left out.
    private const string Texts = """
        (() => { const found = []; const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, n =>
          n.nodeType === 1 && n.matches('script, style, [data-lang], .languages, #map-detail') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
          while (walker.nextNode()) { const n = walker.currentNode; if (n.nodeType === 3) { if (/\S/.test(n.data)) found.push(n.data); }
            else { found.push(n.localName); for (const a of ['aria-label', 'data-words']) if (n.hasAttribute(a)) found.push(n.getAttribute(a)); } } return found; })()
        """;

    [TestCase(Language.German, true, true)]
    [TestCase(Language.English, true, true)]
    [TestCase(Language.German, false, true)]
    [TestCase(Language.German, true, false)]
    public async Task Page_Switched_SaysWhatThePageOfTheOtherLanguageSays(Language language, bool map, bool children)
    {
        var other = language == Language.German ? Language.English : Language.German;
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content(language, map, children)));
        await using var wanted = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content(other, map, children)));

        await report.Page.Locator($"[data-switch={(other == Language.German ? "de" : "en")}]").ClickAsync();

        Assert.That(await report.Page.EvaluateAsync<string[]>(Texts), Is.EqualTo(await wanted.Page.EvaluateAsync<string[]>(Texts)));
        Assert.That(await report.Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo(other == Language.German ? "de" : "en"));
        Assert.That(report.Said, Is.Empty);
    }

    [Test]
    public async Task Page_SortedThenSwitchedAndBack_SaysTheSameAgain()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content()));
        await report.Page.Locator("#stage-primary th button").Nth(2).ClickAsync();
        var before = await report.Page.EvaluateAsync<string[]>(Texts);

        await report.Page.Locator("[data-switch=en]").ClickAsync();
        var between = await report.Page.EvaluateAsync<string[]>(Texts);
        await report.Page.Locator("[data-switch=de]").ClickAsync();

        Assert.That(await report.Page.EvaluateAsync<string[]>(Texts), Is.EqualTo(before));
        Assert.That(between, Is.Not.EqualTo(before));
    }

    [Test]
    public async Task Draft_Switched_IsSaidInThatLanguageOnly()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());

        await report.Page.Locator("[data-switch=en]").ClickAsync();

        Assert.That(await report.Page.Locator(".draft:visible").AllInnerTextsAsync(), Is.EqualTo(new[] { "Draft. This report is not released and must not be passed on." }));
    }

    [Test]
    public async Task Address_NamesALanguage_OpensInIt()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());

        await report.Page.GotoAsync(report.Page.Url + "?lang=en");

        Assert.That(await report.Page.Locator("#found").InnerTextAsync(), Is.EqualTo("What was found"));
    }

    [Test]
    public async Task Switch_WithoutScript_IsNotShown()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content(Language.English), script: false);

        Assert.That(await report.Page.Locator(".languages").IsVisibleAsync(), Is.False);
        Assert.That(await report.Page.Locator("#found").InnerTextAsync(), Is.EqualTo("What was found"));
    }
}
