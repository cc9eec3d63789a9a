using System.Collections.Immutable;
using System.Security.Cryptography;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

/// <summary>A made-up report with everything in it that a report can hold: two fitted stages and one that was not, missing figures, a gap signed off, edits.</summary>
internal static class CardFixture
{
    public static FitReport Report(string? hostile = null)
    {
        var model = Model(hostile);
        return new FitReport
        {
            City = hostile ?? "Musterstadt",
            Model = model with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(ModelWriter.Write(model))) },
            Sources = [new("schule", Domain.School, hostile ?? "Schulverwaltungsamt", hostile ?? "§ 120 SchulG NRW", hostile ?? "Bildungsplanung"), new("seu", Domain.Health, "Gesundheitsamt", "§ 12 ÖGDG", "Prävention")],
            FitQuarters = [new(2023, 3), new(2024, 3)],
            TestQuarters = [new(2025, 3)],
            Horizon = 4,
            Split = ValidationSplit.Time,
            Capacity = 0.15,
            Seed = ulong.MaxValue,
            Replicates = 200,
            Stages = [Fit(Stage.Primary, hostile), Fit(Stage.LowerSecondary, hostile) with { Fairness = [], Stability = null, Targeting = Targeting(0.301, 0.302, -0.02, 0.018) }],
            FairnessLimit = 0.05,
            SignedOff = new(hostile ?? "Bildungsbüro", hostile ?? "Kleine Gruppe, wird im Herbst neu geprüft"),
            EngineVersion = "0.7.0",
            SettingsSha256 = new string('a', 64),
        };
    }

    public static FitReport Edited(string? hostile = null) => Report(hostile) with
    {
        Edits = [new(Stage.Primary, "S01", "cap", hostile ?? "Ausreißer einer Schule", "-0.5..0.5"), new(Stage.LowerSecondary, "S07", "remove", "Erfassung geändert")],
    };

    public static RiskModel Model(string? hostile = null) => new()
    {
        Id = "stadt-2025",
        Version = 3,
        Title = new(hostile ?? "Modell der Stadt", hostile ?? "Model of the city"),
        Calibrated = true,
        Sha256 = "",
        Stages =
        [
            new StageModel { Stage = Stage.Early, Intercept = null, Threshold = null, Terms = [] },
            new StageModel
            {
                Stage = Stage.Primary,
                Intercept = -2.5123456789012345,
                Threshold = -1.25,
                HeldDistrictTerms = 0.1,
                Terms =
                [
                    new Term
                    {
                        Indicator = "S01", Level = TermLevel.Child, Cuts = [5, 10.5f, 20], Scores = [-0.4f, -0.1f, 0.3f, 1.1f], Missing = 0.05f, Errors = [0.05f, 0.04f, 0.1f, 0.2f, 0.3f],
                        Source = new(hostile ?? "gelernt", hostile ?? "fitted"),
                    },
                    new Term { Indicator = "J07", Level = TermLevel.District, Cuts = [], Scores = [-0.25f], Slopes = [0.0125f], Missing = 0, Source = new("Expertenpunkt", "expert point") },
                ],
            },
            new StageModel
            {
                Stage = Stage.LowerSecondary, Intercept = -1, Threshold = null,
                Terms = [new Term { Indicator = "S07", Cuts = [0.5f], Scores = [-0.1f, 0.9f], Missing = 0, Errors = [0.1f, 0.2f, 0.1f], Source = new("gelernt", "fitted") }],
            },
        ],
    };

    public static TargetingValue Targeting(double score, double district, double low, double high) =>
        new(0.15, new(score, score - 0.04, score + 0.04), new(district, district - 0.03, district + 0.03), new(0.36, 0.33, 0.39), new(score - district, low, high));

    private static StageFit Fit(Stage stage, string? hostile) => new()
    {
        Stage = stage,
        Outcome = "A01",
        FitExamples = 12_345,
        FitPositives = 1_234,
        TestExamples = 4_000,
        TestPositives = 400,
        OutcomeUnknown = 77,
        Table =
        [
            Quality("base-rate", new("Anteil der Stadt", "City's rate"), 0.5) with { Lift = Estimate.None, LogLoss = new(0.325, double.NaN, double.NaN) },
            Quality("checklist", new("Checkliste", "Checklist"), 0.71) with { Brier = Estimate.None, LogLoss = Estimate.None, CalibrationError = Estimate.None },
            Quality("environment", new("nur Stadtteil", "district alone"), 0.68),
            Quality("boosting", new(hostile ?? "Erklärbare Verstärkung", hostile ?? "Explainable boosting"), 0.8242),
        ],
        Chosen = "boosting",
        Calibration = new("platt", 2_469, ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("none", 0.29), KeyValuePair.Create("platt", 0.28125)])),
        Reliability = [new(1_000, 0.02, new(0.018, 0.011, 0.028)), new(1_000, 0.06, new(0.065, 0.05, 0.082)), new(1_000, 0.21, new(0.19, 0.167, 0.215))],
        Targeting = Targeting(0.342, 0.301, 0.01, 0.072),
        Fairness =
        [
            new(
                new(hostile ?? "Geschlecht", hostile ?? "Sex"), "§ 5 LGG NRW",
                [
                    new(new(hostile ?? "weiblich", hostile ?? "female"), new(0.14, 0.12, 0.16), new(0.11, 0.1, 0.12), new(0.6, 0.5, 0.7), new(0.004, -0.01, 0.02)),
                    new(new("männlich", "male"), new(0.16, 0.14, 0.18), new(0.13, 0.12, 0.14), new(0.52, 0.42, 0.62), new(-0.004, -0.02, 0.01)),
                ],
                1, 50, 0.08, "misses", false),
        ],
        Stability = new(26, [new("quarter", 1, new(0.91, 0.91, 0.91), new(0.8, 0.8, 0.8)), new("bootstrap", 50, new(0.93, 0.8, 0.98), new(0.86, 0.6, 1))]),
    };

    private static ModelQuality Quality(string id, LocalText name, double auc) => new()
    {
        Id = id, Name = name, RocAuc = new(auc, auc - 0.023, auc + 0.022), PrAuc = new(0.41, 0.37, 0.45), Precision = new(0.3333, 0.3, 0.36), Recall = new(0.5, 0.45, 0.55), Lift = new(3.3, 3, 3.6),
        SensitivityAtTenPercent = new(0.44, 0.4, 0.49), Brier = new(0.0812, 0.07, 0.09), LogLoss = new(0.2712, 0.26, 0.29), CalibrationError = new(0.0123, 0.008, 0.02),
    };
}
