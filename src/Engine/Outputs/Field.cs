namespace EarlyWarning.Outputs;

/// <summary>One field of a published table, before it is written: the same value goes into CSV, GeoPackage and workbook.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Text or code; null where it is none, or empty.</param>
/// <param name="Value">Number, whole number, or 1 and 0 for true and false; NaN where there is none. Already rounded to its published digits.</param>
/// <param name="Digits">Digits after the decimal sign, 0 to 6.</param>
internal readonly record struct Field(FieldKind Kind, string? Text, double Value, int Digits)
{
    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => Kind is FieldKind.Text or FieldKind.Code ? string.IsNullOrEmpty(Text) : double.IsNaN(Value);

    /// <summary>A text of one line: what would break the line becomes a space. Null is an empty field.</summary>
    public static Field Words(string? text) => new(FieldKind.Text, text?.ReplaceLineEndings(" "), double.NaN, 0);

    /// <summary>An identifier of one line: a reader should not take it for a number and drop leading zeros.</summary>
    public static Field Code(string text) => new(FieldKind.Code, text.ReplaceLineEndings(" "), double.NaN, 0);

    /// <summary>A whole number below 2^53; null is an empty field.</summary>
    public static Field Integer(long? value) => new(FieldKind.Integer, null, value ?? double.NaN, 0);

    /// <summary>A number with at most the given digits after the decimal sign, 0 to 6; NaN, infinities and null are an empty field.</summary>
    public static Field Number(double? value, int digits) => new(FieldKind.Number, null, PublishedWords.Finite(value, digits) ?? double.NaN, digits);

    /// <summary>True or false; null is an empty field.</summary>
    public static Field Truth(bool? value) => new(FieldKind.Truth, null, value is { } known ? known ? 1 : 0 : double.NaN, 0);
}
