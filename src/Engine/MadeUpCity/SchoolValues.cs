namespace EarlyWarning.MadeUpCity;

/// <summary>The values of a pupil in the school administration's extract, from the latent variables behind them.</summary>
internal static class SchoolValues
{
    /// <summary>Absence rate (S01).</summary>
    /// <param name="traits">The latent variables.</param>
    /// <returns>Tenths of a percent, 0 to 1,000; null where the cell is empty.</returns>
    public static int? AbsenceTenths(Traits traits)
    {
        if (traits.IsMissing("S01", 0.01)) return null;
        var s01 = traits["S01"];
        return Math.Clamp(Rounded(10 * (3.6 + (3.2 * s01) + (s01 > 0 ? 4 * s01 * s01 : 0))), 0, 1000);
    }

    /// <summary>Unexcused hours of the half-year (S02), known from grade 5.</summary>
    /// <param name="traits">The latent variables.</param>
    /// <returns>Hours, 0 and up.</returns>
    public static int UnexcusedHours(Traits traits) => traits["S02"] is > 0 and var s02 ? Rounded(18 * s02 * s02) : 0;

    /// <summary>Years repeated (S05), known from grade 2.</summary>
    /// <param name="traits">The latent variables.</param>
    /// <returns>0 to 2.</returns>
    public static int Repeated(Traits traits) => traits["S05"] switch { > 2.4 => 2, > 1.75 => 1, _ => 0 };

    /// <summary>Mark in German (S07), known from grade 3.</summary>
    /// <param name="traits">The latent variables.</param>
    /// <returns>1 to 6.</returns>
    public static int German(Traits traits) => Mark(traits["S07"], 1.55);

    /// <summary>Mark in mathematics (S08), known from grade 3.</summary>
    /// <param name="traits">The latent variables.</param>
    /// <returns>1 to 6.</returns>
    public static int Mathematics(Traits traits) => Mark(traits["S08"], 1.4);

    /// <summary>Number of fives and sixes (S09), known from grade 5.</summary>
    /// <param name="traits">The latent variables.</param>
    /// <returns>0 to 5, never fewer than the two marks above show.</returns>
    public static int Fives(Traits traits)
    {
        var fives = traits["S09"] switch { > 2.5 => 5, > 2.1 => 4, > 1.75 => 3, > 1.45 => 2, > 1.1 => 1, _ => 0 };
        return Math.Max(fives, (German(traits) >= 5 ? 1 : 0) + (Mathematics(traits) >= 5 ? 1 : 0));
    }

    /// <summary>The value of an indicator as the extract gives it.</summary>
    /// <param name="indicator">S01, S02, S05, S08 or S09.</param>
    /// <param name="traits">The latent variables of a child of grade 5 and above.</param>
    /// <returns>The value; NaN where the cell is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No outcome depends on that indicator.</exception>
    public static double Of(string indicator, Traits traits) => indicator switch
    {
        "S01" => AbsenceTenths(traits) is { } tenths ? tenths / 10.0 : double.NaN,
        "S02" => UnexcusedHours(traits),
        "S05" => Repeated(traits),
        "S08" => Mathematics(traits),
        "S09" => Fives(traits),
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "No outcome depends on it."),
    };

    /// <summary>A number rounded to the nearest whole one, halves up.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The whole number.</returns>
    public static int Rounded(double value) => (int)Math.Floor(value + 0.5);

    // The share of fives and sixes is set by the cut; the other marks spread around 2.8.
    private static int Mark(double latent, double five) =>
        latent >= five + 0.8 ? 6 : latent >= five ? 5 : latent >= 0.75 ? 4 : latent >= -0.2 ? 3 : latent >= -1.2 ? 2 : 1;
}
