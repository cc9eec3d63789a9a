using System.Globalization;
using System.Text;
using System.Xml;

namespace EarlyWarning.Outputs;

/// <summary>The texts of a workbook, each once; cells name them by number (ISO/IEC 29500-1, 18.4).</summary>
internal sealed class SharedTexts
{
    // What a cell holds at most in a spreadsheet.
    private const int LongestText = 32_767;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private readonly List<string> texts = [];

    private int uses;

    /// <summary>Number of a text, from 0 in the order of first use.</summary>
    public int NumberOf(string text)
    {
        uses++;
        if (numbers.TryGetValue(text, out var number)) return number;
        numbers.Add(text, texts.Count);
        texts.Add(Clean(text));
        return texts.Count - 1;
    }

    /// <summary>Writes all texts.</summary>
    /// <param name="stream">Takes the bytes.</param>
    public void Write(Stream stream)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("sst", SheetXml.Main);
        xml.WriteAttributeString("count", uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in texts)
        {
            xml.WriteStartElement("si", SheetXml.Main);
            xml.WriteStartElement("t", SheetXml.Main);
            if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))) xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    /// <summary>A text as it may stand in SpreadsheetML: signs that XML does not know become the replacement character, and what looks like an escaped sign (<c>_x0041_</c>) is kept from being one.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && clean.Length < LongestText; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) clean.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || !XmlConvert.IsXmlChar(c)) clean.Append('\uFFFD');
            else if (c == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_') clean.Append("_x005F_");
            else clean.Append(c);
        }

        return clean.ToString();
    }
}
