using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>The rate of true counts where only rounded counts are shown.</summary>
/// <remarks>
/// A rate of true counts beside rounded ones narrows what the counts can be: 0.083 beside 10 of 100 leaves 8 of 96. So the rate is rounded to the finest of <see cref="Steps"/> at which every pair of
/// counts that the shown ones can stand for gives the same figure. It then tells nothing that the rounded counts do not tell, and it is the true rate, rounded.
/// </remarks>
internal static class RoundedRate
{
    /// <summary>The steps, finest first.</summary>
    public static ImmutableArray<double> Steps { get; } = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

    /// <summary>The rate that may stand beside rounded counts.</summary>
    /// <param name="count">Count, a multiple of <paramref name="multiple"/>.</param>
    /// <param name="children">Denominator, a multiple of the same.</param>
    /// <param name="multiple">The multiple, odd, at least 3; true numbers differ by at most half of it.</param>
    /// <returns>The rate, rounded half to even; NaN where no step gives one figure, or the denominator may be 0.</returns>
    public static double Of(long count, long children, int multiple)
    {
        var reach = multiple / 2;
        if (children <= reach) return double.NaN;
        foreach (var step in Steps)
        {
            // The rate rises with the count and falls with the denominator, so the two corners bound it.
            var low = Rounded((double)Math.Max(0, count - reach) / (children + reach), step);
            var high = Rounded(Math.Min(1, (double)(count + reach) / Math.Max(1, children - reach)), step);
            if (low == high) return low;
        }

        return double.NaN;
    }

    private static double Rounded(double rate, double step) => PublishedDigits.Round(Math.Round(rate / step, MidpointRounding.ToEven) * step, PublishedDigits.Rate);
}
