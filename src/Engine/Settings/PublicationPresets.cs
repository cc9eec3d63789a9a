using System.Collections.Immutable;

namespace EarlyWarning.Settings;

/// <summary>Publication limits named after practice in German official statistics. Keys that the settings state override those of the preset.</summary>
/// <remarks>
/// <para>
/// All of them hide counts and complements below the minimum count and what would give them away; the practice they are named after says how small a number is, whether
/// numbers are rounded, and what else is left out.
/// </para>
/// <para>
/// <c>destatis-5</c>: five-rounding as the Federal Statistical Office publishes benefits for education and participation since 2020: numbers differ by at most 2 from the true ones, what rests on small
/// counts is not published. <c>it-nrw-5</c>: school statistics of IT.NRW: counts to multiples of 5, rates from true values, sums may not add up (FragDenStaat 442679); the minimum of
/// 3 is the standard cell of the Federal Employment Agency's statistics. <c>strict-10</c>: a minimum of ten, zeros hidden, and a floor for areas: Hamburg's social monitoring evaluates areas of 300 inhabitants and
/// more, of whom about one in six is a child, hence 50 children.
/// </para>
/// </remarks>
public static class PublicationPresets
{
    /// <summary>The presets.</summary>
    public static ImmutableArray<PublicationSettings> All { get; } =
    [
        new() { Preset = "destatis-5", Rounding = 5 },
        new() { Preset = "it-nrw-5", MinimumCount = 3, Rounding = 5 },
        new() { Preset = "strict-10", MinimumCount = 10, MinimumDenominator = 50, HidesZeros = true, GeographicFloor = 50 },
    ];

    /// <summary>The limits to begin with.</summary>
    /// <param name="name">Name of a preset, or null.</param>
    /// <returns>The preset; the defaults where there is none of that name.</returns>
    public static PublicationSettings Of(string? name) => All.FirstOrDefault(preset => preset.Preset == name) ?? new PublicationSettings();
}
