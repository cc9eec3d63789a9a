using System.Collections.Immutable;
using EarlyWarning.Districts;
using static EarlyWarning.Tests.Districts.NorthCarolina;

namespace EarlyWarning.Tests.Districts;

/// <summary>Analytic local and global statistics of North Carolina against every column of the full reference files.</summary>
public sealed class LocalStatisticsTests
{
    private const string Source = "reference";

    [Test]
    public void LocalG_FreemanTukey_EqualsSpdep([Values] bool star, [Values] bool rowStandardised)
    {
        var results = LocalG.Analytic(Values("ft"), Graph(Source).Neighbours, star, rowStandardised);
        var adjusted = BenjaminiHochberg.Adjust([.. results.Select(result => result.PTwoSided)]);
        var rows = Rows(Source, "localG_analytic_74.csv");
        var prefix = $"ft_{(star ? "Gstar" : "G")}_{(rowStandardised ? "W" : "B")}_";
        for (var i = 0; i < rows.Length; i++)
        {
            var what = prefix + rows[i]["area_id"];
            AssertGolden(results[i].G, rows[i].Number(prefix + "G"), what);
            AssertGolden(results[i].Expected, rows[i].Number(prefix + "E"), what);
            AssertGolden(results[i].Variance, rows[i].Number(prefix + "V"), what);
            AssertGolden(results[i].Z, rows[i].Number(prefix + "z"), what);
            AssertGolden(results[i].PTwoSided, rows[i].Number(prefix + "p2"), what);
            AssertGolden(adjusted[i], rows[i].Number(prefix + "p2_BH"), what);
        }
    }

    [TestCase("crude")]
    [TestCase("ebest")]
    [TestCase("ft")]
    [TestCase("ebiz")]
    public void LocalMoran_NorthCarolina_EqualsSpdep(string rate)
    {
        var results = LocalMoran.Analytic(Values(rate), Graph(Source).Neighbours);
        var adjusted = BenjaminiHochberg.Adjust([.. results.Select(result => result.PTwoSided)]);
        var rows = Rows(Source, "localmoran_analytic_74.csv");
        for (var i = 0; i < rows.Length; i++)
        {
            var what = $"{rate} {rows[i]["area_id"]}";
            AssertGolden(results[i].I, rows[i].Number($"{rate}_Ii"), what);
            AssertGolden(results[i].Expected, rows[i].Number($"{rate}_E_cond"), what);
            AssertGolden(results[i].Variance, rows[i].Number($"{rate}_V_cond"), what);
            AssertGolden(results[i].Z, rows[i].Number($"{rate}_z_cond"), what);
            AssertGolden(results[i].PTwoSided, rows[i].Number($"{rate}_p2_cond"), what);
            AssertGolden(adjusted[i], rows[i].Number($"{rate}_p2_cond_BH"), what);
            AssertGolden(results[i].TotalExpected, rows[i].Number($"{rate}_E_total"), what);
            AssertGolden(results[i].TotalVariance, rows[i].Number($"{rate}_V_total"), what);
            AssertGolden(results[i].TotalPTwoSided, rows[i].Number($"{rate}_p2_total"), what);
            Assert.That(results[i].Quadrant.ToString(), Is.EqualTo(rows[i][$"{rate}_quad_pysal"].Replace("-", "", StringComparison.Ordinal)), what);
            Assert.That(results[i].QuadrantAmongLags.ToString(), Is.EqualTo(rows[i][$"{rate}_quad_mean"].Replace("-", "", StringComparison.Ordinal)), what);
        }
    }

    [Test]
    public void LocalStatistics_TwoIslands_EqualSpdepAndHaveNoP()
    {
        var (_, neighbours) = Graph(Source, "neighbours_cc89_2islands.csv");
        var rows = Rows(Source, "islands_cc89_74.csv");
        var star = LocalG.Analytic(Values("crude"), neighbours, star: true, rowStandardised: false);
        var plain = LocalG.Analytic(Values("crude"), neighbours, star: false, rowStandardised: false);
        var moran = LocalMoran.Analytic(Values("crude"), neighbours);
        for (var i = 0; i < rows.Length; i++)
        {
            var what = rows[i]["area_id"];
            Assert.That(neighbours[i], Has.Length.EqualTo(rows[i].Whole("n_nb")), what);
            AssertGolden(star[i].Z, rows[i].Number("Gstar_B_z"), what);
            AssertGolden(plain[i].Z, rows[i].Number("G_B_z"), what);
            AssertGolden(moran[i].I, rows[i].Number("Ii_W"), what);
            AssertGolden(moran[i].Z, rows[i].Number("Ii_z_cond"), what);
            AssertGolden(moran[i].PTwoSided, rows[i].Number("Ii_p2_cond"), what);
            if (neighbours[i].IsEmpty)
            {
                Assert.That(new[] { star[i].PTwoSided, plain[i].PTwoSided, moran[i].PTwoSided, moran[i].TotalPTwoSided }, Is.All.NaN, what);
                Assert.That(moran[i].Quadrant, Is.EqualTo(MoranQuadrant.None), what);
            }
        }

        var adjusted = BenjaminiHochberg.Adjust([.. moran.Select(result => result.PTwoSided)]);
        Assert.That(adjusted.Count(double.IsNaN), Is.EqualTo(2));
        Assert.That(adjusted.Max(), Is.LessThanOrEqualTo(1));
        var smallest = Enumerable.Range(0, adjusted.Length).Where(i => !neighbours[i].IsEmpty).MinBy(i => moran[i].PTwoSided);
        Assert.That(adjusted[smallest], Is.LessThanOrEqualTo(98 * moran[smallest].PTwoSided * (1 + 1e-12)), "two islands do not count as tests");
    }

    [TestCase("crude", "moran_crude")]
    [TestCase("ebest", "moran_ebest")]
    [TestCase("ft", "moran_ft")]
    [TestCase("ebiz", "moran_ebiz")]
    public void GlobalStatistics_NorthCarolina_EqualSpdep(string rate, string name)
    {
        var golden = Json("global.json").GetProperty("period_74").GetProperty(name);
        double Number(string property) => golden.GetProperty(property).GetDouble();
        var neighbours = Graph(Source).Neighbours;
        var moran = GlobalMoran.Compute(Values(rate), neighbours);
        var geary = GlobalGeary.Compute(Values(rate), neighbours);
        AssertGolden(moran.I, Number("I_W"), "I_W");
        AssertGolden(moran.Expected, Number("E"), "E");
        AssertGolden(moran.Variance, Number("Var_randomisation"), "Var_randomisation");
        AssertGolden(moran.Z, Number("z_rand"), "z_rand");
        AssertGolden(moran.PGreater, Number("p_greater_rand"), "p_greater_rand");
        AssertGolden(moran.NormalVariance, Number("Var_normality"), "Var_normality");
        AssertGolden(moran.NormalZ, Number("z_norm"), "z_norm");
        AssertGolden(moran.NormalPGreater, Number("p_greater_norm"), "p_greater_norm");
        AssertGolden(GlobalMoran.Compute(Values(rate), neighbours, rowStandardised: false).I, Number("I_B"), "I_B");
        AssertGolden(geary.C, Number("geary_C_W"), "geary_C_W");
        AssertGolden(geary.Z, Number("geary_z"), "geary_z");
    }

    [Test]
    public void LocalStatistics_CountsOfConspicuousCounties_EqualSpdep([Values("crude", "ebest", "ft")] string rate, [Values] bool star, [Values] bool rowStandardised)
    {
        var golden = Json("global.json").GetProperty("period_74").GetProperty("counts").GetProperty($"{rate}_{(star ? "Gstar" : "G")}_{(rowStandardised ? "W" : "B")}");
        var results = LocalG.Analytic(Values(rate), Graph(Source).Neighbours, star, rowStandardised);
        var adjusted = BenjaminiHochberg.Adjust([.. results.Select(result => result.PTwoSided)]);
        foreach (var (name, level) in new[] { ("p05", 0.05), ("p01", 0.01) })
        {
            Assert.That(results.Count(r => r.Z > 0 && r.PTwoSided <= level), Is.EqualTo(golden.GetProperty("hot_" + name).GetInt32()), name);
            Assert.That(results.Count(r => r.Z < 0 && r.PTwoSided <= level), Is.EqualTo(golden.GetProperty("cold_" + name).GetInt32()), name);
        }

        foreach (var (name, level) in new[] { ("BH05", 0.05), ("BH10", 0.1) })
        {
            Assert.That(results.Where((r, i) => r.Z > 0 && adjusted[i] <= level).Count(), Is.EqualTo(golden.GetProperty("hot_" + name).GetInt32()), name);
            Assert.That(results.Where((r, i) => r.Z < 0 && adjusted[i] <= level).Count(), Is.EqualTo(golden.GetProperty("cold_" + name).GetInt32()), name);
        }
    }

    [Test]
    public void LocalMoran_CountsOfConspicuousQuadrants_EqualSpdep([Values("crude", "ebest", "ft", "ebiz")] string rate)
    {
        var golden = Json("global.json").GetProperty("period_74").GetProperty("counts").GetProperty(rate + "_localmoran_cond");
        var results = LocalMoran.Analytic(Values(rate), Graph(Source).Neighbours);
        var adjusted = BenjaminiHochberg.Adjust([.. results.Select(result => result.PTwoSided)]);
        foreach (var quadrant in new[] { "HH", "LL", "HL", "LH" })
        {
            var found = results.Count(r => r.PTwoSided <= 0.05 && r.QuadrantAmongLags.ToString() == Named(quadrant));
            Assert.That(found, Is.EqualTo(golden.GetProperty(quadrant + "_p05").GetInt32()), quadrant);
        }

        Assert.That(adjusted.Count(p => p <= 0.05), Is.EqualTo(golden.GetProperty("any_BH05").GetInt32()));
        Assert.That(results.Where((r, i) => adjusted[i] <= 0.05 && r.QuadrantAmongLags.ToString() == Named("HH")).Count(), Is.EqualTo(golden.GetProperty("HH_BH05").GetInt32()));

        static string Named(string letters) => string.Concat(letters.Select(letter => letter == 'H' ? "High" : "Low"));
    }

    [Test]
    public void GlobalMoran_LinksInOneDirection_EqualsTheFullMatrix()
    {
        // The nearest of each area on a line at 0, 1, 3, 6, 10: not symmetric. The weights are written out as a matrix.
        ImmutableArray<ImmutableArray<int>> nearest = [[1], [0], [1], [2], [3]];
        double[] values = [1, 4, 2, 7, 3];
        var (s1, s2) = (0.0, 0.0);
        for (var i = 0; i < 5; i++)
        {
            for (var j = 0; j < 5; j++) s1 += Math.Pow(W(i, j) + W(j, i), 2) / 2;
            s2 += Math.Pow(Enumerable.Range(0, 5).Sum(j => W(i, j) + W(j, i)), 2);
        }

        var weights = WeightMoments.Of(nearest, rowStandardised: true);
        Assert.That((weights.S0, weights.S1, weights.S2), Is.EqualTo((5.0, s1, s2)));
        Assert.That(GlobalMoran.Compute(values, nearest).I, Is.Not.NaN);

        double W(int i, int j) => nearest[i].Contains(j) ? 1 : 0;
    }

    [Test]
    public void LocalMoran_AllValuesEqual_IsUndefined()
    {
        ImmutableArray<ImmutableArray<int>> ring = [[1, 3], [0, 2], [1, 3], [0, 2]];
        Assert.That(LocalMoran.Analytic([0.1, 0.1, 0.1, 0.1], ring).Select(r => r.Z), Is.All.NaN);
        Assert.That(LocalG.Analytic([0.1, 0.1, 0.1, 0.1], ring, star: true, rowStandardised: true).Select(r => r.PTwoSided), Is.All.NaN);
        Assert.That(GlobalGeary.Compute([0.1, 0.1, 0.1, 0.1], ring).C, Is.NaN);
    }

    [Test]
    public void LocalG_OneAreaHoldsEverything_HasNoZForItself()
    {
        // Without it all others are zero: nothing can be said about its neighbours.
        ImmutableArray<ImmutableArray<int>> ring = [[1, 3], [0, 2], [1, 3], [0, 2]];
        var results = LocalG.Analytic([0.3, 0, 0, 0], ring, star: false, rowStandardised: true);
        Assert.That(results[0].Z, Is.NaN);
        Assert.That(results[1].Z, Is.Not.NaN);
    }
}
