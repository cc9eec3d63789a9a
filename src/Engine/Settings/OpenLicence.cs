using System.Collections.Immutable;

namespace EarlyWarning.Settings;

/// <summary>A licence for open data, as German administrations use them.</summary>
/// <param name="Name">Its name in the list of open licences (GovData, Open Definition).</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Address of its wording.</param>
public sealed record OpenLicence(string Name, string Title, string Path)
{
    /// <summary>The licences that can be named.</summary>
    public static ImmutableArray<OpenLicence> All { get; } =
    [
        new("dl-de-zero-2.0", "Datenlizenz Deutschland – Zero – Version 2.0", "https://www.govdata.de/dl-de/zero-2-0"),
        new("dl-de-by-2.0", "Datenlizenz Deutschland – Namensnennung – Version 2.0", "https://www.govdata.de/dl-de/by-2-0"),
        new("CC0-1.0", "Creative Commons CC0 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"),
        new("CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/"),
        new("CC-BY-SA-4.0", "Creative Commons Attribution-ShareAlike 4.0 International", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ];

    /// <summary>The licence of a name.</summary>
    /// <param name="name">The name; null is none.</param>
    /// <returns>The licence; null where there is none of that name.</returns>
    public static OpenLicence? Of(string? name) => All.FirstOrDefault(licence => licence.Name == name);
}
