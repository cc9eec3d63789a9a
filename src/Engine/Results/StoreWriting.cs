using System.Globalization;
using EarlyWarning.Disclosure;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Results;

/// <summary>Writes one quarter into the tables of the store.</summary>
internal static class StoreWriting
{
    /// <summary>Writes a quarter in place of what was stored for it.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="transaction">The transaction in which everything happens.</param>
    /// <param name="table">The quarter.</param>
    /// <param name="folderSha256">Hash of its folder of outputs.</param>
    /// <param name="thresholds">Thresholds frozen by this run; null where there are none.</param>
    public static void Write(SqliteConnection connection, SqliteTransaction transaction, SafeTable table, string folderSha256, FrozenThresholds? thresholds)
    {
        var quarter = table.Quarter.ToString();
        StorePublications.Write(connection, transaction, table);
        using (var delete = new StoreStatement(connection, transaction, "DELETE FROM quarter WHERE quarter = $p0", 1)) delete.Run(quarter);
        using (var insert = StoreStatement.Into(connection, transaction, "quarter", 10))
        {
            insert.Run(
                quarter, table.Measure, table.ModelSha256, table.ComparisonKey, Flag(table.Calibrated), Flag(table.PooledToBoroughs), table.HeadlineCells,
                table.HiddenHeadlineCells, table.CodesNotOnMap, folderSha256);
        }

        Rows(connection, transaction, table, quarter);
        Indicators(connection, transaction, table, quarter);
        Input(connection, transaction, table, quarter);
        if (thresholds is not null) Thresholds(connection, transaction, thresholds);
    }

    private static void Rows(SqliteConnection connection, SqliteTransaction transaction, SafeTable table, string quarter)
    {
        using var row = StoreStatement.Into(connection, transaction, "area_row", 33);
        using var driver = StoreStatement.Into(connection, transaction, "driver", 7);
        foreach (var r in table.Rows)
        {
            var (kind, stage, f, c) = (StoreWords<Districts.AreaKind>.Of(r.Kind), r.Stage.Id(), r.Figures, r.Change);
            row.Run(
                quarter, kind, r.Code, stage, r.Name, r.Borough, Flag(r.Protected), f?.Children, f?.Count, f?.Expected, f?.Rate, f?.WilsonLow, f?.WilsonHigh,
                f?.EmpiricalBayes, f?.RatioToCity, f is null ? null : StoreWords<Districts.FunnelPosition>.Of(f.Funnel), f?.PValue, f?.AdjustedPValue,
                f is null ? null : StoreWords<Districts.Verdict>.Of(f.Verdict), f is null ? null : StoreWords<Districts.NeighbourLabel>.Of(f.Neighbours),
                f?.NeighbourPValue, c?.Since.ToString(), c?.Difference, c?.Low, c?.High,
                f?.Posterior.Rate, f?.Posterior.Low, f?.Posterior.High, f?.Posterior.AboveCity, f?.Posterior.RankLow, f?.Posterior.RankHigh, f?.Posterior.WorstFifth,
                f?.AdjustedLowPValue);
            for (var d = 0; d < (f?.Drivers.Length ?? 0); d++) driver.Run(quarter, kind, r.Code, stage, d + 1, f!.Drivers[d].Indicator, f.Drivers[d].Mean);
        }

        using var group = StoreStatement.Into(connection, transaction, "group_row", 13);
        foreach (var r in table.GroupRows)
        {
            var f = r.Figures;
            group.Run(
                quarter, StoreWords<Districts.AreaKind>.Of(r.Kind), r.Code, r.Stage.Id(), r.Group, r.Name, r.Borough, Flag(r.Protected), f?.Children, f?.Count, f?.Rate, f?.WilsonLow, f?.WilsonHigh);
        }
    }

    private static void Indicators(SqliteConnection connection, SqliteTransaction transaction, SafeTable table, string quarter)
    {
        using var value = StoreStatement.Into(connection, transaction, "indicator_value", 10);
        foreach (var v in table.Indicators)
        {
            value.Run(quarter, v.District.Value, v.Indicator, v.Stage.Id(), v.Value, v.Count, v.Denominator, v.Low, v.High, v.Rank);
        }

        using var environment = StoreStatement.Into(connection, transaction, "environment_index", 5);
        foreach (var e in table.Environment) environment.Run(quarter, e.District.Value, e.Value, e.Indicators, e.Rank);
        using var status = StoreStatement.Into(connection, transaction, "district_status", 10);
        foreach (var s in table.Status)
        {
            status.Run(
                quarter, s.District.Value, s.Index, s.Class == 0 ? null : s.Class, s.Rank == 0 ? null : s.Rank, StoreWords<Districts.IndexGap>.Of(s.Gap),
                s.Dynamics, s.DynamicsClass == 0 ? null : s.DynamicsClass, StoreWords<Districts.IndexGap>.Of(s.DynamicsGap), table.StatusComparedWith.ToString());
        }

        using var pattern = StoreStatement.Into(connection, transaction, "spatial_pattern", 6);
        foreach (var p in table.Patterns) pattern.Run(quarter, p.Figure, p.Stage.Id(), p.Districts, (long)p.MoranI, p.PValue);
        using var remark = StoreStatement.Into(connection, transaction, "district_remark", 3);
        foreach (var d in table.DistrictsWithoutChildren) remark.Run(quarter, d.Value, "without-children");
        foreach (var d in table.DistrictsWithoutNeighbours) remark.Run(quarter, d.Value, "without-neighbours");
        foreach (var d in table.HistoryCarriedOver) remark.Run(quarter, d.Value, "history-carried-over");
        foreach (var d in table.DistrictsCutOff) remark.Run(quarter, d.Value, "without-shown-neighbours");
    }

    private static void Input(SqliteConnection connection, SqliteTransaction transaction, SafeTable table, string quarter)
    {
        using var source = StoreStatement.Into(connection, transaction, "source", 16);
        for (var i = 0; i < table.Sources.Length; i++)
        {
            var s = table.Sources[i];
            source.Run(
                quarter, i + 1, s.Settings.Id, s.File, s.Sha256, StoreWords<Domain>.Of(s.Settings.Domain), Flag(s.Settings.ChildLevel), s.Settings.Controller,
                s.Settings.LegalBasis, s.Settings.Purpose, Day(s.Period.From), Day(s.Period.To), s.AgeMonths, s.RowsRead, s.RowsSetAside, s.CellsEmptied);
        }

        using var finding = StoreStatement.Into(connection, transaction, "finding_count", 3);
        foreach (var f in table.Findings) finding.Run(quarter, f.Kind.Code, f.Count);
        using var domain = StoreStatement.Into(connection, transaction, "domain_count", 3);
        foreach (var d in table.Domains) domain.Run(quarter, string.Join('+', d.Domains.Select(StoreWords<Domain>.Of)), d.Children);
    }

    private static void Thresholds(SqliteConnection connection, SqliteTransaction transaction, FrozenThresholds thresholds)
    {
        var quarter = thresholds.ReferenceQuarter.ToString();
        using (var delete = new StoreStatement(connection, transaction, "DELETE FROM threshold WHERE model = $p0 AND reference_quarter = $p1", 2))
        {
            delete.Run(thresholds.Model, quarter);
        }

        using var insert = StoreStatement.Into(connection, transaction, "threshold", 5);
        foreach (var (stage, frozen) in thresholds.Stages) insert.Run(thresholds.Model, quarter, stage.Id(), frozen.Threshold, frozen.HeldDistrictTerms);
    }

    private static long Flag(bool value) => value ? 1 : 0;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
