using System.Globalization;
using System.Text;
using System.Xml;

namespace EarlyWarning.Outputs;

/// <summary>The notes of a sheet: their texts, and the drawing that shows them when the pointer rests on a cell (VML, which spreadsheets still ask for).</summary>
internal static class SheetNotes
{
    private const string Vml = "urn:schemas-microsoft-com:vml";

    private const string Office = "urn:schemas-microsoft-com:office:office";

    private const string Excel = "urn:schemas-microsoft-com:office:excel";

    // More notes than cells of the largest table that may be hidden.
    private const int ShapesPerSheet = 1 << 20;

    /// <summary>Row and column, from 0, of the cells that get a note.</summary>
    public static List<(int Row, int Column)> Places(WorkbookSheet sheet)
    {
        var places = new List<(int Row, int Column)>();
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            for (var c = 0; c < sheet.Rows[r].Length; c++)
            {
                if (sheet.Rows[r][c].Protected) places.Add((r, c));
            }
        }

        return places;
    }

    /// <summary>Writes the texts.</summary>
    /// <param name="stream">Takes the bytes.</param>
    /// <param name="places">Where notes are.</param>
    /// <param name="text">What each of them says; the same everywhere, because the reason is never told.</param>
    public static void WriteTexts(Stream stream, List<(int Row, int Column)> places, string text)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("comments", SheetXml.Main);
        xml.WriteStartElement("authors", SheetXml.Main);
        xml.WriteElementString("author", SheetXml.Main, "EarlyWarning");
        xml.WriteEndElement();
        xml.WriteStartElement("commentList", SheetXml.Main);
        foreach (var (row, column) in places)
        {
            xml.WriteStartElement("comment", SheetXml.Main);
            xml.WriteAttributeString("ref", SheetXml.Column(column) + (row + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("authorId", "0");
            xml.WriteStartElement("text", SheetXml.Main);
            xml.WriteElementString("t", SheetXml.Main, text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>Writes the drawing.</summary>
    /// <param name="stream">Takes the bytes.</param>
    /// <param name="places">Where notes are.</param>
    /// <param name="sheetNumber">Number of the sheet from 1: ids of shapes are unique over the workbook.</param>
    public static void WriteDrawing(Stream stream, List<(int Row, int Column)> places, int sheetNumber)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            <xml xmlns:v="{Vml}" xmlns:o="{Office}" xmlns:x="{Excel}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{sheetNumber}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
            """);
        for (var i = 0; i < places.Count; i++)
        {
            var (row, column) = places[i];
            text.Append(CultureInfo.InvariantCulture, $"""
                <v:shape id="_x0000_s{(sheetNumber * ShapesPerSheet) + i}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1},12,{row},4,{column + 4},12,{row + 4},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>
                """);
        }

        text.Append("</xml>");
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
