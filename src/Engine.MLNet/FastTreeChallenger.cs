using EarlyWarning.Learning;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace EarlyWarning.MLNet;

/// <summary>ML.NET's boosted trees, 100 of 20 leaves: interactions and all, so no terms can be read out of them. They show what an additive model leaves on the table.</summary>
/// <remarks>A fit under way is stopped between two readings of the examples only.</remarks>
public sealed class FastTreeChallenger : IChallenger
{
    /// <inheritdoc/>
    public string Id => "mlnet-fasttree";

    /// <inheritdoc/>
    public float[] FitAndScore(Examples fit, Examples test, FitOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(options);
        if (!fit.Indicators.SequenceEqual(test.Indicators)) throw new ArgumentException("The examples to score have other indicators than those to fit on.", nameof(test));
        var table = FeatureTable.Of(fit, options.Stage);
        var seed = TreeTraining.SeedOf(options.Seed);
        var context = new MLContext(seed);
        lock (TreeTraining.Gate)
        {
            var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
            {
                LabelColumnName = nameof(FeatureRow.Label),
                FeatureColumnName = nameof(FeatureRow.Features),
                NumberOfThreads = TreeTraining.Threads,
                Seed = seed,
            });
            var trained = trainer.Fit(table.ViewOf(context, fit, cancel));
            cancel.ThrowIfCancellationRequested();
            return [.. trained.Transform(table.ViewOf(context, test, cancel)).GetColumn<float>("Probability")];
        }
    }
}
