using System.Collections.Immutable;
using EarlyWarning.Population;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>What may be said of the extracts, the findings and the linking.</summary>
internal static class SafeInput
{
    /// <summary>Children by combination of domains.</summary>
    /// <param name="counts">The true numbers.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>The combinations, in a fixed order. Their sum can be had from the city's row, so a small number that stands alone takes the others with it.</returns>
    public static ImmutableArray<SafeDomainCount> Domains(ImmutableArray<DomainCount> counts, PublicationSettings limits)
    {
        var ordered = counts.OrderBy(c => string.Join(',', c.Domains.Select(d => (int)d)), StringComparer.Ordinal).ToArray();
        var hidden = HideInSum([.. ordered.Select(c => c.Children)], sumIsKnown: true, limits);
        return [.. ordered.Select((c, i) => new SafeDomainCount(c.Domains, hidden[i] ? null : c.Children))];
    }

    /// <summary>Number of findings by code.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="receipts">Receipts of the extracts: their rows set aside and cells emptied add up to the findings of that severity.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>By code.</returns>
    public static ImmutableArray<SafeFindingCount> FindingCounts(
        ImmutableArray<Finding> findings, ImmutableArray<ExtractReceipt> receipts, PublicationSettings limits)
    {
        var result = new List<SafeFindingCount>();
        foreach (var severity in findings.GroupBy(f => f.Kind.Severity))
        {
            var kinds = severity.GroupBy(f => f.Kind.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
            var sumIsKnown = severity.Key switch
            {
                Severity.RowSetAside => receipts.All(r => PrimaryRuleAllows(r.RowsSetAside, limits)),
                Severity.CellEmptied => receipts.All(r => PrimaryRuleAllows(r.CellsEmptied, limits)),
                _ => false,
            };
            var hidden = HideInSum([.. kinds.Select(k => k.LongCount())], sumIsKnown, limits);
            for (var k = 0; k < kinds.Length; k++) result.Add(new SafeFindingCount(kinds[k].First().Kind, hidden[k] ? null : kinds[k].LongCount()));
        }

        return [.. result.OrderBy(r => r.Kind.Code, StringComparer.Ordinal)];
    }

    /// <summary>The extracts.</summary>
    /// <param name="raw">The quarter before protection.</param>
    /// <param name="domainsProtected">Whether a number of children by domains is protected.</param>
    /// <param name="valuesProtected">Whether a value of a district-level extract is protected.</param>
    /// <returns>
    /// One entry per extract. Where a value of a district-level extract is protected, the hashes of these extracts are too: such a file is short and all but the protected
    /// values are published, so whoever tries out the few numbers that they can be would know the right ones by the hash. Rows read of a child-level extract go where its rows set aside are protected, or where a number of children by domains is: rows used are
    /// not published, but often equal a number of children that is, and the difference would tell.
    /// </returns>
    public static ImmutableArray<SafeSource> Sources(RawQuarter raw, bool domainsProtected, bool valuesProtected)
    {
        var limits = raw.Settings.Publication;
        var setAside = HideBeside([.. raw.Receipts.Select(r => r.RowsSetAside)], limits);
        var emptied = HideBeside([.. raw.Receipts.Select(r => r.CellsEmptied)], limits);
        return [.. raw.Receipts.Select((r, i) => new SafeSource(
            r.Settings, r.File, valuesProtected && !r.Settings.ChildLevel ? "" : r.Sha256, r.Period, AgeMonths(r.Period.To, raw.Quarter.AsOf), Format(r, raw.Settings.Language),
            setAside[i] || (r.Settings.ChildLevel && domainsProtected) ? null : PrimaryRule.Protect(r.RowsRead, limits),
            setAside[i] ? null : r.RowsSetAside,
            emptied[i] ? null : r.CellsEmptied))];
    }

    /// <summary>Whole months from a day to a later one, month ends counted as such; 0 where it is not later.</summary>
    internal static int AgeMonths(DateOnly end, DateOnly asOf)
    {
        var months = Math.Max(0, ((asOf.Year - end.Year) * 12) + asOf.Month - end.Month);
        return months > 0 && end.AddMonths(months) > asOf ? months - 1 : months;
    }

    private static bool PrimaryRuleAllows(long number, PublicationSettings limits) => PrimaryRule.Protect(number, limits) is not null;

    /// <summary>Numbers per extract: their sum may be had from the findings, so one that is small takes the others with it.</summary>
    private static bool[] HideBeside(long[] numbers, PublicationSettings limits) => HideInSum(numbers, sumIsKnown: true, limits);

    /// <summary>Hides small numbers and, where their sum is known, all but those that are 0.</summary>
    /// <remarks>Not only some: which others were taken would tell a reader who knows the rule. Beside 15 shown, 19 hidden were 4 and 15 where the smaller was taken.</remarks>
    private static bool[] HideInSum(long[] numbers, bool sumIsKnown, PublicationSettings limits)
    {
        var hidden = Array.ConvertAll(numbers, n => !PrimaryRuleAllows(n, limits));
        if (!sumIsKnown || !hidden.Contains(true)) return hidden;
        for (var i = 0; i < numbers.Length; i++) hidden[i] |= numbers[i] > 0;
        return hidden;
    }

    private static string Format(ExtractReceipt receipt, Language language)
    {
        var separator = receipt.Separator == '\t' ? "Tab" : receipt.Separator.ToString();
        return language == Language.German
            ? $"Trennzeichen {separator} · {receipt.Encoding} · Dezimalzeichen {receipt.Decimal}"
            : $"separator {separator} · {receipt.Encoding} · decimal sign {receipt.Decimal}";
    }
}
