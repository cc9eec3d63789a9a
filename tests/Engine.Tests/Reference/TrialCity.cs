using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Reference;

/// <summary>A made-up city for the disclosure trial: small cells, children who move, corrections.</summary>
internal sealed class TrialCity
{
    private readonly Random random;
    private readonly string[] groups;
    private readonly (string Code, string Borough)[] districts;
    private readonly (long Children, long Count)[,,] cells;
    private readonly int stages;
    private readonly double rate;

    /// <summary>A small city, different for each seed.</summary>
    public TrialCity(int seed)
        : this(new Random(seed), seed)
    {
    }

    /// <summary>A city of a given shape: ten boroughs, four stages, two groups, cells of some fifty children.</summary>
    public TrialCity(int seed, int districtCount)
    {
        random = new Random(seed);
        districts = [.. Enumerable.Range(0, districtCount).Select(d => ($"D{d:000}", $"B{d % 10}"))];
        (stages, groups, rate) = (4, ["m", "w"], 0.15);
        cells = new (long, long)[districts.Length, stages, groups.Length];
        Each((d, s, g) =>
        {
            var children = random.Next(15, 90);
            cells[d, s, g] = (children, Counted(children));
        });
    }

    private TrialCity(Random random, int seed)
    {
        this.random = random;
        var boroughs = random.Next(0, 4);
        districts = [.. Enumerable.Range(0, random.Next(3, 9)).Select(d => ($"D{d}", random.Next(0, boroughs + 1) is > 0 and var b ? $"B{b}" : ""))];
        stages = random.Next(1, 5);
        groups = (seed % 3) switch { 0 => ["m", "w"], 1 when seed % 2 == 0 => ["d", "m", "w"], _ => [] };
        rate = random.Next(1, 7) / 10.0;
        cells = new (long, long)[districts.Length, stages, Math.Max(1, groups.Length)];
        var largest = random.Next(0, 4) switch { 0 => 60, 1 => 150, 2 => 300, _ => 800 };
        Each((d, s, g) =>
        {
            var children = random.Next(0, 12) == 0 ? 0 : random.Next(0, largest + 1);
            if (groups.Length == 3 && g == 0) children /= 12;
            cells[d, s, g] = (children, Counted(children));
        });
    }

    /// <summary>A quarter later: most cells stay or change by one child, some by many.</summary>
    public void Move() => Each((d, s, g) =>
    {
        var (children, count) = cells[d, s, g];
        var what = random.Next(0, 20);
        if (what < 8) return;
        if (what < 14) cells[d, s, g] = One(children, count);
        else
        {
            var leave = random.Next(0, (int)(children / 5) + 2);
            var come = random.Next(0, (int)(children / 5) + 2);
            for (var c = 0; c < leave; c++) (children, count) = Leave(children, count);
            cells[d, s, g] = (children + come, count + Counted(come));
        }
    });

    /// <summary>A correction before a re-run: a few cells change by a child or two.</summary>
    public void Correct() => Each((d, s, g) =>
    {
        if (random.Next(0, 10) == 0) cells[d, s, g] = One(cells[d, s, g].Children, cells[d, s, g].Count);
    });

    /// <summary>All rows with all sums.</summary>
    public List<TrialRow> Rows()
    {
        var rows = new List<TrialRow>();
        string[] named = ["", .. groups];
        foreach (var group in named)
        {
            foreach (var district in Enumerable.Range(0, districts.Length)) Add(AreaKind.District, districts[district].Code, districts[district].Borough, group, [district]);
            foreach (var borough in districts.Select(d => d.Borough).Where(b => b.Length > 0).Distinct().Order(StringComparer.Ordinal))
            {
                Add(AreaKind.Borough, borough, "", group, [.. Enumerable.Range(0, districts.Length).Where(d => districts[d].Borough == borough)]);
            }

            Add(AreaKind.City, "", "", group, [.. Enumerable.Range(0, districts.Length)]);
        }

        return rows;

        void Add(AreaKind kind, string code, string borough, string group, int[] inside)
        {
            foreach (var stage in Stages.AllFirst)
            {
                long children = 0, count = 0;
                foreach (var d in inside)
                {
                    for (var s = 0; s < stages; s++)
                    {
                        if (stage != Stage.All && (int)stage != s + 1) continue;
                        for (var g = 0; g < cells.GetLength(2); g++)
                        {
                            if (group.Length > 0 && groups[g] != group) continue;
                            children += cells[d, s, g].Children;
                            count += cells[d, s, g].Count;
                        }
                    }
                }

                rows.Add(new TrialRow(kind, code, borough, stage, group, children, count));
            }
        }
    }

    private (long, long) One(long children, long count)
    {
        if (children > 0 && random.Next(0, 2) == 0) return Leave(children, count);
        return (children + 1, count + (random.NextDouble() < rate ? 1 : 0));
    }

    private (long, long) Leave(long children, long count) =>
        children == 0 ? (0, 0) : (children - 1, random.NextInt64(children) < count ? count - 1 : count);

    private long Counted(long children)
    {
        var count = 0L;
        for (var c = 0; c < children; c++) count += random.NextDouble() < rate ? 1 : 0;
        return count;
    }

    private void Each(Action<int, int, int> act)
    {
        for (var d = 0; d < cells.GetLength(0); d++)
        {
            for (var s = 0; s < cells.GetLength(1); s++)
            {
                for (var g = 0; g < cells.GetLength(2); g++) act(d, s, g);
            }
        }
    }
}
