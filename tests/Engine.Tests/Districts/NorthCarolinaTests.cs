using EarlyWarning.Districts;
using static EarlyWarning.Tests.Districts.NorthCarolina;

namespace EarlyWarning.Tests.Districts;

[TestFixtureSource(typeof(NorthCarolina), nameof(Sources))]
public sealed class NorthCarolinaTests(string source)
{
    [Test]
    public void WilsonScore_NorthCarolina_EqualsEpitools()
    {
        foreach (var row in Rows(source, "rates_74.csv"))
        {
            var narrow = WilsonScore.Interval(row.Whole("cases"), row.Whole("pop"));
            var wide = WilsonScore.Interval(row.Whole("cases"), row.Whole("pop"), WilsonScore.Z998);
            AssertGolden(narrow.Low, row.Number("wilson95_lo"), row["area_id"]);
            AssertGolden(narrow.High, row.Number("wilson95_hi"), row["area_id"]);
            AssertGolden(wide.Low, row.Number("wilson998_lo"), row["area_id"]);
            AssertGolden(wide.High, row.Number("wilson998_hi"), row["area_id"]);
        }
    }

    [Test]
    public void MarshallSmoothing_NorthCarolina_EqualsSpdep()
    {
        var rows = Rows(source, "rates_74.csv");
        var binomial = MarshallSmoothing.Binomial(Cases(source), Births(source));
        var poisson = MarshallSmoothing.Poisson(Cases(source), Births(source));
        for (var i = 0; i < rows.Length; i++)
        {
            AssertGolden(binomial[i], rows[i].Number("ebest_binomial"), rows[i]["area_id"]);
            AssertGolden(poisson[i], rows[i].Number("ebest_poisson"), rows[i]["area_id"]);
        }
    }

    [Test]
    public void BinomialTail_NorthCarolina_EqualsR()
    {
        var rate = (double)Cases(source).Sum() / Births(source).Sum();
        foreach (var row in Rows(source, "rates_74.csv"))
        {
            AssertGolden(BinomialTail.Upper(row.Whole("cases"), row.Whole("pop"), rate), row.Number("binom_p_upper"), row["area_id"]);
            AssertGolden(BinomialTail.Lower(row.Whole("cases"), row.Whole("pop"), rate), row.Number("binom_p_lower"), row["area_id"]);
        }
    }

    [Test]
    public void BenjaminiHochberg_NorthCarolina_EqualsR()
    {
        var rows = Rows(source, "rates_74.csv");
        var adjusted = BenjaminiHochberg.Adjust([.. rows.Select(row => row.Number("binom_p_two"))]);
        for (var i = 0; i < rows.Length; i++) AssertGolden(adjusted[i], rows[i].Number("binom_p_two_BH"), rows[i]["area_id"]);
    }

    [Test]
    public void BinomialFunnel_NorthCarolina_EqualsR()
    {
        var rate = (double)Cases(source).Sum() / Births(source).Sum();
        foreach (var row in Rows(source, "rates_74.csv"))
        {
            var limits = BinomialFunnel.Limits(row.Whole("pop"), rate);

            // The golden limits go below zero where the smallest count already reaches the quantile.
            AssertGolden(limits.Low95, Math.Max(0, row.Number("funnel_exact_lo95")), row["area_id"]);
            AssertGolden(limits.High95, row.Number("funnel_exact_hi95"), row["area_id"]);
            AssertGolden(limits.Low998, Math.Max(0, row.Number("funnel_exact_lo998")), row["area_id"]);
            AssertGolden(limits.High998, row.Number("funnel_exact_hi998"), row["area_id"]);
            var expected = row["rag_funnel_exact"] switch
            {
                "in" => FunnelPosition.Inside,
                "low95" => FunnelPosition.Below,
                "high95" => FunnelPosition.Above,
                "high998" => FunnelPosition.FarAbove,
                var other => throw new InvalidOperationException(other),
            };
            Assert.That(BinomialFunnel.Position(row.Whole("cases"), row.Whole("pop"), rate), Is.EqualTo(expected), row["area_id"]);
        }
    }

    [Test]
    public void LocalG_NorthCarolina_EqualsSpdep([Values("crude", "ebest")] string rate, [Values] bool star, [Values] bool rowStandardised)
    {
        var (_, neighbours) = Graph(source);
        var values = rate == "crude" ? CrudeRates(source) : [.. MarshallSmoothing.Poisson(Cases(source), Births(source)).Select(r => r * 1000)];
        var results = LocalG.Analytic(values, neighbours, star, rowStandardised);
        var adjusted = BenjaminiHochberg.Adjust([.. results.Select(result => result.PTwoSided)]);
        var rows = Rows(source, "localG_analytic_74.csv");
        var prefix = $"{rate}_{(star ? "Gstar" : "G")}_{(rowStandardised ? "W" : "B")}_";
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

    [Test]
    public void GlobalMoran_NorthCarolina_EqualsSpdep()
    {
        var result = GlobalMoran.Compute(CrudeRates(source), Graph(source).Neighbours);
        AssertGolden(result.I, 0.230910448845858, "I");
        AssertGolden(result.Expected, -0.0101010101010101, "E");
        AssertGolden(result.Variance, 0.004065133685761, "V");
        AssertGolden(result.Z, 3.78007377117181, "z");
        AssertGolden(result.PGreater, 7.83909493649273e-05, "p");
    }

    [Test]
    public void GlobalMoran_TwoIslands_EqualsSpdepWithAdjustedNumber()
    {
        var (_, neighbours) = Graph(source, "neighbours_cc89_2islands.csv");
        var result = GlobalMoran.Compute(CrudeRates(source), neighbours);
        Assert.That(neighbours.Count(list => list.IsEmpty), Is.EqualTo(2));
        Assert.That(result.Areas, Is.EqualTo(98));
        AssertGolden(result.I, 0.247239743464512, "I");
        AssertGolden(result.Expected, -0.0103092783505155, "E");
        AssertGolden(result.Z, 3.52161015009372, "z");
    }
}
