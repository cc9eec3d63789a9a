using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Decides from raw counts which rows may be shown; everything published is then calculated from shown rows only.</summary>
public static class Suppression
{
    /// <summary>Decides which rows may be shown.</summary>
    /// <param name="counts">Every district, every borough and the city, each at the four stages and over all stages; sums hold.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>The pattern; it does not depend on the order of the rows.</returns>
    /// <exception cref="ArgumentException">A row is missing or stands twice, or a sum does not hold.</exception>
    /// <remarks>
    /// <para>
    /// A row hides together what it counts, the complement and the denominator. Hidden on its own account is a row whose count or complement is 1 to
    /// minimum count − 1, whose denominator is below the minimum denominator, or in which all children are counted. A row without children
    /// is a fact about places, not about a child; it is shown as 0 and taken as known to every reader.
    /// </para>
    /// <para>
    /// Further rows are hidden until a reader who knows all shown rows, all sums, that nothing is negative and that a hidden row has at
    /// least one child, can tell neither the count (where it is not 0: that nobody is counted may be said) nor the complement, nor so the denominator of any
    /// such row closer than an interval as wide as the minimum count; and until what is left hidden in a sum, taken together, may itself be told.
    /// Rows that lose least go first: districts at one stage, small ones before large, then districts over all stages, boroughs, the city. Rows
    /// that turn out not to be needed are shown again.
    /// </para>
    /// </remarks>
    public static SuppressionPattern Decide(ImmutableArray<AreaCounts> counts, PublicationSettings limits)
    {
        if (counts.IsEmpty) return new SuppressionPattern([], false, 0, 0);
        var table = AreaTable.Of(counts);
        var hidden = SuppressionSearch.Run(table, limits, pooled: false);
        int headline = 0, lost = 0;
        for (var cell = 0; cell < table.Cells; cell++)
        {
            if (!IsHeadline(table, cell)) continue;
            headline++;
            if (hidden[cell]) lost++;
        }

        var pooled = lost > limits.MaximumHiddenShare * headline;
        if (pooled)
        {
            hidden = SuppressionSearch.Run(table, limits, pooled: true);
            lost = headline;
        }

        var shown = new bool[counts.Length];
        for (var cell = 0; cell < table.Cells; cell++) shown[table.Rows[cell]] = !hidden[cell];
        return new SuppressionPattern([.. shown], pooled, headline, lost);
    }

    private static bool IsHeadline(AreaTable table, int cell) =>
        table.Kinds[cell / Stages.Count] == AreaKind.District && cell % Stages.Count != (int)Stage.All && table.Children[cell] > 0;
}
