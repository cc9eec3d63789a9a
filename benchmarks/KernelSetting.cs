using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>The columns and the model that all kernel benchmarks share: 32 indicators × 16 bins, 5 % missing; seeded.</summary>
internal static class KernelSetting
{
    public const int Indicators = 32;

    public const int Bins = 16;

    public const int Threads = 2;

    public const int Seed = 20;

    /// <summary>A table of one stage in one district, values from 0 to 16.</summary>
    public static ChildTable Children(int count, int indicators)
    {
        var columns = new float[indicators][];
        for (var c = 0; c < indicators; c++)
        {
            var random = new Random(Seed + c);
            columns[c] = new float[count];
            for (var i = 0; i < count; i++) columns[c][i] = random.Next(20) == 0 ? float.NaN : random.NextSingle() * Bins;
        }

        return new ChildTable([new DistrictCode("1")], [0, 0, count, count, count], [.. Enumerable.Range(0, indicators).Select(Id)], columns, [], [], null);
    }

    /// <summary>A table of four stages in many districts with the checklist's flags, values 0 to 3.</summary>
    public static ChildTable City(int count, int districts, IEnumerable<string> indicators)
    {
        var starts = new int[(4 * districts) + 1];
        for (var cell = 0; cell < starts.Length; cell++) starts[cell] = (int)((long)count * cell / (starts.Length - 1));
        var ids = indicators.ToArray();
        var columns = new float[ids.Length][];
        for (var c = 0; c < ids.Length; c++)
        {
            var random = new Random(Seed + c);
            columns[c] = new float[count];
            for (var i = 0; i < count; i++) columns[c][i] = random.Next(20) == 0 ? float.NaN : random.Next(4);
        }

        return new ChildTable([.. Enumerable.Range(0, districts).Select(d => new DistrictCode($"{d:0000}"))], starts, [.. ids], columns, [], [], null);
    }

    /// <summary>One term per indicator with its cuts at the whole numbers.</summary>
    public static StageModel Stage(int indicators, int bins)
    {
        var random = new Random(Seed);
        return new StageModel
        {
            Stage = Vocabulary.Stage.Primary,
            Intercept = -2.75,
            Threshold = 0,
            Terms =
            [
                .. Enumerable.Range(0, indicators).Select(c => new Term
                {
                    Indicator = Id(c),
                    Cuts = [.. Enumerable.Range(1, bins - 1).Select(b => b * (float)Bins / bins)],
                    Scores = [.. Enumerable.Range(0, bins).Select(_ => random.NextSingle() - 0.5f)],
                    Missing = 0,
                    Source = new LocalText("Messung", "benchmark"),
                }),
            ],
        };
    }

    /// <summary>The same with cuts that crowd at one end, as quantiles of a skewed indicator do: the first two lie too close for any grid.</summary>
    public static StageModel CrowdedStage(int indicators, int bins)
    {
        var stage = Stage(indicators, bins);
        return stage with { Terms = [.. stage.Terms.Select(t => t with { Cuts = [.. t.Cuts.Select((_, i) => i == 0 ? 0f : (float)Bins * i * i * i / (bins * bins * bins))] })] };
    }

    /// <summary>Sets of weights scored together, and the same models one by one from the same codes.</summary>
    public static (WeightSets Sets, StageScorer[] Alone) WeightSets(int sets, int count, int districts)
    {
        var random = new Random(Seed);
        var stage = Stage(Indicators, Bins);
        var table = Children(count, Indicators);
        var starts = new int[(4 * districts) + 1];
        for (var d = 0; d < districts; d++) starts[districts + d + 1] = (int)((long)count * (d + 1) / districts);
        Array.Fill(starts, count, 2 * districts, (2 * districts) + 1);
        var children = new ChildTable(
            [.. Enumerable.Range(0, districts).Select(d => new DistrictCode($"{d:0000}"))], starts, table.Indicators,
            [.. Enumerable.Range(0, Indicators).Select(c => table.Column(c).ToArray())], [], [], null);
        var models = Enumerable.Range(0, sets).Select(_ => stage with
        {
            Terms = [.. stage.Terms.Select(t => t with { Scores = [.. t.Scores.Select(_ => random.NextSingle() - 0.5f)] })],
        }).ToArray();
        var coded = new CodedStage(children, stage, Kernel.Widest, Threads);
        var alone = models.Select(m => new StageScorer(new CompiledStage(m, children), children, Kernel.Widest, Threads, coded)).ToArray();
        return (new WeightSets(children, coded, [.. models], Kernel.Widest, Threads), alone);
    }

    /// <summary>A model of one stage model per link of the chain.</summary>
    public static RiskModel Model(IEnumerable<StageModel> stages) => new()
    {
        Id = "benchmark",
        Version = 1,
        Title = new LocalText("Messung", "benchmark"),
        Calibrated = false,
        Stages = [.. stages],
        Sha256 = "",
    };

    private static string Id(int column) => $"X{column:00}";
}
