using System.Text;
using EarlyWarning.Cli;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class ExcerptTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Settings_Misspelt_ShowLineCaretAndHint()
    {
        var file = Written("s.yaml", "city: Musterstadt\nquarter: 2026-Q3\n  quater: x\nextracts: []\n");
        var lines = Run(file).ErrorLines;
        var at = Array.FindIndex(lines, l => l.Contains("EW1007", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(at, Is.GreaterThan(0));
            Assert.That(lines[at + 1], Does.Match(@"^ {4}3 \|   quater: x$"));
            Assert.That(lines[at + 2], Does.Match(@"^ {4} *\| *\^$"));
            Assert.That(lines, Has.Some.StartsWith("Hint on EW1007: Look at the place named"));
            Assert.That(lines[^1], Is.EqualTo("More about it: earlywarning explain EW1007"));
        });
    }

    [Test]
    public void Settings_UnknownKey_CaretStandsUnderIt()
    {
        var lines = Run(Written("s.yaml", "city: Musterstadt\nquarter: 2026-Q3\nlanguag: de\nextracts: []\n")).ErrorLines;
        var at = Array.FindIndex(lines, l => l.Contains("EW1014", StringComparison.Ordinal));
        Assert.That(lines[at + 2].IndexOf('^', StringComparison.Ordinal), Is.EqualTo(lines[at + 1].IndexOf("languag", StringComparison.Ordinal)));
    }

    [Test]
    public void Settings_LongLine_IsCutAroundThePlace()
    {
        var long_ = "city: \"" + new string('ä', 500) + "\"\nquarter: 2026-Q3\nextracts: [" + new string(' ', 300) + "nonsense, x]\n";
        var lines = Run(Written("s.yaml", long_)).ErrorLines;
        Assert.That(lines.Where(l => l.StartsWith("    ", StringComparison.Ordinal)), Has.All.Length.LessThan(90).And.Some.Contains("…"));
    }

    [TestCase("  password: hunter2", "password")]
    [TestCase("  PASSWORT = hunter2 und mehr", "PASSWORT")]
    [TestCase("store: postgresql://me:hunter2@host/db", "me")]
    [TestCase("store: postgresql://me:hun/ter@2@host/db", "me")]
    public void Settings_PasswordInALine_IsNeverShown(string line, string shown)
    {
        var excerpt = string.Join('\n', ErrorExcerpt.Of(Finding.At(Kind("EW1016"), Written("s.yaml", line + "\n"), 1, "3"), Context()));
        Assert.That(excerpt, Does.Contain(shown).And.Contain("***").And.Not.Contain("hunter2").And.Not.Contain("ter@2"));
    }

    [Test]
    public void Settings_ExtractNamedInstead_ShowNoRowOfIt()
    {
        var spoken = Run(Written("schule.csv", "pseudonym;stadtteil\n4711: [Lena;01\n"));
        Assert.That(spoken.ExitCode, Is.EqualTo(3));
        Assert.That(spoken.Out + spoken.Error, Does.Not.Contain("Lena"));
    }

    [TestCase("EW1203")]
    [TestCase("EW1112")]
    [TestCase("EW1401")]
    [TestCase("EW1330")]
    public void Extract_Finding_ShowsNoLineWhateverItsEnding(string code)
    {
        var file = Written("schule.yaml", "Lena;01\n");
        Assert.That(ErrorExcerpt.Of(Finding.At(Kind(code), file, 1, "1"), Context()), Is.Empty);
    }

    [Test]
    public void Model_FaultBehindUmlauts_CaretCountsCharacters()
    {
        var file = Written("modell.json", "{ \"id\": \"ä ö ü\", \"version\": x }\n");
        var context = Context() with { Words = [file, "checklist"] };
        var column = Encoding.UTF8.GetByteCount("{ \"id\": \"ä ö ü\", \"version\": ") + 1;
        var excerpt = ErrorExcerpt.Of(Finding.At(Kind("EW1503"), "modell.json", 1, column.ToString(System.Globalization.CultureInfo.InvariantCulture)), context);
        Assert.That(excerpt[1].IndexOf('^', StringComparison.Ordinal), Is.EqualTo(excerpt[0].IndexOf("x }", StringComparison.Ordinal)));
    }

    [Test]
    public void Map_BrokenJson_ShowsTheLine()
    {
        var map = Written("karte.geojson", "{\n \"type\": FeatureCollection }\n");
        var settings = MadeUp.Settings with { Districts = new DistrictSettings { Map = map, MapName = "karte.geojson" } };
        var excerpt = ErrorExcerpt.Of(Finding.At(Kind("EW1304"), "karte.geojson", 2, "", "10"), Context().For(settings));
        Assert.That(excerpt[1].IndexOf('^', StringComparison.Ordinal), Is.EqualTo(excerpt[0].IndexOf("FeatureCollection", StringComparison.Ordinal)));
    }

    [Test]
    public void File_GoneSince_GivesNoExcerpt() =>
        Assert.That(ErrorExcerpt.Of(Finding.At(Kind("EW1016"), Path.Combine(folder, "gone.yaml"), 1, "1"), Context()), Is.Empty);

    private static FindingKind Kind(string code) => MadeUp.StopKind with { Code = code };

    private static CommandContext Context() => new()
    {
        Terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null }, Command = "run", Language = Language.English,
    };

    private static Spoken Run(string file) => Shell.English(FakeEngine.Working() with { LoadSettings = SettingsFile.Load }, "run", file, "--lang", "en");

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
