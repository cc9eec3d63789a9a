using System.Collections.Immutable;
using EarlyWarning.Settings;

namespace EarlyWarning.Disclosure;

/// <summary>What the other publications mean for this one: which rows a reader knows from them, and which must stay hidden for their sake.</summary>
/// <remarks>
/// Between two publications a reader knows one child's move, and takes a row to be the same children but for that child wherever this is true: where neither number differs by more than one. So a row shown
/// before with such numbers is no protection now (<see cref="Known"/>); and a row hidden before may be shown now only where that tells nothing of the earlier publication (<see cref="Kept"/>):
/// its numbers of then are known already, or are others. The numbers hidden then are remembered inside (<see cref="PublishedQuarter.Hidden"/>); where they are not, this is decided from what was shown.
/// </remarks>
internal sealed class EarlierKnowledge
{
    private EarlierKnowledge(int rows, int cells)
    {
        Known = [.. Enumerable.Range(0, rows).Select(_ => new bool[cells])];
        Kept = [.. Enumerable.Range(0, rows).Select(_ => new bool[cells])];
        HiddenLast = new bool[cells];
    }

    /// <summary>Per row and cell: whether a reader knows it from a row that was shown.</summary>
    public bool[][] Known { get; }

    /// <summary>Per row and cell: whether it has to stay hidden.</summary>
    public bool[][] Kept { get; }

    /// <summary>Per cell: whether its row of all was hidden in the latest publication, so that hiding it again changes least.</summary>
    public bool[] HiddenLast { get; }

    /// <summary>Hidden rows of the latest version of this very quarter, to be tried first; null where there is none under the same limits.</summary>
    public bool[][]? OwnPattern { get; private set; }

    /// <summary>Whether that version had pooled its districts.</summary>
    public bool OwnPooled { get; private set; }

    /// <summary>Reads what other publications mean for a quarter.</summary>
    /// <param name="tables">The true numbers of the quarter.</param>
    /// <param name="publications">Publications of the same comparison key, the latest last.</param>
    /// <param name="isSensitive">Whether a row is hidden on its own account.</param>
    /// <param name="context">The quarter, its limits.</param>
    /// <returns>The knowledge.</returns>
    public static EarlierKnowledge Of(
        QuarterTables tables, ImmutableArray<PublishedQuarter> publications, Func<int, int, bool> isSensitive, SuppressionContext context)
    {
        var cells = tables.All.Cells;
        var knowledge = new EarlierKnowledge(tables.Rows, cells);
        var near = 1 + (context.Limits.Rounding / 2);
        var laid = publications.Select(p => (Publication: p, Rows: Enumerable.Range(0, tables.Rows).Select(row => Lay(p, row, tables)).ToArray())).Reverse().ToArray();
        for (var row = 0; row < tables.Rows; row++)
        {
            var table = tables.Row(row);
            for (var cell = 0; cell < cells; cell++)
            {
                var (children, count) = (table.Children[cell], table.Counts[cell]);
                if (children == 0) continue;
                var shown = laid.Select(l => l.Rows[row]).OfType<EarlierPublication>().Where(e => e.Showed(cell, children, count, near)).ToArray();
                knowledge.Known[row][cell] = shown.Length > 0;
                if (isSensitive(row, cell) || (context.Limits.Rounding == 1 && Array.Exists(shown, e => e.Showed(cell, children, count, 0)))) continue;
                knowledge.Kept[row][cell] = laid.Any(l => l.Rows[row] is { } earlier && earlier.WasHidden(cell)
                    && !IsLooser(context.Limits, l.Publication.Limits) && !earlier.TellsNothing(cell, children, count, near));
            }
        }

        if (laid.Length == 0) return knowledge;
        for (var cell = 0; cell < cells; cell++) knowledge.HiddenLast[cell] = laid[0].Rows[0]?.WasHidden(cell) ?? false;
        var own = laid.FirstOrDefault(l => l.Publication.Quarter == context.Quarter);
        if (own.Rows is null || own.Publication.Limits != context.Limits with { Preset = "", TwoNames = false, MaximumHiddenShare = own.Publication.Limits?.MaximumHiddenShare ?? 0 }) return knowledge;
        if (Array.Exists(own.Rows, r => r is null)) return knowledge;
        knowledge.OwnPattern = [.. own.Rows.Select(r => Enumerable.Range(0, cells).Select(r!.WasHidden).ToArray())];
        knowledge.OwnPooled = own.Publication.PooledToBoroughs;
        return knowledge;
    }

    /// <summary>Whether limits allow what others did not.</summary>
    /// <param name="now">The limits.</param>
    /// <param name="then">The others; null where they are not known.</param>
    internal static bool IsLooser(PublicationSettings now, PublicationSettings? then) => then is not null
        && (now.MinimumCount < then.MinimumCount || now.MinimumDenominator < then.MinimumDenominator || (then.HidesZeros && !now.HidesZeros)
            || (then.HidesComplements && !now.HidesComplements) || now.Dominance > then.Dominance || now.GeographicFloor < then.GeographicFloor);

    private static EarlierPublication? Lay(PublishedQuarter publication, int row, QuarterTables tables)
    {
        if (row == 0)
        {
            return publication.Rows.IsEmpty ? null : new EarlierPublication(
                publication.Rows.Select(r => (r.Kind, r.Code, r.Borough, r.Stage, r.Figures?.Children, r.Figures?.Count)), publication.Hidden.Where(h => h.Group.Length == 0), tables.All);
        }

        var own = publication.GroupRows.Where(r => r.Group == tables.GroupNames[row - 1]).ToArray();
        return own.Length == 0 ? null : new EarlierPublication(
            own.Select(r => (r.Kind, r.Code, r.Borough, r.Stage, r.Figures?.Children, r.Figures?.Count)), publication.Hidden.Where(h => h.Group == tables.GroupNames[row - 1]), tables.Row(row));
    }
}
