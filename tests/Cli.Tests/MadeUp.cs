using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Population;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

/// <summary>Small made-up settings, results and findings.</summary>
internal static class MadeUp
{
    internal static readonly Quarter Quarter = new(2026, 3);

    internal static readonly FindingKind CellKind = new(
        "EW1203", Severity.CellEmptied, new("erwartet {0}; Wert zählt als fehlend", "expected {0}; value left out"));

    internal static readonly FindingKind RowKind = new(
        "EW1201", Severity.RowSetAside, new("zu wenige Zellen; Zeile beiseitegelegt", "too few cells; row set aside"));

    internal static readonly FindingKind StopKind = new(
        "EW1105", Severity.Stop, new("Datei ist leer; der Lauf hält an", "file is empty; the run stops"));

    internal static readonly ExtractSettings School = new()
    {
        Id = "schule", File = "{quarter}/schule.csv", Domain = Domain.School, ChildLevel = true, Controller = "Schulverwaltungsamt",
        LegalBasis = "§ 120 SchulG NRW", Purpose = "Bildungsplanung", Period = null, Columns = new() { District = "stadtteil", Indicators = [] },
    };

    internal static readonly RunSettings Settings = new()
    {
        File = "/city/earlywarning.yaml", Sha256 = "00", City = "Musterstadt", Quarter = Quarter, Language = Language.English,
        Output = "/city/out", Store = "/city/out/results.sqlite", Extracts = [School], Indicators = new IndicatorCatalogue([]),
    };

    internal static Finding Cell(int line) => Finding.At(CellKind, "schule.csv", line, "fehlquote", "0 to 100 %");

    internal static Finding Stop(int line = 0) => Finding.At(StopKind, "schule.csv", line, "");

    internal static RunSummary Summary(params SafeRow[] rows) => new("/city/out/2026-Q3", Table(rows), [Quarter], []);

    internal static SafeTable Table(params SafeRow[] rows) => new()
    {
        Quarter = Quarter, Measure = "flagged", Calibrated = false, Rows = [.. rows], PooledToBoroughs = false, HeadlineCells = 104,
        HiddenHeadlineCells = 12, Indicators = [], Environment = [], Patterns = [], Sources = [], Findings = [], Domains = [],
        MissingDomains = [], DistrictsWithoutChildren = [], DistrictsWithoutNeighbours = [], CodesNotOnMap = 0,
    };

    internal static SafeRow Row(string code, string name, Stage stage, Verdict verdict, AreaKind kind = AreaKind.District) => new(
        kind, code, name, "Mitte", stage,
        new AreaFigures
        {
            Kind = kind, Code = code, Stage = stage, Children = 400, Count = 90, Expected = double.NaN, Rate = 0.225, WilsonLow = 0.19,
            WilsonHigh = 0.27, EmpiricalBayes = 0.22, RatioToCity = double.NaN, Funnel = FunnelPosition.Above, PValue = double.NaN,
            AdjustedPValue = double.NaN, AdjustedLowPValue = double.NaN, Posterior = PosteriorFigures.None, Verdict = verdict, Neighbours = NeighbourLabel.None, NeighbourPValue = double.NaN, Drivers = [],
        },
        null);

    internal static CheckReport Report(params Finding[] findings) => new(Quarter, [Receipt], Links, [.. findings]);

    internal static readonly ExtractReceipt Receipt = new()
    {
        Settings = School, File = "2026-Q3/schule.csv", Sha256 = "ab", Period = School.PeriodIn(Quarter), Separator = ';', Encoding = "windows-1252",
        Decimal = ',', RowsRead = 12345, RowsUsed = 12340, RowsSetAside = 5, CellsEmptied = 3, ColumnsNotRead = 2, Bytes = 900_000,
    };

    internal static readonly LinkReport Links = new()
    {
        Children = 12300,
        ByDomains = [new([Domain.School], 9000), new([Domain.School, Domain.Health], 3300)],
        Extracts = [new ExtractLink("schule", 12340, 3300, 7, 2, 1)],
        DistrictsWithoutChildren = [new DistrictCode("099")],
        CodesNotOnMap = [new DistrictCode("777")],
        Outdated = [new IndicatorCount("S01", 42)],
    };
}
