using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EarlyWarning.Outputs;

/// <summary>Puts sheets together to a workbook (ISO/IEC 29500): no macros, no external links, no document properties, no clock.</summary>
internal static class WorkbookFile
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="sheets">Its sheets, in order.</param>
    /// <param name="note">What the note on a protected cell says.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(IReadOnlyList<WorkbookSheet> sheets, string note)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            // What is compressed here would be compressed again below.
            document.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var workbook = document.AddWorkbookPart();

            // The library draws an id by chance.
            document.ChangeIdOfPart(workbook, "rIdWorkbook");
            var styles = workbook.AddNewPart<WorkbookStylesPart>("rIdStyles");
            styles.Stylesheet = WorkbookStyles.Sheet();
            var tabs = new Sheets();
            var names = new DefinedNames();
            var texts = new SharedTexts();
            for (var i = 0; i < sheets.Count; i++)
            {
                var id = $"rId{i + 1}";
                Part(workbook.AddNewPart<WorksheetPart>(id), sheets[i], texts, i, note);
                tabs.Append(new Sheet { Name = sheets[i].Name, SheetId = (uint)i + 1, Id = id });
                if (!sheets[i].HasHead) continue;
                var quoted = $"'{sheets[i].Name}'";
                names.Append(
                    new DefinedName($"{quoted}!$A$1:${SheetXml.Column(sheets[i].Widths.Count - 1)}${Math.Max(1, sheets[i].Rows.Count)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)i, Hidden = true },
                    new DefinedName($"{quoted}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
            }

            using (var shared = workbook.AddNewPart<SharedStringTablePart>("rIdTexts").GetStream(FileMode.Create)) texts.Write(shared);
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView()), tabs, names);
        }

        return Repacked(stream);
    }

    private static void Part(WorksheetPart part, WorkbookSheet sheet, SharedTexts texts, int index, string note)
    {
        var places = SheetNotes.Places(sheet);
        using (var xml = part.GetStream(FileMode.Create)) SheetXml.Write(xml, sheet, texts, index == 0, places.Count > 0 ? "rIdNotes" : null);
        if (places.Count == 0) return;
        using (var words = part.AddNewPart<WorksheetCommentsPart>("rIdTexts").GetStream(FileMode.Create)) SheetNotes.WriteTexts(words, places, note);
        using (var drawing = part.AddNewPart<VmlDrawingPart>("rIdNotes").GetStream(FileMode.Create)) SheetNotes.WriteDrawing(drawing, places, index + 1);
    }

    /// <summary>The same parts in an archive without times: the packaging library takes them from the clock.</summary>
    private static byte[] Repacked(MemoryStream stream)
    {
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        return FixedArchive.Write(
        [
            .. archive.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(e => e.FullName, StringComparer.Ordinal).Select(e =>
            {
                using var part = e.Open();
                using var bytes = new MemoryStream();
                part.CopyTo(bytes);
                return (e.FullName, bytes.ToArray());
            }),
        ]);
    }
}
