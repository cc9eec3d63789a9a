using System.Text;
using System.Text.Json.Nodes;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Population;
using EarlyWarning.Results;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Results;
using EarlyWarning.Tests.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class ChildScoreTest
{
    private const string Name = "child-scores_2026-Q3_delete-by_2027-03-31.csv";
    private static readonly Quarter Quarter = new(2026, 3);
    private static readonly string Hash = new('a', 64);

    private ScratchFolder scratch = null!;

    [SetUp]
    public void MakeScratch() => scratch = new ScratchFolder();

    [TearDown]
    public void DropScratch() => scratch.Dispose();

    [Test]
    public void Rows_MixedModel_AgreeWithReasonsAndSums()
    {
        var children = ScoringSample.Random(7, 40, ScoringSample.MixedIndicators, ["D1", "D2"], 3);
        var model = ScoringSample.MixedModel(-1);
        var rows = ChildScoreTable.Rows(Linked(children), model, default);
        var sums = Scorer.Score(children, model, default);
        var byKey = Enumerable.Range(0, children.Count).ToDictionary(KeyOf);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(r => r.Key), Is.Ordered.And.Unique);
            Assert.That(rows, Has.Length.EqualTo(model.Stages.Sum(s => Length(children.RangeOf(s.Stage), children))));
            foreach (var row in rows) Assert.That(row.Reasons, Is.EqualTo(Scorer.Reasons(children, model, byKey[row.Key]).Select(r => r.Indicator)));
            foreach (var cell in sums.Cells.Where(c => model.Stages.Any(s => s.Stage == c.Stage)))
            {
                var own = rows.Where(r => r.Stage == cell.Stage && r.District == cell.District).ToList();
                Assert.That((own.Count, own.Count(r => r.Flagged)), Is.EqualTo(((int)cell.Children, (int)cell.Flagged)));
                Assert.That(own.Sum(r => (double)r.Risk), Is.EqualTo(cell.Expected).Within(1e-6));
            }
        }
    }

    [TestCase(true, Language.English, "key,district,stage,risk,flagged,reason_1,reason_2,reason_3\r\n\"000000000000000a00000000000000ff\",\"01\",primary,0.1235,1,S01,H02,\r\n")]
    [TestCase(false, Language.German, "\uFEFFkey;district;stage;score;flagged;reason_1;reason_2;reason_3\n\"000000000000000a00000000000000ff\";\"01\";primary;0,1235;1;S01;H02;\n")]
    public void Write_Row_FollowsTheLanguageAndSaysWhetherItIsARisk(bool calibrated, Language language, string text)
    {
        var bytes = ChildScoreTable.Write([new(new ChildKey(10, 255), new("01"), Stage.Primary, 0.12345678f, true, ["S01", "H02"])], calibrated, language);
        Assert.That(Encoding.UTF8.GetString(bytes), Is.EqualTo(text));
        File.WriteAllBytes(scratch.In("x.csv"), bytes);
        Assert.That(ChildScoreTable.IsOne(scratch.In("x.csv")));
    }

    [TestCase(Name, true)]
    [TestCase("child-scores_2026-Q5_delete-by_2027-03-31.csv", false)]
    [TestCase("child-scores_2026-Q3_delete-by_2027-02-31.csv", false)]
    [TestCase("child-scores_2026-Q3_delete-by_2027-03-31.csv.bak", false)]
    [TestCase("Child-scores_2026-Q3_delete-by_2027-03-31.csv", false)]
    [TestCase("child-scores_2026-Q3.csv", false)]
    public void TryParse_Name_IsTakenToTheLetter(string name, bool sound)
    {
        Assert.That(ChildScoreFileName.TryParse(name, out var read), Is.EqualTo(sound));
        if (sound) Assert.That((read.Quarter, read.DeleteBy, read.Finished), Is.EqualTo((Quarter, new DateOnly(2027, 3, 31), name)));
    }

    [Test]
    public void TryParseLeft_Names_AreThoseThatAreWritten()
    {
        var name = new ChildScoreFileName(Quarter, new DateOnly(2027, 3, 31));
        Assert.That(ChildScoreFileName.TryParseLeft(name.Unfinished, out var left, out var hash), Is.True);
        Assert.That((left, hash), Is.EqualTo((name, "")));
        Assert.That(ChildScoreFileName.TryParseLeft(name.Waiting(Hash), out left, out hash), Is.True);
        Assert.That((left, hash), Is.EqualTo((name, Hash)));
        Assert.That(ChildScoreFileName.TryParseLeft(name.Finished, out _, out _), Is.False);
        Assert.That(ChildScoreFileName.TryParseLeft(name.Waiting("zz"), out _, out _), Is.False);
        Assert.That(ChildScoreFileName.TryParseLeft("." + name.Finished, out _, out _), Is.False);
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Settle_WaitingFile_FollowsTheCommittedHash(bool committed)
    {
        var permission = Permission(new DateOnly(2027, 3, 31));
        var children = ScoringSample.Random(2, 3, ScoringSample.MixedIndicators, ["D1", "D2"], 1);
        var output = ChildScoreOutput.Of(Settings(permission), Linked(children), ScoringSample.MixedModel(0), default)!;
        Put("child-scores_2026-Q3_delete-by_2027-01-31.csv", "an older one of the quarter");
        Put("child-scores_2026-Q2_delete-by_2027-01-31.csv", "another quarter");
        Put(".child-scores_2026-Q3_delete-by_2027-03-31.part", "cut short");
        output.Prepare(Hash);
        using (var store = ResultsStore.Open(scratch.In("results.sqlite")))
        {
            store.Replace(SafeTables.Of(Quarter), committed ? Hash : "other", null);
            ChildScoreOutput.Settle(permission, store);
        }

        Assert.That(Directory.GetFiles(permission.Folder).Select(Path.GetFileName), Is.EquivalentTo(committed
            ? new[] { Name, "child-scores_2026-Q2_delete-by_2027-01-31.csv" }
            : ["child-scores_2026-Q3_delete-by_2027-01-31.csv", "child-scores_2026-Q2_delete-by_2027-01-31.csv"]));
        if (committed) Assert.That(File.ReadAllLines(output.FilePath), Has.Length.EqualTo(1 + children.Count));
    }

    [Test]
    public void Purge_Folder_TakesWhatIsDueAndNothingElse()
    {
        const string head = "key;district;stage;score\n";
        var permission = Permission(new DateOnly(2027, 3, 31));
        Put(Name, head);
        Put("child-scores_2026-Q4_delete-by_2027-06-30.csv", head);
        Put(".child-scores_2026-Q2_delete-by_2027-01-31.part", "cut");
        Put("child-scores_2026-Q1_delete-by_2027-01-31.csv", "not ours\n");
        Put("notes.txt", "keep");
        Directory.CreateDirectory(Path.Combine(permission.Folder, "child-scores_2025-Q1_delete-by_2026-01-31.csv"));
        if (!OperatingSystem.IsWindows())
        {
            File.WriteAllText(scratch.In("elsewhere.csv"), head);
            File.CreateSymbolicLink(Path.Combine(permission.Folder, "child-scores_2025-Q2_delete-by_2026-01-31.csv"), scratch.In("elsewhere.csv"));
        }

        var (files, others) = ChildScorePurge.Find(permission, new DateOnly(2027, 3, 31));
        Assert.That(files.Select(f => (Path.GetFileName(f.Path), f.Due)), Is.EqualTo(new[]
        {
            (".child-scores_2026-Q2_delete-by_2027-01-31.part", true), (Name, true), ("child-scores_2026-Q4_delete-by_2027-06-30.csv", false),
        }));
        Assert.That(others, Is.EqualTo(OperatingSystem.IsWindows() ? 3 : 4));
        Assert.That(ChildScorePurge.Find(permission, new DateOnly(2027, 3, 30)).Files.Count(f => f.Due), Is.EqualTo(1));

        ChildScorePurge.Delete(files);
        Assert.That(ChildScorePurge.Find(permission, new DateOnly(2027, 3, 31)).Files.Select(f => Path.GetFileName(f.Path)), Is.EqualTo(new[] { "child-scores_2026-Q4_delete-by_2027-06-30.csv" }));
        Assert.That(Directory.GetFileSystemEntries(permission.Folder), Has.Length.EqualTo(1 + others));
        ChildScorePurge.Delete(files);
    }

    [TestCase(Language.German)]
    [TestCase(Language.English)]
    public void RunRecord_WithPermission_SaysSoAndTellsNoProtectedNumber(Language language)
    {
        var content = OutputFixture.Content(language);
        content = content with { Settings = content.Settings with { ChildScores = Permission(new DateOnly(2027, 3, 31)) } };
        var open = Recorded(content);
        var protectedCity = Recorded(content with
        {
            Table = content.Table with { Rows = [.. content.Table.Rows.Select(r => r.Kind == AreaKind.City && r.Stage == Stage.Early ? r with { Figures = null } : r)] },
        });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)open["recipient"], Is.EqualTo("Dienst"));
            Assert.That((string?)open["delete_by"], Is.EqualTo("2027-03-31"));
            Assert.That((bool?)open["protected"], Is.False);
            Assert.That(
                (long?)open["rows"],
                Is.EqualTo(content.Table.Rows.Where(r => r.Kind == AreaKind.City && r.Stage != Stage.All).Sum(r => r.Figures!.Children)).And.GreaterThan(0));
            Assert.That(protectedCity["rows"], Is.Null);
            Assert.That((bool?)protectedCity["protected"], Is.True);
        }
    }

    private static JsonNode Recorded(OutputContent content) =>
        JsonNode.Parse(RunRecord.Write(content))!["child_scores"]!;

    private static int Length(Range range, ChildTable children) => range.GetOffsetAndLength(children.Count).Length;

    /// <summary>Keys in an order that is not the table's.</summary>
    private static ChildKey KeyOf(int child) => new(unchecked((ulong)child * 0x9E3779B97F4A7C15), (ulong)child);

    private static LinkedPopulation Linked(ChildTable children) => new(Quarter, children, [], [], new LinkReport
    {
        Children = children.Count, ByDomains = [], Extracts = [], DistrictsWithoutChildren = [], CodesNotOnMap = [], Outdated = [],
    }, [])
    {
        Keys = [.. Enumerable.Range(0, children.Count).Select(KeyOf)],
    };

    private static RunSettings Settings(ChildScoreSettings permission) => OutputFixture.Content().Settings with { ChildScores = permission };

    private ChildScoreSettings Permission(DateOnly deleteBy) => new("Beratung", "§ 120", "Dienst", deleteBy, scratch.In("scores"), "scores");

    private void Put(string name, string text)
    {
        Directory.CreateDirectory(scratch.In("scores"));
        File.WriteAllText(scratch.In("scores", name), text);
    }
}
