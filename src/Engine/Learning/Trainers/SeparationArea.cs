namespace EarlyWarning.Learning;

/// <summary>How well one indicator alone tells the outcome.</summary>
internal static class SeparationArea
{
    /// <summary>Areas under the ROC curve, ties one half.</summary>
    /// <param name="column">Values; NaN means missing.</param>
    /// <param name="outcomes">Outcomes; both occur.</param>
    /// <returns>0.5 to 1: that of the value among the examples that have one (0.5 where all of them have the same outcome), and that of whether it is missing.</returns>
    public static (double Value, double Absence) Of(ReadOnlySpan<float> column, ReadOnlySpan<bool> outcomes)
    {
        var values = new float[column.Length];
        var flags = new bool[column.Length];
        var count = 0;
        double positives = 0, negatives = 0, absentPositives = 0, absentNegatives = 0;
        for (var i = 0; i < column.Length; i++)
        {
            var absent = float.IsNaN(column[i]);
            if (absent) _ = outcomes[i] ? absentPositives++ : absentNegatives++;
            _ = outcomes[i] ? positives++ : negatives++;
            if (!absent) (values[count], flags[count++]) = (column[i], outcomes[i]);
        }

        var absence = 0.5 + (0.5 * Math.Abs((absentPositives / positives) - (absentNegatives / negatives)));
        return (OfPresent(values.AsSpan(0, count), flags.AsSpan(0, count)), absence);
    }

    private static double OfPresent(Span<float> values, Span<bool> flags)
    {
        values.Sort(flags);
        double below = 0, above = 0, area = 0;
        for (var start = 0; start < values.Length;)
        {
            double positives = 0, negatives = 0;
            var end = start;
            for (; end < values.Length && values[end] == values[start]; end++) _ = flags[end] ? positives++ : negatives++;
            area += positives * (below + (0.5 * negatives));
            (below, above, start) = (below + negatives, above + positives, end);
        }

        if (below == 0 || above == 0) return 0.5;
        area /= below * above;
        return Math.Max(area, 1 - area);
    }
}
