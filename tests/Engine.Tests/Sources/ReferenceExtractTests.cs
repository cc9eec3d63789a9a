using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>Files as offices publish them: read exactly, or refused with a reason; never shifted, never off by a thousand.</summary>
internal sealed class ReferenceExtractTests
{
    private const string Messy = "data/messy_official_files/";

    [Test]
    public void Berlin_Kernindikatoren_GiveAllDistrictsWithLeadingZeros()
    {
        var intake = Read("data/berlin_bzr_kernindikatoren/bzr_kernindikatoren_wide.csv", "BZR_ID", ["E1", "E8", "A4"]);
        var extract = intake.Districts[0];
        Assert.That(extract.Receipt.RowsUsed, Is.EqualTo(138));
        Assert.That(intake.Faults(), Is.Empty);
        Assert.That((extract.Receipt.Separator, extract.Receipt.Decimal), Is.EqualTo((',', '.')));
        Assert.That(extract.Values.Take(3).Select(v => (v.District.Value, v.Indicator, v.Value)), Is.EqualTo(new[]
        {
            ("010111", "E1", 43.3), ("010111", "E8", 3.3), ("010111", "A4", 157.6),
        }));
        Assert.That(extract.Values.Select(v => v.District).Distinct().Count(), Is.EqualTo(138));
    }

    [Test]
    public void Chem97_AsChildren_GivesAllPupilsAndTheirOutcome()
    {
        var path = ReferenceFiles.Require("data/r_pupil_panels/Chem97.csv");
        using var folder = new ExtractFolder();
        var settings = ExtractFolder.Child(
            path, ExtractFolder.Column("S21", "score") with { OneWhen = ["0"] }, ExtractFolder.Column("wide", "gcsescore"), ExtractFolder.Column("wide", "gcsecnt"));
        settings = settings with { Stage = Stage.Transition, Columns = settings.Columns with { Key = "student", District = "lea" } };
        var intake = folder.Read(settings);
        var extract = intake.Children[0];
        Assert.That(intake.Faults(), Is.Empty);
        Assert.That(extract.Count, Is.EqualTo(31_022));
        Assert.That(extract.Values().Count(v => v == 1), Is.EqualTo(3_688));
        Assert.That(extract.Values().Count(v => v == 0), Is.EqualTo(31_022 - 3_688));
        Assert.That(extract.DistrictCodes, Has.Length.EqualTo(131));
        Assert.That((extract.Column(1)[0], extract.Column(2)[0]), Is.EqualTo((6.625f, 0.33931571143033f)));
    }

    [Test]
    public void Koeln_Haushalt_ReadsThousandsDotsExactlyOrRefusesThem()
    {
        var lines = File.ReadAllLines(ReferenceFiles.Require(Messy + "koeln_bezirke_einzeldarstellung_source.csv"));
        using var folder = new ExtractFolder();
        folder.With("haushalt.csv", string.Join('\n', lines.Where((l, i) => i == 0 || l.Contains(";28 = Jahresergebnis;", StringComparison.Ordinal))));
        var intake = Read(folder, Path.Combine(folder.Path, "haushalt.csv"), "Bezirk", ["Ergebnis 2011", "Plan 2017"]);
        Assert.That(intake.Receipts[0].Decimal, Is.EqualTo(','));
        Assert.That(intake.Receipts[0].RowsUsed, Is.EqualTo(9));
        Assert.That(intake.Faults(), Is.Empty);
        var last = intake.Districts[0].Values.Where(v => v.District.Value == "9").Select(v => v.Value);
        Assert.That(last, Is.EqualTo(new[] { -62_633_915.0, -84_030_654 }));

        var whole = Read(Messy + "koeln_bezirke_einzeldarstellung_source.csv", "Teilplanzeile", ["Ergebnis 2011"]);
        Assert.That(whole.Receipts[0].Encoding, Is.EqualTo("utf-8 with BOM"));
        var faults = whole.Findings.Where(f => f.Kind.Severity != Severity.Note).Select(f => f.Kind.Code).Distinct();
        Assert.That(faults, Is.SubsetOf(new[] { "EW1206", "EW1209", "EW1210", "EW1221" }), "long names, repeats, 1.234 without decimals");
    }

    [Test]
    public void Koeln_Wahl_ReadsARowPerStadtteil()
    {
        var intake = Read(Messy + "koeln_result_stadtteil_source.csv", "Name", ["Wahlberechtigte", "Wahlbeteiligung"]);
        var zuendorf = intake.Districts[0].Values.Where(v => v.District.Value == "Zündorf").Select(v => v.Value);
        Assert.That(zuendorf, Is.EqualTo(new[] { 8943, 78.17 }));
        Assert.That(intake.Receipts[0].RowsRead, Is.EqualTo(intake.Receipts[0].RowsUsed + intake.Receipts[0].RowsSetAside));
    }

    [TestCase("destatis_genesis_11111-0001.csv", "Bundesland", "31.12.1995")]
    [TestCase("destatis_genesis_11111-0002.csv", "AGS", "31.12.1995")]
    [TestCase("destatis_genesis_12411-0010.csv", "Bundesland", "31.12.1958")]
    [TestCase("destatis_genesis_12411-0015.csv", "AGS", "31.12.1995")]
    [TestCase("double_encoded_student-mat.csv", "school", "absences")]
    [TestCase("berlin_LOR_01-Table 1.csv", "Schlüssel", "Fläche")]
    public void File_WhoseHeaderLacksTheColumns_IsRefusedWithAReason(string file, string district, string column)
    {
        ReferenceFiles.Require(Messy + file);
        var stopped = Assert.Throws<RunStoppedException>(() => Read(Messy + file, district, [column]))!;
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputRefused));
        Assert.That(stopped.Findings.Select(f => f.Kind.Code), Is.SubsetOf(new[] { "EW1112", "EW1113", "EW1114", "EW1180", "EW1183" }));
    }

    [TestCase("destatis_genesis_11111-0002.csv", "31.12.1995;31.12.2016", "01001", 56.44, 56.74)]
    [TestCase("destatis_genesis_12411-0015.csv", "31.12.1995;31.12.2018", "01001", 87276, 89504)]
    public void Genesis_WithTheFirstHeaderCellsNamed_ReadsBelowTitlesAndAboveFootnotes(string file, string columns, string code, double first, double last)
    {
        // The office leaves the two leading header cells empty; whoever exports the table has to name them.
        var lines = File.ReadAllLines(ReferenceFiles.Require(Messy + file), System.Text.Encoding.Latin1);
        var header = Array.FindIndex(lines, l => l.StartsWith(";;31.12.", StringComparison.Ordinal));
        lines[header] = "AGS;Kreis" + lines[header][1..];
        using var folder = new ExtractFolder();
        folder.With("genesis.csv", System.Text.Encoding.Latin1.GetBytes(string.Join('\n', lines)));
        var names = columns.Split(';');
        var intake = Read(folder, Path.Combine(folder.Path, "genesis.csv"), "AGS", names);
        var extract = intake.Districts[0];
        Assert.That(intake.Faults(), Is.Empty);
        Assert.That(extract.Receipt.Encoding, Is.EqualTo("windows-1252"));
        var rows = lines.Skip(header + 1).TakeWhile(l => !l.StartsWith("____", StringComparison.Ordinal)).Count();
        Assert.That(extract.Receipt.RowsUsed, Is.EqualTo(rows));
        Assert.That(extract.Values.Where(v => v.District.Value == code).Select(v => v.Value), Is.EqualTo(new[] { first, last }));
        Assert.That(intake.Findings.Of("EW1132").Single().Line, Is.EqualTo(header + 1));
        Assert.That(intake.Findings.Of("EW1133"), Is.Not.Empty);
    }

    private static Intake Read(string file, string district, string[] columns)
    {
        using var folder = new ExtractFolder();
        return Read(folder, ReferenceFiles.Require(file), district, columns);
    }

    private static Intake Read(ExtractFolder folder, string path, string district, string[] columns)
    {
        var settings = ExtractFolder.District(path, [.. columns.Select(c => ExtractFolder.Column(c, c))]);
        settings = settings with { Columns = settings.Columns with { District = district } };
        var wide = ExtractFolder.Catalogue["wide"];
        var catalogue = new EarlyWarning.Indicators.IndicatorCatalogue([.. columns.Select(c => wide with { Id = c })]);
        return ExtractReader.ReadAll(folder.Settings(settings) with { Indicators = catalogue }, ExtractFolder.Quarter, null, CancellationToken.None);
    }
}
