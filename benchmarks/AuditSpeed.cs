using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Outputs;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>
/// Seconds that the audit of one quarter takes, beside the suppression that came before it, for a made-up city with a history.
/// <c>dotnet run -c Release --project benchmarks -- audit-speed [districts] [quarters] [repetitions] [groups]</c>, groups 0 or 2
/// </summary>
internal static class AuditSpeed
{
    private const int FirstYear = 2023;

    private static readonly RiskModel Model = new() { Id = "m", Version = 1, Title = new("M", "M"), Calibrated = false, Sha256 = "", Stages = [] };

    public static void Run(string[] args)
    {
        int Number(int position, int otherwise) => args.Length > position ? int.Parse(args[position], CultureInfo.InvariantCulture) : otherwise;
        var (districts, quarters, repetitions, groups) = (Number(0, 450), Number(1, 12), Number(2, 5), Number(3, 2));
        var random = new Random(1);
        var cells = Cells(districts, random);
        var history = ImmutableArray.CreateBuilder<PublishedQuarter>();
        for (var q = 0; q < quarters; q++)
        {
            history.Add(Published(Rows(cells), Groups(cells, groups), Quarter(q), history.ToImmutable()));
            Move(cells, random);
        }

        var quarter = Quarter(quarters);

        var raw = Raw(Rows(cells), quarter, history.ToImmutable()) with { GroupCounts = Groups(cells, groups) };
        var watch = Stopwatch.StartNew();
        Suppression.Decide(raw.Counts, raw.GroupCounts, new SuppressionContext(quarter, raw.Settings.Publication, raw.Publications));
        var suppression = watch.Elapsed.TotalSeconds;
        var table = Protection.Protect(raw, ShownCalculations.All);
        var earlier = raw.Publications;
        var folder = Directory.CreateTempSubdirectory("earlywarning-bench-").FullName;
        try
        {
            OutputFolder.Write(folder, new OutputContent
            {
                Settings = raw.Settings, Table = table, Map = raw.Map, Model = raw.Model!, History = raw.History, Findings = [], EngineVersion = "0",
            });
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{districts} districts, {quarters} earlier quarters, {table.Rows.Count(r => r.Protected)} of {table.Rows.Length} rows and {table.GroupRows.Count(r => r.Protected)} of {table.GroupRows.Length} rows of groups protected; suppression {suppression:0.00} s"));
            var truth = new AuditTruth(quarter, table.ComparisonKey, [.. raw.Counts, .. raw.GroupCounts]);
            foreach (var (name, limits) in new[] { ("one publication", AuditLimits.Of(raw.Settings.Publication) with { SingleChildren = false, EarlierPublications = false }), ("all that a reader holds", AuditLimits.Of(raw.Settings.Publication)) })
            {
                var (times, busy) = (new double[repetitions], new double[repetitions]);
                AuditResult? result = null;
                for (var i = -1; i < repetitions; i++)
                {
                    watch.Restart();
                    var processor = Environment.CpuUsage.TotalTime;
                    result = AttackAudit.Run(folder, table, earlier, truth, limits);
                    if (i >= 0) (times[i], busy[i]) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
                }

                Array.Sort(times);
                Array.Sort(busy);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name}: median {times[repetitions / 2]:0.00} s ({times[0]:0.00} to {times[^1]:0.00}), processor time {busy[repetitions / 2]:0.00} s, {result!.Sensitive} rows protected on their own account, {result.KnownBeforehand} of them known beforehand, {result.Programmes} linear programmes, {result.Failures.Length} failures"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Quarter Quarter(int number) => new(FirstYear + (number / 4), 1 + (number % 4));

    private static (int Children, int Count)[,] Cells(int districts, Random random)
    {
        var cells = new (int, int)[districts, 4];
        for (var d = 0; d < districts; d++)
        {
            for (var s = 0; s < 4; s++)
            {
                var children = random.Next(20, 260);
                cells[d, s] = (children, Enumerable.Range(0, children).Count(_ => random.NextDouble() < 0.13));
            }
        }

        return cells;
    }

    /// <summary>In each cell two children in a hundred come or go, or change what is counted.</summary>
    private static void Move((int Children, int Count)[,] cells, Random random)
    {
        for (var d = 0; d < cells.GetLength(0); d++)
        {
            for (var s = 0; s < 4; s++)
            {
                for (var move = cells[d, s].Children / 50; move > 0; move--)
                {
                    var (children, count) = cells[d, s];
                    var counted = random.NextDouble() < 0.13 ? 1 : 0;
                    cells[d, s] = random.Next(2) == 0 ? (children + 1, count + counted) : count > counted && children > count + 1 ? (children - 1, count - counted) : (children, count);
                }
            }
        }
    }

    private static ImmutableArray<AreaCounts> Rows((int Children, int Count)[,] cells)
    {
        var rows = ImmutableArray.CreateBuilder<AreaCounts>();
        var inner = Enumerable.Range(0, cells.GetLength(0)).SelectMany(d => Enumerable.Range(0, 4).Select(s => (District: $"D{d:0000}", Borough: $"B{d % 15:00}", Stage: (Stage)(s + 1), cells[d, s].Children, cells[d, s].Count))).ToArray();
        foreach (var (kind, areas) in new[]
        {
            (AreaKind.District, inner.GroupBy(c => (Code: c.District, c.Borough))),
            (AreaKind.Borough, inner.GroupBy(c => (Code: c.Borough, Borough: ""))),
            (AreaKind.City, inner.GroupBy(_ => (Code: "", Borough: ""))),
        })
        {
            foreach (var area in areas.OrderBy(a => a.Key.Code, StringComparer.Ordinal))
            {
                foreach (var stage in Stages.AllFirst)
                {
                    var own = area.Where(c => stage == Stage.All || c.Stage == stage).ToArray();
                    rows.Add(new AreaCounts
                    {
                        Kind = kind, Code = area.Key.Code, Borough = area.Key.Borough, Stage = stage, Children = own.Sum(c => c.Children), Count = own.Sum(c => c.Count),
                        Expected = double.NaN, Contributions = [],
                    });
                }
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>Two groups of about equal size in each cell.</summary>
    private static ImmutableArray<AreaCounts> Groups((int Children, int Count)[,] cells, int groups)
    {
        if (groups == 0) return [];
        var (first, second) = (((int, int)[,])cells.Clone(), ((int, int)[,])cells.Clone());
        for (var d = 0; d < cells.GetLength(0); d++)
        {
            for (var s = 0; s < 4; s++)
            {
                var (children, count) = cells[d, s];
                first[d, s] = (children / 2, count / 2);
                second[d, s] = (children - (children / 2), count - (count / 2));
            }
        }

        return [.. Rows(first).Select(r => r with { Group = "m" }), .. Rows(second).Select(r => r with { Group = "w" })];
    }

    private static PublishedQuarter Published(ImmutableArray<AreaCounts> counts, ImmutableArray<AreaCounts> groups, Quarter quarter, ImmutableArray<PublishedQuarter> earlier)
    {
        var pattern = Suppression.Decide(counts, groups, new SuppressionContext(quarter, new PublicationSettings(), earlier));
        return new PublishedQuarter(quarter, [.. counts.Select((c, r) => new SafeRow(c.Kind, c.Code, c.Code, c.Borough, c.Stage, pattern.Shown[r] ? Figures(c) : null, null))], "", "flagged")
        {
            ComparisonKey = ComparisonKey.Of(Model, "flagged"), Limits = new PublicationSettings(),
            Hidden =
            [
                .. counts.Select((c, r) => (Row: c, Shown: pattern.Shown[r], Own: pattern.Primary[r])).Concat(groups.Select((c, r) => (Row: c, Shown: pattern.GroupShown[r], Own: pattern.GroupPrimary[r])))
                    .Where(h => !h.Shown).Select(h => new HiddenCount(h.Row.Kind, h.Row.Code, h.Row.Stage, h.Row.Group, h.Row.Children, h.Row.Count, h.Own)),
            ],
            GroupRows = [.. groups.Select((c, r) => new SafeGroupRow(
                c.Kind, c.Code, c.Code, c.Borough, c.Stage, c.Group, pattern.GroupShown[r] ? new GroupFigures(c.Children, c.Count, (double)c.Count / c.Children, 0, 1) : null))],
        };
    }

    private static AreaFigures Figures(AreaCounts row) => new()
    {
        Kind = row.Kind, Code = row.Code, Stage = row.Stage, Children = row.Children, Count = row.Count, Expected = row.Expected, Rate = (double)row.Count / row.Children,
        WilsonLow = double.NaN, WilsonHigh = double.NaN, EmpiricalBayes = double.NaN, RatioToCity = double.NaN, Funnel = FunnelPosition.None, PValue = double.NaN,
        AdjustedPValue = double.NaN, AdjustedLowPValue = double.NaN, Posterior = PosteriorFigures.None, Verdict = Verdict.NotTested, Neighbours = NeighbourLabel.None,
        NeighbourPValue = double.NaN, Drivers = [],
    };

    private static RawQuarter Raw(ImmutableArray<AreaCounts> counts, Quarter quarter, ImmutableArray<PublishedQuarter> history)
    {
        var areas = counts.Where(c => c is { Kind: AreaKind.District, Stage: Stage.All }).Select(c => new DistrictArea(new DistrictCode(c.Code), c.Code, c.Borough, null)).ToImmutableArray();
        return new RawQuarter
        {
            Quarter = quarter,
            Settings = new RunSettings
            {
                File = "earlywarning.yaml", Sha256 = "", City = "Musterstadt", Quarter = quarter, Output = "out", Store = "results.sqlite", Indicators = new IndicatorCatalogue([]),
                Language = Language.German,
                Extracts =
                [
                    new ExtractSettings
                    {
                        Id = "schule", File = "schule.csv", Domain = Domain.School, ChildLevel = true, Controller = "c", LegalBasis = "l", Purpose = "p", Period = null,
                        Columns = new ColumnSettings { District = "d", Indicators = [] },
                    },
                ],
            },
            Map = new DistrictMap(areas, [.. areas.Select(_ => ImmutableArray<int>.Empty)], false, "", []),
            Counts = counts,
            Model = Model,
            Links = new LinkReport { Children = 0, ByDomains = [], Extracts = [], DistrictsWithoutChildren = [], CodesNotOnMap = [], Outdated = [] },
            Receipts = [], DistrictValues = [], Findings = [], History = history, Publications = history,
        };
    }
}
