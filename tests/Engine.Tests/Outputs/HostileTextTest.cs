using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using Microsoft.Data.Sqlite;

namespace EarlyWarning.Tests.Outputs;

/// <summary>Texts that attack as names of city, district, controller, indicator, model and group: in every format they arrive as text, run nothing, and leave the folder nowhere.</summary>
internal sealed class HostileTextTest
{
    private static readonly string[] Hostile =
    [
        "=cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "+1+1", "-2+3", "=HYPERLINK(\"http://example.invalid/?\"&A1,\"Klick\")", "x;=1+1", "x,\"=1+1", "\uFF1D1+1",
        "<script>alert(1)</script>", "</title></bdi><img src=x onerror=alert(1)>", "\"'`", "]]>&amp;<!--", "{{7*7}}${7*7}", "'; DROP TABLE districts; --",
        "\u202Egpj.exe\u202C", "😀 👨‍👩‍👧 Ünïcödé", "eins\nzwei\r\ndrei", "../../etc/passwd", "..\\..\\windows\\system32", "_x0041_ und _x000D_", new('ü', 300), "nul\u0001 und \uD800 halb",
    ];

    private static readonly Lazy<int> PlainTags = new(() => Tags(Page("Nordstadt")));

    private static readonly Lazy<List<string>> PlainNames = new(() =>
        [.. OutputKinds.All.SelectMany(kind => OutputFiles.Write(kind, Content("Nordstadt"))).Select(f => f.Name).Append("ENTWURF.txt").Append("internal/findings.csv").Order(StringComparer.Ordinal)]);

    private string folder = "";

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-hostile-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [TestCaseSource(nameof(Hostile))]
    public void Write_HostileText_LeavesTheFolderNowhere(string text)
    {
        var inside = Path.Combine(folder, "a", "b", "inside");
        OutputFolder.Write(inside, Content(text));

        Assert.That(Names(inside), Is.EqualTo(PlainNames.Value));
        Assert.That(Names(folder), Has.Count.EqualTo(PlainNames.Value.Count));
    }

    [TestCaseSource(nameof(Hostile))]
    public void Csv_HostileText_IsNoFormulaWhateverSeparates(string text)
    {
        // As a spreadsheet would that takes any separator, or none, and strips quotation marks.
        var formulas =
            from language in new[] { Language.German, Language.English }
            let content = Content(text, language)
            from file in OutputFiles.Write(OutputKind.Csv, content).Concat(OutputFiles.Write(OutputKind.Data, content))
            where file.Name.EndsWith(".csv", StringComparison.Ordinal)
            from part in Encoding.UTF8.GetString(file.Bytes.Span).TrimStart('\uFEFF').Split([';', ',', '\t', '\r', '\n'])
            let cell = part.Trim().Trim('"').Trim()
            where cell.Length > 0 && "=+-@\uFF1D".Contains(cell[0]) && !double.TryParse(cell, CultureInfo.InvariantCulture, out _)
            select $"{file.Name}: {cell}";

        Assert.That(formulas, Is.Empty);
    }

    [TestCaseSource(nameof(Hostile))]
    public void DataPackage_HostileText_KeepsItsRulesAndTheText(string text)
    {
        foreach (var file in OutputFiles.Write(OutputKind.Data, Content(text)))
        {
            Directory.CreateDirectory(Path.Combine(folder, "data"));
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes.ToArray());
        }

        Assert.That(FrictionlessCheck.Of(Path.Combine(folder, "data")), Is.Empty);
        var areas = PlainCsv.Read(File.ReadAllText(Path.Combine(folder, "data", "areas.csv")));
        Assert.That(areas.Single(r => r[1] == "002")[2], Is.EqualTo(SpreadsheetText.Harmless(OneLine(Whole(text)))));
        Assert.That((string)JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "data", "datapackage.json")))!["title"]!, Does.Contain(Whole(text)));
    }

    [TestCaseSource(nameof(Hostile))]
    public void GeoJsonAndRunRecord_HostileText_ArriveUnchanged(string text)
    {
        var map = JsonNode.Parse(DistrictsGeoJson.Write(Content(text)))!;
        var run = JsonNode.Parse(RunRecord.Write(Content(text)))!;

        Assert.That(Rfc7946Check.Of(map), Is.Empty);
        Assert.That((string?)map["features"]![1]!["properties"]!["name"], Is.EqualTo(Whole(text)));
        Assert.That((string?)run["city"], Is.EqualTo(Whole(text)));
        Assert.That((string?)run["extracts"]![0]!["controller"], Is.EqualTo(Whole(text)));
    }

    [TestCaseSource(nameof(Hostile))]
    public void GeoPackage_HostileText_IsAValueAndNoStatement(string text)
    {
        var path = Path.Combine(folder, "districts.gpkg");
        File.WriteAllBytes(path, DistrictsGeoPackage.Write(Content(text)));
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM districts WHERE code = '002' UNION ALL SELECT count(*) FROM districts";
        using var reader = command.ExecuteReader();

        Assert.That(reader.Read() && reader.GetString(0) == OneLine(Whole(text)));
        Assert.That(reader.Read() && reader.GetInt64(0) == OutputFixture.DistrictCount);
    }

    [TestCaseSource(nameof(Hostile))]
    public void Workbook_HostileText_IsTextAndKeepsASignThatSaysSo(string text)
    {
        var book = new WorkbookReading(QuarterWorkbook.Write(Content(text)));
        var names = book.Table("Stadtteile und Stufen").Where(r => (string?)r.GetValueOrDefault("Schlüssel") == "002").Select(r => Unescaped((string)r["Name"])).Distinct();

        Assert.That(names, Is.EqualTo(new[] { OneLine(Whole(text)).Replace('\u0001', '\uFFFD') }));
        Assert.That(book.Parts.Where(p => p.Key.Contains("worksheets/sheet", StringComparison.Ordinal)).Select(p => p.Value), Has.All.Not.Match("<(x:)?f[ >]"));
        if (text[0] is '=' or '+' or '-' or '@') Assert.That(book.Styled("Stadtteile und Stufen", (int)CellStyle.Quoted), Has.Count.GreaterThan(0));
        Assert.That(book.SheetNames, Has.All.Match("^[A-Za-zä ]+$"), "no name of a sheet comes from the data");
    }

    [TestCaseSource(nameof(Hostile))]
    public void Report_HostileText_IsNoMarkup(string text)
    {
        var page = Page(text);

        Assert.That(Tags(page), Is.EqualTo(PlainTags.Value));
        Assert.That(page, Does.Not.Contain("<script>alert").And.Not.Contain("<img src=x"));
        Assert.That(page, Does.Contain("Content-Security-Policy"));
    }

    /// <summary>A run in which a text stands wherever people may write one.</summary>
    private static OutputContent Content(string text, Language language = Language.German)
    {
        var content = OutputFixture.WithGroups(OutputFixture.Content(language, hostile: text));
        var group = text.Length > 60 ? text[..60] : text;
        return content with
        {
            Settings = content.Settings with { Districts = content.Settings.Districts with { Map = "/secret/map.geojson", MapName = text } },
            Table = content.Table with { GroupRows = [.. content.Table.GroupRows.Select(r => r with { Group = group + r.Group })] },
        };
    }

    // Half of a pair of surrogates has no place in UTF-8.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Unescaped(string text) => text.Replace("_x005F_", "_", StringComparison.Ordinal);

    private static string Page(string name) => Encoding.UTF8.GetString(OutputFiles.Write(OutputKind.Report, Content(name))[0].Bytes.Span);

    private static int Tags(string page) => Regex.Count(page, "<(script|img|iframe|object|embed|link|base|form|meta|style)\\b", RegexOptions.IgnoreCase);

    private static List<string> Names(string root) => [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
