using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The search for the rows to hide in one quarter.</summary>
internal sealed class SuppressionSearch
{
    /// <summary>Above this number of widths no further row is tried for showing again: it would take too long.</summary>
    private const int TrialLimit = 40_000;

    /// <summary>Largest number of cells in which moves shared by two groups are looked for: beyond, showing again what the search hid would take too long.</summary>
    public const int SharedMoveLimit = 400;

    private readonly QuarterTables tables;
    private readonly AreaTable all;
    private readonly SensitiveRows sensitive;
    private readonly EarlierKnowledge earlier;
    private readonly PublicationSettings limits;
    private readonly int width;
    private readonly bool looksForSharedMoves;
    private readonly SuppressionAim aim;
    private readonly long[] costs;
    private readonly bool[] withheld;
    private readonly bool[] groupsWithheld;
    private readonly List<(int Row, int Cell)> wanted;
    private readonly Dictionary<(int Row, int Cell), HashSet<int>> restsOn = [];
    private readonly HashSet<(int Row, int Cell, int Measure, int SingleRow, int SingleCell)> waived = [];
    private readonly HiddenRemainders remainders;
    private readonly ReaderView view;

    private SuppressionSearch(QuarterTables tables, SensitiveRows sensitive, EarlierKnowledge earlier, SuppressionContext context, SuppressionAim aim)
    {
        this.tables = tables;
        this.sensitive = sensitive;
        this.earlier = earlier;
        limits = context.Limits;
        width = context.Width;
        this.aim = aim;
        all = tables.All;
        looksForSharedMoves = tables.Rows > 1 && all.Cells <= SharedMoveLimit;
        costs = [.. Enumerable.Range(0, all.Cells).Select(Cost)];
        withheld = [.. Enumerable.Range(0, all.Cells).Select(cell => aim == SuppressionAim.Pooled && IsDistrictAtOneStage(cell))];
        groupsWithheld = [.. Enumerable.Range(0, all.Cells).Select(cell =>
            all.Children[cell] > 0 && (aim == SuppressionAim.NoGroups || (aim == SuppressionAim.NoDistrictGroups && all.Kinds[cell / Stages.Count] == AreaKind.District)))];
        view = new ReaderView(tables, earlier.Known, costs);
        remainders = new HiddenRemainders(tables, view, limits);
        wanted = [.. sensitive.All.Where(s => !earlier.Known[s.Row][s.Cell])];
    }

    /// <summary>Finds the rows to hide.</summary>
    /// <param name="tables">The true numbers.</param>
    /// <param name="sensitive">The rows hidden on their own account.</param>
    /// <param name="earlier">What other publications mean.</param>
    /// <param name="context">Limits and the width wanted.</param>
    /// <param name="aim">What is to be spared.</param>
    /// <returns>Per row and cell whether it is hidden, and how many sensitive rows a reader knows from other publications whatever is hidden.</returns>
    public static (bool[][] Hidden, int KnownBeforehand) Run(
        QuarterTables tables, SensitiveRows sensitive, EarlierKnowledge earlier, SuppressionContext context, SuppressionAim aim)
    {
        var search = new SuppressionSearch(tables, sensitive, earlier, context, aim);
        search.Begin();
        search.wanted.RemoveAll(w => !search.Protect(w.Row, w.Cell));
        search.KeepOpen();
        while (search.remainders.FirstTold() is { } told) search.Blur(told.Line, told.CountTold);
        search.ShowAgain();
        return (search.Hidden(), sensitive.All.Length - search.wanted.Count);
    }

    /// <summary>Whether the rows that the latest version of the same quarter hid still suffice.</summary>
    /// <param name="tables">The true numbers.</param>
    /// <param name="sensitive">The rows hidden on their own account.</param>
    /// <param name="earlier">What other publications mean, that version's own rows among them.</param>
    /// <param name="context">Limits and the width wanted.</param>
    /// <returns>The rows of that version and the number known beforehand; null where they do not suffice.</returns>
    public static (bool[][] Hidden, int KnownBeforehand)? Again(QuarterTables tables, SensitiveRows sensitive, EarlierKnowledge earlier, SuppressionContext context)
    {
        if (earlier.OwnPattern is not { } pattern) return null;
        var search = new SuppressionSearch(tables, sensitive, earlier, context, SuppressionAim.FewRows);
        search.Put(pattern);
        if (sensitive.All.Any(s => !search.view.IsHidden(s.Row, s.Cell))) return null;
        for (var row = 0; row < tables.Rows; row++)
        {
            for (var cell = 0; cell < search.all.Cells; cell++)
            {
                if (search.view.IsHidden(row, cell) ? search.all.Children[cell] == 0 : earlier.Kept[row][cell]) return null;
            }
        }

        var narrow = search.wanted.Where(w => !search.IsWide(w.Row, w.Cell)).ToArray();
        if (narrow.Length > 0)
        {
            // Some rows are narrow whatever is hidden; only those may be.
            for (var cell = 0; cell < search.all.Cells; cell++) search.view.Set(cell, search.costs[cell] >= 0 || pattern[0][cell], false);
            var lost = narrow.Where(w => !search.Protect(w.Row, w.Cell)).ToHashSet();
            search.wanted.RemoveAll(lost.Contains);
            search.Put(pattern);
            if (!Array.TrueForAll(narrow, w => lost.Contains(w) || search.IsWide(w.Row, w.Cell))) return null;
        }

        return search.remainders.FirstTold() is null ? (search.Hidden(), sensitive.All.Length - search.wanted.Count) : null;
    }

    private void Put(bool[][] pattern)
    {
        for (var cell = 0; cell < all.Cells; cell++) view.Set(cell, pattern[0][cell], Array.Exists(pattern, row => row[cell]));
    }

    private bool[][] Hidden() => [.. Enumerable.Range(0, tables.Rows).Select(row => Enumerable.Range(0, all.Cells).Select(cell => view.IsHidden(row, cell)).ToArray())];

    private void Begin()
    {
        for (var cell = 0; cell < all.Cells; cell++)
        {
            view.Set(cell, withheld[cell] && all.Children[cell] > 0, groupsWithheld[cell]);
            for (var row = 0; row < tables.Rows; row++)
            {
                if (earlier.Kept[row][cell]) view.Hide(row, cell);
            }
        }

        foreach (var (row, cell) in sensitive.All) view.Hide(row, cell);
    }

    /// <summary>Whether a reader can tell a row no closer than wanted, also where he is one of the children of one row beside it.</summary>
    private bool IsWide(int row, int cell)
    {
        var rests = new HashSet<int>();
        foreach (var measure in Measures(row, cell))
        {
            if (!IsWideNow(row, cell, measure)) return false;
            view.AddUsed(rests);
            foreach (var single in sensitive.SinglesBeside(row, cell).Where(s => view.RestsOn(s.Row, s.Cell) && !waived.Contains((row, cell, measure, s.Row, s.Cell))).ToArray())
            {
                view.Close(single.Row, single.Cell, true);
                var stillWide = IsWideNow(row, cell, measure);
                view.AddUsed(rests);
                view.Close(single.Row, single.Cell, false);
                if (!stillWide) return false;
            }
        }

        restsOn[(row, cell)] = rests;
        return true;
    }

    private bool IsWideNow(int row, int cell, int measure) => view.Width(row, cell, measure, width) >= width
        || (looksForSharedMoves && view.SharedWidth(row, cell, measure, width) >= width);

    /// <summary>Hides what is needed so that a row is wide.</summary>
    /// <returns>
    /// False where nothing makes it wide: a reader knows it from other publications. Where nothing makes it wide for the one child of a row beside it, as where both rows hold that same child alone, that reader
    /// is left out.
    /// </returns>
    private bool Protect(int row, int cell)
    {
        foreach (var measure in Measures(row, cell))
        {
            if (!Widen(row, cell, measure)) return false;
            foreach (var single in sensitive.SinglesBeside(row, cell))
            {
                view.Close(single.Row, single.Cell, true);
                if (!Widen(row, cell, measure)) waived.Add((row, cell, measure, single.Row, single.Cell));
                view.Close(single.Row, single.Cell, false);
            }
        }

        return true;
    }

    private bool Widen(int row, int cell, int measure)
    {
        while (view.Width(row, cell, measure, width) < width)
        {
            if (!view.Widen(row, cell, measure, width)) return WidenByAll(row, cell, measure);
        }

        return true;
    }

    /// <summary>The last resort for groups: with everything hidden two of them may share a move. What is not needed is shown again later.</summary>
    private bool WidenByAll(int row, int cell, int measure)
    {
        if (!looksForSharedMoves) return false;
        if (IsWideNow(row, cell, measure)) return true;
        var before = Enumerable.Range(0, all.Cells).Select(c => (view.IsHidden(0, c), view.IsHidden(1, c))).ToArray();
        for (var c = 0; c < all.Cells; c++) view.Set(c, view.IsHidden(0, c) || costs[c] >= 0, all.Children[c] > 0);
        if (IsWideNow(row, cell, measure)) return true;
        for (var c = 0; c < all.Cells; c++) view.Set(c, before[c].Item1, before[c].Item2);
        return false;
    }

    /// <summary>A row that is hidden for another publication's sake must not be known by subtraction either.</summary>
    private void KeepOpen()
    {
        for (var row = 0; row < tables.Rows; row++)
        {
            for (var cell = 0; cell < all.Cells; cell++)
            {
                if (earlier.Kept[row][cell] && !IsOpen(row, cell)) OpenUp(row, cell);
            }
        }
    }

    private bool IsOpen(int row, int cell) => Measures(row, cell).All(measure => view.Width(row, cell, measure, 1) > 0);

    private void OpenUp(int row, int cell)
    {
        foreach (var measure in Measures(row, cell))
        {
            if (view.Width(row, cell, measure, 1) == 0) view.Widen(row, cell, measure, 1);
        }
    }

    private IEnumerable<int> Measures(int row, int cell) => tables.Row(row).Counts[cell] > 0 || limits.HidesZeros ? [0, 1] : [1];

    /// <summary>Hides the cheapest further cell of a sum, and sees to it that this cell can not be worked out in turn.</summary>
    private void Blur(SumLine line, bool countTold)
    {
        var best = -1;
        foreach (var part in line.Parts.Append(line.Total))
        {
            if (costs[part] < 0 || earlier.Known[0][part] || (view.IsHidden(0, part) && part != line.Total)) continue;
            if (view.IsHidden(0, part) && view.Width(0, part, countTold ? 0 : 1, width) >= width) continue;
            if (best < 0 || Preference(part, countTold).CompareTo(Preference(best, countTold)) < 0) best = part;
        }

        if (best < 0)
        {
            remainders.GiveUp(line);
            return;
        }

        var already = view.IsHidden(0, best);
        view.Hide(0, best);
        foreach (var measure in Measures(0, best)) Widen(0, best, measure);

        // A sum that was hidden before and can not be made wide would be taken again and again.
        if (already && view.Width(0, best, countTold ? 0 : 1, width) < width) remainders.GiveUp(line);
    }

    /// <summary>A cell in which nobody is counted does not blur a count, so there it comes last.</summary>
    private (bool Useless, long Cost, int Cell) Preference(int cell, bool countTold) => (countTold && all.Counts[cell] == 0, costs[cell], cell);

    private void ShowAgain()
    {
        var trials = 0;
        var needed = sensitive.All.ToHashSet();
        if (!wanted.TrueForAll(w => IsWide(w.Row, w.Cell))) throw new InvalidOperationException("A row that can be protected is not: this can not happen.");
        var candidates = Enumerable.Range(0, all.Cells)
            .Where(c => (view.IsHidden(0, c) || (tables.Rows > 1 && view.IsHidden(1, c))) && !withheld[c]).OrderByDescending(c => costs[c]).ThenBy(c => c).ToArray();
        foreach (var cell in candidates)
        {
            if (trials > TrialLimit) return;
            var mustHide = Must(0, cell);
            var mustHideGroups = groupsWithheld[cell] || Enumerable.Range(1, tables.Rows - 1).Any(row => Must(row, cell));
            if (mustHide) continue;
            var (hidden, groups) = (view.IsHidden(0, cell), tables.Rows > 1 && view.IsHidden(1, cell));
            if (!mustHideGroups && Try(cell, false, false)) continue;
            if (!hidden || tables.Rows == 1 || !Try(cell, false, true)) view.Set(cell, hidden, groups);
        }

        bool Must(int row, int cell) => needed.Contains((row, cell)) || earlier.Kept[row][cell];

        bool Try(int cell, bool hide, bool groups)
        {
            var (before, groupsBefore) = (view.IsHidden(0, cell), tables.Rows > 1 && view.IsHidden(1, cell));
            var connected = view.Connected(cell);
            view.Set(cell, hide, groups);
            var touched = wanted.Where(w => restsOn[w].Contains(cell)).ToArray();
            var saved = touched.Select(w => restsOn[w]).ToArray();
            trials += touched.Length + 1;
            if (Array.TrueForAll(touched, w => IsWide(w.Row, w.Cell))
                && connected.TrueForAll(c => !earlier.Kept[0][c] || IsOpen(0, c))
                && remainders.FirstTold(connected.SelectMany(sensitive.Sums)) is null)
            {
                return true;
            }

            view.Set(cell, before, groupsBefore);
            for (var t = 0; t < touched.Length; t++) restsOn[touched[t]] = saved[t];
            return false;
        }
    }

    private bool IsDistrictAtOneStage(int cell) => all.Kinds[cell / Stages.Count] == AreaKind.District && cell % Stages.Count != 0;

    /// <summary>
    /// Powers of four: one cell of a higher tier is worth several of a lower one, but not any number of them; inside a tier the children count. A cell that was hidden in the latest publication
    /// costs half, so that patterns stay. Without children, or with a single one in any row, it can not protect: one child less, and it says by itself what it was.
    /// </summary>
    private long Cost(int cell)
    {
        if (all.Children[cell] <= 1) return -1;
        var unit = 1 + all.Children[^Stages.Count];
        var cost = ReaderView.AllToGroups * ((Tier(cell) * unit) + all.Children[cell]);
        return earlier.HiddenLast[cell] ? cost / 2 : cost;
    }

    private long Tier(int cell) => (all.Kinds[cell / Stages.Count], cell % Stages.Count == 0) switch
    {
        (AreaKind.District, false) => aim is SuppressionAim.FewCells or SuppressionAim.NoDistrictGroups or SuppressionAim.NoGroups ? 8 : 1,
        (AreaKind.District, true) => 4,
        (AreaKind.Borough, false) => 16,
        (AreaKind.Borough, true) => 64,
        (_, false) => 256,
        _ => 1024,
    };
}
