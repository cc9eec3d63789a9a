using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;
using NetTopologySuite.Geometries;

namespace EarlyWarning.Tests.Outputs;

/// <summary>The largest city the report is made for: 450 districts, four links of the chain, twelve quarters; one district in fifteen is a hotspot, one in twelve is protected at a link.</summary>
internal static class LargeCity
{
    public const int Districts = 450;

    public static OutputContent Content(Language language = Language.German)
    {
        var small = OutputFixture.Content(language);
        var codes = Enumerable.Range(1, Districts).Select(i => (100000 + (i * 37)).ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal).ToArray();
        return small with
        {
            Map = Map(codes),
            History = [.. Enumerable.Range(1, 11).Select(back => new PublishedQuarter(Back(small.Table.Quarter, back), [.. Rows(small, codes, back)], "m0", "flagged"))],
            Table = small.Table with
            {
                Rows = [.. Rows(small, codes, 0)],
                Environment = [.. codes.Select((c, i) => new EnvironmentIndex(new(c), ((i * 7 % 50) - 25) / 12.5, 6, 1 + (i * 7 % Districts)))],
                Status = [.. codes.Select((c, i) => new DistrictStatus(new(c), ((i * 7 % 50) - 25) / 12.5, 1 + (i % 4), 1 + i, IndexGap.None, (i % 5) - 2, 1 + (i % 3), IndexGap.None))],
                Indicators =
                [
                    .. codes.SelectMany((c, i) => Enumerable.Range(0, 6).Select(k => k % 2 == 0
                        ? new SafeIndicatorValue(new(c), $"J0{k + 1}", Stage.All, 5 + (i * (k + 3) % 31 * 0.7), 20 + (i % 200), 400 + i, 3.2 + (i % 30 * 0.7), 8.8 + (i % 30 * 0.7), 1 + (i * 11 % Districts))
                        : new SafeIndicatorValue(new(c), $"J0{k + 1}", Stage.All, 40 - (i % 37 * 0.35), null, null, null, null, 1 + (i * 13 % Districts)))),
                ],
                HiddenHeadlineCells = 150, HeadlineCells = 1800, DistrictsWithoutChildren = [], HistoryCarriedOver = [],
            },
        };
    }

    private static Quarter Back(Quarter quarter, int count) => count == 0 ? quarter : Back(quarter.Previous, count - 1);

    private static string Name(int i) => $"{Names[i % Names.Length]} {1 + (i / Names.Length)}";

    private static readonly string[] Names = ["Altstadt", "Nordpark", "Hafenviertel", "Ückendorf", "Bergmannsglück", "Am Stadtwald", "Schloßviertel", "Lindenhof", "Kirchhellen-Süd"];

    private static IEnumerable<SafeRow> Rows(OutputContent small, string[] codes, int back)
    {
        var model = small.Table.Rows.Where(r => r.Kind == AreaKind.District && r.Code == "007").ToDictionary(r => r.Stage);
        for (var i = 0; i < codes.Length; i++)
        {
            foreach (var stage in Stages.AllFirst.ToArray())
            {
                var hidden = stage != Stage.All && (i + (int)stage) % 12 == 0;
                yield return new SafeRow(
                    AreaKind.District, codes[i], Name(i), $"Bezirk {1 + (i % 12)}", stage, hidden ? null : Figures(model[stage].Figures!, codes[i], i, back),
                    hidden || back > 0 ? null : new RateChange(small.Table.Quarter.Previous, 0.012 - (i % 9 * 0.004), -0.031, 0.034));
            }
        }

        for (var b = 1; b <= 12; b++)
        {
            foreach (var stage in Stages.AllFirst.ToArray()) yield return new(AreaKind.Borough, $"Bezirk {b}", $"Bezirk {b}", "", stage, small.Table.Rows.First(r => r.Kind == AreaKind.Borough && r.Stage == stage).Figures, null);
        }

        foreach (var row in small.Table.Rows.Where(r => r.Kind == AreaKind.City)) yield return row;
    }

    private static AreaFigures Figures(AreaFigures model, string code, int i, int back)
    {
        var children = (model.Stage == Stage.All ? 4 : 1) * (110L + (i * 17 % 400));
        var hot = i % 15 == 3;
        var rate = (hot ? 0.29 : 0.08 + (i % 23 * 0.004)) + (back * 0.001);
        var count = (long)Math.Round(children * rate);
        var half = 2 * Math.Sqrt(rate * (1 - rate) / children);
        return model with
        {
            Code = code, Children = children, Count = count, Rate = (double)count / children, WilsonLow = Math.Max(0, rate - half), WilsonHigh = rate + half,
            EmpiricalBayes = (rate * 0.8) + 0.028, RatioToCity = rate / 0.14, Funnel = hot ? FunnelPosition.FarAbove : FunnelPosition.Inside,
            Verdict = hot ? Verdict.AssuredHotspot : Verdict.Inconspicuous, Posterior = new(rate, rate - half, rate + half, hot ? 0.99 : 0.42, 1 + (i / 2), 200 + (i / 2), 0.11),
        };
    }

    private static DistrictMap Map(string[] codes)
    {
        var factory = new GeometryFactory(new PrecisionModel(), 4326);
        const int Columns = 25, Steps = 12;

        // A crooked grid: each border has twelve steps that both sides share.
        Coordinate Point(int x, int y) => new(
            7.0 + (x * 0.0007) + ((((x * 7) + (y * 13)) % 11) * 0.00013), 51.4 + (y * 0.0005) + ((((x * 5) + (y * 3)) % 13) * 0.00009));
        var areas = codes.Select((code, i) =>
        {
            var (x, y) = (i % Columns * Steps, i / Columns * Steps);
            Coordinate[] ring =
            [
                .. Enumerable.Range(0, Steps).Select(s => Point(x + s, y)), .. Enumerable.Range(0, Steps).Select(s => Point(x + Steps, y + s)),
                .. Enumerable.Range(0, Steps).Select(s => Point(x + Steps - s, y + Steps)), .. Enumerable.Range(0, Steps).Select(s => Point(x, y + Steps - s)), Point(x, y),
            ];
            return new DistrictArea(new DistrictCode(code), Name(i), $"Bezirk {1 + (i % 12)}", factory.CreatePolygon(ring));
        });
        return new DistrictMap([.. areas], [.. codes.Select(_ => ImmutableArray<int>.Empty)], true, new string('b', 64), []);
    }
}
