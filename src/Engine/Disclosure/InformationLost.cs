using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>What protection cost, from shown rows only: the city's row of each stage minus its shown districts.</summary>
/// <param name="Children">Share of the children of district × stage cells who stand in hidden ones, 0 to 1, to two digits; NaN where a stage of the city is hidden.</param>
/// <param name="Counted">The same share of the children counted; NaN also where none are.</param>
public sealed record InformationLost(double Children, double Counted)
{
    /// <summary>Where nothing can be said.</summary>
    public static InformationLost Unknown { get; } = new(double.NaN, double.NaN);

    /// <summary>What protection cost.</summary>
    /// <param name="rows">Rows of districts, boroughs and the city, protected.</param>
    /// <returns>The shares.</returns>
    internal static InformationLost Of(ImmutableArray<SafeRow> rows)
    {
        var cities = rows.Where(r => r.Kind == AreaKind.City && r.Stage != Stage.All).ToArray();
        if (cities.Length == 0 || Array.Exists(cities, r => r.Figures is null)) return Unknown;
        var shown = rows.Where(r => r is { Kind: AreaKind.District, Figures: not null } && r.Stage != Stage.All).ToArray();
        return new(Share(f => f.Children), Share(f => f.Count));

        double Share(Func<AreaFigures, long> of)
        {
            var all = cities.Sum(r => of(r.Figures!));

            // Rounded counts need not add up.
            return all == 0 ? double.NaN : PublishedDigits.Round(Math.Max(0, 1 - ((double)shown.Sum(r => of(r.Figures!)) / all)), PublishedDigits.Probability);
        }
    }
}
