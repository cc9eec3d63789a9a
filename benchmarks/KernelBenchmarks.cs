using BenchmarkDotNet.Attributes;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>Risk of 4 million children from 32 indicators × 16 bins on two threads, per path, beside the scalar definition and the read limit.</summary>
/// <remarks>Ratio is to the scalar definition. Divide the mean by 4,000,000 for ns per child; the columns hold 512 MB.</remarks>
[MemoryDiagnoser]
public class KernelBenchmarks
{
    private ChildTable children = null!;
    private StageModel stage = null!;
    private float[] risks = null!;

    [Params(4_000_000)]
    public int Children { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        children = KernelSetting.Children(Children, KernelSetting.Indicators);
        stage = KernelSetting.Stage(KernelSetting.Indicators, KernelSetting.Bins);
        risks = new float[Children];
    }

    [Benchmark]
    public float ReadLimit() => KernelReadLimit.Sum(children, KernelSetting.Threads);

    [Benchmark(Baseline = true)]
    public void ScalarPath() => Run(KernelPath.Scalar);

    [Benchmark]
    public void Vector128Path() => Run(KernelPath.Vector128);

    [Benchmark]
    public void Vector256Path() => Run(KernelPath.Vector256);

    [Benchmark]
    public void Vector512Path() => Run(KernelPath.Vector512);

    private void Run(KernelPath path)
    {
        if (!Kernel.Supports(path)) throw new NotSupportedException($"This processor does not support the path {path}.");
        new StageScorer(new CompiledStage(stage, children), children, path, KernelSetting.Threads).Risks(risks);
    }
}

/// <summary>The whole of scoring one million children: log-odds, flags, risks, sums per district, contributions per term.</summary>
[MemoryDiagnoser]
public class KernelScoreBenchmarks
{
    private ChildTable children = null!;
    private RiskModel model = null!;

    [Params(2, 16)]
    public int Bins { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var stage = KernelSetting.Stage(28, Bins);
        children = KernelSetting.City(1_000_000, 450, stage.Terms.Select(t => t.Indicator));
        model = KernelSetting.Model(Stages.Chain.ToArray().Select(s => stage with { Stage = s }));
    }

    [Benchmark]
    public ScoredPopulation Score() => Scorer.Score(children, model, CancellationToken.None);

    [Benchmark]
    public RiskModel FreezeThresholds() =>
        Scorer.FreezeThresholds(children, model with { Stages = [.. model.Stages.Select(s => s with { Threshold = null })] }, 0.15);
}
