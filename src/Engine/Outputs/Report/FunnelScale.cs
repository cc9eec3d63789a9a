namespace EarlyWarning.Outputs;

/// <summary>Where a number of children and a rate lie in the picture of a funnel.</summary>
/// <param name="FewestChildren">Number of children at the left edge, 0 or more.</param>
/// <param name="MostChildren">Number of children at the right edge, more than at the left.</param>
/// <param name="HighestRate">Rate at the upper edge, above 0.</param>
internal readonly record struct FunnelScale(double FewestChildren, double MostChildren, double HighestRate)
{
    /// <summary>Size and margins of the picture, in its own units: four to a pixel at full width.</summary>
    public const int Width = 4720, Height = 2000, Left = 300, Right = 4660, Top = 50, Bottom = 1760;

    /// <summary>Across, from left.</summary>
    public int X(double children) => Left + (int)Math.Round((children - FewestChildren) / (MostChildren - FewestChildren) * (Right - Left));

    /// <summary>Down, from the top.</summary>
    public int Y(double rate) => Bottom - (int)Math.Round(rate / HighestRate * (Bottom - Top));

    /// <summary>Round numbers inside a range, eleven at most: steps of 1, 2 or 5 times a power of ten.</summary>
    /// <param name="from">Start, 0 or more.</param>
    /// <param name="to">End, above the start.</param>
    /// <param name="perUnit">The smallest step is one over this, 1 or more.</param>
    public static IEnumerable<double> Ticks(double from, double to, double perUnit)
    {
        // Whole numbers of smallest steps, so that no tick is 0.30000000000000004.
        long step = 1;
        for (var i = 0; (to - from) * perUnit > 10 * step; i++) step = i % 3 == 1 ? step * 5 / 2 : step * 2;
        for (var tick = (long)Math.Ceiling(from * perUnit / step) * step; tick <= to * perUnit; tick += step) yield return tick / perUnit;
    }
}
