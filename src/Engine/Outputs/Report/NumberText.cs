using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Numbers and days as people read them in one language; a dash where there is none.</summary>
/// <param name="language">The language.</param>
internal sealed class NumberText(Language language)
{
    /// <summary>What stands where there is no figure.</summary>
    public const string Nothing = "–";

    private const char NarrowSpace = '\u202F';

    private readonly NumberFormatInfo format = language == Language.German
        ? new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = NarrowSpace.ToString(), NegativeSign = "−" }
        : new NumberFormatInfo { NumberDecimalSeparator = ".", NumberGroupSeparator = ",", NegativeSign = "−" };

    /// <summary>A whole number with thousands apart.</summary>
    public string Count(long value) => value.ToString("N0", format);

    /// <summary>A number with fixed digits.</summary>
    public string Number(double value, int digits) =>
        double.IsFinite(value) ? Unsigned(value, digits).ToString("N" + digits.ToString(CultureInfo.InvariantCulture), format) : Nothing;

    /// <summary>A number with at most the given digits.</summary>
    public string Short(double value, int digits) =>
        double.IsFinite(value) ? Unsigned(value, digits).ToString("#,0." + new string('#', digits), format) : Nothing;

    /// <summary>A share from 0 to 1 as per cent with one digit.</summary>
    public string Percent(double share) => double.IsFinite(share) ? Number(share * 100, 1) + Sign : Nothing;

    /// <summary>A share from 0 to 1 in per cent with one digit, without the sign: for columns whose head says it.</summary>
    public string PercentNumber(double share) => Number(share * 100, 1);

    /// <summary>An interval of shares in per cent without the sign: <c>12,9–17,8</c>.</summary>
    public string PercentNumbers(double low, double high) =>
        double.IsFinite(low) && double.IsFinite(high) ? $"{PercentNumber(low)}–{PercentNumber(high)}" : Nothing;

    /// <summary>A share from 0 to 1 as per cent with as few digits as it needs.</summary>
    public string ShortPercent(double share) => double.IsFinite(share) ? Short(share * 100, 1) + Sign : Nothing;

    /// <summary>An interval of shares: <c>12,9 bis 17,8 %</c>.</summary>
    public string PercentRange(double low, double high) =>
        double.IsFinite(low) && double.IsFinite(high) ? $"{Number(low * 100, 1)}{(language == Language.German ? " bis " : " to ")}{Percent(high)}" : Nothing;

    /// <summary>A difference of shares in percentage points, with its sign.</summary>
    public string Points(double difference) => double.IsFinite(difference) ? Signed(difference * 100, 1) : Nothing;

    /// <summary>A number with its sign.</summary>
    public string Signed(double value, int digits)
    {
        if (!double.IsFinite(value)) return Nothing;
        var rounded = Unsigned(value, digits);
        return (rounded > 0 ? "+" : rounded == 0 ? "±" : "") + Number(value, digits);
    }

    /// <summary>How many times the city: <c>1,4-fach</c>, <c>1.4 times</c>.</summary>
    public string Times(double ratio) => double.IsFinite(ratio) ? Number(ratio, 2) + (language == Language.German ? "-fach" : "×") : Nothing;

    /// <summary>A day.</summary>
    public string Day(DateOnly day) => day.ToString(language == Language.German ? "dd.MM.yyyy" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A quarter: <c>3. Quartal 2026</c>.</summary>
    public string Quarter(Quarter quarter) => language == Language.German
        ? string.Create(CultureInfo.InvariantCulture, $"{quarter.Number}. Quartal {quarter.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"Q{quarter.Number} {quarter.Year}");

    /// <summary>A list in words: <c>A, B und C</c>.</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + (language == Language.German ? " und " : " and ") + items[^1],
    };

    /// <summary>A number as a sort key that script reads: point, no thousands.</summary>
    public static string SortKey(double value) => double.IsFinite(value) ? Math.Round(value, 6).ToString("R", CultureInfo.InvariantCulture) : "";

    private string Sign => language == Language.German ? NarrowSpace + "%" : "%";

    // Rounds first, so that what becomes 0 has no minus sign.
    private static double Unsigned(double value, int digits)
    {
        var rounded = Math.Round(value, digits);
        return rounded == 0 ? 0 : rounded;
    }
}
