using System.Runtime.CompilerServices;

namespace EarlyWarning.Scoring;

/// <summary>The natural logarithm by an own formula: the platform's differs between C libraries, and base rates reach published digits through it.</summary>
/// <remarks>
/// x = m·2^e with √½ ≤ m &lt; √2, f = m − 1 (exact), s = f / (2 + f). Then ln m = 2·artanh(s) = f − (f²/2 − s·(f²/2 + R)) with
/// R = 2·(s²/3 + s⁴/5 + s⁶/7 + …); the sum is written so that the exact f carries the leading digits. |s| ≤ 0.1716, so the terms up to s²²/23 leave out less than 1e-20.
/// e·ln 2 is added in two parts, the first with enough trailing zeros to be exact. Within 1 unit in the last place of the platform's logarithm over the tested range.
/// </remarks>
internal static class NaturalLog
{
    /// <summary>ln 2 to 33 bits: its product with any exponent is exact.</summary>
    private const double Ln2High = 0.693147180369123816490;

    /// <summary>ln 2 − <see cref="Ln2High"/>.</summary>
    private const double Ln2Low = 1.90821492927058770002e-10;

    private const double RootTwo = 1.4142135623730951;

    private const int LastOddPower = 23;

    /// <summary>ln x</summary>
    /// <param name="x">Above 0, finite, not subnormal.</param>
    /// <returns>The logarithm.</returns>
    /// <exception cref="ArgumentOutOfRangeException">x is not a normal positive number.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Of(double x)
    {
        if (!double.IsNormal(x) || x < 0) throw new ArgumentOutOfRangeException(nameof(x), "expected a normal positive number");
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (mantissa >= RootTwo)
        {
            mantissa *= 0.5;
            exponent++;
        }

        var f = mantissa - 1;
        var s = f / (2 + f);
        var square = s * s;
        var series = 2.0 / LastOddPower;
        for (var power = LastOddPower - 2; power >= 3; power -= 2) series = (series * square) + (2.0 / power);
        var half = 0.5 * f * f;
        var correction = s * (half + (series * square));
        return (exponent * Ln2High) - ((half - (correction + (exponent * Ln2Low))) - f);
    }
}
