namespace EarlyWarning.Districts;

/// <summary>Correction of several p-values for their number by the false-discovery rate.</summary>
/// <remarks>Source: Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate, J. R. Stat. Soc. B 57, 289–300. Checked against
/// R's <c>p.adjust(method = "BH")</c> for North Carolina.</remarks>
public static class BenjaminiHochberg
{
    /// <summary>The largest p with which one more hypothesis would be rejected beside others.</summary>
    /// <param name="others">The p-values of the other hypotheses of the family, each 0 to 1; NaN marks one that was not tested and does not count.</param>
    /// <param name="falseDiscoveryRate">The rate at which hypotheses are rejected, above 0 and below 1.</param>
    /// <returns>rate · k / m for the largest k such that at least k − 1 of the others reach it, m hypotheses in all; at least rate / m.</returns>
    public static double Largest(IEnumerable<double> others, double falseDiscoveryRate)
    {
        var sorted = others.Where(p => !double.IsNaN(p)).Order().ToArray();
        var all = sorted.Length + 1;
        for (var k = all; k > 1; k--)
        {
            if (sorted[k - 2] * all <= falseDiscoveryRate * k) return falseDiscoveryRate * k / all;
        }

        return falseDiscoveryRate / all;
    }

    /// <summary>Adjusted p: the smallest false-discovery rate at which a hypothesis is rejected.</summary>
    /// <param name="pValues">The p-values of one family, each 0 to 1; NaN marks one that was not tested and does not count.</param>
    /// <returns>min over all p(j) ≥ p(i) of p(j) · m / rank(j), at most 1, in the order given; NaN where the p-value is NaN.</returns>
    public static double[] Adjust(ReadOnlySpan<double> pValues)
    {
        var tested = new List<int>(pValues.Length);
        for (var i = 0; i < pValues.Length; i++)
        {
            if (!double.IsNaN(pValues[i])) tested.Add(i);
        }

        var order = tested.ToArray();
        var keys = new double[order.Length];
        for (var i = 0; i < order.Length; i++) keys[i] = pValues[order[i]];
        Array.Sort(keys, order);

        var adjusted = new double[pValues.Length];
        Array.Fill(adjusted, double.NaN);
        var smallest = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            smallest = Math.Min(smallest, keys[rank - 1] * order.Length / rank);
            adjusted[order[rank - 1]] = smallest;
        }

        return adjusted;
    }
}
