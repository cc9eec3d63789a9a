using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>A quick comparison inside one process: kernel and read limit take turns, so that both see the same load of the machine; medians are printed.</summary>
internal static class KernelRatio
{
    private const int Rounds = 15;

    /// <summary>Each way of scoring beside the read limit, and the time of a whole scoring.</summary>
    public static void Run(int count, int[] binCounts)
    {
        var bytes = (double)count * KernelSetting.Indicators * sizeof(float);
        Console.WriteLine(Text($"{count:N0} children, {KernelSetting.Indicators} indicators, {KernelSetting.Threads} threads, {Rounds} rounds"));
        foreach (var bins in binCounts)
        {
            var subject = new KernelSubject(count, KernelSetting.Stage(KernelSetting.Indicators, bins));
            var tensors = new KernelTensors(subject.Children, subject.Stage, KernelSetting.Threads);
            foreach (var path in Enum.GetValues<KernelPath>().Where(p => p != KernelPath.Scalar && Kernel.Supports(p)).Reverse())
            {
                Row(subject, $"{bins} bins {path}, risk", Rounds, () => subject.Risks(path));
                Row(subject, $"{bins} bins {path}, risk from codes", Rounds, () => subject.CodedRisks(path));
                Row(subject, $"{bins} bins {path}, sums", Rounds, () => subject.Sums(path));
                Row(subject, $"{bins} bins {path}, everything", Rounds, () => subject.Everything(path, coded: false));
                Row(subject, $"{bins} bins {path}, everything from codes", Rounds, () => subject.Everything(path, coded: true));
            }

            Row(subject, $"{bins} bins, TensorPrimitives, risk", 3, () => tensors.Risks(subject.RisksOut));
            Row(subject, $"{bins} bins, scalar, risk", 3, () => subject.Risks(KernelPath.Scalar));
            var crowded = new KernelSubject(count, KernelSetting.CrowdedStage(KernelSetting.Indicators, bins));
            Row(crowded, $"{bins} bins, crowded cuts, risk", Rounds, () => crowded.Risks(Kernel.Widest));
        }

        Console.WriteLine("ML.NET: skipped, because this program is built without the optional adapter; its packages are not on every package source.");

        void Row(KernelSubject subject, string name, int rounds, Action action)
        {
            var (limits, times) = (new List<double>(), new List<double>());
            for (var round = 0; round <= rounds; round++)
            {
                var limit = Seconds(() => subject.Read());
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

    /// <summary>1,000 sets of weights over 25,000 children, together and one after the other, in alternation.</summary>
    public static void Sets()
    {
        var (sets, alone) = KernelSetting.WeightSets(1000, 25_000, 60);
        var risks = new float[25_000];
        var terms = 1000.0 * 25_000 * KernelSetting.Indicators;
        var (together, sums, only) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var t = Seconds(() => sets.Score(CancellationToken.None));
            var s = Seconds(() => Array.ForEach(alone, scorer => scorer.Score(null, CancellationToken.None)));
            var r = Seconds(() => Array.ForEach(alone, scorer => scorer.Risks(risks)));
            if (round == 0) continue;
            together.Add(t);
            sums.Add(s);
            only.Add(r);
        }

        Console.WriteLine(Text(
            $"1,000 sets together {terms / Median(together) / 1e9:0.0} billion terms/s; one after the other {terms / Median(sums) / 1e9:0.0} (ratio {Median(sums.Zip(together, (a, b) => a / b)):0.00}), risks only, no sums {terms / Median(only) / 1e9:0.0} (ratio {Median(only.Zip(together, (a, b) => a / b)):0.00})"));
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
