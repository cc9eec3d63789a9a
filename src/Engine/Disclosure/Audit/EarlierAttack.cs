using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The attack on an earlier publication with what the present one shows.</summary>
/// <remarks>
/// A row hidden then and shown elsewhere counts as known where its numbers lay within one child of those shown there. A row is given away where one of its numbers could not be told as closely before, can be now, and
/// had to be protected. Where the numbers hidden then are not remembered, it is decided from what was published: known is what may lie so near, held at a solution, and protected what may have to be.
/// </remarks>
internal sealed class EarlierAttack
{
    private readonly CellTable table;
    private readonly AuditLimits limits;
    private readonly HeldPublication held;

    /// <summary>An attack.</summary>
    /// <param name="held">The earlier publication.</param>
    /// <param name="limits">What is asked for.</param>
    public EarlierAttack(HeldPublication held, AuditLimits limits)
    {
        (this.held, this.limits) = (held, limits);
        table = new CellTable(held.Cells);
    }

    /// <summary>Linear programmes solved.</summary>
    public long Programmes { get; private set; }

    /// <summary>Whether the attack could be made; false where the publication is too large, or no numbers were found that fit it.</summary>
    public bool IsDecided { get; private set; } = true;

    /// <summary>Makes the attack.</summary>
    /// <param name="present">The present publication.</param>
    /// <param name="further">The other earlier publications about the same children.</param>
    /// <returns>What it found.</returns>
    public ImmutableArray<AuditFailure> Run(HeldPublication present, IEnumerable<HeldPublication> further)
    {
        if (!table.Cells.Any(c => c.Hidden && present.Find(c.Key) is { Hidden: false })) return [];
        var earlier = new EarlierTable(table, held.Hidden, limits.Rounding);
        if (!earlier.IsSolvable || earlier.Numbers() is not { } plain) return Undecided();
        var knownBefore = Known(earlier, plain, further);
        var added = Known(earlier, plain, [present]);
        for (var c = 0; c < added.Length; c++)
        {
            // Where nobody lives now is a fact about places, and no rule hides it.
            if (added[c] is { Children: 0 } empty) knownBefore[c] ??= empty;
            if (knownBefore[c] is not null) added[c] = null;
        }

        earlier.Learn(knownBefore);
        if (Array.TrueForAll(added, a => a is null)) return [];
        if (earlier.Numbers() is not { } before) return Undecided();
        earlier.Learn(added);
        if (earlier.Numbers() is not { } after) return Undecided();
        var failures = ImmutableArray.CreateBuilder<AuditFailure>();
        for (var c = 0; c < table.Cells.Length; c++)
        {
            if (!table.Cells[c].Hidden || earlier.Known[c] is not null || !IsGivenAway(c, before, after, earlier.Remembered(c))) continue;
            var key = table.Cells[c].Key;
            failures.Add(new AuditFailure(
                AuditFindings.EarlierGivenAway, $"{held.Quarter}/{RowWords.File(key)}", RowWords.Kind(key), [Name(held.Quarter), Name(present.Quarter)]));
        }

        Programmes += plain.Programmes + before.Programmes + after.Programmes;
        return failures.ToImmutable();
    }

    private ImmutableArray<AuditFailure> Undecided()
    {
        IsDecided = false;
        return [];
    }

    private static LocalText Name(Quarter quarter) => new(quarter.ToString(), quarter.ToString());

    /// <summary>Of the rows shown elsewhere, those that count as known: within one child of what is shown there, as far as that is remembered, or else can be.</summary>
    private PublishedCell?[] Known(EarlierTable earlier, EarlierNumbers plain, IEnumerable<HeldPublication> elsewhere)
    {
        var known = new PublishedCell?[table.Cells.Length];
        foreach (var publication in elsewhere)
        {
            for (var c = 0; c < known.Length; c++)
            {
                if (!table.Cells[c].Hidden || known[c] is not null || publication.Find(table.Cells[c].Key) is not { Hidden: false } shown) continue;
                if (earlier.IsNear(c, shown) ?? IsPossible(plain, c, shown)) known[c] = shown;
            }
        }

        return known;
    }

    private static bool IsPossible(EarlierNumbers numbers, int row, PublishedCell shown)
    {
        var (counted, others) = (numbers.Range(row, RowNumber.Counted), numbers.Range(row, RowNumber.Others));
        var (count, children) = (shown.Count!.Value, shown.Children!.Value);
        return counted.Low <= count + 1 && counted.High >= count - 1
            && counted.Low + others.Low <= children + 1 && counted.High + others.High >= children - 1;
    }

    private bool IsGivenAway(int cell, EarlierNumbers before, EarlierNumbers after, HiddenCount? remembered)
    {
        if (remembered is { Own: false }) return false;
        foreach (var number in (ReadOnlySpan<RowNumber>)[RowNumber.Counted, RowNumber.Others])
        {
            if (number == RowNumber.Others ? !limits.Complements : remembered is { Count: 0 } && !limits.Zeros) continue;
            if (after.IsWide(cell, number, limits.MinimumCount) || !before.IsWide(cell, number, limits.MinimumCount)) continue;
            if (remembered is not null) return true;
            var (counted, others) = (after.Range(cell, RowNumber.Counted), after.Range(cell, RowNumber.Others));
            if (number == RowNumber.Counted && counted.High == 0) continue;
            if (MayBeSensitive(counted, others)) return true;
        }

        return false;
    }

    private bool MayBeSensitive(ProvedRange counted, ProvedRange others) =>
        (counted.Low < limits.MinimumCount && counted.High > 0) || (limits.Complements && others.Low < limits.MinimumCount) || counted.Low + others.Low < limits.MinimumDenominator;
}
