using System.Text.Json.Nodes;
using EarlyWarning.Cli;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class ExportCommandTests
{
    [Test]
    public void Export_Words_ReachTheEngine()
    {
        var asked = new List<(Quarter?, OutputKind, string)>();
        var engine = Giving(released: false) with
        {
            Export = (_, quarter, kind, folder, _) =>
            {
                asked.Add((quarter, kind, folder));
                return Summary(false);
            },
        };
        Shell.English(engine, "export", "x.yaml", "--format", "gpkg", "--to", "a b");
        Shell.English(engine, "export", "x.yaml", "--to", "c", "--quarter", "2026-Q1", "--format", "run");
        Assert.That(asked, Is.EqualTo(new (Quarter?, OutputKind, string)[] { (null, OutputKind.Gpkg, "a b"), (new Quarter(2026, 1), OutputKind.Run, "c") }));
    }

    [TestCase(false, "State: draft, not released. To release it: earlywarning publish")]
    [TestCase(true, "  run.json (3 bytes)")]
    public void Export_State_IsTold(bool released, string last) =>
        Assert.That(Shell.English(Giving(released), "export", "x.yaml", "--format", "run", "--to", "y").OutLines[^1], Is.EqualTo(last));

    [Test]
    public void Export_Json_HoldsHashes()
    {
        var answer = JsonNode.Parse(Shell.English(Giving(true), "export", "x.yaml", "--format", "run", "--to", "y", "--json").Out)!;
        Assert.That((string?)answer["files"]![0]!["sha256"], Is.EqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"));
    }

    [Test]
    public void Formats_EveryKind_HasAWord() => Assert.That(ExportCommand.Formats, Has.Count.EqualTo(Enum.GetValues<OutputKind>().Length));

    private static EngineCalls Giving(bool released) => FakeEngine.Working() with { Export = (_, _, _, _, _) => Summary(released) };

    private static ExportSummary Summary(bool released) => new(MadeUp.Quarter, "/out", [new OutputFile("run.json", new byte[] { 1, 2, 3 })], released);
}
