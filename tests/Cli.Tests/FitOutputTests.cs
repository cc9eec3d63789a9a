using System.Text.Json.Nodes;
using EarlyWarning.Cli;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

/// <summary>What <c>fit</c> prints.</summary>
public sealed class FitOutputTests
{
    private static readonly FindingKind Gap = new("EW1750", Severity.Stop, new("zu weit auseinander", "too far apart"));

    [Test]
    public void Fit_Done_PrintsModelsSideBySideAndWhereTheCardIs()
    {
        var spoken = Shell.English(Fitting(Summary()), "fit", "x.yaml");
        Assert.That(spoken.ExitCode, Is.Zero);
        Assert.That(spoken.OutLines, Is.EqualTo(new[]
        {
            "transition: outcome S22",
            "  learned from 1,200 examples (120 with the outcome), tested on 600 (66)",
            "  outcome not known: 40 (in no example)",
            "  model                AUC (95%)  precision  found   Brier",
            "  base rate                0.500        11%  15.1%  0.0979",
            "  boosting   0.812 (0.790–0.830)        31%    44%       –  ← written",
            "  precision and found: where 15% of the children can be reached",
            "  With places for 15% of the children, 44% of those with the outcome are reached where the score decides, 28.5% where the district does, 46% by both; the score surely reaches more than the district alone.",
            "  Sex: largest difference 4.2 percentage points (misses), permitted 10: passed",
            "  Family language: not judged, fewer than two groups are large enough",
            "",
            "Model: /city/m.json",
            "Model card: /city/m.card.html",
            "To use it: model: { file: … } in the settings; read and sign off the card before",
        }));
    }

    [Test]
    public void Fit_InGerman_WritesDecimalCommas()
    {
        var spoken = Shell.German(Fitting(Summary()), "fit", "x.yaml");
        Assert.That(spoken.Out, Does.Contain("0,812 (0,790–0,830)").And.Contain("28,5 %, wenn der Stadtteil entscheidet").And.Contain("Modellkarte: /city/m.card.html"));
    }

    [TestCase(-0.02, 0.1, "it is not sure that the score reaches more than the district alone")]
    [TestCase(-0.2, -0.1, "the score surely reaches fewer than the district alone")]
    public void Fit_ValueOfTargeting_ClaimsNoMoreThanTheInterval(double low, double high, string said)
    {
        var summary = Summary();
        var stage = summary.Report.Stages[0];
        var changed = summary with { Report = summary.Report with { Stages = [stage with { Targeting = stage.Targeting with { ScoreOverDistrict = new(0, low, high) }, Fairness = [] }] } };
        var spoken = Shell.English(Fitting(changed), "fit", "x.yaml");
        Assert.That(spoken.Out, Does.Contain(said).And.Contain("differences between groups: not audited (fit: fairness is missing)"));
    }

    [Test]
    public void Fit_GapBeyondTheLimit_EndsWith7AndGivesTheReasons()
    {
        var spoken = Shell.English(Fitting(Refused()), "fit", "x.yaml");
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.EqualTo(7));
            Assert.That(spoken.Out, Does.Contain("not passed").And.Not.Contain("Model card:"));
            Assert.That(spoken.ErrorLines, Does.Contain("Model and card were not written:").And.Contain("  too far apart [EW1750]"));
        });
    }

    [Test]
    public void Fit_Json_IsOneObjectWithEveryFigure()
    {
        var answer = JsonNode.Parse(Shell.English(Fitting(Summary()), "fit", "x.yaml", "--json").Out)!;
        Assert.Multiple(() =>
        {
            Assert.That(((string?)answer["command"], (int)answer["exitCode"]!, (string?)answer["model"]), Is.EqualTo(("fit", 0, "/city/m.json")));
            Assert.That((double)answer["stages"]![0]!["models"]![1]!["rocAuc"]!["low"]!, Is.EqualTo(0.79));
            Assert.That(answer["stages"]![0]!["models"]![1]!["brier"]!["value"], Is.Null, "no figure");
            Assert.That((bool)answer["stages"]![0]!["fairness"]![0]!["passed"]!);
        });
        var refused = JsonNode.Parse(Shell.English(Fitting(Refused()), "fit", "x.yaml", "--json").Out)!;
        Assert.That(((int)refused["exitCode"]!, (string?)refused["model"], (string?)refused["refused"]![0]), Is.EqualTo((7, (string?)null, "too far apart [EW1750]")));
    }

    [TestCase(StopReason.InputRefused, 4, "No model was fitted, and nothing was written:")]
    [TestCase(StopReason.SettingsFaulty, 3, "The settings have faults. Nothing was published. Mend them and start again:")]
    [TestCase(StopReason.InputMissing, 5, "Input is missing or unreadable; nothing of it was published:")]
    public void Fit_Stopped_EndsWithTheCodeOfTheReason(StopReason reason, int code, string headline)
    {
        var engine = FakeEngine.Working() with { Fit = (_, _, _) => throw new RunStoppedException(reason, [MadeUp.Stop()]) };
        var spoken = Shell.English(engine, "fit", "x.yaml");
        Assert.That((spoken.ExitCode, spoken.ErrorLines[0]), Is.EqualTo((code, headline)));
    }

    private static EngineCalls Fitting(FitSummary summary) => FakeEngine.Working() with { Fit = (_, _, _) => summary };

    private static FitSummary Refused()
    {
        var summary = Summary();
        var stage = summary.Report.Stages[0];
        return summary with
        {
            Model = null, Card = null, Refused = [Finding.At(Gap, "", 0, "")],
            Report = summary.Report with { Stages = [stage with { Fairness = [stage.Fairness[0] with { LargestGap = 0.2, Passed = false }] }] },
        };
    }

    private static FitSummary Summary() => new(
        new FitReport
        {
            City = "Musterstadt", Sources = [], FitQuarters = [new(2026, 1)], TestQuarters = [new(2026, 2)], Horizon = 1, Split = ValidationSplit.Time, Capacity = 0.15, Seed = 1, Replicates = 199,
            FairnessLimit = 0.1, EngineVersion = "1.0.0", SettingsSha256 = "00",
            Model = new RiskModel { Id = "learned", Version = 1, Title = new("a", "b"), Calibrated = true, Stages = [], Sha256 = "ab" },
            Stages =
            [
                new StageFit
                {
                    Stage = Stage.Transition, Outcome = "S22", FitExamples = 1200, FitPositives = 120, TestExamples = 600, TestPositives = 66, OutcomeUnknown = 40, Chosen = "boosting",
                    Table = [Quality("base-rate", new(0.5, double.NaN, double.NaN), 0.11, 0.151, 0.0979), Quality("boosting", new(0.812, 0.79, 0.83), 0.31, 0.44, double.NaN)],
                    Calibration = new("platt", 300, System.Collections.Immutable.ImmutableSortedDictionary<string, double>.Empty), Reliability = [],
                    Targeting = new(0.15, Of(0.44), Of(0.285), Of(0.46), new(0.155, 0.05, 0.2)),
                    Fairness =
                    [
                        new(new("Geschlecht", "Sex"), "Art. 10", [], 0, 100, 0.042, "misses", true),
                        new(new("Familiensprache", "Family language"), "Art. 10", [], 2, 100, double.NaN, "misses", true),
                    ],
                },
            ],
        },
        [], [])
    {
        Model = "/city/m.json", Card = "/city/m.card.html",
    };

    private static ModelQuality Quality(string id, Estimate auc, double precision, double recall, double brier) => new()
    {
        Id = id, Name = new(id.Replace('-', ' '), id.Replace('-', ' ')), RocAuc = auc, PrAuc = Of(0.3), Precision = Of(precision), Recall = Of(recall), Lift = Of(1),
        SensitivityAtTenPercent = Of(0.3), Brier = Of(brier), LogLoss = Of(double.NaN), CalibrationError = Of(double.NaN),
    };

    private static Estimate Of(double value) => new(value, double.NaN, double.NaN);
}
