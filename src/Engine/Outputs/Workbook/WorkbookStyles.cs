using DocumentFormat.OpenXml.Spreadsheet;

namespace EarlyWarning.Outputs;

/// <summary>Fonts, fills and number formats of the workbook. Formats are written with point and comma; a spreadsheet shows them as its own language has it.</summary>
internal static class WorkbookStyles
{
    private const uint OneDigitFormat = 164;

    private const uint PercentFormat = 165;

    private const uint SignedPercentFormat = 166;

    private const uint SignedFormat = 167;

    // Number format 3 of every spreadsheet: #,##0; and 4: #,##0.00.
    private const uint WholeFormat = 3;

    private const uint TwoDigitsFormat = 4;

    // A day as the reader's language writes it.
    private const uint DayFormat = 14;

    private enum Face : uint
    {
        Plain, Bold, Title, White, Faint,
    }

    private enum Fill : uint
    {
        None, Gray125, Head, Protected, Strong,
    }

    /// <summary>The stylesheet; cell formats in the order of <see cref="CellStyle"/>.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            Format(OneDigitFormat, "#,##0.0"), Format(PercentFormat, "0.0%"), Format(SignedPercentFormat, "+0.0%;-0.0%;0.0%"), Format(SignedFormat, "+0.00;-0.00;0.00")) { Count = 4 },
        new Fonts(Font(11), Font(11, bold: true), Font(18, bold: true), Font(11, bold: true, colour: "FFFFFFFF"), Font(9, colour: "FF595959")) { Count = 5 },
        new Fills(
            new DocumentFormat.OpenXml.Spreadsheet.Fill(new PatternFill { PatternType = PatternValues.None }),
            new DocumentFormat.OpenXml.Spreadsheet.Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF1F3A4D"), Solid("FFE3E3E3"), Solid("FFF6D5A8")) { Count = 5 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(new Color { Rgb = "FFBFBFBF" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder())) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        Cells(),
        new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormats Cells()
    {
        var formats = Enum.GetValues<CellStyle>().Select(style => style switch
        {
            CellStyle.Quoted => Cell(quoted: true),
            CellStyle.Head => Cell(face: Face.White, fill: Fill.Head, wrapped: true),
            CellStyle.Title => Cell(face: Face.Title),
            CellStyle.Part => Cell(face: Face.Bold, border: 1),
            CellStyle.Wrapped => Cell(wrapped: true),
            CellStyle.WrappedQuoted => Cell(wrapped: true, quoted: true),
            CellStyle.Whole => Cell(WholeFormat),
            CellStyle.Percent => Cell(PercentFormat),
            CellStyle.SignedPercent => Cell(SignedPercentFormat),
            CellStyle.OneDigit => Cell(OneDigitFormat),
            CellStyle.TwoDigits => Cell(TwoDigitsFormat),
            CellStyle.SignedTwoDigits => Cell(SignedFormat),
            CellStyle.Day => Cell(DayFormat),
            CellStyle.Protected => Cell(face: Face.Faint, fill: Fill.Protected),
            CellStyle.Strong => Cell(face: Face.Bold, fill: Fill.Strong),
            _ => Cell(),
        }).ToArray();
        return new CellFormats(formats) { Count = (uint)formats.Length };
    }

    private static CellFormat Cell(uint number = 0, Face face = Face.Plain, Fill fill = Fill.None, uint border = 0, bool wrapped = false, bool quoted = false)
    {
        var format = new CellFormat
        {
            NumberFormatId = number, FontId = (uint)face, FillId = (uint)fill, BorderId = border, FormatId = 0, ApplyNumberFormat = number > 0, ApplyFont = face > 0, ApplyFill = fill > 0,
            ApplyBorder = border > 0,
        };
        if (quoted) format.QuotePrefix = true;
        if (wrapped)
        {
            format.ApplyAlignment = true;
            format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        }

        return format;
    }

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Font(double size, bool bold = false, string colour = "FF000000")
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Calibri" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });
}
