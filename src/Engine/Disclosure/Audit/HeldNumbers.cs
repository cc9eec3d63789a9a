namespace EarlyWarning.Disclosure;

/// <summary>The open numbers of one measure, of which some are held between two values one after the other, as far as the equations allow.</summary>
/// <remarks>Each connected part walks on in one simplex tableau, so that holding one more number costs a few steps and not a new search for a solution.</remarks>
internal sealed class HeldNumbers
{
    private readonly CountSystem system;
    private readonly ConnectedParts parts;
    private readonly BoundedSimplex[] tableaus = [];
    private readonly long[] low;
    private readonly long[] high;

    /// <summary>Nothing held yet.</summary>
    /// <param name="system">The numbers. Its start need not be a solution.</param>
    public HeldNumbers(CountSystem system)
    {
        this.system = system;
        parts = new ConnectedParts(system);
        (low, high) = ([.. system.Low], [.. system.High]);
        IsSolvable = Enumerable.Range(0, parts.Count).All(parts.IsTractable);
        if (!IsSolvable) return;
        tableaus = new BoundedSimplex[parts.Count];
        for (var p = 0; p < tableaus.Length; p++)
        {
            var part = parts.System(p);
            tableaus[p] = new BoundedSimplex(part.Rows, ToDouble([.. part.Right]), ToDouble(part.Low), ToDouble(part.High), ToDouble(part.Start));
            IsSolvable &= tableaus[p].IsFeasible;
        }
    }

    /// <summary>Whether the equations and bounds can be fulfilled; false also where a part is too large to be looked at.</summary>
    public bool IsSolvable { get; }

    /// <summary>Holds a number between two values.</summary>
    /// <param name="variable">The number.</param>
    /// <param name="least">The smaller value.</param>
    /// <param name="most">The larger value.</param>
    /// <returns>Whether the equations and all that is held already allow it; if not, nothing has changed.</returns>
    public bool TryHold(int variable, long least, long most)
    {
        if (!tableaus[parts.PartOf(variable)].Hold(parts.PlaceOf(variable), least, most)) return false;
        (low[variable], high[variable]) = (least, most);
        return true;
    }

    /// <summary>Holds a number no longer.</summary>
    /// <param name="variable">The number.</param>
    public void Release(int variable)
    {
        (low[variable], high[variable]) = (system.Low[variable], system.High[variable]);
        tableaus[parts.PartOf(variable)].Bound(parts.PlaceOf(variable), low[variable], high[variable]);
    }

    /// <summary>One solution in whole numbers.</summary>
    /// <returns>One value per variable; null where none was found.</returns>
    public long[]? Solution()
    {
        var solution = new long[system.Variables];
        for (var p = 0; p < parts.Count; p++)
        {
            var whole = parts.System(p);
            var members = parts.Members(p);
            var part = new CountSystem(whole.Rows, whole.Right, Of(low, members), Of(high, members), whole.Start);
            var values = new long[members.Length];
            for (var v = 0; v < values.Length; v++) values[v] = (long)Math.Round(tableaus[p].Values[v]);
            if (!part.IsSolvedBy(values) && WholeNumberSearch.Find(part) is var found)
            {
                if (found is null) return null;
                values = found;
            }

            for (var v = 0; v < values.Length; v++) solution[members[v]] = values[v];
        }

        return solution;
    }

    private static double[] ToDouble(long[] values) => Array.ConvertAll(values, Convert.ToDouble);

    private static long[] Of(long[] values, ReadOnlySpan<int> members)
    {
        var own = new long[members.Length];
        for (var v = 0; v < own.Length; v++) own[v] = values[members[v]];
        return own;
    }
}
