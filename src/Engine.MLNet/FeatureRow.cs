namespace EarlyWarning.MLNet;

/// <summary>One example as ML.NET reads it: without NaN, because its trainers leave out every row that has one.</summary>
internal sealed class FeatureRow
{
    /// <summary>The feature vector.</summary>
    public float[] Features { get; init; } = [];

    /// <summary>Whether the outcome came about.</summary>
    public bool Label { get; init; }
}
