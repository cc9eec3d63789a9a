using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The search for the cells to hide in one table.</summary>
internal sealed class SuppressionSearch
{
    /// <summary>Above this product of cells hidden for others' sake and protected cells no hidden cell is tried for showing again: it would take too long.</summary>
    private const long TrialLimit = 60_000;

    private readonly AreaTable table;
    private readonly PublicationSettings limits;
    private readonly bool[] hidden;
    private readonly bool[] withheld;
    private readonly long[] costs;
    private readonly long[] complements;
    private readonly HiddenFlow counted;
    private readonly HiddenFlow others;

    private SuppressionSearch(AreaTable table, PublicationSettings limits, bool pooled)
    {
        this.table = table;
        this.limits = limits;
        hidden = new bool[table.Cells];
        withheld = new bool[table.Cells];
        costs = new long[table.Cells];
        complements = new long[table.Cells];
        var leastCounted = new long[table.Cells];
        var leastOthers = new long[table.Cells];
        var unit = 1 + table.Children[^Stages.Count];
        for (var cell = 0; cell < table.Cells; cell++)
        {
            complements[cell] = table.Children[cell] - table.Counts[cell];
            costs[cell] = table.Children[cell] == 0 ? -1 : (Tier(cell) * unit) + table.Children[cell];
            withheld[cell] = pooled && IsDistrictAtOneStage(cell);
            hidden[cell] = withheld[cell];

            // A hidden row has at least one child, and a reader knows that. Keeping one unit back where there is one leaves the reader less
            // freedom than he has, so the intervals found are never wider than his.
            if (complements[cell] > 0) leastOthers[cell] = 1;
            else if (table.Counts[cell] > 0) leastCounted[cell] = 1;
        }

        counted = new HiddenFlow(table, table.Counts, leastCounted, hidden);
        others = new HiddenFlow(table, complements, leastOthers, hidden);
    }

    /// <summary>Finds the cells to hide.</summary>
    /// <param name="table">The table.</param>
    /// <param name="limits">Publication limits.</param>
    /// <param name="pooled">Whether all cells of a district at one stage are withheld from the start.</param>
    /// <returns>Per cell: whether it is hidden.</returns>
    public static bool[] Run(AreaTable table, PublicationSettings limits, bool pooled)
    {
        var search = new SuppressionSearch(table, limits, pooled);
        var sensitive = new List<int>();
        for (var cell = 0; cell < table.Cells; cell++)
        {
            if (!PrimaryRule.Hides(table.Counts[cell], table.Children[cell], limits)) continue;
            sensitive.Add(cell);
            search.hidden[cell] = true;
        }

        foreach (var cell in sensitive) search.Widen(cell);
        while (search.FirstTellingLine() is { } told) search.Blur(told.Line, told.CountTold);
        search.ShowAgain(sensitive);
        return search.hidden;
    }

    /// <summary>Whether no reader can tell a cell closer than wanted.</summary>
    private bool IsBlurred(int cell) =>
        (table.Counts[cell] == 0 || counted.Width(cell, limits.MinimumCount) >= limits.MinimumCount)
        && others.Width(cell, limits.MinimumCount) >= limits.MinimumCount;

    private void Widen(int cell)
    {
        if (table.Counts[cell] > 0) Widen(cell, counted);
        Widen(cell, others);
    }

    private void Widen(int cell, HiddenFlow flow)
    {
        while (flow.Width(cell, limits.MinimumCount) < limits.MinimumCount)
        {
            var more = flow.Widening(cell, limits.MinimumCount, costs);
            if (more.Count == 0) throw new InvalidOperationException("A table with everything hidden has wide intervals: this can not happen.");
            foreach (var other in more) hidden[other] = true;
        }
    }

    /// <summary>The first sum whose hidden remainder a reader can work out although it may not be told, and whether it is the count that is told.</summary>
    private (SumLine Line, bool CountTold)? FirstTellingLine()
    {
        foreach (var line in table.Lines)
        {
            if (Told(line) is { } countTold) return (line, countTold);
        }

        return null;
    }

    /// <summary>Null where the hidden remainder of a sum may be told or is not known; otherwise whether it is the count that may not.</summary>
    private bool? Told(SumLine line)
    {
        var countKnown = !hidden[line.Total] || counted.Width(line.Total, 1) == 0;
        var complementKnown = !hidden[line.Total] || others.Width(line.Total, 1) == 0;
        if (!countKnown && !complementKnown) return null;
        long count = 0, complement = 0, children = 0;
        bool anyComplement = false, any = false;
        foreach (var part in line.Parts)
        {
            if (!hidden[part] || table.Children[part] == 0) continue;
            var countOpen = counted.Width(part, 1) > 0;
            var complementOpen = others.Width(part, 1) > 0;
            any |= countOpen || complementOpen;
            anyComplement |= complementOpen;
            if (countOpen) count += table.Counts[part];
            if (complementOpen) complement += complements[part];
            if (countOpen || complementOpen) children += table.Children[part];
        }

        if (countKnown && count > 0 && count < limits.MinimumCount) return true;
        if (complementKnown && anyComplement && complement < limits.MinimumCount) return false;
        return countKnown && complementKnown && any && children < limits.MinimumDenominator ? false : null;
    }

    /// <summary>Hides the cheapest further cell of a sum, and sees to it that this cell can not be worked out in turn.</summary>
    private void Blur(SumLine line, bool countTold)
    {
        var best = hidden[line.Total] ? line.Total : -1;
        foreach (var part in line.Parts.Append(line.Total))
        {
            if (hidden[part] || costs[part] < 0) continue;
            if (best < 0 || Preference(part, countTold).CompareTo(Preference(best, countTold)) < 0) best = part;
        }

        if (best < 0) throw new InvalidOperationException("A sum without a shown cell tells nothing: this can not happen.");
        hidden[best] = true;
        Widen(best);
    }

    /// <summary>A cell in which nobody is counted does not blur a count, so there it comes last.</summary>
    private (bool Useless, long Cost, int Cell) Preference(int cell, bool countTold) => (countTold && table.Counts[cell] == 0, costs[cell], cell);

    private void ShowAgain(List<int> sensitive)
    {
        var needed = sensitive.ToHashSet();
        var candidates = Enumerable.Range(0, table.Cells).Where(c => hidden[c] && !withheld[c] && !needed.Contains(c))
            .OrderByDescending(c => costs[c]).ThenBy(c => c).ToArray();
        if (candidates.Length * (long)sensitive.Count > TrialLimit) return;
        foreach (var cell in candidates)
        {
            hidden[cell] = false;
            if (!sensitive.TrueForAll(IsBlurred) || FirstTellingLine() is not null) hidden[cell] = true;
        }
    }

    private bool IsDistrictAtOneStage(int cell) => table.Kinds[cell / Stages.Count] == AreaKind.District && cell % Stages.Count != 0;

    /// <summary>Powers of four: one cell of a higher tier is worth several of a lower one, but not any number of them.</summary>
    private long Tier(int cell) => (table.Kinds[cell / Stages.Count], cell % Stages.Count == 0) switch
    {
        (AreaKind.District, false) => 1,
        (AreaKind.District, true) => 4,
        (AreaKind.Borough, false) => 16,
        (AreaKind.Borough, true) => 64,
        (_, false) => 256,
        _ => 1024,
    };
}
