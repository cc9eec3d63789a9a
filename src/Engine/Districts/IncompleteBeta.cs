using System.Runtime.CompilerServices;
using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary>The distribution function of the beta distribution and its inverse, from own elementary functions.</summary>
/// <remarks>
/// Source: DLMF 8.17.22 (continued fraction), evaluated by Lentz's method (Lentz 1976; Thompson and Barnett 1986); x beyond (a + 1) / (a + b + 2) by the
/// reflection I(x; a, b) = 1 − I(1 − x; b, a). Checked against MathNet, 1e-9, and against exact binomial tails, 1e-11.
/// </remarks>
public static class IncompleteBeta
{
    /// <summary>Smallest number that stands for zero in Lentz's method.</summary>
    private const double Tiny = 1e-300;

    private const double Precision = 1e-16;

    /// <summary>The fraction needs some √max(a, b) steps; this serves parameters up to some 1e10.</summary>
    private const int MostSteps = 200_000;

    /// <summary>I(x; a, b) = P(X ≤ x), X ~ Beta(a, b).</summary>
    /// <param name="x">Any number; the result is 0 up to 0 and 1 from 1 on.</param>
    /// <param name="a">First parameter, above 0, finite.</param>
    /// <param name="b">Second parameter, above 0, finite.</param>
    /// <returns>The probability, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0 and finite, or x is NaN.</exception>
    public static double Regularised(double x, double a, double b)
    {
        Check(a, b);
        ArgumentOutOfRangeException.ThrowIfEqual(x, double.NaN);
        return Regularised(x, a, b, LogGamma.Beta(a, b));
    }

    /// <summary>The x with I(x; a, b) = p.</summary>
    /// <param name="p">A probability, 0 to 1.</param>
    /// <param name="a">First parameter, above 0, finite.</param>
    /// <param name="b">Second parameter, above 0, finite.</param>
    /// <returns>The quantile, 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static double Inverse(double p, double a, double b)
    {
        Check(a, b);
        var logBeta = LogGamma.Beta(a, b);
        return QuantileSearch.Find(x => (Regularised(x, a, b, logBeta), Density(x, a, b, logBeta)), p, 1, a / (a + b));
    }

    /// <summary>I(x; a, b) where ln B(a, b) is known.</summary>
    internal static double Regularised(double x, double a, double b, double logBeta)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        if (x > (a + 1) / (a + b + 2)) return 1 - (Front(1 - x, b, a, logBeta) * Fraction(1 - x, b, a) / b);
        return Front(x, a, b, logBeta) * Fraction(x, a, b) / a;
    }

    /// <summary>The density x^(a − 1) (1 − x)^(b − 1) / B(a, b) where ln B(a, b) is known; 0 at and beyond the ends.</summary>
    internal static double Density(double x, double a, double b, double logBeta) => x > 0 && x < 1 ? Front(x, a, b, logBeta) / (x * (1 - x)) : 0;

    private static double Front(double x, double a, double b, double logBeta) =>
        double.IsNormal(x) ? Exponential.Of((a * NaturalLog.Of(x)) + (b * NaturalLog.Of(1 - x)) - logBeta) : 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Fraction(double x, double a, double b)
    {
        double c = 1, d = NotZero(1 - ((a + b) * x / (a + 1)));
        d = 1 / d;
        var value = d;
        for (var m = 1; m <= MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            value *= d * c;
            if (Math.Abs((d * c) - 1) < Precision * 4) break;
        }

        return value;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    private static void Check(double a, double b)
    {
        if (!(a > 0 && double.IsFinite(a))) throw new ArgumentOutOfRangeException(nameof(a), "A parameter of a beta distribution is above 0.");
        if (!(b > 0 && double.IsFinite(b))) throw new ArgumentOutOfRangeException(nameof(b), "A parameter of a beta distribution is above 0.");
    }
}
