using System.Text;
using EarlyWarning.MadeUpCity;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>What does not fit is said with file, line and column, and nothing is taken from it.</summary>
internal sealed class SchildFaultTests
{
    private const string Basic = "SchuelerBasisdaten.dat";
    private const string Extra = "SchuelerZusatzdaten.dat";
    private const string Terms = "SchuelerLernabschnittsdaten.dat";
    private const string Marks = "SchuelerLeistungsdaten.dat";
    private static readonly SchildPlan Small = new() { Pupils = 60, Leavers = 4, Years = 1 };

    private static SchildCity City() => new SchildCity().With(Small);

    private static string[] Places(Intake read, string code) =>
        [.. read.Findings.Where(f => f.Kind.Code == code).Select(f => $"{f.File}@{f.Line}:{f.Column}")];

    private static string[] Places(RunStoppedException stopped) =>
        [.. stopped.Findings.Where(f => f.Kind.Severity == Severity.Stop).Select(f => $"{f.Kind.Code} {f.File}@{f.Line}")];

    [Test]
    public void Folder_Absent_StopsAsMissing()
    {
        using var city = new SchildCity();
        var stopped = city.Refused(new() { Absences = AbsenceEntry.Totals, AbsencesUpperSecondary = AbsenceEntry.Totals, Secret = "secret.key" });
        Assert.That((stopped.Reason, Places(stopped).Single()), Is.EqualTo((StopReason.InputMissing, "EW1150 schild@0")));
    }

    [Test]
    public void Basisdaten_Absent_Stops()
    {
        using var city = City().Remove(Basic);
        Assert.That(Places(city.Refused()), Is.EqualTo(new[] { $"EW1151 schild/{Basic}@0" }));
    }

    [TestCase("SchuelerVermerke.dat")]
    [TestCase("SchuelerZeugnisBemerkungen.dat")]
    [TestCase("schuelerfachbemerkungen.DAT")]
    [TestCase("SchuelerASV.dat")]
    [TestCase("SchuelerLELS.dat")]
    public void FreeText_InTheFolder_RefusesItByName(string file)
    {
        using var city = City().Add(file, "Nachname|Vorname\r\n<V>frei</V>\r\n");
        Assert.That(Places(city.Refused()).Single(), Does.StartWith("EW1152 schild/Schueler"));
    }

    [Test]
    public void SameFile_InTwoLetterCases_Stops()
    {
        using var city = City().Add("SCHUELERBASISDATEN.DAT", "x");
        if (Directory.GetFiles(city.Folder, "?chueler?asisdaten.*", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).Length < 2) Assert.Ignore("this file system does not tell letter case apart");
        Assert.That(Places(city.Refused()), Does.Contain($"EW1153 schild/{Basic}@0"));
    }

    [Test]
    public void Columns_TooFew_StopTheRun()
    {
        using var city = City().Edit(Basic, text => string.Join("\r\n", text.Split("\r\n").Select(line => string.Join('|', line.Split('|').Take(49)))));
        Assert.That(Places(city.Refused()), Is.EqualTo(new[] { $"EW1154 schild/{Basic}@1" }));
    }

    [Test]
    public void Columns_ShiftedByOne_StopTheRun()
    {
        using var city = City().Edit(Marks, text => string.Join("\r\n", text.Split("\r\n").Select(line => line.Length == 0 ? line : string.Join('|', line.Split('|').Where((_, i) => i != 4)) + "|")));
        Assert.That(Places(city.Refused()), Has.All.EqualTo($"EW1155 schild/{Marks}@1").And.Length.GreaterThan(5));
    }

    [Test]
    public void Headings_Unknown_AreNoFault()
    {
        using var city = City().Edit(Marks, text => text.Replace("Wochenstd. ZK|Jahrgang", "Std2|Jg", StringComparison.Ordinal));
        Assert.That(city.Read().Faults(), Is.Empty);
    }

    [Test]
    public void Headings_Absent_StopTheRunRatherThanLoseAChild()
    {
        using var city = City().Edit(Basic, text => text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        Assert.That(Places(city.Refused()), Is.EqualTo(new[] { $"EW1156 schild/{Basic}@1" }));
    }

    [TestCase("")]
    [TestCase("0011")]
    [TestCase("zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff")]
    public void Secret_Unsound_StopsBeforeANameIsRead(string secret)
    {
        using var city = City();
        File.WriteAllText(Path.Combine(city.Path, "weak.key"), secret);
        Assert.That(Places(city.Refused(city.Plain with { Secret = "weak.key" })), Is.EqualTo(new[] { "EW1157 schild@0" }));
    }

    [Test]
    public void Absences_EnteredInAnotherWay_StopTheRun()
    {
        using var city = City();
        var stopped = city.Refused(city.Plain with { Absences = AbsenceEntry.Subjects });
        Assert.That(Places(stopped), Is.EqualTo(new[] { "EW1158 schild@0" }));
        Assert.That(stopped.Findings[0].Message(Language.English), Does.Contain("subjects (SchuelerLeistungsdaten.dat)").And.Contain("totals (SchuelerLernabschnittsdaten.dat)"));
    }

    [Test]
    public void Absences_ThatDisagreeWithTheTotal_AreNoted()
    {
        using var city = new SchildCity().With(Small with { Absences = AbsenceEntry.Subjects }).Column(Terms, 23, "40");
        Assert.That(Places(city.Read(), "EW1165"), Has.Length.EqualTo(1));
    }

    [Test]
    public void Absences_OfNobody_AreMissingNotZero()
    {
        using var city = City().Column(Terms, 23, "").Column(Terms, 24, "");
        var read = city.Read();
        Assert.That(Places(read, "EW1166"), Has.Length.EqualTo(1));
        Assert.That(read.Children[0].Column(0).ToArray(), Has.All.NaN);
    }

    [Test]
    public void Absences_InMinutes_AreNoted()
    {
        using var city = City().Column(Terms, 23, "400");
        Assert.That(Places(city.Read(), "EW1170"), Has.Length.EqualTo(1));
    }

    [Test]
    public void Absences_MoreUnexcusedThanAll_LoseTheUnexcused()
    {
        using var city = City().Column(Terms, 23, "60").Column(Terms, 24, "61");
        var read = city.Read();
        Assert.That(Places(read, "EW1265"), Has.Length.GreaterThan(40));
        Assert.That(read.Children[0].Column(1).ToArray().Where(v => !float.IsNaN(v)), Is.Empty);
    }

    [Test]
    public void Detail_Rows_ThatCannotBeTold_StopTheRunAboveTheLimit()
    {
        using var city = City().Edit(Terms, text => text.Replace("|N|J|N|", "|N|J|N||", StringComparison.Ordinal));
        Assert.That(Places(city.Refused()), Does.Contain($"EW1159 schild/{Terms}@0"));
    }

    [Test]
    public void Detail_RowWithABarInside_IsNotRead()
    {
        using var city = City().Edit(Marks, text => text.Replace("\r\n", "\r\n", StringComparison.Ordinal).Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, "A|B|01.01.2010|2025|2|DEU|MÜ|L|PUK||6||4|||||6||\r\n"));
        Assert.That(Places(city.Read(), "EW1260"), Is.EqualTo(new[] { $"schild/{Marks}@2:" }));
    }

    [Test]
    public void Detail_RowThatEndsInTheMiddleOfTheFile_IsReadAsCutOff()
    {
        using var city = City().Edit(Marks, text => text[..^60]);
        Assert.That(Places(city.Refused()), Has.Some.StartsWith($"EW1124 schild/{Marks}@"));
    }

    [TestCase(Marks, 10, "7", "EW1262", "Note")]
    [TestCase(Marks, 10, "1--", "EW1262", "Note")]
    [TestCase(Marks, 12, "vier", "EW1263", "Wochenstd.")]
    [TestCase(Terms, 4, "25/26", "EW1261", "Jahr")]
    [TestCase(Terms, 5, "3", "EW1261", "Jahr")]
    [TestCase(Terms, 16, "X", "EW1264", "Wiederholung")]
    [TestCase(Terms, 23, "-4", "EW1263", "SummeFehlstd")]
    [TestCase(Basic, 31, "XY", "EW1264", "Übergangsempf. JG5")]
    [TestCase(Basic, 35, "ZZ", "EW1264", "Förderschwerpunkt")]
    [TestCase(Basic, 28, "Q", "EW1264", "Verpflichtung Sprachförderkurs")]
    [TestCase(Basic, 21, "14", "EW1225", "Jahrgang")]
    [TestCase(Extra, 24, "9", "EW1264", "EP-Jahre")]
    public void Cell_NotOfItsKind_IsEmptiedWithItsPlace(string file, int column, string value, string code, string heading)
    {
        using var city = City();

        // The first child in a primary grade whose rows are young enough: its row stands in the file of half-years on the line of its second term.
        var child = city.Children.First(c => c.Stage == Stage.Primary && c.RecommendationIndex == 1);
        var line = file == Terms ? (3 * child.Number) + 3 : file == Marks ? 1 + city.Children.Take(child.Number).Sum(c => 3 * (c.SubjectCount + 2)) + child.SubjectCount + 3 : child.Number + 2;
        city.Cell(file, line, column, value);
        if (column == 31) city.Cell(file, line, 33, "H");
        Assert.That(Places(city.Read(), code), Is.EqualTo(new[] { $"schild/{file}@{line}:{heading}" }));
    }

    [TestCase(1, "", "EW1250", "Nachname")]
    [TestCase(2, "", "EW1250", "Nachname")]
    [TestCase(3, "31.02.2015", "EW1250", "Nachname")]
    [TestCase(3, "2015-02-03x", "EW1250", "Nachname")]
    [TestCase(5, "4", "EW1252", "Status")]
    public void Child_WithoutIdentityOrStatus_IsSetAside(int column, string value, string code, string heading)
    {
        using var city = City().Cell(Basic, 9, column, value);
        var read = city.Read();
        Assert.That(Places(read, code), Is.EqualTo(new[] { $"schild/{Basic}@9:{heading}" }));
        Assert.That((read.Receipts[0].RowsRead, read.Receipts[0].RowsUsed, read.Receipts[0].RowsSetAside), Is.EqualTo((60L, 59L, 1L)));
    }

    [Test]
    public void Child_ThatStandsTwice_IsSetAsideOnce()
    {
        using var city = City().Edit(Basic, text => text.Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, text.Split('\n')[1] + "\n"));
        Assert.That(Places(city.Read(), "EW1251"), Is.EqualTo(new[] { $"schild/{Basic}@3:Nachname" }));
    }

    [Test]
    public void Child_WithTooManyCells_IsSetAside()
    {
        using var city = City().Cell(Basic, 9, 8, "Straße|12");
        Assert.That(Places(city.Read(), "EW1201"), Is.EqualTo(new[] { $"schild/{Basic}@9:" }));
    }

    [Test]
    public void Child_WithoutDistrict_IsSetAside()
    {
        using var city = City().Cell(Extra, 9, 7, "");
        Assert.That(Places(city.Read(), "EW1205"), Is.EqualTo(new[] { $"schild/{Basic}@9:Ortsteil" }));
    }

    [Test]
    public void District_ByTable_IsTranslatedAndTheUnknownSetAside()
    {
        using var city = City();
        var codes = city.Children.Select(c => c.District).Distinct().ToArray();
        File.WriteAllText(Path.Combine(city.Path, "orte.csv"), "name;code\n" + string.Concat(codes[1..].Select(c => $"{c};neu-{c}\n")));
        city.Settings();
        var lost = city.Children.Count(c => c.District == codes[0]);
        var settings = city.Settings(SchildCity.Extract(city.Plain with { DistrictTable = "orte.csv" })) with { Input = new() { MaximumSetAsideShare = 1 } };
        var read = ExtractReader.ReadAll(settings, city.Plan.Quarter, null, CancellationToken.None);
        Assert.That(Places(read, "EW1253"), Has.Length.EqualTo(lost));
        Assert.That(read.Children[0].DistrictCodes.Select(c => c.Value), Is.EquivalentTo(codes[1..].Select(c => "neu-" + c)));
    }

    [Test]
    public void District_TableWithTwoCodesForOneEntry_StopsTheRun()
    {
        using var city = City();
        File.WriteAllText(Path.Combine(city.Path, "orte.csv"), "name;code\n011;a\n022;b\n011;a\n022;c\n");
        Assert.That(Places(city.Refused(city.Plain with { DistrictTable = "orte.csv" })), Is.EqualTo(new[] { "EW1171 orte.csv@5" }));
    }

    [Test]
    public void District_ByPostcode_IsThatOfBasisdaten()
    {
        using var city = City().Remove(Extra);
        var read = city.Read(city.Plain with { ByPostcode = true });
        Assert.That(read.Children[0].DistrictCodes.Single().Value, Is.EqualTo("44649"));
        Assert.That(Places(read, "EW1160"), Is.EqualTo(new[] { $"schild/{Extra}@0:" }));
    }

    [Test]
    public void Leaver_WithoutADate_IsSetAside()
    {
        using var city = City().Cell(Extra, 62, 16, "");
        var settings = city.Settings(SchildCity.Extract(city.Plain with { Leavers = true })) with { Input = new() { MaximumSetAsideShare = 1 } };
        Assert.That(Places(ExtractReader.ReadAll(settings, city.Plan.Quarter, null, CancellationToken.None), "EW1254"), Is.EqualTo(new[] { $"schild/{Basic}@64:Entlassdatum" }));
    }

    [Test]
    public void Notes_TellWhatWasNotRead()
    {
        using var city = City().Edit(Marks, text => text + "Fremd|Kind|01.01.2010|2025|2|DEU|||||||||||||\r\n");
        var read = city.Read();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Places(read, "EW1161"), Is.EqualTo(new[] { "schild/SchuelerErzieher.dat@0:" }));
            Assert.That(Places(read, "EW1162"), Is.EqualTo(new[] { "schild@0:" }));
            Assert.That(read.Findings.Of("EW1163").Single().Arguments[0], Is.EqualTo("6"));
            Assert.That(read.Findings.Of("EW1164").Single().Arguments[0], Is.EqualTo("< 5"));
            Assert.That(read.Findings.Of("EW1167").Single().Arguments[0], Is.EqualTo("30"));
            Assert.That(read.Findings.Of("EW1169").Single().Arguments.ToArray(), Is.EqualTo(new[] { "9", "2025", "2" }));
        }
    }

    [Test]
    public void Value_OutOfTheCataloguesRange_IsEmptied()
    {
        using var city = City().Cell(Terms, (3 * 6) + 3, 23, "999");
        Assert.That(Places(city.Read(), "EW1222"), Does.Contain($"schild/{Basic}@8:S01"));
    }

    [Test]
    public void Encodings_MixedInOneFile_AreRefused()
    {
        using var city = City();
        File.AppendAllBytes(Path.Combine(city.Folder, Terms), [0xE4, 0xF6, (byte)'|', (byte)'\n']);
        Assert.That(Places(city.Refused()), Has.Some.StartsWith($"EW1108 schild/{Terms}@"));
    }

    [Test]
    public void Receipt_OfTheFolder_HoldsTheHashOfTheListOfHashes()
    {
        using var city = City();
        var list = string.Concat(SchildFiles.Read.Select(f => f.Name).Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Path: Directory.GetFiles(city.Folder).FirstOrDefault(p => Path.GetFileName(p).Equals(name, StringComparison.OrdinalIgnoreCase)))).Where(f => f.Path is not null)
            .Select(f => $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f.Path!)))}  {f.Name}\n"));
        Assert.That(city.Read().Receipts[0].Sha256, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(list)))));
    }
}
