namespace EarlyWarning.Disclosure;

/// <summary>Solutions in whole numbers where the simplex method ends at fractions: branch and bound (Land &amp; Doig 1960), given up after a number of branches.</summary>
internal static class WholeNumberSearch
{
    private const int MostBranches = 400;

    /// <summary>One solution.</summary>
    /// <param name="system">The numbers.</param>
    /// <returns>The solution; null where none was found.</returns>
    public static long[]? Find(CountSystem system) => End(system, 0, up: true, anyWillDo: true);

    /// <summary>A solution in which one number is as large (or small) as the search could make it.</summary>
    /// <param name="system">The numbers.</param>
    /// <param name="variable">The number.</param>
    /// <param name="up">Whether as large as possible.</param>
    /// <returns>The solution; null where none was found.</returns>
    public static long[]? End(CountSystem system, int variable, bool up) => End(system, variable, up, anyWillDo: false);

    private static long[]? End(CountSystem system, int variable, bool up, bool anyWillDo)
    {
        var open = new Stack<(double[] Low, double[] High)>();
        open.Push((Array.ConvertAll(system.Low, Convert.ToDouble), Array.ConvertAll(system.High, Convert.ToDouble)));
        var right = Array.ConvertAll([.. system.Right], Convert.ToDouble);
        var start = Array.ConvertAll(system.Start, Convert.ToDouble);
        long[]? best = null;
        for (var branch = 0; branch < MostBranches && open.TryPop(out var bounds); branch++)
        {
            var simplex = new BoundedSimplex(system.Rows, right, bounds.Low, bounds.High, start);
            if (!simplex.IsFeasible) continue;
            var end = simplex.Move(variable, up, up ? double.PositiveInfinity : double.NegativeInfinity);
            if (best is not null && (up ? Math.Floor(end + 1e-6) <= best[variable] : Math.Ceiling(end - 1e-6) >= best[variable])) continue;
            var values = simplex.Values.ToArray();
            var whole = Array.ConvertAll(values, v => (long)Math.Round(v));
            var split = Array.FindIndex(values, v => Math.Abs(v - Math.Round(v)) > 1e-6);
            if (split < 0)
            {
                if (!system.IsSolvedBy(whole)) continue;
                best = whole;
                if (anyWillDo) return best;
                continue;
            }

            var (below, above) = ((double[])bounds.High.Clone(), (double[])bounds.Low.Clone());
            (below[split], above[split]) = (Math.Floor(values[split]), Math.Ceiling(values[split]));
            open.Push((bounds.Low, below));
            open.Push((above, bounds.High));
        }

        return best;
    }
}
