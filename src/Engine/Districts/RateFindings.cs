using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>What makes a comparison of districts empty although every figure can be calculated.</summary>
internal static class RateFindings
{
    /// <summary>Looks at every stage.</summary>
    /// <param name="shown">Rows that are shown, each area and stage at most once.</param>
    /// <returns>Notes: per stage, whether all districts with children have exactly the same rate (from two districts on), or one of them holds all children.</returns>
    public static ImmutableArray<Finding> Of(IEnumerable<AreaFigures> shown)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var stage in shown.GroupBy(row => row.Stage).OrderBy(group => group.Key))
        {
            var districts = stage.Where(row => row is { Kind: AreaKind.District, Children: > 0 }).OrderBy(row => row.Code, StringComparer.Ordinal).ToArray();
            var city = stage.FirstOrDefault(row => row.Kind == AreaKind.City);
            if (districts.Length > 1 && districts.All(row => row.Count * districts[0].Children == districts[0].Count * row.Children))
            {
                findings.Add(Note(DistrictsFindings.AllRatesEqual, districts.Length.ToString(CultureInfo.InvariantCulture), stage.Key.Id()));
            }

            if (districts.Length > 0 && city is { Children: > 0 } && Array.Find(districts, row => row.Children == city.Children) is { } all)
            {
                findings.Add(Note(DistrictsFindings.AllInOneDistrict, all.Code, stage.Key.Id()));
            }
        }

        return findings.ToImmutable();
    }

    private static Finding Note(FindingKind kind, params ImmutableArray<string> arguments) => Finding.At(kind, "", 0, "", arguments);
}
