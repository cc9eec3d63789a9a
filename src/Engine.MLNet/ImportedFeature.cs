namespace EarlyWarning.MLNet;

/// <summary>What one slot of an ML.NET model's feature vector holds.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="IsMissingFlag">Whether the slot is 1 where the indicator is missing and 0 otherwise, instead of the indicator's value.</param>
/// <param name="Replacement">What the slot holds where the indicator is missing; NaN where nothing replaces it, and always for a flag.</param>
public readonly record struct ImportedFeature(string Indicator, bool IsMissingFlag, float Replacement)
{
    /// <summary>A slot with an indicator's value.</summary>
    /// <param name="indicator">Id of the indicator.</param>
    /// <param name="replacement">What it holds where the indicator is missing, such as the mean; NaN where nothing replaces it.</param>
    /// <returns>The slot.</returns>
    public static ImportedFeature Value(string indicator, float replacement = float.NaN) => new(indicator, false, replacement);

    /// <summary>A slot that says whether an indicator is missing.</summary>
    /// <param name="indicator">Id of the indicator.</param>
    /// <returns>The slot.</returns>
    public static ImportedFeature MissingFlag(string indicator) => new(indicator, true, float.NaN);

    /// <summary>What the slot holds for a value.</summary>
    /// <param name="x">The indicator's value; NaN means missing.</param>
    /// <returns>The entry of the feature vector.</returns>
    public float Of(float x) => IsMissingFlag ? (float.IsNaN(x) ? 1 : 0) : float.IsNaN(x) ? Replacement : x;
}
