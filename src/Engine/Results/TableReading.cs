using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Results;

/// <summary>Reads a published quarter back as it left Disclosure.</summary>
internal static class TableReading
{
    /// <summary>The quarter.</summary>
    /// <param name="connection">The open store.</param>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The table; null where the store does not hold the quarter, and where an older version of the program has stored less than the table needs.</returns>
    public static (bool Stored, SafeTable? Table) Of(DbConnection connection, Quarter quarter)
    {
        var head = Read(
            """
            SELECT q.counted, q.model_sha256, q.comparison_key, q.calibrated, q.pooled_to_boroughs, q.headline_cells, q.hidden_headline_cells, q.codes_not_on_map, q.status_compared_with,
                   q.missing_domains, q.children_lost, q.counted_lost, q.known_beforehand, q.preset, q.maximum_hidden_share, q.two_names,
                   p.minimum_count, p.minimum_denominator, p.zeros_hidden, p.complements_hidden, p.rounding, p.dominance, p.geographic_floor
            FROM quarter q JOIN publication p ON p.quarter = q.quarter AND p.version = (SELECT max(version) FROM publication WHERE quarter = q.quarter)
            WHERE q.quarter = @quarter
            """,
            row => row.IsDBNull(13) || StorePublications.Limits(row, 16) is not { } limits ? null : new Head(
                row.GetString(0), row.GetString(1), row.GetString(2), row.Flag(3), row.Flag(4), (int)row.GetInt64(5), (int)row.GetInt64(6), (int)row.GetInt64(7),
                row.GetString(8) is { Length: > 0 } word ? StoreReading.QuarterOf(word) : default, Domains(row.GetString(9)), new(row.Real(10), row.Real(11)), (int)row.GetInt64(12),
                limits with { Preset = row.GetString(13), MaximumHiddenShare = row.GetDouble(14), TwoNames = row.Flag(15) }));
        if (head is not [{ } known]) return (head.Count > 0, null);
        var remarks = Read("SELECT remark, district FROM district_remark WHERE quarter = @quarter", row => (Remark: row.GetString(0), District: new DistrictCode(row.GetString(1))));
        var areas = Read("SELECT kind, code, name, borough FROM area WHERE quarter = @quarter", row => (Key: (row.GetString(0), row.GetString(1)), Name: row.GetString(2), Borough: row.GetString(3)))
            .ToDictionary(a => a.Key);
        return (true, new SafeTable
        {
            Quarter = quarter, Measure = known.Counted, ModelSha256 = known.ModelSha256, ComparisonKey = known.ComparisonKey, Calibrated = known.Calibrated,
            PooledToBoroughs = known.Pooled, HeadlineCells = known.Cells, HiddenHeadlineCells = known.HiddenCells, CodesNotOnMap = known.CodesNotOnMap,
            StatusComparedWith = known.ComparedWith, MissingDomains = known.MissingDomains, Lost = known.Lost, KnownBeforehand = known.KnownBeforehand, Limits = known.Limits,
            Rows = [.. StoreReading.Rows(connection, "=", quarter)[quarter.ToString()]],
            GroupRows = [.. Read(
                "SELECT kind, code, stage, breakdown, protected, children, count, rate, wilson_low, wilson_high FROM group_row WHERE quarter = @quarter ORDER BY position",
                row =>
                {
                    var (_, name, borough) = areas[(row.GetString(0), row.GetString(1))];
                    return new SafeGroupRow(
                        StoreWords<AreaKind>.Parse(row.GetString(0)), row.GetString(1), name, borough, StoreReading.StageOf(row.GetString(2)), row.GetString(3),
                        row.Flag(4) ? null : new GroupFigures(row.GetInt64(5), row.GetInt64(6), row.Real(7), row.Real(8), row.Real(9)));
                })],
            Indicators = [.. StoreReading.Indicators(connection, "=", quarter)[quarter.ToString()].OrderBy(v => v.Position).Select(v => v.Value)],
            Environment = [.. Read(
                    "SELECT district, value, indicators, rank FROM environment_index WHERE quarter = @quarter",
                    row => new EnvironmentIndex(new DistrictCode(row.GetString(0)), row.Real(1), (int)row.GetInt64(2), (int)row.GetInt64(3)))
                .OrderBy(e => e.District)],
            Status = [.. Read(
                    """
                    SELECT district, status_index, status_class, status_rank, status_gap, dynamics_index, dynamics_class, dynamics_gap FROM district_status WHERE quarter = @quarter
                    """,
                    row => new DistrictStatus(
                        new DistrictCode(row.GetString(0)), row.Real(1), (int)(row.Whole(2) ?? 0), (int)(row.Whole(3) ?? 0), StoreWords<IndexGap>.Parse(row.GetString(4)),
                        row.Real(5), (int)(row.Whole(6) ?? 0), StoreWords<IndexGap>.Parse(row.GetString(7))))
                .OrderBy(s => s.District)],
            Patterns = [.. Read(
                "SELECT figure, stage, districts, moran_class, p_step FROM spatial_pattern WHERE quarter = @quarter ORDER BY position",
                row => new SpatialPattern(row.GetString(0), StoreReading.StageOf(row.GetString(1)), (int)row.GetInt64(2), row.GetInt64(3), row.Real(4)))],
            Sources = [.. Read(
                """
                SELECT extract, file, sha256, domain, child_level, controller, legal_basis, purpose, period_from, period_to, age_months, format, rows_read, rows_set_aside, cells_emptied
                FROM source WHERE quarter = @quarter ORDER BY position
                """,
                Source)],
            Findings = [.. Read("SELECT code, severity, text_de, text_en, count FROM finding_count WHERE quarter = @quarter", row => new SafeFindingCount(Kind(row, 0), row.Whole(4)))
                .OrderBy(f => f.Kind.Code, StringComparer.Ordinal)],
            FigureFindings = [.. Read(
                "SELECT code, severity, text_de, text_en, file, line, place, arguments FROM figure_finding WHERE quarter = @quarter ORDER BY position",
                row => new Finding(Kind(row, 0), row.GetString(4), row.GetInt64(5), row.GetString(6), [.. JsonSerializer.Deserialize<string[]>(row.GetString(7)) ?? []]))],
            Domains = [.. Read(
                "SELECT domains, children FROM domain_count WHERE quarter = @quarter ORDER BY position", row => new SafeDomainCount(Domains(row.GetString(0)), row.Whole(1)))],
            DistrictsWithoutChildren = Remarked("without-children"), DistrictsWithoutNeighbours = Remarked("without-neighbours"),
            DistrictsCutOff = Remarked("without-shown-neighbours"), HistoryCarriedOver = Remarked("history-carried-over"),
        });

        List<T> Read<T>(string sql, Func<DbDataReader, T> row) => connection.Read(null, sql, row, ("quarter", quarter.ToString()));

        ImmutableArray<DistrictCode> Remarked(string remark) => [.. remarks.Where(r => r.Remark == remark).Select(r => r.District).Order()];
    }

    /// <summary>An extract, with what is published of its settings: the columns that were read are not.</summary>
    private static SafeSource Source(DbDataReader row)
    {
        var period = new ExtractPeriod(Day(row.GetString(8)), Day(row.GetString(9)));
        var settings = new ExtractSettings
        {
            Id = row.GetString(0), File = row.GetString(1), Domain = StoreWords<Domain>.Parse(row.GetString(3)), ChildLevel = row.Flag(4), Controller = row.GetString(5),
            LegalBasis = row.GetString(6), Purpose = row.GetString(7), Period = period, Columns = new ColumnSettings { District = "", Indicators = [] },
        };
        return new SafeSource(settings, row.GetString(1), row.GetString(2), period, (int)row.GetInt64(10), row.GetString(11), row.Whole(12), row.Whole(13), row.Whole(14));
    }

    private static FindingKind Kind(DbDataReader row, int first) =>
        new(row.GetString(first), StoreWords<Severity>.Parse(row.GetString(first + 1)), new LocalText(row.GetString(first + 2), row.GetString(first + 3)));

    private static ImmutableArray<Domain> Domains(string words) => words.Length == 0 ? [] : [.. words.Split('+').Select(StoreWords<Domain>.Parse)];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The quarter's own row.</summary>
    private sealed record Head(
        string Counted, string ModelSha256, string ComparisonKey, bool Calibrated, bool Pooled, int Cells, int HiddenCells, int CodesNotOnMap, Quarter ComparedWith,
        ImmutableArray<Domain> MissingDomains, InformationLost Lost, int KnownBeforehand, PublicationSettings Limits);
}
