using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The rows of one publication, ascending by key, and the sums that hold between them.</summary>
internal sealed class CellTable
{
    private readonly Dictionary<CellKey, int> places = [];
    private readonly List<CellSum> sums = [];

    /// <summary>A table of rows in any order.</summary>
    /// <param name="cells">The rows.</param>
    /// <exception cref="ArgumentException">A row stands twice.</exception>
    public CellTable(IEnumerable<PublishedCell> cells)
    {
        Cells = [.. cells.OrderBy(c => c.Key)];
        for (var c = 0; c < Cells.Length; c++) places.Add(Cells[c].Key, c);
        FindSums();
    }

    /// <summary>The rows.</summary>
    public ImmutableArray<PublishedCell> Cells { get; }

    /// <summary>All sums that hold, those that follow from others included. A sum of which a row is missing is left out.</summary>
    public IReadOnlyList<CellSum> Sums => sums;

    /// <summary>Sums from which all others follow: districts over their stages and groups, boroughs and city over their parts.</summary>
    public IEnumerable<CellSum> IndependentSums => sums.Where(s =>
        s.Over == SumOver.Areas || (Cells[s.Total].Key is { Kind: AreaKind.District } key && (s.Over == SumOver.Stages || key.Stage != Stage.All)));

    /// <summary>Index of a row; −1 where there is none.</summary>
    /// <param name="key">Which row.</param>
    /// <returns>The index.</returns>
    public int IndexOf(CellKey key) => places.GetValueOrDefault(key, -1);

    private void FindSums()
    {
        var children = new Dictionary<CellKey, List<int>>();
        var groups = new Dictionary<CellKey, List<int>>();
        for (var c = 0; c < Cells.Length; c++)
        {
            var (key, borough) = (Cells[c].Key, Cells[c].Borough);
            if (key.Kind != AreaKind.City)
            {
                var parent = key.Kind == AreaKind.District && borough.Length > 0 ? key with { Kind = AreaKind.Borough, Code = borough } : key with { Kind = AreaKind.City, Code = "" };
                Add(children, parent, c);
            }

            if (key.Group.Length > 0) Add(groups, key with { Group = "" }, c);
            if (key.Stage != Stage.All) continue;
            var stages = Stages.Chain.ToArray().Select(s => IndexOf(key with { Stage = s })).ToArray();
            if (!stages.Contains(-1)) sums.Add(new CellSum(SumOver.Stages, c, [.. stages]));
        }

        AddAll(SumOver.Areas, children);
        AddAll(SumOver.Groups, groups);
    }

    private void AddAll(SumOver over, Dictionary<CellKey, List<int>> parts)
    {
        foreach (var (total, list) in parts.OrderBy(p => p.Key))
        {
            if (IndexOf(total) is var index and >= 0) sums.Add(new CellSum(over, index, [.. list]));
        }
    }

    private static void Add(Dictionary<CellKey, List<int>> parts, CellKey total, int part)
    {
        if (!parts.TryGetValue(total, out var list)) parts.Add(total, list = []);
        list.Add(part);
    }
}
