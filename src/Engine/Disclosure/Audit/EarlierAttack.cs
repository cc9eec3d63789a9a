using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The attack on an earlier publication with what the present one shows.</summary>
/// <remarks>
/// Hidden numbers are not stored, so it is decided from what was published. A row hidden then and shown now counts as known where its numbers may lie within one child of
/// those shown now; it is held at a solution as near to them as there is. A row is given away where one of its numbers could be told less closely before than asked for, can no more, and may be
/// one that has to be protected.
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

    /// <summary>Makes the attack.</summary>
    /// <param name="present">The present publication.</param>
    /// <param name="further">The other earlier publications about the same children.</param>
    /// <returns>What it found.</returns>
    public ImmutableArray<AuditFailure> Run(HeldPublication present, IEnumerable<HeldPublication> further)
    {
        var shownNow = ShownElsewhere([present]);
        if (Array.TrueForAll(shownNow, s => s is null) || Solve(new PublishedCell?[table.Cells.Length]) is not { } plain) return [];
        var knownBefore = Possible(plain, ShownElsewhere(further));
        for (var c = 0; c < shownNow.Length; c++)
        {
            // Where nobody lives now is a fact about places, and no rule hides it.
            if (shownNow[c] is { Children: 0 } empty && knownBefore[c] is null && Possible(plain, [.. shownNow.Select((s, i) => i == c ? empty : null)])[c] is not null) knownBefore[c] = empty;
        }

        var before = SolveMost(plain, new PublishedCell?[table.Cells.Length], knownBefore);
        var added = Possible(plain, shownNow);
        for (var c = 0; c < added.Length; c++)
        {
            if (knownBefore[c] is not null) added[c] = null;
        }

        if (Array.TrueForAll(added, a => a is null)) return [];
        var after = SolveMost(before.Numbers, before.Known, added);
        var failures = ImmutableArray.CreateBuilder<AuditFailure>();
        for (var c = 0; c < table.Cells.Length; c++)
        {
            if (!table.Cells[c].Hidden || after.Known[c] is not null || !IsGivenAway(c, before.Numbers, after.Numbers)) continue;
            var key = table.Cells[c].Key;
            failures.Add(new AuditFailure(
                AuditFindings.EarlierGivenAway, $"{held.Quarter}/{RowWords.File(key)}", RowWords.Kind(key), [Name(held.Quarter), Name(present.Quarter)]));
        }

        Programmes += plain.Programmes + before.Numbers.Programmes + after.Numbers.Programmes;
        return failures.ToImmutable();
    }

    private static LocalText Name(Quarter quarter) => new(quarter.ToString(), quarter.ToString());

    private PublishedCell?[] ShownElsewhere(IEnumerable<HeldPublication> publications)
    {
        var shown = new PublishedCell?[table.Cells.Length];
        foreach (var publication in publications)
        {
            for (var c = 0; c < shown.Length; c++)
            {
                if (table.Cells[c].Hidden && shown[c] is null && publication.Find(table.Cells[c].Key) is { Hidden: false } cell) shown[c] = cell;
            }
        }

        return shown;
    }

    /// <summary>Of rows shown elsewhere, those whose numbers may lie within one child of what is shown there.</summary>
    private static PublishedCell?[] Possible(EarlierNumbers numbers, PublishedCell?[] shown)
    {
        var possible = new PublishedCell?[shown.Length];
        for (var c = 0; c < shown.Length; c++)
        {
            if (shown[c] is not { } cell) continue;
            var (counted, others) = (numbers.Range(c, RowNumber.Counted), numbers.Range(c, RowNumber.Others));
            var (count, children) = (cell.Count!.Value, cell.Children!.Value);
            var near = counted.Low <= count + 1 && counted.High >= count - 1
                && counted.Low + others.Low <= children + 1 && counted.High + others.High >= children - 1;
            if (near) possible[c] = cell;
        }

        return possible;
    }

    /// <summary>Takes as many rows as known as the sums allow: all at once, or where that contradicts them one after the other.</summary>
    private (EarlierNumbers Numbers, PublishedCell?[] Known) SolveMost(EarlierNumbers start, PublishedCell?[] known, PublishedCell?[] added)
    {
        PublishedCell?[] all = [.. known.Select((k, c) => k ?? added[c])];
        if (Array.TrueForAll(added, a => a is null)) return (start, known);
        if (Solve(all) is { } solved) return (solved, all);
        var most = (Numbers: start, Known: (PublishedCell?[])known.Clone());
        for (var c = 0; c < added.Length; c++)
        {
            if (added[c] is null || most.Known[c] is not null) continue;
            var more = (PublishedCell?[])most.Known.Clone();
            more[c] = added[c];
            if (Solve(more) is { } numbers) most = (numbers, more);
        }

        return most;
    }

    private EarlierNumbers? Solve(PublishedCell?[] known) => EarlierNumbers.Of(table, known, limits.Rounding);

    private bool IsGivenAway(int cell, EarlierNumbers before, EarlierNumbers after)
    {
        foreach (var number in (ReadOnlySpan<RowNumber>)[RowNumber.Counted, RowNumber.Others])
        {
            if (number == RowNumber.Others && !limits.Complements) continue;
            if (after.IsWide(cell, number, limits.MinimumCount) || !before.IsWide(cell, number, limits.MinimumCount)) continue;
            var (counted, others) = (after.Range(cell, RowNumber.Counted), after.Range(cell, RowNumber.Others));
            if (number == RowNumber.Counted && counted.High == 0) continue;
            if (MayBeSensitive(counted, others)) return true;
        }

        return false;
    }

    private bool MayBeSensitive(ProvedRange counted, ProvedRange others) =>
        (counted.Low < limits.MinimumCount && counted.High > 0) || (limits.Complements && others.Low < limits.MinimumCount) || counted.Low + others.Low < limits.MinimumDenominator;
}
