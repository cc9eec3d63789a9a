using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Results;
using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Results;

/// <summary>The SQL that the documentation offers, run against the store of the sample.</summary>
internal sealed partial class DashboardTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");
    private static readonly JsonElement Grafana = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Docs, "grafana", "early-warning.json")));

    private ScratchFolder scratch = null!;
    private string file = "";
    private string? server;

    private static IEnumerable<TestCaseData> Blocks => Block().Matches(File.ReadAllText(Path.Combine(Docs, "dashboards.md")))
        .Where(b => b.Groups[1].Value.StartsWith("sql", StringComparison.Ordinal)).Select((b, i) => new TestCaseData(b.Groups[1].Value, b.Groups[2].Value).SetArgDisplayNames($"block {i + 1}"));

    private static IEnumerable<TestCaseData> BlocksForBoth => Blocks.Where(b => (string)b.Arguments[0]! == "sql");

    private static IEnumerable<JsonElement> Panels => Grafana.GetProperty("panels").EnumerateArray();

    private static IEnumerable<JsonElement> Variables => Grafana.GetProperty("templating").GetProperty("list").EnumerateArray();

    private static IEnumerable<TestCaseData> Queries => Panels
        .Where(p => p.TryGetProperty("targets", out _)).SelectMany(p => p.GetProperty("targets").EnumerateArray().Select(t => (p.GetProperty("title").GetString()!, t.GetProperty("rawSql").GetString()!)))
        .Concat(Variables.Select(v => (v.GetProperty("name").GetString()!, v.GetProperty("query").GetString()!)))
        .Select(q => new TestCaseData(q.Item2).SetArgDisplayNames(q.Item1));

    /// <summary>The store of the sample on the server: the rows of the file.</summary>
    private string Server
    {
        get
        {
            if (server is not null) return server;
            server = PostgresStores.Fresh();
            using var from = ResultsStore.Open(file);
            using var to = ResultsStore.Open(server);
            foreach (var quarter in from.Quarters()) to.Replace(from.ReadTable(quarter)!, from.FolderSha256(quarter)!, null);
            return server;
        }
    }

    [OneTimeSetUp]
    public void RunSample()
    {
        scratch = new ScratchFolder();
        file = SampleStore.Run(scratch, "out");
    }

    [OneTimeTearDown]
    public void DropScratch() => scratch.Dispose();

    [TestCaseSource(nameof(BlocksForBoth))]
    public void Block_OnTheFile_ReturnsRows(string language, string sql) => Assert.That(StoreDump.Rows(file, sql), Is.Not.Empty, language);

    [TestCaseSource(nameof(Blocks))]
    public void Block_OnTheServer_ReturnsTheSameRows(string language, string sql)
    {
        var rows = PostgresStores.Rows(Server, sql);
        Assert.That(rows, Is.Not.Empty);
        if (language == "sql") Assert.That(rows.Order(StringComparer.Ordinal), Is.EqualTo(StoreDump.Rows(file, sql).Order(StringComparer.Ordinal)));
    }

    [TestCaseSource(nameof(Queries))]
    public void Grafana_Query_ReturnsRows(string sql)
    {
        var districts = string.Join(", ", PostgresStores.Rows(Server, "SELECT district FROM district_current WHERE stage = 'all'").Select(d => $"'{d}'"));
        var asked = TimeFilter().Replace(sql, "$1 BETWEEN '2025-01-01' AND '2027-01-01'")
            .Replace("${stage:sqlstring}", "'all'", StringComparison.Ordinal).Replace("${district:sqlstring}", districts, StringComparison.Ordinal);
        Assert.That(asked, Does.Not.Contain("$"), "every variable is known here");
        Assert.That(PostgresStores.Rows(Server, asked), Is.Not.Empty);
    }

    [Test]
    public void Grafana_Dashboard_IsWellFormed()
    {
        var source = File.ReadAllText(Path.Combine(Docs, "grafana", "datasource.yaml"));
        var uids = Panels.Concat(Variables).Where(p => p.TryGetProperty("datasource", out _)).Select(p => p.GetProperty("datasource").GetProperty("uid").GetString()!).Distinct();
        Assert.That(uids.Select(uid => source.Contains($"uid: {uid}\n", StringComparison.Ordinal)), Is.EqualTo(new[] { true }), "one source, the one that is provisioned");
        Assert.That(Panels.Select(p => p.GetProperty("id").GetInt32()), Is.Unique);
        var cells = Panels.SelectMany(p =>
        {
            var at = p.GetProperty("gridPos");
            int Number(string name) => at.GetProperty(name).GetInt32();
            return from x in Enumerable.Range(Number("x"), Number("w")) from y in Enumerable.Range(Number("y"), Number("h")) select (x, y);
        }).ToList();
        Assert.That(cells, Is.Unique, "no panel lies on another");
        Assert.That(cells.Max(c => c.x), Is.LessThan(24));
        Assert.That(Grafana.GetRawText(), Does.Contain("Nicht für:"));
    }

    [Test]
    public void Grafana_Files_HoldNoSecret()
    {
        var source = File.ReadAllLines(Path.Combine(Docs, "grafana", "datasource.yaml"));
        Assert.That(source.Where(line => line.Contains("password:", StringComparison.Ordinal)), Is.EqualTo(new[] { "      password: ${EARLYWARNING_GRAFANA_PASSWORD}" }));
        Assert.That(Grafana.GetRawText(), Does.Not.Contain("password"));
    }

    [Test]
    public void Account_GrantsOfThePage_ReadsTheViewsAndNothingElse()
    {
        var schema = PostgresAddress.Parse(Server)!.Schema;
        var grants = Block().Matches(File.ReadAllText(Path.Combine(Docs, "dashboards.md"))).Single(b => b.Groups[1].Value == "psql").Groups[2].Value;
        PostgresStores.Sql(Server, grants.Replace("earlywarning", schema, StringComparison.Ordinal) + $"; ALTER ROLE dashboards PASSWORD '{PostgresStores.Server.Password}'");
        var reader = PostgresStores.Server.Store(schema, "dashboards");
        using (Assert.EnterMultipleScope())
        {
            foreach (var view in new[] { "district_current", "district_history", "hotspots", "drivers", "chain", "fact", "quarter", "area", "stage", "indicator", "measure", "source" })
            {
                Assert.That(PostgresStores.Rows(reader, $"SELECT * FROM {view} LIMIT 1"), Has.Count.EqualTo(1), view);
            }

            foreach (var refused in new[] { "SELECT * FROM publication", "SELECT * FROM area_row", "DELETE FROM quarter", "CREATE TABLE mine (a int)" })
            {
                Assert.That(() => PostgresStores.Rows(reader, refused), Throws.TypeOf<Npgsql.PostgresException>(), refused);
            }
        }
    }

    [Test]
    public void Execute_StoreOnAServer_GivesTheFilesAndRowsOfTheStoreInAFile()
    {
        var place = SampleStore.Run(scratch, "server", PostgresStores.Fresh());
        Assert.That(PostgresStores.Dump(place), Is.EqualTo(StoreDump.Of(file)));
        Assert.That(scratch.Content("server"), Is.EqualTo(scratch.Content("out")));
        var again = SampleStore.Run(scratch, "server", place);
        Assert.That(PostgresStores.Dump(again), Is.EqualTo(StoreDump.Of(file)), "and once more");
    }

    [GeneratedRegex("^```(\\w[^\\n]*)\\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\$__timeFilter\((CAST\(as_of AS timestamp\))\)")]
    private static partial Regex TimeFilter();
}
