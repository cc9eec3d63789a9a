using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>What can be proved of the numbers of a <see cref="CountSystem"/>: how far apart two solutions are, and how far apart no two are.</summary>
/// <remarks>
/// Each connected part has one simplex tableau that walks from question to question. Every point it comes by is rounded and, where it is a solution in whole numbers, widens what is
/// known of all variables at once; most questions are answered by points found for others. Ends are certified by <see cref="DualBound"/>. Where whole numbers and fractions
/// differ, ends are searched by branching (<see cref="WholeNumberSearch"/>).
/// </remarks>
internal sealed class RangeProver
{
    /// <summary>Parts with more numbers are tried piece by piece first.</summary>
    private const int SmallPart = 48;

    /// <summary>Parts whose tableau would hold more numbers are tried piece by piece only: 64 million take half a gigabyte.</summary>
    private const long LargestTableau = 64_000_000;

    private readonly CountSystem system;
    private readonly int[] partOf;
    private readonly int[] placeOf;
    private readonly SystemPart?[] parts;
    private readonly int[][] members;
    private readonly int[][] rowsOf;
    private readonly long[] rowsIn;
    private readonly long[] least;
    private readonly long[] most;
    private readonly bool solved;
    private long nearby;

    /// <summary>A prover.</summary>
    /// <param name="system">The numbers. Its start need not be a solution.</param>
    public RangeProver(CountSystem system)
    {
        this.system = system;
        solved = system.IsSolvedBy(system.Start);
        (least, most) = ([.. system.Start], [.. system.Start]);
        partOf = system.Connected();
        members = new int[partOf.Length == 0 ? 0 : partOf.Max() + 1][];
        placeOf = new int[partOf.Length];
        foreach (var group in Enumerable.Range(0, partOf.Length).GroupBy(v => partOf[v]))
        {
            members[group.Key] = [.. group];
            for (var p = 0; p < members[group.Key].Length; p++) placeOf[members[group.Key][p]] = p;
        }

        parts = new SystemPart?[members.Length];
        rowsIn = new long[members.Length];
        var rows = new List<int>[partOf.Length];
        for (var v = 0; v < rows.Length; v++) rows[v] = [];
        for (var r = 0; r < system.Rows.Length; r++)
        {
            rowsIn[partOf[system.Rows[r].Terms[0].Variable]]++;
            foreach (var (v, _) in system.Rows[r].Terms) rows[v].Add(r);
        }

        rowsOf = Array.ConvertAll(rows, r => r.ToArray());
    }

    /// <summary>Number of linear programmes solved.</summary>
    public long Programmes => nearby + parts.Sum(p => p?.Programmes ?? 0);

    /// <summary>Whether the system has a solution in whole numbers.</summary>
    /// <returns>Whether one was found in every connected part; a part that is too large is not looked at.</returns>
    public bool HasSolution() => solved || Enumerable.Range(0, parts.Length).All(p => IsTractable(p) && Part(p).Solution is not null);

    /// <summary>One solution.</summary>
    /// <returns>One value per variable.</returns>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public long[] Solution()
    {
        if (solved) return [.. system.Start];
        var values = new long[system.Variables];
        for (var v = 0; v < values.Length; v++) values[v] = (Part(partOf[v]).Solution ?? throw new InvalidOperationException("The system has no solution."))[placeOf[v]];
        return values;
    }

    /// <summary>Whether two solutions are known in which a number differs by at least so much.</summary>
    /// <param name="variable">The number.</param>
    /// <param name="width">How much.</param>
    /// <returns>Whether; false also where it is only not known.</returns>
    public bool IsWide(int variable, long width)
    {
        if (solved && most[variable] - least[variable] >= width) return true;
        if (TryNearby(variable, -1, width)) return true;
        return IsTractable(partOf[variable]) && Part(partOf[variable]).IsWide(placeOf[variable], width);
    }

    /// <summary>The same for a reader who knows one more number.</summary>
    /// <param name="variable">The number asked for.</param>
    /// <param name="known">The number known: as in the start, which has to be a solution.</param>
    /// <param name="width">How much.</param>
    /// <returns>Whether.</returns>
    public bool IsWideKnowing(int variable, int known, long width)
    {
        if (partOf[variable] != partOf[known]) return IsWide(variable, width);
        if (TryNearby(variable, known, width)) return true;
        return IsTractable(partOf[variable]) && Part(partOf[variable]).IsWideKnowing(placeOf[variable], placeOf[known], width);
    }

    /// <summary>The smallest and the largest whole number that a reader can not rule out.</summary>
    /// <param name="variable">The number.</param>
    /// <returns>
    /// Its range, and whether both ends are reached by solutions; where they are not, the true range may be narrower. The equations that prove the ends are those named.
    /// </returns>
    public ProvedRange Range(int variable) => IsTractable(partOf[variable])
        ? Part(partOf[variable]).Range(placeOf[variable])
        : new ProvedRange(system.Low[variable], system.High[variable], Reached: false, []);

    /// <summary>Looks for two solutions in a piece around the number; what it finds widens what is known of all numbers of the piece.</summary>
    private bool TryNearby(int variable, int known, long width)
    {
        if (!solved || members[partOf[variable]].Length <= SmallPart) return false;
        var (piece, variables) = NearbyNumbers.Around(system, rowsOf, variable, known);
        var part = new SystemPart(piece);
        var wide = part.IsWide(0, width);
        nearby += part.Programmes;
        for (var p = 0; p < variables.Length; p++)
        {
            least[variables[p]] = Math.Min(least[variables[p]], part.Least[p]);
            most[variables[p]] = Math.Max(most[variables[p]], part.Most[p]);
        }

        return wide;
    }

    private bool IsTractable(int part) => rowsIn[part] * (members[part].Length + rowsIn[part]) <= LargestTableau;

    private SystemPart Part(int number)
    {
        if (parts[number] is { } part) return part;
        var own = members[number];
        var rows = ImmutableArray.CreateBuilder<LinearRow>();
        var right = ImmutableArray.CreateBuilder<long>();
        for (var r = 0; r < system.Rows.Length; r++)
        {
            var row = system.Rows[r];
            if (partOf[row.Terms[0].Variable] != number) continue;
            rows.Add(row with { Terms = [.. row.Terms.Select(t => (placeOf[t.Variable], t.Factor))] });
            right.Add(system.Right[r]);
        }

        return parts[number] = new SystemPart(new CountSystem(
            rows.ToImmutable(), right.ToImmutable(), [.. own.Select(v => system.Low[v])], [.. own.Select(v => system.High[v])], [.. own.Select(v => system.Start[v])]));
    }
}
