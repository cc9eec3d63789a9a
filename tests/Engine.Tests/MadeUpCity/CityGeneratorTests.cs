using System.Text;
using EarlyWarning.MadeUpCity;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.MadeUpCity;

public sealed class CityGeneratorTests
{
    private static readonly CityPlan Little = new() { Children = 1_500, Districts = 9, Quarters = 2 };
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("made-up-city-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, true);

    [Test]
    public void Write_DefaultPlan_EqualsTheSampleInTheRepository()
    {
        var truth = CityGenerator.Write(new(), folder, default);
        var sample = Path.Combine(Repository.Root, "samples", "data");
        foreach (var file in truth.Files)
        {
            var same = File.ReadAllBytes(Path.Combine(folder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(sample, file)));
            Assert.That(same, $"{file} in samples/data differs from what the generator writes; write the sample anew.");
        }
    }

    [Test]
    public void Write_DefaultPlan_StaysSmallAndListsItsFiles()
    {
        var truth = CityGenerator.Write(new(), folder, default);
        var written = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Assert.That(written.Sum(f => new FileInfo(f).Length), Is.LessThan(4_000_000));
        Assert.That(
            written.Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal), Is.EqualTo(truth.Files));
    }

    [Test]
    public void Write_SamePlanTwice_GivesSameBytesAndAnotherSeedOthers()
    {
        var other = Path.Combine(folder, "other");
        var truth = CityGenerator.Write(Little, Path.Combine(folder, "a"), default);
        CityGenerator.Write(Little, Path.Combine(folder, "b"), default);
        CityGenerator.Write(Little with { Seed = ulong.MaxValue }, other, default);
        foreach (var file in truth.Files)
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, "a", file));
            Assert.That(File.ReadAllBytes(Path.Combine(folder, "b", file)), Is.EqualTo(bytes), file);
            if (file.EndsWith(".csv", StringComparison.Ordinal)) Assert.That(File.ReadAllBytes(Path.Combine(other, file)), Is.Not.EqualTo(bytes), file);
        }
    }

    [Test]
    public void Write_DefaultPlan_PlantsAClusterALoneHotspotAndTrends()
    {
        var truth = CityGenerator.Write(new CityPlan { Quarters = 1 }, folder, default);
        Assert.That(truth.Hotspots.Select(h => (h.Stage, h.InCluster)), Is.EqualTo(new[]
        {
            (Stage.Early, false), (Stage.LowerSecondary, true), (Stage.LowerSecondary, true), (Stage.Transition, false),
        }));
        Assert.That(truth.Hotspots.All(h => h.Drivers.Length > 0));
        Assert.That(new[] { truth.Improving.Length, truth.Worsening.Length, truth.Small.Length }, Is.EqualTo(new[] { 1, 1, 2 }));
        DistrictCode[] special = [.. truth.Hotspots.Select(h => h.District), .. truth.Improving, .. truth.Worsening, .. truth.Small];
        Assert.That(special, Is.Unique);
    }

    [Test]
    public void Write_DefaultPlan_HoldsAboutTheChildrenAskedForAndTheirShares()
    {
        var truth = CityGenerator.Write(new CityPlan { Quarters = 1 }, folder, default);
        var total = (double)truth.Children.Sum(c => c.Children);
        Assert.That(total, Is.EqualTo(12_000).Within(2).Percent);
        Assert.That(truth.Children.Select(c => c.Children / total), Is.EqualTo(new[] { 0.17, 0.31, 0.36, 0.16 }).Within(0.01));
    }

    [Test]
    public void Write_EveryPlantedFault_StandsInTheFilesAsOftenAsTheTruthSays()
    {
        var truth = CityGenerator.Write(new(), folder, default);
        foreach (var quarter in new[] { "2026-Q1", "2026-Q2", "2026-Q3" })
        {
            var school = Rows(quarter + "/schule.csv", Encoding.UTF8, 1);
            Check(truth, quarter + "/schule.csv", new()
            {
                ["out-of-range"] = school.Count(r => r[3] == "140,0"),
                ["decimal-point"] = school.Count(r => r[3] == "1.5"),
                ["not-a-number"] = school.Count(r => r[3] == "k. A."),
                ["missing-sign"] = school.Count(r => r[3] is "-" or "." or "x"),
                ["district-not-on-map"] = school.Count(r => r[1] == "999"),
                ["same-row-twice"] = Repeats(school).Count(g => g.Select(r => string.Join(';', r)).Distinct().Count() == 1),
                ["contradictory-rows"] = Repeats(school).Count(g => g.Select(r => string.Join(';', r)).Distinct().Count() == 2),
            });
            var health = Rows(quarter + "/gesundheit.csv", Encoding.Latin1, 1);
            Assert.That(Quarter.TryParse(quarter, out var parsed));
            Check(truth, quarter + "/gesundheit.csv", new()
            {
                ["out-of-range"] = health.Count(r => r[13] == "25"),
                ["future-date"] = health.Count(r => DateOnly.TryParseExact(r[3], "dd.MM.yyyy", out var day) && day > parsed.AsOf),
                ["impossible-date"] = health.Count(r => !DateOnly.TryParseExact(r[3], "dd.MM.yyyy", out _)),
                ["missing-sign"] = health.Count(r => r[5] is "\u0085" or "/" or "x"),
                ["district-not-on-map"] = health.Count(r => r[1] == "999"),
                ["same-row-twice"] = Repeats(health).Count(g => g.Select(r => r[3]).Distinct().Count() == 1),
                ["older-row"] = Repeats(health).Count(g => g.Select(r => r[3]).Distinct().Count() == 2),
            });
            var youth = Rows(quarter + "/jugendhilfe.csv", Encoding.UTF8, 4);
            Check(truth, quarter + "/jugendhilfe.csv", new()
            {
                ["district-not-on-map"] = youth.Count(r => r[0] == "999"),
                ["missing-sign"] = youth.Where(r => r.Length == 8).Sum(r => r.Count(c => c is "-" or ".")),
                ["title-line"] = 2,
                ["footnote-line"] = youth.Count(r => r.Length == 1 && r[0].Length > 0),
            });
        }

        Assert.That(truth.Faults.Where(f => !f.File.EndsWith("jugendhilfe.csv", StringComparison.Ordinal)).Sum(f => f.Count), Is.GreaterThan(100));
    }

    [Test]
    public void Write_ChildrenOfTwoQuarters_KeepTheirPseudonymsAndGrowUp()
    {
        CityGenerator.Write(new(), folder, default);
        var before = Rows("2026-Q2/schule.csv", Encoding.UTF8, 1).GroupBy(r => r[0]).ToDictionary(g => g.Key, g => g.First()[2]);
        var after = Rows("2026-Q3/schule.csv", Encoding.UTF8, 1).Where(r => before.ContainsKey(r[0])).ToArray();
        Assert.That(after, Has.Length.GreaterThan(8_000));
        Assert.That(after.All(r => Number(r[2]) == Number(before[r[0]]) + 1), "the school year changes on 1 August");
    }

    [Test]
    public void Write_SchoolExtract_HasPlausibleBaseRates()
    {
        CityGenerator.Write(new CityPlan { Quarters = 1 }, folder, default);
        var rows = Rows("2026-Q3/schule.csv", Encoding.UTF8, 1);
        double[] absence = [.. rows.Where(r => r[3].Contains(',')).Select(r => double.Parse(r[3].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture)).Where(v => v <= 100)];
        Assert.That(absence.Average(), Is.InRange(5, 7));
        Assert.That(absence.Count(v => v >= 20) / (double)absence.Length, Is.InRange(0.03, 0.08));
        var promoted = rows.Where(r => r[6].Length > 0).ToArray();
        Assert.That(promoted.Count(r => r[6] is "N" or "NP") / (double)promoted.Length, Is.InRange(0.01, 0.035));
    }

    [TestCase(499, 26, 3)]
    [TestCase(5_000_001, 26, 3)]
    [TestCase(12_000, 3, 3)]
    [TestCase(12_000, 2_001, 3)]
    [TestCase(12_000, 26, 0)]
    [TestCase(12_000, 26, 13)]
    public void Write_PlanOutOfRange_Throws(int children, int districts, int quarters) =>
        Assert.That(
            () => CityGenerator.Write(new() { Children = children, Districts = districts, Quarters = quarters }, folder, default),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(500, 4, 1)]
    [TestCase(500, 2_000, 1)]
    [TestCase(600, 5, 12)]
    public void Write_SmallestAndOddestPlans_Work(int children, int districts, int quarters)
    {
        var truth = CityGenerator.Write(new() { Children = children, Districts = districts, Quarters = quarters }, folder, default);
        Assert.That(truth.Files, Has.Length.EqualTo((3 * quarters) + 4 + (quarters > 1 ? quarters : 0)));
        Assert.That(truth.Hotspots, Is.Not.Empty);
    }

    [Test]
    public void Write_Cancelled_Stops() =>
        Assert.That(() => CityGenerator.Write(Little, folder, new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());

    private static void Check(CityTruth truth, string file, Dictionary<string, int> found) =>
        Assert.That(
            truth.Faults.Where(f => f.File == file).ToDictionary(f => f.Kind, f => f.Count),
            Is.EqualTo(found.Where(f => f.Value > 0).ToDictionary(f => f.Key, f => (long)f.Value)), file);

    private static IEnumerable<IGrouping<string, string[]>> Repeats(string[][] rows) => rows.GroupBy(r => r[0]).Where(g => g.Count() > 1);

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private string[][] Rows(string file, Encoding encoding, int linesAbove) =>
        [.. File.ReadAllLines(Path.Combine(folder, file), encoding).Skip(linesAbove).Select(line => line.Split(';'))];
}
