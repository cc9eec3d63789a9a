using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Population;

/// <summary>One row of a child-level extract, as a test writes it down.</summary>
internal sealed record Row(ulong Key, string District, Stage Stage, int DaysBeforeEnd, params float[] Values)
{
    public int Line { get; init; }
}

/// <summary>Small extracts and settings for tests of the linking.</summary>
internal static class Extracts
{
    public static readonly Quarter Q3 = new(2026, 3);

    public static readonly IndicatorCatalogue Catalogue = new(
    [
        Indicator("S01", Domain.School), Indicator("S02", Domain.School), Indicator("S21", Domain.School) with { Outcome = true, Direction = 0 },
        Indicator("H01", Domain.Health), Indicator("J01", Domain.Youth), Indicator("J07", Domain.Youth),
    ]);

    public static ExtractSettings SettingsOf(string id, Domain domain, bool childLevel = true) => new()
    {
        Id = id,
        File = id + ".csv",
        Domain = domain,
        ChildLevel = childLevel,
        Controller = "Amt",
        LegalBasis = "Gesetz",
        Purpose = "Planung",
        Period = null,
        Columns = new() { Key = "pseudonym", District = "stadtteil", Grade = "jahrgang", Indicators = [] },
    };

    public static RunSettings Run(params ExtractSettings[] extracts) => new()
    {
        File = "/x/earlywarning.yaml",
        Sha256 = "",
        City = "Musterstadt",
        Quarter = Q3,
        Output = "/x/out",
        Store = "/x/out/results.sqlite",
        Extracts = [.. extracts],
        Indicators = Catalogue,
        Input = new() { MaximumSetAsideShare = 1 },
    };

    public static ChildExtract Children(string id, Domain domain, string[] indicators, params Row[] rows)
    {
        DistrictCode[] codes = [.. rows.Select(r => new DistrictCode(r.District)).Distinct()];
        return new(
            Receipt(SettingsOf(id, domain), rows.Length), [.. codes], [.. indicators], rows.Length,
            [.. rows.Select(r => Key(r.Key))],
            [.. rows.Select(r => Array.IndexOf(codes, new DistrictCode(r.District)))],
            [.. rows.Select(r => r.Stage)],
            [.. rows.Select(r => Q3.AsOf.DayNumber - r.DaysBeforeEnd)],
            [.. rows.Select((r, i) => r.Line == 0 ? i + 2 : r.Line)],
            [.. indicators.Select((_, i) => rows.Select(r => r.Values[i]).ToArray())]);
    }

    public static DistrictExtract YouthValues(string id, params DistrictValue[] values) =>
        new(Receipt(SettingsOf(id, Domain.Youth, false), values.Select(v => v.Line).Distinct().Count()), [.. values]);

    public static DistrictValue Value(string district, string indicator, double value, int line, Stage stage = Stage.All, int daysBeforeEnd = 0) =>
        new(new(district), stage, indicator, value, null, null, Q3.AsOf.DayNumber - daysBeforeEnd, line);

    public static Intake Intake(ChildExtract[] children, params DistrictExtract[] districts) =>
        new([.. children], [.. districts], [.. children.Select(c => c.Receipt), .. districts.Select(d => d.Receipt)], []);

    public static ChildKey Key(ulong number) => new(0x0123_4567_89AB_CDEF * number, number);

    public static ImmutableArray<DistrictCode> Map(params string[] codes) => [.. codes.Select(c => new DistrictCode(c))];

    public static ExtractReceipt Receipt(ExtractSettings settings, int rows) => new()
    {
        Settings = settings,
        File = settings.File,
        Sha256 = "",
        Period = new(Q3.FirstDay, Q3.AsOf),
        Separator = ';',
        Encoding = "utf-8",
        Decimal = ',',
        RowsRead = rows,
        RowsUsed = rows,
        RowsSetAside = 0,
        CellsEmptied = 0,
        ColumnsNotRead = 0,
        Bytes = 0,
    };

    private static Indicator Indicator(string id, Domain domain) => new()
    {
        Id = id,
        Label = new(id, id),
        Domain = domain,
        Unit = new("", ""),
        Minimum = 0,
        Maximum = 100,
        Direction = 1,
        Stages = [Stage.All],
        ForChildren = true,
        ForDistricts = true,
        Per = 1,
        Leading = true,
        Malleable = true,
        Outcome = false,
        Threshold = new("-", "-"),
        Sources = [],
    };
}
