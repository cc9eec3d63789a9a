using System.Collections.Immutable;
using System.Data.Common;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>Reads quarters back from the tables of the store.</summary>
internal static class StoreReading
{
    private const string RowColumns = """
        r.quarter, r.kind, r.code, r.stage, a.name, a.borough, r.protected, r.children, r.count, r.expected, r.rate, r.wilson_low, r.wilson_high, r.empirical_bayes, r.ratio_to_city,
        r.funnel, r.p_step, r.adjusted_p_step, r.verdict, r.neighbours, r.neighbour_p_step, r.change_since, r.change_difference, r.change_low, r.change_high, r.posterior_rate,
        r.posterior_low, r.posterior_high, r.above_city, r.rank_low, r.rank_high, r.worst_fifth, r.adjusted_low_p_step, r.school_check, r.change_carried
        """;

    /// <summary>The quarters before a quarter.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="before">The quarter; not among them.</param>
    /// <returns>Ascending.</returns>
    public static ImmutableArray<PublishedQuarter> History(DbConnection connection, Quarter before)
    {
        (string, object)[] parameters = [("quarter", before.ToString())];
        var rows = Rows(connection, "<", before);
        var indicators = Indicators(connection, "<", before);
        return
        [
            .. connection.Read(
                null, "SELECT quarter, model_sha256, counted, comparison_key FROM quarter WHERE quarter < @quarter ORDER BY quarter",
                each => new PublishedQuarter(QuarterOf(each.GetString(0)), [.. rows[each.GetString(0)]], each.GetString(1), each.GetString(2))
                {
                    ComparisonKey = each.GetString(3),
                    Indicators = [.. indicators[each.GetString(0)].Select(v => v.Value).OrderBy(v => v.District).ThenBy(v => v.Indicator, StringComparer.Ordinal).ThenBy(v => v.Stage.Id(), StringComparer.Ordinal)],
                },
                parameters),
        ];
    }

    /// <summary>Rows of areas.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="comparison"><c>=</c> for one quarter, <c>&lt;</c> for those before it.</param>
    /// <param name="quarter">The quarter.</param>
    /// <returns>By quarter; in each by kind, code and stage.</returns>
    public static ILookup<string, SafeRow> Rows(DbConnection connection, string comparison, Quarter quarter)
    {
        var drivers = Drivers(connection, comparison, quarter);
        return connection.Read(
                null, $"SELECT {RowColumns} FROM area_row r JOIN area a ON a.quarter = r.quarter AND a.kind = r.kind AND a.code = r.code WHERE r.quarter {comparison} @quarter",
                reader => (Quarter: reader.GetString(0), Row: Row(reader, drivers)), ("quarter", quarter.ToString()))
            .OrderBy(r => r.Row.Kind).ThenBy(r => r.Row.Code, StringComparer.Ordinal).ThenBy(r => r.Row.Stage).ToLookup(r => r.Quarter, r => r.Row, StringComparer.Ordinal);
    }

    /// <summary>Values of district-level indicators.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="comparison">As above.</param>
    /// <param name="quarter">The quarter.</param>
    /// <returns>By quarter, with their positions in it.</returns>
    public static ILookup<string, (long Position, SafeIndicatorValue Value)> Indicators(DbConnection connection, string comparison, Quarter quarter) => connection.Read(
            null, $"SELECT quarter, district, indicator, stage, value, count, denominator, low, high, rank, position FROM indicator_value WHERE quarter {comparison} @quarter",
            reader =>
            {
                double? Number(int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);
                return (reader.GetString(0), reader.GetInt64(10), new SafeIndicatorValue(
                    new DistrictCode(reader.GetString(1)), reader.GetString(2), StageOf(reader.GetString(3)), Number(4), reader.Whole(5), reader.Whole(6), Number(7), Number(8), (int?)reader.Whole(9)));
            },
            ("quarter", quarter.ToString()))
        .ToLookup(v => v.Item1, v => (v.Item2, v.Item3), StringComparer.Ordinal);

    /// <summary>A quarter from its word.</summary>
    /// <param name="word">For example <c>2026-Q3</c>.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="FormatException">It is none.</exception>
    public static Quarter QuarterOf(string word) => Quarter.TryParse(word, out var quarter) ? quarter : throw new FormatException("The store holds an unknown quarter.");

    /// <summary>A stage from its word.</summary>
    /// <param name="word">For example <c>primary</c>.</param>
    /// <returns>The stage.</returns>
    /// <exception cref="FormatException">It is none.</exception>
    public static Stage StageOf(string word) => Stages.TryParse(word, out var stage) ? stage : throw new FormatException("The store holds an unknown stage.");

    private static ILookup<(string, string, string, string), Driver> Drivers(DbConnection connection, string comparison, Quarter quarter) => connection.Read(
            null, $"SELECT quarter, kind, code, stage, indicator, contribution, certainty, malleable FROM driver WHERE quarter {comparison} @quarter ORDER BY position",
            reader => (Key: (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)), Driver: new Driver(reader.GetString(4), reader.GetDouble(5))
            {
                Certainty = StoreWords<DriverCertainty>.Parse(reader.GetString(6)), Malleable = reader.Flag(7),
            }),
            ("quarter", quarter.ToString()))
        .ToLookup(d => d.Key, d => d.Driver);

    private static SafeRow Row(DbDataReader reader, ILookup<(string, string, string, string), Driver> drivers)
    {
        double Number(int column) => reader.Real(column);
        var key = (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
        var kind = StoreWords<AreaKind>.Parse(key.Item2);
        var stage = StageOf(key.Item4);
        var figures = reader.Flag(6) ? null : new AreaFigures
        {
            Kind = kind, Code = key.Item3, Stage = stage,
            Children = reader.GetInt64(7), Count = reader.GetInt64(8), Expected = Number(9),
            Rate = Number(10), WilsonLow = Number(11), WilsonHigh = Number(12), EmpiricalBayes = Number(13), RatioToCity = Number(14),
            Funnel = StoreWords<FunnelPosition>.Parse(reader.GetString(15)),
            Posterior = new(Number(25), Number(26), Number(27), Number(28), (int)reader.GetInt64(29), (int)reader.GetInt64(30), Number(31)),
            PValue = Number(16), AdjustedPValue = Number(17), AdjustedLowPValue = Number(32),
            Verdict = StoreWords<Verdict>.Parse(reader.GetString(18)), SchoolCheck = StoreWords<SchoolCheck>.Parse(reader.GetString(33)),
            Neighbours = StoreWords<NeighbourLabel>.Parse(reader.GetString(19)), NeighbourPValue = Number(20),
            Drivers = [.. drivers[key]],
        };
        var change = reader.IsDBNull(21) ? null : new RateChange(QuarterOf(reader.GetString(21)), Number(22), Number(23), Number(24)) { CarriedOver = reader.Whole(34) == 1 };
        return new SafeRow(kind, key.Item3, reader.GetString(4), reader.GetString(5), stage, figures, change);
    }
}
