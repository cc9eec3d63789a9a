using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;
using Microsoft.Playwright;

namespace EarlyWarning.Tests.Report;

internal sealed class ReportPageTest
{
    [TestCase(Language.German, true, true)]
    [TestCase(Language.English, true, true)]
    [TestCase(Language.German, false, true)]
    [TestCase(Language.English, true, false)]
    [TestCase(Language.German, false, false)]
    public async Task Page_Opened_IsQuietAndAsksForNothing(Language language, bool map, bool children)
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content(language, map, children));

        Assert.That(report.Said, Is.Empty);
        Assert.That(report.Asked, Is.Empty);
        Assert.That(await report.Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo(language == Language.German ? "de" : "en"));
        Assert.That(await report.Page.Locator(".found li").CountAsync(), Is.EqualTo(3));
        Assert.That(await report.Page.Locator("svg.map").CountAsync(), Is.EqualTo(map ? (children ? 6 : 2) : 0));
    }

    [Test]
    public async Task Page_Opened_HasARowForEachDistrictInEachTable()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());

        foreach (var stage in Stages.AllFirst.ToArray())
        {
            Assert.That(await report.Page.Locator($"#stage-{stage.Id()} tbody tr").CountAsync(), Is.EqualTo(OutputFixture.DistrictCount), stage.Id());
        }

        Assert.That(await report.Page.Locator("#environment table").First.Locator("tbody tr").CountAsync(), Is.EqualTo(OutputFixture.DistrictCount));
        Assert.That(await report.Page.Locator("#history tbody tr").CountAsync(), Is.EqualTo(OutputFixture.DistrictCount + 1));
        Assert.That(await report.Page.Locator("#boroughs tbody tr").CountAsync(), Is.EqualTo(5));
        Assert.That(await report.Page.Locator(".matter tbody tr").CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task Policy_ScriptPutIntoThePage_DoesNotRun()
    {
        await using var report = await OpenedReport.Open(
            OutputFixture.Content(),
            changed: html => html.Replace("<footer>", "<script>alert(1)</script><img src=x onerror=alert(2)><img src=https://example.invalid/x.png><p id=p style=\"color:red\">p</p><footer>", StringComparison.Ordinal));

        Assert.That(report.Dialogues, Is.Empty);
        Assert.That(report.Said, Has.Some.Contains("Content Security Policy"));
        Assert.That(await report.Page.Locator("#p").EvaluateAsync<string>("e => getComputedStyle(e).color"), Is.Not.EqualTo("rgb(255, 0, 0)"));
        Assert.That(await report.Page.Locator("th button").CountAsync(), Is.GreaterThan(0), "the page's own script runs");
    }

    [Test]
    public async Task Table_HeadClicked_SortsByFigureAndBack()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());
        var section = report.Page.Locator("#stage-primary");
        var button = section.GetByRole(AriaRole.Button, new() { Name = "Kinder", Exact = true });

        await button.ClickAsync();
        var descending = await Column(section, 2);
        await button.ClickAsync();
        var ascending = await Column(section, 2);

        Assert.That(descending, Has.Count.EqualTo(24), "two of 26 have no figures");
        Assert.That(descending, Is.Ordered.Descending);
        Assert.That(ascending, Is.Ordered.Ascending);
        Assert.That(await section.Locator("th[aria-sort=ascending]").CountAsync(), Is.EqualTo(1));
        Assert.That(await section.Locator("tbody tr").Last.TextContentAsync(), Does.Contain("geschützt").Or.Contain("keine Kinder"));
    }

    [Test]
    public async Task Map_DistrictTouched_LightsItsRows()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());

        await report.Page.Locator(".where use[data-area='010']").HoverAsync();

        Assert.That(await report.Page.Locator("#stage-all tr[data-area='010']").GetAttributeAsync("class"), Is.EqualTo("lit"));
        Assert.That(await report.Page.Locator("tr.lit").CountAsync(), Is.EqualTo(9));
    }

    [Test]
    public async Task Page_WithoutScript_IsComplete()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content(Language.English), script: false);

        Assert.That(await report.Page.Locator("#stage-all tbody tr").CountAsync(), Is.EqualTo(OutputFixture.DistrictCount));
        Assert.That(await report.Page.Locator("#glossary dt").CountAsync(), Is.EqualTo(14));
        Assert.That(await report.Page.Locator("th button").CountAsync(), Is.Zero);
    }

    [TestCase(1280)]
    [TestCase(400)]
    public async Task Page_OnAnyScreen_DoesNotScrollSideways(int width)
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content(), width);

        Assert.That(await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
    }

    [Test]
    public async Task Page_Read_HasOrderedHeadingsCaptionsAndScopes()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());

        var levels = await report.Page.EvaluateAsync<int[]>("Array.from(document.querySelectorAll('h1,h2,h3,h4')).map(h => Number(h.tagName[1]))");
        Assert.That(levels[0], Is.EqualTo(1));
        Assert.That(levels.Count(l => l == 1), Is.EqualTo(1));
        Assert.That(levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1), Is.Empty);
        Assert.That(await report.Page.Locator("table:not(:has(caption))").CountAsync(), Is.Zero);
        Assert.That(await report.Page.Locator("th:not([scope])").CountAsync(), Is.Zero);
        Assert.That(await report.Page.EvaluateAsync<int>("new Set(Array.from(document.querySelectorAll('[id]')).map(e => e.id)).size - document.querySelectorAll('[id]').length"), Is.Zero);
        Assert.That(await report.Page.Locator("svg[role=img]:not([aria-label]):not([aria-labelledby])").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Page_Printed_GivesPages()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());

        var pdf = await report.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });

        Assert.That(pdf.Take(5), Is.EqualTo("%PDF-"u8.ToArray()));
        Assert.That(report.Said, Is.Empty);
    }

    private static async Task<List<double>> Column(ILocator section, int column)
    {
        var keys = await section.EvaluateAsync<string[]>(
            "(e, column) => Array.from(e.querySelectorAll('tbody tr')).filter(r => !r.querySelector('[colspan]')).map(r => r.cells[column].textContent)", column);
        return [.. keys.Select(k => double.Parse(k, System.Globalization.CultureInfo.InvariantCulture))];
    }
}
