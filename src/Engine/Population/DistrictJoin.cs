using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>The newest district-level values, and their columns for the table.</summary>
internal sealed class DistrictJoin
{
    private readonly DistrictList districts;
    private readonly IndicatorCatalogue catalogue;
    private readonly int oldestDay;
    private readonly Dictionary<(int District, Stage Stage, string Indicator), DistrictValue> newest = [];
    private readonly Dictionary<string, long> outdated = new(StringComparer.Ordinal);

    /// <summary>An empty join.</summary>
    /// <param name="districts">The districts of the run.</param>
    /// <param name="catalogue">Gives the order of indicators.</param>
    /// <param name="oldestDay">The oldest day (<see cref="DateOnly.DayNumber"/>) whose values still count.</param>
    public DistrictJoin(DistrictList districts, IndicatorCatalogue catalogue, int oldestDay)
    {
        this.districts = districts;
        this.catalogue = catalogue;
        this.oldestDay = oldestDay;
    }

    /// <summary>The values that count: by district, then indicator, then stage.</summary>
    public ImmutableArray<DistrictValue> Values =>
    [
        .. newest.OrderBy(v => v.Key.District).ThenBy(v => catalogue.PositionOf(v.Key.Indicator)).ThenBy(v => v.Key.Stage).Select(v => v.Value),
    ];

    /// <summary>How many values were too old to count, by indicator.</summary>
    public IReadOnlyDictionary<string, long> Outdated => outdated;

    /// <summary>Takes in one extract; extracts come in the order of the settings.</summary>
    /// <param name="extract">Its values.</param>
    /// <returns>The findings, by line.</returns>
    public ImmutableArray<Finding> Add(DistrictExtract extract)
    {
        var findings = new List<Finding>();
        var notOnMap = new SortedSet<int>();
        var known = new List<(int District, DistrictValue Value)>();
        foreach (var value in extract.Values)
        {
            var district = districts.IndexOf(value.District);
            if (district < 0) notOnMap.Add(value.Line);
            else if (value.Day < oldestDay) outdated[value.Indicator] = outdated.GetValueOrDefault(value.Indicator) + 1;
            else known.Add((district, value));
        }

        var file = extract.Receipt.File;
        var columns = extract.Receipt.Settings.Columns;
        findings.AddRange(notOnMap.Select(line => Finding.At(PopulationFindings.DistrictNotOnMap, file, line, columns.District)));
        foreach (var group in known.GroupBy(k => (k.District, k.Value.Stage, k.Value.Indicator), k => k.Value))
        {
            var day = group.Max(v => v.Day);
            var candidates = group.Where(v => v.Day == day).OrderBy(v => v.Line).ToArray();
            var chosen = candidates[0];
            if (candidates.All(v => v.Value.Equals(chosen.Value) && v.Count == chosen.Count && v.Denominator == chosen.Denominator))
            {
                if (!newest.TryGetValue(group.Key, out var before) || day > before.Day) newest[group.Key] = chosen;
            }
            else
            {
                findings.AddRange(candidates.Select(v => Finding.At(
                    PopulationFindings.ContradictoryValues, file, v.Line, ColumnOf(columns, v.Indicator), v.Indicator)));
            }
        }

        return [.. findings.OrderBy(f => f.Line)];
    }

    /// <summary>Takes in the shares computed from the children of the run; children of districts that are not on the map have their finding already.</summary>
    /// <param name="shares">The shares, one per district and indicator, none of an indicator that an extract gives.</param>
    public void AddShares(ImmutableArray<DistrictValue> shares)
    {
        foreach (var share in shares)
        {
            var district = districts.IndexOf(share.District);
            if (district < 0) continue;
            if (share.Day < oldestDay) outdated[share.Indicator] = outdated.GetValueOrDefault(share.Indicator) + 1;
            else newest[(district, share.Stage, share.Indicator)] = share;
        }
    }

    /// <summary>One column per indicator for the table; a value for a stage stands before one for all stages.</summary>
    /// <param name="indicators">The district-level indicators wanted.</param>
    /// <returns>Columns with entry <c>[stage index × districts + district]</c>; NaN means missing.</returns>
    public float[][] Columns(ImmutableArray<string> indicators)
    {
        var columns = new float[indicators.Length][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new float[Stages.Chain.Length * districts.All.Length];
            for (var s = 0; s < Stages.Chain.Length; s++)
            {
                for (var district = 0; district < districts.All.Length; district++)
                    columns[i][(s * districts.All.Length) + district] = ValueOf(district, Stages.Chain[s], indicators[i]);
            }
        }

        return columns;
    }

    private float ValueOf(int district, Stage stage, string indicator) =>
        newest.TryGetValue((district, stage, indicator), out var own) ? (float)own.Value
        : newest.TryGetValue((district, Stage.All, indicator), out var all) ? (float)all.Value
        : float.NaN;

    private static string ColumnOf(Settings.ColumnSettings columns, string indicator)
    {
        if (columns.Indicator is not null) return columns.Indicator;
        var column = columns.Indicators.FirstOrDefault(c => c.Indicator == indicator);
        return column?.Column ?? column?.Count ?? "";
    }
}
