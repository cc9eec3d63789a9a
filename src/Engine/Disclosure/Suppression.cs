using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Decides from raw counts which rows may be shown; everything published is then calculated from shown rows only.</summary>
public static class Suppression
{
    /// <summary>From this part of the largest hidden share on, district × stage rows are spared before others.</summary>
    private const double Spared = 2.0 / 3;

    /// <summary>Decides which rows of a first publication without a breakdown may be shown.</summary>
    /// <param name="counts">Every district, every borough and the city, each at the four stages and over all stages; sums hold.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>The pattern; it does not depend on the order of the rows.</returns>
    /// <exception cref="ArgumentException">A row is missing or stands twice, or a sum does not hold.</exception>
    public static SuppressionPattern Decide(ImmutableArray<AreaCounts> counts, PublicationSettings limits) => Decide(counts, [], SuppressionContext.First(limits));

    /// <summary>Decides which rows may be shown.</summary>
    /// <param name="counts">Every district, every borough and the city, each at the four stages and over all stages; sums hold.</param>
    /// <param name="groupCounts">The same areas and stages for each group of a breakdown, adding up to <paramref name="counts"/>; empty where there is none.</param>
    /// <param name="context">Limits, and what a reader holds already.</param>
    /// <returns>The pattern; it does not depend on the order of the rows.</returns>
    /// <exception cref="ArgumentException">A row is missing or stands twice, or a sum does not hold.</exception>
    /// <remarks>
    /// <para>
    /// A row hides together what it counts, the complement and the denominator. Hidden on its own account is a row whose count or complement is 1 to
    /// minimum count − 1, whose denominator is below the minimum denominator, in which all children are counted, or which is one school's. Groups of one area and stage are hidden
    /// together, and with their row of all. A row without children
    /// is a fact about places, not about a child; it is shown as 0 and taken as known to every reader.
    /// </para>
    /// <para>
    /// Further rows are hidden until a reader who knows all shown rows, all sums, that nothing is negative and that a hidden row has at
    /// least one child, can tell neither the count (where it is not 0: that nobody is counted may be said) nor the complement, nor so the denominator of any
    /// such row closer than an interval as wide as the minimum count; also if he is the one child of a row beside it, and if he knows the rows that other publications showed with numbers
    /// no more than one child away; and until what is left hidden in a sum, taken together, may itself be told. What other publications hid stays hidden for their sake (<see cref="EarlierKnowledge"/>).
    /// Rows that lose least go first: districts at one stage, small ones before large, then districts over all stages, boroughs, the city. Rows
    /// that turn out not to be needed are shown again. Where more district × stage rows are hidden than two thirds of the largest hidden share, districts over all stages are hidden before them; where they still are too many, the groups of districts are
    /// withheld, then all groups, then all district × stage rows. The same quarter once more hides the rows that its latest version hid, where they still suffice.
    /// </para>
    /// </remarks>
    internal static SuppressionPattern Decide(ImmutableArray<AreaCounts> counts, ImmutableArray<AreaCounts> groupCounts, SuppressionContext context)
    {
        if (counts.IsEmpty) return SuppressionPattern.Nothing;
        var tables = QuarterTables.Of(counts, groupCounts);
        var limits = context.Limits;
        var sensitive = new SensitiveRows(tables, counts, groupCounts, limits);
        var own = sensitive.All.ToHashSet();
        var earlier = EarlierKnowledge.Of(tables, context.Publications, (row, cell) => own.Contains((row, cell)), context);
        if (SuppressionSearch.Again(tables, sensitive, earlier, context) is { } again) return Pattern(tables, sensitive, again, earlier.OwnPooled, counts, groupCounts);
        // In a large city not every group of a district could be protected in time: there groups are told of boroughs and the city only.
        SuppressionAim[] aims = tables.Rows == 1 ? [SuppressionAim.FewRows, SuppressionAim.FewCells]
            : tables.All.Cells > SuppressionSearch.SharedMoveLimit ? [SuppressionAim.NoDistrictGroups, SuppressionAim.NoGroups]
            : [SuppressionAim.FewRows, SuppressionAim.FewCells, SuppressionAim.NoDistrictGroups, SuppressionAim.NoGroups];
        var found = SuppressionSearch.Run(tables, sensitive, earlier, context, aims[0]);
        for (var n = 1; n < aims.Length && TooMany(found.Hidden, Spared); n++) found = SuppressionSearch.Run(tables, sensitive, earlier, context, aims[n]);
        var pooled = TooMany(found.Hidden, 1);
        if (pooled) found = SuppressionSearch.Run(tables, sensitive, earlier, context, SuppressionAim.Pooled);
        return Pattern(tables, sensitive, found, pooled, counts, groupCounts);

        bool TooMany(bool[][] hidden, double part)
        {
            var (headline, lost) = Headline(tables.All, hidden[0]);
            return lost > part * limits.MaximumHiddenShare * headline;
        }
    }

    private static SuppressionPattern Pattern(
        QuarterTables tables, SensitiveRows sensitive, (bool[][] Hidden, int KnownBeforehand) found, bool pooled,
        ImmutableArray<AreaCounts> counts, ImmutableArray<AreaCounts> groupCounts)
    {
        var shown = new bool[counts.Length];
        var groupShown = new bool[groupCounts.Length];
        var primary = new bool[counts.Length];
        var groupPrimary = new bool[groupCounts.Length];
        for (var row = 0; row < tables.Rows; row++)
        {
            var table = tables.Row(row);
            for (var cell = 0; cell < table.Cells; cell++) (row == 0 ? shown : groupShown)[table.Rows[cell]] = !found.Hidden[row][cell] || table.Children[cell] == 0;
        }

        foreach (var (row, cell) in sensitive.All) (row == 0 ? primary : groupPrimary)[tables.Row(row).Rows[cell]] = true;
        var (headline, lost) = Headline(tables.All, found.Hidden[0]);
        return new SuppressionPattern([.. shown], pooled, headline, pooled ? headline : lost)
        {
            GroupShown = [.. groupShown], Primary = [.. primary], GroupPrimary = [.. groupPrimary], KnownBeforehand = found.KnownBeforehand,
        };
    }

    private static (int Cells, int Hidden) Headline(AreaTable table, bool[] hidden)
    {
        var cells = Enumerable.Range(0, table.Cells).Where(cell => table.Kinds[cell / Stages.Count] == AreaKind.District && cell % Stages.Count != 0 && table.Children[cell] > 0).ToArray();
        return (cells.Length, cells.Count(cell => hidden[cell]));
    }
}
