using System.Collections.Immutable;
using System.Text.Json;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Districts.NorthCarolina;

namespace EarlyWarning.Tests.Districts;

public sealed class CircularScanTests
{
    [TestCase("74_poisson_0.5", ScanModel.Poisson, 0.5)]
    [TestCase("74_bernoulli_0.5", ScanModel.Bernoulli, 0.5)]
    [TestCase("74_poisson_0.25", ScanModel.Poisson, 0.25)]
    [TestCase("74_bernoulli_0.25", ScanModel.Bernoulli, 0.25)]
    public void Search_NorthCarolina_EqualsTheReference(string name, ScanModel model, double share)
    {
        const int Simulations = 9999;
        var golden = Json("scan.json").GetProperty(name);
        var result = CircularScan.Search(Counties(), model, share, Simulations, 1);
        Assert.That(result.Centres.Sum(centre => centre.Windows), Is.EqualTo(golden.GetProperty("n_zones").GetInt32()));

        JsonElement first = golden.GetProperty("mlc"), secondary = golden.GetProperty("secondary");
        var simulated = first.GetProperty("nsim").GetInt32();
        AssertCluster(result.Clusters[0], first, simulated);
        Assert.That(result.Clusters[0].RatioToExpected, Is.EqualTo(first.GetProperty("smr").GetDouble()).Within(1e-12));
        Assert.That(result.Clusters[0].RelativeRate, Is.EqualTo(first.GetProperty("rr_inside_outside").GetDouble()).Within(1e-12));
        Assert.That(result.Clusters, Has.Length.EqualTo(1 + secondary.GetArrayLength()));
        foreach (var (cluster, expected) in result.Clusters.Skip(1).Zip(secondary.EnumerateArray())) AssertCluster(cluster, expected, simulated);

        // The reference's critical values split the simulations as they should, within four standard errors of both.
        foreach (var (property, level) in new[] { ("crit_llr_05", 0.05), ("crit_llr_01", 0.01) })
        {
            var critical = golden.GetProperty(property).GetDouble();
            AssertWithinFourErrors(result.SimulatedMaxima.Count(m => m >= critical) / (double)Simulations, level, simulated, property);
        }

        void AssertCluster(ScanCluster cluster, JsonElement expected, int references)
        {
            var ids = expected.GetProperty("ids");
            string[] members = ids.ValueKind == JsonValueKind.Array ? [.. ids.EnumerateArray().Select(id => id.GetString()!)] : [ids.GetString()!];
            Assert.That(cluster.Centre.Value, Is.EqualTo(expected.GetProperty("centre").GetString()));
            Assert.That(cluster.Districts.Select(code => code.Value), Is.EqualTo(members));
            AssertGolden(cluster.LogLikelihoodRatio, expected.GetProperty("llr").GetDouble(), "llr");
            AssertGolden(cluster.Expected, expected.GetProperty("expected").GetDouble(), "expected");
            Assert.That((cluster.Count, cluster.Children), Is.EqualTo((expected.GetProperty("cases").GetInt64(), expected.GetProperty("pop").GetInt64())));
            AssertWithinFourErrors(cluster.PValue, expected.GetProperty("p").GetDouble(), references, "p");
        }

        static void AssertWithinFourErrors(double p, double reference, int references, string what) =>
            Assert.That(p, Is.EqualTo(reference).Within((4 * Math.Sqrt(reference * (1 - reference) * ((1.0 / Simulations) + (1.0 / references)))) + (1.0 / references)), what);
    }

    [Test]
    public void Search_NorthCarolina_MostLikelyClusterIsAsPublished()
    {
        var cluster = CircularScan.Search(Counties(), ScanModel.Poisson, 0.5, 99, 1).Clusters[0];
        AssertGolden(cluster.LogLikelihoodRatio, 13.8690457946389, "not 13.683, which truncated totals give");
        Assert.That((cluster.Centre.Value, cluster.Districts.Length), Is.EqualTo(("37133", 42)));
    }

    [Test]
    public void Search_NorthCarolina_BestWindowAroundEveryCountyEqualsTheReference()
    {
        var result = CircularScan.Search(Counties(), ScanModel.Poisson, 0.5, 1, 1);
        var rows = Rows("reference", "scan_bycentre_poisson_74.csv");
        for (var i = 0; i < rows.Length; i++)
        {
            AssertGolden(result.Centres[i].LogLikelihoodRatio, rows[i].Number("best_llr_centred_here"), rows[i]["area_id"]);
            Assert.That((long)result.Centres[i].Districts, Is.EqualTo(rows[i].Whole("best_len")), rows[i]["area_id"]);
            Assert.That((long)result.Centres[i].Windows, Is.EqualTo(rows[i].Whole("n_zones")), rows[i]["area_id"]);
        }
    }

    [Test]
    public void Maxima_EveryModel_EqualAPlainSearch([Values] ScanModel model, [Values(60, 490)] int perThousand)
    {
        // Areas of a grid come in together; where most children are counted the others are drawn.
        var areas = Grid(7, perThousand);
        var windows = new ScanWindows(areas, 0.5 * areas.Sum(area => area.Children));
        var maxima = ScanSimulation.Maxima(areas, windows, model, 21, 5, 2);
        var likelihood = new ScanLikelihood(model, areas.Sum(area => area.Count), areas.Sum(area => area.Children));
        var (cases, draws) = (new CaseDraws(areas, model), new CountedDraws());
        for (var s = 0; s < maxima.Length; s++)
        {
            var counts = new int[areas.Length];
            draws.Start(Philox.Mix(5), (uint)s);
            cases.Simulate(draws, counts, 1);
            Assert.That(counts.Sum(), Is.EqualTo(likelihood.Cases));
            double highest = 0;
            for (var centre = 0; centre < areas.Length; centre++)
            {
                long count = 0, size = 0;
                foreach (var entry in windows.Of(centre))
                {
                    count += counts[entry < 0 ? ~entry : entry];
                    size += areas[entry < 0 ? ~entry : entry].Children;
                    if (entry >= 0) highest = Math.Max(highest, likelihood.Ratio(count, size));
                }
            }

            Assert.That(maxima[s], Is.EqualTo(highest), $"simulation {s}");
        }
    }

    [Test]
    public void Bound_EveryWindow_IsNotBelowTheRatio([Values] ScanModel model, [Values(1, 7, 150, 500, 900, 999)] int cases)
    {
        var likelihood = new ScanLikelihood(model, cases, 1000);
        for (var size = 1; size < 1000; size += 7)
        {
            for (var count = 0; count <= Math.Min(size, cases); count++)
            {
                if (model == ScanModel.Bernoulli && cases - count > 1000 - size) continue;
                var excess = count - (cases * size / 1000.0);
                if (excess > 0) Assert.That(excess * excess, Is.GreaterThan(likelihood.Ratio(count, size) * likelihood.Bound(size)), $"{count} of {size}");
            }
        }
    }

    [TestCase(ScanModel.Poisson, 300)]
    [TestCase(ScanModel.Bernoulli, 300)]
    [TestCase(ScanModel.Bernoulli, 700)]
    public void Simulate_ManyTimes_HasTheMeanAndVarianceOfItsModel(ScanModel model, int cases)
    {
        // 1,000 children in districts of 100, 300 and 600: multinomial or hypergeometric counts.
        ScanArea[] areas = [Area(0, 100, cases / 10), Area(1, 300, 3 * cases / 10), Area(2, 600, 6 * cases / 10)];
        const int Simulations = 20_000;
        var (handed, draws) = (new CaseDraws(areas, model), new CountedDraws());
        var (sums, squares) = (new double[3], new double[3]);
        for (uint s = 0; s < Simulations; s++)
        {
            var counts = new int[3];
            draws.Start(11, s);
            handed.Simulate(draws, counts, 1);
            for (var i = 0; i < 3; i++) (sums[i], squares[i]) = (sums[i] + counts[i], squares[i] + ((double)counts[i] * counts[i]));
        }

        for (var i = 0; i < 3; i++)
        {
            var share = areas[i].Children / 1000.0;
            var variance = cases * share * (1 - share) * (model == ScanModel.Bernoulli ? (1000 - cases) / 999.0 : 1);
            var mean = sums[i] / Simulations;
            Assert.That(mean, Is.EqualTo(cases * share).Within(4 * Math.Sqrt(variance / Simulations)));
            Assert.That((squares[i] / Simulations) - (mean * mean), Is.EqualTo(variance).Within(4 * variance * Math.Sqrt(2.0 / Simulations)));
        }
    }

    [TestCase(ScanModel.Bernoulli, 5)]
    [TestCase(ScanModel.Bernoulli, 30)]
    [TestCase(ScanModel.Bernoulli, 52)]
    [TestCase(ScanModel.Poisson, 30)]
    public void Simulate_SmallAreas_GivesEveryPairOfCountsAsOftenAsItsModelSays(ScanModel model, int cases)
    {
        // Areas of 6, 14 and 40 children; counts of the first two tell the third. Four and a half standard errors, because many pairs are looked at.
        ScanArea[] areas = [Area(0, 6, 0), Area(1, 14, Math.Max(0, cases - 40)), Area(2, 40, Math.Min(40, cases))];
        const int Simulations = 60_000;
        var (handed, draws, seen) = (new CaseDraws(areas, model), new CountedDraws(), new Dictionary<(int, int), int>());
        var counts = new int[3];
        for (uint s = 0; s < Simulations; s++)
        {
            draws.Start(3, s);
            handed.Simulate(draws, counts, 1);
            Assert.That(counts.Sum(), Is.EqualTo(cases));
            seen[(counts[0], counts[1])] = seen.GetValueOrDefault((counts[0], counts[1])) + 1;
        }

        double all = 0;
        for (var a = 0; a <= cases; a++)
        {
            for (var b = 0; a + b <= cases; b++)
            {
                var probability = model == ScanModel.Bernoulli
                    ? Ways(6, a) * Ways(14, b) * Ways(40, cases - a - b) / Ways(60, cases)
                    : Ways(cases, a) * Ways(cases - a, b) * Math.Pow(0.1, a) * Math.Pow(14.0 / 60, b) * Math.Pow(40.0 / 60, cases - a - b);
                all += probability;
                var error = Math.Sqrt(probability * (1 - probability) / Simulations);
                Assert.That(seen.GetValueOrDefault((a, b)) / (double)Simulations, Is.EqualTo(probability).Within((4.5 * error) + (2.0 / Simulations)), $"{a}, {b}");
            }
        }

        Assert.That(all, Is.EqualTo(1).Within(1e-9));

        static double Ways(int n, int k) => k < 0 || k > n ? 0 : Enumerable.Range(1, k).Aggregate(1.0, (ways, i) => ways * (n - k + i) / i);
    }

    [Test]
    public void Windows_FarPlaces_HoldTheNearestAreasInOrder()
    {
        // One place is very far away, so that nearly all others lie in the innermost ring; every window is searched in full.
        var areas = Grid(9, 100).Append(Area(99, 120, 9) with { X = 1e4, Y = -1e4 }).ToArray();
        var largest = 0.25 * areas.Sum(area => area.Children);
        var windows = new ScanWindows(areas, largest);
        for (var centre = 0; centre < areas.Length - 1; centre++)
        {
            var (x, y) = (areas[centre].X, areas[centre].Y);
            var distances = areas.Select(a => Math.Round(((a.X - x) * (a.X - x)) + ((a.Y - y) * (a.Y - y)), 9)).ToArray();
            var circles = distances.Distinct().Order().TakeWhile(d => areas.Where((_, j) => distances[j] <= d).Sum(a => a.Children) <= largest).ToArray();
            var expected = Enumerable.Range(0, areas.Length).Where(j => circles.Contains(distances[j])).OrderBy(j => distances[j]).ThenBy(j => j);
            Assert.That(windows.Of(centre).ToArray().Select(entry => entry < 0 ? ~entry : entry), Is.EqualTo(expected), $"{centre}");
        }
    }

    [Test]
    public void Search_AreasInAnotherOrderAndOtherThreads_GivesTheSameDigits([Values] ScanModel model)
    {
        ImmutableArray<ScanArea> areas = [.. Grid(6, 100)];
        var straight = CircularScan.Search(areas, model, 0.5, 40, 3, 1);
        var order = Enumerable.Range(0, areas.Length).Select(i => i * 5 % areas.Length).ToArray();
        Assert.That(order.Distinct().Count(), Is.EqualTo(areas.Length));
        var shuffled = CircularScan.Search([.. order.Select(i => areas[i])], model, 0.5, 40, 3, 3);
        Assert.That(shuffled.SimulatedMaxima, Is.EqualTo(straight.SimulatedMaxima));
        Assert.That(shuffled.Centres, Is.EqualTo(order.Select(i => straight.Centres[i])));
        Assert.That(shuffled.Clusters.Select(c => (c.Centre, c.PValue, c.LogLikelihoodRatio)), Is.EqualTo(straight.Clusters.Select(c => (c.Centre, c.PValue, c.LogLikelihoodRatio))));
    }

    [Test]
    public void Search_FewerSimulations_AreTheFirstOfMore([Values] ScanModel model)
    {
        var few = CircularScan.Search([.. Grid(8, 150)], model, 0.25, 160, 5);
        var many = CircularScan.Search([.. Grid(8, 150)], model, 0.25, 999, 5);
        Assert.That(few.SimulatedMaxima, Is.EqualTo(many.SimulatedMaxima.Take(160)));
    }

    [Test]
    public void Search_Clusters_DoNotOverlapAndFallInRatio()
    {
        var clusters = CircularScan.Search([.. Grid(9, 100)], ScanModel.Bernoulli, 0.25, 99, 3).Clusters;
        Assert.That(clusters, Has.Length.GreaterThanOrEqualTo(2), "both corners");
        Assert.That(clusters.SelectMany(c => c.Districts), Is.Unique);
        Assert.That(clusters.Select(c => c.LogLikelihoodRatio), Is.Ordered.Descending);
        Assert.That(clusters.Select(c => c.Children), Has.All.LessThanOrEqualTo(0.25 * Grid(9, 100).Sum(a => a.Children)));
    }

    [Test]
    public void Search_AreasEquallyFarAway_ComeInTogether()
    {
        // The middle of a cross and its four arms: one window with the middle alone, one with all.
        ImmutableArray<ScanArea> cross =
        [
            Area(0, 10, 9) with { X = 0.1, Y = 0.3 }, Area(1, 10, 1) with { X = 0.2, Y = 0.3 }, Area(2, 10, 1) with { X = 0, Y = 0.3 },
            Area(3, 10, 1) with { X = 0.1, Y = 0.4 }, Area(4, 10, 1) with { X = 0.1, Y = 0.2 }, Area(5, 90, 9) with { X = 9, Y = 9 },
        ];
        Assert.That(CircularScan.Search(cross, ScanModel.Bernoulli, 0.5, 9, 1).Centres[0].Windows, Is.EqualTo(2));
    }

    [TestCase(0)]
    [TestCase(10)]
    public void Search_NothingOrEverythingCounted_FindsNothing(int count)
    {
        var result = CircularScan.Search([Area(0, 10, count), Area(1, 10, count)], ScanModel.Bernoulli, 0.5, 9, 1);
        Assert.That(result.Clusters, Is.Empty);
        Assert.That(result.Centres.Select(c => c.LogLikelihoodRatio), Is.All.Zero);
    }

    [Test]
    public void Search_OneAreaHoldsAllChildren_HasNoWindow()
    {
        var result = CircularScan.Search([Area(0, 10, 4), Area(1, 0, 0)], ScanModel.Bernoulli, 0.5, 9, 1);
        Assert.That(result.Clusters, Is.Empty);
        Assert.That(result.Centres[0].Windows, Is.Zero);
    }

    [Test]
    public void Search_FaultyArguments_AreRefused()
    {
        Assert.That(() => CircularScan.Search([Area(0, 10, 11)], ScanModel.Bernoulli, 0.5, 9, 1), Throws.ArgumentException);
        Assert.That(() => CircularScan.Search([Area(0, 10, 1), Area(0, 10, 1)], ScanModel.Bernoulli, 0.5, 9, 1), Throws.ArgumentException);
        Assert.That(() => CircularScan.Search([Area(0, 10, 1) with { X = double.NaN }], ScanModel.Bernoulli, 0.5, 9, 1), Throws.ArgumentException);
        Assert.That(() => CircularScan.Search([Area(0, 10, 1)], ScanModel.Bernoulli, 0.51, 9, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => CircularScan.Search([Area(0, 10, 1)], ScanModel.Bernoulli, 0.5, 0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static ImmutableArray<ScanArea> Counties() =>
    [
        .. Rows("reference", "areas.csv").Select(row =>
            new ScanArea(new DistrictCode(row["area_id"]), row.Number("cx_m"), row.Number("cy_m"), 0, row.Whole("cases74"), row.Whole("pop74"))),
    ];

    /// <summary>A square of districts of different size, with two corners that are higher.</summary>
    private static ScanArea[] Grid(int side, int perThousand) =>
    [
        .. Enumerable.Range(0, side * side).Select(i =>
        {
            var (row, column, children) = (i / side, i % side, 80 + (i * 37 % 90));
            var high = row + column < 3 || row + column > (2 * side) - 4;
            return Area(i, children, children * perThousand * (high ? 2 : 1) / 1000) with { X = 0.1 * column, Y = 0.1 * row };
        }),
    ];

    private static ScanArea Area(int number, long children, long count) => new(new DistrictCode($"D{number:000}"), number, 0, 0, count, children);
}
