using System.Text.Json;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class TranslationTest
{
    [Test]
    public void Between_NumbersNamesAndWords_KeepsEachWordingOnce()
    {
        var translation = Translation.Between(
            Page("<td>12,5 %<td>1\u202F234,5 %<td>Rang 3<td>Rang 4<td aria-label=\"Rang 5\">gleich<td>\u2068Haus 3,5\u2069: Rang 6"),
            Page("<td>12.5%<td>1,234.5%<td>rank 3<td>rank 4<td aria-label=\"rank 5\">gleich<td>\u2068Haus 3,5\u2069: rank 6"), Language.English);

        Assert.That(translation.Of("7,25 %"), Is.EqualTo("7.25%"));
        Assert.That(translation.Of("Rang 1\u202F000"), Is.EqualTo("rank 1,000"));
        using var json = JsonDocument.Parse(translation.Json().Markup);
        Assert.That(json.RootElement.GetProperty("lang").GetString(), Is.EqualTo("en"));
        Assert.That(json.RootElement.GetProperty("words").EnumerateObject().Select(w => w.Name), Is.EqualTo(new[] { "# %", "Rang #" }));
        Assert.That(json.RootElement.GetProperty("places").EnumerateArray().Select(p => p.ToString()), Is.EqualTo(new[] { "6", "\u2068Haus 3,5\u2069: rank 6" }), "said once only");
    }

    [Test]
    public void Between_OneWordWithTwoMeanings_KeepsTheRarerByItsPlace()
    {
        var translation = Translation.Between(Page("<td>mittel<td>mittel<td>mittel"), Page("<td>medium<td>middle<td>medium"), Language.English);

        Assert.That(translation.Of("mittel"), Is.EqualTo("medium"));
        Assert.That(translation.Json().Markup, Does.Contain("[1,\"middle\"]"));
    }

    [Test]
    public void Between_NameThatLooksLikeAWord_IsLeftAlone()
    {
        var translation = Translation.Between(Page("<td>Schule<td>Schule<td><bdi>Schule</bdi><code>Schule</code><p translate=\"no\">Schule</p>"), Page("<td>school<td>school<td><bdi>Schule</bdi><code>Schule</code><p translate=\"no\">Schule</p>"), Language.English);

        Assert.That(translation.Json().Markup, Does.Contain("\"places\":[]"));
    }

    [Test]
    public void Between_OtherElements_IsRefused() =>
        Assert.That(() => Translation.Between(Page("<td>a"), Page("<td><b>a</b>"), Language.English), Throws.InvalidOperationException);

    [Test]
    public void Json_EndOfScriptInAText_DoesNotEndTheScript()
    {
        var page = Translation.Between(Page("<td>a &lt;/script&gt;"), Page("<td>b &lt;/script&gt;"), Language.English);

        Assert.That(page.Json().Markup, Does.Not.Contain("</script"));
    }

    [TestCase(Language.German)]
    [TestCase(Language.English)]
    public void Page_OfASmallCity_SpendsFewBytesOnTheOtherLanguage(Language language)
    {
        var page = ReportPage.Write(OutputFixture.Full(OutputFixture.Content(language)));
        var start = page.IndexOf("id=\"other-language\"", StringComparison.Ordinal);

        Assert.That(page.IndexOf("</script>", start, StringComparison.Ordinal) - start, Is.LessThan(page.Length / 6));
    }

    [Test]
    public void Page_SourcesAlikeInOneLanguage_IsWritten()
    {
        var content = OutputFixture.Content();
        var model = content.Model;
        var term = model.Stages[0].Terms[0];
        content = content with { Model = model with { Stages = [model.Stages[0] with { Terms = [term, term with { Source = term.Source with { English = "another" } }] }] } };

        Assert.That(ReportPage.Write(content), Does.Contain("another"));
    }

    private static string Page(string cells) => $"<!DOCTYPE html><html><head></head><body><table><tr>{cells}</table></body></html>";
}
