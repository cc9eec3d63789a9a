using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>A quick comparison inside one process: kernel and read limit take turns, so that both see the same load of the machine; medians are printed.</summary>
internal static class KernelRatio
{
    private const int Rounds = 15;

    /// <summary>Bytes per second of each path as a share of the read limit, and the time of a whole scoring.</summary>
    public static void Run(int count, int[] binCounts)
    {
        var children = KernelSetting.Children(count, KernelSetting.Indicators);
        var risks = new float[count];
        var bytes = (double)count * KernelSetting.Indicators * sizeof(float);
        Console.WriteLine(Text($"{count:N0} children, {KernelSetting.Indicators} indicators, {KernelSetting.Threads} threads, {Rounds} rounds"));
        foreach (var bins in binCounts)
        {
            var stage = KernelSetting.Stage(KernelSetting.Indicators, bins);
            var coded = new CodedStage(children, stage, Kernel.Widest, KernelSetting.Threads);
            var scores = new ChildScores(count);
            foreach (var path in Enum.GetValues<KernelPath>().Where(Kernel.Supports).Reverse())
            {
                var compiled = new CompiledStage(stage, children);
                var scorer = new StageScorer(compiled, children, path, KernelSetting.Threads);
                var codedScorer = new StageScorer(compiled, children, path, KernelSetting.Threads, coded);
                Row($"{bins} bins {path}, risk", path, () => scorer.Risks(risks));
                Row($"{bins} bins {path}, risk from codes", path, () => codedScorer.Risks(risks));
                Row($"{bins} bins {path}, sums", path, () => scorer.Score(null, CancellationToken.None));
                Row($"{bins} bins {path}, sums and reasons", path, () => scorer.Score(scores, CancellationToken.None));
                Row($"{bins} bins {path}, sums and reasons from codes", path, () => codedScorer.Score(scores, CancellationToken.None));
            }
        }

        void Row(string name, KernelPath path, Action action)
        {
            var rounds = path == KernelPath.Scalar ? 3 : Rounds;
            var (limits, times) = (new List<double>(), new List<double>());
            for (var round = 0; round <= rounds; round++)
            {
                var limit = Seconds(() => KernelReadLimit.Sum(children, KernelSetting.Threads));
                var time = Seconds(action);
                if (round == 0) continue;
                limits.Add(limit);
                times.Add(time);
            }

            var ratio = Median(limits.Zip(times, (l, t) => l / t));
            Console.WriteLine(Text(
                $"{name,-45}  {Median(times) / count * 1e9,6:0.00} ns/child  {bytes / Median(times) / 1e9,6:0.0} GB/s of values  read limit {bytes / Median(limits) / 1e9,6:0.0} GB/s  ratio {ratio:0.00}"));
        }
    }

    /// <summary>The whole of scoring a city of a million children in 450 districts.</summary>
    public static void Score()
    {
        foreach (var bins in new[] { 2, 16 })
        {
            var stage = KernelSetting.Stage(28, bins);
            var children = KernelSetting.City(1_000_000, 450, stage.Terms.Select(t => t.Indicator));
            var model = KernelSetting.Model(Stages.Chain.ToArray().Select(s => stage with { Stage = s }));
            var open = model with { Stages = [.. model.Stages.Select(s => s with { Threshold = null })] };
            var first = Seconds(() => Scorer.Score(children, model, CancellationToken.None));
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var times = Enumerable.Range(0, Rounds).Select(_ => Seconds(() => Scorer.Score(children, model, CancellationToken.None))).ToArray();
            var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / Rounds;
            var freezing = Enumerable.Range(0, 5).Select(_ => Seconds(() => Scorer.FreezeThresholds(children, open, 0.15))).ToArray();
            Console.WriteLine(Text(
                $"28 × {bins} bins: first {first * 1e3:0.0} ms, then {Median(times) * 1e3:0.0} ms, {allocated / 1024:N0} KB; thresholds {Median(freezing) * 1e3:0.0} ms"));
        }
    }

    private static double Seconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
