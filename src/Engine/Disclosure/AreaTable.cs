using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The counts of one quarter as an additive table: areas × stages, the stages with a sum, the areas with sums over boroughs and city.</summary>
/// <remarks>
/// Areas are sorted (districts, boroughs, the city; ordinal by code inside), so nothing decided on this table depends on the order of the
/// rows given. The cell of area a and stage s is <c>a × 5 + s</c>.
/// </remarks>
internal sealed class AreaTable
{
    private AreaTable(int areas)
    {
        Kinds = new AreaKind[areas];
        Codes = new string[areas];
        Parents = new int[areas];
        Children = new long[areas * Stages.Count];
        Counts = new long[areas * Stages.Count];
        Rows = new int[areas * Stages.Count];
    }

    /// <summary>Kind of each area.</summary>
    public AreaKind[] Kinds { get; }

    /// <summary>Code of each area: district code, borough name, or empty for the city.</summary>
    public string[] Codes { get; }

    /// <summary>Index of the area that each area is summed into; −1 for the city.</summary>
    public int[] Parents { get; }

    /// <summary>Denominator of each cell.</summary>
    public long[] Children { get; }

    /// <summary>Count of each cell.</summary>
    public long[] Counts { get; }

    /// <summary>Index of each cell in the rows given.</summary>
    public int[] Rows { get; }

    /// <summary>Number of areas; the city is the last.</summary>
    public int Areas => Kinds.Length;

    /// <summary>Number of cells.</summary>
    public int Cells => Children.Length;

    /// <summary>The sums that hold in the table: every area over its stages, every borough and the city over their parts at each stage.</summary>
    public ImmutableArray<SumLine> Lines { get; private set; } = [];

    /// <summary>The cells as edges of a network, the sums as its nodes.</summary>
    public AreaNetwork Network => field ??= new AreaNetwork(this);

    /// <summary>The table of the given rows.</summary>
    /// <param name="counts">Every area at each of the five stages, the city exactly once.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A row is missing or stands twice, a borough is unknown, a count is out of range, or a sum does not hold.</exception>
    public static AreaTable Of(ImmutableArray<AreaCounts> counts)
    {
        var table = WithoutSums(counts);
        foreach (var line in table.Lines)
        {
            if (line.Parts.Sum(p => table.Children[p]) != table.Children[line.Total] || line.Parts.Sum(p => table.Counts[p]) != table.Counts[line.Total])
            {
                throw new ArgumentException("The counts do not add up to their sums.");
            }
        }

        return table;
    }

    /// <summary>The table of the given rows, of which some numbers need not be known, so that the sums are not checked.</summary>
    /// <param name="counts">As for <see cref="Of"/>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A row is missing or stands twice, a borough is unknown, or a count is out of range.</exception>
    public static AreaTable WithoutSums(ImmutableArray<AreaCounts> counts)
    {
        var areas = counts.Select((row, index) => (row, index)).GroupBy(r => (r.row.Kind, r.row.Code))
            .OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Code, StringComparer.Ordinal).ToArray();
        if (areas.Length == 0 || areas.Count(a => a.Key.Kind == AreaKind.City) != 1) throw new ArgumentException("The city has to stand in the counts once.");
        var table = new AreaTable(areas.Length);
        var boroughs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var a = 0; a < areas.Length; a++)
        {
            if (areas[a].Key.Kind == AreaKind.Borough) boroughs.Add(areas[a].Key.Code, a);
        }

        for (var a = 0; a < areas.Length; a++)
        {
            var rows = areas[a].ToArray();
            if (rows.Length != Stages.Count || rows.Select(r => r.row.Stage).Distinct().Count() != Stages.Count)
            {
                throw new ArgumentException("Every area has to stand in the counts once at each stage and once over all stages.");
            }

            table.Kinds[a] = areas[a].Key.Kind;
            table.Codes[a] = areas[a].Key.Code;
            table.Parents[a] = ParentOf(rows[0].row, boroughs, areas.Length - 1);
            foreach (var (row, index) in rows)
            {
                if (row.Count < 0 || row.Children < row.Count) throw new ArgumentException("A count lies between 0 and its denominator.");
                var cell = (a * Stages.Count) + (int)row.Stage;
                table.Children[cell] = row.Children;
                table.Counts[cell] = row.Count;
                table.Rows[cell] = index;
            }
        }

        table.Lines = table.FindLines();
        return table;
    }

    private static int ParentOf(AreaCounts area, Dictionary<string, int> boroughs, int city) => area switch
    {
        { Kind: AreaKind.City } => -1,
        { Kind: AreaKind.District, Borough.Length: > 0 } => boroughs.TryGetValue(area.Borough, out var borough)
            ? borough : throw new ArgumentException("A borough of a district does not stand in the counts."),
        _ => city,
    };

    private ImmutableArray<SumLine> FindLines()
    {
        var lines = ImmutableArray.CreateBuilder<SumLine>();
        var parts = new List<int>[Areas];
        for (var a = 0; a < Areas; a++) parts[a] = [];
        for (var a = 0; a < Areas; a++)
        {
            var first = a * Stages.Count;
            lines.Add(new SumLine(first, [.. Enumerable.Range(first + 1, Stages.Count - 1)]));
            if (Parents[a] >= 0) parts[Parents[a]].Add(a);
        }

        for (var a = 0; a < Areas; a++)
        {
            if (Kinds[a] == AreaKind.District) continue;
            for (var s = 0; s < Stages.Count; s++)
            {
                lines.Add(new SumLine((a * Stages.Count) + s, [.. parts[a].Select(p => (p * Stages.Count) + s)]));
            }
        }

        return lines.ToImmutable();
    }
}

/// <summary>One sum of the table.</summary>
/// <param name="Total">Cell of the sum.</param>
/// <param name="Parts">Cells that add up to it.</param>
internal sealed record SumLine(int Total, ImmutableArray<int> Parts);
