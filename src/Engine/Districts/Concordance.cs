using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>What became of the districts at a reform.</summary>
/// <param name="From">The first quarter with the new districts.</param>
/// <param name="Rows">Old district, new district, share of the old one's children that live in the new one; the shares of an old district sum to 1. A district that
/// does not stand here as an old one stayed as it was.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
public sealed record Concordance(Quarter From, ImmutableArray<ConcordanceRow> Rows, string Sha256)
{
    /// <summary>Where the districts of before went.</summary>
    /// <param name="old">All districts of before.</param>
    /// <returns>Per new district the old ones that it is made of, by code, with their shares.</returns>
    public IReadOnlyDictionary<DistrictCode, ImmutableArray<ConcordanceRow>> PartsOf(IEnumerable<DistrictCode> old)
    {
        var named = Rows.Select(row => row.Old).ToHashSet();
        return old.Where(code => !named.Contains(code)).Select(code => new ConcordanceRow(code, code, 1)).Concat(Rows)
            .GroupBy(row => row.New).ToDictionary(group => group.Key, group => group.OrderBy(row => row.Old).ToImmutableArray());
    }
}

/// <summary>One part of an old district.</summary>
/// <param name="Old">The old district.</param>
/// <param name="New">The new district.</param>
/// <param name="Share">Share of the old district, above 0 and up to 1.</param>
public readonly record struct ConcordanceRow(DistrictCode Old, DistrictCode New, decimal Share);
