namespace EarlyWarning.Disclosure;

/// <summary>The connected parts of a <see cref="CountSystem"/>: they have no equation in common, so what is asked of one is answered by it alone.</summary>
internal sealed class ConnectedParts
{
    /// <summary>A tableau with more numbers is not made: 64 million take half a gigabyte.</summary>
    private const long LargestTableau = 64_000_000;

    private readonly CountSystem system;
    private readonly int[] partOf;
    private readonly int[] placeOf;
    private readonly int[][] members;
    private readonly List<int>[] rows;

    /// <summary>The parts of a system.</summary>
    /// <param name="system">The system.</param>
    public ConnectedParts(CountSystem system)
    {
        this.system = system;
        partOf = system.Connected();
        members = new int[partOf.Length == 0 ? 0 : partOf.Max() + 1][];
        placeOf = new int[partOf.Length];
        foreach (var group in Enumerable.Range(0, partOf.Length).GroupBy(v => partOf[v]))
        {
            members[group.Key] = [.. group];
            for (var p = 0; p < members[group.Key].Length; p++) placeOf[members[group.Key][p]] = p;
        }

        rows = Array.ConvertAll(members, _ => new List<int>());
        for (var r = 0; r < system.Rows.Length; r++) rows[partOf[system.Rows[r].Terms[0].Variable]].Add(r);
    }

    /// <summary>Number of parts.</summary>
    public int Count => members.Length;

    /// <summary>The part of a variable.</summary>
    public int PartOf(int variable) => partOf[variable];

    /// <summary>The index of a variable in its part.</summary>
    public int PlaceOf(int variable) => placeOf[variable];

    /// <summary>The variables of a part, ascending.</summary>
    public ReadOnlySpan<int> Members(int part) => members[part];

    /// <summary>Numbers that the tableau of a part holds.</summary>
    public long TableauSize(int part) => rows[part].Count * ((long)members[part].Length + rows[part].Count);

    /// <summary>Whether a tableau of the part is small enough to be made.</summary>
    public bool IsTractable(int part) => TableauSize(part) <= LargestTableau;

    /// <summary>A part as a system of its own.</summary>
    /// <param name="part">Its number.</param>
    /// <returns>The system, its equations named as in the whole.</returns>
    public CountSystem System(int part)
    {
        var own = members[part];
        return new CountSystem(
            [.. rows[part].Select(r => system.Rows[r] with { Terms = [.. system.Rows[r].Terms.Select(t => (placeOf[t.Variable], t.Factor))] })],
            [.. rows[part].Select(r => system.Right[r])], Array.ConvertAll(own, v => system.Low[v]), Array.ConvertAll(own, v => system.High[v]), Array.ConvertAll(own, v => system.Start[v]));
    }
}
