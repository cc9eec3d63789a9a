using System.Collections.Immutable;
using System.Data.Common;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;

namespace EarlyWarning.Results;

/// <summary>Every publication of every quarter: what readers hold, whatever has replaced it since.</summary>
internal static class StorePublications
{
    /// <summary>The rows of the current versions, in the form of publication_row.</summary>
    private const string CurrentRows = """
        SELECT r.quarter, p.version, r.kind, r.code, r.stage, '' AS breakdown, a.borough, r.protected, r.children, r.count
        FROM area_row r JOIN area a ON a.quarter = r.quarter AND a.kind = r.kind AND a.code = r.code
        JOIN (SELECT quarter, max(version) AS version FROM publication GROUP BY quarter) p ON p.quarter = r.quarter
        UNION ALL
        SELECT g.quarter, p.version, g.kind, g.code, g.stage, g.breakdown, a.borough, g.protected, g.children, g.count
        FROM group_row g JOIN area a ON a.quarter = g.quarter AND a.kind = g.kind AND a.code = g.code
        JOIN (SELECT quarter, max(version) AS version FROM publication GROUP BY quarter) p ON p.quarter = g.quarter
        """;

    private const string OneQuarter = " WHERE quarter = @quarter";

    /// <summary>Keeps the rows of the stored version where a quarter is about to be replaced by other rows, and gives it its version.</summary>
    /// <param name="connection">The open store; the stored version still stands in it.</param>
    /// <param name="transaction">The transaction in which everything happens.</param>
    /// <param name="table">The quarter as it will be stored.</param>
    /// <returns>The row of the publication, to be inserted.</returns>
    public static StoreRows Write(DbConnection connection, DbTransaction transaction, SafeTable table)
    {
        var quarter = table.Quarter.ToString();
        var stored = Read(connection, transaction, quarter).LastOrDefault();
        var version = stored?.Version ?? 1;
        if (stored is not null && !SameRows(stored, table))
        {
            connection.Execute(transaction, $"INSERT INTO publication_row SELECT * FROM ({CurrentRows}) c" + OneQuarter, ("quarter", quarter));
            version++;
        }

        connection.Execute(transaction, "DELETE FROM publication WHERE quarter = @quarter AND version = @version", ("quarter", quarter), ("version", (long)version));
        var limits = table.Limits;
        return StoreRows.Of("publication",
        [
            [
                quarter, version, table.Measure, table.ModelSha256, table.ComparisonKey, table.PooledToBoroughs, limits.MinimumCount, limits.MinimumDenominator,
                limits.HidesZeros, limits.HidesComplements, limits.Rounding, limits.Dominance, limits.GeographicFloor,
            ],
        ]);
    }

    /// <summary>Every publication.</summary>
    /// <param name="connection">The open store.</param>
    /// <returns>By quarter, then version; of each row only denominator and count.</returns>
    public static ImmutableArray<PublishedQuarter> Read(DbConnection connection) => Read(connection, null, null);

    private static ImmutableArray<PublishedQuarter> Read(DbConnection connection, DbTransaction? transaction, string? quarter)
    {
        var (only, parameters) = quarter is null ? ("", Array.Empty<(string, object)>()) : (OneQuarter, [("quarter", quarter)]);
        var rows = connection.Read(
            transaction, $"SELECT * FROM (SELECT * FROM publication_row UNION ALL {CurrentRows}) c" + only,
            reader => (Key: (reader.GetString(0), reader.GetInt64(1)), Group: reader.GetString(5), Row: Row(reader)), parameters).ToLookup(r => r.Key);
        return
        [
            .. connection.Read(
                transaction,
                """
                SELECT quarter, version, counted, model_sha256, comparison_key, pooled_to_boroughs, minimum_count, minimum_denominator, zeros_hidden, complements_hidden, rounding,
                       dominance, geographic_floor
                FROM publication
                """ + only + " ORDER BY quarter, version",
                each =>
                {
                    var own = rows[(each.GetString(0), each.GetInt64(1))];
                    return new PublishedQuarter(StoreReading.QuarterOf(each.GetString(0)), Sorted(own.Where(r => r.Group.Length == 0).Select(r => r.Row)), each.GetString(3), each.GetString(2))
                    {
                        Version = (int)each.GetInt64(1), ComparisonKey = each.GetString(4), PooledToBoroughs = each.Flag(5), Limits = Limits(each, 6),
                        GroupRows = [.. own.Where(r => r.Group.Length > 0).GroupBy(r => r.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                            .SelectMany(g => Sorted(g.Select(r => r.Row)).Select(r => OfGroup(r, g.Key)))],
                    };
                },
                parameters),
        ];
    }

    /// <summary>The limits of a publication, from seven columns of a row.</summary>
    /// <param name="reader">The row.</param>
    /// <param name="first">The first of the columns, which stand in the order of the table.</param>
    /// <returns>The limits; null where they are not known.</returns>
    internal static PublicationSettings? Limits(DbDataReader reader, int first) => reader.IsDBNull(first) ? null : new PublicationSettings
    {
        MinimumCount = (int)reader.GetInt64(first), MinimumDenominator = (int)reader.GetInt64(first + 1), HidesZeros = reader.Flag(first + 2), HidesComplements = reader.Flag(first + 3),
        Rounding = (int)reader.GetInt64(first + 4), Dominance = reader.GetDouble(first + 5), GeographicFloor = (int)reader.GetInt64(first + 6),
    };

    private static ImmutableArray<SafeRow> Sorted(IEnumerable<SafeRow> rows) =>
        [.. rows.OrderBy(r => r.Kind).ThenBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Stage)];

    private static SafeRow Row(DbDataReader reader)
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
