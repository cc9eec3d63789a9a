using CsvHelper;

namespace EarlyWarning.Outputs;

/// <summary>Writes single fields of a CSV row; what is not known is an empty field.</summary>
/// <param name="csv">The writer underneath.</param>
internal sealed class FieldWriter(CsvWriter csv)
{
    private static readonly string[] Formats = ["0", "0.#", "0.##", "0.###", "0.####", "0.#####", "0.######"];

    /// <summary>Writes text. Line breaks become spaces, so that a row is always one line.</summary>
    public void Text(string? text) => csv.WriteField(text?.ReplaceLineEndings(" "));

    /// <summary>Writes an identifier: quoted, so that a reader does not take it for a number and drop leading zeros.</summary>
    public void Code(string text) => csv.WriteField(text, CsvQuoting.Always);

    /// <summary>Writes a whole number.</summary>
    public void Integer(long? value) => csv.WriteField(value, default(ReadOnlySpan<char>));

    /// <summary>Writes a number with at most the given digits after the decimal sign, 0 to 6; NaN is an empty field.</summary>
    public void Number(double? value, int digits) => csv.WriteField(PublishedWords.Finite(value, digits), Formats[digits]);
}
