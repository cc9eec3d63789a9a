namespace EarlyWarning.Learning;

/// <summary>A figure with its 95 % interval.</summary>
/// <param name="Value">The figure; NaN where it cannot be computed.</param>
/// <param name="Low">Lower end; NaN where none is known.</param>
/// <param name="High">Upper end; NaN where none is known.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>No figure.</summary>
    public static Estimate None { get; } = new(double.NaN, double.NaN, double.NaN);
}
