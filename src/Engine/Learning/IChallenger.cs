namespace EarlyWarning.Learning;

/// <summary>A model that is not additive and so never becomes the model: it stands in the table of baselines to show what readability costs.</summary>
public interface IChallenger
{
    /// <summary>Short id, such as <c>mlnet-fasttree</c>: stands in tables.</summary>
    string Id { get; }

    /// <summary>Fits on some examples and scores others.</summary>
    /// <param name="fit">The examples to fit on.</param>
    /// <param name="test">The examples to score; the same indicators in the same order. Their outcomes are not looked at.</param>
    /// <param name="options">Stage and seed.</param>
    /// <param name="cancel">Stops the fit.</param>
    /// <returns>Risks, 0 to 1, one per example of <paramref name="test"/>. The same bits whatever the number of threads.</returns>
    /// <exception cref="ArgumentException">The indicators of the two differ.</exception>
    /// <exception cref="Vocabulary.RunStoppedException">The examples cannot be learned from: too few, one class only. The findings say which.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    float[] FitAndScore(Examples fit, Examples test, FitOptions options, CancellationToken cancel);
}
