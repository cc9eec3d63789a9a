namespace EarlyWarning.Learning;

/// <summary>Districts in the order of the mean risk of their children.</summary>
/// <param name="means">Mean risk per district that is ranked.</param>
internal sealed class DistrictRanking(double[] means)
{
    /// <summary>Fewest examples of a district that is ranked.</summary>
    public const int FewestExamples = 20;

    /// <summary>Fewest districts that are ranked: below, a fifth is less than one.</summary>
    public const int FewestDistricts = 5;

    /// <summary>Number of districts.</summary>
    public int Count => means.Length;

    /// <summary>Ranks the districts of examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="risks">Risk per example.</param>
    /// <returns>The ranking of the districts with at least 20 examples, by ascending number of the district.</returns>
    public static DistrictRanking Of(Examples examples, float[] risks)
    {
        var sums = new SortedDictionary<int, (double Risks, int Examples)>();
        for (var i = 0; i < risks.Length; i++)
        {
            if (examples.Districts[i] == 0) continue;
            var (sum, count) = sums.GetValueOrDefault(examples.Districts[i]);
            sums[examples.Districts[i]] = (sum + risks[i], count + 1);
        }

        return new([.. sums.Values.Where(s => s.Examples >= FewestExamples).Select(s => s.Risks / s.Examples)]);
    }

    /// <summary>Spearman's rank correlation with another ranking of the same districts, ties with their middle rank.</summary>
    /// <param name="other">The other ranking.</param>
    /// <returns>−1 to 1; NaN where one of them ranks nobody.</returns>
    /// <remarks>Source: Spearman, C. (1904), The proof and measurement of association between two things: Pearson's correlation of the ranks.</remarks>
    public double Correlation(DistrictRanking other)
    {
        var (a, b) = (Ranks(), other.Ranks());
        var middle = (Count + 1) / 2.0;
        var (both, first, second) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            both += (a[i] - middle) * (b[i] - middle);
            first += (a[i] - middle) * (a[i] - middle);
            second += (b[i] - middle) * (b[i] - middle);
        }

        return both / Math.Sqrt(first * second);
    }

    /// <summary>Share of the highest fifth of the districts (rounded up) that is in the highest fifth of another ranking too.</summary>
    /// <param name="other">The other ranking.</param>
    /// <returns>0 to 1.</returns>
    public double HighestKept(DistrictRanking other)
    {
        var own = Highest();
        return own.Intersect(other.Highest()).Count() / (double)own.Length;
    }

    private int[] Highest() => [.. Enumerable.Range(0, Count).OrderByDescending(i => means[i]).ThenBy(i => i).Take((Count + 4) / 5)];

    private double[] Ranks() => Array.ConvertAll(means, m => means.Count(x => x < m) + ((means.Count(x => x == m) + 1) / 2.0));
}
