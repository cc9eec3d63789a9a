using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>Tables of counts for the tests: the inner cells are given, the sums are calculated.</summary>
internal static class CountTables
{
    /// <summary>A table from its inner cells.</summary>
    public static ImmutableArray<AreaCounts> From(IEnumerable<(string Code, string Borough, Stage Stage, long Count, long Children)> cells)
    {
        var inner = cells.ToArray();
        var areas = new List<AreaCounts>();
        foreach (var district in inner.GroupBy(c => (c.Code, c.Borough)).OrderBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            AddArea(areas, AreaKind.District, district.Key.Code, district.Key.Borough, district);
        }

        foreach (var borough in inner.Where(c => c.Borough.Length > 0).GroupBy(c => c.Borough).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            AddArea(areas, AreaKind.Borough, borough.Key, "", borough);
        }

        AddArea(areas, AreaKind.City, "", "", inner);
        return [.. areas];
    }

    /// <summary>A made-up city whose cells are often small.</summary>
    public static ImmutableArray<AreaCounts> Random(int seed)
    {
        var random = new Random(seed);
        var boroughs = random.Next(0, 4);
        var districts = random.Next(1, 8);
        var stages = random.Next(1, 5);
        var largest = random.Next(2, 7) switch { 2 => 12, 3 => 30, 4 => 80, 5 => 200, _ => 600 };
        var rate = random.Next(1, 10) / 10.0;
        var cells = new List<(string, string, Stage, long, long)>();
        for (var d = 0; d < districts; d++)
        {
            // Some districts of a city with boroughs belong to none.
            var borough = boroughs == 0 ? 0 : random.Next(0, boroughs + 1);
            for (var s = 1; s <= stages; s++)
            {
                var children = random.Next(0, 6) == 0 ? 0 : random.Next(0, largest + 1);
                var count = 0;
                for (var c = 0; c < children; c++) count += random.NextDouble() < rate ? 1 : 0;
                cells.Add(($"D{d}", borough == 0 ? "" : $"B{borough}", (Stage)s, count, children));
            }
        }

        return From(cells);
    }

    private static void AddArea(
        List<AreaCounts> areas, AreaKind kind, string code, string borough, IEnumerable<(string, string, Stage Stage, long Count, long Children)> cells)
    {
        var inside = cells.ToArray();
        foreach (var stage in Stages.AllFirst)
        {
            var rows = inside.Where(c => stage == Stage.All || c.Stage == stage).ToArray();
            areas.Add(new AreaCounts
            {
                Kind = kind,
                Code = code,
                Borough = borough,
                Stage = stage,
                Children = rows.Sum(r => r.Children),
                Count = rows.Sum(r => r.Count),
                Expected = rows.Sum(r => r.Count) * 1.01,
                Contributions = stage == Stage.All ? [] : [new IndicatorContribution("S01", 0.12345), new IndicatorContribution("S02", 0.2)],
            });
        }
    }
}
