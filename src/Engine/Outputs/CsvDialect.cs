using System.Globalization;
using CsvHelper;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>How CSV is written: the German convention (semicolon, decimal comma, byte order mark, LF), or RFC 4180 (comma, point, CRLF).</summary>
/// <param name="Separator">Field separator.</param>
/// <param name="Decimal">Decimal sign.</param>
/// <param name="NewLine">Line ending.</param>
/// <param name="ByteOrderMark">Whether the file starts with a byte order mark, so that Excel takes it as UTF-8.</param>
internal sealed record CsvDialect(char Separator, char Decimal, string NewLine, bool ByteOrderMark)
{
    private static readonly string[] Formats = ["0", "0.#", "0.##", "0.###", "0.####", "0.#####", "0.######"];

    private static readonly CsvDialect German = new(';', ',', "\n", true);

    /// <summary>Comma, point, CRLF, no byte order mark: RFC 4180, whatever the language.</summary>
    public static CsvDialect Rfc4180 { get; } = new(',', '.', "\r\n", false);

    /// <summary>The dialect of a language.</summary>
    public static CsvDialect Of(Language language) => language == Language.German ? German : Rfc4180;

    /// <summary>Writes a table.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <typeparam name="TRow">What a row is made from.</typeparam>
    /// <returns>The bytes of the file.</returns>
    public byte[] Write<TRow>(IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows)
    {
        var options = CsvWriterOptions.Default with
        {
            Separator = Separator,
            NewLine = NewLine,
            WriteByteOrderMark = ByteOrderMark,
            Injection = CsvInjection.Escape,
            FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = Decimal.ToString() },
        };
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, options, leaveOpen: true))
        {
            foreach (var column in columns) csv.WriteField(column.Name);
            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var column in columns) Put(csv, column.Of(row));
                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }

    private static void Put(CsvWriter csv, Field field)
    {
        if (field.Text is { } text)
        {
            // A name that a spreadsheet would run as a formula is written as text; numbers are written as numbers and keep their sign.
            var harmless = SpreadsheetText.Harmless(text);
            if (field.Kind == FieldKind.Code || harmless.Length != text.Length) csv.WriteField(harmless, CsvQuoting.Always);
            else csv.WriteField(text);
        }
        else if (field.IsEmpty) csv.WriteField((string?)null);
        else if (field.Kind == FieldKind.Truth) csv.WriteField(field.Value > 0 ? "true" : "false");
        else csv.WriteField(field.Value, Formats[field.Digits]);
    }
}
