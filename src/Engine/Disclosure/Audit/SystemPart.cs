namespace EarlyWarning.Disclosure;

/// <summary>One connected part of a <see cref="CountSystem"/> with its tableau and the solutions found so far.</summary>
internal sealed class SystemPart
{
    private readonly CountSystem system;
    private readonly BoundedSimplex simplex;
    private readonly long[] least;
    private readonly long[] most;
    private readonly long[]?[] lowest;
    private readonly long[]?[] highest;
    private readonly HashSet<(int Variable, int Known)> wide = [];
    private readonly long[] point;

    /// <summary>A part.</summary>
    /// <param name="system">Its numbers.</param>
    public SystemPart(CountSystem system)
    {
        this.system = system;
        simplex = new BoundedSimplex(
            system.Rows, Array.ConvertAll([.. system.Right], Convert.ToDouble), Array.ConvertAll(system.Low, Convert.ToDouble), Array.ConvertAll(system.High, Convert.ToDouble),
            Array.ConvertAll(system.Start, Convert.ToDouble));
        least = new long[system.Variables];
        most = new long[system.Variables];
        lowest = new long[]?[system.Variables];
        highest = new long[]?[system.Variables];
        point = new long[system.Variables];
        if (system.IsSolvedBy(system.Start)) Keep([.. system.Start]);
        else if (simplex.IsFeasible) Look();
        if (Solution is null && simplex.IsFeasible && WholeNumberSearch.Find(system) is { } found) Keep(found);
    }

    /// <summary>Number of linear programmes solved.</summary>
    public long Programmes { get; private set; }

    /// <summary>One solution in whole numbers; null where none is known.</summary>
    public long[]? Solution { get; private set; }

    /// <summary>The smallest value of each number over the solutions found.</summary>
    public ReadOnlySpan<long> Least => least;

    /// <summary>The largest value of each number over the solutions found.</summary>
    public ReadOnlySpan<long> Most => most;

    /// <summary>The solution in which a number is smallest; there is one.</summary>
    public long[] Lowest(int variable) => lowest[variable]!;

    /// <summary>The solution in which a number is largest; there is one.</summary>
    public long[] Highest(int variable) => highest[variable]!;

    /// <summary>Whether two solutions are known in which a number differs by at least so much.</summary>
    public bool IsWide(int variable, long width)
    {
        if (Solution is null) return false;
        foreach (var up in (ReadOnlySpan<bool>)[true, false])
        {
            if (most[variable] - least[variable] >= width) return true;
            Move(variable, up, up ? least[variable] + width : most[variable] - width);
        }

        return most[variable] - least[variable] >= width;
    }

    /// <summary>The same for a reader who knows that a number is what it is in the start.</summary>
    public bool IsWideKnowing(int variable, int known, long width)
    {
        var value = system.Start[known];
        if (lowest[variable]?[known] == value && highest[variable]?[known] == value && most[variable] - least[variable] >= width) return true;
        if (wide.Contains((variable, known))) return true;
        if (!simplex.Hold(known, value, value)) return false;
        Look();
        long low = system.Start[variable], high = low;
        foreach (var up in (ReadOnlySpan<bool>)[true, false])
        {
            if (high - low >= width) break;
            Move(variable, up, up ? low + width : high - width);
            if (!IsWhole()) continue;
            low = Math.Min(low, point[variable]);
            high = Math.Max(high, point[variable]);
        }

        simplex.Bound(known, system.Low[known], system.High[known]);
        if (high - low >= width) wide.Add((variable, known));
        return high - low >= width;
    }

    /// <summary>The certified range of a number.</summary>
    public ProvedRange Range(int variable)
    {
        var names = new SortedSet<int>();
        var low = End(variable, up: false, names);
        var high = End(variable, up: true, names);
        return new ProvedRange(low, high, least[variable] == low && most[variable] == high, [.. names]);
    }

    private long End(int variable, bool up, SortedSet<int> names)
    {
        Move(variable, up, up ? double.PositiveInfinity : double.NegativeInfinity);
        var multipliers = simplex.Multipliers();
        for (var r = 0; r < multipliers.Length; r++)
        {
            if (Math.Abs(multipliers[r]) > 1e-7) names.Add(system.Rows[r].Name);
        }

        var bound = DualBound.Least(system, variable, up ? -1 : 1, multipliers);
        var certified = up ? Math.Min(-bound, system.High[variable]) : Math.Max(bound, system.Low[variable]);
        if (Solution is null) return certified;
        var reached = up ? most[variable] : least[variable];
        if (reached == certified) return certified;
        if (WholeNumberSearch.End(system, variable, up) is { } found) Keep(found);
        return certified;
    }

    private void Move(int variable, bool up, double enough)
    {
        Programmes++;
        simplex.Move(variable, up, enough);
        Look();
    }

    /// <summary>Takes the simplex's point among the solutions where it is one.</summary>
    private void Look()
    {
        if (IsWhole()) Keep(point);
    }

    private bool IsWhole()
    {
        var values = simplex.Values;
        for (var v = 0; v < point.Length; v++)
        {
            point[v] = (long)Math.Round(values[v]);
            if (Math.Abs(values[v] - point[v]) > 1e-6) return false;
        }

        return system.IsSolvedBy(point);
    }

    private void Keep(ReadOnlySpan<long> solution)
    {
        long[]? copy = null;
        for (var v = 0; v < solution.Length; v++)
        {
            if (Solution is null || solution[v] < least[v])
            {
                least[v] = solution[v];
                lowest[v] = copy ??= solution.ToArray();
            }

            if (Solution is null || solution[v] > most[v])
            {
                most[v] = solution[v];
                highest[v] = copy ??= solution.ToArray();
            }
        }

        Solution ??= solution.ToArray();
    }
}
