using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>
/// Two quarters with a reform of the districts between them, through the program: of sixteen districts 01 is split into 01a and 01b, 02 and 03 become 23, and 05, which was
/// protected, is called 05n. 16, hidden with it, has so many more in the second quarter that it may be shown. The second quarter has a new map and a concordance table.
/// </summary>
public sealed class ReformTests
{
    private static readonly string[] Old = [.. Enumerable.Range(1, 16).Select(i => i.ToString("D2", CultureInfo.InvariantCulture))];

    private string folder = "";

    [OneTimeSetUp]
    public void Run()
    {
        folder = Directory.CreateTempSubdirectory("earlywarning-reform-").FullName;
        File.WriteAllText(Path.Combine(folder, "old.geojson"), Map(Old.Select((code, i) => (code, Left: i % 4 * 2, Right: (i % 4 * 2) + 2, Row: i / 4))));
        File.WriteAllText(Path.Combine(folder, "new.geojson"), Map(
        [
            ("01a", 0, 1, 0), ("01b", 1, 2, 0), ("23", 2, 6, 0), ("04", 6, 8, 0), ("05n", 0, 2, 1),
            .. Old.Select((code, i) => (code, i % 4 * 2, (i % 4 * 2) + 2, i / 4)).Skip(5),
        ]));
        File.WriteAllText(Path.Combine(folder, "reform.csv"), "old;new;share\n01;01a;0,6\n01;01b;0,4\n02;23;1\n03;23;1\n05;05n;1\n");
        Extract("2026-Q2", Old.Select(code => (code, code == "16" ? 60 : 120, code switch { "02" => 12, "03" => 30, "05" => 3, "16" => 9, _ => 18 })));
        Extract("2026-Q3", [("01a", 72, 12), ("01b", 48, 6), ("23", 240, 50), ("05n", 120, 20), ("04", 120, 18), .. Old.Skip(5).Select(code => (code, code == "16" ? 60 : 120, code == "16" ? 16 : 18))]);
        Quarter("2026-Q2", "[]", "map: old.geojson");
        Quarter("2026-Q3", "[2026-Q2]", "map: new.geojson, concordance: [{ file: reform.csv, from: 2026-Q3 }]");
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Run_BeforeTheReform_ProtectsTheSmallCountAndOneMore() =>
        Assert.That(Rows("2026-Q2").Where(r => r["stage"] == "all" && r["protected"].Length > 0).Select(r => r["code"]), Is.EqualTo((string[])["05", "16"]));

    // 01a: 0.6 of 18 and of 120 are 11 of 72; 23: 42 of 240.
    [TestCase("01a", "0.0139", "carried-over")]
    [TestCase("01b", "-0.0208", "carried-over")]
    [TestCase("23", "0.0333", "carried-over")]
    [TestCase("04", "0", "")]
    [TestCase("05n", "", "")]
    [TestCase("16", "", "")]
    public void Run_AfterTheReform_ComparesWithCarriedFigures(string code, string change, string carried)
    {
        var row = Rows("2026-Q3").Single(r => r["code"] == code && r["stage"] == "all");
        Assert.That((row["protected"], row["change"], row["change_carried"], row["change_since"]), Is.EqualTo(("", change, carried, change.Length == 0 ? "" : "2026-Q2")));
    }

    [TestCase("01a", "15.3", "16.7")]
    [TestCase("01b", "14.6", "12.5")]
    [TestCase("23", "17.5", "20.8")]
    [TestCase("05n", "protected", "16.7")]
    [TestCase("16", "protected", "26.7")]
    [TestCase("07", "15.0", "15.0")]
    public void Report_AfterTheReform_ShowsTheHistoryOfEachDistrict(string code, string before, string now)
    {
        var row = Regex.Match(History(), $"<tr data-area=\"{code}\">.*?</tr>", RegexOptions.Singleline).Value;
        var cells = Regex.Matches(row, "<td[^>]*>([^<]*)").Select(m => m.Groups[1].Value).Take(2);
        Assert.That(cells, Is.EqualTo((string[])[before, now]));
    }

    [Test]
    public void Report_AfterTheReform_NamesTheDistrictsWhoseHistoryWasCarried()
    {
        Assert.That(History(), Does.Contain("are earlier figures of: Place 01a, Place 01b, Place 05n and Place 23."));
        Assert.That(Regex.IsMatch(Report(), "<small>carried over</small></tr>"), "the ranking says so as well");
    }

    [Test]
    public void RunRecord_AfterTheReform_HoldsTableAndDistricts()
    {
        using var run = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "out", "2026-Q3", "run.json")));
        Assert.That(run.RootElement.GetProperty("concordance").EnumerateArray().Select(c => c.GetProperty("from").GetString()), Is.EqualTo((string[])["2026-Q3"]));
        Assert.That(
            run.RootElement.GetProperty("coverage").GetProperty("history_carried_over").EnumerateArray().Select(c => c.GetString()),
            Is.EqualTo((string[])["01a", "01b", "05n", "23"]));
    }

    private void Quarter(string quarter, string earlier, string districts)
    {
        var settings = Path.Combine(folder, "earlywarning.yaml");
        File.WriteAllText(settings, $$"""
            city: Reformstadt
            quarter: {{quarter}}
            earlier-quarters: {{earlier}}
            language: en
            districts: { {{districts}}, key: code, name: name }
            extracts:
              - id: school
                file: "{quarter}.csv"
                domain: school
                level: child
                controller: school administration
                legal-basis: made up
                purpose: test of the program
                delete-by: 2099-12-31
                period: quarter
                columns: { key: key, district: district, grade: grade, indicators: { S01: absence } }
            """);
        var outcome = Earlywarning.Run("run", settings, "--quiet");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }

    /// <summary>So many children per district, so many of them absent in a quarter of the lessons.</summary>
    private void Extract(string quarter, IEnumerable<(string Code, int Children, int Absent)> districts)
    {
        var text = new StringBuilder("key;district;grade;absence\n");
        foreach (var (code, children, absent) in districts)
        {
            for (var i = 0; i < children; i++) text.Append(CultureInfo.InvariantCulture, $"{quarter}-{code}-{i};{code};02;{(i < absent ? 25 : 5)}\n");
        }

        File.WriteAllText(Path.Combine(folder, quarter + ".csv"), text.ToString());
    }

    /// <summary>Rectangles on a grid, half a cell wide at least, in the Ruhr region.</summary>
    private static string Map(IEnumerable<(string Code, int Left, int Right, int Row)> districts)
    {
        string Corner(int x, int y) => string.Create(CultureInfo.InvariantCulture, $"[{7.1 + (x * 0.01):0.00},{51.4 + (y * 0.01):0.00}]");
        var features = districts.Select(d =>
        {
            string[] ring = [Corner(d.Left, d.Row), Corner(d.Right, d.Row), Corner(d.Right, d.Row + 1), Corner(d.Left, d.Row + 1), Corner(d.Left, d.Row)];
            return $$$"""{"type":"Feature","properties":{"code":"{{{d.Code}}}","name":"Place {{{d.Code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{string.Join(',', ring)}}}]]}}""";
        });
        return $$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""";
    }

    private string Report() => File.ReadAllText(Path.Combine(folder, "out", "2026-Q3", "report.html"));

    private string History() => Regex.Match(Report(), "<section id=\"history\".*?</section>", RegexOptions.Singleline).Value;

    private List<Dictionary<string, string>> Rows(string quarter)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, "out", quarter, "districts.csv"));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => header.Zip(Cells(l)).ToDictionary(p => p.First, p => p.Second)).Where(r => r["kind"] == "district")];
    }

    /// <summary>Cells of a line; between quotation marks a comma separates nothing.</summary>
    private static string[] Cells(string line)
    {
        var parts = line.Split('"');
        for (var i = 1; i < parts.Length; i += 2) parts[i] = parts[i].Replace(',', '\0');
        return [.. string.Concat(parts).Split(',').Select(cell => cell.Replace('\0', ','))];
    }
}
