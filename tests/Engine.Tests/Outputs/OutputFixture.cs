using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Outputs;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Tests.Outputs;

/// <summary>A made-up run of 26 districts on a grid, written by hand: no arithmetic of the engine goes into it, except where a test asks for <see cref="Counted"/>.</summary>
internal static class OutputFixture
{
    public const int DistrictCount = 26;

    public static readonly FindingKind Row = new("EW1203", Severity.RowSetAside, new("{0} statt Zahl erwartet; Zeile beiseitegelegt", "expected a number, found {0}; row set aside"));
    public static readonly FindingKind Cell = new("EW1204", Severity.CellEmptied, new("erwartet {0}; Zelle geleert", "expected {0}; cell emptied"));

    private static readonly string[] Names =
    [
        "Altstadt", "Nordstadt", "Hafen", "Ückendorf", "Bahnhofsviertel", "Südhang", "Königsborn", "Wiesengrund", "Heide", "Kaiserberg", "Mühlenfeld", "Westpark",
        "Lindenhof", "Zechenkolonie", "Am Stadtwald", "Rheinaue", "Osterfeld", "Bergmannsglück", "Schloßviertel", "Neustadt", "Kirchhellen", "Brauck", "Eichenkamp",
        "Hohe Mark", "Sonnenschein", "Dorfanger",
    ];

    private static readonly string[] Boroughs = ["Mitte", "Nord", "Süd", "West"];

    // Share of flagged children per hundred, one per district; the second and the fourteenth stand out.
    private static readonly int[] Rates = [14, 27, 16, 19, 22, 9, 13, 8, 12, 7, 15, 11, 14, 25, 6, 10, 16, 18, 9, 13, 11, 17, 12, 8, 14, 10];

    public static OutputContent Content(Language language = Language.German, bool map = true, bool children = true, string? hostile = null, bool pooled = false)
    {
        var codes = Enumerable.Range(1, DistrictCount).Select(i => i.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var names = Names.Select((n, i) => hostile is not null && i == 1 ? hostile : n).ToArray();
        return new OutputContent
        {
            Settings = Settings(language, hostile),
            Table = Safe(codes, names, children, pooled, hostile),
            Map = Map(codes, names, map),
            Model = Model(hostile),
            History =
            [
                new(new Quarter(2026, 2), children ? [.. Rows(codes, names, 2, pooled)] : [], "m0", children ? "flagged" : ""),
                new(new Quarter(2026, 1), children ? [.. Rows(codes, names, 1, pooled)] : [], "m0", children ? "flagged" : ""),
                new(new Quarter(2025, 4), children ? [.. Rows(codes, names, 1, pooled)] : [], "other", children ? "flagged" : ""),
            ],
            Findings =
            [
                Finding.At(Cell, "b.csv", 12, "S01", "0–100"),
                Finding.At(Row, "a.csv", 7, "S02", "Text"),
                Finding.At(Row, "a.csv", 3, "S02", "Text"),
                Finding.At(Cell, "a.csv", 3, "=cmd", "0–100"),
            ],
            EngineVersion = "0.1.0",
        };
    }

    /// <summary>The run with everything that only some reports have: groups, comments, and places to spread.</summary>
    public static OutputContent Full(OutputContent content) => content with
    {
        Settings = content.Settings with
        {
            Capacity = new CapacitySettings(120, Stage.All),
            Groups = new GroupSettings { Title = new("Geschlecht", "Sex"), Groups = [new("w", new("weiblich", "female")), new("m", new("männlich", "male"))] },
        },
        Comments =
        [
            new(new DistrictCode("002"), new string('e', 64), "# Neubau\n\nSeit dem Sommer *zwei* neue **Kitas**.\n\n- mehr Plätze\n- [Plan](https://example.org/?a=1&b=2) <b>fett</b>"),
            new(new DistrictCode("021"), new string('f', 64), "Kein Kommentar zu 1,5 Stellen."),
        ],
        Table = content.Table with
        {
            GroupRows =
            [
                .. content.Table.Rows.Where(r => r.Kind != AreaKind.Borough).SelectMany(r => ((string[])["m", "not-stated", "w"]).Select((g, i) => new SafeGroupRow(
                    r.Kind, r.Code, r.Name, r.Borough, r.Stage, g,
                    r.Figures is not { Children: > 0 } f ? null : i == 1 ? new(0, 0, double.NaN, double.NaN, double.NaN) : new(f.Children / 2, f.Count / 2, f.Rate, f.WilsonLow, f.WilsonHigh)))),
            ],
        },
    };

    /// <summary>The run with other districts, counted over all stages, their figures computed by the engine; districts with no count are protected.</summary>
    public static OutputContent Counted(OutputContent content, IEnumerable<(string Code, string Name, long Children, long? Count)> districts, bool cityShown = true)
    {
        var all = districts.ToList();
        var known = all.Where(d => d.Count is not null).ToList();
        AreaCounts Row(AreaKind kind, string code, long children, long count) => new()
        {
            Kind = kind, Code = code, Borough = "", Stage = Stage.All, Children = children, Count = count, Expected = double.NaN, Contributions = [],
        };
        var map = new DistrictMap(
            [.. all.Select(d => new DistrictArea(new DistrictCode(d.Code), d.Name, "", null))], [.. all.Select(_ => ImmutableArray<int>.Empty)], false, "", []);
        ImmutableArray<AreaCounts> shown = [.. known.Select(d => Row(AreaKind.District, d.Code, d.Children, d.Count!.Value))];
        if (cityShown) shown = shown.Add(Row(AreaKind.City, "", known.Sum(d => d.Children), known.Sum(d => d.Count!.Value)));
        var figures = DistrictAnalysis.Analyse(shown, map, content.Settings.Hotspots).ToDictionary(f => (f.Kind, f.Code));
        return content with
        {
            Map = map, History = [],
            Table = content.Table with
            {
                Rows =
                [
                    .. all.Select(d => new SafeRow(AreaKind.District, d.Code, d.Name, "", Stage.All, figures.GetValueOrDefault((AreaKind.District, d.Code)), null)),
                    new SafeRow(AreaKind.City, "", "Musterstadt", "", Stage.All, figures.GetValueOrDefault((AreaKind.City, "")), null),
                ],
                Indicators = [], Environment = [], Status = [], Patterns = [], DistrictsWithoutChildren = [], HistoryCarriedOver = [],
            },
        };
    }

    /// <summary>The run with a breakdown by two groups; the groups of the third district are protected.</summary>
    public static OutputContent WithGroups(OutputContent content) => content with
    {
        Table = content.Table with
        {
            GroupRows =
            [
                .. content.Table.Rows.Where(r => r.Stage == Stage.All).SelectMany(r => new[] { "f", "m" }.Select(group => new SafeGroupRow(
                    r.Kind, r.Code, r.Name, r.Borough, r.Stage, group, r.Code == "003" ? null : new GroupFigures(120, 18, 0.15, 0.0971, 0.2246)))),
            ],
        },
    };

    private static RunSettings Settings(Language language, string? hostile) => new()
    {
        File = "/secret/place/earlywarning.yaml",
        Sha256 = new string('a', 64),
        City = hostile ?? "Musterstadt",
        Quarter = new Quarter(2026, 3),
        EarlierQuarters = [new Quarter(2026, 1), new Quarter(2026, 2)],
        Language = language,
        Output = "/secret/place/out",
        Store = "/secret/place/out/results.sqlite",
        Extracts = [Extract("schule", Domain.School, true, hostile)],
        Indicators = new IndicatorCatalogue(
        [
            Indicator("S01", new(hostile ?? "Fehlquote", hostile ?? "absence rate"), "%", Domain.School, true),
            Indicator("S02", new("Note in Deutsch", "grade in German"), "Note", Domain.School, true),
            Indicator("H01", new("Sprachförderbedarf", "language support needed"), "", Domain.Health, true),
            Indicator("J07", new("Kinder im SGB-II-Bezug", "children receiving SGB II"), "%", Domain.Youth, false),
            Indicator("J10", new("Betreuungsquote unter 3", "day-care rate under 3"), "%", Domain.Youth, false),
        ]),
    };

    private static ExtractSettings Extract(string id, Domain domain, bool child, string? hostile) => new()
    {
        Id = id,
        File = "{quarter}/" + id + ".csv",
        Domain = domain,
        ChildLevel = child,
        Controller = hostile ?? "Schulverwaltungsamt",
        LegalBasis = "§ 120 SchulG NRW",
        Purpose = "Bildungsplanung",
        Period = null,
        Columns = new ColumnSettings { District = "stadtteil", Indicators = [] },
    };

    private static Indicator Indicator(string id, LocalText label, string unit, Domain domain, bool child) => new()
    {
        Id = id,
        Label = label,
        Domain = domain,
        Unit = new(unit, unit),
        Minimum = 0,
        Maximum = 100,
        Direction = 1,
        Stages = [Stage.All],
        ForChildren = child,
        ForDistricts = !child,
        Per = 100,
        Leading = true,
        Malleable = id is "S01" or "H01",
        Outcome = false,
        Threshold = new("", ""),
        Sources = [],
    };

    private static RiskModel Model(string? hostile) => new()
    {
        Id = "checklist",
        Version = 1,
        Title = new(hostile ?? "Checkliste der Bildungskette", hostile ?? "Checklist of the education chain"),
        Calibrated = false,
        Sha256 = "m0",
        Stages =
        [
            .. Stages.Chain.ToArray().Select(stage => new StageModel
            {
                Stage = stage,
                Intercept = -2.769459,
                Threshold = -1.5,
                Terms =
                [
                    new Term { Indicator = "S01", Cuts = [10f, 20f], Scores = [-0.2f, 0.4f, 1.6f], Missing = 0, Source = new("Bowers u. a. 2013", "Bowers et al. 2013") },
                    new Term { Indicator = "J07", Cuts = [], Scores = [0f], Slopes = [0.01f], Missing = 0, Source = new("Expertenpunkt", "expert point") },
                ],
            }),
        ],
    };

    private static DistrictMap Map(string[] codes, string[] names, bool map)
    {
        var factory = new GeometryFactory(new PrecisionModel(), 4326);
        var areas = codes.Select((code, i) =>
        {
            var (x, y) = (i % 6, i / 6);
            // Wound clockwise on purpose, with more digits than are published and slightly crooked.
            Coordinate Corner(int dx, int dy) => new(
                7.0123456789 + ((x + dx) * 0.0211) + ((((x + dx) * 7) + ((y + dy) * 3)) % 5 * 0.0017), 51.4987654321 + ((y + dy) * 0.0133) + ((((x + dx) * 3) + ((y + dy) * 5)) % 4 * 0.0013));
            var shape = factory.CreatePolygon([Corner(0, 0), Corner(0, 1), Corner(1, 1), Corner(1, 0), Corner(0, 0)]);
            return new DistrictArea(new DistrictCode(code), names[i], Boroughs[i % 4], map ? shape : null);
        });
        return new DistrictMap([.. areas], [.. codes.Select(_ => ImmutableArray<int>.Empty)], map, map ? new string('b', 64) : "", []);
    }

    private static SafeTable Safe(string[] codes, string[] names, bool children, bool pooled, string? hostile)
    {
        var quarter = new Quarter(2026, 3);
        return new SafeTable
        {
            Quarter = quarter,
            Measure = children ? "flagged" : "",
            Calibrated = false,
            Rows = children ? [.. Rows(codes, names, 3, pooled)] : [],
            PooledToBoroughs = pooled,
            HeadlineCells = children ? 104 : 0,
            HiddenHeadlineCells = children ? 5 : 0,
            Indicators =
            [
                .. codes.SelectMany((code, i) => new SafeIndicatorValue[]
                {
                    i == 4
                        ? new(new DistrictCode(code), "J07", Stage.All, null, null, null, null, null, null)
                        : new(new DistrictCode(code), "J07", Stage.All, Rates[i] * 1.5, Rates[i] * 6, 400, (Rates[i] * 1.5) - 4.2, (Rates[i] * 1.5) + 4.7, i + 1),
                    new(new DistrictCode(code), "J10", Stage.All, 40 - (Rates[i] * 0.5), null, null, null, null, i + 1),
                }),
            ],
            Environment = [.. codes.Select((code, i) => new EnvironmentIndex(new DistrictCode(code), (Rates[i] - 13) / 6.0, 2, 1 + Rates.Count(r => r > Rates[i])))],
            Status =
            [
                .. codes.Select((code, i) => i == 4
                    ? new DistrictStatus(new DistrictCode(code), double.NaN, 0, 0, IndexGap.Protected, double.NaN, 0, IndexGap.Protected)
                    : new DistrictStatus(
                        new DistrictCode(code), (Rates[i] - 13) / 6.0, 1 + (i % 4), 1 + Rates.Count(r => r > Rates[i]), IndexGap.None,
                        i == 7 ? double.NaN : (i % 5) - 2, i == 7 ? 0 : 1 + (i % 3), i == 7 ? IndexGap.NotComparable : IndexGap.None)),
            ],
            StatusComparedWith = new Quarter(2025, 3),
            Patterns = [new SpatialPattern("J07", Stage.All, 25, 0.31, 0.004), new SpatialPattern("J10", Stage.All, 26, 0.02, 0.4)],
            Sources =
            [
                new SafeSource(Extract("schule", Domain.School, true, hostile), "2026-Q3/schule.csv", new string('c', 64), new(quarter.FirstDay, quarter.AsOf), 0, "Semikolon, Windows-1252, Dezimalkomma", 8123, 12, null),
                new SafeSource(Extract("jugend", Domain.Youth, false, hostile), "/abs/secret/jugend.csv", new string('d', 64), new(new(2024, 1, 1), new(2024, 6, 30)), 27, "Komma, UTF-8, Punkt", 26, 0, 0),
            ],
            Findings = [new SafeFindingCount(Row, 12), new SafeFindingCount(Cell, null)],
            Domains = children ? [new SafeDomainCount([Domain.School], 7001), new SafeDomainCount([Domain.School, Domain.Health], 1010), new SafeDomainCount([Domain.Health], null)] : [],
            MissingDomains = children ? [Domain.Health] : [Domain.School, Domain.Health],
            DistrictsWithoutChildren = children ? [new DistrictCode("015")] : [],
            DistrictsWithoutNeighbours = [],
            HistoryCarriedOver = [new DistrictCode(codes[3])],
            CodesNotOnMap = 2,
        };
    }

    private static IEnumerable<SafeRow> Rows(string[] codes, string[] names, int quarter, bool pooled)
    {
        var before = new Quarter(2026, 2);
        for (var i = 0; i < codes.Length; i++)
        {
            foreach (var stage in Stages.AllFirst.ToArray().Where(s => !pooled || s == Stage.All))
            {
                var children = i == 14 ? 0 : (stage == Stage.All ? 4 : 1) * (60 + (i * 7 % 90));
                var rate = (Rates[i] + (stage == Stage.Primary && i is 1 or 13 ? 8 : 0) + ((quarter - 3) * (i % 3))) / 100.0;
                var hidden = (i == 8 && stage != Stage.All) || (i == 20 && stage == Stage.Transition);
                yield return hidden
                    ? new SafeRow(AreaKind.District, codes[i], names[i], Boroughs[i % 4], stage, null, null)
                    : new SafeRow(
                        AreaKind.District, codes[i], names[i], Boroughs[i % 4], stage, Figures(AreaKind.District, codes[i], stage, children, rate),
                        quarter == 3 && children > 0 ? new RateChange(before, 0.012 - (i % 4 * 0.01), -0.021, 0.034) { CarriedOver = i == 3 } : null);
            }
        }

        foreach (var borough in Boroughs)
        {
            foreach (var stage in Stages.AllFirst.ToArray()) yield return new(AreaKind.Borough, borough, borough, "", stage, Figures(AreaKind.Borough, borough, stage, 1200, 0.15), null);
        }

        foreach (var stage in Stages.AllFirst.ToArray())
        {
            yield return new(AreaKind.City, "", "Musterstadt", "", stage, Figures(AreaKind.City, "", stage, stage == Stage.All ? 11724 : 2931, 0.14), null);
        }
    }

    private static AreaFigures Figures(AreaKind kind, string code, Stage stage, long children, double rate)
    {
        var count = (long)Math.Round(children * rate);
        var half = children == 0 ? double.NaN : 2 * Math.Sqrt(rate * (1 - rate) / children);
        var hot = kind == AreaKind.District && rate >= 0.25;
        return new AreaFigures
        {
            Kind = kind,
            Code = code,
            Stage = stage,
            Children = children,
            Count = count,
            Expected = children * 0.061,
            Rate = children == 0 ? double.NaN : (double)count / children,
            WilsonLow = Math.Max(0, rate - half),
            WilsonHigh = rate + half,
            EmpiricalBayes = children == 0 ? double.NaN : (rate * 0.8) + (0.14 * 0.2),
            RatioToCity = kind == AreaKind.City || children == 0 ? double.NaN : rate / 0.14,
            Funnel = kind == AreaKind.City ? FunnelPosition.None : hot ? FunnelPosition.FarAbove : rate > 0.2 ? FunnelPosition.Above : FunnelPosition.Inside,
            PValue = kind == AreaKind.District && children > 0 ? (hot ? 0.0001 : 0.3) : double.NaN,
            AdjustedPValue = kind == AreaKind.District && children > 0 ? (hot ? 0.0004 : rate > 0.2 ? 0.03 : 0.6) : double.NaN,
            AdjustedLowPValue = kind == AreaKind.District && children > 0 ? 0.6 : double.NaN,
            Posterior = kind == AreaKind.District && children > 0
                ? new((rate * 0.8) + (0.14 * 0.2), Math.Max(0, rate - (half * 0.8)), rate + (half * 0.8), hot ? 0.99 : 0.42, 1, hot ? 2 : 12, hot ? 0.97 : 0.11)
                : PosteriorFigures.None,
            Verdict = kind != AreaKind.District || children == 0 ? Verdict.NotTested : hot ? Verdict.AssuredHotspot : rate > 0.2 ? Verdict.Conspicuous : Verdict.Inconspicuous,
            Neighbours = kind != AreaKind.District ? NeighbourLabel.None : code == "002" ? NeighbourLabel.InCluster : NeighbourLabel.Alone,
            NeighbourPValue = kind != AreaKind.District ? double.NaN : 0.02,
            Drivers = kind == AreaKind.District && stage != Stage.All
                ? [
                    new Driver("S01", 0.21) { Certainty = DriverCertainty.Sure, Malleable = true }, new Driver("S02", -0.03) { Certainty = DriverCertainty.Unsure, Malleable = true },
                    new Driver("J07", 0.07) { Certainty = DriverCertainty.Unsure },
                ]
                : [],
        };
    }
}
