using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Places of a prevention service whose spread over the districts the report works out.</summary>
/// <param name="Places">Number of places, 1 to <see cref="MostPlaces"/>.</param>
/// <param name="Stage">The link of the chain whose children they are for; <see cref="Stage.All"/> for all links together.</param>
public sealed record CapacitySettings(int Places, Stage Stage)
{
    /// <summary>Most places: the interval of how many children they reach takes the square of it in steps.</summary>
    public const int MostPlaces = 10_000;
}
