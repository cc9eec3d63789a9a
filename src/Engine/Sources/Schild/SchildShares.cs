using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Shares of districts that may not be given for a child: the family language and the own immigration of the children of all SchILD-NRW folders together.</summary>
/// <remarks>
/// <para>
/// A share leaves as a whole percent p and without its counts, and only where at least <see cref="FewestChildren"/> children have the information and f ≤ p ≤ 100 − f, where f is
/// <see cref="FewestOfAKind"/> or the minimum count of the settings, whichever is more. From n ≥ 100 children the shares k / n lie at most one percent apart, so that every such p can
/// come from every such n: p tells nothing of n. And k ≥ n · (p − ½) / 100 ≥ f − ½, so that k is at least f, and n − k likewise: neither side is small, whatever n is.
/// </para>
/// <para>That a share is there tells that n is at least 100; the disclosure control therefore drops it where the number of children of the district is protected.</para>
/// </remarks>
internal static class SchildShares
{
    /// <summary>Fewest children with the information.</summary>
    public const int FewestChildren = 100;

    /// <summary>Fewest children on either side of the share, and the least percent told.</summary>
    public const int FewestOfAKind = 5;

    /// <summary>The shares of all folders.</summary>
    /// <param name="run">The settings: which folders give shares, and the minimum count.</param>
    /// <param name="folders">The child-level extracts; those that are no folders or give no shares are passed over.</param>
    /// <returns>By indicator, then district code; and one note per indicator. A child that stands in several folders counts once, and not at all where they contradict each other.</returns>
    public static (ImmutableArray<DistrictValue> Values, ImmutableArray<Finding> Notes) Of(RunSettings run, IEnumerable<ChildExtract> folders)
    {
        var giving = folders.Where(folder => folder.ShareColumns.Length > 0).ToArray();
        var values = ImmutableArray.CreateBuilder<DistrictValue>();
        var notes = ImmutableArray.CreateBuilder<Finding>();
        foreach (var id in SchildKeys.Shares)
        {
            var own = giving.Where(folder => folder.Receipt.Settings.Schild!.AreaShares.Contains(id)).ToArray();
            if (own.Length == 0) continue;
            var file = own[0].Receipt.File;
            if (run.Extracts.FirstOrDefault(extract => extract.Columns.Indicators.Any(column => column.Indicator == id)) is { } other)
            {
                notes.Add(Finding.At(SchildFindings.ShareFromElsewhere, file, 0, id, other.Id));
                continue;
            }

            var (told, untold) = Shares(id, own, Math.Max(FewestOfAKind, run.Publication.MinimumCount));
            values.AddRange(told);
            notes.Add(Finding.At(SchildFindings.SharesComputed, file, 0, id, FindingLog.Text(told.Count), FindingLog.Text(untold)));
        }

        return (values.ToImmutable(), notes.ToImmutable());
    }

    /// <summary>A share as a whole percent.</summary>
    /// <param name="count">Children of whom it is true.</param>
    /// <param name="all">Children with the information.</param>
    /// <param name="fewest">Fewest children on either side, and the least percent told.</param>
    /// <returns><paramref name="fewest"/> to 100 − <paramref name="fewest"/>, halves up; null where the share is not told.</returns>
    internal static int? Percent(long count, long all, long fewest)
    {
        if (all < FewestChildren) return null;
        var percent = ((200 * count) + all) / (2 * all);
        return percent < fewest || percent > 100 - fewest ? null : (int)percent;
    }

    private static (List<DistrictValue> Told, int Untold) Shares(string id, ChildExtract[] folders, long fewest)
    {
        var answers = new Dictionary<ChildKey, (DistrictCode District, float Answer)>();
        var column = Array.IndexOf(SchildKeys.Shares, id);
        foreach (var folder in folders)
        {
            for (var row = 0; row < folder.Count; row++)
            {
                var answer = (District: folder.DistrictCodes[folder.Districts[row]], Answer: folder.ShareColumns[column][row]);
                if (float.IsNaN(answer.Answer)) continue;
                if (answers.TryAdd(folder.Keys[row], answer)) continue;
                if (answers[folder.Keys[row]] != answer) answers[folder.Keys[row]] = (answer.District, float.NaN);
            }
        }

        var day = folders.Min(folder => folder.Receipt.Period.To).DayNumber;
        var told = new List<DistrictValue>();
        var districts = answers.Values.Where(answer => !float.IsNaN(answer.Answer)).GroupBy(answer => answer.District).OrderBy(group => group.Key.Value, StringComparer.Ordinal).ToArray();
        foreach (var district in districts)
        {
            if (Percent(district.LongCount(answer => answer.Answer > 0), district.LongCount(), fewest) is { } percent)
                told.Add(new(district.Key, Stage.All, id, percent, null, null, day, 0) { OfOwnChildren = true });
        }

        return (told, districts.Length - told.Count);
    }
}
