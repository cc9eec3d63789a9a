using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>How large the made-up city is, and its seed. The same plan gives the same bytes on every machine.</summary>
public sealed record CityPlan
{
    /// <summary>Children in each quarter, roughly. Default 12,000; 500 to 5,000,000.</summary>
    public int Children { get; init; } = 12_000;

    /// <summary>Districts. Default 26; 4 to 2,000.</summary>
    public int Districts { get; init; } = 26;

    /// <summary>Quarters for which extracts are written, the last one included. Default 3; 1 to 12.</summary>
    public int Quarters { get; init; } = 3;

    /// <summary>Seed of everything drawn. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The last quarter. Default 2026-Q3; from 1950-Q1.</summary>
    public Quarter Last { get; init; } = new(2026, 3);

    /// <summary>The quarters in order.</summary>
    internal Quarter[] AllQuarters
    {
        get
        {
            var quarters = new Quarter[Quarters];
            var quarter = Last;
            for (var i = Quarters - 1; i >= 0; i--)
            {
                quarters[i] = quarter;
                quarter = quarter.Previous;
            }

            return quarters;
        }
    }

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Children, 500);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Children, 5_000_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(Districts, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Districts, 2_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(Quarters, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Quarters, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(Last.Year, 1950, nameof(Last));
    }
}
