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
    public void PoissonInterval_NorthCarolina_EqualsEpitools()
    {
        foreach (var row in Rows(source, "rates_74.csv"))
        {
            var (cases, births, what) = (row.Whole("cases"), row.Whole("pop"), row["area_id"]);
            AssertGolden(PoissonInterval.Byar(cases, births).Low, row.Number("byar95_lo"), what);
            AssertGolden(PoissonInterval.Byar(cases, births).High, row.Number("byar95_hi"), what);

            // The golden limit goes below zero where a single case says little.
            AssertGolden(PoissonInterval.Byar(cases, births, WilsonScore.Z998).Low, Math.Max(0, row.Number("byar998_lo")), what);
            AssertGolden(PoissonInterval.Byar(cases, births, WilsonScore.Z998).High, row.Number("byar998_hi"), what);
            AssertGolden(PoissonInterval.Exact(cases, births).Low, row.Number("poisexact95_lo"), what);
            AssertGolden(PoissonInterval.Exact(cases, births).High, row.Number("poisexact95_hi"), what);
        }
    }

    [Test]
    public void LocalMarshallSmoothing_NorthCarolina_EqualsSpdep()
    {
        var rows = Rows(source, "rates_74.csv");
        var local = LocalMarshallSmoothing.Poisson(Cases(source), Births(source), Graph(source).Neighbours);
        for (var i = 0; i < rows.Length; i++)
        {
            AssertGolden(local[i].Rate, rows[i].Number("eblocal"), rows[i]["area_id"]);
            AssertGolden(local[i].Mean, rows[i].Number("eblocal_m"), rows[i]["area_id"]);
            AssertGolden(local[i].Between, rows[i].Number("eblocal_a"), rows[i]["area_id"]);
        }

        Assert.That(local.Count(rate => rate.Between == 0), Is.EqualTo(50));
    }

    [Test]
    public void StandardisedRate_NorthCarolina_EqualsSpdep()
    {
        var rows = Rows(source, "rates_74.csv");
        var standardised = StandardisedRate.Compute(Cases(source), Births(source));
        for (var i = 0; i < rows.Length; i++) AssertGolden(standardised[i], rows[i].Number("ebi_z"), rows[i]["area_id"]);
    }

    [Test]
    public void NormalFunnel_NorthCarolina_EqualsR()
    {
        var rate = (double)Cases(source).Sum() / Births(source).Sum();
        foreach (var row in Rows(source, "rates_74.csv"))
        {
            var limits = NormalFunnel.Limits(row.Whole("pop"), rate);
            AssertGolden(limits.Low95, row.Number("funnel_norm_lo95"), row["area_id"]);
            AssertGolden(limits.High95, row.Number("funnel_norm_hi95"), row["area_id"]);
            AssertGolden(limits.Low998, row.Number("funnel_norm_lo998"), row["area_id"]);
            AssertGolden(limits.High998, row.Number("funnel_norm_hi998"), row["area_id"]);
        }
    }

    [Test]
    public void NormalFunnel_NorthCarolina_LeavesOutWhatTheWilsonIntervalLeavesOut()
    {
        var rate = (double)Cases(source).Sum() / Births(source).Sum();
        foreach (var row in Rows(source, "rates_74.csv"))
        {
            var (cases, births) = (row.Whole("cases"), row.Whole("pop"));
            var (own, limits, wilson) = ((double)cases / births, NormalFunnel.Limits(births, rate), WilsonScore.Interval(cases, births));
            Assert.That(own > limits.High95, Is.EqualTo(wilson.Low > rate), row["area_id"]);
            Assert.That(own < limits.Low95, Is.EqualTo(wilson.High < rate), row["area_id"]);
        }
    }

    [Test]
    public void OverDispersion_NorthCarolina_EqualsR()
    {
        var rate = (double)Cases(source).Sum() / Births(source).Sum();
        var phi = OverDispersion.WinsorisedPhi(Cases(source), Births(source), rate);
        AssertGolden(phi, 1.2771725174666, "phi");

        // By the formula, in plain arithmetic.
        double weights = 0, squares = 0;
        foreach (var births in Births(source))
        {
            weights += births / (rate * (1 - rate));
            squares += Math.Pow(births / (rate * (1 - rate)), 2);
        }

        AssertGolden(OverDispersion.Between(Births(source), rate, phi), ((100 * phi) - 99) / (weights - (squares / weights)), "tau²");
        Assert.That(OverDispersion.PValue(Cases(source), Births(source), rate), Is.LessThan(1e-10));
    }

    [Test]
    public void BinomialTail_NorthCarolina_EqualsR()
    {
        var rate = (double)Cases(source).Sum() / Births(source).Sum();
        foreach (var row in Rows(source, "rates_74.csv"))
        {
            AssertGolden(BinomialTail.Upper(row.Whole("cases"), row.Whole("pop"), rate), row.Number("binom_p_upper"), row["area_id"]);
            AssertGolden(BinomialTail.Lower(row.Whole("cases"), row.Whole("pop"), rate), row.Number("binom_p_lower"), row["area_id"]);
            var (upper, lower) = (BinomialTail.Upper(row.Whole("cases"), row.Whole("pop"), rate), BinomialTail.Lower(row.Whole("cases"), row.Whole("pop"), rate));
            var half = (upper + lower - 1) / 2;
            AssertGolden(Math.Min(1, 2 * Math.Min(upper, lower)), row.Number("binom_p_two"), row["area_id"]);
            AssertGolden(2 * Math.Min(upper - half, lower - half), row.Number("binom_p_two_mid"), row["area_id"]);
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
