using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;
using Microsoft.Playwright;

namespace EarlyWarning.Tests.Report;

/// <summary>The report on paper, and pictures of it that are kept with the results of the tests.</summary>
internal sealed class PrintTest
{
    // A4 without its margins at 96 pixels an inch: upright 184 mm, turned sideways 273 mm.
    private const int Upright = 695;
    private const int Sideways = 1031;

    [TestCase("de")]
    [TestCase("en")]
    public async Task Tables_OnPaper_FitTheirPage(string language)
    {
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content()), Sideways);
        await report.Page.Locator($"[data-switch={language}]").ClickAsync();
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.That(await TooWide(report.Page, ".wide table, .wide svg", Sideways), Is.Empty);
        await report.Page.SetViewportSizeAsync(Upright, 900);
        Assert.That(await TooWide(report.Page, "section:not(.wide) table, section:not(.wide) svg", Upright), Is.Empty);
    }

    [Test]
    public async Task Page_Printed_HidesControlsAndKeepsRowsTogether()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content()));
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.That(await report.Page.Locator(".choice, .languages, nav, .skip").EvaluateAllAsync<bool[]>("all => all.map(e => e.checkVisibility())"), Has.All.False);
        Assert.That(await report.Page.Locator("tbody tr").First.EvaluateAsync<string>("e => getComputedStyle(e).breakInside"), Is.EqualTo("avoid"));
        Assert.That(await report.Page.Locator("thead").First.EvaluateAsync<string>("e => getComputedStyle(e).display"), Is.EqualTo("table-header-group"));
    }

    [Test]
    public async Task Page_Kept_HasPicturesOfScreenMapAndPaper()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content(Language.German)));
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "report-pictures");
        Directory.CreateDirectory(folder);

        var screen = await Keep("screen.png", path => report.Page.ScreenshotAsync(new() { Path = path }));
        var map = await Keep("map.png", path => report.Page.Locator(".where").ScreenshotAsync(new() { Path = path }));
        var paper = await Keep("paper.pdf", path => report.Page.PdfAsync(new() { Path = path, PreferCSSPageSize = true, PrintBackground = true }));
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await report.Page.SetViewportSizeAsync(Upright, 983);
        await report.Page.EvaluateAsync("scrollTo(0, 0)");
        var first = await Keep("paper-first-page.png", path => report.Page.ScreenshotAsync(new() { Path = path }));

        Assert.That(new[] { screen, map, first }, Has.All.GreaterThan(10_000), "bytes");
        Assert.That(paper, Is.GreaterThan(30_000), "bytes");

        async Task<long> Keep(string name, Func<string, Task> save)
        {
            var path = Path.Combine(folder, name);
            await save(path);
            TestContext.AddTestAttachment(path);
            return new FileInfo(path).Length;
        }
    }

    [Test]
    public async Task Classes_InGreyPrint_DifferInLightnessAndHaveEnoughContrast()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());

        // Relative luminance as WCAG 2.2 defines it.
        var luminance = await report.Page.EvaluateAsync<double[]>("""
            ['k1', 'k2', 'k3', 'k4', 'k5'].map(k => { const e = document.querySelector(`.where .legend .${k}`); const c = getComputedStyle(e).fill.match(/\d+/g).map(v => v / 255)
              .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]; })
            """);
        Assert.That(luminance, Is.Ordered.Descending);
        Assert.That(luminance.Zip(luminance.Skip(1), (light, dark) => (light + 0.05) / (dark + 0.05)), Has.All.GreaterThan(1.4), "each class against the next");
    }

    private static Task<string[]> TooWide(IPage page, string selector, int width) => page.Locator(selector).EvaluateAllAsync<string[]>(
        $"all => all.filter(e => e.getBoundingClientRect().right > {width} + 1).map(e => (e.closest('section')?.id || '') + ' ' + e.localName + ' ' + Math.round(e.getBoundingClientRect().width))");
}
