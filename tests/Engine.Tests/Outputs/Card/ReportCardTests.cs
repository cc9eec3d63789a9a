using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EarlyWarning.Learning;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class ReportCardTests
{
    [Test]
    public void Report_ModelWithCard_SaysWhatItIsWorthBesideTheBaselines()
    {
        var text = Text(ReportPage.Write(Content(CardFixture.Report())));
        Assert.That(text, Does.Contain("Was das Modell wert ist").And.Contain("erprobt am Stichtag 3. Quartal 2025").And.Contain("nur Stadtteil").And.Contain("Erklärbare Verstärkung (dieses Modell)"));
        Assert.That(text, Does.Contain("34,2 von 100 betroffenen Kindern").And.Contain("hingenommen von Bildungsbüro"));
        Assert.That(text, Does.Not.Contain("nennt keine Güte").And.Not.Contain("NaN"));
    }

    [Test]
    public void Report_ModelWithoutCard_SaysThatNothingIsKnown()
    {
        var text = Text(ReportPage.Write(Content(null)));
        Assert.That(text, Does.Contain("Die Modelldatei nennt keine Güte").And.Not.Contain("Was das Modell wert ist"));
    }

    [Test]
    public void RunRecord_ModelWithCard_NamesTheCardAndKeepsItsSchema()
    {
        var card = CardFixture.Report();
        var content = OutputFixture.Content(map: false) with { Card = card };
        var run = JsonNode.Parse(RunRecord.Write(content with { Model = content.Model with { Sha256 = card.Model.Sha256 } }))!;
        Assert.That((string?)run["model"]!["card_sha256"], Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(ModelCardJson.Write(card)))));
        Assert.That(JsonSchemaCheck.Of(run, JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "run.schema.json")))!.AsObject()), Is.Empty);
        Assert.That(JsonNode.Parse(RunRecord.Write(Content(null)))!["model"]!.AsObject().ContainsKey("card_sha256"), Is.False);
    }

    [Test]
    public void Report_EditedModel_SaysThatFiguresAndCalibrationAreThoseBefore()
    {
        var content = Content(CardFixture.Edited());
        var text = Text(ReportPage.Write(content with { Model = content.Model with { Calibrated = true } }));
        Assert.That(text, Does.Contain("vor den Änderungen").And.Contain("danach wurde das Modell von Hand geändert und nicht neu kalibriert").And.Contain("Ausreißer einer Schule"));
    }

    [Test]
    public void Report_CalibratedModel_SpeaksOfRisk()
    {
        var content = Content(null);
        var calibrated = content with { Model = content.Model with { Calibrated = true }, Table = content.Table with { Calibrated = true } };
        Assert.That(Text(ReportPage.Write(calibrated)), Does.Contain("Risiko und Schwelle").And.Not.Contain("Score"));
        Assert.That(Text(ReportPage.Write(content)), Does.Contain("Score und Schwelle"));
    }

    [TestCase("<script>alert(1)</script>")]
    [TestCase("</td></table><img src=x onerror=alert(1)> {0} 1,5 #")]
    public void Report_HostileCard_StaysText(string hostile)
    {
        var (page, plain) = (ReportPage.Write(Content(CardFixture.Edited(hostile))), ReportPage.Write(Content(CardFixture.Edited())));
        Assert.That(Tags(page), Is.EqualTo(Tags(plain)));

        static int Tags(string page) => Regex.Count(page[..page.IndexOf("id=\"other-language\"", StringComparison.Ordinal)], "<[a-z/]");
    }

    private static OutputContent Content(FitReport? card) => OutputFixture.Content(Language.German) with { Card = card };

    /// <summary>The page as it is read, without style and scripts.</summary>
    private static string Text(string page) =>
        Regex.Replace(Regex.Replace(page[page.IndexOf("<body>", StringComparison.Ordinal)..], "<script.*?</script>", "", RegexOptions.Singleline), "<[^>]+>", "");
}
