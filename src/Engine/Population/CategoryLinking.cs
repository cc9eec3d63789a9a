using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>Links the school and the group of children across extracts: the extract named first in the settings that states one counts.</summary>
/// <remarks>Only rows that are not outdated count, as for values. Schools are numbered by the ordinal order of their texts over all extracts, so that no order of rows or
/// extracts changes a number; the texts stay behind in this room.</remarks>
internal sealed class CategoryLinking
{
    private readonly ExtractRows[] extracts;
    private readonly ColumnGather gather;
    private readonly List<Finding> findings = [];

    /// <summary>The linking of the extracts.</summary>
    /// <param name="extracts">The extracts, rows chosen.</param>
    /// <param name="gather">Knows the row of each extract that counts for each child of the table.</param>
    public CategoryLinking(ExtractRows[] extracts, ColumnGather gather)
    {
        this.extracts = extracts;
        this.gather = gather;
    }

    /// <summary>One note per pair of extracts that contradict each other about schools or groups; counted, never named.</summary>
    public ImmutableArray<Finding> Findings => [.. findings];

    /// <summary>The schools.</summary>
    /// <returns>One number per child; null where no extract has a column for the school.</returns>
    public ChildCategory? Schools()
    {
        var names = SchoolNames;
        return Link(
            e => e.Schools, e => [0, .. e.SchoolNames.Select(name => Array.BinarySearch(names, name, StringComparer.Ordinal) + 1)], names.Length,
            PopulationFindings.SchoolsDiffer, PopulationFindings.FewSchoolsDiffer);
    }

    /// <summary>The texts of all schools, in the order of their numbers.</summary>
    public string[] SchoolNames => [.. extracts.SelectMany(e => e.Extract.SchoolNames).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The groups by a characteristic of the fairness audit.</summary>
    /// <param name="id">Id of the characteristic.</param>
    /// <param name="count">Number of its groups.</param>
    /// <returns>One number per child; null where no extract has a column for it.</returns>
    public ChildCategory? Audit(string id, int count) =>
        Link(e => e.Audit(id), _ => [.. Enumerable.Range(0, count + 1)], count, PopulationFindings.GroupsDiffer, PopulationFindings.FewGroupsDiffer);

    /// <summary>The groups.</summary>
    /// <param name="count">Number of groups of the settings.</param>
    /// <returns>One number per child; null where no extract has a column for the group.</returns>
    public ChildCategory? Groups(int count) =>
        Link(e => e.Groups, _ => [.. Enumerable.Range(0, count + 1)], count, PopulationFindings.GroupsDiffer, PopulationFindings.FewGroupsDiffer);

    /// <summary>Whether a child-level extract of youth services tells of a child, as groups: 1 reached, 2 not reached.</summary>
    /// <returns>One number per child; null where there is no such extract.</returns>
    public ChildCategory? Services()
    {
        int[]? numbers = null;
        for (var e = 0; e < extracts.Length; e++)
        {
            if (extracts[e].Settings.Domain != Domain.Youth) continue;
            var rows = gather.RowsOf(e);
            if (numbers is null) Array.Fill(numbers = new int[rows.Length], 2);
            for (var child = 0; child < rows.Length; child++)
            {
                if (rows[child] >= 0) numbers[child] = 1;
            }
        }

        return numbers is null ? null : new ChildCategory(numbers, 2);
    }

    private ChildCategory? Link(
        Func<ChildExtract, ReadOnlySpan<int>> column, Func<ChildExtract, int[]> renumber, int count, FindingKind many, FindingKind few)
    {
        int[]? numbers = null;
        int[]? statedBy = null;
        for (var e = 0; e < extracts.Length; e++)
        {
            var own = column(extracts[e].Extract);
            if (own.IsEmpty) continue;
            var rows = gather.RowsOf(e);
            var renumbered = renumber(extracts[e].Extract);
            numbers ??= new int[rows.Length];
            statedBy ??= new int[rows.Length];
            var differ = Add(own, rows, renumbered, numbers, statedBy, e);
            for (var first = 0; first < e; first++)
            {
                if (differ[first] == 0) continue;
                findings.Add(LinkReporting.Note(many, few, extracts[e].Extract.Receipt.File, extracts[first].Settings.Id, extracts[e].Settings.Id, differ[first]));
            }
        }

        return numbers is null ? null : new ChildCategory(numbers, count);
    }

    // What an earlier extract states stays; where it contradicts, that is counted under the extract that stated it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long[] Add(ReadOnlySpan<int> own, ReadOnlySpan<int> rows, int[] renumbered, int[] numbers, int[] statedBy, int extract)
    {
        var differ = new long[extract];
        for (var position = 0; position < numbers.Length; position++)
        {
            var row = rows[position];
            var number = row < 0 ? 0 : renumbered[own[row]];
            if (number == 0 || number == numbers[position]) continue;
            if (numbers[position] == 0) (numbers[position], statedBy[position]) = (number, extract);
            else differ[statedBy[position]]++;
        }

        return differ;
    }
}
