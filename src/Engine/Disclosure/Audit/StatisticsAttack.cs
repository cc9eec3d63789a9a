using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Least squares on the published statistics: whether sums, rates of the city behind ratios, and smoothed rates determine a protected number.</summary>
/// <remarks>
/// Sums are linear in the hidden numbers; a ratio to the city tells the city's rate, which is linear in the city's two numbers up to its rounding. A smoothed rate is pulled towards the mean of all rows
/// that went into it: one that does not follow from shown rows alone gives hidden ones away, as all statistics that mix rows do (from Gi* rounded to one decimal the hidden counts of a state
/// follow), and counts as a failure by itself.
/// </remarks>
internal static class StatisticsAttack
{
    /// <summary>Larger systems are not solved: without further equations the linear programme has answered the same question.</summary>
    private const int MostUnknowns = 500;

    /// <summary>Half a unit of the last digit of a rate, twice: the smoothed rate is calculated from unrounded figures.</summary>
    private const double RateDigit = 0.0001;

    /// <summary>Attacks the statistics.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="table">The rows of its tables.</param>
    /// <param name="attack">The attack by linear programming, done.</param>
    /// <param name="limits">What is asked for.</param>
    /// <returns>What is determined and must not be.</returns>
    public static ImmutableArray<AuditFailure> Run(string folder, CellTable table, PublicationAttack attack, AuditLimits limits)
    {
        if (WrittenTable.Read(Path.Combine(folder, WrittenFolder.Districts)) is not { } written || attack.Sensitive.Length != table.Cells.Length) return [];
        var failures = ImmutableArray.CreateBuilder<AuditFailure>();
        if (limits.Rounding <= 1) failures.AddRange(Smoothed(written));
        var rates = CityRates(written, table);
        foreach (var cell in Determined(table, attack, rates))
        {
            var key = table.Cells[cell].Key;
            ImmutableArray<LocalText> sources = [new($"{RowWords.File(key)}: Summen", $"{RowWords.File(key)}: sums")];
            if (rates.Count > 0) sources = sources.Add(Column("ratio_to_city"));
            failures.Add(new AuditFailure(AuditFindings.SolvedFor, RowWords.File(key), RowWords.Kind(key), sources));
        }

        return failures.ToImmutable();
    }

    private static LocalText Column(string name) => new($"{WrittenFolder.Districts}: {name}", $"{WrittenFolder.Districts}: {name}");

    /// <summary>Smoothed rates that do not follow from the shown rows of their kind and stage.</summary>
    private static IEnumerable<AuditFailure> Smoothed(WrittenTable written)
    {
        var shown = Enumerable.Range(0, written.Rows).Where(r => written.Whole(r, "children") is > 0 && written.Text(r, "kind") != "city")
            .GroupBy(r => WrittenFolder.Key(written, r) with { Code = "" });
        foreach (var rows in shown)
        {
            // Rows without children go into the mean as well, and change nothing in it.
            var members = rows.ToArray();
            var smoothed = MarshallSmoothing.Binomial([.. members.Select(r => written.Whole(r, "count")!.Value)], [.. members.Select(r => written.Whole(r, "children")!.Value)]);
            var differs = members.Where((r, m) => written.Number(r, "eb_rate") is { } told && Math.Abs(told - smoothed[m]) > RateDigit).Any();
            if (!differs) continue;
            yield return new AuditFailure(AuditFindings.SolvedFor, WrittenFolder.Districts, RowWords.Kind(rows.Key), [Column("eb_rate")]);
        }
    }

    /// <summary>The rate of the city at each stage at which its row is protected and ratios to it are shown.</summary>
    private static Dictionary<int, double> CityRates(WrittenTable written, CellTable table)
    {
        var rates = new Dictionary<int, double>();
        foreach (var stage in Stages.AllFirst)
        {
            var city = table.IndexOf(new CellKey(AreaKind.City, "", stage, ""));
            if (city < 0 || !table.Cells[city].Hidden) continue;
            var told = Enumerable.Range(0, written.Rows).Where(r => written.Text(r, "stage") == stage.Id() && written.Number(r, "ratio_to_city") > 0)
                .Select(r => (Rate: written.Number(r, "rate")!.Value, Ratio: written.Number(r, "ratio_to_city")!.Value)).ToArray();

            // The largest ratio has lost least by rounding.
            if (told.Length > 0) rates.Add(city, told.MaxBy(t => t.Ratio) is var best ? best.Rate / best.Ratio : 0);
        }

        return rates;
    }

    private static SortedSet<int> Determined(CellTable table, PublicationAttack attack, Dictionary<int, double> cityRates)
    {
        var bounds = table.Cells.Select(c => c.Hidden ? ((long, long)?)(0, CountSystem.Most) : null).ToArray();
        long[][] truth = [attack.Counted.ToArray(), attack.Others.ToArray()];
        var open = Array.ConvertAll(truth, values => OpenNumbers.Of(table, values, bounds));
        var cells = Enumerable.Range(0, table.Cells.Length).Where(c => table.Cells[c].Hidden).ToArray();
        var found = new SortedSet<int>();
        if (cityRates.Count > 0 && 2 * cells.Length <= MostUnknowns)
        {
            Solve([0, 1], [.. Enumerable.Range(0, 2 * cells.Length)]);
            return found;
        }

        for (var number = 0; number < 2; number++)
        {
            var part = open[number].System.Connected();
            foreach (var group in Enumerable.Range(0, cells.Length).GroupBy(v => part[v]))
            {
                if (group.Count() <= MostUnknowns) Solve([number], [.. group.Select(v => (number * cells.Length) + v)]);
            }
        }

        return found;

        void Solve(int[] numbers, int[] unknowns)
        {
            var place = unknowns.Select((u, p) => (u, p)).ToDictionary(x => x.u, x => x.p);
            List<double[]> rows = [];
            List<double> right = [];
            foreach (var number in numbers)
            {
                var system = open[number].System;
                for (var r = 0; r < system.Rows.Length; r++)
                {
                    if (!place.ContainsKey((number * cells.Length) + system.Rows[r].Terms[0].Variable)) continue;
                    var row = new double[unknowns.Length];
                    foreach (var (v, factor) in system.Rows[r].Terms) row[place[(number * cells.Length) + v]] = factor;
                    rows.Add(row);
                    right.Add(system.Right[r]);
                }
            }

            if (numbers.Length == 2)
            {
                foreach (var (city, rate) in cityRates)
                {
                    // Its right-hand side is 0 and it is less exact than a sum.
                    var row = new double[unknowns.Length];
                    row[place[open[0].VariableOf[city]]] = 0.01 * (1 - rate);
                    row[place[cells.Length + open[1].VariableOf[city]]] = -0.01 * rate;
                    rows.Add(row);
                    right.Add(0);
                }
            }

            var squares = new LeastSquares(rows, unknowns.Length);
            double[]? values = null;
            for (var u = 0; u < unknowns.Length; u++)
            {
                var (number, cell) = (unknowns[u] / cells.Length, cells[unknowns[u] % cells.Length]);
                if (!squares.Determined[u] || !attack.Sensitive[cell]) continue;
                values ??= squares.Solve(right.ToArray());
                if (Math.Abs(values[u] - truth[number][cell]) < 0.5) found.Add(cell);
            }
        }
    }
}
