using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>What a scalar of YAML 1.2 is (core schema), and how the forms of texts are recognised. Nothing depends on the machine's culture.</summary>
internal static class ScalarForms
{
    private const int LongestText = 1000;
    private const int LongestId = 64;

    /// <summary>Whether a scalar without quotation marks is true or false.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <returns>The value, or null where it is neither; <c>yes</c> and <c>on</c> are texts.</returns>
    public static bool? Truth(ScalarNode scalar) => scalar is not { Plain: true } ? null : scalar.Text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>The whole number that a scalar without quotation marks is.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <returns>The number; null where it is none: an optional sign and at most 38 digits.</returns>
    public static Int128? Whole(ScalarNode scalar) =>
        scalar.Plain && Int128.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number that a scalar without quotation marks is.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <returns>The number, infinite where it is too large for 64 bits; null where it is none: digits, an optional point, an optional exponent.</returns>
    public static double? Number(ScalarNode scalar)
    {
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!scalar.Plain || !scalar.Text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or 'e' or 'E')) return null;
        return double.TryParse(scalar.Text, styles, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether a scalar is a text, as opposed to a number, true, false or null.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <returns>True for everything in quotation marks and for plain texts.</returns>
    public static bool IsText(ScalarNode scalar) => !scalar.Plain || (!scalar.IsNull && Truth(scalar) is null && Number(scalar) is null);

    /// <summary>Reads a text of a form.</summary>
    /// <param name="scalar">The scalar, not blank.</param>
    /// <param name="form">The form wanted.</param>
    /// <returns>A <see cref="string"/>, <see cref="Quarter"/> or <see cref="DateOnly"/>; null where the text has another form.</returns>
    public static object? Text(ScalarNode scalar, TextForm form)
    {
        if (form != TextForm.Code && !IsText(scalar)) return null;
        var text = form == TextForm.Code ? scalar.Text : scalar.Text.Trim();
        if (text.Length > LongestText || text.Any(char.IsControl)) return null;
        return form switch
        {
            TextForm.Id => IsId(text) ? text : null,
            TextForm.Quarter => Quarter.TryParse(text, out var quarter) ? quarter : null,
            TextForm.Day => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            _ => text,
        };
    }

    private static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal);
}
