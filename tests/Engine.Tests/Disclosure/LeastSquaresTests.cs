using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Tests.Districts;
using EarlyWarning.Tests.Results;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>Least squares: on systems with known answers, on what is published of North Carolina, and on what must never be.</summary>
internal sealed class LeastSquaresTests
{
    [Test]
    public void Solve_RandomSystems_FindsWhatIsDetermined([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var (unknowns, equations) = (random.Next(1, 12), random.Next(1, 16));
        var truth = Enumerable.Range(0, unknowns).Select(_ => (double)random.Next(0, 30)).ToArray();
        var rows = Enumerable.Range(0, equations).Select(_ => Enumerable.Range(0, unknowns).Select(_ => random.Next(3) == 0 ? (double)random.Next(-1, 2) : 0).ToArray()).ToList();
        var squares = new LeastSquares(rows, unknowns);
        var (values, determined) = (squares.Solve(rows.Select(r => r.Zip(truth, (a, b) => a * b).Sum()).ToArray()), squares.Determined.ToArray());
        foreach (var row in rows) Assert.That(row.Zip(values, (a, b) => a * b).Sum(), Is.EqualTo(row.Zip(truth, (a, b) => a * b).Sum()).Within(1e-8));
        for (var u = 0; u < unknowns; u++)
        {
            // Determined is what adding its own unit vector to the rows does not make the rank greater.
            var unit = new double[unknowns];
            unit[u] = 1;
            Assert.That(determined[u], Is.EqualTo(Rank([.. rows, unit], unknowns) == Rank(rows, unknowns)), $"unknown {u}");
            if (determined[u]) Assert.That(values[u], Is.EqualTo(truth[u]).Within(1e-8));
        }
    }

    [Test]
    public void Solve_TooManyEquations_GivesTheMean()
    {
        var squares = new LeastSquares([[1.0], [1.0], [1.0], [1.0]], 1);
        Assert.That((squares.Solve([1, 2, 3, 6])[0], squares.Determined[0]), Is.EqualTo((3.0, true)));
    }

    [Test]
    public void Run_NorthCarolinaAsPublished_RecoversNothing()
    {
        var (codes, _) = NorthCarolina.Graph("fixtures");
        var (cases, births) = (NorthCarolina.Cases("fixtures"), NorthCarolina.Births("fixtures"));
        var setting = AuditSetting.Of(CountTables.From(codes.Select((code, i) => (code.Value, "", Stage.Early, cases[i], births[i]))));
        using var folder = new ScratchFolder();
        setting.Write(folder.Path);
        var result = setting.Audit(folder.Path);
        var small = cases.Count(c => c is >= 1 and <= 4);
        TestContext.Out.WriteLine($"{small} small counts, {result.Hidden} protected rows, {result.Recovered} recovered");
        Assert.That((result.Passed, result.Recovered, result.Narrowest), Is.EqualTo((true, 0, 5L)));
        Assert.That(result.Sensitive, Is.EqualTo(2 * small), "at the one stage there is and over all");
    }

    [Test]
    public void Solve_RoundedGiStarOfNorthCarolina_RecoversEverySmallCount()
    {
        // The control: a statistic that mixes counties, told to one decimal, gives every hidden count away.
        var (_, neighbours) = NorthCarolina.Graph("fixtures");
        var (cases, births) = (NorthCarolina.Cases("fixtures"), NorthCarolina.Births("fixtures"));
        var rates = NorthCarolina.CrudeRates("fixtures");
        var told = LocalG.Analytic(rates, neighbours, star: true, rowStandardised: false).Select(g => Math.Round(g.Z, 1)).ToArray();
        var hidden = Enumerable.Range(0, rates.Length).Where(i => cases[i] is >= 1 and <= 4).ToArray();
        var place = hidden.Select((county, p) => (county, p)).ToDictionary(x => x.county, x => x.p);
        var (mean, spread, unknowns) = (hidden.Length, hidden.Length + 1, hidden.Length + 2);
        var rows = new List<double[]>();
        var right = new List<double>();
        double n = rates.Length;
        for (var i = 0; i < rates.Length; i++)
        {
            // Sum of the neighbours' rates − links × mean = z × standard deviation × √((n × links − links²) / (n − 1)).
            double links = neighbours[i].Length + 1;
            var scale = Math.Sqrt(((n * links) - (links * links)) / (n - 1));
            Add([.. neighbours[i], i], -links, -told[i] * scale, 1 / scale);
        }

        Add([.. Enumerable.Range(0, rates.Length)], -n, 0, 100);
        var values = new LeastSquares(rows, unknowns).Solve(right.ToArray());
        var recovered = hidden.Count(county => Math.Abs((values[place[county]] * births[county] / 1000) - cases[county]) < 0.5);
        TestContext.Out.WriteLine($"{recovered} of {hidden.Length}");
        Assert.That((hidden.Length, recovered), Is.EqualTo((38, 38)));

        void Add(int[] counties, double ofMean, double ofSpread, double weight)
        {
            var row = new double[unknowns];
            double known = 0;
            foreach (var county in counties)
            {
                if (place.TryGetValue(county, out var p)) row[p] += weight;
                else known += rates[county];
            }

            (row[mean], row[spread]) = (ofMean * weight, ofSpread * weight);
            rows.Add(row);
            right.Add(-known * weight);
        }
    }

    private static int Rank(IReadOnlyList<double[]> rows, int unknowns)
    {
        var left = rows.Select(r => (double[])r.Clone()).ToList();
        var rank = 0;
        for (var c = 0; c < unknowns; c++)
        {
            var pivot = left.FindIndex(rank, r => Math.Abs(r[c]) > 1e-9);
            if (pivot < 0) continue;
            (left[rank], left[pivot]) = (left[pivot], left[rank]);
            for (var r = rank + 1; r < left.Count; r++)
            {
                var factor = left[r][c] / left[rank][c];
                for (var k = c; k < unknowns; k++) left[r][k] -= factor * left[rank][k];
            }

            rank++;
        }

        return rank;
    }
}
