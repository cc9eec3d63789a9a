namespace EarlyWarning.Districts;

/// <summary>Whether counts of areas vary more than children counted one by one would, and by how much.</summary>
/// <remarks>
/// Sources: Tarone, R. E. (1979), Testing the goodness of fit of the binomial distribution, Biometrika 66, 585–590 (the locally most powerful test against the
/// beta-binomial distribution); Spiegelhalter, D. J. (2005), Handling over-dispersion of performance indicators, Qual. Saf. Health Care 14, 347–351 (φ from
/// winsorised z-scores, τ by moments). φ checked against R for North Carolina, 1e-9 relative.
/// </remarks>
public static class OverDispersion
{
    /// <summary>Share of the z-scores that winsorising draws in at either end.</summary>
    public const double Winsorised = 0.1;

    /// <summary>Tarone's test: Z = (Σ (k − n π)² / (π (1 − π)) − Σ n) / √(2 Σ n (n − 1)).</summary>
    /// <param name="counts">Count per area, 0 to its children.</param>
    /// <param name="children">Children per area, same length.</param>
    /// <param name="rate">π, the common rate.</param>
    /// <returns>The p-value: one-sided (more varied), null hypothesis: every count is binomial with the common rate; normal approximation, not adjusted; NaN where the common rate is
    /// 0, 1 or NaN, and with fewer than two areas of two children.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double PValue(ReadOnlySpan<long> counts, ReadOnlySpan<long> children, double rate)
    {
        if (counts.Length != children.Length) throw new ArgumentException("One count per area.", nameof(counts));
        if (!(rate > 0 && rate < 1)) return double.NaN;
        double squares = 0, all = 0, pairs = 0;
        var areas = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            double n = children[i], away = counts[i] - (n * rate);
            squares += away * away;
            all += n;
            pairs += n * (n - 1);
            if (n > 1) areas++;
        }

        return areas < 2 ? double.NaN : NormalTail.Upper(((squares / (rate * (1 - rate))) - all) / Math.Sqrt(2 * pairs));
    }

    /// <summary>φ: mean square of the winsorised z-scores (k − n π) / √(n π (1 − π)).</summary>
    /// <param name="counts">Count per area, 0 to its children.</param>
    /// <param name="children">Children per area, same length.</param>
    /// <param name="rate">π, the common rate.</param>
    /// <returns>φ, 0 or more; about 0.68 where counts are binomial, because winsorising takes the ends away. The tenth of the scores at either end is drawn in to the quantile there (linear between
    /// order statistics). NaN without areas and where the common rate is 0, 1 or NaN; areas without children do not count.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double WinsorisedPhi(ReadOnlySpan<long> counts, ReadOnlySpan<long> children, double rate)
    {
        if (counts.Length != children.Length) throw new ArgumentException("One count per area.", nameof(counts));
        var scores = new List<double>(counts.Length);
        for (var i = 0; i < counts.Length; i++)
        {
            if (children[i] > 0) scores.Add((counts[i] - (children[i] * rate)) / Math.Sqrt(children[i] * rate * (1 - rate)));
        }

        return rate > 0 && rate < 1 && scores.Count > 0 ? WinsorisedMeanSquare([.. scores]) : double.NaN;
    }

    /// <summary>τ²: variance between the true rates of areas, by moments from φ: (I φ − (I − 1)) / (Σ w − Σ w² / Σ w), w = n / (π (1 − π)).</summary>
    /// <param name="children">Children per area.</param>
    /// <param name="rate">π, the common rate.</param>
    /// <param name="phi">φ of the areas with children, see <see cref="WinsorisedPhi"/>.</param>
    /// <returns>τ², 0 or more; 0 with fewer than two areas; NaN where the common rate is 0, 1 or NaN.</returns>
    public static double Between(ReadOnlySpan<long> children, double rate, double phi)
    {
        if (!(rate > 0 && rate < 1)) return double.NaN;
        double weights = 0, squares = 0;
        var areas = 0;
        foreach (var n in children)
        {
            if (n == 0) continue;
            var weight = n / (rate * (1 - rate));
            weights += weight;
            squares += weight * weight;
            areas++;
        }

        return areas < 2 ? 0 : Math.Max(0, ((areas * phi) - (areas - 1)) / (weights - (squares / weights)));
    }

    /// <summary>Mean square after the tenth at either end was drawn in to the quantile there.</summary>
    internal static double WinsorisedMeanSquare(double[] scores)
    {
        Array.Sort(scores);
        double low = Quantile(scores, Winsorised), high = Quantile(scores, 1 - Winsorised), sum = 0;
        foreach (var score in scores) sum += Math.Clamp(score, low, high) * Math.Clamp(score, low, high);
        return sum / scores.Length;
    }

    /// <summary>The quantile by linear interpolation between order statistics at (n − 1) q (Hyndman and Fan 1996, type 7).</summary>
    private static double Quantile(double[] sorted, double q)
    {
        var place = (sorted.Length - 1) * q;
        var below = (int)place;
        return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }
}
