using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

/// <summary>The composite index, and status and dynamics made of it.</summary>
public sealed class CompositeIndexTests
{
    private static readonly IndicatorCatalogue Catalogue = new([Indicator("up", 1), Indicator("down", -1), Indicator("none", 0)]);

    [Test]
    public void Compute_WeightedParts_AreStandardisedAgain()
    {
        // z of 1, 2, 3 is ∓√1.5; z of 0, 0, 3 is −√½, −√½, √2. Twice the first plus the second, standardised by hand.
        var (index, known) = CompositeIndexing.Compute([(2, [1.0, 2, 3]), (1, [0.0, 0, 3])], [true, true, true], allKnown: true);
        double[] sum = [(-2 * Math.Sqrt(1.5)) - Math.Sqrt(0.5), -Math.Sqrt(0.5), (2 * Math.Sqrt(1.5)) + Math.Sqrt(2)];
        var deviation = Math.Sqrt(sum.Sum(s => s * s) / 3);
        Assert.That(index, Is.EqualTo(sum.Select(s => s / deviation)).Within(1e-14));
        Assert.That(known, Is.EqualTo(new[] { 2, 2, 2 }));
    }

    [Test]
    public void Compute_DistrictNotValid_MovesNobody()
    {
        var without = CompositeIndexing.Compute([(1, [1.0, 2, 3])], [true, true, true], allKnown: true).Index;
        var with = CompositeIndexing.Compute([(1, [1.0, 2, 3, 1000])], [true, true, true, false], allKnown: true).Index;
        Assert.That(with[..3], Is.EqualTo(without));
        Assert.That(with[3], Is.NaN);
    }

    [Test]
    public void Compute_PartMissing_LeavesTheDistrictOutOrTakesTheRest()
    {
        ImmutableArray<(double, ImmutableArray<double>)> parts = [(1, [1.0, 2, 3]), (1, [4.0, double.NaN, 6])];
        Assert.That(CompositeIndexing.Compute(parts, [true, true, true], allKnown: true).Index, Is.EqualTo(new[] { -1, double.NaN, 1 }).Within(1e-15));
        var (index, known) = CompositeIndexing.Compute(parts, [true, true, true], allKnown: false);
        Assert.That(index[1], Is.Zero.Within(1e-15));
        Assert.That(known, Is.EqualTo(new[] { 2, 1, 2 }));
    }

    [Test]
    public void Compute_NothingToTellApart_IsNotDefined()
    {
        Assert.That(CompositeIndexing.Compute([(1, [0.1, 0.1, 0.1])], [true, true, true], true).Index, Is.All.NaN);
        Assert.That(CompositeIndexing.Compute([(1, [5.0])], [true], true).Index, Is.All.NaN);
        Assert.That(CompositeIndexing.Compute([(1, [])], [], true).Index, Is.Empty);
        Assert.That(CompositeIndexing.Compute([(1, [0.1, 0.2, 0.3]), (1, [0.3, 0.2, 0.1])], [true, true, true], true).Index, Is.All.EqualTo(0));
        Assert.That(() => CompositeIndexing.Compute([(1, [0.1])], [true, true], true), Throws.ArgumentException);
    }

    [Test]
    public void Compute_Berlin_EqualsTheFormula()
    {
        // Child poverty, transfer receipt and language deficits of 138 districts; a 0 of the last means no data in two of them.
        var rows = NorthCarolina.Rows(ReferenceFiles.Require("data/berlin_bzr_kernindikatoren/bzr_kernindikatoren_wide.csv"));
        string[] columns = ["D5", "D4", "E1"];
        var valid = rows.Select(row => row.Number("E1") > 0).ToArray();
        var index = CompositeIndexing.Compute(
            [.. columns.Select(c => (1.0, rows.Select(row => row.Number(c)).ToImmutableArray()))], valid, allKnown: true).Index;
        var used = rows.Where((_, d) => valid[d]).ToArray();
        var sums = used.Select(row => columns.Sum(c => (row.Number(c) - used.Average(o => o.Number(c))) / Deviation(used.Select(o => o.Number(c))))).ToArray();
        var deviation = Deviation(sums);
        Assert.That(index.Where((_, d) => valid[d]), Is.EqualTo(sums.Select(s => s / deviation)).Within(1e-12));
        var classes = index.Where(value => !double.IsNaN(value)).GroupBy(value => CompositeIndexing.ClassOf(value, [-1, 1, 1.5])).ToDictionary(g => g.Key, g => g.Count());
        Assert.That(classes.Values.Sum(), Is.EqualTo(136));
        Assert.That(classes.Keys, Is.EquivalentTo(new[] { 1, 2, 3, 4 }));

        static double Deviation(IEnumerable<double> values)
        {
            var all = values.ToArray();
            return Math.Sqrt(all.Average(v => (v - all.Average()) * (v - all.Average())));
        }
    }

    [TestCase(-1.001, 1)]
    [TestCase(-1.0, 2)]
    [TestCase(0.0, 2)]
    [TestCase(1.0, 2)]
    [TestCase(1.001, 3)]
    [TestCase(1.5, 3)]
    [TestCase(1.501, 4)]
    public void ClassOf_ValueOnACut_BelongsToTheClassNearerToTheMean(double value, int number) =>
        Assert.That(CompositeIndexing.ClassOf(value, new IndexSettings().StatusCuts), Is.EqualTo(number));

    [Test]
    public void Status_IndicatorsAndRates_ComeInTheDirectionOfBurden()
    {
        var settings = new IndexSettings { Parts = [new("down", Stage.All, 1), new(null, Stage.Primary, 1)] };
        var now = Figures([("a", "down", 9), ("b", "down", 6), ("c", "down", 3)], [("a", 5), ("b", 10), ("c", 15)]);
        var status = StatusDynamics.Compute(Codes("c", "a", "b"), now, null, settings, Catalogue, Digits);
        Assert.That(status.Select(s => (s.District.Value, s.Index, s.Class, s.Rank)), Is.EqualTo(new[] { ("a", -1.225, 1, 3), ("b", 0, 2, 2), ("c", 1.225, 3, 1) }));
        Assert.That(status.Select(s => s.DynamicsGap), Is.All.EqualTo(IndexGap.NotComparable));
        Assert.That(status.Select(s => s.Dynamics), Is.All.NaN);
    }

    [Test]
    public void Status_DistrictsThatAreNotValid_SayWhy()
    {
        var now = Figures(
            [("a", "up", 1), ("b", "up", 2), ("c", "up", 3), ("f", "up", 9)], [("a", 5), ("b", 10), ("c", 15), ("e", 5), ("f", 5), ("g", 5)]) with
        {
            ProtectedValues = new HashSet<(DistrictCode, string)> { (new("g"), "up") }, ProtectedRates = new HashSet<(DistrictCode, Stage)> { (new("d"), Stage.All) },
        };
        now = now with { Values = [.. now.Values.Select(v => v.District.Value == "f" ? v with { Count = 2, Denominator = 29 } : v)] };
        var rates = now.Rates.ToDictionary();
        rates[(new("h"), Stage.All)] = (3, 29);
        var status = StatusDynamics.Compute(Codes("a", "b", "c", "d", "e", "f", "g", "h"), now with { Rates = rates }, null, new IndexSettings(), Catalogue, Digits);
        Assert.That(status.Select(s => s.Gap), Is.EqualTo(new[]
        {
            IndexGap.None, IndexGap.None, IndexGap.None, IndexGap.Protected, IndexGap.NoValue, IndexGap.FewCases, IndexGap.Protected, IndexGap.FewChildren,
        }));
        Assert.That(status.Take(3).Select(s => s.Index), Is.EqualTo(new[] { -1.225, 0, 1.225 }), "the others do not enter mean and deviation");
        Assert.That(status.Skip(3).Select(s => (s.Class, s.Rank, s.DynamicsClass)), Is.All.EqualTo((0, 0, 0)));
        Assert.That(status[3].DynamicsGap, Is.EqualTo(IndexGap.Protected));
    }

    [Test]
    public void Dynamics_ChangeSinceTheOtherQuarter_IsStandardisedOverDistrictsShownInBoth()
    {
        var then = Figures([("a", "up", 1), ("b", "up", 2), ("c", "up", 3)], [("a", 5), ("b", 5), ("c", 5), ("d", 5)]);
        var now = Figures([("a", "up", 2), ("b", "up", 2), ("c", "up", 2), ("d", "up", 40)], [("a", 5), ("b", 5), ("c", 5), ("d", 5)]);
        var status = StatusDynamics.Compute(Codes("a", "b", "c", "d"), now, then, new IndexSettings(), Catalogue, Digits);
        Assert.That(status.Select(s => s.Dynamics), Is.EqualTo(new[] { 1.225, 0, -1.225, double.NaN }));
        Assert.That(status.Select(s => s.DynamicsClass), Is.EqualTo(new[] { 3, 2, 1, 0 }));
        Assert.That(status.Select(s => s.DynamicsGap), Is.EqualTo(new[] { IndexGap.None, IndexGap.None, IndexGap.None, IndexGap.NotComparable }));
    }

    [Test]
    public void Dynamics_NobodyMoved_SaysSo()
    {
        var figures = Figures([("a", "up", 1), ("b", "up", 2)], [("a", 5), ("b", 5)]);
        Assert.That(
            StatusDynamics.Compute(Codes("a", "b"), figures, figures, new IndexSettings(), Catalogue, Digits).Select(s => s.DynamicsGap), Is.All.EqualTo(IndexGap.NoSpread));
    }

    [Test]
    public void Status_NoPartsAtAll_IsEmpty()
    {
        Assert.That(StatusDynamics.Compute(Codes("a"), Figures([], [("a", 5)]), null, new IndexSettings(), Catalogue, Digits), Is.Empty);
        Assert.That(StatusDynamics.Compute(Codes("a"), Figures([("a", "none", 5)], []), null, new IndexSettings(), Catalogue, Digits), Is.Empty);
    }

    [TestCase(1)]
    [TestCase(10)]
    [TestCase(5000)]
    public void Status_CityOfAnySize_GivesEveryDistrictAStatusOrAReason(int districts)
    {
        var codes = Enumerable.Range(1, districts).Select(i => $"{i:0000}").ToArray();
        var now = Figures([.. codes.Select((c, i) => (c, "up", (double)(i % 17)))], [.. codes.Select((c, i) => (c, (long)(i % 13)))]);
        var then = Figures([.. codes.Select((c, i) => (c, "up", (double)(i % 11)))], [.. codes.Select((c, i) => (c, (long)(i % 7)))]);
        var settings = new IndexSettings { Parts = [new("up", Stage.All, 1), new(null, Stage.All, 3)] };
        var status = StatusDynamics.Compute(Codes(codes), now, then, settings, Catalogue, Digits);
        Assert.That(status.Select(s => s.Gap), Is.All.EqualTo(districts == 1 ? IndexGap.NoSpread : IndexGap.None));
        Assert.That(
            StatusDynamics.Compute(Codes([.. codes.Reverse()]), now with { Values = [.. now.Values.Reverse()] }, then, settings, Catalogue, Digits),
            Is.EqualTo(status), "order changes no digit");
    }

    private static double Digits(double index) => Math.Round(index, 3) + 0.0;

    private static ImmutableArray<DistrictCode> Codes(params string[] codes) => [.. codes.Select(code => new DistrictCode(code))];

    private static IndexFigures Figures((string District, string Indicator, double Value)[] values, (string District, long Count)[] rates) => new()
    {
        Values = [.. values.Select(v => new ShownIndicatorValue(new(v.District), v.Indicator, Stage.All, v.Value))],
        ProtectedValues = new HashSet<(DistrictCode, string)>(),
        Rates = rates.SelectMany(r => new[] { Stage.All, Stage.Primary }.Select(s => ((new DistrictCode(r.District), s), (r.Count, 100L)))).ToDictionary(r => r.Item1, r => r.Item2),
        ProtectedRates = new HashSet<(DistrictCode, Stage)>(),
    };

    private static Indicator Indicator(string id, int direction) => new()
    {
        Id = id, Label = new(id, id), Domain = Domain.Youth, Unit = new("%", "%"), Minimum = 0, Maximum = 1e6, Direction = direction, Stages = [Stage.All],
        ForChildren = false, ForDistricts = true, Per = 100, Leading = false, Malleable = false, Outcome = false, Threshold = new("–", "–"), Sources = [],
    };
}
