using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Disclosure;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

/// <summary>The memory of protected numbers: it comes back as it was, only to the publication whose numbers it holds.</summary>
internal sealed class HiddenCountsFileTests
{
    private static readonly Quarter Quarter = new(2026, 1);

    [Test]
    public void Recall_FileWithTwoVersions_GivesEachItsOwn()
    {
        var (first, ofFirst) = Publication([(3, 60), (6, 70), (20, 90)], ["D0", "D1"]);
        var (second, ofSecond) = Publication([(3, 60), (7, 70), (20, 90)], ["D0", "D1"]);
        using var folder = new ScratchFolder();
        Write(folder, HiddenCountsFile.Bytes([ofFirst, ofSecond]));
        var (recalled, findings) = HiddenCountsFile.Recall([first, second with { Version = 2 }], _ => folder.Path);
        Assert.That(recalled.Select(p => p.Hidden.ToArray()), Is.EqualTo(new[] { ofFirst.ToArray(), [.. ofSecond] }));
        Assert.That(findings, Is.Empty);
    }

    [Test]
    public void Bytes_SameRowsTwice_StandOnce()
    {
        var (_, rows) = Publication([(3, 60), (6, 70), (20, 90)], ["D0", "D1"]);
        Assert.That(HiddenCountsFile.Bytes([rows, rows]), Is.EqualTo(HiddenCountsFile.Bytes([rows])));
        Assert.That(HiddenCountsFile.Bytes([[]]), Is.EqualTo(HiddenCountsFile.Bytes([])));
    }

    [Test]
    public void Recall_NumbersThatDoNotAddUp_AreNotTaken()
    {
        var (published, rows) = Publication([(3, 60), (6, 70), (20, 90)], ["D0", "D1"]);
        foreach (var wrong in new[] { rows.SetItem(0, rows[0] with { Count = 4 }), rows.RemoveAt(0), rows.Add(rows[0]), rows.Add(rows[0] with { Code = "D2" }), [.. rows.Select(r => r with { Count = -1 })] })
        {
            Assert.That(published.Fits(wrong), Is.False);
        }

        using var folder = new ScratchFolder();
        Write(folder, HiddenCountsFile.Bytes([rows.SetItem(0, rows[0] with { Children = 61 })]));
        var (recalled, findings) = HiddenCountsFile.Recall([published], _ => folder.Path);
        Assert.That((recalled[0].Hidden.IsEmpty, findings.Single().Kind.Code, findings[0].Message(Language.English)), Is.EqualTo((true, "EW1612", findings[0].Message(Language.English))));
        Assert.That(findings[0].Message(Language.English), Does.Contain("2026-Q1/internal/hidden.json"));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("""{"publications":[[{"kind":"moon"}]]}""")]
    [TestCase("""{"publications":[[null]]}""")]
    public void Recall_DamagedFile_IsNotTaken(string text)
    {
        var (published, _) = Publication([(3, 60), (6, 70), (20, 90)], ["D0", "D1"]);
        using var folder = new ScratchFolder();
        Write(folder, System.Text.Encoding.UTF8.GetBytes(text));
        Assert.That(HiddenCountsFile.Recall([published], _ => folder.Path).Findings.Single().Kind.Code, Is.EqualTo("EW1612"));
    }

    private static void Write(ScratchFolder folder, byte[] bytes)
    {
        var path = Path.Combine(folder.Path, HiddenCountsFile.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    private static (PublishedQuarter Published, ImmutableArray<HiddenCount> Hidden) Publication((long Count, long Children)[] districts, string[] hidden)
    {
        var counts = CountTables.From(districts.Select((d, i) => ($"D{i}", "", Stage.Early, d.Count, d.Children)));
        return (
            new PublishedQuarter(
                Quarter, [.. counts.Select(c => new SafeRow(c.Kind, c.Code, c.Code, c.Borough, c.Stage, hidden.Contains(c.Code) ? null : MadeUpQuarter.Simple.Analyse([c], null!, null!)[0], null))], "", "flagged")
            {
                Limits = new PublicationSettings(),
            },
            [.. counts.Where(c => hidden.Contains(c.Code)).Select(c => new HiddenCount(c.Kind, c.Code, c.Stage, "", c.Children, c.Count, c.Count < 5))]);
    }
}
