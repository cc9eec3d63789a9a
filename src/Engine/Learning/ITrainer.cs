using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Fits the additive model of one stage.</summary>
public interface ITrainer
{
    /// <summary>Short id, such as <c>boosting</c>: stands in tables and settings.</summary>
    string Id { get; }

    /// <summary>Fits a model.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="options">Stage, directions, seed.</param>
    /// <param name="cancel">Stops the fit.</param>
    /// <returns>Intercept and one term per indicator that carries anything; no threshold. The same bits whatever the number of threads.</returns>
    /// <exception cref="Vocabulary.RunStoppedException">The examples cannot be learned from: too few, one class only. The findings say which.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    StageModel Fit(Examples examples, FitOptions options, CancellationToken cancel);
}
