using System.Collections.Immutable;

namespace EarlyWarning.Learning;

/// <summary>The examples of one stage from which a model is fitted, or on which it is tested: indicators as of a quarter, and the outcome seen later.</summary>
/// <remarks>A child stands in it once per as-of quarter. No key, no name: rows are numbers only. Nothing of it is ever published.</remarks>
public sealed class Examples
{
    private readonly float[][] columns;
    private readonly bool[] outcomes;
    private readonly int[] districts;
    private readonly int[] schools;
    private readonly int[] cohorts;

    /// <summary>Examples of columns that the caller gives away: it must not change them afterwards.</summary>
    /// <param name="indicators">Ids of the indicators, each once.</param>
    /// <param name="columns">One column per indicator, a value per example; NaN means missing.</param>
    /// <param name="outcomes">Whether the outcome came about, per example.</param>
    /// <param name="districts">District per example, 1 and up; 0 where not known. Null: not known of any.</param>
    /// <param name="schools">School per example, 1 and up; 0 where not known. Null: not known of any.</param>
    /// <param name="cohorts">Number of the as-of quarter per example, ascending with time from 0. Null: all of one quarter.</param>
    /// <exception cref="ArgumentException">Columns differ in length, or in number from the indicators.</exception>
    public Examples(ImmutableArray<string> indicators, float[][] columns, bool[] outcomes, int[]? districts = null, int[]? schools = null, int[]? cohorts = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(outcomes);
        this.districts = districts ?? new int[outcomes.Length];
        this.schools = schools ?? new int[outcomes.Length];
        this.cohorts = cohorts ?? new int[outcomes.Length];
        if (indicators.Length != columns.Length) throw new ArgumentException("There must be one column per indicator.", nameof(columns));
        if (columns.Any(c => c.Length != outcomes.Length)) throw new ArgumentException("All columns must be as long as the outcomes.", nameof(columns));
        if (this.districts.Length != outcomes.Length || this.schools.Length != outcomes.Length || this.cohorts.Length != outcomes.Length)
        {
            throw new ArgumentException("Districts, schools and cohorts must be as many as the outcomes.", nameof(districts));
        }

        Indicators = indicators;
        this.columns = columns;
        this.outcomes = outcomes;
        Positives = outcomes.Count(o => o);
    }

    /// <summary>Ids of the indicators.</summary>
    public ImmutableArray<string> Indicators { get; }

    /// <summary>Number of examples.</summary>
    public int Count => outcomes.Length;

    /// <summary>Number of examples whose outcome came about.</summary>
    public int Positives { get; }

    /// <summary>Whether the outcome came about, per example.</summary>
    public ReadOnlySpan<bool> Outcomes => outcomes;

    /// <summary>District per example, 1 and up; 0 where not known.</summary>
    public ReadOnlySpan<int> Districts => districts;

    /// <summary>School per example, 1 and up; 0 where not known.</summary>
    public ReadOnlySpan<int> Schools => schools;

    /// <summary>Number of the as-of quarter per example, from 0.</summary>
    public ReadOnlySpan<int> Cohorts => cohorts;

    /// <summary>Values of one indicator.</summary>
    /// <param name="index">Index into <see cref="Indicators"/>.</param>
    /// <returns><see cref="Count"/> values; NaN means missing.</returns>
    public ReadOnlySpan<float> Column(int index) => columns[index];

    /// <summary>Some of the examples.</summary>
    /// <param name="rows">Their numbers from 0; a number may stand in it several times.</param>
    /// <returns>Copies, in that order.</returns>
    public Examples Take(int[] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(
            Indicators, [.. columns.Select(c => Array.ConvertAll(rows, r => c[r]))], Array.ConvertAll(rows, r => outcomes[r]),
            Array.ConvertAll(rows, r => districts[r]), Array.ConvertAll(rows, r => schools[r]), Array.ConvertAll(rows, r => cohorts[r]));
    }
}
