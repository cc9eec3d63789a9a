using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>A small made-up quarter before protection, and calculations simple enough to follow by hand.</summary>
internal static class MadeUpQuarter
{
    public static Quarter Quarter { get; } = new(2026, 3);

    /// <summary>Rates and nothing else; each p is what the test wants to see rounded.</summary>
    public static Calculations Simple { get; } = new()
    {
        Analyse = (shown, _, _) => [.. shown.Select(Figures)],
        Rank = (values, _) => [.. values.Select(v => v with
        {
            Rank = 1 + values.Count(o => o.Indicator == v.Indicator && o.Stage == v.Stage && o.Value > v.Value),
            Low = v.Count is null ? null : v.Value - 0.123456,
            High = v.Count is null ? null : v.Value + 0.123456,
        })],
        Environment = (districts, values, _) => [.. districts.Select(d => new EnvironmentIndex(
            d, values.Where(v => v.District == d).Select(v => v.Value!.Value).DefaultIfEmpty(double.NaN).Average(), values.Count(v => v.District == d), 0))],
        Status = (districts, now, then, _, _, digits) => [.. districts.Where(_ => !now.Values.IsEmpty).Select(d => new DistrictStatus(
            d, digits(0.12345678), 2, 1, IndexGap.None, then is null ? double.NaN : digits(1.98765432), then is null ? 0 : 3, then is null ? IndexGap.NotComparable : IndexGap.None))],
        Pattern = (figure, stage, values, _) => values.Count() < 2 ? null : new SpatialPattern(figure, stage, values.Count(), 0.4152869, 0.0123),
        Difference = (c1, n1, c2, n2) => (((double)c1 / n1) - ((double)c2 / n2) - 0.05, ((double)c1 / n1) - ((double)c2 / n2) + 0.05),
    };

    public static RawQuarter Raw(ImmutableArray<AreaCounts> counts, PublicationSettings? limits = null) => new()
    {
        Quarter = Quarter,
        Settings = Settings(limits ?? new PublicationSettings()),
        Map = Map(counts),
        Counts = counts,
        Model = Model(0.5),
        Links = new LinkReport
        {
            Children = 0, ByDomains = [], Extracts = [], DistrictsWithoutChildren = [], CodesNotOnMap = [], Outdated = [],
        },
        Receipts = [],
        DistrictValues = [],
        Findings = [],
        History = [],
    };

    public static RunSettings Settings(PublicationSettings limits) => new()
    {
        File = "/nowhere/earlywarning.yaml",
        Sha256 = "00",
        City = "Musterstadt",
        Quarter = Quarter,
        Output = "/nowhere/out",
        Store = "/nowhere/out/results.sqlite",
        Extracts = [Extract("schule", true), Extract("jugend", false) with { Domain = Domain.Youth }],
        Indicators = new IndicatorCatalogue([Indicator("J07", 100), Indicator("J10", 1), Indicator("S01", 1), Indicator("S02", 1)]),
        Publication = limits,
        Language = Language.English,
    };

    public static ExtractSettings Extract(string id, bool childLevel) => new()
    {
        Id = id, File = id + ".csv", Domain = Domain.School, ChildLevel = childLevel, Controller = "c", LegalBasis = "l", Purpose = "p",
        Period = null, Columns = new ColumnSettings { District = "d", Indicators = [] },
    };

    public static ExtractReceipt Receipt(ExtractSettings settings, long read, long setAside, long emptied = 0) => new()
    {
        Settings = settings, File = settings.File, Sha256 = "ab", Period = settings.PeriodIn(Quarter), Separator = ';', Encoding = "utf-8", Decimal = ',',
        RowsRead = read, RowsUsed = read - setAside, RowsSetAside = setAside, CellsEmptied = emptied, ColumnsNotRead = 0, Bytes = 1,
    };

    public static RiskModel Model(double threshold) => new()
    {
        Id = "m", Version = 1, Title = new("M", "M"), Calibrated = false, Sha256 = "cafe",
        Stages = [new StageModel { Stage = Stage.Primary, Intercept = -2, Threshold = threshold, Terms = [Term("S01"), Term("S02")] }],
    };

    private static Term Term(string indicator) => new() { Indicator = indicator, Cuts = [1], Scores = [0, 2], Missing = 0, Source = new("Q", "S") };

    private static Indicator Indicator(string id, double per) => new()
    {
        Id = id, Label = new(id, id), Domain = Domain.Youth, Unit = new("%", "%"), Minimum = 0, Maximum = 100, Direction = 1, Stages = [Stage.All],
        ForChildren = false, ForDistricts = true, Per = per, Leading = false, Malleable = false, Outcome = false, Threshold = new("-", "-"), Sources = [],
    };

    private static DistrictMap Map(ImmutableArray<AreaCounts> counts)
    {
        var areas = counts.Where(c => c is { Kind: AreaKind.District, Stage: Stage.All }).OrderBy(c => c.Code, StringComparer.Ordinal)
            .Select(c => new DistrictArea(new DistrictCode(c.Code), "Name " + c.Code, c.Borough, null)).ToImmutableArray();
        return new DistrictMap(areas, [.. areas.Select((_, i) => i == 0 ? ImmutableArray<int>.Empty : [i == 1 ? 2 : 1])], true, "", []);
    }

    private static AreaFigures Figures(AreaCounts row) => new()
    {
        Kind = row.Kind, Code = row.Code, Stage = row.Stage, Children = row.Children, Count = row.Count, Expected = row.Expected,
        Rate = (double)row.Count / row.Children, WilsonLow = 0.123456, WilsonHigh = 0.98765432, EmpiricalBayes = 0.111149, RatioToCity = 1.2345,
        Funnel = FunnelPosition.Inside, PValue = 0.0004, AdjustedPValue = 0.03, AdjustedLowPValue = 0.7, Posterior = new(0.111149, 0.123456, 0.98765432, 0.8765, 2, 9, 0.4321), Verdict = Verdict.Inconspicuous, Neighbours = NeighbourLabel.Alone,
        NeighbourPValue = 0.2, Drivers = [new Driver("S01", 0.4567) { Low = 0.4, High = 0.5 }, new Driver("S02", -0.09) { Low = -0.1, High = -0.08 }],
    };
}
