namespace EarlyWarning.Districts;

/// <summary>An interval of a rate or of a difference of two rates, both ends included; both NaN where it is not defined.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct RateInterval(double Low, double High)
{
    /// <summary>The interval that is not defined.</summary>
    public static RateInterval Undefined { get; } = new(double.NaN, double.NaN);
}
