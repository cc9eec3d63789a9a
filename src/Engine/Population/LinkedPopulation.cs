using System.Collections.Immutable;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>The linked children of one quarter and all that is said about the linking.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Children">The table.</param>
/// <param name="DistrictValues">The newest value per district, stage and district-level indicator, by district, then indicator, then stage.</param>
/// <param name="Receipts">One receipt per extract in the order of the settings, the rows set aside by the linking now counted as such.</param>
/// <param name="Report">How the extracts fitted.</param>
/// <param name="Findings">Findings of the linking.</param>
public sealed record LinkedPopulation(
    Quarter Quarter, ChildTable Children, ImmutableArray<DistrictValue> DistrictValues, ImmutableArray<ExtractReceipt> Receipts,
    LinkReport Report, ImmutableArray<Finding> Findings)
{
    /// <summary>Key of each child of the table; empty unless the settings permit scores of single children or a fit asks for it. Personal data.</summary>
    internal ChildKey[] Keys { get; init; } = [];

    /// <summary>Texts of the schools in the order of their numbers, so that a fit knows a school again in another quarter; empty otherwise. Never published.</summary>
    internal string[] SchoolNames { get; init; } = [];

    /// <summary>Groups of the fairness audit by the id of the characteristic; empty unless a fit asks for them. They enter neither the table nor the store.</summary>
    internal ImmutableDictionary<string, ChildCategory> Audit { get; init; } = ImmutableDictionary<string, ChildCategory>.Empty;
}
