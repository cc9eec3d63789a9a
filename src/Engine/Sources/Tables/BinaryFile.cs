using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Tells files that are no text from their first bytes.</summary>
internal static class BinaryFile
{
    /// <summary>What a file is.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <returns>Its kind, with an article; null where it may be a text.</returns>
    public static LocalText? NameOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\u0003\u0004"u8)) return new("eine Excel-Arbeitsmappe oder ein ZIP-Archiv", "an Excel workbook or a ZIP archive");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return new("eine Excel-Arbeitsmappe alter Art (.xls)", "an Excel workbook of the old kind (.xls)");
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return new("eine gepackte Datei (gzip)", "a packed file (gzip)");
        if (head.StartsWith("%PDF-"u8)) return new("eine PDF-Datei", "a PDF file");
        return null;
    }
}
