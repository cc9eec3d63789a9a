using System.Globalization;

namespace EarlyWarning.Vocabulary;

/// <summary>A calendar quarter, written <c>2026-Q3</c>.</summary>
/// <remarks>Two quarters are equal when year and number are equal; the order is the order in time.</remarks>
public readonly record struct Quarter : IComparable<Quarter>
{
    /// <summary>A quarter of a year.</summary>
    /// <param name="year">Calendar year, 1900 to 2199.</param>
    /// <param name="number">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is out of range.</exception>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2199);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        Year = year;
        Number = number;
    }

    /// <summary>Calendar year.</summary>
    public int Year { get; }

    /// <summary>1 to 4.</summary>
    public int Number { get; }

    /// <summary>The first day of the quarter.</summary>
    public DateOnly FirstDay => new(Year, (Number * 3) - 2, 1);

    /// <summary>The as-of date: the last day of the quarter.</summary>
    public DateOnly AsOf => FirstDay.AddMonths(3).AddDays(-1);

    /// <summary>The quarter before this one.</summary>
    public Quarter Previous => Number == 1 ? new(Year - 1, 4) : new(Year, Number - 1);

    /// <summary>A quarter later than this one.</summary>
    /// <param name="quarters">How many quarters later, 0 and up.</param>
    /// <returns>The quarter; 2199-Q4, the last there is, where it would be later still.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public Quarter Plus(int quarters)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quarters);
        var ordinal = Math.Min(((long)Year * 4) + Number - 1 + quarters, (2199L * 4) + 3);
        return new((int)(ordinal / 4), (int)(ordinal % 4) + 1);
    }

    /// <summary>Whether the left quarter is earlier.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left quarter is later.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left quarter is earlier or the same.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left quarter is later or the same.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    /// <summary>Reads <c>2026-Q3</c>.</summary>
    /// <param name="text">Four digits, <c>-Q</c>, one digit 1 to 4.</param>
    /// <param name="quarter">The quarter read.</param>
    /// <returns>Whether the text is a quarter between 1900-Q1 and 2199-Q4.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Quarter quarter)
    {
        quarter = default;
        if (text.Length != 7 || text[4] != '-' || text[5] != 'Q' || text[6] is < '1' or > '4') return false;
        if (!int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (year is < 1900 or > 2199) return false;
        quarter = new Quarter(year, text[6] - '0');
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => Year != other.Year ? Year.CompareTo(other.Year) : Number.CompareTo(other.Number);

    /// <summary>The quarter as <c>2026-Q3</c>.</summary>
    /// <returns>Year, <c>-Q</c>, number.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{Number}");
}
