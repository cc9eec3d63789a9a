using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The numbers of one protected row, remembered inside: without them every row once hidden would have to stay hidden until it is provably another.</summary>
/// <param name="Kind">District, borough or city.</param>
/// <param name="Code">Code of the area; empty for the city.</param>
/// <param name="Stage">Stage, or all stages.</param>
/// <param name="Group">Group of the breakdown; empty for all children.</param>
/// <param name="Children">Denominator, at least 0.</param>
/// <param name="Count">Children counted, 0 to <paramref name="Children"/>.</param>
/// <param name="Own">Whether it was protected on its own account.</param>
public sealed record HiddenCount(AreaKind Kind, string Code, Stage Stage, string Group, long Children, long Count, bool Own)
{
    /// <summary>The numbers of the protected rows of a quarter.</summary>
    /// <param name="table">What may be known of it.</param>
    /// <param name="raw">What is known.</param>
    /// <returns>One per protected row, in the order of the table.</returns>
    internal static ImmutableArray<HiddenCount> Of(SafeTable table, RawQuarter raw)
    {
        var limits = AuditLimits.Of(raw.Settings.Publication);
        var further = limits.FurtherSensitive([.. raw.Counts, .. raw.GroupCounts]).Select(Key).ToHashSet();
        var counts = raw.Counts.Concat(raw.GroupCounts).ToDictionary(Key);
        return
        [
            .. table.Rows.Where(r => r.Protected).Select(r => (r.Kind, r.Code, r.Stage, Group: ""))
                .Concat(table.GroupRows.Where(r => r.Protected).Select(r => (r.Kind, r.Code, r.Stage, r.Group)))
                .Where(counts.ContainsKey).Select(key => counts[key])
                .Select(c => new HiddenCount(c.Kind, c.Code, c.Stage, c.Group, c.Children, c.Count, limits.IsSensitive(c.Children, c.Count) || further.Contains(Key(c)))),
        ];
    }

    private static (AreaKind, string, Stage, string) Key(AreaCounts row) => (row.Kind, row.Code, row.Stage, row.Group);
}
