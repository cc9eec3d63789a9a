using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Settings;

public partial class SettingsFaultTests
{
    private SettingsFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new SettingsFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [TestCaseSource(typeof(FaultCases), nameof(FaultCases.All))]
    public void Load_OneChange_SaysWhatIsWrongAndWhere(string found, string replacement, string[] faults)
    {
        Assert.That(ExampleSettings.Text.Contains(found, StringComparison.Ordinal), Is.True, found);
        var said = folder.Faults(ExampleSettings.Text.Replace(found, replacement, StringComparison.Ordinal));
        Assert.That(said, Is.EqualTo(faults.Select(fault => "earlywarning.yaml, " + fault)));
    }

    [TestCase("language: en", "langauge: en", "Zeile 4, Spalte 1: Den Schlüssel „langauge“ gibt es hier nicht (gemeint: „language“?); erlaubt sind: city, quarter, earlier-quarters, language, output, store, output-access, outputs, licence, districts, extracts, groups, indicators, model, measure, hotspots, index, capacity, comments, publication, child-scores, input, fit. [EW1014]")]
    [TestCase("margin: 1.5", "margin: \"1.5\"", "Zeile 107, Spalte 70: hotspots.margin: erwartet wird eine Zahl von 1 bis 10 (Vielfaches), mit Punkt und ohne Anführungszeichen, gefunden der Text „1.5“ in Anführungszeichen. [EW1016]")]
    [TestCase("rounding: 5", "rounding: 3", "Zeile 108, Spalte 69: publication.rounding: erwartet wird 1 oder 5 (Kinder), gefunden die Zahl 3. [EW1018]")]
    [TestCase("S01: fehlquote", "J07: fehlquote", "Zeile 34, Spalte 9: J07 (SGB-II-Quote der unter 18-Jährigen) gibt es nicht für Kinder; so steht es im Katalog oder unter indicators. [EW1041]")]
    [TestCase("\"{quarter}/schule.csv\"", "\"{Quartal}/schule.csv\"", "Zeile 14, Spalte 11: Den Platzhalter „{Quartal}“ gibt es nicht; der einzige ist {quarter}. [EW1026]")]
    [TestCase("output: ergebnisse", "output: .", "Zeile 5, Spalte 9: Der Ergebnisordner darf die Einstellungsdatei nicht enthalten: dort wird geschrieben und gelöscht; bitte einen eigenen Ordner nennen. [EW1024]")]
    public void Load_OneChange_SaysItInGerman(string found, string replacement, string fault) =>
        Assert.That(folder.Faults(ExampleSettings.Text.Replace(found, replacement, StringComparison.Ordinal), Language.German), Is.EqualTo(new[] { "earlywarning.yaml, " + fault }));

    [Test]
    public void Load_SeveralFaults_ReportsAllInTheOrderOfTheFile()
    {
        const string text = """
            quarter: 2026-Q5
            colour: red
            extracts:
              - id: schule
                file: schule.csv
                domain: schule
                level: child
                controller: ""
                legal-basis: "§ 120 SchulG NRW"
                period: { from: 2026-02-01, to: 2026-01-01 }
                columns:
                  indicators: { S1: fehlquote, J07: b }
              - id: schule
            hotspots: { margin: 0.5, permutations: x }
            """;
        var stopped = folder.Stop(text);
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.SettingsFaulty));
        Assert.That(stopped.Findings.Select(f => (f.Kind.Code, f.Line, f.Column)), Is.EqualTo(new[]
        {
            ("EW1015", 1L, "1"), ("EW1016", 1L, "10"), ("EW1014", 2L, "1"), ("EW1015", 4L, "5"), ("EW1015", 4L, "5"), ("EW1019", 6L, "13"), ("EW1017", 8L, "17"),
            ("EW1028", 10L, "33"), ("EW1015", 12L, "7"), ("EW1029", 12L, "7"), ("EW1040", 12L, "21"), ("EW1041", 12L, "36"),
            ("EW1015", 13L, "5"), ("EW1015", 13L, "5"), ("EW1015", 13L, "5"), ("EW1015", 13L, "5"), ("EW1015", 13L, "5"), ("EW1015", 13L, "5"), ("EW1015", 13L, "5"), ("EW1015", 13L, "5"), ("EW1015", 13L, "5"),
            ("EW1027", 13L, "9"), ("EW1018", 14L, "21"), ("EW1016", 14L, "40"),
        }));
        Assert.That(stopped.Findings.Select(f => f.Kind.Severity), Is.All.EqualTo(Severity.Stop));
    }

    [TestCase("")]
    [TestCase("# only a remark\n")]
    public void Load_Empty_IsRefused(string text) =>
        Assert.That(folder.Faults(text), Is.EqualTo(new[] { "earlywarning.yaml: The file is empty; expected at least city, quarter and extracts. [EW1008]" }));

    [TestCase("[a, b]", "earlywarning.yaml, line 1, column 1: settings: expected a map with the keys ")]
    [TestCase("city", "earlywarning.yaml, line 1, column 1: settings: expected a map with the keys ")]
    [TestCase("~", "earlywarning.yaml, line 1, column 1: settings: the value is missing; expected a map with the keys ")]
    public void Load_RootNoMap_IsRefused(string text, string start) => Assert.That(folder.Faults(text).Single(), Does.StartWith(start));

    [Test]
    public void Load_NotUtf8_IsRefused()
    {
        var stopped = folder.Stop(Encoding.Latin1.GetBytes(ExampleSettings.Text));
        Assert.That((stopped.Reason, stopped.Findings.Single().Kind.Code), Is.EqualTo((StopReason.SettingsFaulty, "EW1005")));
    }

    [Test]
    public void Load_ControlCharacter_IsRefusedWithItsPlace()
    {
        var stopped = folder.Stop(ExampleSettings.Smallest + "language:\0 de\n");
        var finding = stopped.Findings.Single();
        Assert.That((finding.Kind.Code, finding.Line, finding.Column), Is.EqualTo(("EW1006", 18L, "10")));
    }

    [Test]
    public void Load_OverAMillionBytes_IsRefusedUnread()
    {
        var stopped = folder.Stop(ExampleSettings.Smallest + new string('#', SettingsFile.LargestBytes));
        Assert.That(stopped.Findings.Single().Message(Language.English), Does.EndWith("The file is larger than 1000000 bytes and is not read; a settings file has a few kilobytes. [EW1004]"));
        Assert.That(folder.Load(ExampleSettings.Smallest + "#" + new string(' ', SettingsFile.LargestBytes - Encoding.UTF8.GetByteCount(ExampleSettings.Smallest) - 1)).City, Is.EqualTo("Musterstadt"));
    }

    [Test]
    public void Load_BillionLaughs_IsRefusedAtTheAnchors()
    {
        var text = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c <= 'i'; c++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{c}: &{c} [{string.Join(", ", Enumerable.Repeat($"*{(char)(c - 1)}", 9))}]\n");
        var codes = folder.Stop(text.ToString()).Findings.Where(f => f.Kind.Code == "EW1010").Select(f => f.Line);
        Assert.That(codes, Is.EqualTo(Enumerable.Range(1, 9)));
    }

    [TestCase("[")]
    [TestCase("{")]
    [TestCase("- ")]
    [TestCase("a: {")]
    [TestCase("? ")]
    [TestCase("'")]
    public void Load_EndlessNesting_IsRefused(string sign)
    {
        var text = new StringBuilder().Insert(0, sign, 900_000 / sign.Length).ToString();
        Assert.That(folder.Stop(text).Reason, Is.EqualTo(StopReason.SettingsFaulty));
    }

    [Test]
    public void Load_ThousandsOfFaults_NamesTheFirst200()
    {
        var text = new StringBuilder(ExampleSettings.Smallest);
        for (var i = 0; i < 1000; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"unknown{i}: 1\n");
        var findings = folder.Stop(text.ToString()).Findings;
        Assert.That(findings, Has.Length.EqualTo(201));
        Assert.That(findings[^1].Message(Language.English), Does.EndWith("Further faults that are not listed here: 800. [EW1049]"));
    }

    [Test]
    public void Load_FaultsInAnExtract_DoNotClaimThatTheOutcomeIsAbsent()
    {
        var text = ExampleSettings.Text.Replace("level: child\n    controller", "level: kind\n    controller", StringComparison.Ordinal);
        Assert.That(folder.Stop(text).Findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { "EW1019" }));
    }

    [Test]
    public void Load_LongWord_IsCutInTheMessage()
    {
        var said = folder.Faults(ExampleSettings.Smallest + new string('x', 300) + ": 1\n").Single();
        Assert.That(said, Does.Contain("\"" + new string('x', 60) + "…\""));
    }

    [Test]
    public void Load_InputInTheDefaultOutputFolder_IsRefused() =>
        Assert.That(folder.Faults(ExampleSettings.Smallest.Replace("file: schule.csv", "file: out/schule.csv", StringComparison.Ordinal)).Single(),
            Is.EqualTo("earlywarning.yaml, line 1, column 1: The output folder must not hold the file of the extract \"schule\": it is written to and cleared; name a folder of its own. [EW1024]"));

    [Test]
    public void Load_InputsAboveTheSettings_AreAccepted() =>
        Assert.That(folder.Load(ExampleSettings.Smallest.Replace("file: schule.csv", "file: ../daten/schule.csv", StringComparison.Ordinal)).Extracts[0].File, Is.EqualTo("../daten/schule.csv"));

    [Test]
    public void Load_ChildLevelYouthExtract_NeedsItsLegalBasisOnly()
    {
        var own = ExampleSettings.Text.Replace("    domain: school\n    level: child", "    domain: youth\n    child-level-legal-basis: \"§ 64 Abs. 2a SGB VIII\"\n    level: child", StringComparison.Ordinal);
        Assert.That(folder.Load(own).Extracts[0], Has.Property(nameof(ExtractSettings.Domain)).EqualTo(Domain.Youth).And.Property(nameof(ExtractSettings.ChildLevel)).True);
    }

    [Test]
    public void Load_ChildScoresWithDistrictExtractsOnly_Faults()
    {
        var text = ExampleSettings.Smallest.Replace("level: child", "level: district", StringComparison.Ordinal)
            .Replace("      key: pseudonym\n", "", StringComparison.Ordinal).Replace("S01: fehlquote", "J07: quote", StringComparison.Ordinal);
        Assert.That(folder.Load(text).ChildScores, Is.Null);
        Assert.That(
            folder.Faults(text + "child-scores: { purpose: a, legal-basis: b, recipient: c, delete-by: 2027-01-01, folder: d }\n").Single(),
            Is.EqualTo("earlywarning.yaml, line 17, column 15: No extract is of level child; there are no scores of single children to write. [EW1067]"));
    }

    [Test]
    public void Findings_AllKinds_AreUniqueBilingualAndTested()
    {
        var kinds = typeof(SettingsFindings).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => (FindingKind)f.GetValue(null)!).ToList();
        Assert.That(kinds.Select(k => k.Code), Is.Unique.And.All.Match("^EW10[0-9][0-9]$"));
        foreach (var kind in kinds)
        {
            var (german, english) = (Placeholders(kind.Text.German), Placeholders(kind.Text.English));
            Assert.That(german, Is.EqualTo(english), kind.Code);
        }

        string[] elsewhere = ["EW1001", "EW1002", "EW1003", "EW1004", "EW1005", "EW1006", "EW1008", "EW1049", "EW1067", "EW1083"];
        var tested = FaultCases.All.SelectMany(c => (string[])c.Arguments[2]!).Select(fault => fault[^7..^1]).Concat(elsewhere).Distinct();
        Assert.That(tested, Is.EquivalentTo(kinds.Select(k => k.Code)));
    }

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Placeholder();

    private static IEnumerable<string> Placeholders(string wording) => Placeholder().Matches(wording).Select(match => match.Value).Distinct().Order();
}
