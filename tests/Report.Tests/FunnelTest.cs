using EarlyWarning.Outputs;
using EarlyWarning.Tests.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Report;

internal sealed class FunnelTest
{
    // Wide letters, long names and a script without Latin letters: the widths are guessed, the browser measures them.
    private static readonly string[] Names = ["Wummermoorwiesen", "MMMMWWWW", "ilil", "Bad Säckingen-Wallbach am Hochrhein-Süd", "Straße 7", "地区名称", "Ö", "Kirchhellen"];

    [TestCase(Language.German, 1280)]
    [TestCase(Language.English, 1280)]
    [TestCase(Language.German, 400)]
    public async Task Names_InTheBrowser_DoNotOverlapAndLieInsideThePicture(Language language, int width)
    {
        await using var report = await OpenedReport.Open(Content(language), width);

        var boxes = await report.Page.EvaluateAsync<double[][]>(
            "Array.from(document.querySelectorAll('#stage-all svg.funnel text.name')).map(e => { const b = e.getBBox(); return [b.x, b.y, b.x + b.width, b.y + b.height]; })");
        var edge = await report.Page.EvaluateAsync<double>("document.querySelector('#stage-all svg.funnel').viewBox.baseVal.width");
        Assert.That(boxes, Has.Length.GreaterThan(8));
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < boxes.Length; i++)
            {
                Assert.That(Math.Min(boxes[i][0], boxes[i][1]), Is.GreaterThanOrEqualTo(0), $"{i}");
                Assert.That(boxes[i][2], Is.LessThanOrEqualTo(edge), $"{i}");
                for (var j = 0; j < i; j++)
                {
                    // Boxes of text hold the room above capitals and below the line; letters fill about two thirds of it.
                    var apart = boxes[i][0] >= boxes[j][2] || boxes[j][0] >= boxes[i][2] || boxes[i][1] + 8 >= boxes[j][3] || boxes[j][1] + 8 >= boxes[i][3];
                    Assert.That(apart, $"{i}, {j}");
                }
            }
        }

        Assert.That(report.Said, Is.Empty);
    }

    [Test]
    public async Task Picture_ForAScreenReader_HasTitleDescriptionAndTable()
    {
        await using var report = await OpenedReport.Open(Content(Language.English));

        var picture = report.Page.Locator("#stage-all svg.funnel");
        Assert.That(await picture.GetAttributeAsync("role"), Is.EqualTo("img"));
        foreach (var id in (await picture.GetAttributeAsync("aria-labelledby"))!.Split(' ')) Assert.That(await report.Page.Locator("#" + id).CountAsync(), Is.EqualTo(1), id);
        Assert.That(await picture.Locator("desc").TextContentAsync(), Does.StartWith("Districts shown: 40, by number of children and rate, around the city's rate of"));
        var table = await report.Page.Locator("#stage-all figcaption a").GetAttributeAsync("href");
        Assert.That(await report.Page.Locator(table!).CountAsync(), Is.EqualTo(1));
        Assert.That(await report.Page.Locator("#stage-all svg.ranks[aria-hidden=true]").CountAsync(), Is.EqualTo(40));
    }

    [Test]
    public async Task Picture_ByKeyboard_IsReachedAndScrolledOnASmallScreen()
    {
        await using var report = await OpenedReport.Open(Content(Language.German), width: 400);

        var scroll = report.Page.Locator("#stage-all .funnel-figure .scroll");
        await scroll.FocusAsync();
        await report.Page.Keyboard.PressAsync("ArrowRight");
        await report.Page.WaitForFunctionAsync("document.querySelector('#stage-all .funnel-figure .scroll').scrollLeft > 0");
        Assert.That(await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(400));
    }

    [Test]
    public async Task Point_Touched_LightsTheRowOfItsDistrict()
    {
        await using var report = await OpenedReport.Open(Content(Language.German));

        var point = report.Page.Locator("#stage-all svg.funnel path.m-hotspot").Last;
        await point.HoverAsync();
        Assert.That(await report.Page.Locator($"#stage-all tr[data-area='{await point.GetAttributeAsync("data-area")}']").GetAttributeAsync("class"), Is.EqualTo("lit"));
    }

    /// <summary>Forty districts around 15 %, every third of them at twice or half the rate, some of the same size.</summary>
    private static OutputContent Content(Language language) => OutputFixture.Counted(
        OutputFixture.Content(language),
        Enumerable.Range(0, 40).Select(i =>
        {
            var children = 80 + (i * 53L % 11 * 40);
            var rate = i % 3 == 0 ? (i % 2 == 0 ? 0.32 : 0.05) : 0.15;
            return ($"D{i:D2}", $"{Names[i % Names.Length]} {i}", children, (long?)Math.Round(children * rate));
        }));
}
