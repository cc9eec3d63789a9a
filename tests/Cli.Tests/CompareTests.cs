using System.Text.Json.Nodes;
using EarlyWarning.Cli;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class CompareTests
{
    private static readonly Quarter First = new(2026, 1);

    private static readonly AreaComparison Risen = Area("016", "Nördlich der Bahn") with
    {
        From = Figures(Verdict.Conspicuous, 0.2, 1, 10), To = Figures(Verdict.AssuredHotspot, 0.25, 1, 1), Gap = ComparisonGap.None,
        Difference = 0.05, Low = 0.012, High = 0.09, AdjustedPStep = 0.01,
    };

    private static readonly QuarterComparison Compared = new(
        First, MadeUp.Quarter, "flagged", ComparisonGap.None,
        [
            Risen, Risen with { Code = "017", Name = "017", To = Risen.From, Difference = -0.001, AdjustedPStep = 1 },
            Area("018", "Hafen") with { To = Risen.To, Gap = ComparisonGap.ProtectedBefore }, Risen with { Kind = AreaKind.City, Code = "", Name = "Musterstadt" },
        ]);

    [Test]
    public void Compare_Quarters_TellsChangesWithIntervalsAndGaps()
    {
        var lines = Shell.English(Giving(Compared), "compare", "x.yaml", "2026-Q1", "2026-Q3").OutLines;
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("Comparison of 2026-Q1 with 2026-Q3: share of children above the threshold"));
            Assert.That(lines, Does.Contain("  City, all stages: 20.0% → 25.0%, +5.0 points (+1.2 to +9.0), more than chance"));
            Assert.That(lines, Does.Contain(
                "  Nördlich der Bahn [016], all stages: 20.0% → 25.0%, +5.0 points (+1.2 to +9.0), more than chance; verdict: conspicuous → assured hotspot; rank 1–10 → 1"));
            Assert.That(lines, Does.Contain("Changed, but no more than chance: 1 (--all lists them)"));
            Assert.That(lines, Does.Contain("  protected in the earlier quarter: Hafen [018] (all stages)"));
        });
    }

    [Test]
    public void Compare_All_ListsTheRestToo() =>
        Assert.That(
            Shell.German(Giving(Compared), "compare", "x.yaml", "2026-Q1", "2026-Q3", "--all").OutLines,
            Does.Contain("  017, alle Stufen: 20,0 % → 20,0 %, −0,1 Punkte (+1,2 bis +9,0), nicht mehr als Zufall; Urteil: auffällig"));

    [Test]
    public void Compare_OtherModel_SaysWhyAndWhatToDo()
    {
        var lines = Shell.English(Giving(Compared with { Gap = ComparisonGap.OtherModel }), "compare", "x.yaml", "2026-Q1", "2026-Q3").OutLines;
        Assert.That(lines[1], Is.EqualTo("The two quarters cannot be compared: different models were used."));
        Assert.That(lines[2], Does.StartWith("Earlier quarters are computed anew"));
    }

    [Test]
    public void Compare_Json_HoldsEveryAreaAndNothingOfAProtectedOne()
    {
        var answer = JsonNode.Parse(Shell.English(Giving(Compared), "compare", "x.yaml", "2026-Q1", "2026-Q3", "--json").Out)!;
        Assert.Multiple(() =>
        {
            Assert.That(answer["areas"]!.AsArray(), Has.Count.EqualTo(4));
            Assert.That((double)answer["areas"]![0]!["change"]!, Is.EqualTo(0.05));
            Assert.That((bool)answer["areas"]![0]!["beyondChance"]!, Is.True);
            Assert.That((string?)answer["areas"]![2]!["gap"], Is.EqualTo("protected-before"));
            Assert.That(answer["areas"]![2]!["from"], Is.Null);
            Assert.That(answer["areas"]![2]!["change"], Is.Null);
        });
    }

    [Test]
    public void Compare_Settings_AreThoseNamedOrThoseOfTheFolder()
    {
        var files = new List<string>();
        var engine = Giving(Compared) with
        {
            LoadSettings = path =>
            {
                files.Add(path);
                return MadeUp.Settings;
            },
        };
        Shell.English(engine, "compare", "a b.yaml", "2026-Q1", "2026-Q3");
        Shell.English(engine, "compare", "2026-Q1", "2026-Q3");
        Shell.English(engine, "compare", "checklist", "checklist");
        Assert.That(files, Is.EqualTo(new[] { "a b.yaml", "earlywarning.yaml" }));
    }

    [Test]
    public void Compare_Models_TellsTheFileAndTheBin()
    {
        var model = ModelFile.Checklist(EarlyWarning.Indicators.ShippedCatalogue.Catalogue);
        var comparison = new ModelComparison(model, model with { Id = "eigen" },
        [
            new ModelDifference(ModelPart.Intercept, Stage.Primary, "", "", "", "-2.5"), new ModelDifference(ModelPart.Score, Stage.Primary, "S01", "x ≥ 20", "1.29", "2"),
        ]);
        var engine = FakeEngine.Working() with { CompareModels = (_, _, _) => comparison };
        var spoken = Shell.English(engine, "compare", "checklist", "eigen.json");
        Assert.Multiple(() =>
        {
            Assert.That(spoken.OutLines, Is.EqualTo(new[]
            {
                "Comparison of the models checklist (checklist, version 1) and eigen.json (eigen, version 1)", "", "primary", "  intercept: open → -2.5", "  S01, score, x ≥ 20: 1.29 → 2",
            }));
            Assert.That(JsonNode.Parse(Shell.English(engine, "compare", "checklist", "eigen.json", "--json").Out)!["differences"]!.AsArray(), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void Compare_RealModels_NeedNoSettings() =>
        Assert.That(Shell.English(FakeEngine.Working(), "compare", "checklist", "checklist").OutLines[1], Is.EqualTo("The models give the same scores for the same reasons."));

    [Test]
    public void Compare_ModelFileMissing_SaysSo()
    {
        var spoken = Shell.English(FakeEngine.Working(), "compare", "checklist", "gone.json");
        Assert.That(spoken.ExitCode, Is.EqualTo(5));
        Assert.That(spoken.ErrorLines[0], Is.EqualTo("What is needed for it is not there:"));
        Assert.That(spoken.ErrorLines[1], Does.Contain("gone.json").And.Contain("EW1501"));
    }

    [Test]
    public void Labels_EveryWord_HasOne()
    {
        Assert.That(Enum.GetValues<Verdict>().Select(v => v.Label().German), Is.Unique);
        Assert.That(Enum.GetValues<ComparisonGap>().Select(g => g.Label().German), Is.Unique);
        Assert.That(Enum.GetValues<ModelPart>().Select(p => p.Label().German), Is.Unique);
    }

    private static EngineCalls Giving(QuarterComparison comparison) => FakeEngine.Working() with { Compare = (_, _, _) => comparison };

    private static AreaComparison Area(string code, string name) => new()
    {
        Kind = AreaKind.District, Code = code, Name = name, Stage = Stage.All, From = null, To = null, Gap = ComparisonGap.NothingCounted,
    };

    private static AreaFigures Figures(Verdict verdict, double rate, int rankLow, int rankHigh) =>
        MadeUp.Row("016", "x", Stage.All, verdict).Figures! with { Rate = rate, Posterior = PosteriorFigures.None with { RankLow = rankLow, RankHigh = rankHigh } };
}
