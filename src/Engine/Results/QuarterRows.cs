using System.Globalization;
using System.Text.Json;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>The rows in which a quarter stands in the store, the same for both databases.</summary>
internal static class QuarterRows
{
    /// <summary>All rows of a quarter but those of its publication.</summary>
    /// <param name="table">The quarter.</param>
    /// <param name="folderSha256">Hash of its folder of outputs.</param>
    /// <returns>By table, tables that others refer to first.</returns>
    public static IEnumerable<StoreRows> Of(SafeTable table, string folderSha256)
    {
        var quarter = table.Quarter.ToString();
        yield return StoreRows.Of("quarter", [QuarterRow(table, folderSha256)]);
        yield return StoreRows.Of("area", Areas(table, quarter));
        yield return StoreRows.Of("area_row", table.Rows.Select(r => AreaRow(quarter, r)));
        yield return StoreRows.Of("driver", table.Rows.SelectMany(r => (r.Figures?.Drivers ?? []).Select((d, i) => (object?[])
            [quarter, Word(r.Kind), r.Code, r.Stage.Id(), i + 1, d.Indicator, d.Difference, Word(d.Certainty), d.Malleable])));
        yield return StoreRows.Of("group_row", table.GroupRows.Select((r, i) => (object?[])
            [
                quarter, Word(r.Kind), r.Code, r.Stage.Id(), r.Group, i + 1, r.Protected, r.Figures?.Children, r.Figures?.Count, r.Figures?.Rate, r.Figures?.WilsonLow,
                r.Figures?.WilsonHigh,
            ]));
        yield return StoreRows.Of("indicator_value", table.Indicators.Select((v, i) => (object?[])
            [quarter, v.District.Value, v.Indicator, v.Stage.Id(), i + 1, v.Value, v.Count, v.Denominator, v.Low, v.High, v.Rank]));
        yield return StoreRows.Of("environment_index", table.Environment.Select(e => (object?[])[quarter, e.District.Value, e.Value, e.Indicators, e.Rank]));
        yield return StoreRows.Of("district_status", table.Status.Select(s => (object?[])
            [
                quarter, s.District.Value, s.Index, s.Class == 0 ? null : s.Class, s.Rank == 0 ? null : s.Rank, Word(s.Gap),
                s.Dynamics, s.DynamicsClass == 0 ? null : s.DynamicsClass, Word(s.DynamicsGap),
            ]));
        yield return StoreRows.Of("spatial_pattern", table.Patterns.Select((p, i) => (object?[])[quarter, p.Figure, p.Stage.Id(), i + 1, p.Districts, (long)p.MoranI, p.PValue]));
        foreach (var rows in Input(table, quarter)) yield return rows;
    }

    /// <summary>Several domains in one word: <c>school+health</c>.</summary>
    internal static string Words(IEnumerable<Domain> domains) => string.Join('+', domains.Select(StoreWords<Domain>.Of));

    private static IEnumerable<StoreRows> Input(SafeTable table, string quarter)
    {
        yield return StoreRows.Of("source", table.Sources.Select((s, i) => (object?[])
            [
                quarter, i + 1, s.Settings.Id, s.File, s.Sha256, Word(s.Settings.Domain), s.Settings.ChildLevel, s.Settings.Controller,
                s.Settings.LegalBasis, s.Settings.Purpose, Day(s.Period.From), Day(s.Period.To), s.AgeMonths, s.Format, s.RowsRead, s.RowsSetAside, s.CellsEmptied,
            ]));
        yield return StoreRows.Of("finding_count", table.Findings.Select(f => (object?[])
            [quarter, f.Kind.Code, Word(f.Kind.Severity), f.Kind.Text.German, f.Kind.Text.English, f.Count]));
        yield return StoreRows.Of("figure_finding", table.FigureFindings.Select((f, i) => (object?[])
            [
                quarter, i + 1, f.Kind.Code, Word(f.Kind.Severity), f.Kind.Text.German, f.Kind.Text.English, f.File, f.Line, f.Column,
                JsonSerializer.Serialize(f.Arguments.IsDefault ? [] : f.Arguments.ToArray()),
            ]));
        yield return StoreRows.Of("domain_count", table.Domains.Select((d, i) => (object?[])[quarter, Words(d.Domains), i + 1, d.Children]));
        yield return StoreRows.Of("district_remark",
        [
            .. Remarks(table.DistrictsWithoutChildren, "without-children"), .. Remarks(table.DistrictsWithoutNeighbours, "without-neighbours"),
            .. Remarks(table.HistoryCarriedOver, "history-carried-over"), .. Remarks(table.DistrictsCutOff, "without-shown-neighbours"),
        ]);

        IEnumerable<object?[]> Remarks(IEnumerable<DistrictCode> districts, string remark) => districts.Select(d => (object?[])[quarter, d.Value, remark]);
    }

    private static object?[] QuarterRow(SafeTable t, string folderSha256) =>
    [
        t.Quarter.ToString(), t.Quarter.Year, t.Quarter.Number, Day(t.Quarter.FirstDay), Day(t.Quarter.AsOf), t.Measure, t.ModelSha256, t.ComparisonKey, t.Calibrated,
        t.PooledToBoroughs, t.HeadlineCells, t.HiddenHeadlineCells, t.CodesNotOnMap, t.StatusComparedWith == default ? "" : t.StatusComparedWith.ToString(),
        Words(t.MissingDomains), t.Lost.Children, t.Lost.Counted, t.KnownBeforehand, t.Limits.Preset, t.Limits.MaximumHiddenShare, t.Limits.TwoNames, folderSha256,
    ];

    /// <summary>Districts that are known by an index or a value alone are called by their code.</summary>
    private static IEnumerable<object?[]> Areas(SafeTable table, string quarter)
    {
        var areas = new Dictionary<(string Kind, string Code), (string Name, string Borough)>();
        foreach (var row in table.Rows) areas.TryAdd((Word(row.Kind), row.Code), (row.Name, row.Borough));
        foreach (var row in table.GroupRows) areas.TryAdd((Word(row.Kind), row.Code), (row.Name, row.Borough));
        var others = table.Indicators.Select(v => v.District).Concat(table.Environment.Select(e => e.District)).Concat(table.Status.Select(s => s.District));
        foreach (var code in others) areas.TryAdd((Word(AreaKind.District), code.Value), (code.Value, ""));
        return areas.Select(a => (object?[])[quarter, a.Key.Kind, a.Key.Code, a.Value.Name, a.Value.Borough]);
    }

    private static object?[] AreaRow(string quarter, SafeRow r)
    {
        var (f, c) = (r.Figures, r.Change);
        return
        [
            quarter, Word(r.Kind), r.Code, r.Stage.Id(), r.Protected, f?.Children, f?.Count, f?.Expected, f?.Rate, f?.WilsonLow, f?.WilsonHigh, f?.EmpiricalBayes, f?.RatioToCity,
            f is null ? null : Word(f.Funnel), f?.PValue, f?.AdjustedPValue, f?.AdjustedLowPValue, f is null ? null : Word(f.Verdict),
            f is null ? null : Word(f.SchoolCheck), f is null ? null : Word(f.Neighbours), f?.NeighbourPValue,
            c?.Since.ToString(), c?.Difference, c?.Low, c?.High, c?.CarriedOver,
            f?.Posterior.Rate, f?.Posterior.Low, f?.Posterior.High, f?.Posterior.AboveCity, f?.Posterior.RankLow, f?.Posterior.RankHigh, f?.Posterior.WorstFifth,
        ];
    }

    private static string Word<T>(T value)
        where T : struct, Enum => StoreWords<T>.Of(value);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
