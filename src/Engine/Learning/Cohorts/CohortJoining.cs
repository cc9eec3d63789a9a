using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Population;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Joins the children of each as-of quarter with their later outcomes.</summary>
internal sealed class CohortJoining
{
    private readonly RunSettings settings;
    private readonly FitSettings fit;
    private readonly ImmutableArray<LinkedPopulation> cohorts;
    private readonly ImmutableArray<OutcomeRead> outcomes;
    private readonly int[][] districts;
    private readonly int[][] schools;
    private readonly ImmutableArray<Finding>.Builder stops = ImmutableArray.CreateBuilder<Finding>();

    /// <summary>The joining of a fit.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="cohorts">The children of each as-of quarter, ascending.</param>
    /// <param name="outcomes">The outcomes of each, as many.</param>
    public CohortJoining(RunSettings settings, FitSettings fit, ImmutableArray<LinkedPopulation> cohorts, ImmutableArray<OutcomeRead> outcomes)
    {
        this.settings = settings;
        this.fit = fit;
        this.cohorts = cohorts;
        this.outcomes = outcomes;
        districts = Renumbered([.. cohorts.Select(c => c.Children.Districts.Select(d => d.Value).ToArray())]);
        schools = Renumbered([.. cohorts.Select(c => c.SchoolNames)]);
        var childLevel = cohorts.SelectMany(c => c.Children.Indicators).ToHashSet(StringComparer.Ordinal);
        DistrictLevel = [.. cohorts.SelectMany(c => c.Children.DistrictIndicators).Where(id => !childLevel.Contains(id))];
    }

    /// <summary>Indicators of which no child-level value was read.</summary>
    public ImmutableHashSet<string> DistrictLevel { get; }

    /// <summary>The examples of a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="outcome">Id of its outcome.</param>
    /// <returns>The examples by as-of quarter, district and key. Where something is wrong with them, <see cref="StopWhereFaulty"/> says so.</returns>
    public StageData Of(Stage stage, string outcome)
    {
        var (rows, came, unknown) = Rows(stage, outcome);
        if (rows.Length == 0) stops.Add(Finding.At(CohortFindings.NoExamples, "", 0, "", stage.Id(), outcome, fit.Horizon.ToString(CultureInfo.InvariantCulture)));
        var indicators = IndicatorsOf(stage);
        var examples = new Examples(
            indicators, [.. indicators.Select(id => Column(id, stage, rows))], came,
            Array.ConvertAll(rows, r => districts[r.Cohort][r.District]),
            Array.ConvertAll(rows, r => cohorts[r.Cohort].Children.Schools is { } own && own.Numbers[r.Child] is > 0 and var number ? schools[r.Cohort][number - 1] : 0),
            Array.ConvertAll(rows, r => r.Cohort));
        return new(stage, outcome, examples, unknown, [.. (fit.Fairness?.Columns ?? []).Select(column => new AuditGroups(column, Groups(column, rows)))]);
    }

    /// <summary>Stops where the examples of any stage cannot be used.</summary>
    /// <exception cref="RunStoppedException">Something is wrong; the findings hold all of it.</exception>
    public void StopWhereFaulty()
    {
        if (stops.Count > 0) throw new RunStoppedException(StopReason.InputRefused, stops.ToImmutable());
    }

    private (Row[] Rows, bool[] Came, long Unknown) Rows(Stage stage, string outcome)
    {
        var rows = new List<Row>();
        var came = new List<bool>();
        var unknown = 0L;
        for (var cohort = 0; cohort < cohorts.Length; cohort++)
        {
            var (children, keys, known) = (cohorts[cohort].Children, cohorts[cohort].Keys, outcomes[cohort].ByChild[outcome]);
            var asOf = cohorts[cohort].Quarter.AsOf.DayNumber;
            var before = 0;
            for (var district = 0; district < children.Districts.Length; district++)
            {
                var (from, count) = children.RangeOf(stage, district).GetOffsetAndLength(children.Count);
                for (var child = from; child < from + count; child++)
                {
                    if (!known.TryGetValue(keys[child], out var own) || own.Came is not { } value)
                    {
                        unknown++;
                        continue;
                    }

                    if (own.Day <= asOf) before++;
                    rows.Add(new(cohort, district, child));
                    came.Add(value);
                }
            }

            if (before > 0) stops.Add(Finding.At(CohortFindings.OutcomeKnownBefore, "", 0, "", outcome, CohortFindings.Told(before), FindingLog.Text(cohorts[cohort].Quarter.AsOf)));
        }

        return ([.. rows], [.. came], unknown);
    }

    private ImmutableArray<string> IndicatorsOf(Stage stage) =>
    [
        .. cohorts.SelectMany(c => c.Children.Indicators.Concat(c.Children.DistrictIndicators)).Distinct(StringComparer.Ordinal)
            .Where(id => !fit.LeaveOut.Contains(id) && settings.Indicators[id] is { Outcome: false } indicator && (indicator.Stages.Contains(stage) || indicator.Stages.Contains(Stage.All)))
            .OrderBy(settings.Indicators.PositionOf),
    ];

    private float[] Column(string id, Stage stage, Row[] rows)
    {
        var ofDistricts = DistrictLevel.Contains(id);
        int[] indices = [.. cohorts.Select(c => (ofDistricts ? c.Children.DistrictIndicators : c.Children.Indicators).IndexOf(id))];
        var column = new float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (children, index) = (cohorts[rows[i].Cohort].Children, indices[rows[i].Cohort]);
            column[i] = index < 0 ? float.NaN : ofDistricts ? children.DistrictValue(index, stage, rows[i].District) : children.Column(index)[rows[i].Child];
        }

        return column;
    }

    private int[] Groups(AuditColumn column, Row[] rows) =>
        Array.ConvertAll(rows, r => cohorts[r.Cohort].Audit.TryGetValue(column.Id, out var category) ? category.Numbers[r.Child] : 0);

    // The same name has the same number in every quarter: its place from 1 among all names.
    private static int[][] Renumbered(string[][] names)
    {
        string[] all = [.. names.SelectMany(n => n).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return [.. names.Select(own => Array.ConvertAll(own, name => Array.BinarySearch(all, name, StringComparer.Ordinal) + 1))];
    }

    // One example: number of the as-of quarter, of the district and of the child in its table.
    private readonly record struct Row(int Cohort, int District, int Child);
}
