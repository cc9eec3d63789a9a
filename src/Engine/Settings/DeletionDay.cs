using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>The day on which an extract has to be gone: one day, or so many months after the as-of date of its quarter.</summary>
/// <param name="Day">The day; null where it depends on the quarter.</param>
/// <param name="MonthsAfter">Months after the as-of date, 1 to 120; 0 where a day is stated.</param>
public sealed record DeletionDay(DateOnly? Day, int MonthsAfter)
{
    /// <summary>The day for the extract of a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The first day on which it must not be there any more.</returns>
    public DateOnly In(Quarter quarter) => Day ?? quarter.AsOf.AddMonths(MonthsAfter);
}
