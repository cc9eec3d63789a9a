using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;
using Microsoft.Playwright;

namespace EarlyWarning.Tests.Report;

/// <summary>What the map shows, and that map, tables and keyboard belong together.</summary>
internal sealed class MapTest
{
    [Test]
    public async Task Map_FigureChosen_ShowsItsClassesAndLegend()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());
        var options = await report.Page.Locator("#map-figure option").AllTextContentsAsync();
        var legends = new List<string>();
        var fills = new List<string>();
        for (var i = 0; i < options.Count; i++)
        {
            await report.Page.Locator("#map-figure").SelectOptionAsync(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            legends.Add(await report.Page.Locator(".where .legend:visible").InnerTextAsync());
            fills.Add(string.Join(' ', await report.Page.EvaluateAsync<string[]>("Array.from(document.querySelectorAll('#map .areas use')).map(u => u.getAttribute('class'))")));
        }

        Assert.That(options, Is.EqualTo(new[]
        {
            "Anteil im Verhältnis zur Stadt", "Anteil: über der Schwelle", "Wahrscheinlichkeit, über der Stadt zu liegen", "Status", "Dynamik", "Anteil der Kinder, die kein Angebot erreicht",
        }));
        Assert.That(legends.Distinct().Count(), Is.EqualTo(6));
        Assert.That(fills.Distinct().Count(), Is.EqualTo(6));
        Assert.That(fills[5].Split(' ').Distinct(), Is.EqualTo(new[] { "kn" }), "not known without child-level records of youth services");
        Assert.That(legends[5], Does.Contain("nicht bekannt"));
        Assert.That(report.Said, Is.Empty);
    }

    [Test]
    public async Task Map_StageChosen_HidesWhatIsProtectedThere()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());
        var district = report.Page.Locator("#map use[data-area='009']");
        Assert.That(await district.GetAttributeAsync("class"), Does.StartWith("k").And.Not.EqualTo("kp"));

        await report.Page.Locator("#map-stage").SelectOptionAsync(new SelectOptionValue { Label = "Primarstufe" });

        Assert.That(await district.GetAttributeAsync("class"), Is.EqualTo("kp"));
        Assert.That(await report.Page.Locator("#map .marks .casing").CountAsync(), Is.EqualTo(2), "hotspots of that stage");
    }

    [Test]
    public async Task District_Clicked_IsChosenInMapAndTablesAndTold()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());

        await report.Page.Locator("#map use[data-area='010']").ClickAsync();

        Assert.That(await report.Page.Locator("#stage-all tr.chosen th bdi").First.TextContentAsync(), Is.EqualTo("Kaiserberg"));
        Assert.That(await report.Page.Locator("#map [aria-selected=true]").GetAttributeAsync("data-area"), Is.EqualTo("010"));
        Assert.That(await report.Page.Locator("#map-detail").TextContentAsync(), Does.StartWith("Kaiserberg (alle Stufen): Kinder: ").And.Contain("Status: "));
    }

    [Test]
    public async Task Row_Clicked_IsChosenOnTheMap()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());

        await report.Page.Locator("#stage-all tr[data-area='003'] td").First.ClickAsync();

        Assert.That(await report.Page.Locator("#map use.chosen").GetAttributeAsync("data-area"), Is.EqualTo("003"));
    }

    [Test]
    public async Task Map_ByKeyboard_WalksToNeighboursAndToTheTable()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());
        await report.Page.Locator("#map use[data-area='008']").ClickAsync();

        // The made-up map is a grid of six columns, the first row in the south.
        var walked = new List<string?>();
        foreach (var key in (string[])["ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "Home", "End"])
        {
            await report.Page.Keyboard.PressAsync(key);
            walked.Add(await report.Page.EvaluateAsync<string?>("document.activeElement.dataset.area"));
        }

        Assert.That(walked, Is.EqualTo(new[] { "009", "015", "014", "008", "001", "026" }));
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.That(await report.Page.EvaluateAsync<string>("document.activeElement.localName + ' ' + document.activeElement.dataset.area"), Is.EqualTo("tr 026"));
        Assert.That(await report.Page.Locator("#map [tabindex='0']").CountAsync(), Is.EqualTo(1), "one stop of the tabulator");
    }

    [Test]
    public async Task Detail_Protected_TellsNothing()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content());
        await report.Page.Locator("#map-stage").SelectOptionAsync(new SelectOptionValue { Label = "Übergang" });

        await report.Page.Locator("#map use[data-area='021']").ClickAsync();

        var told = await report.Page.Locator("#map-detail").TextContentAsync();
        Assert.That(told, Does.StartWith("Kirchhellen (Übergang): geschützt; "));
        Assert.That(told, Does.Not.Contain("Kinder: "));
    }

    [Test]
    public async Task Detail_LanguageSwitched_IsToldAnew()
    {
        await using var report = await OpenedReport.Open(OutputFixture.Content(Language.German));
        await report.Page.Locator("#map use[data-area='010']").ClickAsync();

        await report.Page.Locator("[data-switch=en]").ClickAsync();

        Assert.That(await report.Page.Locator("#map-detail").TextContentAsync(), Does.StartWith("Kaiserberg (all stages): Children: "));
    }
}
