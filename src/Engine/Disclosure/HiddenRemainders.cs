using EarlyWarning.Settings;

namespace EarlyWarning.Disclosure;

/// <summary>Sums whose hidden remainder a reader can work out although, taken together, it may not be told.</summary>
internal sealed class HiddenRemainders(QuarterTables tables, ReaderView view, PublicationSettings limits)
{
    private readonly HashSet<SumLine> givenUp = [];

    /// <summary>The first such sum, and whether it is the count that is told; null where there is none.</summary>
    public (SumLine Line, bool CountTold)? FirstTold() => FirstTold(Enumerable.Range(0, tables.All.Lines.Length));

    /// <summary>The first such sum among some.</summary>
    /// <param name="lines">Their indices; may hold one twice.</param>
    public (SumLine Line, bool CountTold)? FirstTold(IEnumerable<int> lines)
    {
        foreach (var index in lines.Distinct())
        {
            var line = tables.All.Lines[index];
            if (!givenUp.Contains(line) && Told(line) is { } countTold) return (line, countTold);
        }

        return null;
    }

    /// <summary>Leaves a sum out from now on: nothing that could be hidden would blur it, because a reader knows its rows from other publications.</summary>
    /// <param name="line">The sum.</param>
    public void GiveUp(SumLine line) => givenUp.Add(line);

    /// <summary>Null where the hidden remainder of a sum may be told or is not known; otherwise whether it is the count that may not.</summary>
    private bool? Told(SumLine line)
    {
        var table = tables.All;
        var countKnown = Known(line.Total, 0);
        var complementKnown = Known(line.Total, 1);
        if (!countKnown && !complementKnown) return null;
        long count = 0, complement = 0, children = 0;
        bool anyComplement = false, any = false;
        foreach (var part in line.Parts)
        {
            if (!view.IsHidden(0, part) || table.Children[part] == 0) continue;
            var countOpen = !Known(part, 0);
            var complementOpen = !Known(part, 1);
            any |= countOpen || complementOpen;
            anyComplement |= complementOpen;
            if (countOpen) count += table.Counts[part];
            if (complementOpen) complement += table.Children[part] - table.Counts[part];
            if (countOpen || complementOpen) children += table.Children[part];
        }

        if (countKnown && count > 0 && count < limits.MinimumCount) return true;
        if (complementKnown && anyComplement && complement < limits.MinimumCount) return false;
        return countKnown && complementKnown && any && children < limits.MinimumDenominator ? false : null;
    }

    private bool Known(int cell, int measure) => !view.IsHidden(0, cell) || view.Width(0, cell, measure, 1) == 0;
}
