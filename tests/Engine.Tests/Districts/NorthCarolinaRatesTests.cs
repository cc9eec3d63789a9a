using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;
using static EarlyWarning.Tests.Districts.NorthCarolina;

namespace EarlyWarning.Tests.Districts;

/// <summary>Rates of North Carolina against columns that only the full reference files have.</summary>
public sealed class NorthCarolinaRatesTests
{
    private const string Source = "reference";

    [Test]
    public void WilsonScore_NorthCarolina_PlacesEveryCountyAsTheReference()
    {
        var rate = (double)Cases(Source).Sum() / Births(Source).Sum();
        foreach (var row in Rows(Source, "rates_74.csv"))
        {
            var narrow = WilsonScore.Interval(row.Whole("cases"), row.Whole("pop"));
            var wide = WilsonScore.Interval(row.Whole("cases"), row.Whole("pop"), WilsonScore.Z998);
            var place = wide.Low > rate ? "worse998" : narrow.Low > rate ? "worse95" : wide.High < rate ? "better998" : narrow.High < rate ? "better95" : "similar";
            Assert.That(place, Is.EqualTo(row["rag_wilson"]), row["area_id"]);
        }
    }

    [Test]
    public void Analyse_NorthCarolina_GivesTheReferencesFiguresToEveryCounty()
    {
        // As a quarterly run has it: counts in, figures of every district out.
        var rows = Rows(Source, "rates_74.csv");
        var (codes, neighbours) = Graph(Source);
        ImmutableArray<AreaCounts> counts =
        [
            .. rows.Select(row => Counts(AreaKind.District, row["area_id"], row.Whole("pop"), row.Whole("cases"))),
            Counts(AreaKind.City, "", Births(Source).Sum(), Cases(Source).Sum()),
        ];
        var map = new DistrictMap([.. codes.Select(code => new DistrictArea(code, code.Value, "", null))], neighbours, HasGeometry: false, Sha256: "", Findings: []);
        var figures = DistrictAnalysis.Analyse(counts, map, new());
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, own) = (rows[i], figures[i]);
            AssertGolden(own.Rate, row.Number("rate"), row["area_id"]);
            AssertGolden(own.RatioToCity, row.Number("smr"), row["area_id"]);
            AssertGolden(own.Children * figures[^1].Rate, row.Number("expected"), row["area_id"]);
            AssertGolden(own.WilsonLow, row.Number("wilson95_lo"), row["area_id"]);
            AssertGolden(own.WilsonHigh, row.Number("wilson95_hi"), row["area_id"]);
            AssertGolden(own.EmpiricalBayes, row.Number("ebest_binomial"), row["area_id"]);
        }

        static AreaCounts Counts(AreaKind kind, string code, long children, long count) => new()
        {
            Kind = kind, Code = code, Borough = "", Stage = Stage.All, Children = children, Count = count, Expected = double.NaN, Contributions = [],
        };
    }

    [Test]
    public void PoissonTail_NorthCarolina_EqualsR()
    {
        var rate = (double)Cases(Source).Sum() / Births(Source).Sum();
        foreach (var row in Rows(Source, "rates_74.csv"))
        {
            AssertGolden(PoissonTail.Lower(row.Whole("cases"), row.Whole("pop") * rate), row.Number("probmap_p"), row["area_id"]);
        }
    }
}
