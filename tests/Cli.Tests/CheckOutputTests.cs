using System.Text.Json.Nodes;

namespace EarlyWarning.Tests.Cli;

public sealed class CheckOutputTests
{
    [Test]
    public void Check_Report_NamesEveryFigure()
    {
        var report = MadeUp.Report([.. Enumerable.Range(2, 5).Select(MadeUp.Cell)]);
        Assert.That(Shell.English(FakeEngine.Giving(report), "check", "x.yaml").OutLines, Is.EqualTo(new[]
        {
            "Input check 2026-Q3 – internal: holds small numbers, do not pass on",
            "",
            "schule (school): 2026-Q3/schule.csv",
            "  period: 2026-07-01 to 2026-09-30",
            "  format: separator \";\", encoding windows-1252, decimal sign \",\"",
            "  rows: 12,345 read = 12,340 used + 5 set aside",
            "  cells emptied: 3; columns not read: 2",
            "",
            "Links: 12,300 children",
            "  school: 9,000",
            "  school + health: 3,300",
            "  schule: 12,340 rows, 3,300 of them also in another extract; set aside: 7 not on the map, 2 without a stage, 1 more than once",
            "  districts without children: 099",
            "  district codes not on the map: 1",
            "  outdated values of S01: 42, count as missing",
            "",
            "Findings: 5",
            "  EW1203, cell emptied: 5",
            "    schule.csv, line 2, fehlquote: expected 0 to 100 %; value left out [EW1203]",
            "    schule.csv, line 3, fehlquote: expected 0 to 100 %; value left out [EW1203]",
            "    schule.csv, line 4, fehlquote: expected 0 to 100 %; value left out [EW1203]",
            "    … and 2 more",
        }));
    }

    [Test]
    public void Check_ReportInGerman_GroupsThousandsWithDots()
    {
        var spoken = Shell.German(FakeEngine.Giving(MadeUp.Report()), "check", "x.yaml");
        Assert.Multiple(() =>
        {
            Assert.That(spoken.OutLines[0], Does.StartWith("Eingangsprüfung 2026-Q3 – intern:"));
            Assert.That(spoken.OutLines, Does.Contain("  Zeilen: 12.345 gelesen = 12.340 verwendet + 5 beiseitegelegt"));
            Assert.That(spoken.OutLines[^1], Is.EqualTo("Meldungen: keine"));
        });
    }

    [Test]
    public void Check_TabAndNoChildren_AreNamed()
    {
        var report = MadeUp.Report() with { Receipts = [MadeUp.Receipt with { Separator = '\t' }], Links = null };
        var spoken = Shell.English(FakeEngine.Giving(report), "check", "x.yaml");
        Assert.That(spoken.Out, Does.Contain("separator tab,").And.Contains("Links: no extracts about single children"));
    }

    [Test]
    public void Check_Findings_StandByCodeAscending()
    {
        var report = MadeUp.Report(MadeUp.Cell(9), MadeUp.Cell(3) with { Kind = MadeUp.RowKind }, MadeUp.Cell(4));
        var groups = Shell.English(FakeEngine.Giving(report), "check", "x.yaml").OutLines.Where(l => l.StartsWith("  EW", StringComparison.Ordinal));
        Assert.That(groups, Is.EqualTo(new[] { "  EW1201, row set aside: 1", "  EW1203, cell emptied: 2" }));
    }

    [Test]
    public void Check_Json_IsOneObjectMarkedInternal()
    {
        var report = MadeUp.Report([.. Enumerable.Range(2, 4).Select(MadeUp.Cell)]);
        var answer = JsonNode.Parse(Shell.English(FakeEngine.Giving(report), "check", "x.yaml", "--json").Out)!.AsObject();
        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Select(p => p.Key),
                Is.EqualTo(new[] { "command", "exitCode", "version", "internal", "quarter", "extracts", "links", "findings" }));
            Assert.That((bool)answer["internal"]!, Is.True);
            Assert.That((long)answer["extracts"]![0]!["rowsSetAside"]!, Is.EqualTo(5));
            Assert.That((long)answer["links"]!["byDomains"]![1]!["children"]!, Is.EqualTo(3300));
            Assert.That((int)answer["findings"]![0]!["count"]!, Is.EqualTo(4));
            Assert.That(answer["findings"]![0]!["first"]!.AsArray(), Has.Count.EqualTo(3));
            Assert.That((int)answer["findings"]![0]!["first"]![1]!["line"]!, Is.EqualTo(3));
        });
    }

    [Test]
    public void Check_Html_WritesThePageAndSaysWhere()
    {
        var written = "";
        var engine = FakeEngine.Giving(MadeUp.Report()) with { WriteCheck = (_, _, file, language) => written = $"{file} {language}" };
        var spoken = Shell.English(engine, "check", "x.yaml", "--html", "check.html");
        Assert.That((written, spoken.OutLines[^1], spoken.ExitCode), Is.EqualTo(("check.html English", "Report (internal): check.html", 0)));
    }

    [Test]
    public void Check_Surveys_TellValuesAndRefusedExtracts()
    {
        var indicator = Indicators.ShippedCatalogue.Catalogue["S01"];
        var survey = new Sources.ExtractSurvey
        {
            Extract = MadeUp.Receipt.Settings.Id, File = "schule.csv", Receipt = MadeUp.Receipt, Refused = false, Codes = [],
            Values = [new Sources.ValueDistribution(indicator, 90, 10, 1, 4.5, [0, 1, 2, 4.5, 6, 8, 60], [80, 5, 0, 0, 0, 5, 0, 0, 0, 0])], Districts = [], RowsElsewhere = 0,
        };
        var report = MadeUp.Report() with { Surveys = [survey, survey with { Extract = "neu", File = "neu.csv", Refused = true, Receipt = null, Values = [] }] };
        var lines = Shell.English(FakeEngine.Giving(report), "check", "x.yaml").OutLines;
        Assert.That(lines, Does.Contain("  S01: 90 values, 10 without; 0 to 60, median 4.5 (range 0 to 100 % of taught hours)").And.Contain("neu: neu.csv").And.Contain("  refused, see the findings"));
    }

    [TestCase("run x.yaml --json", 4)]
    [TestCase("init --json", 2)]
    public void Json_CommandEndsEarly_IsStillOneObject(string words, int exitCode)
    {
        var spoken = Shell.English(FakeEngine.Stopping(Vocabulary.StopReason.InputRefused, MadeUp.Stop()), words.Split(' '));
        var answer = JsonNode.Parse(spoken.Out)!;
        Assert.Multiple(() =>
        {
            Assert.That((int)answer["exitCode"]!, Is.EqualTo(exitCode).And.EqualTo(spoken.ExitCode));
            Assert.That((string)answer["message"]!, Is.EqualTo(spoken.ErrorLines[0]));
            Assert.That(answer["findings"]!.AsArray(), Has.Count.EqualTo(exitCode == 4 ? 1 : 0));
        });
    }
}
