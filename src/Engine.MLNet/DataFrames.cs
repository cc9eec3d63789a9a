using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Population;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Analysis;

namespace EarlyWarning.MLNet;

/// <summary>Data frames for notebooks, out of the engine's tables and back. What is missing is null in a frame and NaN in the engine; no figure stands in for it.</summary>
/// <remarks>Do not hand a frame with nulls to ML.NET: as <c>IDataView</c> a null Boolean becomes <c>false</c>. The trainers here take <see cref="Examples"/>.</remarks>
public static class DataFrames
{
    /// <summary>Name of the column with the outcome.</summary>
    public const string Outcome = "outcome";

    /// <summary>Name of the column with the district.</summary>
    public const string District = "district";

    /// <summary>Name of the column with the school's number.</summary>
    public const string School = "school";

    /// <summary>Name of the column with the number of the as-of quarter.</summary>
    public const string Cohort = "cohort";

    /// <summary>Name of the column with the stage.</summary>
    public const string Stage = "stage";

    /// <summary>Name of the column with the number of the group.</summary>
    public const string Group = "group";

    /// <summary>What stands before the id of an indicator whose values are the district's.</summary>
    public const string DistrictPrefix = "district:";

    /// <summary>Examples as a frame.</summary>
    /// <param name="examples">The examples.</param>
    /// <returns>One row per example: <c>district</c>, <c>school</c> (null where not known) and <c>cohort</c> as numbers, one float32 column per indicator (null where
    /// missing), <c>outcome</c> as Boolean.</returns>
    /// <exception cref="ArgumentException">An indicator has the name of one of those columns.</exception>
    public static DataFrame ToDataFrame(this Examples examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        List<DataFrameColumn> columns =
        [
            Numbers(District, examples.Districts), Numbers(School, examples.Schools), new Int32DataFrameColumn(Cohort, examples.Cohorts.ToArray()),
        ];
        for (var i = 0; i < examples.Indicators.Length; i++) columns.Add(Values(examples.Indicators[i], examples.Column(i)));
        columns.Add(new BooleanDataFrameColumn(Outcome, examples.Outcomes.ToArray()));
        return FrameOf(columns);
    }

    /// <summary>The children of a quarter as a frame. No key and no name is in it, as none is in the table; it is still data about single children and not for publication.</summary>
    /// <param name="children">The table.</param>
    /// <returns>One row per child in the table's order: <c>stage</c> and <c>district</c> as words, <c>school</c> and <c>group</c> as numbers where the table has them (null
    /// where not known), one float32 column per indicator (null where missing; of a district under <see cref="DistrictPrefix"/> and its id), <c>outcome</c> as Boolean where the
    /// table has it (null where not known).</returns>
    /// <exception cref="ArgumentException">An indicator has the name of one of those columns.</exception>
    public static DataFrame ToDataFrame(this ChildTable children)
    {
        ArgumentNullException.ThrowIfNull(children);
        var (stages, districts) = (new string[children.Count], new string[children.Count]);
        var districtValues = children.DistrictIndicators.Select(_ => new float[children.Count]).ToArray();
        foreach (var stage in Stages.Chain)
        {
            for (var d = 0; d < children.Districts.Length; d++)
            {
                var range = children.RangeOf(stage, d);
                stages.AsSpan(range).Fill(stage.Id());
                districts.AsSpan(range).Fill(children.Districts[d].ToString());
                for (var i = 0; i < districtValues.Length; i++) districtValues[i].AsSpan(range).Fill(children.DistrictValue(i, stage, d));
            }
        }

        List<DataFrameColumn> columns = [new StringDataFrameColumn(Stage, stages), new StringDataFrameColumn(District, districts)];
        if (children.Schools is { } schools) columns.Add(Numbers(School, schools.Numbers));
        if (children.Groups is { } groups) columns.Add(Numbers(Group, groups.Numbers));
        for (var i = 0; i < children.Indicators.Length; i++) columns.Add(Values(children.Indicators[i], children.Column(i)));
        for (var i = 0; i < districtValues.Length; i++) columns.Add(Values(DistrictPrefix + children.DistrictIndicators[i], districtValues[i]));
        if (children.HasOutcome) columns.Add(new BooleanDataFrameColumn(Outcome, Array.ConvertAll(children.Outcome.ToArray(), o => float.IsNaN(o) ? (bool?)null : o != 0)));
        return FrameOf(columns);
    }

    /// <summary>Examples out of a frame.</summary>
    /// <param name="frame">The frame. Columns <c>district</c>, <c>school</c> and <c>cohort</c> are read where they exist, as numbers of 0 or more, or as words, which are then
    /// numbered from 1 in ordinal order; null counts as 0, which in the first two means not known.</param>
    /// <param name="outcome">Name of the column with the outcome: Boolean, or a number that is 0 or 1; null or NaN where it is not known.</param>
    /// <param name="indicators">Names of the columns with indicators, numbers or Booleans (then 0 and 1); null or NaN where missing. Default: all columns
    /// but the outcome and those that the engine's own frames have beside indicators.</param>
    /// <returns>The examples, and how many rows are none because their outcome is not known.</returns>
    /// <exception cref="ArgumentException">A column is not there or holds something else; the message names column and row, counted from 0, and no value.</exception>
    public static FrameExamples FromDataFrame(DataFrame frame, string outcome = Outcome, ImmutableArray<string> indicators = default)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (indicators.IsDefault) indicators = [.. frame.Columns.Select(c => c.Name).Except([outcome, Outcome, District, School, Cohort, Stage, Group])];
        var outcomes = FrameColumn.Of(frame, outcome).Outcomes();
        var rows = Enumerable.Range(0, outcomes.Length).Where(r => outcomes[r] is not null).ToArray();
        var examples = new Examples(
            indicators, [.. indicators.Select(i => Array.ConvertAll(rows, FrameColumn.Of(frame, i).Value))], Array.ConvertAll(rows, r => outcomes[r] == true),
            NumbersOf(District), NumbersOf(School), NumbersOf(Cohort));
        return new(examples, outcomes.Length - rows.Length);

        int[]? NumbersOf(string name) => frame.Columns.IndexOf(name) < 0 ? null : Array.ConvertAll(rows, FrameColumn.NumbersOf(frame, name));
    }

    private static DataFrame FrameOf(List<DataFrameColumn> columns)
    {
        var twice = columns.GroupBy(c => c.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new ArgumentException($"Two columns of the frame would be called {twice.Key}; give the indicator another id.");
        return new(columns);
    }

    private static Int32DataFrameColumn Numbers(string name, ReadOnlySpan<int> numbers) => new(name, Array.ConvertAll(numbers.ToArray(), n => n == 0 ? (int?)null : n));

    private static SingleDataFrameColumn Values(string name, ReadOnlySpan<float> values) => new(name, Array.ConvertAll(values.ToArray(), v => float.IsNaN(v) ? (float?)null : v));
}
