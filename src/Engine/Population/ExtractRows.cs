using System.Runtime.CompilerServices;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>One child-level extract while it is being linked: which row speaks for which child, and which rows were set aside.</summary>
/// <param name="extract">The rows handed over by the input check.</param>
/// <param name="districts">The districts of the run.</param>
internal sealed class ExtractRows(ChildExtract extract, DistrictList districts)
{
    private readonly int[] districtOf = [.. extract.DistrictCodes.Select(districts.IndexOf)];

    /// <summary>The rows handed over.</summary>
    public ChildExtract Extract => extract;

    /// <summary>The settings of the extract.</summary>
    public ExtractSettings Settings => extract.Receipt.Settings;

    /// <summary>The row that speaks for each child; −1 where the extract does not know the child.</summary>
    public int[] RowOfChild { get; private set; } = [];

    /// <summary>Rows set aside so far.</summary>
    public List<SetAsideRow> SetAside { get; } = [];

    /// <summary>The district of a row.</summary>
    /// <param name="row">Index of the row.</param>
    /// <returns>Index into the run's districts; −1 where it is not on the map.</returns>
    public int DistrictAt(int row) => districtOf[extract.Districts[row]];

    /// <summary>Sets the rows aside whose district is not on the map.</summary>
    public void LeaveOutUnknownDistricts()
    {
        if (!districtOf.Contains(-1)) return;
        for (var row = 0; row < extract.Count; row++)
        {
            if (DistrictAt(row) < 0) SetAside.Add(new(row, PopulationFindings.DistrictNotOnMap));
        }
    }

    /// <summary>Chooses one row per child; what is chosen does not depend on the order of the rows.</summary>
    /// <param name="split">The rows, numbered part by part.</param>
    /// <param name="first">Number of the first child of each part.</param>
    /// <param name="children">Number of children.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ChooseRows(PartitionedRows split, int[] first, int children)
    {
        RowOfChild = GC.AllocateUninitializedArray<int>(children);
        Array.Fill(RowOfChild, -1);
        List<(int Child, int Row)> repeats = [];
        for (var part = 0; part < first.Length; part++)
        {
            var rows = split.Rows[split.RangeOf(part)];
            var numbers = split.Numbers.AsSpan(split.RangeOf(part));
            for (var i = 0; i < rows.Length; i++)
            {
                var child = first[part] + numbers[i];
                if (RowOfChild[child] < 0) RowOfChild[child] = rows[i];
                else repeats.Add((child, rows[i]));
            }
        }

        foreach (var group in repeats.GroupBy(r => r.Child, r => r.Row)) ChooseAmong(group.Key, [RowOfChild[group.Key], .. group]);
    }

    /// <summary>Sets the row of a child aside after all, for example because nobody gives its stage.</summary>
    /// <param name="child">Number of the child.</param>
    /// <param name="kind">Why.</param>
    public void LeaveOut(int child, FindingKind kind)
    {
        if (RowOfChild[child] < 0) return;
        SetAside.Add(new(RowOfChild[child], kind));
        RowOfChild[child] = -1;
    }

    /// <summary>Number of rows set aside for one reason.</summary>
    /// <param name="kinds">The reasons.</param>
    /// <returns>Their number.</returns>
    public long CountOf(params ReadOnlySpan<FindingKind> kinds)
    {
        var count = 0L;
        foreach (var row in SetAside)
        {
            if (kinds.Contains(row.Kind)) count++;
        }

        return count;
    }

    // Rows are in file order, so the first of the newest rows stands highest in the file.
    private void ChooseAmong(int child, ReadOnlySpan<int> rows)
    {
        var newest = int.MinValue;
        foreach (var row in rows) newest = Math.Max(newest, extract.Days[row]);

        var chosen = -1;
        var contradiction = false;
        foreach (var row in rows)
        {
            if (extract.Days[row] != newest) continue;
            if (chosen < 0) chosen = row;
            else contradiction |= !SameValues(chosen, row);
        }

        foreach (var row in rows)
        {
            if (contradiction) SetAside.Add(new(row, PopulationFindings.ContradictoryRow));
            else if (row != chosen) SetAside.Add(new(row, extract.Days[row] == newest ? PopulationFindings.SameRowAgain : PopulationFindings.OlderRow));
        }

        RowOfChild[child] = contradiction ? -1 : chosen;
    }

    private bool SameValues(int first, int second)
    {
        if (extract.Districts[first] != extract.Districts[second] || extract.Stages[first] != extract.Stages[second]) return false;
        if (!extract.Schools.IsEmpty && extract.Schools[first] != extract.Schools[second]) return false;
        if (!extract.Groups.IsEmpty && extract.Groups[first] != extract.Groups[second]) return false;
        for (var i = 0; i < extract.IndicatorIds.Length; i++)
        {
            // Equals, unlike ==, takes two missing values for the same.
            var column = extract.Column(i);
            if (!column[first].Equals(column[second])) return false;
        }

        return true;
    }
}

/// <summary>One row set aside by the linking.</summary>
/// <param name="Row">Index of the row in its extract.</param>
/// <param name="Kind">Why.</param>
internal readonly record struct SetAsideRow(int Row, FindingKind Kind);
