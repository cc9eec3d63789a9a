using System.Collections.Immutable;
using System.Numerics;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

public sealed class SchoolCheckingTests
{
    private const double CityRate = 0.15;

    // What 26 districts leave to the only one that stands out.
    private const double LargestP = 0.05 / 26;

    private static readonly HotspotSettings Rule = new();

    [Test]
    public void Of_ExcessInOneSchool_IsOneSchool() => Assert.That(Check((60, 30), (60, 9), (60, 9), (60, 9)), Is.EqualTo(SchoolCheck.OneSchool));

    [Test]
    public void Of_ExcessInEverySchool_IsSeveralSchools() => Assert.That(Check((60, 20), (60, 20), (60, 20), (60, 20)), Is.EqualTo(SchoolCheck.SeveralSchools));

    [Test]
    public void Of_ExcessInTwoSchools_IsSeveralSchools() => Assert.That(Check((60, 30), (60, 30), (60, 9), (60, 9)), Is.EqualTo(SchoolCheck.SeveralSchools));

    [Test]
    public void Of_FewChildrenBesideALargeSchool_IsNotTold() =>
        Assert.That(Check((80, 28), (40, 13)), Is.EqualTo(SchoolCheck.NotChecked), "the rest is as high, and too small to stand out alone");

    [Test]
    public void Of_RestBelowTheMinimum_IsNotTold() => Assert.That(Check((100, 60), (29, 0)), Is.EqualTo(SchoolCheck.NotChecked));

    [Test]
    public void Of_NoSchools_IsNotChecked() =>
        Assert.That(SchoolChecking.Of([], 240, 80, CityRate, 0, LargestP, Rule), Is.EqualTo(SchoolCheck.NotChecked));

    [Test]
    public void Of_ExcessAmongChildrenWithoutASchool_IsNotTold()
    {
        ImmutableArray<SchoolPart> known = [new(60, 9), new(60, 9)];
        Assert.That(SchoolChecking.Of(known, 240, 18 + 60, CityRate, 0, LargestP, Rule), Is.EqualTo(SchoolCheck.NotChecked));
    }

    [Test]
    public void Of_OverDispersion_CanTakeTheRestOutOfTheExtraordinary()
    {
        ImmutableArray<SchoolPart> schools = [new(60, 30), new(60, 18), new(60, 18), new(60, 18)];
        Assert.That(SchoolChecking.Of(schools, 240, 84, CityRate, 0, LargestP, Rule), Is.EqualTo(SchoolCheck.SeveralSchools));
        Assert.That(SchoolChecking.Of(schools, 240, 84, CityRate, 0.02, LargestP, Rule), Is.EqualTo(SchoolCheck.OneSchool));
    }

    [Test]
    public void Of_SchoolsInAnotherOrder_IsTheSame()
    {
        var random = new Random(3);
        for (var trial = 0; trial < 200; trial++)
        {
            ImmutableArray<SchoolPart> schools = [.. Enumerable.Range(0, 5).Select(_ => random.Next(10, 80)).Select(n => new SchoolPart(n, random.Next((n / 2) + 1)))];
            SchoolCheck Of(IEnumerable<SchoolPart> order) =>
                SchoolChecking.Of([.. order], schools.Sum(s => s.Children) + 20, schools.Sum(s => s.Count) + 3, CityRate, 0, LargestP, Rule);
            Assert.That(Of(schools.Reverse()), Is.EqualTo(Of(schools)));
        }
    }

    // A district whose every school has twice the city's rate is said to stand out because of one school in few of the cities.
    [Test]
    public void Of_EverySchoolAtTwiceTheRate_IsSeldomCalledOneSchool()
    {
        var random = new Random(11);
        var (told, one) = (0, 0);
        for (var trial = 0; trial < 4000; trial++)
        {
            SchoolPart Draw(int children) => new(children, Enumerable.Range(0, children).Count(_ => random.NextDouble() < 0.3));
            ImmutableArray<SchoolPart> schools = [Draw(70), Draw(40), Draw(20), Draw(15)];
            var (children, count) = (schools.Sum(s => s.Children), schools.Sum(s => s.Count));
            if (BinomialTail.Upper(count, children, CityRate) > LargestP) continue;
            told++;
            if (SchoolChecking.Of(schools, children, count, CityRate, 0, LargestP, Rule) == SchoolCheck.OneSchool) one++;
        }

        TestContext.Out.WriteLine($"{one} of {told} districts called one school");
        Assert.That(told, Is.GreaterThan(3000));
        Assert.That((double)one / told, Is.LessThan(0.05));
    }

    [Test]
    public void Analyse_ConspicuousDistrict_CarriesItsCheck()
    {
        var rows = ImmutableArray.CreateBuilder<AreaCounts>();
        for (var d = 0; d < 20; d++) rows.Add(Row(AreaKind.District, $"{d:00}", 240, d < 2 ? 84 : 36));
        rows[0] = rows[0] with { Schools = [new(60, 57), new(60, 9), new(60, 9), new(60, 9)] };
        rows[1] = rows[1] with { Schools = [new(60, 21), new(60, 21), new(60, 21), new(60, 21)] };
        rows[2] = rows[2] with { Schools = [new(60, 9), new(60, 9), new(60, 9), new(60, 9)] };
        rows.Add(Row(AreaKind.City, "", rows.Sum(r => r.Children), rows.Sum(r => r.Count)));
        var figures = DistrictAnalysis.Analyse(rows.ToImmutable(), DistrictMapFile.WithoutMap([.. Enumerable.Range(0, 20).Select(d => new DistrictCode($"{d:00}"))]), Rule);
        Assert.That(figures[..4].Select(f => (f.Verdict >= Verdict.Conspicuous, f.SchoolCheck)), Is.EqualTo(new[]
        {
            (true, SchoolCheck.OneSchool), (true, SchoolCheck.SeveralSchools), (false, SchoolCheck.NotChecked), (false, SchoolCheck.NotChecked),
        }));
        Assert.That(figures[^1].SchoolCheck, Is.EqualTo(SchoolCheck.NotChecked));
    }

    [Test]
    public void Largest_RandomFamilies_IsWhereAdjustingEnds()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 500; trial++)
        {
            double[] others = [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => random.Next(5) == 0 ? double.NaN : Math.Pow(random.NextDouble(), 4))];
            var largest = BenjaminiHochberg.Largest(others, 0.05);
            Assert.That(BenjaminiHochberg.Adjust([largest * (1 - 1e-12), .. others])[0], Is.LessThanOrEqualTo(0.05));
            Assert.That(BenjaminiHochberg.Adjust([largest * (1 + 1e-12), .. others])[0], Is.GreaterThan(0.05));
        }
    }

    [Test]
    public void HypergeometricTail_SmallTables_EqualsExactArithmetic()
    {
        foreach (var (part, counted, all) in new (int, int, int)[] { (0, 0, 0), (0, 3, 5), (5, 0, 5), (3, 4, 9), (9, 4, 9), (20, 35, 60), (40, 30, 60), (150, 80, 900), (700, 600, 1000) })
        {
            var ways = Choose(all, part);
            var above = BigInteger.Zero;
            for (var k = Math.Min(part, counted) + 1; k >= -1; k--)
            {
                if (k >= 0 && k <= Math.Min(part, counted)) above += Choose(counted, k) * Choose(all - counted, part - k);
                var exact = (double)(above * BigInteger.Pow(10, 40) / ways) / 1e40;
                Assert.That(HypergeometricTail.Upper(k, part, counted, all), Is.EqualTo(exact).Within(1e-12 * Math.Max(exact, 1e-25)), $"{k} of {part}, {counted} of {all}");
            }
        }
    }

    [TestCase(6, 0, 5)]
    [TestCase(0, 6, 5)]
    [TestCase(-1, 0, 5)]
    public void HypergeometricTail_OutOfRange_IsRefused(long part, long counted, long all) =>
        Assert.That(() => HypergeometricTail.Upper(0, part, counted, all), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static SchoolCheck Check(params (long Children, long Count)[] schools) => SchoolChecking.Of(
        [.. schools.Select(s => new SchoolPart(s.Children, s.Count))], schools.Sum(s => s.Children), schools.Sum(s => s.Count), CityRate, 0, LargestP, Rule);

    private static AreaCounts Row(AreaKind kind, string code, long children, long count) =>
        new() { Kind = kind, Code = code, Borough = "", Stage = Stage.All, Children = children, Count = count, Expected = double.NaN, Contributions = [] };

    private static BigInteger Choose(int n, int k)
    {
        if (k < 0 || k > n) return 0;
        var result = BigInteger.One;
        for (var i = 0; i < k; i++) result = result * (n - i) / (i + 1);
        return result;
    }
}
