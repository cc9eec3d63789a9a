namespace EarlyWarning.Disclosure;

/// <summary>What can be proved of the numbers of a <see cref="CountSystem"/>: how far apart two solutions are, and how far apart no two are.</summary>
/// <remarks>
/// Each connected part has one simplex tableau that walks from question to question. Every point it comes by is rounded and, where it is a solution in whole numbers, widens what is
/// known of all variables at once; most questions are answered by points found for others. Ends are certified by <see cref="DualBound"/>. Where whole numbers and fractions
/// differ, ends are searched by branching (<see cref="WholeNumberSearch"/>).
/// </remarks>
internal sealed class RangeProver
{
    /// <summary>Parts whose tableau holds more numbers are tried piece by piece first.</summary>
    private const long SmallTableau = 2_000_000;

    private readonly CountSystem system;
    private readonly ConnectedParts connected;
    private readonly SystemPart?[] parts;
    private readonly int[][] rowsOf;
    private readonly long[] least;
    private readonly long[] most;
    private readonly Witness?[] lowest;
    private readonly Witness?[] highest;
    private readonly bool solved;
    private long nearby;

    /// <summary>A prover.</summary>
    /// <param name="system">The numbers. Its start need not be a solution.</param>
    public RangeProver(CountSystem system)
    {
        this.system = system;
        solved = system.IsSolvedBy(system.Start);
        (least, most) = ([.. system.Start], [.. system.Start]);
        (lowest, highest) = (new Witness?[least.Length], new Witness?[least.Length]);
        connected = new ConnectedParts(system);
        parts = new SystemPart?[connected.Count];
        var rows = new List<int>[system.Variables];
        for (var v = 0; v < rows.Length; v++) rows[v] = [];
        for (var r = 0; r < system.Rows.Length; r++)
        {
            foreach (var (v, _) in system.Rows[r].Terms) rows[v].Add(r);
        }

        rowsOf = Array.ConvertAll(rows, r => r.ToArray());
    }

    /// <summary>Number of linear programmes solved.</summary>
    public long Programmes => nearby + parts.Sum(p => p?.Programmes ?? 0);

    /// <summary>Whether the system has a solution in whole numbers.</summary>
    /// <returns>Whether one was found in every connected part; a part that is too large is not looked at.</returns>
    public bool HasSolution() => solved || Enumerable.Range(0, parts.Length).All(p => connected.IsTractable(p) && Part(p).Solution is not null);

    /// <summary>One solution.</summary>
    /// <returns>One value per variable.</returns>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public long[] Solution()
    {
        if (solved) return [.. system.Start];
        var values = new long[system.Variables];
        for (var v = 0; v < values.Length; v++) values[v] = (Part(connected.PartOf(v)).Solution ?? throw new InvalidOperationException("The system has no solution."))[connected.PlaceOf(v)];
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
        if (IsNarrowNearby(variable, -1, width)) return false;
        return connected.IsTractable(connected.PartOf(variable)) && Part(connected.PartOf(variable)).IsWide(connected.PlaceOf(variable), width);
    }

    /// <summary>The same for a reader who knows one more number.</summary>
    /// <param name="variable">The number asked for.</param>
    /// <param name="known">The number known: as in the start, which has to be a solution.</param>
    /// <param name="width">How much.</param>
    /// <returns>Whether.</returns>
    public bool IsWideKnowing(int variable, int known, long width)
    {
        if (connected.PartOf(variable) != connected.PartOf(known)) return IsWide(variable, width);
        if (solved && most[variable] - least[variable] >= width && !Changes(lowest[variable], known) && !Changes(highest[variable], known)) return true;
        if (TryNearby(variable, known, width)) return true;
        if (IsNarrowNearby(variable, known, width)) return false;
        return connected.IsTractable(connected.PartOf(variable)) && Part(connected.PartOf(variable)).IsWideKnowing(connected.PlaceOf(variable), connected.PlaceOf(known), width);
    }

    /// <summary>The smallest and the largest whole number that a reader can not rule out.</summary>
    /// <param name="variable">The number.</param>
    /// <returns>
    /// Its range, and whether both ends are reached by solutions; where they are not, the true range may be narrower. The equations that prove the ends are those named.
    /// </returns>
    public ProvedRange Range(int variable) => connected.IsTractable(connected.PartOf(variable))
        ? Part(connected.PartOf(variable)).Range(connected.PlaceOf(variable))
        : new ProvedRange(system.Low[variable], system.High[variable], Reached: false, []);

    /// <summary>Looks for two solutions in a piece around the number; what it finds widens what is known of all numbers of the piece.</summary>
    private bool TryNearby(int variable, int known, long width)
    {
        if (!IsTriedNearby(variable)) return false;
        var (piece, variables) = NearbyNumbers.Around(system, rowsOf, variable, known);
        var part = new SystemPart(piece);
        var wide = part.IsWide(0, width);
        nearby += part.Programmes;
        for (var p = 0; p < variables.Length; p++)
        {
            var v = variables[p];
            if (part.Least[p] < least[v]) (least[v], lowest[v]) = (part.Least[p], new Witness(part.Lowest(p), variables));
            if (part.Most[p] > most[v]) (most[v], highest[v]) = (part.Most[p], new Witness(part.Highest(p), variables));
        }

        return wide;
    }

    private bool IsTriedNearby(int variable) => solved && connected.TableauSize(connected.PartOf(variable)) > SmallTableau;

    /// <summary>Whether the equations around the number alone tell it more closely than asked.</summary>
    private bool IsNarrowNearby(int variable, int known, long width)
    {
        if (!IsTriedNearby(variable)) return false;
        nearby += 2;
        return new SystemPart(NearbyNumbers.Relaxed(system, rowsOf, variable, known)).Range(0).Width < width;
    }

    /// <summary>Whether the number is another in a solution than in the start; a witness of null is the start itself.</summary>
    private bool Changes(Witness? witness, int known) =>
        witness is { } found && Array.IndexOf(found.Variables, known) is var place and >= 0 && found.Values[place] != system.Start[known];

    private SystemPart Part(int number) => parts[number] ??= new SystemPart(connected.System(number));

    /// <summary>A solution that is the start but for some numbers.</summary>
    /// <param name="Values">What these are.</param>
    /// <param name="Variables">Which they are.</param>
    private sealed record Witness(long[] Values, int[] Variables);
}
