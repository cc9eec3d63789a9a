using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Results;

/// <summary>Reads quarters back from the tables of the store.</summary>
internal static class StoreReading
{
    /// <summary>The quarters before a quarter.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="before">The quarter; not among them.</param>
    /// <returns>Ascending.</returns>
    public static ImmutableArray<PublishedQuarter> History(SqliteConnection connection, Quarter before)
    {
        var drivers = Drivers(connection, before);
        var rows = new Dictionary<string, ImmutableArray<SafeRow>.Builder>(StringComparer.Ordinal);
        using (var command = connection.CreateCommand())
        {
            command.CommandText = """
                SELECT quarter, kind, code, stage, name, borough, protected, children, count, expected, rate, wilson_low, wilson_high, empirical_bayes, ratio_to_city,
                       funnel, p_step, adjusted_p_step, verdict, neighbours, neighbour_p_step, change_since, change_difference, change_low, change_high, posterior_rate, posterior_low, posterior_high, above_city,
                    rank_low, rank_high, worst_fifth, adjusted_low_p_step, school_check
                FROM area_row WHERE quarter < $before
                """;
            command.Parameters.AddWithValue("$before", before.ToString());
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var quarter = reader.GetString(0);
                if (!rows.TryGetValue(quarter, out var list)) rows.Add(quarter, list = ImmutableArray.CreateBuilder<SafeRow>());
                list.Add(Row(reader, drivers));
            }
        }

        var indicators = Indicators(connection, before);
        using var quarters = connection.CreateCommand();
        quarters.CommandText = "SELECT quarter, model_sha256, measure, comparison_key FROM quarter WHERE quarter < $before ORDER BY quarter";
        quarters.Parameters.AddWithValue("$before", before.ToString());
        using var each = quarters.ExecuteReader();
        var history = ImmutableArray.CreateBuilder<PublishedQuarter>();
        while (each.Read())
        {
            ImmutableArray<SafeRow> own = rows.TryGetValue(each.GetString(0), out var list)
                ? [.. list.OrderBy(r => r.Kind).ThenBy(r => r.Code, StringComparer.Ordinal).ThenBy(r => r.Stage)]
                : [];
            history.Add(new PublishedQuarter(QuarterOf(each.GetString(0)), own, each.GetString(1), each.GetString(2))
            {
                ComparisonKey = each.GetString(3), Indicators = [.. indicators[each.GetString(0)]],
            });
        }

        return history.ToImmutable();
    }

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

    private static Dictionary<(string, string, string, string), ImmutableArray<Driver>.Builder> Drivers(SqliteConnection connection, Quarter before)
    {
        var drivers = new Dictionary<(string, string, string, string), ImmutableArray<Driver>.Builder>();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT quarter, kind, code, stage, indicator, contribution, certainty, malleable FROM driver WHERE quarter < $before ORDER BY position";
        command.Parameters.AddWithValue("$before", before.ToString());
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var key = (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
            if (!drivers.TryGetValue(key, out var list)) drivers.Add(key, list = ImmutableArray.CreateBuilder<Driver>());
            list.Add(new Driver(reader.GetString(4), reader.GetDouble(5))
            {
                Certainty = StoreWords<DriverCertainty>.Parse(reader.GetString(6)), Malleable = reader.GetInt64(7) == 1,
            });
        }

        return drivers;
    }

    private static ILookup<string, SafeIndicatorValue> Indicators(SqliteConnection connection, Quarter before)
    {
        var values = new List<(string Quarter, SafeIndicatorValue Value)>();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT quarter, district, indicator, stage, value, count, denominator, low, high, rank
            FROM indicator_value WHERE quarter < $before ORDER BY district, indicator, stage
            """;
        command.Parameters.AddWithValue("$before", before.ToString());
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            double? Number(int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);
            long? Whole(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
            values.Add((reader.GetString(0), new SafeIndicatorValue(
                new DistrictCode(reader.GetString(1)), reader.GetString(2), StageOf(reader.GetString(3)), Number(4), Whole(5), Whole(6), Number(7), Number(8), (int?)Whole(9))));
        }

        return values.ToLookup(v => v.Quarter, v => v.Value, StringComparer.Ordinal);
    }

    private static SafeRow Row(SqliteDataReader reader, Dictionary<(string, string, string, string), ImmutableArray<Driver>.Builder> drivers)
    {
        double Number(int column) => reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);
        var key = (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
        var kind = StoreWords<AreaKind>.Parse(key.Item2);
        var stage = StageOf(key.Item4);
        var figures = reader.GetInt64(6) == 1 ? null : new AreaFigures
        {
            Kind = kind, Code = key.Item3, Stage = stage,
            Children = reader.GetInt64(7), Count = reader.GetInt64(8), Expected = Number(9),
            Rate = Number(10), WilsonLow = Number(11), WilsonHigh = Number(12), EmpiricalBayes = Number(13), RatioToCity = Number(14),
            Funnel = StoreWords<FunnelPosition>.Parse(reader.GetString(15)),
            Posterior = new(Number(25), Number(26), Number(27), Number(28), (int)reader.GetInt64(29), (int)reader.GetInt64(30), Number(31)),
            PValue = Number(16), AdjustedPValue = Number(17), AdjustedLowPValue = Number(32),
            Verdict = StoreWords<Verdict>.Parse(reader.GetString(18)), SchoolCheck = StoreWords<SchoolCheck>.Parse(reader.GetString(33)),
            Neighbours = StoreWords<NeighbourLabel>.Parse(reader.GetString(19)), NeighbourPValue = Number(20),
            Drivers = drivers.TryGetValue(key, out var own) ? own.ToImmutable() : [],
        };
        var change = reader.IsDBNull(21) ? null : new RateChange(QuarterOf(reader.GetString(21)), Number(22), Number(23), Number(24));
        return new SafeRow(kind, key.Item3, reader.GetString(4), reader.GetString(5), stage, figures, change);
    }
}
