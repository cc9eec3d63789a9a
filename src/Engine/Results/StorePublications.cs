using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Results;

/// <summary>Every publication of every quarter: what readers hold, whatever has replaced it since.</summary>
internal static class StorePublications
{
    private const string CurrentRows = """
        SELECT a.quarter, p.version, a.kind, a.code, a.stage, '', a.borough, a.protected, a.children, a.count
        FROM area_row a JOIN (SELECT quarter, max(version) AS version FROM publication GROUP BY quarter) p ON p.quarter = a.quarter
        UNION ALL
        SELECT g.quarter, p.version, g.kind, g.code, g.stage, g.breakdown, g.borough, g.protected, g.children, g.count
        FROM group_row g JOIN (SELECT quarter, max(version) AS version FROM publication GROUP BY quarter) p ON p.quarter = g.quarter
        """;

    /// <summary>Keeps the rows of the stored version where a quarter is about to be replaced by other rows, and gives it its version.</summary>
    /// <param name="connection">The open store; the stored version still stands in it.</param>
    /// <param name="transaction">The transaction in which everything happens.</param>
    /// <param name="table">The quarter as it will be stored.</param>
    public static void Write(SqliteConnection connection, SqliteTransaction transaction, SafeTable table)
    {
        var quarter = table.Quarter.ToString();
        var stored = Read(connection, transaction, quarter).LastOrDefault();
        var version = stored?.Version ?? 1;
        if (stored is not null && !SameRows(stored, table))
        {
            using var keep = new StoreStatement(connection, transaction, $"INSERT INTO publication_row SELECT * FROM ({CurrentRows}) WHERE quarter = $p0", 1);
            keep.Run(quarter);
            version++;
        }

        using (var delete = new StoreStatement(connection, transaction, "DELETE FROM publication WHERE quarter = $p0 AND version = $p1", 2)) delete.Run(quarter, version);
        using var insert = StoreStatement.Into(connection, transaction, "publication", 13);
        var limits = table.Limits;
        insert.Run(
            quarter, version, table.Measure, table.ModelSha256, table.ComparisonKey, table.PooledToBoroughs ? 1 : 0, limits.MinimumCount, limits.MinimumDenominator,
            limits.HidesZeros ? 1 : 0, limits.HidesComplements ? 1 : 0, limits.Rounding, limits.Dominance, limits.GeographicFloor);
    }

    /// <summary>Every publication.</summary>
    /// <param name="connection">The open store.</param>
    /// <returns>By quarter, then version; of each row only denominator and count.</returns>
    public static ImmutableArray<PublishedQuarter> Read(SqliteConnection connection) => Read(connection, null, null);

    private static ImmutableArray<PublishedQuarter> Read(SqliteConnection connection, SqliteTransaction? transaction, string? quarter)
    {
        var rows = new Dictionary<(string, long), List<(string Group, SafeRow Row)>>();
        using (var command = Command($"SELECT * FROM (SELECT * FROM publication_row UNION ALL {CurrentRows}) WHERE $quarter IS NULL OR quarter = $quarter"))
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var key = (reader.GetString(0), reader.GetInt64(1));
                if (!rows.TryGetValue(key, out var list)) rows.Add(key, list = []);
                list.Add((reader.GetString(5), Row(reader)));
            }
        }

        using var publications = Command("""
            SELECT quarter, version, measure, model_sha256, comparison_key, pooled_to_boroughs, minimum_count, minimum_denominator, zeros_hidden, complements_hidden, rounding, dominance,
                   geographic_floor
            FROM publication WHERE $quarter IS NULL OR quarter = $quarter ORDER BY quarter, version
            """);
        using var each = publications.ExecuteReader();
        var result = ImmutableArray.CreateBuilder<PublishedQuarter>();
        while (each.Read())
        {
            var own = rows.GetValueOrDefault((each.GetString(0), each.GetInt64(1))) ?? [];
            result.Add(new PublishedQuarter(StoreReading.QuarterOf(each.GetString(0)), Sorted(own.Where(r => r.Group.Length == 0).Select(r => r.Row)), each.GetString(3), each.GetString(2))
            {
                Version = (int)each.GetInt64(1), ComparisonKey = each.GetString(4), PooledToBoroughs = each.GetInt64(5) == 1, Limits = Limits(each),
                GroupRows = [.. own.Where(r => r.Group.Length > 0).GroupBy(r => r.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                    .SelectMany(g => Sorted(g.Select(r => r.Row)).Select(r => OfGroup(r, g.Key)))],
            });
        }

        return result.ToImmutable();

        SqliteCommand Command(string sql)
        {
            var made = connection.CreateCommand();
            made.Transaction = transaction;
#pragma warning disable CA2100 // The statements are constants of this class.
            made.CommandText = sql;
#pragma warning restore CA2100
            made.Parameters.AddWithValue("$quarter", (object?)quarter ?? DBNull.Value);
            return made;
        }
    }

    private static ImmutableArray<SafeRow> Sorted(IEnumerable<SafeRow> rows) =>
        [.. rows.OrderBy(r => r.Kind).ThenBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Stage)];

    private static PublicationSettings? Limits(SqliteDataReader reader) => reader.IsDBNull(6) ? null : new PublicationSettings
    {
        MinimumCount = (int)reader.GetInt64(6), MinimumDenominator = (int)reader.GetInt64(7), HidesZeros = reader.GetInt64(8) == 1, HidesComplements = reader.GetInt64(9) == 1,
        Rounding = (int)reader.GetInt64(10), Dominance = reader.GetDouble(11), GeographicFloor = (int)reader.GetInt64(12),
    };

    private static SafeRow Row(SqliteDataReader reader)
    {
        var (kind, code, stage) = (StoreWords<AreaKind>.Parse(reader.GetString(2)), reader.GetString(3), StoreReading.StageOf(reader.GetString(4)));
        var figures = reader.GetInt64(7) == 1 ? null : new AreaFigures
        {
            Kind = kind, Code = code, Stage = stage, Children = reader.GetInt64(8), Count = reader.GetInt64(9), Expected = double.NaN, Rate = double.NaN, WilsonLow = double.NaN,
            WilsonHigh = double.NaN, EmpiricalBayes = double.NaN, RatioToCity = double.NaN, Funnel = FunnelPosition.None, PValue = double.NaN, AdjustedPValue = double.NaN,
            AdjustedLowPValue = double.NaN, Posterior = PosteriorFigures.None, Verdict = Verdict.NotTested, Neighbours = NeighbourLabel.None, NeighbourPValue = double.NaN, Drivers = [],
        };
        return new SafeRow(kind, code, code, reader.GetString(6), stage, figures, null);
    }

    private static SafeGroupRow OfGroup(SafeRow row, string group) => new(
        row.Kind, row.Code, row.Name, row.Borough, row.Stage, group,
        row.Figures is { } f ? new GroupFigures(f.Children, f.Count, double.NaN, double.NaN, double.NaN) : null);

    private static bool SameRows(PublishedQuarter stored, SafeTable table) => stored.ComparisonKey == table.ComparisonKey
        && stored.Rows.Select(r => (r.Kind, r.Code, r.Borough, r.Stage, "", r.Figures?.Children, r.Figures?.Count))
            .Concat(stored.GroupRows.Select(r => (r.Kind, r.Code, r.Borough, r.Stage, r.Group, r.Figures?.Children, r.Figures?.Count))).ToHashSet()
        .SetEquals(table.Rows.Select(r => (r.Kind, r.Code, r.Borough, r.Stage, "", r.Figures?.Children, r.Figures?.Count))
            .Concat(table.GroupRows.Select(r => (r.Kind, r.Code, r.Borough, r.Stage, r.Group, r.Figures?.Children, r.Figures?.Count))));
}
