using System.Text.Json;
using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;
using Microsoft.Playwright;

namespace EarlyWarning.Tests.Report;

/// <summary>The rules of axe-core, and what they cannot see: that the keyboard reaches everything.</summary>
internal sealed class AccessibilityTest
{
    [TestCase(Language.German, "de", true)]
    [TestCase(Language.German, "en", true)]
    [TestCase(Language.English, "de", true)]
    [TestCase(Language.German, "en", false)]
    public async Task Page_AskedByAxe_HasNoViolation(Language language, string shown, bool children)
    {
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content(language, children: children)));
        await report.Page.Locator($"[data-switch={shown}]").ClickAsync();

        Assert.That(await Violations(report.Page), Is.Empty);
    }

    [Test]
    public async Task Page_DistrictChosenOnAnotherMap_HasNoViolation()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content()));
        await report.Page.Locator("#map-figure").SelectOptionAsync("2");
        await report.Page.Locator("#map .areas use").Nth(3).ClickAsync();

        Assert.That(await Violations(report.Page), Is.Empty);
    }

    [Test]
    public async Task Page_ByTabulator_ReachesEveryControl()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Full(OutputFixture.Content()));
        var controls = await report.Page.EvaluateAsync<int>("""
            (() => { window.controls = Array.from(document.querySelectorAll('a[href], button, select, [tabindex="0"]')).filter(e => !e.closest('[hidden]')); return window.controls.length; })()
            """);

        // Some more: what scrolls is a stop of its own.
        for (var i = 0; i <= controls + 20; i++)
        {
            await report.Page.EvaluateAsync("(window.reached ??= new Set()).add(document.activeElement)");
            await report.Page.Keyboard.PressAsync("Tab");
        }

        Assert.That(controls, Is.GreaterThan(100));
        Assert.That(
            await report.Page.EvaluateAsync<string[]>("""window.controls.filter(e => !window.reached.has(e) && e.getAttribute('tabindex') !== '-1').map(e => e.outerHTML.slice(0, 120))"""),
            Is.Empty);
    }

    private static async Task<string[]> Violations(IPage page)
    {
        var source = Source();
        if (!File.Exists(source)) Assert.Ignore($"axe-core is not installed: npm ci in tests/Report.Tests ({source}).");
        await page.EvaluateAsync(await File.ReadAllTextAsync(source));
        var found = await page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join(' | ')))");
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    /// <summary>Found from where the tests run: a path taken at compile time is another in a reproducible build.</summary>
    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "package.json"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "", "node_modules", "axe-core", "axe.min.js");
    }
}
