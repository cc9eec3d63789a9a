using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>The children of one quarter, linked across extracts, column by column.</summary>
/// <remarks>
/// Children are sorted by stage (of the chain, in its order), then by district (ordinal order of codes), then by key, so the table does not
/// depend on the order of rows in the extracts. A block is the children of one stage in one district.
/// </remarks>
public sealed class ChildTable
{
    private readonly int[] blockStarts;
    private readonly float[][] columns;
    private readonly float[][] districtColumns;
    private readonly float[]? outcome;

    /// <summary>A table of columns that the caller gives away: it must not change them afterwards.</summary>
    /// <param name="districts">All districts, ascending: those of the map and, without a map, those of the extracts.</param>
    /// <param name="blockStarts">For stage index s (0 early … 3 transition) and district index d the first child of the block stands at
    /// <c>[s × districts + d]</c>; one more entry holds the number of children.</param>
    /// <param name="indicators">Ids of the child-level indicators, in catalogue order.</param>
    /// <param name="columns">One column per child-level indicator; NaN means missing.</param>
    /// <param name="districtIndicators">Ids of the district-level indicators, in catalogue order.</param>
    /// <param name="districtColumns">One column per district-level indicator, with entry <c>[s × districts + d]</c> for stage index s and
    /// district index d; NaN means missing. A value given for all stages stands at each stage.</param>
    /// <param name="outcome">Outcome of each child, 0, 1 or NaN; null where no outcome is measured.</param>
    internal ChildTable(
        ImmutableArray<DistrictCode> districts, int[] blockStarts, ImmutableArray<string> indicators, float[][] columns,
        ImmutableArray<string> districtIndicators, float[][] districtColumns, float[]? outcome)
    {
        Districts = districts;
        this.blockStarts = blockStarts;
        Indicators = indicators;
        this.columns = columns;
        DistrictIndicators = districtIndicators;
        this.districtColumns = districtColumns;
        this.outcome = outcome;
    }

    /// <summary>All districts, ascending.</summary>
    public ImmutableArray<DistrictCode> Districts { get; }

    /// <summary>Ids of the child-level indicators, in catalogue order; outcomes are not among them.</summary>
    public ImmutableArray<string> Indicators { get; }

    /// <summary>Ids of the district-level indicators, in catalogue order.</summary>
    public ImmutableArray<string> DistrictIndicators { get; }

    /// <summary>School of each child; null where no extract has a column for it. Numbers only: no school is named.</summary>
    public ChildCategory? Schools { get; init; }

    /// <summary>Group of each child, by its number in the settings; null where the run has no breakdown.</summary>
    public ChildCategory? Groups { get; init; }

    /// <summary>Number of children.</summary>
    public int Count => blockStarts[^1];

    /// <summary>Whether an outcome is measured.</summary>
    public bool HasOutcome => outcome is not null;

    /// <summary>Outcome of each child: 0, 1, or NaN where it is not known; empty where no outcome is measured.</summary>
    public ReadOnlySpan<float> Outcome => outcome;

    /// <summary>The children of one stage.</summary>
    /// <param name="stage">A link of the chain; not <see cref="Stage.All"/>.</param>
    /// <returns>Their range.</returns>
    public Range RangeOf(Stage stage) => blockStarts[((int)stage - 1) * Districts.Length]..blockStarts[(int)stage * Districts.Length];

    /// <summary>The children of one stage in one district.</summary>
    /// <param name="stage">A link of the chain; not <see cref="Stage.All"/>.</param>
    /// <param name="district">Index into <see cref="Districts"/>.</param>
    /// <returns>Their range; may be empty.</returns>
    public Range RangeOf(Stage stage, int district)
    {
        var block = (((int)stage - 1) * Districts.Length) + district;
        return blockStarts[block]..blockStarts[block + 1];
    }

    /// <summary>Values of one child-level indicator.</summary>
    /// <param name="index">Index into <see cref="Indicators"/>.</param>
    /// <returns><see cref="Count"/> values; NaN means missing.</returns>
    public ReadOnlySpan<float> Column(int index) => columns[index];

    /// <summary>Value of one district-level indicator for the children of one stage in one district.</summary>
    /// <param name="index">Index into <see cref="DistrictIndicators"/>.</param>
    /// <param name="stage">A link of the chain; not <see cref="Stage.All"/>.</param>
    /// <param name="district">Index into <see cref="Districts"/>.</param>
    /// <returns>The value; NaN means missing.</returns>
    public float DistrictValue(int index, Stage stage, int district) => districtColumns[index][(((int)stage - 1) * Districts.Length) + district];
}
