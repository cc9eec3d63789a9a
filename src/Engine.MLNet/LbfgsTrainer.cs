using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;
using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace EarlyWarning.MLNet;

/// <summary>ML.NET's logistic regression by limited-memory BFGS, one slope per indicator, on indicators of mean 0 and standard deviation 1.</summary>
/// <remarks>A missing value counts as the mean, and a slot of its own says that it was missing. It knows no directions: <see cref="FitOptions.Directions"/> has no effect.</remarks>
public sealed class LbfgsTrainer : ITrainer
{
    private readonly float l1;
    private readonly float l2;

    /// <summary>A trainer.</summary>
    /// <param name="l1">Weight of the sum of absolute slopes, 0 or more. 1 is ML.NET's own.</param>
    /// <param name="l2">Weight of half the sum of squared slopes, 0 or more. 1 is ML.NET's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is negative or no number.</exception>
    public LbfgsTrainer(float l1 = 1, float l2 = 1)
    {
        if (!(l1 >= 0)) throw new ArgumentOutOfRangeException(nameof(l1), "expected 0 or more");
        if (!(l2 >= 0)) throw new ArgumentOutOfRangeException(nameof(l2), "expected 0 or more");
        this.l1 = l1;
        this.l2 = l2;
    }

    /// <inheritdoc/>
    public string Id => "mlnet-logistic";

    /// <inheritdoc/>
    public StageModel Fit(Examples examples, FitOptions options, CancellationToken cancel) => FitTerms(examples, options, cancel).ToStageModel(options);

    /// <summary>Fits a model and keeps ML.NET's figures as doubles.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="options">Stage and seed.</param>
    /// <param name="cancel">Stops the fit.</param>
    /// <returns>The model in doubles.</returns>
    /// <exception cref="RunStoppedException">The examples cannot be learned from: too few, one class only. The findings say which.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImportedTerms FitTerms(Examples examples, FitOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(options);
        var table = FeatureTable.Of(examples, options.Stage);
        var context = new MLContext(TreeTraining.SeedOf(options.Seed));

        // NormalizeMeanVariance leaves the offset out unless fixZero is off; with more than one thread the sums of gradients depend on their number.
        var pipeline = context.Transforms.NormalizeMeanVariance(nameof(FeatureRow.Features), fixZero: false)
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = nameof(FeatureRow.Label),
                FeatureColumnName = nameof(FeatureRow.Features),
                L1Regularization = l1,
                L2Regularization = l2,
                NumberOfThreads = 1,
            }));
        var trained = pipeline.Fit(table.ViewOf(context, examples, cancel));
        cancel.ThrowIfCancellationRequested();
        return MLNetImport.Of(trained, table.Features);
    }
}
