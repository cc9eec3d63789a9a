using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The attack on one publication: what a reader can prove of its protected rows from all that it shows and from what he holds already.</summary>
internal sealed class PublicationAttack
{
    private readonly CellTable table;
    private readonly AuditTruth truth;
    private readonly AuditLimits limits;
    private readonly ImmutableArray<HeldPublication> earlier;
    private readonly List<AuditFailure> failures = [];
    private readonly long[] counted;
    private readonly long[] others;
    private readonly Quarter?[] knownSince;
    private readonly HashSet<int> beforehand = [];
    private long narrowest;
    private bool withheldEmpty;
    private OpenRows? everythingHidden;

    /// <summary>An attack.</summary>
    /// <param name="table">The publication.</param>
    /// <param name="earlier">Earlier publications about the same children.</param>
    /// <param name="truth">What the run knows.</param>
    /// <param name="limits">What is asked for.</param>
    public PublicationAttack(CellTable table, ImmutableArray<HeldPublication> earlier, AuditTruth truth, AuditLimits limits)
    {
        (this.table, this.earlier, this.truth, this.limits) = (table, earlier, truth, limits);
        counted = new long[table.Cells.Length];
        others = new long[table.Cells.Length];
        knownSince = new Quarter?[table.Cells.Length];
        narrowest = limits.MinimumCount;
    }

    /// <summary>Per row the children counted, as the run knows them; after <see cref="Run"/>.</summary>
    public ReadOnlySpan<long> Counted => counted;

    /// <summary>Per row the children not counted; after <see cref="Run"/>.</summary>
    public ReadOnlySpan<long> Others => others;

    /// <summary>Per row whether it is protected on its own account and not known beforehand; after <see cref="Run"/>.</summary>
    public ImmutableArray<bool> Sensitive { get; private set; } = [];

    /// <summary>Makes the attack.</summary>
    /// <returns>What it found; nothing recovered by least squares yet.</returns>
    public AuditResult Run()
    {
        var fits = TakeTruth();
        var further = truth.FurtherSensitive.Concat(limits.FurtherSensitive(truth.Counts)).Select(Key).ToHashSet();
        var sensitive = new bool[table.Cells.Length];
        var known = 0;
        for (var c = 0; fits && c < sensitive.Length; c++)
        {
            var cell = table.Cells[c];
            var own = limits.IsSensitive(counted[c] + others[c], counted[c]) || further.Contains(cell.Key);
            if (own && !cell.Hidden)
            {
                failures.Add(new AuditFailure(AuditFindings.ShownThoughSmall, RowWords.File(cell.Key), RowWords.Kind(cell.Key), [Same(RowWords.File(cell.Key))]));
                continue;
            }

            if (!cell.Hidden) continue;
            knownSince[c] = limits.EarlierPublications ? ShownNearby(cell.Key, counted[c] + others[c], counted[c]) : null;
            if (knownSince[c] is not null) known++;
            if (own && knownSince[c] is not null) beforehand.Add(c);
            sensitive[c] = own && knownSince[c] is null;
        }

        withheldEmpty = Enumerable.Range(0, sensitive.Length).Any(c => table.Cells[c].Hidden && counted[c] + others[c] == 0);
        var asked = sensitive.Count(s => s) + beforehand.Count;

        Sensitive = [.. sensitive];
        var rows = fits ? Open(knownToo: true) : null;
        if (rows is { IsSolved: true })
        {
            foreach (var number in (ReadOnlySpan<RowNumber>)[RowNumber.Counted, RowNumber.Others])
            {
                var narrow = Prove(rows, number);
                if (limits.SingleChildren) ProveAgainstSingleChildren(rows, number, narrow);
            }
        }
        else if (fits)
        {
            failures.Add(new AuditFailure(AuditFindings.FilesDisagree, WrittenFolder.Districts, new("Summen", "sums"), [Same(WrittenFolder.Districts), TheRun]));
        }

        // What is known beforehand can not be recovered from this publication either.
        Sensitive = [.. sensitive.Select((s, c) => s && !beforehand.Contains(c))];
        return new AuditResult
        {
            Hidden = table.Cells.Count(c => c.Hidden), Sensitive = asked, KnownBeforehand = beforehand.Count, KnownFromEarlier = known,
            Required = limits.MinimumCount, Narrowest = narrowest, Publications = earlier.Count(e => e.Quarter != truth.Quarter), Programmes = rows?.Programmes ?? 0, Recovered = 0, Failures = [.. failures],
        };
    }

    private static LocalText TheRun => new("der Lauf", "the run");

    private static LocalText Same(string text) => new(text, text);

    private static CellKey Key(AreaCounts row) => new(row.Kind, row.Code, row.Stage, row.Group);

    /// <summary>Puts the run's numbers beside the rows. False where the files tell of other rows or numbers than the run has.</summary>
    private bool TakeTruth()
    {
        var rows = truth.Counts.ToDictionary(Key);
        var fits = true;
        for (var c = 0; c < table.Cells.Length; c++)
        {
            var cell = table.Cells[c];
            if (rows.TryGetValue(cell.Key, out var row))
            {
                (counted[c], others[c]) = (row.Count, row.Children - row.Count);
                if (cell.Hidden || (Rounded(row.Count) == cell.Count && Rounded(row.Children) == cell.Children)) continue;
            }

            fits = false;
            failures.Add(new AuditFailure(AuditFindings.FilesDisagree, RowWords.File(cell.Key), RowWords.Kind(cell.Key), [Same(RowWords.File(cell.Key)), TheRun]));
        }

        return fits;
    }

    private long Rounded(long number) => limits.Rounding <= 1 ? number : (number + (limits.Rounding / 2)) / limits.Rounding * limits.Rounding;

    /// <summary>The latest earlier quarter that shows a row within one child of these numbers; null where none does.</summary>
    private Quarter? ShownNearby(CellKey key, long children, long count)
    {
        Quarter? latest = null;
        foreach (var publication in earlier)
        {
            if (publication.Find(key) is { } cell && cell.IsNear(children, count, 1 + (limits.Rounding / 2)) && (latest is null || publication.Quarter > latest)) latest = publication.Quarter;
        }

        return latest;
    }

    /// <summary>A protected row has at least one child, but for districts at one stage where all of these were withheld, empty ones among them.</summary>
    private CellBounds HiddenBounds(CellKey key) => withheldEmpty && key is { Kind: AreaKind.District } && key.Stage != Stage.All
        ? CellBounds.Hidden with { LeastChildren = 0 }
        : CellBounds.Hidden;

    private OpenRows Open(bool knownToo) => new(table, counted, others,
    [
        .. table.Cells.Select((cell, c) => cell.Hidden
            ? knownToo && knownSince[c] is not null ? null : HiddenBounds(cell.Key)
            : limits.Rounding > 1 ? CellBounds.Rounded(cell.Count!.Value, cell.Children!.Value, limits.Rounding) : (CellBounds?)null),
    ]);

    private bool IsAsked(int cell, RowNumber number) => Sensitive[cell] && (number == RowNumber.Others ? limits.Complements : counted[cell] > 0 || limits.Zeros);

    private HashSet<int> Prove(OpenRows rows, RowNumber number)
    {
        var narrow = new HashSet<int>();
        for (var c = 0; c < table.Cells.Length; c++)
        {
            if (!IsAsked(c, number) || rows.IsWide(c, number, limits.MinimumCount)) continue;
            narrow.Add(c);
            if (Array.Exists(knownSince, k => k is not null) && !EverythingHidden().IsWide(c, number, limits.MinimumCount))
            {
                beforehand.Add(c);
                continue;
            }

            var range = rows.Range(c, number);
            narrowest = Math.Min(narrowest, range.Width);
            failures.Add(Failure(c, range, Quarters(c, number)));
        }

        return narrow;
    }

    private void ProveAgainstSingleChildren(OpenRows rows, RowNumber number, HashSet<int> narrow)
    {
        var asked = new HashSet<(int, int)>();
        foreach (var sum in table.Sums)
        {
            int[] inSum = [.. sum.Parts, sum.Total];
            foreach (var single in inSum.Where(c => table.Cells[c].Hidden && knownSince[c] is null && (number == RowNumber.Counted ? counted : others)[c] == 1))
            {
                foreach (var cell in inSum.Where(c => c != single && IsAsked(c, number) && !narrow.Contains(c) && asked.Add((c, single))))
                {
                    if (rows.IsWideKnowing(cell, single, number, limits.MinimumCount) || !EverythingHidden().IsWideKnowing(cell, single, number, limits.MinimumCount)) continue;
                    failures.Add(new AuditFailure(
                        AuditFindings.GivenAway, RowWords.File(table.Cells[cell].Key), RowWords.Kind(table.Cells[cell].Key),
                        [RowWords.Sum(table, sum), new("das einzige Kind einer geschützten Zeile darin", "the single child of a protected row in it")]));
                }
            }
        }
    }

    /// <summary>
    /// What could be proved if this publication showed nothing but where nobody lives. What can be told closely even then no rule can prevent: rows between rows known from earlier publications, and
    /// rows that count nobody but the reader himself.
    /// </summary>
    private OpenRows EverythingHidden() => everythingHidden ??= new OpenRows(table, counted, others,
    [
        .. table.Cells.Select((cell, c) => counted[c] + others[c] == 0 || (limits.EarlierPublications && ShownNearby(cell.Key, counted[c] + others[c], counted[c]) is not null) ? null : (CellBounds?)CellBounds.Hidden),
    ]);

    /// <summary>The earlier quarters without which the number could not be told; empty where the publication alone gives it away.</summary>
    private ImmutableArray<Quarter> Quarters(int cell, RowNumber number) => !Array.Exists(knownSince, k => k is not null) || !Open(knownToo: false).IsWide(cell, number, limits.MinimumCount)
        ? []
        : [.. knownSince.OfType<Quarter>().Distinct().Order()];

    private AuditFailure Failure(int cell, ProvedRange range, ImmutableArray<Quarter> quarters)
    {
        var key = table.Cells[cell].Key;
        var sums = range.Rows.Where(r => r >= 0).Select(r => RowWords.Sum(table, table.Sums[r])).Distinct().ToList();
        if (range.Width >= limits.MinimumCount) sums = [new("die Prüfung kam zu keinem Ergebnis", "the audit reached no decision")];
        else if (sums.Count == 0) sums.Add(Same(RowWords.File(key)));
        if (quarters.Length > 0) sums.Add(Same(string.Join(", ", quarters)));
        return new AuditFailure(AuditFindings.GivenAway, RowWords.File(key), RowWords.Kind(key), [.. sums]);
    }
}
