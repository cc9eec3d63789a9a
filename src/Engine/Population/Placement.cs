using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>The stage and district of each child, and the order in which the children stand in the table.</summary>
internal sealed class Placement
{
    private Placement(int blocks, int extracts)
    {
        BlockStarts = new int[blocks + 1];
        DistrictsDiffer = new long[extracts, extracts];
        StagesDiffer = new long[extracts, extracts];
    }

    /// <summary>First child of each block (stage index × districts + district index), and the number of children at the end.</summary>
    public int[] BlockStarts { get; }

    /// <summary>Number of the child at each position of the table.</summary>
    public int[] Order { get; private set; } = [];

    /// <summary>For a pair of extracts (first &lt; second): children whose districts differ.</summary>
    public long[,] DistrictsDiffer { get; }

    /// <summary>For a pair of extracts (first &lt; second): children whose stages are known to both and differ.</summary>
    public long[,] StagesDiffer { get; }

    /// <summary>Places every child; rows of children without a stage are set aside.</summary>
    /// <param name="extracts">The extracts, rows chosen.</param>
    /// <param name="keys">Key of each child.</param>
    /// <param name="districts">Number of districts.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The placement.</returns>
    public static Placement Of(ExtractRows[] extracts, ChildKey[] keys, int districts, CancellationToken cancel)
    {
        var placement = new Placement((Stages.Count - 1) * districts, extracts.Length);
        var blocks = new int[keys.Length];
        for (var child = 0; child < keys.Length; child++)
        {
            if ((child & 0xFFFF) == 0) cancel.ThrowIfCancellationRequested();
            blocks[child] = placement.BlockOf(child, extracts, districts);
        }

        placement.Order = SortedOrder(blocks, placement.BlockStarts, keys, cancel);
        return placement;
    }

    private int BlockOf(int child, ExtractRows[] extracts, int districts)
    {
        var (district, districtDay) = (-1, int.MinValue);
        var (stage, stageDay) = (Stage.All, int.MinValue);
        for (var e = 0; e < extracts.Length; e++)
        {
            var row = extracts[e].RowOfChild[child];
            if (row < 0) continue;
            var day = extracts[e].Extract.Days[row];
            var ownDistrict = extracts[e].DistrictAt(row);
            var ownStage = extracts[e].Extract.Stages[row];
            for (var earlier = 0; earlier < e; earlier++) Compare(extracts[earlier], earlier, e, child, ownDistrict, ownStage);

            // A later extract must be newer to count, so equal days leave the one named first.
            if (day > districtDay) (district, districtDay) = (ownDistrict, day);
            if (ownStage != Stage.All && day > stageDay) (stage, stageDay) = (ownStage, day);
        }

        if (district < 0) return -1;
        if (stage != Stage.All) return (((int)stage - 1) * districts) + district;
        foreach (var extract in extracts) extract.LeaveOut(child, PopulationFindings.NoStage);
        return -1;
    }

    private void Compare(ExtractRows earlier, int first, int second, int child, int district, Stage stage)
    {
        var row = earlier.RowOfChild[child];
        if (row < 0) return;
        if (earlier.DistrictAt(row) != district) DistrictsDiffer[first, second]++;
        var other = earlier.Extract.Stages[row];
        if (other != Stage.All && stage != Stage.All && other != stage) StagesDiffer[first, second]++;
    }

    // A counting sort by block, then a sort by key inside each block, which is small.
    private static int[] SortedOrder(int[] blocks, int[] blockStarts, ChildKey[] keys, CancellationToken cancel)
    {
        foreach (var block in blocks)
        {
            if (block >= 0) blockStarts[block + 1]++;
        }

        for (var block = 1; block < blockStarts.Length; block++) blockStarts[block] += blockStarts[block - 1];
        var order = new int[blockStarts[^1]];
        var highs = new ulong[order.Length];
        var next = blockStarts.AsSpan(0, blockStarts.Length - 1).ToArray();
        for (var child = 0; child < blocks.Length; child++)
        {
            if (blocks[child] < 0) continue;
            var position = next[blocks[child]]++;
            order[position] = child;
            highs[position] = keys[child].High;
        }

        Parallel.For(0, next.Length, new ParallelOptions { CancellationToken = cancel }, block =>
        {
            var range = blockStarts[block]..blockStarts[block + 1];
            SortByKey(highs.AsSpan(range), order.AsSpan(range), keys);
        });
        return order;
    }

    // The high halves decide nearly always; children that share one are put in order by their whole keys.
    private static void SortByKey(Span<ulong> highs, Span<int> children, ChildKey[] keys)
    {
        highs.Sort(children);
        for (var from = 0; from < highs.Length;)
        {
            var toExclusive = from + 1;
            while (toExclusive < highs.Length && highs[toExclusive] == highs[from]) toExclusive++;
            if (toExclusive - from > 1) children[from..toExclusive].Sort((a, b) => keys[a].CompareTo(keys[b]));
            from = toExclusive;
        }
    }
}
