using System.Text.Json.Nodes;
using EarlyWarning.Cli;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class ExplainTests
{
    private static readonly DistrictExplanation Explained = new(
        MadeUp.Quarter, "flagged", "016", "Nördlich der Bahn", "Mitte",
        [
            new(
                MadeUp.Row("016", "Nördlich der Bahn", Stage.All, Verdict.AssuredHotspot) with { Change = new(new(2026, 1), 0.03, -0.01, 0.07) },
                MadeUp.Row("", "", Stage.All, Verdict.NotTested).Figures, new("der Grund", "the reason"), new("Das heißt es.", "This is what it means."), new("Das ist zu tun.", "This is to be done.")),
            new(MadeUp.Row("016", "x", Stage.Primary, Verdict.TooFew) with { Figures = null }, null, null, new("Geschützt.", "Protected."), new("Nichts.", "Nothing.")),
        ],
        [new(new DistrictCode("016"), "J07", Stage.All, 12.5, null, null, null, null, 3), new(new DistrictCode("016"), "J01", Stage.All, null, null, null, null, null, null)])
    {
        Environment = new(new DistrictCode("016"), 1.25, 4, 2), Status = new(new DistrictCode("016"), 0.75, 4, 3, IndexGap.None, -0.5, 2, IndexGap.None),
    };

    [Test]
    public void Explain_Code_SaysWhatWhyAndWhatToDo()
    {
        var lines = Shell.German(FakeEngine.Working(), "explain", "ew1118").OutLines;
        Assert.That(lines[0], Is.EqualTo("EW1118 – Meldung: hält den Lauf an"));
        Assert.That(lines.Where(l => l.Length > 0 && l[0] != ' ').Skip(1), Is.EqualTo(new[] { "Was es ist", "Warum es zählt", "Was zu tun ist" }));
    }

    [Test]
    public void Explain_CodeAsJson_IsOneObject()
    {
        var answer = JsonNode.Parse(Shell.English(FakeEngine.Working(), "explain", "EW1203", "--json").Out)!;
        Assert.That(((string?)answer["kind"], (string?)answer["id"], (string?)answer["severity"]), Is.EqualTo(("finding", "EW1203", "row-set-aside")));
        Assert.That(new[] { "what", "why", "do" }.Select(n => ((string?)answer[n])!.Length), Has.All.GreaterThan(10));
    }

    [Test]
    public void Explain_Indicator_NeedsNoSettings()
    {
        var engine = FakeEngine.Working() with { LoadSettings = _ => throw new InvalidOperationException() };
        var lines = Shell.English(engine, "explain", "S01").OutLines;
        Assert.That(lines[0], Is.EqualTo("S01 – indicator: Absence rate, all hours"));
        Assert.That(lines, Has.Some.StartsWith("  primary: x < 20: −0.20; x ≥ 20: +1.29; missing 0.00"));
    }

    [Test]
    public void Explain_IndicatorAsJson_HoldsItsTerms() =>
        Assert.That(JsonNode.Parse(Shell.English(FakeEngine.Working(), "explain", "S01", "--json").Out)!["terms"]!.AsArray(), Has.Count.GreaterThan(1));

    [Test]
    public void Explain_District_TellsEachStage()
    {
        var lines = Shell.English(Giving(Explained), "explain", "x.yaml", "016").OutLines;
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("Nördlich der Bahn – district 016, Mitte, 2026-Q3"));
            Assert.That(lines, Does.Contain("all stages: 90 of 400 children, 22.5% (95% interval 19.0% to 27.0%), city 22.5%"));
            Assert.That(lines, Does.Contain("  Verdict: assured hotspot – the reason."));
            Assert.That(lines, Does.Contain("  Since 2026-Q1: +3.0 points (−1.0 to +7.0)."));
            Assert.That(lines, Does.Contain("primary: protected"));
            Assert.That(lines, Does.Contain("  What to do: This is to be done."));
            Assert.That(lines, Has.Some.StartsWith("Environment index: 1.25, rank 2").And.Some.StartsWith("Status: class 4, index 0.75").And.Some.StartsWith("Dynamics: class 2, index −0.50"));
            Assert.That(lines, Has.Some.EqualTo("  J07 J07: 12.5 , rank 3").And.Some.EqualTo("  J01 J01: protected"));
        });
    }

    [Test]
    public void Explain_DistrictAsJson_HasNoFiguresWhereProtected()
    {
        var answer = JsonNode.Parse(Shell.English(Giving(Explained), "explain", "x.yaml", "016", "--json").Out)!;
        Assert.That((bool)answer["stages"]![1]!["protected"]!, Is.True);
        Assert.That(answer["stages"]![1]!["figures"], Is.Null);
    }

    [Test]
    public void Explain_Quarter_ReachesTheEngine()
    {
        var asked = new List<(string, Quarter?)>();
        var engine = FakeEngine.Working() with
        {
            ExplainDistrict = (_, district, quarter) =>
            {
                asked.Add((district, quarter));
                return Explained;
            },
        };
        Shell.English(engine, "explain", "x.yaml", "016", "--quarter", "2026-Q1");
        Shell.English(engine, "explain", "x.yaml", "Nördlich der Bahn");
        Assert.That(asked, Is.EqualTo(new (string, Quarter?)[] { ("016", new Quarter(2026, 1)), ("Nördlich der Bahn", null) }));
    }

    [Test]
    public void Explain_SettingsBeforeAnIndicator_TellsTheIndicatorWhereNoDistrictIsCalledSo()
    {
        var engine = FakeEngine.Working() with
        {
            LoadSettings = _ => MadeUp.Settings with { Indicators = ShippedCatalogue.Catalogue },
            ExplainDistrict = (_, _, _) => throw new RunStoppedException(StopReason.InputMissing, [MadeUp.Stop()]),
        };
        Assert.That(Shell.English(engine, "explain", "x.yaml", "S01").OutLines[0], Does.StartWith("S01 – indicator"));
    }

    [Test]
    public void Explain_NothingKnown_IsWrongUsageWithSuggestion()
    {
        var spoken = Shell.German(FakeEngine.Working(), "explain", "EW1298");
        Assert.That(spoken.ExitCode, Is.EqualTo(2));
        Assert.That(spoken.ErrorLines[0], Does.StartWith("„EW1298“ ist weder der Code einer Meldung noch ein Indikator.").And.Contain("Meinten Sie „EW12"));
    }

    private static EngineCalls Giving(DistrictExplanation explanation) => FakeEngine.Working() with { ExplainDistrict = (_, _, _) => explanation };
}
