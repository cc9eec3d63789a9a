using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Reference;

/// <summary>A seeded trial: made-up cities over four quarters with movers and re-runs, every publication attacked by <see cref="ReaderProgram"/> with all the others at hand.</summary>
internal static class DisclosureTrial
{
    private const int Quarters = 4;

    /// <summary>Runs the trial.</summary>
    /// <param name="first">Seed of the first city.</param>
    /// <param name="cities">Number of cities.</param>
    /// <param name="limits">Publication limits.</param>
    /// <returns>What was found.</returns>
    public static DisclosureTally Run(int first, int cities, PublicationSettings limits)
    {
        var own = new DisclosureTally[cities];
        Parallel.For(0, cities, c => own[c] = City(first + c, limits));
        var tally = new DisclosureTally();
        foreach (var city in own) tally.Add(city);
        return tally;
    }

    private static DisclosureTally City(int seed, PublicationSettings limits)
    {
        var tally = new DisclosureTally();
        var city = new TrialCity(seed);
        var publications = new List<Trial>();
        for (var q = 0; q < Quarters; q++)
        {
            var quarter = new Quarter(2025, q + 1);
            if (q > 0) city.Move();
            publications.Add(Publish(quarter, city.Rows(), publications, limits, remembered: seed / 3 % 3 > 0));
            var again = Publish(quarter, city.Rows(), publications, limits);
            if (!again.Shown.SequenceEqual(publications[^1].Shown)) tally.ChangedOnReRun++;
            if ((seed + q) % 2 != 0) continue;
            city.Correct();
            publications.Add(Publish(quarter, city.Rows(), publications, limits, remembered: seed / 3 % 3 > 0));
        }

        tally.Cities++;
        for (var p = 0; p < publications.Count; p++) Attack(publications, p, limits, tally, $"seed {seed}, publication {p + 1}");
        return tally;
    }

    /// <summary>Publishes a quarter; the numbers of its protected rows are remembered for later ones, or are not.</summary>
    internal static Trial Publish(Quarter quarter, List<TrialRow> rows, List<Trial> earlier, PublicationSettings limits, bool remembered = true)
    {
        var all = Enumerable.Range(0, rows.Count).Where(r => rows[r].Group.Length == 0).ToArray();
        var groups = Enumerable.Range(0, rows.Count).Where(r => rows[r].Group.Length > 0).ToArray();
        var pattern = Suppression.Decide(
            [.. all.Select(r => Counts(rows[r]))], [.. groups.Select(r => Counts(rows[r]))], new SuppressionContext(quarter, limits, [.. earlier.Select(e => e.Published)]));
        var shown = new bool[rows.Count];
        var primary = new bool[rows.Count];
        for (var i = 0; i < all.Length; i++) (shown[all[i]], primary[all[i]]) = (pattern.Shown[i], pattern.Primary[i]);
        for (var i = 0; i < groups.Length; i++) (shown[groups[i]], primary[groups[i]]) = (pattern.GroupShown[i], pattern.GroupPrimary[i]);
        var published = new PublishedQuarter(
            quarter, [.. all.Select(r => new SafeRow(rows[r].Kind, rows[r].Code, "", rows[r].Borough, rows[r].Stage, shown[r] ? Figures(rows[r]) : null, null))], "", "flagged")
        {
            Version = 1 + earlier.Count(e => e.Published.Quarter == quarter), PooledToBoroughs = pattern.PooledToBoroughs, Limits = limits,
            Hidden = !remembered ? [] : [.. all.Concat(groups).Where(r => !shown[r]).Select(r =>
                new HiddenCount(rows[r].Kind, rows[r].Code, rows[r].Stage, rows[r].Group, rows[r].Children, rows[r].Count, primary[r]))],
            GroupRows = [.. groups.Select(r => new SafeGroupRow(
                rows[r].Kind, rows[r].Code, "", rows[r].Borough, rows[r].Stage, rows[r].Group,
                shown[r] ? new GroupFigures(rows[r].Children, rows[r].Count, 0, 0, 0) : null))],
        };
        return new Trial(published, rows, shown, primary, pattern);
    }

    private static void Attack(List<Trial> publications, int index, PublicationSettings limits, DisclosureTally tally, string name)
    {
        var own = publications[index];
        tally.Publications++;
        tally.Pooled += own.Pattern.PooledToBoroughs ? 1 : 0;
        tally.Rows += own.Rows.Count(r => r.Children > 0);
        tally.HiddenRows += own.Shown.Count(s => !s);
        tally.Headline += own.Pattern.HeadlineCells;
        tally.HiddenHeadline += own.Pattern.HiddenHeadlineCells;
        tally.HeadlinePrimary += Enumerable.Range(0, own.Rows.Count).Count(r => own.Primary[r] && own.Rows[r] is { Kind: AreaKind.District, Group: "" } row && row.Stage != Stage.All);
        tally.KnownBeforehand += own.Pattern.KnownBeforehand;

        // Known: hidden here, and shown elsewhere with numbers no more than one child away; beforehand: in what was published before.
        var known = Near(publications, index, publications.Count);
        var beforehand = Near(publications, index, index);
        var open = Enumerable.Range(0, own.Rows.Count).Select(r => !own.Shown[r] && !known[r]).ToArray();
        var withoutEmpty = Near(publications, index, publications.Count, orEmpty: false);
        var openButEmptied = Enumerable.Range(0, own.Rows.Count).Select(r => !own.Shown[r] && !withoutEmpty[r]).ToArray();
        var openAtMost = Enumerable.Range(0, own.Rows.Count).Select(r => own.Rows[r].Children > 0 && !beforehand[r]).ToArray();
        var program = new ReaderProgram(own.Rows);
        for (var r = 0; r < own.Rows.Count; r++)
        {
            if (!own.Primary[r]) continue;
            tally.Primary++;
            if (own.Shown[r]) tally.Fail($"{name}: {own.Rows[r]} is shown");
            foreach (var counted in own.Rows[r].Count > 0 ? new[] { true, false } : [false])
            {
                Check(counted, -1);
                foreach (var single in program.SinglesBeside(r).ToArray()) Check(counted, single);
            }

            void Check(bool counted, int single)
            {
                var width = Width(open, counted, single);
                if (width >= limits.MinimumCount)
                {
                    tally.Checked++;
                    return;
                }

                if (Width(openAtMost, counted, single) < limits.MinimumCount)
                {
                    if (single < 0) tally.NarrowBeforehand++;
                    else tally.NarrowForOneChild++;
                }
                else if (Width(openButEmptied, counted, single) >= limits.MinimumCount) tally.Emptied++;
                else tally.Fail($"{name}: {own.Rows[r]}, {(counted ? "counted" : "not counted")}: {width}{(single < 0 ? "" : $" beside {own.Rows[single]}")}{(known[r] ? ", shown later" : "")}");
            }

            long Width(bool[] openRows, bool counted, int single)
            {
                if (!openRows[r]) return 0;
                if (single < 0 || !openRows[single]) return program.Width(r, counted, openRows, limits.MinimumCount);
                openRows[single] = false;
                var width = program.Width(r, counted, openRows, limits.MinimumCount);
                openRows[single] = true;
                return width;
            }
        }
    }

    private static bool[] Near(List<Trial> publications, int index, int end, bool orEmpty = true)
    {
        var own = publications[index];
        return [.. Enumerable.Range(0, own.Rows.Count).Select(r => publications.Take(end).Where((_, p) => p != index).Any(other =>
            other.Shown[r] && (orEmpty || other.Rows[r].Children > 0) && Math.Abs(other.Rows[r].Children - own.Rows[r].Children) <= 1 && Math.Abs(other.Rows[r].Count - own.Rows[r].Count) <= 1))];
    }

    private static AreaCounts Counts(TrialRow row) => new()
    {
        Kind = row.Kind, Code = row.Code, Borough = row.Borough, Stage = row.Stage, Group = row.Group, Children = row.Children, Count = row.Count, Expected = double.NaN, Contributions = [],
    };

    private static AreaFigures Figures(TrialRow row) => new()
    {
        Kind = row.Kind, Code = row.Code, Stage = row.Stage, Children = row.Children, Count = row.Count, Expected = double.NaN, Rate = double.NaN, WilsonLow = double.NaN, WilsonHigh = double.NaN,
        EmpiricalBayes = double.NaN, RatioToCity = double.NaN, Funnel = FunnelPosition.None, PValue = double.NaN, AdjustedPValue = double.NaN, AdjustedLowPValue = double.NaN,
        Posterior = PosteriorFigures.None, Verdict = Verdict.NotTested, Neighbours = NeighbourLabel.None, NeighbourPValue = double.NaN, Drivers = [],
    };

    internal sealed record Trial(PublishedQuarter Published, List<TrialRow> Rows, bool[] Shown, bool[] Primary, SuppressionPattern Pattern);
}

/// <summary>What a trial found.</summary>
internal sealed class DisclosureTally
{
    /// <summary>Cities.</summary>
    public int Cities { get; set; }

    /// <summary>Publications, re-runs with corrections among them.</summary>
    public int Publications { get; set; }

    /// <summary>Of those, pooled to boroughs.</summary>
    public int Pooled { get; set; }

    /// <summary>Rows with children.</summary>
    public int Rows { get; set; }

    /// <summary>Of those, hidden.</summary>
    public int HiddenRows { get; set; }

    /// <summary>District × stage cells.</summary>
    public int Headline { get; set; }

    /// <summary>Of those, hidden on their own account.</summary>
    public int HeadlinePrimary { get; set; }

    /// <summary>Of those, hidden or pooled.</summary>
    public int HiddenHeadline { get; set; }

    /// <summary>Rows hidden on their own account.</summary>
    public int Primary { get; set; }

    /// <summary>Intervals that were proved wide enough.</summary>
    public int Checked { get; set; }

    /// <summary>Rows that the engine calls known beforehand.</summary>
    public int KnownBeforehand { get; set; }

    /// <summary>Intervals that are narrow whatever is hidden, because of what was published before.</summary>
    public int NarrowBeforehand { get; set; }

    /// <summary>Intervals that are narrow for one child whatever is hidden.</summary>
    public int NarrowForOneChild { get; set; }

    /// <summary>Intervals that are narrow only because a row's one child has left since, and the row is shown as empty: that a place is empty is no secret.</summary>
    public int Emptied { get; set; }

    /// <summary>Re-runs of the same input that hid other rows.</summary>
    public int ChangedOnReRun { get; set; }

    /// <summary>Intervals narrower than required.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Notes a failure.</summary>
    /// <param name="what">Where.</param>
    public void Fail(string what) => Failures.Add(what);

    /// <summary>Adds what another part of the trial found.</summary>
    /// <param name="other">Its tally.</param>
    public void Add(DisclosureTally other)
    {
        Cities += other.Cities;
        Publications += other.Publications;
        Pooled += other.Pooled;
        Rows += other.Rows;
        HiddenRows += other.HiddenRows;
        Headline += other.Headline;
        HeadlinePrimary += other.HeadlinePrimary;
        HiddenHeadline += other.HiddenHeadline;
        Primary += other.Primary;
        Checked += other.Checked;
        KnownBeforehand += other.KnownBeforehand;
        NarrowBeforehand += other.NarrowBeforehand;
        NarrowForOneChild += other.NarrowForOneChild;
        Emptied += other.Emptied;
        ChangedOnReRun += other.ChangedOnReRun;
        Failures.AddRange(other.Failures);
    }
}
