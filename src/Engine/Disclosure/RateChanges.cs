using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>Change over time, from published counts only.</summary>
internal static class RateChanges
{
    /// <summary>Adds to every shown row its change since the latest earlier quarter in which the same area and stage was shown and meant the same.</summary>
    /// <param name="rows">The rows of this quarter.</param>
    /// <param name="quarter">This quarter.</param>
    /// <param name="key">Its comparison key.</param>
    /// <param name="history">Other quarters as published, in any order; those that are not earlier or have another key are not looked at.</param>
    /// <param name="calculations">Gives the interval of a difference.</param>
    /// <returns>The rows; where there is nothing to compare with, the change stays null.</returns>
    public static ImmutableArray<SafeRow> Since(
        ImmutableArray<SafeRow> rows, Quarter quarter, string key, ImmutableArray<PublishedQuarter> history, Calculations calculations)
    {
        var latest = new Dictionary<(AreaKind, string, Stage), (Quarter Quarter, AreaFigures Figures, bool CarriedOver)>();
        foreach (var earlier in history.Where(h => h.Quarter < quarter && h.ComparisonKey == key).OrderBy(h => h.Quarter))
        {
            var carried = earlier.CarriedOver.Select(code => code.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var row in earlier.Rows)
            {
                if (row.Figures is not { Children: > 0 } figures) continue;
                latest[(row.Kind, row.Code, row.Stage)] = (earlier.Quarter, figures, row.Kind == AreaKind.District && carried.Contains(row.Code));
            }
        }

        return [.. rows.Select(row => row.Figures is { Children: > 0 } now && latest.TryGetValue((row.Kind, row.Code, row.Stage), out var then)
            ? row with { Change = Between(now, then.Figures, then.Quarter, calculations) with { CarriedOver = then.CarriedOver } }
            : row)];
    }

    private static RateChange Between(AreaFigures now, AreaFigures then, Quarter since, Calculations calculations)
    {
        var (low, high) = calculations.Difference(now.Count, now.Children, then.Count, then.Children);
        var difference = ((double)now.Count / now.Children) - ((double)then.Count / then.Children);
        return new RateChange(
            since,
            PublishedDigits.Round(difference, PublishedDigits.Rate),
            PublishedDigits.Round(low, PublishedDigits.Rate),
            PublishedDigits.Round(high, PublishedDigits.Rate));
    }
}
