using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Report;

/// <summary>Names that try to act, to turn round what stands beside them, or to fill the page: they are text in every place and language.</summary>
internal sealed class HostileNamesTest
{
    private static readonly TestCaseData<string>[] Names =
    [
        new("\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{</title></style>") { TestName = "Markup" },
        new("</script><script>alert(1)</script><!-- ]]>") { TestName = "EndOfScript" },
        new("حي المدينة \u202E gnp.exe \u2069\u2066") { TestName = "RightToLeft" },
        new(new string('W', 150) + " " + new string('x', 149)) { TestName = "Long" },
        new("👩‍👩‍👧‍👦 Wald & Wiese 🏳️‍🌈") { TestName = "Emoji" },
        new("\"'`„“‚‘«»&quot;&#39;") { TestName = "Quotes" },
        new("12 # \u2068{0}\u2069 1,5 javascript:alert(1) ${alert(1)}") { TestName = "Numbers" },
        new("<!--draft-or-release--> mehr Plätze") { TestName = "Region" },
    ];

    [TestCaseSource(nameof(Names))]
    public async Task Name_InBothLanguages_IsTextEverywhere(string name)
    {
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content(hostile: name)));

        foreach (var language in (string[])["de", "en"])
        {
            await report.Page.Locator($"[data-switch={language}]").ClickAsync();
            await report.Page.Locator("#map use[data-area='002']").ClickAsync();
            Assert.That(await report.Page.Locator("h1").TextContentAsync(), Is.EqualTo(name), language);
            Assert.That(await report.Page.Locator("#stage-all tr[data-area='002'] th bdi").First.TextContentAsync(), Is.EqualTo(name), language);
            Assert.That(await report.Page.Locator("#map-detail bdi").TextContentAsync(), Is.EqualTo(name), language);
        }

        Assert.That(report.Dialogues, Is.Empty);
        Assert.That(report.Said, Is.Empty);
        Assert.That(report.Asked, Is.Empty);
        Assert.That(await report.Page.Locator("script:not([type]), img, iframe, object").CountAsync(), Is.EqualTo(1), "the page's own script");
        Assert.That(await report.Page.EvaluateAsync<string[]>("Array.from(document.querySelectorAll('body *')).filter(e => !e.closest('.scroll > *, svg, .hidden, .skip') && e.getBoundingClientRect().right > 1281).map(e => e.outerHTML.slice(0, 80))"), Is.Empty);
    }

    [Test]
    public async Task Comment_WithMarkup_IsTextAndKeepsItsEmphasis()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content(Language.German)));

        var comment = report.Page.Locator("#comment-002 .comment");
        Assert.That(await comment.InnerHTMLAsync(), Is.EqualTo(
            "<p><strong>Neubau</strong></p><p>Seit dem Sommer <em>zwei</em> neue <strong>Kitas</strong>.</p><ul><li>mehr Plätze</li><li>Plan (https://example.org/?a=1&amp;b=2) &lt;b&gt;fett&lt;/b&gt;</li></ul>"));
        await report.Page.Locator("[data-switch=en]").ClickAsync();
        Assert.That(await report.Page.Locator("#comment-021 .comment").TextContentAsync(), Is.EqualTo("Kein Kommentar zu 1,5 Stellen."), "comments are not translated");
    }
}
