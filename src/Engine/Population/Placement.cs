using System.Runtime.CompilerServices;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>The stage and district of each child, and the order in which the children stand in the table.</summary>
/// <remarks>The hot loops ask for full optimisation at once: a run goes through them a single time, before the runtime would have
/// compiled them anew.</remarks>
internal sealed class Placement
{
    // Children placed at a time; what a stretch needs fits the second-level cache.
    private const int Stretch = 16_384;
    private const int Nowhere = -1;
    private const int WithoutStage = -2;

    private readonly ExtractRows[] extracts;
    private readonly int districts;
    private readonly int[] blocks;

    private Placement(ExtractRows[] extracts, int children, int districts)
    {
        this.extracts = extracts;
        this.districts = districts;
        blocks = new int[children];
        BlockStarts = new int[((Stages.Count - 1) * districts) + 1];
        DistrictsDiffer = new long[extracts.Length, extracts.Length];
        StagesDiffer = new long[extracts.Length, extracts.Length];
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
        var placement = new Placement(extracts, keys.Length, districts);
        var stretches = (keys.Length + Stretch - 1) / Stretch;
        Parallel.For(
            0, stretches, new ParallelOptions { CancellationToken = cancel }, () => new Scratch(extracts.Length),
            (stretch, _, scratch) => placement.PlaceStretch(stretch * Stretch, Math.Min(keys.Length, (stretch + 1) * Stretch), scratch),
            placement.Add);

        placement.LeaveOutWithoutStage();
        placement.Sort(keys, cancel);
        return placement;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Scratch PlaceStretch(int from, int toExclusive, Scratch scratch)
    {
        var count = toExclusive - from;
        var district = scratch.District.AsSpan(0, count);
        var stage = scratch.Stage.AsSpan(0, count);
        var districtDay = scratch.DistrictDay.AsSpan(0, count);
        var stageDay = scratch.StageDay.AsSpan(0, count);
        district.Fill(Nowhere);
        stage.Clear();
        districtDay.Fill(int.MinValue);
        stageDay.Fill(int.MinValue);
        for (var e = 0; e < extracts.Length; e++)
        {
            var rows = extracts[e].RowOfChild.AsSpan(from, count);
            var days = extracts[e].Extract.Days;
            var stages = extracts[e].Extract.Stages;
            var ownDistricts = scratch.Districts[e].AsSpan(0, count);
            var ownStages = scratch.Stages[e].AsSpan(0, count);
            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i];
                ownDistricts[i] = row < 0 ? Nowhere : extracts[e].DistrictAt(row);
                ownStages[i] = row < 0 ? Vocabulary.Stage.All : stages[row];
                if (row < 0) continue;

                // A later extract must be newer to count, so equal days leave the one named first.
                var day = days[row];
                if (day > districtDay[i]) (district[i], districtDay[i]) = (ownDistricts[i], day);
                if (ownStages[i] != Vocabulary.Stage.All && day > stageDay[i]) (stage[i], stageDay[i]) = (ownStages[i], day);
            }

            for (var earlier = 0; earlier < e; earlier++) scratch.Compare(earlier, e, count);
        }

        for (var i = 0; i < district.Length; i++)
        {
            blocks[from + i] = district[i] < 0 ? Nowhere
                : stage[i] == Vocabulary.Stage.All ? WithoutStage
                : (((int)stage[i] - 1) * districts) + district[i];
        }

        return scratch;
    }

    private void Add(Scratch scratch)
    {
        lock (blocks)
        {
            for (var first = 0; first < extracts.Length; first++)
            {
                for (var second = 0; second < extracts.Length; second++)
                {
                    DistrictsDiffer[first, second] += scratch.DistrictsDiffer[first, second];
                    StagesDiffer[first, second] += scratch.StagesDiffer[first, second];
                }
            }
        }
    }

    private void LeaveOutWithoutStage()
    {
        for (var child = 0; child < blocks.Length; child++)
        {
            if (blocks[child] != WithoutStage) continue;
            foreach (var extract in extracts) extract.LeaveOut(child, PopulationFindings.NoStage);
        }
    }

    // A counting sort by block, then a sort by key inside each block, which is small.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sort(ChildKey[] keys, CancellationToken cancel)
    {
        var starts = BlockStarts;
        foreach (var block in blocks)
        {
            if (block >= 0) starts[block + 1]++;
        }

        for (var block = 1; block < starts.Length; block++) starts[block] += starts[block - 1];
        var order = new int[starts[^1]];
        var highs = new ulong[order.Length];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var child = 0; child < blocks.Length; child++)
        {
            if (blocks[child] < 0) continue;
            var position = next[blocks[child]]++;
            order[position] = child;
            highs[position] = keys[child].High;
        }

        Parallel.For(0, next.Length, new ParallelOptions { CancellationToken = cancel }, block =>
        {
            var range = starts[block]..starts[block + 1];
            SortByKey(highs.AsSpan(range), order.AsSpan(range), keys);
        });
        Order = order;
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

    // What one thread needs while it places a stretch.
    private sealed class Scratch(int extracts)
    {
        public int[] District { get; } = new int[Stretch];

        public Stage[] Stage { get; } = new Stage[Stretch];

        public int[] DistrictDay { get; } = new int[Stretch];

        public int[] StageDay { get; } = new int[Stretch];

        public int[][] Districts { get; } = [.. Enumerable.Range(0, extracts).Select(_ => new int[Stretch])];

        public Stage[][] Stages { get; } = [.. Enumerable.Range(0, extracts).Select(_ => new Stage[Stretch])];

        public long[,] DistrictsDiffer { get; } = new long[extracts, extracts];

        public long[,] StagesDiffer { get; } = new long[extracts, extracts];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Compare(int first, int second, int count)
        {
            var (districts, otherDistricts) = (Districts[first], Districts[second]);
            var (stages, otherStages) = (Stages[first], Stages[second]);
            var (byDistrict, byStage) = (0L, 0L);
            for (var i = 0; i < count; i++)
            {
                if (districts[i] == Nowhere || otherDistricts[i] == Nowhere) continue;
                if (districts[i] != otherDistricts[i]) byDistrict++;
                if (stages[i] != otherStages[i] && stages[i] != Vocabulary.Stage.All && otherStages[i] != Vocabulary.Stage.All) byStage++;
            }

            DistrictsDiffer[first, second] += byDistrict;
            StagesDiffer[first, second] += byStage;
        }
    }
}
