using System.Globalization;
using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Population;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>Every file of the reference folders with messy data is read as it lies there, or refused with file, line and reason.</summary>
internal sealed class ReferenceTableTests
{
    private const string Messy = "data/messy_official_files/";
    private const string Svws = "data/nrw_schild_svws_testdata/";
    private const string Sdp = "data/sdp_toolkit_raw/";

    [TestCase("destatis_genesis_11111-0001.csv", "#1", "Stichtag / 31.12.2016", 17, 0)]
    [TestCase("destatis_genesis_11111-0002.csv", "#1", "Stichtag / 31.12.2016", 476, 0)]
    [TestCase("destatis_genesis_12411-0010.csv", "#1", "Stichtag / 31.12.2018", 16, 0)]
    [TestCase("destatis_genesis_12411-0015.csv", "#1", "Stichtag / 31.12.2018", 476, 0)]
    public void Genesis_AsItLiesThere_GivesEveryNumberOfTheFile(string file, string district, string column, int rows, int faults)
    {
        var intake = Read(Messy + file, district, column);
        var receipt = intake.Receipts[0];
        Assert.That((receipt.RowsRead, receipt.RowsUsed, intake.Faults().Length), Is.EqualTo(((long)rows, (long)rows, faults)));

        // An oracle of its own: the lines of the file, split at semicolons, in which a number stands in the last column.
        var expected = File.ReadAllLines(ReferenceFiles.Require(Messy + file), Encoding.Latin1)
            .Select(l => l.Split(';')).Where(c => c.Length > 10 && !c[^1].Contains('.', StringComparison.Ordinal) && decimal.TryParse(c[^1], NumberStyles.AllowDecimalPoint, CultureInfo.GetCultureInfo("de-DE"), out _))
            .Select(c => (c[0], (double)decimal.Parse(c[^1], CultureInfo.GetCultureInfo("de-DE"))));
        Assert.That(intake.Districts[0].Values.Select(v => (v.District.Value, v.Value)), Is.EqualTo(expected));
    }

    [Test]
    public void Genesis_AreasThatNoLongerExist_AreProposedAndLeftOut()
    {
        const string file = Messy + "destatis_genesis_12411-0015.csv";
        var gone = File.ReadAllLines(ReferenceFiles.Require(file), Encoding.Latin1).Count(l => l.Contains("(bis ", StringComparison.Ordinal));
        var proposed = Read(file, "#1", "Stichtag / 31.12.2018").Findings.Of("EW1187").Single();
        Assert.That((proposed.Arguments[0], proposed.Arguments[1], proposed.Line), Is.EqualTo(("(bis ", gone.ToString(CultureInfo.InvariantCulture), 27L)));
        var left = Read(file, "#1", "Stichtag / 31.12.2018", new TableSettings { LeaveOut = ["(bis "] });
        Assert.That(left.Receipts[0].RowsRead, Is.EqualTo(476 - gone));
        Assert.That(left.Districts[0].Values, Has.Length.EqualTo(400), "the districts that have a figure for 2018");
    }

    [Test]
    public void Koeln_Haushalt_WithThousandsStated_GivesEveryNumber()
    {
        const string file = Messy + "koeln_bezirke_einzeldarstellung_source.csv";
        var lines = File.ReadAllLines(ReferenceFiles.Require(file)).Skip(1).Select(l => l.Split(';')).ToArray();
        var intake = Read(file, "Bezirk", "Ergebnis 2011", new TableSettings { Header = [1], Thousands = '.' });
        Assert.That(intake.Receipts[0].RowsRead, Is.EqualTo(252));
        Assert.That(intake.Faults().Select(f => f[..6]).Distinct(), Is.SubsetOf(new[] { "EW1209", "EW1210" }), "28 budget lines a borough");

        // One budget line at a time has one row per borough.
        foreach (var name in lines.Select(c => c[2]).Distinct())
        {
            using var folder = new ExtractFolder();
            var own = lines.Where(c => c[2] == name).ToArray();
            folder.With("zeile.csv", "Bezirk;Ergebnis 2011\n" + string.Join('\n', own.Select(c => $"{c[0]};{c[3]}")) + "\n");
            var values = Read(folder, Path.Combine(folder.Path, "zeile.csv"), "Bezirk", "Ergebnis 2011", new TableSettings { Header = [1], Thousands = '.' }).Districts[0].Values;
            Assert.That(values.Select(v => (v.District.Value, v.Value)), Is.EqualTo(own.Select(c => (c[0], double.Parse(c[3].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)))), name);
        }
    }

    [Test]
    public void Koeln_Wahl_GivesEveryStadtteilAndEveryShare()
    {
        const string file = Messy + "koeln_result_stadtteil_source.csv";
        var lines = File.ReadAllLines(ReferenceFiles.Require(file)).Skip(1).Select(l => l.Split(';')).ToArray();
        var intake = Read(file, "Name", "Wahlbeteiligung", new TableSettings { Header = [1] });
        Assert.That((intake.Receipts[0].RowsRead, intake.Receipts[0].RowsUsed), Is.EqualTo((86L, 86L)));
        Assert.That(intake.Districts[0].Values.Select(v => (v.District.Value, v.Value)), Is.EqualTo(lines.Select(c => (c[1], double.Parse(c[6], CultureInfo.GetCultureInfo("de-DE"))))));
    }

    [Test]
    public void Berlin_LorHierarchy_SetsAsideCodesThatStandMoreThanOnce()
    {
        var intake = Read(Messy + "berlin_LOR_01-Table 1.csv", "Planungsraum Ebene 1", "Bezirk");
        var receipt = intake.Receipts[0];
        Assert.That(receipt.RowsRead, Is.EqualTo(receipt.RowsUsed + receipt.RowsSetAside));
        Assert.That(intake.Findings.Of("EW1185").Single().Message(Language.English), Does.Contain("header rows in line 2, 6"));
        Assert.That((receipt.RowsRead, receipt.RowsUsed), Is.EqualTo((41L, 6L)), "codes such as 01 repeat under every region");
        Assert.That(intake.Districts[0].Values, Is.Empty, "nothing is shifted into the column");
    }

    [TestCase(Messy + "double_encoded_student-mat.csv", "EW1183")]
    [TestCase(Messy + "berlin_LOR-Schluesselsystematik.xls", "EW1184")]
    [TestCase(Messy + "itnrw_13211-03ir.xls", "EW1184")]
    [TestCase(Messy + "bbsr_RefLageKrs.xlsx", "EW1184")]
    [TestCase(Svws + "enm01.json.gz", "EW1184")]
    [TestCase(Svws + "enm02.json.gz", "EW1184")]
    [TestCase(Svws + "enm03.json.gz", "EW1184")]
    [TestCase(Svws + "Foerderschwerpunkt.json", "EW1114")]
    [TestCase(Svws + "Jahrgaenge.json", "EW1114")]
    [TestCase(Svws + "Schulform.json", "EW1114")]
    [TestCase(Svws + "Schulgliederung.json", "EW1114")]
    [TestCase(Messy + "README.md", "EW1114")]
    public void File_ThatIsNoTable_IsRefusedWithTheReason(string file, string code)
    {
        var path = ReferenceFiles.Require(file);
        using var folder = new ExtractFolder();
        var stopped = Assert.Throws<RunStoppedException>(() => Read(folder, path, "Kreis", "Anteil", null))!;
        Assert.That(stopped.Findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { code }));
        Assert.That(stopped.Findings[0].File, Does.EndWith(Path.GetFileName(file)));
    }

    [TestCase("Schulen.csv", "SchulNr", "Sortierung", null, 190, 190)]
    [TestCase("kurs42_Faecher.txt", "Krz", "Sortierung", null, 35, 35)]
    [TestCase("kurs42_Kurse.txt", "KursId", "Std", null, 60, 60)]
    [TestCase("untis_GPU001.txt", "#1", "#6", "none", 967, 0)]
    [TestCase("untis_GPU002.txt", "#1", "#2", "none", 381, 0)]
    public void Svws_File_IsReadRowByRow(string file, string district, string column, string? header, int read, int used)
    {
        var intake = Read(Svws + file, district, column, header is null ? null : new TableSettings { Header = [] });
        var receipt = intake.Receipts[0];
        Assert.That(receipt.RowsRead, Is.EqualTo(read));
        if (used > 0) Assert.That((receipt.RowsUsed, intake.Faults().Length), Is.EqualTo(((long)used, 0)));
        Assert.That(receipt.RowsRead, Is.EqualTo(receipt.RowsUsed + receipt.RowsSetAside));
        Assert.That(intake.Findings.Count(f => f.Kind.Severity == Severity.RowSetAside), Is.EqualTo(receipt.RowsSetAside));
    }

    [TestCase("kurs42_Schueler.txt", "IdNr", "Status")]
    [TestCase("kurs42_Kursbelegung.txt", "Kursbezeichnung", "Fixiert")]
    [TestCase("kurs42_Fachwahlen.txt", "Fachkrz", "Kl1")]
    public void Svws_FileOfPupilsWithNames_IsRefused(string file, string district, string column)
    {
        var path = ReferenceFiles.Require(Svws + file);
        using var folder = new ExtractFolder();
        var stopped = Assert.Throws<RunStoppedException>(() => Read(folder, path, district, column, null))!;
        Assert.That(stopped.Findings.Select(f => f.Kind.Code).Distinct(), Is.EqualTo(new[] { "EW1118" }));
    }

    [Test]
    public void Fachwahlen_WithTheColumnsOfPersonsDropped_AreReadRowByRow()
    {
        // A subject stands in many rows: of those that say the same one is kept, the others are set aside with a finding each.
        var path = ReferenceFiles.Require(Svws + "kurs42_Fachwahlen.txt");
        using var folder = new ExtractFolder();
        var settings = Settings(path, "Fachkrz", "Kl1", null) with { Drop = ["Name", "Vorname", "GebDat"] };
        var intake = ExtractReader.ReadAll(Run(folder, settings, "Kl1"), ExtractFolder.Quarter, null, CancellationToken.None);
        Assert.That((intake.Receipts[0].RowsRead, intake.Receipts[0].RowsUsed), Is.EqualTo((1_159L, 26L)));
        Assert.That(intake.Faults().Select(f => f[..6]).Distinct(), Is.SubsetOf(new[] { "EW1209", "EW1210" }));
    }

    [Test]
    public void Sdp_Enrollment_Sets1226SpellsAsideThatEndBeforeTheyStart()
    {
        // The dates are American in the file; the test writes them as a German office does, and leaves the missing ones as they are.
        var lines = File.ReadAllLines(ReferenceFiles.Require(Sdp + "Student_School_Enrollment.csv"));
        using var folder = new ExtractFolder();
        folder.With("schule.csv", string.Join('\n', lines.Select((l, i) => i == 0 ? l : GermanDates(l))) + "\n");
        var child = Child("sid", "school_code");
        var settings = child with { Columns = child.Columns with { From = "enrollment_date", To = "withdrawal_date" } };
        var intake = ExtractReader.ReadAll(Run(folder, settings, "school_year"), ExtractFolder.Quarter, null, CancellationToken.None);
        var receipt = intake.Receipts[0];
        Assert.That(receipt.RowsRead, Is.EqualTo(57_908));
        Assert.That(intake.Findings.Of("EW1240"), Has.Length.EqualTo(1_226));
        var open = lines.Skip(1).Count(l => l.Contains("././.", StringComparison.Ordinal) || l.Split(',')[3].Length == 0 || l.Split(',')[4].Length == 0);
        Assert.That(intake.Findings.Of("EW1207").Length + intake.Findings.Of("EW1205").Length, Is.LessThanOrEqualTo(open + intake.Findings.Of("EW1205").Length));
        Assert.That(receipt.RowsUsed, Is.EqualTo(57_908 - receipt.RowsSetAside));
    }

    [Test]
    public void Sdp_Enrollment_WithAmericanDates_IsNotGuessed()
    {
        var path = ReferenceFiles.Require(Sdp + "Student_School_Enrollment.csv");
        using var folder = new ExtractFolder();
        var child = Child("sid", "school_code");
        var settings = child with { File = path, Columns = child.Columns with { Date = "enrollment_date" } };
        var intake = ExtractReader.ReadAll(Run(folder, settings, "school_year"), ExtractFolder.Quarter, null, CancellationToken.None);
        Assert.That(intake.Receipts[0].RowsUsed, Is.EqualTo(intake.Receipts[0].RowsRead - intake.Findings.Of("EW1207").Length - intake.Findings.Of("EW1205").Length));
        Assert.That(intake.Findings.Of("EW1207"), Has.Length.GreaterThan(57_000));
    }

    [Test]
    public void Sdp_SchoolYears_Have18PupilYearsThatStandTwice()
    {
        var lines = File.ReadAllLines(ReferenceFiles.Require(Sdp + "Student_School_Year.csv"));
        using var folder = new ExtractFolder();
        folder.With("schule.csv", "kind,stadtteil,grade_level\n" + string.Join('\n', lines.Skip(1).Select(l => l.Split(',')).Select(c => $"{c[0]}-{c[1]},1,{c[2]}")) + "\n");
        var settings = Child("kind", "stadtteil", "grade_level") with { Stage = Stage.Primary };
        var run = Run(folder, settings, "grade_level");
        var intake = ExtractReader.ReadAll(run, ExtractFolder.Quarter, null, CancellationToken.None);
        Assert.That((intake.Receipts[0].RowsRead, intake.Receipts[0].RowsUsed), Is.EqualTo((56_044L, 56_044L)));
        var linked = Linking.Link(run, ExtractFolder.Quarter, intake, [], CancellationToken.None);
        var twice = linked.Findings.Where(f => f.Kind.Code is "EW1402" or "EW1404").ToArray();
        var contradictory = twice.Count(f => f.Kind.Code == "EW1404") / 2;
        Assert.That(twice.Count(f => f.Kind.Code == "EW1402") + contradictory, Is.EqualTo(18));
        Assert.That(linked.Children.Count, Is.EqualTo(56_044 - 18 - contradictory));
    }

    [TestCase("Student_Attributes.csv", "school_year", "school_year", 59_606)]
    [TestCase("Student_School_Year_Intermediate.csv", "school_year", "ever_frpl", 56_026)]
    [TestCase("Student_Test_Scores.csv", "school_year", "scaled_score", 77_694)]
    public void Sdp_File_IsReadRowByRow(string file, string district, string column, int rows)
    {
        var path = ReferenceFiles.Require(Sdp + file);
        using var folder = new ExtractFolder();
        var settings = Child("sid", district, column) with { File = path };
        var intake = ExtractReader.ReadAll(Run(folder, settings, column), ExtractFolder.Quarter, null, CancellationToken.None);
        Assert.That((intake.Receipts[0].RowsRead, intake.Receipts[0].RowsUsed + intake.Receipts[0].RowsSetAside), Is.EqualTo(((long)rows, (long)rows)));
        var cells = File.ReadLines(path).Skip(1).Select(l => l.Split(',')).ToArray();
        var at = Array.IndexOf(File.ReadLines(path).First().Split(','), column);
        var expected = cells.Where(c => c[at].Length > 0 && char.IsAsciiDigit(c[at][0])).Sum(c => double.Parse(c[at], CultureInfo.InvariantCulture));
        Assert.That(intake.Children[0].Values().Where(v => !float.IsNaN(v)).Sum(v => (double)v), Is.EqualTo(expected));
    }

    private static string GermanDates(string line)
    {
        var cells = line.Split(',');
        for (var i = 3; i < 5; i++)
        {
            if (DateOnly.TryParseExact(cells[i], "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) cells[i] = day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        }

        return string.Join(',', cells);
    }

    private static ExtractSettings Child(string key, string district, string column = "school_year")
    {
        var child = ExtractFolder.Child("schule.csv", ExtractFolder.Column(column, column));
        return child with { Columns = child.Columns with { Key = key, District = district } };
    }

    private static Intake Read(string file, string district, string column, TableSettings? table = null)
    {
        using var folder = new ExtractFolder();
        return Read(folder, ReferenceFiles.Require(file), district, column, file.Contains("svws", StringComparison.Ordinal) ? table : table ?? new TableSettings());
    }

    private static Intake Read(ExtractFolder folder, string path, string district, string column, TableSettings? table) =>
        ExtractReader.ReadAll(Run(folder, Settings(path, district, column, table), column), ExtractFolder.Quarter, null, CancellationToken.None);

    private static ExtractSettings Settings(string path, string district, string column, TableSettings? table)
    {
        var settings = ExtractFolder.District(path, ExtractFolder.Column(column, column));
        return settings with { Format = new FormatSettings { Table = table }, Columns = settings.Columns with { District = district } };
    }

    private static RunSettings Run(ExtractFolder folder, ExtractSettings settings, string column) =>
        folder.Settings(settings) with { Indicators = new IndicatorCatalogue([ExtractFolder.Catalogue["wide"] with { Id = column }]) };
}
