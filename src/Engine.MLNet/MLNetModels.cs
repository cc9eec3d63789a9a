using System.Collections.Immutable;
using EarlyWarning.Learning;

namespace EarlyWarning.MLNet;

/// <summary>The models of ML.NET that can stand in a table of baselines.</summary>
public static class MLNetModels
{
    /// <summary>Those that become terms and so can become the model: <c>mlnet-gam</c> and <c>mlnet-logistic</c>.</summary>
    public static ImmutableArray<ITrainer> Trainers { get; } = [new GamTrainer(), new LbfgsTrainer()];

    /// <summary>Those that cannot: <c>mlnet-fasttree</c>.</summary>
    public static ImmutableArray<IChallenger> Challengers { get; } = [new FastTreeChallenger()];
}
