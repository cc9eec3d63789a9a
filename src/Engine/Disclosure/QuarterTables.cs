using System.Collections.Immutable;
using EarlyWarning.Districts;

namespace EarlyWarning.Disclosure;

/// <summary>The counts of one quarter: the table of all children, and one table of the same areas and stages for each group of a breakdown.</summary>
/// <remarks>Row 0 of a cell is the row of all children, row g + 1 that of group g. The groups of a cell add up to its row of all.</remarks>
internal sealed class QuarterTables
{
    private QuarterTables(AreaTable all, ImmutableArray<string> names, ImmutableArray<AreaTable> groups)
    {
        All = all;
        GroupNames = names;
        Groups = groups;
    }

    /// <summary>The table of all children.</summary>
    public AreaTable All { get; }

    /// <summary>Names of the groups, ordinal; empty where there is no breakdown.</summary>
    public ImmutableArray<string> GroupNames { get; }

    /// <summary>One table per group.</summary>
    public ImmutableArray<AreaTable> Groups { get; }

    /// <summary>Number of rows of each cell.</summary>
    public int Rows => 1 + Groups.Length;

    /// <summary>Number of tables that add up to the table of all: the groups, or that table itself.</summary>
    public int Parts => Math.Max(1, Groups.Length);

    /// <summary>The table of a part.</summary>
    /// <param name="part">From 0.</param>
    public AreaTable Part(int part) => Groups.IsEmpty ? All : Groups[part];

    /// <summary>The table of a row.</summary>
    /// <param name="row">From 0.</param>
    public AreaTable Row(int row) => row == 0 ? All : Groups[row - 1];

    /// <summary>The tables of a quarter.</summary>
    /// <param name="counts">The rows of all children.</param>
    /// <param name="groupCounts">The rows of the groups; empty where there is no breakdown.</param>
    /// <returns>The tables.</returns>
    /// <exception cref="ArgumentException">A row is missing or stands twice, or a sum does not hold.</exception>
    public static QuarterTables Of(ImmutableArray<AreaCounts> counts, ImmutableArray<AreaCounts> groupCounts)
    {
        var all = AreaTable.Of(counts);
        var indexed = groupCounts.Select((row, index) => (row, index)).GroupBy(r => r.row.Group, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        var groups = indexed.Select(group =>
        {
            var rows = group.ToArray();
            var table = AreaTable.Of([.. rows.Select(r => r.row)]);
            for (var cell = 0; cell < table.Cells; cell++) table.Rows[cell] = rows[table.Rows[cell]].index;
            return table;
        }).ToImmutableArray();
        if (groups.Any(g => !g.Codes.AsSpan().SequenceEqual(all.Codes) || !g.Kinds.AsSpan().SequenceEqual(all.Kinds) || !g.Parents.AsSpan().SequenceEqual(all.Parents)))
        {
            throw new ArgumentException("Every group has to have the areas of all children.");
        }

        for (var cell = 0; cell < all.Cells && groups.Length > 0; cell++)
        {
            if (groups.Sum(g => g.Children[cell]) != all.Children[cell] || groups.Sum(g => g.Counts[cell]) != all.Counts[cell])
            {
                throw new ArgumentException("The groups do not add up to all children.");
            }
        }

        return new QuarterTables(all, [.. indexed.Select(g => g.Key)], groups);
    }
}
