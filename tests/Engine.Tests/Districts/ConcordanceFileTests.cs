using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

public sealed class ConcordanceFileTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("concordance").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [TestCase("old;new;share\n01;11;0,25\n01;12;0,75\n02;12;1\n")]
    [TestCase("\uFEFFold,new,share\r\n01,11,.25\r\n01,12,0.75\r\n02,12,1.0\r\n")]
    public void Read_DecimalCommaOrPoint_GivesShares(string text)
    {
        var map = Load(text);
        Assert.That(map.Findings, Is.Empty);
        Assert.That(map.Concordances.Single().From, Is.EqualTo(new Quarter(2026, 1)));
        Assert.That(map.Concordances[0].Rows.Select(r => (r.Old.Value, r.New.Value, r.Share)), Is.EqualTo(new[] { ("01", "11", 0.25m), ("01", "12", 0.75m), ("02", "12", 1m) }));
        Assert.That(map.Concordances[0].PartsOf([new("01"), new("02"), new("03")]).Select(p => p.Key.Value), Is.EquivalentTo(new[] { "03", "11", "12" }));
    }

    [Test]
    public void Read_RoundedShares_AreMadeOne()
    {
        var rows = Load("old;new;share\n01;11;0,333\n01;12;0,333\n01;13;0,333\n").Concordances[0].Rows;
        Assert.That(rows.Sum(row => row.Share), Is.EqualTo(1m).Within(1e-20m));
    }

    [TestCase("01;11;0,5\n01;12;0,4\n", "EW1352")]
    [TestCase("01;11;0,7\n01;12;0,7\n02;12;0,5\n", "EW1352 EW1352")]
    [TestCase("01;11;0\n", "EW1350")]
    [TestCase("01;11;1,5\n", "EW1350")]
    [TestCase("01;11;-1\n", "EW1350")]
    [TestCase("01;11;halb\n", "EW1350")]
    [TestCase("01;;1\n", "EW1350")]
    [TestCase("01;11;0,5\n01;11;0,5\n", "EW1351")]
    public void Read_FaultyRows_StopTheRun(string rows, string codes)
    {
        var stopped = Assert.Throws<RunStoppedException>(() => Load("old;new;share\n" + rows))!;
        Assert.That((stopped.Reason, string.Join(' ', stopped.Findings.Select(f => f.Kind.Code))), Is.EqualTo((StopReason.InputRefused, codes)));
    }

    [Test]
    public void Read_SharesThatDoNotSumToOne_AreNamed()
    {
        var stopped = Assert.Throws<RunStoppedException>(() => Load("old;new;share\n01;11;0,5\n01;12;0,4\n"))!;
        Assert.That(stopped.Findings[0].Message(Language.German), Is.EqualTo("neu.csv, share: Die Anteile des alten Stadtteils 01 ergeben 0,9; erwartet wird 1. Der Lauf hält an. [EW1352]"));
        Assert.That(stopped.Findings[0].Message(Language.English), Does.Contain("sum to 0.9;"));
    }

    [Test]
    public void Read_NewDistrictThatDoesNotExist_IsANote() =>
        Assert.That(Load("old;new;share\n01;99;1\n").Findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { "EW1353" }));

    [Test]
    public void Read_NoFile_IsMissingInput() => Assert.That(
        () => DistrictMapFile.WithoutMap([], new() { Concordances = [new(Path.Combine(folder, "neu.csv"), "neu.csv", new Quarter(2026, 1))] }),
        Throws.TypeOf<RunStoppedException>().With.Property(nameof(RunStoppedException.Reason)).EqualTo(StopReason.InputMissing));

    private DistrictMap Load(string text)
    {
        var path = Path.Combine(folder, "neu.csv");
        File.WriteAllText(path, text);
        return DistrictMapFile.WithoutMap(
            [new("03"), new("11"), new("12"), new("13")], new() { Concordances = [new(path, "neu.csv", new Quarter(2026, 1))] });
    }
}
