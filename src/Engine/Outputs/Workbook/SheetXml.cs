using System.Globalization;
using System.Text;
using System.Xml;

namespace EarlyWarning.Outputs;

/// <summary>Writes a sheet as SpreadsheetML (ISO/IEC 29500-1, 18.3). There is no element for a formula in it: a text is always a shared string.</summary>
internal static class SheetXml
{
    /// <summary>Namespace of spreadsheets.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Namespace of relationships.</summary>
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // From white to a brown that stays apart from white in grey print and for the colour-blind.
    private const string ScaleFrom = "FFFFFFFF";

    private const string ScaleTo = "FFE08214";

    /// <summary>Writes the sheet.</summary>
    /// <param name="stream">Takes the bytes.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="texts">Takes its texts.</param>
    /// <param name="selected">Whether its tab is the one in front.</param>
    /// <param name="notes">Id of the relationship to the drawing of the notes; null without notes.</param>
    public static void Write(Stream stream, WorkbookSheet sheet, SharedTexts texts, bool selected, string? notes)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relationships);
        xml.WriteStartElement("sheetPr", Main);
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        View(xml, sheet, selected);
        Element(xml, "sheetFormatPr", ("defaultRowHeight", "15"));
        xml.WriteStartElement("cols", Main);
        for (var c = 0; c < sheet.Widths.Count; c++)
        {
            Element(xml, "col", ("min", Number(c + 1)), ("max", Number(c + 1)), ("width", sheet.Widths[c].ToString("0.##", CultureInfo.InvariantCulture)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        for (var r = 0; r < sheet.Rows.Count; r++) Row(xml, sheet.Rows[r], r + 1, sheet.Height(r), texts);
        xml.WriteEndElement();
        var last = sheet.Rows.Count;
        if (sheet.HasHead) Element(xml, "autoFilter", ("ref", $"A1:{Column(sheet.Widths.Count - 1)}{Number(Math.Max(last, 1))}"));
        for (var i = 0; last > 1 && i < sheet.Shaded.Count; i++) Scale(xml, $"{Column(sheet.Shaded[i])}2:{Column(sheet.Shaded[i])}{Number(last)}", i + 1);
        Element(xml, "pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", ("paperSize", "9"), ("orientation", sheet.HasHead ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddFooter", Main, "&L&A&R&P / &N");
        xml.WriteEndElement();
        if (notes is not null)
        {
            xml.WriteStartElement("legacyDrawing", Main);
            xml.WriteAttributeString("id", Relationships, notes);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>Letters of a column: A for 0.</summary>
    public static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static void View(XmlWriter xml, WorkbookSheet sheet, bool selected)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        if (!sheet.HasHead) xml.WriteAttributeString("showGridLines", "0");
        if (selected) xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.HasHead)
        {
            xml.WriteStartElement("pane", Main);
            if (sheet.FrozenColumns > 0) xml.WriteAttributeString("xSplit", Number(sheet.FrozenColumns));
            xml.WriteAttributeString("ySplit", "1");
            xml.WriteAttributeString("topLeftCell", Column(sheet.FrozenColumns) + "2");
            xml.WriteAttributeString("activePane", sheet.FrozenColumns > 0 ? "bottomRight" : "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, WorkbookCell[] cells, int number, int? height, SharedTexts texts)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", Number(number));
        if (height is { } points)
        {
            xml.WriteAttributeString("ht", Number(points));
            xml.WriteAttributeString("customHeight", "1");
        }

        for (var c = 0; c < cells.Length; c++)
        {
            var (field, style) = (cells[c].Field, cells[c].SafeStyle);
            if (field.IsEmpty && style == CellStyle.Text) continue;
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", Column(c) + Number(number));
            if (style != CellStyle.Text) xml.WriteAttributeString("s", Number((int)style));
            if (!field.IsEmpty) Content(xml, field, texts);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Content(XmlWriter xml, Field field, SharedTexts texts)
    {
        var kind = field.Text is not null ? "s" : field.Kind == FieldKind.Truth ? "b" : null;
        if (kind is not null) xml.WriteAttributeString("t", kind);
        xml.WriteElementString("v", Main, field.Text is { } text ? Number(texts.NumberOf(text)) : field.Value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static void Scale(XmlWriter xml, string range, int priority)
    {
        xml.WriteStartElement("conditionalFormatting", Main);
        xml.WriteAttributeString("sqref", range);
        xml.WriteStartElement("cfRule", Main);
        xml.WriteAttributeString("type", "colorScale");
        xml.WriteAttributeString("priority", Number(priority));
        xml.WriteStartElement("colorScale", Main);
        Element(xml, "cfvo", ("type", "min"));
        Element(xml, "cfvo", ("type", "max"));
        Element(xml, "color", ("rgb", ScaleFrom));
        Element(xml, "color", ("rgb", ScaleTo));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
