using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

/// <summary>Catalogues, tables and models for the tests of this room; seeded.</summary>
internal static class ScoringSample
{
    private static readonly string[] Ids =
    [
        .. Enumerable.Range(1, 22).Select(i => $"S{i:00}"), .. Enumerable.Range(1, 13).Select(i => $"H{i:00}"), .. Enumerable.Range(1, 10).Select(i => $"J{i:00}"),
    ];

    /// <summary>The ids of the engine's catalogue; S21 and S22 are outcomes.</summary>
    public static IndicatorCatalogue Catalogue { get; } = new([.. Ids.Select(Indicator)]);

    public static Term Term(string indicator, float[] cuts, float[] scores, float missing = 0, float[]? slopes = null, TermLevel level = TermLevel.Any) => new()
    {
        Indicator = indicator,
        Level = level,
        Cuts = [.. cuts],
        Scores = [.. scores],
        Slopes = [.. slopes ?? []],
        Missing = missing,
        Source = new LocalText("Test", "test"),
    };

    public static RiskModel Model(params StageModel[] stages) => new()
    {
        Id = "test",
        Version = 1,
        Title = new LocalText("Test", "test"),
        Calibrated = false,
        Stages = [.. stages],
        Sha256 = "",
    };

    public static StageModel Stage(Stage stage, double? intercept, double? threshold, params Term[] terms) => new()
    {
        Stage = stage,
        Intercept = intercept,
        Threshold = threshold,
        Terms = [.. terms],
    };

    /// <summary>A table with one stage only, primary, and the given numbers of children per district.</summary>
    public static ChildTable Primary(int[] perDistrict, (string Id, float[] Values)[] columns, params (string Id, float[] PerDistrict)[] districtColumns)
    {
        var districts = perDistrict.Length;
        var starts = new int[(4 * districts) + 1];
        for (var d = 0; d < districts; d++) starts[districts + d + 1] = starts[districts + d] + perDistrict[d];
        Array.Fill(starts, starts[2 * districts], 2 * districts, (2 * districts) + 1);
        return new ChildTable(
            Districts(districts), starts, [.. columns.Select(c => c.Id)], [.. columns.Select(c => c.Values)], [.. districtColumns.Select(c => c.Id)],
            [.. districtColumns.Select(c => AtEachStage(c.PerDistrict))], null);
    }

    /// <summary>A table of all four stages, 5 % of its values missing, integer-like values from 0 to 9, with an outcome.</summary>
    public static ChildTable Random(int districts, int childrenPerCell, string[] indicators, string[] districtIndicators, int seed)
    {
        var random = new Random(seed);
        var starts = new int[(4 * districts) + 1];
        for (var cell = 0; cell < 4 * districts; cell++) starts[cell + 1] = starts[cell] + random.Next((2 * childrenPerCell) + 1);
        float[] Column(int length) => [.. Enumerable.Range(0, length).Select(_ => random.Next(20) == 0 ? float.NaN : random.Next(10))];
        float[] Outcome(int length) => [.. Enumerable.Range(0, length).Select(_ => random.Next(3) switch { 0 => float.NaN, 1 => 0f, _ => 1f })];
        return new ChildTable(
            Districts(districts), starts, [.. indicators], [.. indicators.Select(_ => Column(starts[^1]))], [.. districtIndicators],
            [.. districtIndicators.Select(_ => Column(4 * districts))], Outcome(starts[^1]));
    }

    /// <summary>A model whose stages have constant and linear terms of several sizes over X1 … X6 and district terms over D1, D2; X9 stands in no table.</summary>
    public static RiskModel MixedModel(double? threshold) => Model(
    [
        .. Stages.Chain.ToArray().Select((stage, i) => Stage(
            stage, -2.5 + i, threshold,
            Term("X1", [5], [-0.2f, 1.29f]),
            Term("D1", [4], [0, 0.75f], 0.1f),
            Term("X2", [], [0.25f], -0.5f, [0.125f]),
            Term("X3", [1, 2, 3], [0, 0.1f, 0.3f, 0.6f], 0.05f),
            Term("X9", [1], [0, 1], 0.33f),
            Term("X4", [1, 2, 3, 4, 5], [0, 0.1f, 0.3f, 0.6f, 0.7f, -0.2f], 0.05f, [0.01f, 0.02f, 0, -0.3f, 0.1f, 0.2f]),
            Term("X5", [.. Enumerable.Range(0, 15).Select(c => c * 0.6f)], [.. Enumerable.Range(0, 16).Select(c => (c % 5) * 0.17f)], 0.4f),
            Term("D2", [], [0], 0, [0.03f]),
            Term("X6", [.. Enumerable.Range(0, 31).Select(c => c * 0.3f)], [.. Enumerable.Range(0, 32).Select(c => (c % 7) * -0.11f)], 0.4f))),
    ]);

    public static string[] MixedIndicators => ["X1", "X2", "X3", "X4", "X5", "X6"];

    private static ImmutableArray<DistrictCode> Districts(int count) => [.. Enumerable.Range(0, count).Select(d => new DistrictCode($"{d:0000}"))];

    private static float[] AtEachStage(float[] perDistrict) => [.. perDistrict, .. perDistrict, .. perDistrict, .. perDistrict];

    private static Indicator Indicator(string id) => new()
    {
        Id = id,
        Label = new LocalText(id, id),
        Domain = Domain.School,
        Unit = new LocalText("-", "-"),
        Minimum = 0,
        Maximum = 100,
        Direction = 1,
        Stages = [EarlyWarning.Vocabulary.Stage.Primary],
        ForChildren = true,
        ForDistricts = true,
        Per = 1,
        Leading = true,
        Malleable = true,
        Outcome = id is "S21" or "S22",
        Threshold = new LocalText("-", "-"),
        Sources = ["-"],
    };
}
