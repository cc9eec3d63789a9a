using System.Text;
using System.Text.Json;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class DistrictsTableTest
{
    [Test]
    public void Write_German_FollowsGermanConvention()
    {
        var csv = Text(DistrictsTable.Write(OutputFixture.Content()).Csv);

        Assert.That(csv, Does.StartWith("\uFEFFquarter;kind;code;name;borough;stage;protected;measure;children;count;"));
        Assert.That(csv, Does.Not.Contain("\r"));
        Assert.That(csv, Does.Contain("\n2026-Q3;district;\"002\";Nordstadt;Nord;all;;flagged;268;72;16,3;0,2687;"));
    }

    [Test]
    public void Write_English_FollowsRfc4180()
    {
        var csv = Text(DistrictsTable.Write(OutputFixture.Content(Language.English)).Csv);

        Assert.That(csv, Does.StartWith("quarter,kind,code,"));
        Assert.That(csv.Count(c => c == '\n'), Is.EqualTo(csv.Split("\r\n").Length - 1));
        Assert.That(csv, Does.Contain("\r\n2026-Q3,district,\"002\",Nordstadt,Nord,all,,flagged,268,72,16.3,0.2687,"));
    }

    [Test]
    public void Write_ProtectedRow_HoldsTheMarkAndNoFigure()
    {
        var lines = Text(DistrictsTable.Write(OutputFixture.Content()).Csv).Split('\n');

        var hidden = lines.Where(l => l.Contains(";geschützt;", StringComparison.Ordinal)).ToList();
        Assert.That(hidden, Has.Count.EqualTo(5));
        Assert.That(hidden, Has.All.Match("^2026-Q3;district;\"\\d{3}\";[^;]+;[^;]+;[a-z-]+;geschützt;flagged;{45}$"));
    }

    // Expected by sums of Poisson terms, bisected, and by the two formulas, in another language.
    [Test]
    public void Write_ShownRow_HasTheIntervalsOfItsOwnCount()
    {
        var csv = Text(DistrictsTable.Write(OutputFixture.Counted(OutputFixture.Content(Language.English), [("A", "A", 200, 41), ("B", "B", 200, 10), ("C", "C", 900, 0)])).Csv);
        var lines = csv.TrimStart('\uFEFF').Split("\r\n");
        var header = lines[0].Split(',');
        string[] Cells(string code) => [.. lines.Single(l => l.Contains($"district,\"{code}\"", StringComparison.Ordinal)).Split(',')];
        string[] Of(string code, params string[] columns) => [.. columns.Select(c => Cells(code)[Array.IndexOf(header, c)])];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of("A", "count_low", "count_high", "count_byar_low", "count_byar_high"), Is.EqualTo((string[])["29.42", "55.62", "29.42", "55.62"]));
            Assert.That(Of("B", "count_low", "count_high", "count_byar_low", "count_byar_high"), Is.EqualTo((string[])["4.8", "18.39", "4.79", "18.39"]));
            Assert.That(Of("C", "count_low", "count_high", "count_byar_low"), Is.EqualTo((string[])["0", "3.69", "0"]), "3.69 = −ln 0.025");
            Assert.That(Of("A", "rate_low_998", "rate_high_998"), Is.EqualTo((string[])["0.1312", "0.3057"]));
            Assert.That(Of("A", "p_step", "p_low_step"), Is.EqualTo((string[])["<=0.001", ">0.05"]));
            Assert.That(Of("C", "p_step", "p_low_step"), Is.EqualTo((string[])[">0.05", "<=0.001"]));
        }
    }

    [Test]
    public void Write_Drivers_AreTwoListsWithTheirCertainty()
    {
        var lines = Text(DistrictsTable.Write(OutputFixture.Content(Language.English)).Csv).Split("\r\n");
        var head = lines[0].Split(',');
        var row = lines.Single(l => l.StartsWith("2026-Q3,district,\"002\",Nordstadt,Nord,primary,", StringComparison.Ordinal));

        Assert.That(row, Does.Contain(",S01 raises strong sure | S02 lowers weak unsure,").And.EndsWith(",J07 raises medium unsure"));
        Assert.That(head[^1], Is.EqualTo("drivers_context"));
        var json = Text(DistrictsGeoJson.Write(OutputFixture.Content(Language.English)));
        Assert.That(json, Does.Contain("\"primary_drivers\":\"S01 raises strong sure | S02 lowers weak unsure\",\"primary_drivers_context\":\"J07 raises medium unsure\""));
    }

    [Test]
    public void Write_WholeRun_HasOneRowPerAreaAndStage()
    {
        var csv = Text(DistrictsTable.Write(OutputFixture.Content()).Csv);

        Assert.That(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1 + ((OutputFixture.DistrictCount + 4 + 1) * 5)));
    }

    [TestCase("=1+1")]
    [TestCase("@SUM(A1)")]
    [TestCase("-2+3")]
    public void Write_NameLikeAFormula_IsText(string name)
    {
        var csv = Text(DistrictsTable.Write(OutputFixture.Content(hostile: name)).Csv);

        Assert.That(csv, Does.Contain(";\"'" + name + "\";"));
        Assert.That(csv, Does.Contain(";-0,67;"), "a negative number stays a number");
    }

    [TestCase(Language.German)]
    [TestCase(Language.English)]
    public void Schema_AnyLanguage_DescribesEveryColumnInOrder(Language language)
    {
        var (csv, schema) = DistrictsTable.Write(OutputFixture.Content(language));
        using var json = JsonDocument.Parse(schema);
        var dialect = json.RootElement.GetProperty("dialect");
        var delimiter = dialect.GetProperty("delimiter").GetString()!;

        var header = Text(csv).TrimStart('\uFEFF').Split(dialect.GetProperty("lineTerminator").GetString())[0].Split(delimiter);
        var fields = json.RootElement.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
        Assert.That(fields.Select(f => f.GetProperty("name").GetString()), Is.EqualTo(header));
        Assert.That(fields.Where(f => f.GetProperty("type").GetString() == "number").Select(f => f.GetProperty("decimalChar").GetString()), Has.All.EqualTo(language == Language.German ? "," : "."));
        Assert.That(json.RootElement.GetProperty("bytes").GetInt32(), Is.EqualTo(csv.Length));
    }

    [Test]
    public void Indicators_ProtectedValue_HoldsTheMarkAndNoFigure()
    {
        var csv = Text(IndicatorsTable.Write(OutputFixture.Content()).Csv);

        Assert.That(csv, Does.Contain("2026-Q3;\"005\";Bahnhofsviertel;J07;Kinder im SGB-II-Bezug;%;all;geschützt;;;;;;\n"));
        Assert.That(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1 + (2 * OutputFixture.DistrictCount)));
    }

    [Test]
    public void Findings_Written_AreSortedByFileCodeColumnLine()
    {
        var lines = Text(FindingsTable.Write(OutputFixture.Content(Language.English))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines[0], Is.EqualTo("internal,code,severity,file,line,column,message"));
        Assert.That(lines.Skip(1).Select(l => string.Join(',', l.Split(',').Skip(1).Take(4))), Is.EqualTo((string[])
            ["EW1203,row-set-aside,a.csv,3", "EW1203,row-set-aside,a.csv,7", "EW1204,cell-emptied,a.csv,3", "EW1204,cell-emptied,b.csv,12"]));
        Assert.That(lines.Skip(1), Has.All.StartWith("internal"));
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
