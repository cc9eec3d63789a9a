using System.Text.Json.Nodes;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Settings;

public class SchemaTests
{
    private const string Update = "EARLYWARNING_UPDATE";

    [Test]
    public void JsonSchema_InTheRepository_IsTheOneGenerated() => SameAsFile("docs/earlywarning.schema.json", SettingsSchema.ToJson());

    [Test]
    public void SettingsReference_InTheRepository_IsTheOneGenerated() => SameAsFile("docs/settings.md", SettingsSchema.ToMarkdown());

    [Test]
    public void Catalogue_InTheRepository_IsTheOneGenerated() => SameAsFile("docs/catalogue.md", CatalogueMarkdown.Write(ShippedCatalogue.Catalogue));

    [Test]
    public void ToJson_Root_RequiresAndRefusesWhatTheLoaderDoes()
    {
        var schema = JsonNode.Parse(SettingsSchema.ToJson())!;
        Assert.That((string?)schema["$schema"], Is.EqualTo("https://json-schema.org/draft/2020-12/schema"));
        Assert.That((bool?)schema["additionalProperties"], Is.False);
        Assert.That(schema["required"]!.AsArray().Select(n => (string?)n), Is.EqualTo(new[] { "city", "quarter", "extracts" }));
        var margin = schema["properties"]!["hotspots"]!["properties"]!["margin"]!;
        Assert.That(((string?)margin["type"], (double?)margin["minimum"], (double?)margin["maximum"], (double?)margin["default"]), Is.EqualTo(("number", (double?)1, (double?)10, (double?)1.25)));
        var rate = schema["properties"]!["model"]!["properties"]!["base-rates"]!["properties"]!["early"]!;
        Assert.That(((double?)rate["exclusiveMinimum"], (double?)rate["exclusiveMaximum"]), Is.EqualTo(((double?)0, (double?)1)));
        Assert.That(schema["properties"]!["publication"]!["properties"]!["rounding"]!["enum"]!.ToJsonString(), Is.EqualTo("[1,5]"));
    }

    [Test]
    public void ToJson_EveryKey_HasADescriptionInBothLanguages()
    {
        var open = new Queue<(string Path, JsonNode Node)>([("", JsonNode.Parse(SettingsSchema.ToJson())!)]);
        var keys = 0;
        while (open.TryDequeue(out var next))
        {
            foreach (var (name, property) in next.Node["properties"] as JsonObject ?? [])
            {
                keys++;
                Assert.That((string?)property!["description"], Does.Match(@"^[^|]+\. \| [^|]+\.$"), next.Path + name);
                open.Enqueue((next.Path + name + ".", property));
            }

            foreach (var inner in new[] { next.Node["items"], next.Node["additionalProperties"] as JsonObject, (next.Node["oneOf"] as JsonArray)?[1] })
            {
                if (inner is not null) open.Enqueue((next.Path, inner));
            }
        }

        var rows = SettingsSchema.ToMarkdown().Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.That(keys, Is.EqualTo(rows).And.GreaterThan(80));
    }

    private static void SameAsFile(string relative, string text)
    {
        var path = Path.Combine(Repository.Root, relative);
        if (Environment.GetEnvironmentVariable(Update) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            Assert.Ignore($"{relative} was written anew; run the tests again without {Update} and commit the file.");
        }

        Assert.That(File.Exists(path), $"{relative} is absent; run this test with {Update}=1 to write it.");
        Assert.That(File.ReadAllText(path), Is.EqualTo(text), $"{relative} does not follow from the settings keys any more; run this test with {Update}=1 to write it anew.");
    }
}
