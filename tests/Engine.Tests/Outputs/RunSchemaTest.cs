using System.Text.Json.Nodes;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Outputs;

internal sealed class RunSchemaTest
{
    private static JsonObject Schema => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "run.schema.json")))!.AsObject();

    [TestCase("2026-Q1")]
    [TestCase("2026-Q2")]
    [TestCase("2026-Q3")]
    public void RunRecord_OfTheSample_KeepsItsSchema(string quarter)
    {
        var run = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "samples", "data", "expected", quarter, "run.json")));

        Assert.That(JsonSchemaCheck.Of(run, Schema), Is.Empty);
    }

    [Test]
    public void RunRecord_WithChildScoresAndNoMap_KeepsItsSchema()
    {
        var content = OutputFixture.Content(map: false);
        var settings = content.Settings with { ChildScores = new ChildScoreSettings("Beratung", "§ 121 SchulG NRW", "Schulpsychologie", new DateOnly(2027, 3, 31), "/intern", "/intern") };
        var run = JsonNode.Parse(RunRecord.Write(content with { Settings = settings, Model = content.Model with { Sha256 = new string('e', 64) } }));

        Assert.That(JsonSchemaCheck.Of(run, Schema), Is.Empty);
    }

    [TestCase("quarter", "\"2026-3\"", "$.quarter: pattern")]
    [TestCase("as_of", "5", "$.as_of: type")]
    [TestCase("added", "1", "$: additionalProperties")]
    [TestCase("language", "\"fr\"", "$.language: enum")]
    [TestCase("audit", "{\"passed\":true}", "$.audit: required")]
    [TestCase("earlier_quarters", "[{\"quarter\":\"2026-Q1\",\"measure\":\"flagged\",\"model_sha256\":4}]", "$.earlier_quarters[0].model_sha256: type")]
    public void Check_OneRuleBroken_IsFound(string name, string value, string fault)
    {
        var run = JsonNode.Parse(RunRecord.Write(OutputFixture.Content()))!;
        run[name] = JsonNode.Parse(value);

        Assert.That(JsonSchemaCheck.Of(run, Schema), Is.EqualTo(new[] { fault }));
    }
}
