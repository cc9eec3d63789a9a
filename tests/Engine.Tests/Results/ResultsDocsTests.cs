using System.Text.RegularExpressions;
using EarlyWarning.Results;

namespace EarlyWarning.Tests.Results;

/// <summary>The page that describes the store, against the store.</summary>
internal sealed partial class ResultsDocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "results.md"));

    private ScratchFolder scratch = null!;

    private string Store => scratch.In("results.sqlite");

    [SetUp]
    public void MakeStore()
    {
        scratch = new ScratchFolder();
        ResultsStore.Open(Store).Dispose();
    }

    [TearDown]
    public void DropScratch() => scratch.Dispose();

    [Test]
    public void Page_Sections_AreTheTablesAndViews()
    {
        Assert.That(Sections().Keys, Is.EquivalentTo(Things()));
    }

    [Test]
    public void Page_Columns_AreThoseOfEachTableAndView()
    {
        var sections = Sections();
        using (Assert.EnterMultipleScope())
        {
            foreach (var thing in Things())
            {
                Assert.That(Column().Matches(sections[thing]).Select(m => m.Groups[1].Value), Is.EqualTo(StoreDump.Rows(Store, $"SELECT name FROM pragma_table_info('{thing}')")), thing);
            }
        }
    }

    [Test]
    public void Page_Pictures_NameWhatIsThere()
    {
        var picture = string.Join('\n', Page.Split("```mermaid")[1..].Select(p => p.Split("```")[0]));
        var tables = Entity().Matches(picture).Select(m => m.Groups[1].Value).Concat(Relation().Matches(picture).SelectMany(m => new[] { m.Groups[1].Value, m.Groups[2].Value })).ToHashSet();
        Assert.That(tables, Is.SubsetOf(Things()));
        var alone = new[] { "schema_version", "threshold" };
        Assert.That(tables.Concat(alone), Is.SupersetOf(StoreDump.Rows(Store, "SELECT name FROM sqlite_master WHERE type = 'table'")));
    }

    [Test]
    public void Page_Version_IsTheStores() => Assert.That(Page, Does.Contain($"**version**, now {ResultsStore.SchemaVersion}."));

    private static Dictionary<string, string> Sections() => Page.Split("\n### ")[1..].ToDictionary(s => s.Split('\n')[0].Trim(), s => s);

    private string[] Things() => StoreDump.Rows(Store, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')");

    [GeneratedRegex(@"^\| `(\w+)` \| \S", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex(@"^    (\w+) \{", RegexOptions.Multiline)]
    private static partial Regex Entity();

    [GeneratedRegex(@"^    (\w+) [|o}{-]+ (\w+) :", RegexOptions.Multiline)]
    private static partial Regex Relation();
}
