namespace EarlyWarning.Scoring;

/// <summary>1 / (1 + exp(−x)), the one formula that turns log-odds into risks; here one value at a time, the definition.</summary>
/// <remarks>
/// <para>Own formula in float32, because the platform's exponential differs between C libraries and instruction sets. z = −x is held to ±87. n is z / ln 2
/// rounded to the nearest integer (ties to even), r = (z − n·<see cref="Ln2High"/>) − n·<see cref="Ln2Low"/>; n·Ln2High is exact because
/// Ln2High has 9 significant bits and |n| ≤ 126. exp(r) = 1 + (r + r²·p(r)), p the Taylor series 1/2! + r/3! + … + r⁵/7!, whose first omitted
/// term is below 5.3e-9 for |r| ≤ 0.3466. exp(z) = 2^n·exp(r) by adding n to the exponent bits, which is exact. Every operation is rounded on its own.</para>
/// <para>Over every float32 from −87 to 87 the result never falls where x rises, and differs from the correctly rounded value by at most
/// 2 units in the last place (measured over all of them). Outside ±87 it stays at its value there; NaN gives <see cref="float.NaN"/>.</para>
/// </remarks>
internal static class Logistic
{
    /// <summary>e^−87 is the last power of e with a whole exponent that is a normal float32, with room for 1 + e^87.</summary>
    public const float Bound = 87f;

    /// <summary>1 / ln 2.</summary>
    public const float InverseLn2 = 1.44269504f;

    /// <summary>355 / 512: ln 2 to 9 bits.</summary>
    public const float Ln2High = 0.693359375f;

    /// <summary>ln 2 − 355 / 512.</summary>
    public const float Ln2Low = -2.12194440e-4f;

    /// <summary>1.5 × 2^23: adding it to |t| &lt; 2^22 leaves the nearest integer to t in the low bits of the sum.</summary>
    public const float Rounder = 12582912f;

    /// <summary>1/3!, 1/4!, 1/5!, 1/6!, 1/7!.</summary>
    public const float C3 = 1f / 6, C4 = 1f / 24, C5 = 1f / 120, C6 = 1f / 720, C7 = 1f / 5040;

    /// <summary>1 / (1 + exp(−x))</summary>
    /// <param name="x">Log-odds.</param>
    /// <returns>The risk, above 0 and at most 1; NaN for NaN.</returns>
    public static float Of(float x)
    {
        if (float.IsNaN(x)) return float.NaN;
        var z = 0 - x;
        z = z > -Bound ? z : -Bound;
        z = z < Bound ? z : Bound;
        var shifted = (z * InverseLn2) + Rounder;
        var n = shifted - Rounder;
        var r = z - (n * Ln2High);
        r -= n * Ln2Low;
        var p = C7;
        p = (p * r) + C6;
        p = (p * r) + C5;
        p = (p * r) + C4;
        p = (p * r) + C3;
        p = (p * r) + 0.5f;
        var exponential = 1 + (r + (r * r * p));
        // The low bits of the shifted sum hold n; moved to the exponent field they multiply by 2^n.
        exponential = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(exponential) + (BitConverter.SingleToInt32Bits(shifted) << 23));
        return 1 / (1 + exponential);
    }
}
