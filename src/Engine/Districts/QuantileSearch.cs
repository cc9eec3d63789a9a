namespace EarlyWarning.Districts;

/// <summary>Finds the point at which a distribution function reaches a probability: Newton's steps, kept inside a shrinking interval.</summary>
internal static class QuantileSearch
{
    private const int MostSteps = 400;

    /// <summary>The x between 0 and an upper end at which a non-decreasing function reaches p.</summary>
    /// <param name="at">The function and its slope at x; the slope only guides the steps.</param>
    /// <param name="p">The value sought, 0 to 1.</param>
    /// <param name="upper">Upper end, above 0; the function reaches p there.</param>
    /// <param name="start">First point, strictly between 0 and <paramref name="upper"/>.</param>
    /// <returns>The point, to a few units in the last place.</returns>
    /// <exception cref="ArgumentOutOfRangeException">p is not a number from 0 to 1.</exception>
    public static double Find(Func<double, (double Value, double Slope)> at, double p, double upper, double start)
    {
        if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(p), "A probability lies between 0 and 1.");
        if (p == 0) return 0;
        if (p == 1) return upper;
        double low = 0, high = upper, x = start;
        for (var step = 0; step < MostSteps; step++)
        {
            var (value, slope) = at(x);
            if (value < p) low = x;
            else high = x;
            var next = x + ((p - value) / slope);

            // Halving in ratio where the lower end is known, so that a tiny root is approached as fast as a large one.
            if (!(next > low && next < high)) next = low > 0 ? Math.Sqrt(low) * Math.Sqrt(high) : high / 16;
            if (Math.Abs(next - x) <= 4e-16 * next || high - low <= 4e-16 * high) return next;
            x = next;
        }

        return x;
    }
}
