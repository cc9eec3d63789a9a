namespace EarlyWarning.Districts;

/// <summary>Mean and population variance of all values, and of all but one.</summary>
/// <remarks>Leaving one out subtracts its share from the sums of all; where that cancels most digits (one value far from all others) the sums are taken anew.</remarks>
internal sealed class LeaveOneOutMoments
{
    /// <summary>Means that differ by no more than this share of the largest value count as equal, and so do spreads below it.</summary>
    public const double TieTolerance = 1e-12;

    private readonly double[] values;
    private readonly double squares;
    private readonly double noise;

    /// <summary>Sums over the values.</summary>
    /// <param name="values">At least two finite values; their order decides the last digits.</param>
    public LeaveOneOutMoments(ReadOnlySpan<double> values)
    {
        this.values = values.ToArray();
        double largest = 0;
        foreach (var value in values)
        {
            Sum += value;
            largest = Math.Max(largest, Math.Abs(value));
        }

        Mean = Sum / values.Length;
        foreach (var value in values) squares += (value - Mean) * (value - Mean);
        noise = TieTolerance * largest * TieTolerance * largest;
    }

    /// <summary>Sum of all values.</summary>
    public double Sum { get; }

    /// <summary>Mean of all values.</summary>
    public double Mean { get; }

    /// <summary>Population variance of all values; 0 where they are equal up to rounding.</summary>
    public double Variance => Cleaned(squares / values.Length);

    /// <summary>Mean and population variance without one value.</summary>
    /// <param name="index">Its place.</param>
    /// <returns>The moments; the variance is 0 where the others are equal up to rounding.</returns>
    public (double Mean, double Variance) Without(int index)
    {
        double others = values.Length - 1;
        var difference = values[index] - Mean;
        var mean = (Sum - values[index]) / others;
        var left = squares - (difference * difference * values.Length / others);
        if (left < 0.01 * squares)
        {
            left = 0;
            for (var j = 0; j < values.Length; j++)
            {
                if (j != index) left += (values[j] - mean) * (values[j] - mean);
            }
        }

        return (mean, Cleaned(left / others));
    }

    private double Cleaned(double variance) => variance <= noise ? 0 : variance;
}
