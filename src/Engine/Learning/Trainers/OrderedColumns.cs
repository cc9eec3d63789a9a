namespace EarlyWarning.Learning;

/// <summary>The columns that the logistic trainer makes of one indicator's bins: a straight line, a step at each cut, and a mark for missing.</summary>
/// <remarks>
/// A sum of them is any function of the bins; a penalty on their sizes prefers a straight line, then few steps: the fused lasso of Tibshirani et al. (2005), Sparsity and
/// smoothness via the fused lasso, JRSS B 67, 91–108, with a line beside it. Every column is centred and has standard deviation 1 over the examples. Line and steps rise, so that a
/// direction of the indicator is a sign of their factors. Where a value is missing, line and steps stand at their mean over the other examples.
/// </remarks>
internal sealed class OrderedColumns
{
    private readonly int[] cuts;
    private readonly double[] means;
    private readonly double[] deviations;

    private OrderedColumns(double[][] values, bool[] signed, int[] cuts, double[] means, double[] deviations) =>
        (Values, Signed, this.cuts, this.means, this.deviations) = (values, signed, cuts, means, deviations);

    /// <summary>Per column its value in each bin, the missing one last.</summary>
    public double[][] Values { get; }

    /// <summary>Per column whether the direction of the indicator rules its sign.</summary>
    public bool[] Signed { get; }

    /// <summary>Makes the columns.</summary>
    /// <param name="bins">The bins.</param>
    /// <param name="counts">Examples per bin, the missing one last.</param>
    /// <returns>The columns; those that are the same in all examples are left out.</returns>
    public static OrderedColumns Of(IndicatorBins bins, int[] counts)
    {
        var values = new List<double[]>();
        var signed = new List<bool>();
        var cuts = new List<int>();
        var means = new List<double>();
        var deviations = new List<double>();
        if (bins.Bins > 2) Add([.. bins.Means, double.NaN], true, 0);
        for (var cut = 1; cut < bins.Bins; cut++) Add([.. Enumerable.Range(0, bins.Bins).Select(b => b >= cut ? 1.0 : 0), double.NaN], true, cut);
        Add([.. Enumerable.Range(0, bins.Cells).Select(b => b == bins.Bins ? 1.0 : 0)], false, 0);
        return new([.. values], [.. signed], [.. cuts], [.. means], [.. deviations]);

        void Add(double[] column, bool rises, int cut)
        {
            double weight = 0, sum = 0, square = 0, all = counts.Sum();
            for (var b = 0; b < column.Length; b++)
            {
                if (double.IsNaN(column[b])) continue;
                weight += counts[b];
                sum += counts[b] * column[b];
            }

            if (weight <= 0) return;
            var mean = sum / weight;
            for (var b = 0; b < column.Length; b++)
            {
                column[b] = double.IsNaN(column[b]) ? 0 : column[b] - mean;
                square += counts[b] * column[b] * column[b];
            }

            if (square <= 1e-12 * all) return;
            var deviation = Math.Sqrt(square / all);
            values.Add(Array.ConvertAll(column, x => x / deviation));
            signed.Add(rises);
            cuts.Add(cut);
            means.Add(mean);
            deviations.Add(deviation);
        }
    }

    /// <summary>Sums of numbers per bin, weighed by each column: Σ column[bin] · numbers[bin].</summary>
    /// <param name="numbers">One per bin, the missing one last.</param>
    /// <param name="sums">One per column.</param>
    /// <remarks>A step is 1 from its cut on less a constant: its sum comes from sums from the end, once for all steps.</remarks>
    public void Project(ReadOnlySpan<double> numbers, Span<double> sums)
    {
        Span<double> fromHere = stackalloc double[IndicatorBins.MostCells];
        double total = 0;
        for (var b = numbers.Length - 2; b >= 0; b--) fromHere[b] = total += numbers[b];
        for (var c = 0; c < sums.Length; c++)
        {
            if (cuts[c] > 0)
            {
                sums[c] = (fromHere[cuts[c]] - (means[c] * total)) / deviations[c];
                continue;
            }

            double sum = 0;
            var column = Values[c];
            for (var b = 0; b < column.Length; b++) sum += column[b] * numbers[b];
            sums[c] = sum;
        }
    }
}
