using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary>The logarithm of the gamma function by an own formula, so that every machine gives the same digits.</summary>
/// <remarks>
/// Stirling's series ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + 1/12x − 1/360x³ + 1/1260x⁵ − … (Abramowitz and Stegun 1964, 6.1.41) from x = 10 on, where the
/// term of x^−15 is below 3e-17; smaller arguments are raised by Γ(x) = Γ(x + m) / (x (x + 1) … (x + m − 1)). Checked against MathNet, 1e-13.
/// </remarks>
internal static class LogGamma
{
    private const double HalfLogTwoPi = 0.918938533204672741780330;

    private const double StirlingFrom = 10;

    /// <summary>ln Γ(x)</summary>
    /// <param name="x">Above 0, finite.</param>
    /// <returns>The logarithm.</returns>
    /// <exception cref="ArgumentOutOfRangeException">x is not a normal positive number.</exception>
    public static double Of(double x)
    {
        double product = 1;
        var raised = x;
        while (raised < StirlingFrom)
        {
            product *= raised;
            raised++;
        }

        var inverse = 1 / raised;
        var square = inverse * inverse;
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680)
            - (square * ((1.0 / 1188) - (square * ((691.0 / 360360) - (square / 156))))))))))));
        var value = ((raised - 0.5) * NaturalLog.Of(raised)) - raised + HalfLogTwoPi + series;
        return x < StirlingFrom ? value - NaturalLog.Of(product) : value;
    }

    /// <summary>ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b)</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <returns>The logarithm of the beta function.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a normal positive number.</exception>
    public static double Beta(double a, double b) => Of(a) + Of(b) - Of(a + b);
}
