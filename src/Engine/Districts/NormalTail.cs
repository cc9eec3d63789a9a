namespace EarlyWarning.Districts;

/// <summary>Upper tail of the standard normal distribution, from + − × ÷ √ alone, so that every machine gives the same digits.</summary>
/// <remarks>
/// Below 2.5 by the series 1/2 − φ(z) (z + z³/3 + z⁵/15 + …) (Abramowitz and Stegun 1964, 26.2.11), from there on by the continued fraction
/// φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))) (Laplace; Abramowitz and Stegun 26.2.14). Relative error below 1e-13 down to 1e-300.
/// </remarks>
public static class NormalTail
{
    /// <summary>1 / √(2π).</summary>
    private const double InverseRootTwoPi = 0.398942280401432677939946;

    /// <summary>P(Z ≥ z), one-sided.</summary>
    /// <param name="z">Any number; NaN gives NaN.</param>
    /// <returns>The probability, 0 to 1; 0 above about 38.</returns>
    public static double Upper(double z)
    {
        if (double.IsNaN(z)) return double.NaN;
        if (z < 0) return 1 - Upper(-z);
        if (z > 40) return 0;
        var density = InverseRootTwoPi * Exponential.Of(-(z * z / 2));
        if (z < 2.5)
        {
            double term = z, sum = z, odd = 1;
            while (term > sum * 1e-18)
            {
                odd += 2;
                term *= z * z / odd;
                sum += term;
            }

            return 0.5 - (density * sum);
        }

        var fraction = z;
        for (var k = 160; k >= 1; k--) fraction = z + (k / fraction);
        return density / fraction;
    }

    /// <summary>P(|Z| ≥ |z|), two-sided.</summary>
    /// <param name="z">Any number; NaN gives NaN.</param>
    /// <returns>The probability, 0 to 1.</returns>
    public static double TwoSided(double z) => Math.Min(1, 2 * Upper(Math.Abs(z)));
}
