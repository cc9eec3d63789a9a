namespace EarlyWarning.Disclosure;

/// <summary>The open rows of one publication with one solution, and what can be proved of them. Asks each measure alone first, which is fast and never claims too much width.</summary>
internal sealed class OpenRows
{
    private readonly CellTable table;
    private readonly long[] counted;
    private readonly long[] others;
    private readonly CellBounds?[] bounds;
    private readonly OpenNumbers[] alone;
    private readonly RangeProver[] provers;
    private JointNumbers? joint;
    private RangeProver? jointProver;

    /// <summary>Open rows.</summary>
    /// <param name="table">The publication.</param>
    /// <param name="counted">Per row the children counted: where it is known, what it is; else a solution.</param>
    /// <param name="others">Per row the children not counted.</param>
    /// <param name="bounds">Per row what bounds it; null where it is known.</param>
    public OpenRows(CellTable table, long[] counted, long[] others, CellBounds?[] bounds)
    {
        (this.table, this.counted, this.others, this.bounds) = (table, counted, others, bounds);

        // Beside the solution of the other measure, a bound on both becomes one on each: a reader knows less than that.
        alone =
        [
            OpenNumbers.Of(table, counted, [.. bounds.Select((b, c) => b?.CountBeside(others[c]))]),
            OpenNumbers.Of(table, others, [.. bounds.Select((b, c) => b?.OthersBeside(counted[c]))]),
        ];
        provers = Array.ConvertAll(alone, a => new RangeProver(a.System));
    }

    /// <summary>Linear programmes solved.</summary>
    public long Programmes => provers.Sum(p => p.Programmes) + (jointProver?.Programmes ?? 0);

    /// <summary>Whether the solution given is one.</summary>
    public bool IsSolved => Array.TrueForAll(alone, a => a.System.IsSolvedBy(a.System.Start));

    /// <summary>Whether nobody can tell a number closer than an interval of this width.</summary>
    /// <param name="cell">The row, open.</param>
    /// <param name="number">Which of its numbers.</param>
    /// <param name="width">The width.</param>
    /// <returns>Whether two solutions so far apart were found; false also where it is only not known.</returns>
    public bool IsWide(int cell, RowNumber number, long width)
    {
        if (provers[(int)number].IsWide(alone[(int)number].VariableOf[cell], width)) return true;
        var variable = Joint().FirstOf[cell] + (int)number;
        if (jointProver!.IsWide(variable, width)) return true;

        // The search for whole numbers may still find what the simplex method did not come by.
        return jointProver.Range(variable).Width >= width && jointProver.IsWide(variable, width);
    }

    /// <summary>The same for a reader who knows one number of another row.</summary>
    /// <param name="cell">The row asked for.</param>
    /// <param name="known">The row of which he knows the same number.</param>
    /// <param name="number">Which number.</param>
    /// <param name="width">The width.</param>
    /// <returns>Whether.</returns>
    public bool IsWideKnowing(int cell, int known, RowNumber number, long width)
    {
        var variableOf = alone[(int)number].VariableOf;
        if (provers[(int)number].IsWideKnowing(variableOf[cell], variableOf[known], width)) return true;
        var firstOf = Joint().FirstOf;
        return jointProver!.IsWideKnowing(firstOf[cell] + (int)number, firstOf[known] + (int)number, width);
    }

    /// <summary>What a reader can prove of a number, and by which sums.</summary>
    /// <param name="cell">The row, open.</param>
    /// <param name="number">Which of its numbers.</param>
    /// <returns>The range.</returns>
    public ProvedRange Range(int cell, RowNumber number)
    {
        var variable = Joint().FirstOf[cell] + (int)number;
        return jointProver!.Range(variable);
    }

    private JointNumbers Joint()
    {
        joint ??= JointNumbers.Of(table, counted, others, bounds);
        jointProver ??= new RangeProver(joint.System);
        return joint;
    }
}
