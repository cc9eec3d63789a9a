using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>How large the made-up city is, and its seed. The same plan gives the same bytes on every machine.</summary>
public sealed record CityPlan
{
    /// <summary>Fewest children of a city.</summary>
    public const int FewestChildren = 500;

    /// <summary>Most children of a city.</summary>
    public const int MostChildren = 5_000_000;

    /// <summary>Fewest districts of a city.</summary>
    public const int FewestDistricts = 4;

    /// <summary>Most districts of a city.</summary>
    public const int MostDistricts = 2_000;

    /// <summary>Most quarters of a city.</summary>
    public const int MostQuarters = 12;

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
        ArgumentOutOfRangeException.ThrowIfLessThan(Children, FewestChildren);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Children, MostChildren);
        ArgumentOutOfRangeException.ThrowIfLessThan(Districts, FewestDistricts);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Districts, MostDistricts);
        ArgumentOutOfRangeException.ThrowIfLessThan(Quarters, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Quarters, MostQuarters);
        ArgumentOutOfRangeException.ThrowIfLessThan(Last.Year, 1950, nameof(Last));
    }
}
