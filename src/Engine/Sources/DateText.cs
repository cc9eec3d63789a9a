namespace EarlyWarning.Sources;

/// <summary>The strict grammar of dates in extracts, on UTF-8: <c>TT.MM.JJJJ</c> or <c>JJJJ-MM-TT</c>.</summary>
internal static class DateText
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">The cell without white space at its ends.</param>
    /// <param name="day">The day as <see cref="DateOnly.DayNumber"/>.</param>
    /// <returns>Whether it is a day of the calendar between 1900 and 2199.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length != 10) return false;
        if (text[2] == '.' && text[5] == '.') return TryDay(Number(text[6..]), Number(text.Slice(3, 2)), Number(text[..2]), out day);
        return text[4] == '-' && text[7] == '-' && TryDay(Number(text[..4]), Number(text.Slice(5, 2)), Number(text[8..]), out day);
    }

    private static bool TryDay(int year, int month, int dayOfMonth, out int day)
    {
        day = 0;
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, dayOfMonth).DayNumber;
        return true;
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var b in digits)
        {
            if (b is < (byte)'0' or > (byte)'9') return -1;
            number = (number * 10) + b - '0';
        }

        return number;
    }
}
