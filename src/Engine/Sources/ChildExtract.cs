using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>The rows used of one child-level extract, column by column. All columns have <see cref="Count"/> entries, in the order of the file.</summary>
public sealed class ChildExtract
{
    private readonly ChildKey[] keys;
    private readonly int[] districts;
    private readonly Stage[] stages;
    private readonly int[] days;
    private readonly int[] lines;
    private readonly float[][] columns;

    /// <summary>An extract of columns that the caller gives away: it must not change them afterwards.</summary>
    /// <param name="receipt">What was read.</param>
    /// <param name="districtCodes">The district codes that occur, each once.</param>
    /// <param name="indicatorIds">Ids of the indicators, one per column.</param>
    /// <param name="count">Number of rows used.</param>
    /// <param name="keys">Child of each row; at least <paramref name="count"/> entries, as all columns.</param>
    /// <param name="districts">Index of each row's district in <paramref name="districtCodes"/>.</param>
    /// <param name="stages">Stage of each row; <see cref="Stage.All"/> where not known.</param>
    /// <param name="days">Date of each row's values as <see cref="DateOnly.DayNumber"/>.</param>
    /// <param name="lines">Physical line of each row, from 1.</param>
    /// <param name="columns">Values of each indicator; NaN means missing.</param>
    internal ChildExtract(
        ExtractReceipt receipt, ImmutableArray<DistrictCode> districtCodes, ImmutableArray<string> indicatorIds, int count,
        ChildKey[] keys, int[] districts, Stage[] stages, int[] days, int[] lines, float[][] columns)
    {
        Receipt = receipt;
        DistrictCodes = districtCodes;
        IndicatorIds = indicatorIds;
        Count = count;
        this.keys = keys;
        this.districts = districts;
        this.stages = stages;
        this.days = days;
        this.lines = lines;
        this.columns = columns;
    }

    /// <summary>What was read.</summary>
    public ExtractReceipt Receipt { get; }

    /// <summary>The district codes that occur.</summary>
    public ImmutableArray<DistrictCode> DistrictCodes { get; }

    /// <summary>Ids of the indicators, one per column.</summary>
    public ImmutableArray<string> IndicatorIds { get; }

    /// <summary>Number of rows used.</summary>
    public int Count { get; }

    /// <summary>Child of each row.</summary>
    public ReadOnlySpan<ChildKey> Keys => keys.AsSpan(0, Count);

    /// <summary>Index of each row's district in <see cref="DistrictCodes"/>.</summary>
    public ReadOnlySpan<int> Districts => districts.AsSpan(0, Count);

    /// <summary>Stage of each row; <see cref="Stage.All"/> where not known.</summary>
    public ReadOnlySpan<Stage> Stages => stages.AsSpan(0, Count);

    /// <summary>Date of each row's values as <see cref="DateOnly.DayNumber"/>.</summary>
    public ReadOnlySpan<int> Days => days.AsSpan(0, Count);

    /// <summary>Physical line of each row, from 1.</summary>
    public ReadOnlySpan<int> Lines => lines.AsSpan(0, Count);

    /// <summary>The schools that occur, each once, by the text of their cells; empty where the extract names none. Never published.</summary>
    public ImmutableArray<string> SchoolNames { get; internal init; } = [];

    /// <summary>School of each row: 0 where not known, i for the school at <c>SchoolNames[i − 1]</c>; empty where the extract has no such column.</summary>
    public ReadOnlySpan<int> Schools => SchoolColumn.AsSpan(0, SchoolColumn.Length == 0 ? 0 : Count);

    /// <summary>Group of each row: 0 where not stated, i for the i-th group of the settings; empty where the extract has no such column.</summary>
    public ReadOnlySpan<int> Groups => GroupColumn.AsSpan(0, GroupColumn.Length == 0 ? 0 : Count);

    /// <summary>Values of which only shares of districts may be made, in the order of <see cref="Settings.SchildKeys.Shares"/>: 1, 0, or NaN where not known. Empty where
    /// none are asked for. They stay in this room.</summary>
    internal float[][] ShareColumns { get; init; } = [];

    /// <summary>Room of <see cref="Schools"/>, given away by the reader; empty or at least <see cref="Count"/> entries.</summary>
    internal int[] SchoolColumn { get; init; } = [];

    /// <summary>Room of <see cref="Groups"/>, likewise.</summary>
    internal int[] GroupColumn { get; init; } = [];

    /// <summary>Group of each row by a characteristic of the fairness audit: 0 where not known, i for its i-th group.</summary>
    /// <param name="id">Id of the characteristic.</param>
    /// <returns><see cref="Count"/> numbers; empty where the extract has no such column, or is not read by a fit.</returns>
    internal ReadOnlySpan<int> Audit(string id) => AuditColumns.TryGetValue(id, out var column) ? column.AsSpan(0, Count) : [];

    /// <summary>Rooms of <see cref="Audit"/> by id, given away by the reader.</summary>
    internal ImmutableDictionary<string, int[]> AuditColumns { get; init; } = ImmutableDictionary<string, int[]>.Empty;

    /// <summary>Values of one indicator.</summary>
    /// <param name="index">Index into <see cref="IndicatorIds"/>.</param>
    /// <returns><see cref="Count"/> values; NaN means missing.</returns>
    public ReadOnlySpan<float> Column(int index) => columns[index].AsSpan(0, Count);
}
