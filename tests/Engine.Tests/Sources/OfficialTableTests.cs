using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>Tables made for people: titles, header rows one above the other, footnotes, sums, signs.</summary>
internal sealed class OfficialTableTests
{
    private const string Table =
        """
        Tabelle 12411-0015;;;;
        Bevölkerung und Hilfen, Stichtag 30.09.2026;;;;
        ;;Bevölkerung;;Hilfen
        ;;insgesamt;unter 18;je 10 000
        01;Nord;12 345;2 100;31,5
        02;Süd (bis 31.10.2016);-;-;-
        03;West;1 234 567;(210);/
        04;Ost;900;150-;…
        ;Stadt insgesamt;13 579;2 460;x
        __________
        Ab 2011: Ergebnisse auf Grundlage des Zensus 2011.
        "Stand: 23.02.2020; ohne Gewähr"

        """;

    [Test]
    public void Table_WithStatedLayout_GivesEveryValueWhereItBelongs()
    {
        using var folder = new ExtractFolder();
        var intake = folder.With("tabelle.csv", Table).Read(Settings(new TableSettings { Header = [3, 4], LeaveOut = ["(bis ", "insgesamt"] }, "Bevölkerung / insgesamt", "Hilfen / je 10 000"));
        Assert.That(
            intake.Districts[0].Values.Select(v => (v.District.Value, v.Indicator, v.Value, v.Line)),
            Is.EqualTo(new[] { ("01", "wide", 12345.0, 5), ("01", "J01", 31.5, 5), ("03", "wide", 1_234_567, 7), ("04", "wide", 900, 8) }));
        Assert.That(intake.Faults(), Is.Empty);
        Assert.That(intake.Receipts[0].RowsRead, Is.EqualTo(3));
        Assert.That(intake.Findings.Of("EW1186").Select(f => (f.Line, f.Arguments[1])), Is.EqualTo(new[] { (6L, "1"), (9L, "1") }));
    }

    [TestCase("10 000", "; perhaps \"Hilfen / je 10 000\" is meant")]
    [TestCase("Hilfen / je 10000", "; perhaps \"Hilfen / je 10 000\" is meant")]
    [TestCase("Kinderzahl", "")]
    public void Table_WithoutAColumn_SaysHowItsColumnsAreCalled(string column, string meant)
    {
        using var folder = new ExtractFolder();
        var stopped = folder.With("tabelle.csv", Table).Refused(Settings(new TableSettings(), "Bevölkerung / insgesamt", column));
        var finding = stopped.Findings.Single(f => f.Kind.Code == "EW1197");
        Assert.That((finding.Column, finding.Arguments[2]), Is.EqualTo((column, meant)));
        Assert.That(finding.Message(Language.German), Does.Contain("„Bevölkerung / insgesamt“, "));
    }

    [Test]
    public void Table_ToBeDetected_IsReadAndSaysWhatItSaw()
    {
        using var folder = new ExtractFolder();
        var intake = folder.With("tabelle.csv", Table).Read(Settings(new TableSettings(), "Bevölkerung / insgesamt"));
        var note = intake.Findings.Of("EW1185").Single();
        Assert.That(note.Message(Language.German), Does.Contain("Kopfzeilen in Zeile 3, 4 (erkannt), Daten ab Zeile 5"));
        Assert.That(intake.Findings.Of("EW1187").Select(f => f.Arguments[0]), Is.EquivalentTo(new[] { "(bis ", "insgesamt" }));
        Assert.That(intake.Districts[0].Values.Select(v => v.Value), Is.EqualTo(new[] { 12345.0, 1_234_567, 900 }));
    }

    [Test]
    public void Brackets_AreLeftOutWithAFinding_UnlessTheyAreToBeRead()
    {
        using var folder = new ExtractFolder();
        folder.With("tabelle.csv", Table);
        var left = folder.Read(Settings(new TableSettings { Header = [3, 4] }, "Bevölkerung / unter 18"));
        Assert.That(left.Faults(), Does.Contain("EW1241@7:Bevölkerung / unter 18"));
        var read = folder.Read(Settings(new TableSettings { Header = [3, 4], ReadBrackets = true }, "Bevölkerung / unter 18"));
        Assert.That(read.Districts[0].Values.Select(v => v.Value), Is.EqualTo(new[] { 2100.0, 210, -150 }));
    }

    [Test]
    public void Thousands_AmbiguousUntilStated_AreNeverOffByAThousand()
    {
        const string text = "code;zahl\n1;1.234\n2;12.345.678\n3;-4.000\n";
        using var folder = new ExtractFolder();
        folder.With("tabelle.csv", text);
        var open = folder.Read(Settings(new TableSettings { Header = [1] }, "zahl") with { Columns = Columns("code", "zahl") });
        Assert.That(open.Faults(), Is.EqualTo(new[] { "EW1221@2:zahl", "EW1221@4:zahl" }));
        Assert.That(open.Findings.Of("EW1188").Single().Arguments[1], Is.EqualTo("."));
        var stated = folder.Read(Settings(new TableSettings { Header = [1], Thousands = '.' }, "zahl") with { Columns = Columns("code", "zahl") });
        Assert.That(stated.Districts[0].Values.Select(v => v.Value), Is.EqualTo(new[] { 1234.0, 12_345_678, -4000 }));
    }

    [Test]
    public void File_WithoutHeader_IsReadByColumnNumbers()
    {
        using var folder = new ExtractFolder();
        folder.With("tabelle.csv", "a1;x;3,5\nb2;y;4,5\n");
        var intake = folder.Read(Settings(new TableSettings { Header = [] }, "#3") with { Columns = Columns("#1", "#3") });
        Assert.That(intake.Districts[0].Values.Select(v => (v.District.Value, v.Value, v.Line)), Is.EqualTo(new[] { ("a1", 3.5, 1), ("b2", 4.5, 2) }));
    }

    [Test]
    public void HeaderRow_WithLineBreakInACell_IsOneRow()
    {
        using var folder = new ExtractFolder();
        folder.With("tabelle.csv", "\"Schlüssel\nStadtteil\";\"Einwohner\r\nam Stichtag\"\n01;5\n02;6\n");
        var intake = folder.Read(Settings(new TableSettings { Header = [1] }, "?") with { Columns = Columns("Schlüssel Stadtteil", "Einwohner am Stichtag") });
        Assert.That(intake.Districts[0].Values.Select(v => (v.Value, v.Line)), Is.EqualTo(new[] { (5.0, 4), (6.0, 5) }));
    }

    [Test]
    public void Header_StatedInALineThatIsNone_IsRefusedWithTheLine()
    {
        using var folder = new ExtractFolder();
        folder.With("tabelle.csv", Table);
        Assert.That(folder.Refused(Settings(new TableSettings { Header = [3, 99] }, "x")).Places(), Is.EqualTo(new[] { "EW1182@99" }));
    }

    [Test]
    public void Header_ToBeDetectedInAFileWithoutRows_IsRefused()
    {
        using var folder = new ExtractFolder();
        folder.With("tabelle.csv", "Titel\nnur Text\n");
        Assert.That(folder.Refused(Settings(new TableSettings(), "x")).Places(), Is.EqualTo(new[] { "EW1181@0" }));
    }

    [Test]
    public void Table_ReadAsAPlainFile_IsExplainedAndProposed()
    {
        using var folder = new ExtractFolder();
        folder.With("tabelle.csv", Table);
        var finding = folder.Refused(Settings(null, "wert")).Findings.Single();
        Assert.That(finding.Kind.Code, Is.EqualTo("EW1180"));
        Assert.That(finding.Message(Language.English), Does.Contain("format: { table: { header: [3, 4], leave-out: [\"(bis \", \"insgesamt\"] } }").And.Contain("„Bevölkerung / unter 18“"));
    }

    [Test]
    public void Columns_OfTheSameName_AreToldApartByTheirNumber()
    {
        using var folder = new ExtractFolder();
        folder.With("tabelle.csv", "code;wert;wert\n1;2;3\n");
        var intake = folder.Read(Settings(new TableSettings { Header = [1] }, "?") with { Columns = Columns("code", "wert #3") });
        Assert.That(intake.Districts[0].Values.Single().Value, Is.EqualTo(3));
    }

    [Test]
    public void Workbook_InsteadOfCsv_IsNamed()
    {
        using var folder = new ExtractFolder();
        folder.With("tabelle.csv", "PK\u0003\u0004 und mehr"u8.ToArray());
        var finding = folder.Refused(Settings(null, "wert")).Findings.Single();
        Assert.That((finding.Kind.Code, finding.Arguments[1]), Is.EqualTo(("EW1184", "an Excel workbook or a ZIP archive")));
    }

    [Test]
    public void Spell_ThatEndsBeforeItBegins_IsSetAside()
    {
        using var folder = new ExtractFolder();
        var child = ExtractFolder.Child();
        var settings = child with { Columns = child.Columns with { From = "von", To = "bis" } };
        folder.With("schule.csv", "pseudonym;stadtteil;von;bis;fehlquote\na;1;01.08.2025;31.07.2025;1\nb;1;01.08.2025;;2\nc;1;31.02.2025;;3\nd;1;01.10.2026;;4\n");
        Assert.That(folder.Read(settings).Faults(), Is.EqualTo(new[] { "EW1240@2:bis", "EW1207@4:von", "EW1208@5:von" }));
    }

    private static ExtractSettings Settings(TableSettings? table, params string[] columns)
    {
        string[] ids = ["wide", "J01"];
        var settings = ExtractFolder.District("tabelle.csv", [.. columns.Select((c, i) => ExtractFolder.Column(ids[i], c))]);
        return settings with { Format = new FormatSettings { Table = table }, Columns = settings.Columns with { District = "#1" } };
    }

    private static ColumnSettings Columns(string district, string value) => new() { District = district, Indicators = [ExtractFolder.Column("wide", value)] };
}
