using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>One table of an earlier publication (of all children, or of one group) laid over the cells of this quarter.</summary>
internal sealed class EarlierPublication
{
    private readonly AreaTable table;
    private readonly bool[] hidden;
    private readonly int[] cells;
    private readonly bool isRemembered;
    private EarlierFlow? counted;
    private EarlierFlow? others;
    private bool searched;

    /// <summary>Lays a table over the cells of this quarter.</summary>
    /// <param name="rows">Every area and stage of the publication; null numbers where protected.</param>
    /// <param name="remembered">The numbers of its protected rows; empty where they are not remembered.</param>
    /// <param name="now">The table of this quarter.</param>
    /// <exception cref="ArgumentException">An area or stage is missing.</exception>
    public EarlierPublication(
        IEnumerable<(AreaKind Kind, string Code, string Borough, Stage Stage, long? Children, long? Count)> rows, IEnumerable<HiddenCount> remembered, AreaTable now)
    {
        ImmutableArray<AreaCounts> counts =
        [
            .. rows.Select(r => new AreaCounts
            {
                Kind = r.Kind, Code = r.Code, Borough = r.Borough, Stage = r.Stage, Children = r.Children ?? -1, Count = r.Count ?? -1, Expected = double.NaN, Contributions = [],
            }),
        ];
        var protectedRows = counts.Select(r => r.Children < 0).ToArray();
        var hiddenCounts = remembered.ToDictionary(h => (h.Kind, h.Code, h.Stage));
        isRemembered = hiddenCounts.Count > 0;
        table = AreaTable.WithoutSums([.. counts.Select(r => r.Children >= 0 ? r
            : hiddenCounts.TryGetValue((r.Kind, r.Code, r.Stage), out var own) ? r with { Children = own.Children, Count = own.Count } : r with { Children = 0, Count = 0 })]);
        hidden = [.. Enumerable.Range(0, table.Cells).Select(cell => protectedRows[table.Rows[cell]])];
        var places = Enumerable.Range(0, now.Areas).ToDictionary(a => (now.Kinds[a], now.Codes[a]));
        cells = new int[now.Cells];
        Array.Fill(cells, -1);
        for (var area = 0; area < table.Areas; area++)
        {
            if (!places.TryGetValue((table.Kinds[area], table.Codes[area]), out var place)) continue;
            for (var s = 0; s < Stages.Count; s++) cells[(place * Stages.Count) + s] = (area * Stages.Count) + s;
        }
    }

    /// <summary>Whether a cell of this quarter was hidden then.</summary>
    /// <param name="cell">The cell.</param>
    public bool WasHidden(int cell) => cells[cell] >= 0 && hidden[cells[cell]];

    /// <summary>Whether a cell was shown then, with numbers near those of now.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="children">Denominator now.</param>
    /// <param name="count">Count now.</param>
    /// <param name="near">How far both may be apart.</param>
    public bool Showed(int cell, long children, long count, long near) =>
        cells[cell] >= 0 && !hidden[cells[cell]] && Math.Abs(table.Children[cells[cell]] - children) <= near && Math.Abs(table.Counts[cells[cell]] - count) <= near;

    /// <summary>
    /// Whether showing a cell now tells a reader nothing of what was hidden then: he knows its numbers already, or it is not the same children but for one. Where the numbers of then are not remembered,
    /// that has to follow from what was shown.
    /// </summary>
    /// <param name="cell">A cell hidden then.</param>
    /// <param name="children">Denominator now.</param>
    /// <param name="count">Count now.</param>
    /// <param name="near">How far both may be apart.</param>
    public bool TellsNothing(int cell, long children, long count, long near)
    {
        if (isRemembered && (Math.Abs(table.Children[cells[cell]] - children) > near || Math.Abs(table.Counts[cells[cell]] - count) > near)) return true;
        if (!searched)
        {
            searched = true;
            // The flow looks at shown cells alone and finds the hidden ones by itself.
            counted = EarlierFlow.Of(table.Network, table.Counts, hidden);
            others = EarlierFlow.Of(table.Network, [.. table.Children.Zip(table.Counts, (n, k) => n - k)], hidden);
        }

        if (counted is null || others is null) return false;
        var ofCount = counted.Interval(cells[cell]);
        var ofOthers = others.Interval(cells[cell]);
        var known = ofCount.Low == ofCount.High && ofOthers.Low == ofOthers.High;
        return known || (!isRemembered
            && (Apart(count, ofCount.Low, ofCount.High, 1) || Apart(children - count, ofOthers.Low, ofOthers.High, 2)
                || Apart(children, ofCount.Low + ofOthers.Low, ofCount.High + ofOthers.High, 1)));
    }

    private static bool Apart(long value, long low, long high, long near) => value + near < low || value - near > high;
}
