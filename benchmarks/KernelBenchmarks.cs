using BenchmarkDotNet.Attributes;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>Risk of 4 million children from 32 indicators × 16 bins on two threads, per path, beside the scalar definition, plain library operations and the read limit.</summary>
[MemoryDiagnoser]
[KernelColumns]
public class RiskBenchmarks
{
    private KernelSubject subject = null!;
    private KernelTensors tensors = null!;

    [Params(4_000_000)]
    public int Children { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        subject = new KernelSubject(Children, KernelSetting.Stage(KernelSetting.Indicators, KernelSetting.Bins));
        tensors = new KernelTensors(subject.Children, subject.Stage, KernelSetting.Threads);
    }

    [Benchmark]
    public float ReadLimit() => subject.Read();

    [Benchmark(Baseline = true)]
    public void Scalar() => subject.Risks(KernelPath.Scalar);

    [Benchmark]
    public void TensorPrimitives() => tensors.Risks(subject.RisksOut);

    [Benchmark]
    public void Vector128() => subject.Risks(KernelPath.Vector128);

    [Benchmark]
    public void Vector256() => subject.Risks(KernelPath.Vector256);

    [Benchmark]
    public void Vector512() => subject.Risks(KernelPath.Vector512);
}

/// <summary>The same with cuts that no grid parts, so that bins are searched.</summary>
[MemoryDiagnoser]
[KernelColumns]
public class CrowdedCutsBenchmarks
{
    private KernelSubject subject = null!;

    [Params(4_000_000)]
    public int Children { get; set; }

    [GlobalSetup]
    public void Prepare() => subject = new KernelSubject(Children, KernelSetting.CrowdedStage(KernelSetting.Indicators, KernelSetting.Bins));

    [Benchmark]
    public float ReadLimit() => subject.Read();

    [Benchmark]
    public void Vector256() => subject.Risks(KernelPath.Vector256);

    [Benchmark]
    public void Vector512() => subject.Risks(KernelPath.Vector512);
}

/// <summary>The same from codes: a quarter of the memory, no search.</summary>
[MemoryDiagnoser]
[KernelColumns]
public class CodedBenchmarks
{
    private KernelSubject subject = null!;

    [Params(4_000_000)]
    public int Children { get; set; }

    [GlobalSetup]
    public void Prepare() => subject = new KernelSubject(Children, KernelSetting.Stage(KernelSetting.Indicators, KernelSetting.Bins));

    [Benchmark]
    public float ReadLimit() => subject.Read();

    [Benchmark(Baseline = true)]
    public void Scalar() => subject.CodedRisks(KernelPath.Scalar);

    [Benchmark]
    public void FromValues() => subject.Risks(Kernel.Widest);

    [Benchmark]
    public void Vector256() => subject.CodedRisks(KernelPath.Vector256);

    [Benchmark]
    public void Vector512() => subject.CodedRisks(KernelPath.Vector512);

    /// <summary>Making the codes, once per population.</summary>
    [Benchmark]
    public object Encode() => new CodedStage(subject.Children, subject.Stage, Kernel.Widest, KernelSetting.Threads);
}

/// <summary>Everything in one pass: log-odds, risk, flag, three reasons with their contributions, and per district four kinds of sums.</summary>
[MemoryDiagnoser]
[KernelColumns]
public class EverythingBenchmarks
{
    private KernelSubject subject = null!;

    [Params(4_000_000)]
    public int Children { get; set; }

    [GlobalSetup]
    public void Prepare() => subject = new KernelSubject(Children, KernelSetting.Stage(KernelSetting.Indicators, KernelSetting.Bins));

    [Benchmark]
    public float ReadLimit() => subject.Read();

    [Benchmark(Baseline = true)]
    public void Scalar() => subject.Everything(KernelPath.Scalar, coded: false);

    [Benchmark]
    public void SumsOnly() => subject.Sums(Kernel.Widest);

    [Benchmark]
    public void Vector256() => subject.Everything(KernelPath.Vector256, coded: false);

    [Benchmark]
    public void Vector512() => subject.Everything(KernelPath.Vector512, coded: false);

    [Benchmark]
    public void Vector512FromCodes() => subject.Everything(KernelPath.Vector512, coded: true);
}

/// <summary>1,000 sets of weights over 25,000 children in 60 districts, 32 indicators × 16 bins, sums per district: together, and one after the other from codes.</summary>
[MemoryDiagnoser]
public class WeightSetBenchmarks
{
    private WeightSets sets = null!;
    private StageScorer[] alone = null!;

    [Params(1000)]
    public int Sets { get; set; }

    [GlobalSetup]
    public void Prepare() => (sets, alone) = KernelSetting.WeightSets(Sets, 25_000, 60);

    [Benchmark(Baseline = true)]
    public void OneAfterTheOther()
    {
        foreach (var scorer in alone) scorer.Score(null, CancellationToken.None);
    }

    [Benchmark]
    public void RisksOneAfterTheOther()
    {
        foreach (var scorer in alone) scorer.Risks(risks);
    }

    [Benchmark]
    public void Together() => sets.Score(CancellationToken.None);

    private readonly float[] risks = new float[25_000];
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
