using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Fills the placeholders of a text, with numbers grouped as its language does.</summary>
internal static class Wording
{
    private static readonly NumberFormatInfo German = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NegativeSign = "−" };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "−" };

    /// <summary>A text with its placeholders filled.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language.</param>
    /// <param name="arguments">What <c>{0}</c>, <c>{1}</c>, … stand for.</param>
    /// <returns>The filled text.</returns>
    internal static string Fill(this LocalText text, Language language, params ReadOnlySpan<object> arguments)
    {
        var words = new object[arguments.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = arguments[i] switch
            {
                long number => Number(number, language),
                int number => Number(number, language),
                LocalText local => local.In(language),
                var other => other,
            };
        }

        return words.Length == 0 ? text.In(language) : string.Format(CultureInfo.InvariantCulture, text.In(language), words);
    }

    /// <summary>A whole number with its thousands grouped.</summary>
    /// <param name="number">The number.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>12.345</c> in German and <c>12,345</c> in English.</returns>
    internal static string Number(long number, Language language) => number.ToString("N0", FormatOf(language));

    /// <summary>Seconds with one decimal.</summary>
    /// <param name="time">The time.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>1,9</c> in German and <c>1.9</c> in English.</returns>
    internal static string Seconds(TimeSpan time, Language language) => time.TotalSeconds.ToString("N1", FormatOf(language));

    /// <summary>A number with fixed digits.</summary>
    /// <param name="value">The number; NaN gives a dash.</param>
    /// <param name="digits">Digits behind the decimal sign.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>0,25</c>.</returns>
    internal static string Fixed(double value, int digits, Language language) =>
        double.IsFinite(value) ? value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), FormatOf(language)) : "–";

    /// <summary>A number with at most four digits behind the decimal sign.</summary>
    /// <param name="value">The number.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>12,5</c>.</returns>
    internal static string Short(double value, Language language) => value.ToString("#,0.####", FormatOf(language));

    /// <summary>A share as per cent with one decimal.</summary>
    /// <param name="share">The share, 0 to 1; NaN gives a dash.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>15,2 %</c> in German and <c>15.2%</c> in English.</returns>
    internal static string Percent(double share, Language language) =>
        double.IsFinite(share) ? share.ToString(language == Language.German ? "0.0 %" : "0.0%", FormatOf(language)) : "–";

    /// <summary>A difference of shares in percentage points, with its sign.</summary>
    /// <param name="difference">The difference, −1 to 1; NaN gives a dash.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>+1,2</c>; <c>±0,0</c> where it rounds to nothing.</returns>
    internal static string Points(double difference, Language language) =>
        double.IsFinite(difference) ? (difference * 100).ToString("+0.0;−0.0;±0.0", FormatOf(language)) : "–";

    private static NumberFormatInfo FormatOf(Language language) => language == Language.German ? German : English;
}
