using System.Globalization;

namespace EarlyWarning.Outputs;

/// <summary>The upright scale of a picture: from values to places, with round ticks.</summary>
/// <param name="lowest">Value at the lower end.</param>
/// <param name="highest">Value at the upper end, larger.</param>
/// <param name="bottom">Place of the lower end.</param>
/// <param name="top">Place of the upper end.</param>
internal sealed class PictureScale(double lowest, double highest, double bottom, double top)
{
    private const int MostTicks = 6;

    private static readonly double[] Steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

    /// <summary>A scale that holds all values, 0 among them, with a little air.</summary>
    /// <param name="values">The values; those that are not finite are passed over.</param>
    /// <param name="bottom">Place of the lower end.</param>
    /// <param name="top">Place of the upper end.</param>
    /// <returns>The scale; at least 0.2 high.</returns>
    public static PictureScale Around(IEnumerable<double> values, double bottom, double top)
    {
        var finite = values.Where(double.IsFinite).Append(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        var air = Math.Max(0.2 - (high - low), 0.1 * (high - low)) / 2;
        return new(low - air, high + air, bottom, top);
    }

    /// <summary>A place as SVG has it: one digit, a point.</summary>
    public static string Place(double place) => Math.Round(place, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The place of a value.</summary>
    public double Of(double value) => bottom + ((Math.Clamp(value, lowest, highest) - lowest) / (highest - lowest) * (top - bottom));

    /// <summary>Round values between the ends, at most seven.</summary>
    public IEnumerable<double> Ticks()
    {
        var step = Array.Find(Steps, s => (highest - lowest) / s <= MostTicks);
        if (step == 0) step = (highest - lowest) / MostTicks;
        for (var i = Math.Ceiling(lowest / step); i * step <= highest; i++) yield return i * step;
    }
}
