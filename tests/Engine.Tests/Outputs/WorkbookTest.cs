using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class WorkbookTest
{
    [TestCase(Language.German, "Deckblatt|Stadtteile und Stufen|Rangliste|Bildungskette|Treiber|Indikatoren|Umfeld und Status|Gruppen|Veränderung|Quellen|Eingabe")]
    [TestCase(Language.English, "Cover|Districts and stages|Ranking|Education chain|Drivers|Indicators|Environment and status|Groups|Change over time|Sources|Input")]
    public void Write_WholeRun_HasOneSheetATopic(Language language, string names) =>
        Assert.That(Read(OutputFixture.WithGroups(OutputFixture.Content(language))).SheetNames, Is.EqualTo(names.Split('|')));

    [Test]
    public void Write_WithoutChildren_HasTheTopicsThatAreKnown() =>
        Assert.That(Read(OutputFixture.Content(children: false)).SheetNames, Is.EqualTo(new[] { "Deckblatt", "Indikatoren", "Umfeld und Status", "Quellen", "Eingabe" }));

    [TestCase(Language.German)]
    [TestCase(Language.English)]
    public void Write_WholeRun_IsValidOpenXml(Language language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(QuarterWorkbook.Write(OutputFixture.WithGroups(OutputFixture.Content(language)))), false);

        Assert.That(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Path?.PartUri} {e.Path?.XPath}: {e.Description}"), Is.Empty);
    }

    [Test]
    public void Write_Twice_GivesTheSameBytesWithoutAClock()
    {
        var bytes = QuarterWorkbook.Write(OutputFixture.Content());

        Assert.That(bytes.AsSpan().SequenceEqual(QuarterWorkbook.Write(OutputFixture.Content())));
        Assert.That(new WorkbookReading(bytes).Times, Is.EqualTo(new[] { new DateTime(1980, 1, 1) }));
    }

    [Test]
    public void Write_WholeRun_HasNoFormulaLinkMacroOrProperty()
    {
        var parts = Read(OutputFixture.WithGroups(OutputFixture.Content())).Parts;

        Assert.That(parts.Where(p => p.Key.Contains("worksheets/sheet", StringComparison.Ordinal)).Select(p => p.Value), Has.All.Not.Match("<(x:)?f[ >/]"));
        Assert.That(parts.Values, Has.None.Contains("TargetMode=\"External\""));
        Assert.That(parts.Keys.Where(k => k.Contains("vba", StringComparison.OrdinalIgnoreCase) || k.Contains("docProps", StringComparison.Ordinal) || k.Contains("external", StringComparison.OrdinalIgnoreCase)), Is.Empty);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Write_AllFigures_AreThoseOfTheSafeTable(bool pooled)
    {
        var content = OutputFixture.Content(pooled: pooled);
        var rows = Read(content).Table("Stadtteile und Stufen").ToDictionary(r => (Text(r, "Ebene"), Text(r, "Schlüssel"), Text(r, "Stufe")));
        Assert.That(rows, Has.Count.EqualTo(content.Table.Rows.Length));
        foreach (var row in content.Table.Rows)
        {
            var written = rows[(row.Kind switch { AreaKind.District => "Stadtteil", AreaKind.Borough => "Bezirk", _ => "Stadt" }, row.Code, row.Stage.Label().German)];
            Assert.That(Text(written, "geschützt"), Is.EqualTo(row.Protected ? "geschützt" : ""));
            Assert.That(written.GetValueOrDefault("Kinder"), Is.EqualTo(row.Figures is { } f ? (double)f.Children : null));
            Assert.That(written.GetValueOrDefault("Gezählte"), Is.EqualTo(row.Figures is { } g ? (double)g.Count : null));
            Assert.That(written.GetValueOrDefault("Anteil"), Is.EqualTo(PublishedWords.Finite(row.Figures?.Rate, 4)));
            if (row.Protected) Assert.That(written.Values, Has.None.InstanceOf<double>());
        }
    }

    // Whatever is hidden is grey and says so, on every sheet; nothing that is shown is.
    [Test]
    public void Write_HiddenCells_AllHaveANoteAndNoNumber()
    {
        var content = OutputFixture.WithGroups(OutputFixture.Content());
        var book = Read(content);
        var hidden = new Dictionary<string, int>();
        foreach (var sheet in book.SheetNames)
        {
            var (notes, grey) = (book.Notes(sheet), book.Styled(sheet, (int)CellStyle.Protected));
            Assert.That(notes.Keys, Is.EquivalentTo(grey), sheet);
            Assert.That(notes.Values, Has.All.StartsWith("Geschützt: Diese Zahl wird nicht gezeigt"));
            var numbers = book.Sheet(sheet).Descendants().Where(c => c.Name.LocalName == "c" && grey.Contains((string)c.Attribute("r")!) && (string?)c.Attribute("t") != "s" && c.HasElements);
            Assert.That(numbers, Is.Empty, sheet);
            hidden[sheet] = grey.Count;
        }

        // Five rows with 17 figures each, once as a link of the chain with three; one value with six; two groups with five; rows of the input, a finding, a combination of domains.
        Assert.That(hidden.Where(h => h.Value > 0).Select(h => (h.Key, h.Value)), Is.EqualTo(new[]
        {
            ("Stadtteile und Stufen", 5 * 17), ("Bildungskette", 5 * 3), ("Indikatoren", 6), ("Umfeld und Status", 4), ("Gruppen", 2 * 5), ("Veränderung", (5 * 5) + (2 * 5)), ("Quellen", 1), ("Eingabe", 2),
        }));
    }

    [Test]
    public void Write_Ranking_HasShownDistrictsAloneHighestFirst()
    {
        var content = OutputFixture.Content();
        var rows = Read(content).Table("Rangliste");
        var shown = content.Table.Rows.Count(r => r is { Kind: AreaKind.District, Figures.Children: > 0 });

        Assert.That(rows, Has.Count.EqualTo(shown));
        foreach (var stage in rows.GroupBy(r => r["Stufe"])) Assert.That(stage.Select(r => (double)r["Anteil geglättet in %"]), Is.Ordered.Descending);
    }

    [Test]
    public void Write_Tables_HaveFrozenHeadsFiltersAndShadedRates()
    {
        var book = Read(OutputFixture.Content());
        foreach (var sheet in book.SheetNames.Skip(1))
        {
            var xml = book.Sheet(sheet).ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
            Assert.That(xml, Does.Contain("state=\"frozen\"").And.Contain("ySplit=\"1\"").And.Contain("<autoFilter ref=\"A1:").And.Contain("customWidth=\"1\""), sheet);
        }

        Assert.That(book.Sheet("Bildungskette").ToString(), Does.Contain("type=\"colorScale\""));
        Assert.That(book.Sheet("Rangliste").ToString(), Does.Contain("type=\"colorScale\""));
    }

    [Test]
    public void Write_Cover_SaysWhatItIsAndHowOldTheSourcesAre()
    {
        var cover = string.Join('\n', Read(OutputFixture.Content()).Rows("Deckblatt").SelectMany(r => r.Values));

        Assert.That(cover, Does.Contain("Musterstadt").And.Contain("2026-Q3").And.Contain("Für keine Entscheidung über ein einzelnes Kind."));
        Assert.That(cover, Does.Contain("01.01.2024 bis 30.06.2024: 27 Monate alt").And.Contain("Keine Daten aus: Gesundheit").And.Contain("Nicht vergleichbar").And.Contain("2025-Q4"));
    }

    [Test]
    public void Write_File_OpensInLibreOfficeWithoutFormulas()
    {
        var folder = Directory.CreateTempSubdirectory("earlywarning-office-").FullName;
        try
        {
            const string hostile = "=cmd|' /C calc'!A0";
            var path = Path.Combine(folder, "book.xlsx");
            File.WriteAllBytes(path, QuarterWorkbook.Write(OutputFixture.Content(hostile: hostile)));
            OutsideProgram.Run("soffice", "libreoffice-calc", $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods", "--outdir", folder, path);
            var opened = File.ReadAllText(Path.Combine(folder, "book.fods"));
            Assert.That(opened, Does.Not.Contain("table:formula="));
            Assert.That(opened, Does.Contain(">=cmd|&apos; /C calc&apos;!A0<").Or.Contain(">=cmd|' /C calc'!A0<"));
            Assert.That(opened, Does.Contain("office:annotation").And.Contain("Geschützt: Diese Zahl wird nicht gezeigt"));
            Assert.That(opened, Does.Contain("office:value-type=\"percentage\" office:value=\"0.2687\""));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WorkbookReading Read(OutputContent content) => new(QuarterWorkbook.Write(content));

    private static string Text(Dictionary<string, object> row, string head) => (string?)row.GetValueOrDefault(head) ?? "";
}
