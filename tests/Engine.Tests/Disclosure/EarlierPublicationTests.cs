using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>What other publications mean for a quarter: one borough, four districts at two stages.</summary>
internal sealed class EarlierPublicationTests
{
    private static readonly PublicationSettings Limits = new() { MaximumHiddenShare = 1 };
    private static readonly Quarter First = new(2026, 1), Second = new(2026, 2);

    [Test]
    public void Decide_CellBecomesSmallByOneChild_IsKnownBeforehand()
    {
        var before = Publish(First, Cells(), []);
        Assert.That(before.Rows.Count(r => r.Protected), Is.Zero);
        var pattern = Decide(Second, Cells(("A", Stage.Early, 4, 60)), [before with { }], small: 5);
        Assert.That((pattern.KnownBeforehand, pattern.Shown.Count(s => !s)), Is.EqualTo((1, 1)), "hidden, but nothing more is lost for a number that is known");
    }

    [Test]
    public void Decide_CellShownBeforeAndTheSame_IsNoProtection()
    {
        var before = Publish(First, Cells(), []);
        var counts = Cells(("A", Stage.Early, 3, 60), ("B", Stage.Early, 19, 67));
        var alone = Hidden(counts, Suppression.Decide(counts, Limits));
        var pattern = Suppression.Decide(counts, [], Context(Second, [before]));
        Assert.That(alone, Has.Count.EqualTo(4).And.Member("A/primary"), "without the earlier publication the smallest cells do");
        Assert.That(Hidden(counts, pattern), Has.No.Member("A/primary"), "A at primary stage has not changed since it was shown");
        Assert.That(pattern.KnownBeforehand, Is.Zero);
    }

    [Test]
    public void Decide_CellHiddenBefore_StaysHiddenUnlessItIsProvablyAnother()
    {
        var first = Cells(("A", Stage.Early, 3, 60));
        var before = Publish(First, first, []);
        var hidden = before.Rows.Where(r => r.Protected).Select(r => $"{r.Code}/{r.Stage.Id()}").ToArray();
        Assert.That(hidden, Has.Length.EqualTo(4));
        var same = Cells(("A", Stage.Early, 9, 66));
        var pattern = Suppression.Decide(same, [], Context(Second, [before]));
        Assert.That(Hidden(same, pattern), Is.EquivalentTo(hidden), "nothing is small any more, but each of them would tell the small number of before");

        // All children of the two hidden districts counted together were 121 and 28 of them flagged: 400 are others.
        var other = Cells(("A", Stage.Early, 90, 400), ("A", Stage.Primary, 90, 400), ("B", Stage.Early, 90, 400), ("B", Stage.Primary, 90, 400));
        Assert.That(Hidden(other, Suppression.Decide(other, [], Context(Second, [before]))), Is.Empty);
    }

    [Test]
    public void Decide_CellHiddenBeforeAndRemembered_StaysHiddenWhereItIsTheSameButForOneChild()
    {
        var first = Cells(("A", Stage.Early, 3, 60));
        var pattern = Suppression.Decide(first, [], Context(First, []));
        var before = Remembering(Published(First, first, pattern), first, pattern);
        Assert.That(before.Fits(before.Hidden), Is.True);
        var changed = Cells(("A", Stage.Early, 9, 66), ("B", Stage.Primary, 13, 62));
        Assert.That(
            Hidden(changed, Suppression.Decide(changed, [], Context(Second, [before]))), Is.EquivalentTo(Hidden(first, pattern)),
            "the others have one child more at most and stay, and so A, with six more, must: its sums would tell of them");
        var others = Cells(("A", Stage.Early, 9, 66), ("A", Stage.Primary, 14, 64), ("B", Stage.Early, 11, 64), ("B", Stage.Primary, 16, 61));
        Assert.That(Hidden(others, Suppression.Decide(others, [], Context(Second, [before]))), Is.Empty, "each changed by two children or more");
    }

    [Test]
    public void Decide_TwelveQuarters_HidesNoMoreInTheEndThanInTheBeginning()
    {
        var limits = new PublicationSettings();
        var shares = new Dictionary<bool, double[]>();
        foreach (var remembered in new[] { true, false })
        {
            var random = new Random(1);
            var cells = Enumerable.Range(0, 26 * 4).Select(_ => random.Next(60, 180)).Select(children => (Count: (long)Enumerable.Range(0, children).Count(_ => random.NextDouble() < 0.13), Children: (long)children)).ToArray();
            List<PublishedQuarter> publications = [];
            shares[remembered] = new double[12];
            for (var q = 0; q < 12; q++)
            {
                var counts = CountTables.From(cells.Select((c, i) => ($"D{i / 4:00}", $"B{i / 4 % 4}", (Stage)(1 + (i % 4)), c.Count, c.Children)));
                var quarter = new Quarter(2024 + (q / 4), 1 + (q % 4));
                var pattern = Suppression.Decide(counts, [], new SuppressionContext(quarter, limits, [.. publications]));
                shares[remembered][q] = (double)pattern.HiddenHeadlineCells / pattern.HeadlineCells;
                var published = Published(quarter, counts, pattern);
                publications.Add(remembered ? Remembering(published, counts, pattern) : published);
                for (var c = 0; c < cells.Length; c++)
                {
                    for (var move = 0; move < 5; move++)
                    {
                        var counted = random.NextDouble() < 0.13 ? 1 : 0;
                        cells[c] = random.Next(2) == 0 ? (cells[c].Count + counted, cells[c].Children + 1) : (Math.Max(0, cells[c].Count - counted), cells[c].Children - 1);
                    }
                }
            }
        }

        TestContext.Out.WriteLine(string.Join("; ", shares.Select(s => string.Join(" ", s.Value.Select(v => $"{v:0.00}")))));
        Assert.That(shares[true].Max(), Is.LessThan(0.25));
        Assert.That(shares[false][^1], Is.GreaterThan(1.5 * shares[true][^1]), "without the memory hidden cells heap up");
    }

    [Test]
    public void Decide_OtherComparisonKeyOrLooserLimits_DoesNotBind()
    {
        var before = Publish(First, Cells(("A", Stage.Early, 4, 60)), []);
        var counts = Cells(("A", Stage.Early, 4, 60));
        var loose = Limits with { MinimumCount = 3 };
        Assert.That(Hidden(counts, Suppression.Decide(counts, [], new(Second, loose, [before]))), Is.Empty, "whoever loosens the limits means it");
        Assert.That(EarlierKnowledge.IsLooser(Limits, loose), Is.False);
        Assert.That(EarlierKnowledge.IsLooser(Limits with { Dominance = 0.9 }, Limits), Is.True);
        Assert.That(EarlierKnowledge.IsLooser(Limits, null), Is.False, "where the limits of then are not known, nothing is given away");
    }

    [Test]
    public void Decide_SameQuarterAgain_HidesTheSameRows()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var counts = CountTables.Random(seed);
            var first = Suppression.Decide(counts, [], Context(First, []));
            var again = Suppression.Decide(counts, [], Context(First, [Published(First, counts, first)]));
            Assert.That(Hidden(counts, again), Is.EqualTo(Hidden(counts, first)), $"seed {seed}");
            Assert.That(again.PooledToBoroughs, Is.EqualTo(first.PooledToBoroughs));
        }
    }

    [Test]
    public void Interval_RandomTables_EqualsTheLinearProgram()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var table = AreaTable.Of(CountTables.Random(seed));
            var random = new Random(seed);
            var hidden = table.Children.Select(_ => random.Next(0, 3) == 0).ToArray();
            var flow = EarlierFlow.Of(table.Network, [.. table.Counts.Select((v, c) => hidden[c] ? -7 : v)], hidden)!;
            var exact = Attack.Intervals(table.Lines, table.Counts, hidden);
            for (var cell = 0; cell < table.Cells; cell++)
            {
                if (!hidden[cell]) continue;
                var (low, high) = flow.Interval(cell);
                Assert.That((low, Math.Min(high, 1L << 40)), Is.EqualTo((exact[cell].Low, Math.Min(exact[cell].High, 1L << 40))), $"seed {seed}, cell {cell}");
            }
        }
    }

    [Test]
    public void Of_RoundedNumbers_FitsNothing()
    {
        var table = AreaTable.Of(CountTables.From([("A", "", Stage.Early, 10, 52), ("B", "", Stage.Early, 11, 63)]));
        long[] rounded = [.. table.Children.Select(n => n / 5 * 5)];
        Assert.That(EarlierFlow.Of(table.Network, rounded, new bool[table.Cells]), Is.Null);
    }

    private static SuppressionPattern Decide(Quarter quarter, ImmutableArray<AreaCounts> counts, ImmutableArray<PublishedQuarter> publications, int small) =>
        Suppression.Decide(counts, [], new SuppressionContext(quarter, Limits with { MinimumCount = small }, publications));

    private static SuppressionContext Context(Quarter quarter, ImmutableArray<PublishedQuarter> publications) => new(quarter, Limits, publications);

    private static PublishedQuarter Publish(Quarter quarter, ImmutableArray<AreaCounts> counts, ImmutableArray<PublishedQuarter> earlier) =>
        Published(quarter, counts, Suppression.Decide(counts, [], Context(quarter, earlier)));

    private static PublishedQuarter Remembering(PublishedQuarter published, ImmutableArray<AreaCounts> counts, SuppressionPattern pattern) => published with
    {
        Hidden = [.. counts.Where((_, r) => !pattern.Shown[r]).Select(c => new HiddenCount(c.Kind, c.Code, c.Stage, "", c.Children, c.Count, pattern.Primary[counts.IndexOf(c)]))],
    };

    private static PublishedQuarter Published(Quarter quarter, ImmutableArray<AreaCounts> counts, SuppressionPattern pattern) =>
        new(quarter, [.. counts.Select((row, r) => new SafeRow(row.Kind, row.Code, row.Code, row.Borough, row.Stage, pattern.Shown[r] ? MadeUpQuarter.Simple.Analyse([row], null!, null!)[0] : null, null))], "", "flagged")
        {
            Limits = Limits with { MaximumHiddenShare = new PublicationSettings().MaximumHiddenShare }, PooledToBoroughs = pattern.PooledToBoroughs,
        };

    /// <summary>Five of sixty in A at the early stage; all others larger, B next.</summary>
    private static ImmutableArray<AreaCounts> Cells(params (string Code, Stage Stage, long Count, long Children)[] other)
    {
        var cells = new List<(string, string, Stage, long, long)>();
        foreach (var (code, d) in new[] { ("A", 0), ("B", 1), ("C", 2), ("D", 3) })
        {
            foreach (var stage in (ReadOnlySpan<Stage>)[Stage.Early, Stage.Primary])
            {
                var changed = other.FirstOrDefault(o => o.Code == code && o.Stage == stage);
                cells.Add(changed.Code is null ? (code, "Nord", stage, code == "A" && stage == Stage.Early ? 5 : 12 + d, 60 + d) : (code, "Nord", stage, changed.Count, changed.Children));
            }
        }

        return CountTables.From(cells);
    }

    private static List<string> Hidden(ImmutableArray<AreaCounts> counts, SuppressionPattern pattern) =>
        [.. Enumerable.Range(0, counts.Length).Where(r => !pattern.Shown[r]).Select(r => $"{counts[r].Code}/{counts[r].Stage.Id()}").Order(StringComparer.Ordinal)];
}
