using System.Globalization;

namespace EarlyWarning.Sources;

/// <summary>A half-year (Abschnitt) of a school year, numbered so that the next one is one higher.</summary>
/// <param name="Number">Twice the calendar year in which the school year begins, plus 1 for the second half-year.</param>
internal readonly record struct HalfYear(int Number)
{
    /// <summary>Calendar year in which the school year begins.</summary>
    public int SchoolYear => Number >> 1;

    /// <summary>1 or 2.</summary>
    public int Term => (Number & 1) + 1;

    /// <summary>First day: 1 August, or 1 February of the next year (§ 7 SchulG NRW for the school year; the half-years by convention).</summary>
    public DateOnly First => Term == 1 ? new(SchoolYear, 8, 1) : new(SchoolYear + 1, 2, 1);

    /// <summary>Last day: 31 January or 31 July of the next year.</summary>
    public DateOnly Last => Term == 1 ? new(SchoolYear + 1, 1, 31) : new(SchoolYear + 1, 7, 31);

    /// <summary>The latest half-year that had ended on a day.</summary>
    /// <param name="day">The day; the last day of a half-year counts as its end.</param>
    /// <returns>The half-year.</returns>
    public static HalfYear CompletedOn(DateOnly day)
    {
        var current = new HalfYear((SchoolYearOf(day) << 1) + (day.Month is >= 2 and <= 7 ? 1 : 0));
        return current.Last <= day ? current : new(current.Number - 1);
    }

    /// <summary>The school year of a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Calendar year in which it begins.</returns>
    public static int SchoolYearOf(DateOnly day) => day.Month >= 8 ? day.Year : day.Year - 1;

    /// <summary>Reads a half-year from its two columns.</summary>
    /// <param name="year">The column Jahr: four digits.</param>
    /// <param name="term">The column Abschnitt: 1 or 2.</param>
    /// <param name="halfYear">The half-year.</param>
    /// <returns>Whether both are sound.</returns>
    public static bool TryRead(ReadOnlySpan<byte> year, ReadOnlySpan<byte> term, out HalfYear halfYear)
    {
        halfYear = default;
        if (year.Length != 4 || term.Length != 1 || term[0] is not ((byte)'1' or (byte)'2')) return false;
        var number = 0;
        foreach (var digit in year)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            number = (number * 10) + digit - '0';
        }

        halfYear = new((number << 1) + term[0] - '1');
        return number is >= 1900 and <= 2199;
    }

    /// <inheritdoc/>
    public override string ToString() => SchoolYear.ToString(CultureInfo.InvariantCulture) + "/" + Term.ToString(CultureInfo.InvariantCulture);
}
