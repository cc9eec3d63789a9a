using System.Collections.Immutable;

namespace EarlyWarning.Disclosure;

/// <summary>An earlier publication whose hidden rows are taken as known one after the other, each near to what another publication shows of it.</summary>
internal sealed class EarlierTable
{
    private readonly CellTable table;
    private readonly (long Low, long High)?[][] bounds = new (long, long)?[2][];
    private readonly long[][] numbers = new long[2][];
    private readonly OpenNumbers[] open = new OpenNumbers[2];
    private readonly HeldNumbers?[] held = new HeldNumbers?[2];
    private readonly PublishedCell?[] known;
    private readonly HiddenCount?[] remembered;
    private readonly long near;

    /// <summary>A publication of which nothing is known but what it shows.</summary>
    /// <param name="table">The publication.</param>
    /// <param name="remembered">The numbers of its protected rows, which decide what a reader takes as known; empty where they are not remembered.</param>
    /// <param name="rounding">Multiple to which shown numbers are rounded; 1 for none.</param>
    public EarlierTable(CellTable table, ImmutableArray<HiddenCount> remembered, int rounding)
    {
        this.table = table;
        near = 1 + (rounding / 2);
        known = new PublishedCell?[table.Cells.Length];
        this.remembered = new HiddenCount?[table.Cells.Length];
        foreach (var row in remembered) this.remembered[table.IndexOf(new CellKey(row.Kind, row.Code, row.Stage, row.Group))] = row;

        foreach (var number in (ReadOnlySpan<RowNumber>)[RowNumber.Counted, RowNumber.Others])
        {
            var n = (int)number;
            numbers[n] = [.. table.Cells.Select((c, i) => c.Hidden ? this.remembered[i] is { } own ? Number(own.Children, own.Count, number) : 0 : Number(c, number))];
            bounds[n] = [.. table.Cells.Select(c => c.Hidden ? (0, CountSystem.Most) : rounding <= 1 ? ((long, long)?)null : Rounded(c, rounding, number))];
            open[n] = OpenNumbers.Of(table, numbers[n], bounds[n]);

            // What is remembered is a solution, unless shown numbers are rounded.
            if (!open[n].System.IsSolvedBy(open[n].System.Start)) held[n] = new HeldNumbers(open[n].System);
        }
    }

    /// <summary>Whether numbers can be found that fit the publication; false also where it is too large to be looked at.</summary>
    public bool IsSolvable => Array.TrueForAll(held, h => h?.IsSolvable != false);

    /// <summary>Whether a row hidden then and shown elsewhere counts as known: its numbers lie within one child of what is shown there.</summary>
    /// <param name="row">The row.</param>
    /// <param name="elsewhere">What is shown.</param>
    /// <returns>Whether; null where its numbers are not remembered.</returns>
    public bool? IsNear(int row, PublishedCell elsewhere) =>
        remembered[row] is { } own ? elsewhere.IsNear(own.Children, own.Count, near) : null;

    /// <summary>The numbers of a protected row; null where they are not remembered.</summary>
    public HiddenCount? Remembered(int row) => remembered[row];

    /// <summary>What has been taken as known so far, per row; null where nothing was.</summary>
    public ReadOnlySpan<PublishedCell?> Known => known;

    /// <summary>Takes rows as known, each where the sums and what is known already allow it.</summary>
    /// <param name="added">Per row what another publication shows of it; null where nothing.</param>
    public void Learn(ReadOnlySpan<PublishedCell?> added)
    {
        for (var c = 0; c < added.Length; c++)
        {
            if (added[c] is { } cell && known[c] is null && IsNear(c, cell) != false && TryHold(c, cell)) known[c] = cell;
        }
    }

    /// <summary>The numbers with what is known by now.</summary>
    /// <returns>The numbers; null where no solution in whole numbers was found.</returns>
    public EarlierNumbers? Numbers()
    {
        var result = new OpenNumbers[2];
        for (var n = 0; n < 2; n++)
        {
            var solution = held[n] is { } search ? search.Solution() : open[n].System.Start;
            if (solution is null) return null;
            var values = (long[])numbers[n].Clone();
            var left = ((long, long)?[])bounds[n].Clone();
            for (var c = 0; c < values.Length; c++)
            {
                if (open[n].VariableOf[c] >= 0) values[c] = solution[open[n].VariableOf[c]];
                if (known[c] is not null) left[c] = null;
            }

            result[n] = OpenNumbers.Of(table, values, left);
        }

        return new EarlierNumbers(result);
    }

    // One child who moves or is counted no more changes the count by one at most, the complement by two at most while the children change by one.
    private bool TryHold(int cell, PublishedCell shown)
    {
        if (!TryHold(cell, RowNumber.Counted, shown, near)) return false;
        if (TryHold(cell, RowNumber.Others, shown, near + 1)) return true;
        held[(int)RowNumber.Counted]?.Release(open[(int)RowNumber.Counted].VariableOf[cell]);
        return false;
    }

    private bool TryHold(int cell, RowNumber number, PublishedCell shown, long apart) =>
        held[(int)number] is not { } search || search.TryHold(open[(int)number].VariableOf[cell], Math.Max(0, Number(shown, number) - apart), Number(shown, number) + apart);

    private static (long, long) Rounded(PublishedCell cell, int rounding, RowNumber number)
    {
        var rounded = CellBounds.Rounded(cell.Count!.Value, cell.Children!.Value, rounding);
        return number == RowNumber.Counted ? (rounded.LeastCount, rounded.MostCount) : (0, rounded.MostChildren);
    }

    private static long Number(PublishedCell cell, RowNumber number) => Number(cell.Children!.Value, cell.Count!.Value, number);

    private static long Number(long children, long count, RowNumber number) => number == RowNumber.Counted ? count : children - count;
}
