using System.Text;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources.Pseudonyms;

internal sealed class PseudonymisationTests
{
    private static readonly string[] Names = ["Kanarienvogel", "KANARIENVOGEL", "kanarienvogel", "Zwitscherine", "zwitscherine", "Gefiederstraße", "02.03.2015", "2015-03-02"];

    private string folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("earlywarning-pseudonyms-").FullName;
        KeySecret.WriteNew(In("secret.key"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Execute_FileOfChildren_HoldsKeysAndNoIdentity()
    {
        var report = Run("Liste der Familie Kanarienvogel\nNachname;Vorname;Geburtsdatum;Straße;stadtteil;wert\nKanarienvogel;Zwitscherine;02.03.2015;Gefiederstraße 1;011;\"1;5\"\n");
        var lines = File.ReadAllLines(In("out.csv"));
        Assert.That(lines[0], Is.EqualTo("pseudonym;stadtteil;wert"));
        Assert.That(lines[1], Does.Match("^[0-9a-f]{32};011;\"1;5\"$"));
        Assert.That((report.RowsRead, report.RowsWritten, report.Children), Is.EqualTo((1, 1, 1)));
        Assert.That(report.Gone, Is.EqualTo(new[] { "Nachname", "Vorname", "Geburtsdatum", "Straße" }));
        Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "in.csv", "out.csv", "secret.key" }));
        AssertNoName(report.Findings);
    }

    [Test]
    public void Execute_ThreeOffices_GiveOneKey()
    {
        var school = KeyOf("Nachname;Vorname;Geburtsdatum;a\nMüller-Lüdenscheid;Anna-Lena;02.03.2015;1\n"u8.ToArray());
        var health = KeyOf(Encoding.Latin1.GetBytes("Nachname,Vorname,Geburtsdatum,b\nMÜLLER LÜDENSCHEID,Annalena,2015-03-02,2\n"));
        var youth = KeyOf("a|Geburtsdatum|Vorname|Nachname\n1|02.03.2015|ANNA LENA|MUELLER LUEDENSCHEID\n"u8.ToArray());
        Assert.That(new[] { health, youth }, Has.All.EqualTo(school));
    }

    [Test]
    public void Execute_SecretRotated_LinksNoOldKey()
    {
        var text = "Nachname;Vorname;Geburtsdatum;a\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"Name{(char)('a' + (i % 26))}{(char)('a' + (i / 26))};Anna;02.03.2015;{i}\n"));
        Run(text);
        var old = Keys();
        File.Delete(In("secret.key"));
        File.Delete(In("out.csv"));
        KeySecret.WriteNew(In("secret.key"));
        Run(text);
        Assert.That(old.Intersect(Keys()), Is.Empty);
    }

    [Test]
    public void Execute_NearNames_AreCountedAndNotMerged()
    {
        var report = Run("Nachname;Vorname;Geburtsdatum;a\nKanarienvogel;Zwitscherine;02.03.2015;1\nKanarienvogl;Zwitscherine;02.03.2015;2\n");
        var finding = report.Findings.Single(f => f.Kind.Code == "EW1148");
        Assert.That((report.Children, finding.Arguments.Single(), finding.Line), Is.EqualTo((2, "< 5", 0)));
        AssertNoName(report.Findings);
    }

    [Test]
    public void Execute_RowsWithoutIdentity_AreSetAsideWithLine()
    {
        var rows = string.Concat(Enumerable.Range(0, 60).Select(i => $"Name;Vor{(char)('a' + (i % 26))};02.03.2015;{i}\n"));
        var report = Run("Nachname;Vorname;Geburtsdatum;a\nKanarienvogel;Zwitscherine;31.02.2015;1\nKanarienvogel;;02.03.2015;2\n" + rows);
        Assert.That(report.Findings.Where(f => f.Kind.Code == "EW1245").Select(f => f.Line), Is.EqualTo(new[] { 2L, 3L }));
        Assert.That((report.RowsRead, report.RowsWritten, report.RowsSetAside), Is.EqualTo((62, 60, 2)));
        AssertNoName(report.Findings);
    }

    [Test]
    public void Execute_FreeTextNamesTheChild_CellIsEmptied()
    {
        var report = Run("Nachname;Vorname;Geburtsdatum;bemerkung\nKanarienvogel;Zwitscherine;02.03.2015;Mutter von Zwitscherine Kanarienvogel ruft an\nMeier;Jan;02.03.2016;nichts\n");
        Assert.That(File.ReadAllLines(In("out.csv"))[1], Does.EndWith(";"));
        Assert.That(report.Findings.Select(f => (f.Kind.Code, f.Line, f.Column)), Does.Contain(("EW1246", 2L, "bemerkung")));
        AssertNoName(report.Findings);
    }

    [TestCase("anzeige", "{0}, {1}", "EW1149")]
    [TestCase("kurz", "{0}", "EW1149")]
    [TestCase("rufen", "{1}", "EW1149")]
    [TestCase("gebtermin", "{2}", "EW1149")]
    public void Execute_ColumnRepeatsIdentities_IsRefused(string heading, string cell, string code)
    {
        var rows = Enumerable.Range(0, 10).Select(i => (Family: $"Kanarienvogel{(char)('a' + i)}", First: "Zwitscherine", Day: $"{i + 10}.03.2015"));
        var text = $"Nachname;Vorname;Geburtsdatum;{heading}\n" + string.Concat(rows.Select(r => $"{r.Family};{r.First};{r.Day};{string.Format(null, cell, r.Family, r.First, r.Day)}\n"));
        Refused(text, code, StopReason.InputRefused);
    }

    [TestCase("Nachname;Vorname;Geburtsdatum;pseudonym\nA;B;02.03.2015;1\n", "EW1172")]
    [TestCase("Nachname;Vorname;Geburtsdatum\nKanarienvogel;Zwitscherine;heute\nKanarienvogel;Zwitscherine;02.03.2015\n", "EW1173")]
    [TestCase("Nachname;Vorname;Geboren\nKanarienvogel;Zwitscherine;heute\n", "EW1112")]
    [TestCase("Nachname;Vorname;Geburtsdatum;Vorname\nKanarienvogel;Zwitscherine;02.03.2015;Zwitscherine\n", "EW1116")]
    [TestCase("Nachname;Vorname;Geburtsdatum\n", "EW1105")]
    public void Execute_FaultyFile_IsRefusedAndNothingIsLeft(string text, string code) => Refused(text, code, StopReason.InputRefused);

    [Test]
    public void Execute_OutputIsThere_IsRefusedAndLeft()
    {
        File.WriteAllText(In("out.csv"), "old");
        Refused("Nachname;Vorname;Geburtsdatum\nA;B;02.03.2015\n", "EW1147", StopReason.OutputNotWritten);
        Assert.That(File.ReadAllText(In("out.csv")), Is.EqualTo("old"));
    }

    [Test]
    public void Execute_SecretOpenToOthers_IsTold()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows has no modes.");
            return;
        }

        File.SetUnixFileMode(In("secret.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var report = Run("Nachname;Vorname;Geburtsdatum\nAal;Bert;02.03.2015\n");
        Assert.That(report.Findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { "EW1146" }));
    }

    [Test]
    public void Execute_SecretOfFileAndOutput_ReadByAnExtract_IsTheSameKey()
    {
        Run("Nachname;Vorname;Geburtsdatum;a\nMeier;Jan;02.03.2015;1\n");
        Assert.That(ChildKey.FromPseudonym(Encoding.ASCII.GetBytes(Keys().Single())).Digits(), Is.EqualTo(Keys().Single()));
    }

    private static void AssertNoName(IEnumerable<Finding> findings)
    {
        var told = string.Join('\n', findings.SelectMany(f => new[] { f.Message(Language.German), f.Message(Language.English) }));
        foreach (var name in Names) Assert.That(told, Does.Not.Contain(name));
    }

    private void Refused(string text, string code, StopReason reason)
    {
        var before = File.Exists(In("out.csv"));
        var stop = Assert.Throws<RunStoppedException>(() => Run(text))!;
        Assert.That(stop.Reason, Is.EqualTo(reason));
        Assert.That(stop.Findings.Select(f => f.Kind.Code), Does.Contain(code));
        Assert.That((File.Exists(In("out.csv")), File.Exists(In("out.csv.new"))), Is.EqualTo((before, false)));
        AssertNoName(stop.Findings);
    }

    private PseudonymisationReport Run(string text) => Run(Encoding.UTF8.GetBytes(text));

    private PseudonymisationReport Run(byte[] bytes)
    {
        File.WriteAllBytes(In("in.csv"), bytes);
        return Pseudonymisation.Execute(new(In("in.csv"), In("out.csv")) { Secret = In("secret.key") }, CancellationToken.None);
    }

    private string KeyOf(byte[] bytes)
    {
        File.Delete(In("out.csv"));
        Run(bytes);
        return Keys().Single();
    }

    private List<string> Keys() => [.. File.ReadAllLines(In("out.csv")).Skip(1).Select(line => line[..32])];

    private string In(string name) => Path.Combine(folder, name);
}
