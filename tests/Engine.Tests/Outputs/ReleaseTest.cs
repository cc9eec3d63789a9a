using System.Text.Json.Nodes;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class ReleaseTest
{
    private const string Hostile = "<!--release-record--><script>alert(1)</script>\"release\": {\n    \"state\": \"draft\",\n<!--/draft-or-release-->";

    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-release-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("2026-10-15T14:30+02:00", "2026-10-15T14:30:00+02:00")]
    [TestCase("2026-10-15T14:30:59-03:30", "2026-10-15T14:30:59-03:30")]
    [TestCase("2026-10-15T14:30Z", "2026-10-15T14:30:00+00:00")]
    [TestCase("2026-10-15T14:30", null)]
    [TestCase("2026-10-15", null)]
    [TestCase("15.10.2026 14:30+02:00", null)]
    [TestCase("2026-02-30T14:30Z", null)]
    public void TryParseTime_Text_NeedsAZone(string text, string? written)
    {
        Assert.That(ReleaseRequest.TryParseTime(text, out var at), Is.EqualTo(written is not null));
        if (written is not null) Assert.That(new ReleaseRequest(default, "A", null, at).AtText, Is.EqualTo(written));
    }

    [TestCase("A. Muster", "a.  muster ", true)]
    [TestCase("Jörg", "Jo\u0308RG", true)]
    [TestCase("A. Muster", "B. Muster", false)]
    [TestCase("A. Muster", null, false)]
    public void IsOnePerson_Names_GoesByTheLetters(string first, string? second, bool same) =>
        Assert.That(new ReleaseRequest(default, first, second, default).IsOnePerson, Is.EqualTo(same));

    [TestCase("A", true)]
    [TestCase("", false)]
    [TestCase("--", false)]
    [TestCase("A\nB", false)]
    public void IsName_Text_IsOneLineWithALetter(string text, bool sound) => Assert.That(ReleaseRequest.IsName(text), Is.EqualTo(sound));

    [TestCase(Language.German)]
    [TestCase(Language.English)]
    public void Write_DraftWithHostileNames_ChangesTheMarksAlone(Language language)
    {
        var (draft, released) = (Path.Combine(folder, "draft"), Path.Combine(folder, "released"));
        OutputFolder.Write(draft, OutputFixture.Content(language, hostile: Hostile));
        Audit(draft);
        ReleasedFolder.Write(draft, released, new ReleaseRecord("2026-Q3", Hostile, "B", "2026-10-15T14:30:00+02:00"), Run(draft), "abc");

        var report = File.ReadAllText(Path.Combine(released, "report.html"));
        var run = JsonNode.Parse(File.ReadAllText(Path.Combine(released, "run.json")))!;
        var before = JsonNode.Parse(File.ReadAllText(Path.Combine(draft, "run.json")))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report, Does.Not.Contain("class=\"draft\"").And.Not.Contain("<script>alert"));
            Assert.That(report, Does.Contain("class=\"released\"").And.Contain(language == Language.German ? "15.10.2026, 14:30 Uhr (UTC+02:00)" : "15 October 2026, 14:30 (UTC+02:00)"));
            Assert.That((string?)run["release"]!["state"], Is.EqualTo("released"));
            before["release"]!["state"] = "released";
            Assert.That(JsonNode.DeepEquals(run, before));
            Assert.That(Names(released), Is.EquivalentTo(Names(draft).Where(n => !n.EndsWith(".txt", StringComparison.Ordinal)).Append("release.json")));
            foreach (var name in Names(released).Except(["release.json", "run.json", "report.html"]))
            {
                Assert.That(File.ReadAllBytes(Path.Combine(released, name)), Is.EqualTo(File.ReadAllBytes(Path.Combine(draft, name))), name);
            }
        }
    }

    [Test]
    public void Write_ReportOfAnotherForm_IsRefused()
    {
        OutputFolder.Write(folder, OutputFixture.Content());
        Audit(folder);
        var run = Run(folder);
        File.WriteAllText(Path.Combine(folder, "report.html"), "<p>another</p>");
        var stop = Assert.Throws<RunStoppedException>(() => ReleasedFolder.Write(folder, Path.Combine(folder, "new"), new("2026-Q3", "A", null, "2026-10-15T14:30:00+02:00"), run, ""));
        Assert.That((stop!.Reason, stop.Findings.Single().Kind.Code), Is.EqualTo((StopReason.PublicationRefused, "EW1688")));
    }

    [TestCase("{}")]
    [TestCase("[")]
    [TestCase("{\"coverage\": 1}")]
    public void Read_RunRecordOfAnotherForm_IsNull(string text)
    {
        File.WriteAllText(Path.Combine(folder, "run.json"), text);
        Assert.That(RunFile.Read(Path.Combine(folder, "run.json")), Is.Null);
    }

    [TestCase("\"audit\": null")]
    [TestCase("\"audit\": { \"cells\": 3 }")]
    [TestCase("\"audit\": { \"passed\": \"yes\" }")]
    public void Read_AuditWithoutResult_CountsAsNone(string audit)
    {
        OutputFolder.Write(folder, OutputFixture.Content());
        var path = Path.Combine(folder, "run.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("  \"measure\":", $"  {audit},\n  \"measure\":", StringComparison.Ordinal));
        Assert.That(RunFile.Read(path)!.Audit, Is.Null);
    }

    [Test]
    public void ReleaseFile_Written_HasTheFormOfItsSchema()
    {
        OutputFolder.Write(folder, OutputFixture.Content());
        Audit(folder);
        var bytes = new ReleaseRecord("2026-Q3", "A", null, "2026-10-15T14:30:00+02:00").Write(Run(folder), new string('a', 64));
        var release = JsonNode.Parse(bytes)!.AsObject();
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "release.schema.json")))!;
        var properties = schema["properties"]!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(release.Select(p => p.Key), Is.EqualTo(properties.Select(p => p.Key)));
            Assert.That(schema["required"]!.AsArray().Select(n => (string?)n), Is.EqualTo(properties.Select(p => p.Key)));
            foreach (var (name, value) in release)
            {
                var types = properties[name]!["type"] is JsonArray several ? several.Select(n => (string?)n) : [(string?)properties[name]!["type"]];
                Assert.That(types, Does.Contain(value is null ? "null" : value switch { JsonObject => "object", JsonValue v when v.TryGetValue<string>(out _) => "string", _ => "integer" }), name);
                if (properties[name]!["pattern"] is { } pattern) Assert.That((string?)value, Does.Match((string)pattern!), name);
            }
        }
    }

    /// <summary>Puts the property that the audit writes into a run record.</summary>
    private static void Audit(string run)
    {
        var path = Path.Combine(run, "run.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("  \"measure\":", "  \"audit\": { \"passed\": true, \"cells\": 3, \"primary\": 1, \"narrowest\": 5 },\n  \"measure\":", StringComparison.Ordinal));
    }

    private static RunFile Run(string run) => RunFile.Read(Path.Combine(run, "run.json"))!;

    private static string[] Names(string root) => [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))];
}
