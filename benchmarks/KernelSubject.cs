using EarlyWarning.Population;
using EarlyWarning.Scoring;

namespace EarlyWarning.Benchmarks;

/// <summary>A table, a model and one scorer per path, set up before anything is measured.</summary>
internal sealed class KernelSubject
{
    private readonly Dictionary<(KernelPath Path, bool Coded), StageScorer> scorers = [];
    private readonly CodedStage coded;
    private readonly ChildScores scores;

    public KernelSubject(int children, StageModel stage)
    {
        Children = KernelSetting.Children(children, stage.Terms.Length);
        Stage = stage;
        RisksOut = new float[children];
        scores = new ChildScores(children);
        coded = new CodedStage(Children, stage, Kernel.Widest, KernelSetting.Threads);
        foreach (var path in Enum.GetValues<KernelPath>().Where(Kernel.Supports))
        {
            var compiled = new CompiledStage(stage, Children);
            scorers[(path, false)] = new StageScorer(compiled, Children, path, KernelSetting.Threads);
            scorers[(path, true)] = new StageScorer(compiled, Children, path, KernelSetting.Threads, coded);
        }
    }

    public ChildTable Children { get; }

    public StageModel Stage { get; }

    public float[] RisksOut { get; }

    public float Read() => KernelReadLimit.Sum(Children, KernelSetting.Threads);

    public void Risks(KernelPath path) => Of(path, false).Risks(RisksOut);

    public void CodedRisks(KernelPath path) => Of(path, true).Risks(RisksOut);

    public void Sums(KernelPath path) => Of(path, false).Score(null, CancellationToken.None);

    public void Everything(KernelPath path, bool coded) => Of(path, coded).Score(scores, CancellationToken.None);

    private StageScorer Of(KernelPath path, bool coded) =>
        scorers.TryGetValue((path, coded), out var scorer) ? scorer : throw new NotSupportedException($"This processor does not support the path {path}.");
}
