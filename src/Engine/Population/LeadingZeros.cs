using System.Globalization;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>Finds district codes that lost their leading zeros.</summary>
internal static class LeadingZeros
{
    /// <summary>One note per extract with such codes; none of them is corrected, because a code is text and may be meant as it stands.</summary>
    /// <param name="intake">The extracts.</param>
    /// <param name="districts">The districts of the run.</param>
    /// <param name="hasMap">Whether they are those of a map.</param>
    /// <returns>With a map: per extract the number of codes that are not on it but equal one of its codes apart from leading zeros. Without: once, the number of
    /// codes that differ from another in leading zeros only.</returns>
    public static IEnumerable<Finding> Notes(Intake intake, DistrictList districts, bool hasMap)
    {
        var bare = districts.All.GroupBy(code => Bare(code.Value), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        if (!hasMap)
        {
            var alike = bare.Values.Where(count => count > 1).Sum();
            if (alike > 0) yield return Note(PopulationFindings.ZerosDiffer, "", alike);
            yield break;
        }

        var known = districts.All.ToHashSet();
        var extracts = intake.Children.Select(e => (e.Receipt, Codes: e.DistrictCodes.AsEnumerable()))
            .Concat(intake.Districts.Select(e => (e.Receipt, Codes: e.Values.Select(v => v.District))));
        foreach (var (receipt, codes) in extracts)
        {
            var lost = codes.Distinct().Count(code => !known.Contains(code) && bare.ContainsKey(Bare(code.Value)));
            if (lost > 0) yield return Note(PopulationFindings.LeadingZeros, receipt.File, lost);
        }
    }

    private static string Bare(string code) => code.TrimStart('0');

    private static Finding Note(FindingKind kind, string file, int count) => Finding.At(kind, file, 0, "", count.ToString(CultureInfo.InvariantCulture));
}
