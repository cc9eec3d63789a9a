using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>How the extracts fitted together. Internal figures: they pass Disclosure before anyone sees them.</summary>
public sealed record LinkReport
{
    /// <summary>Children in the table.</summary>
    public required long Children { get; init; }

    /// <summary>Children by the set of domains that know them, every combination that occurs; child-level domains only.</summary>
    public required ImmutableArray<DomainCount> ByDomains { get; init; }

    /// <summary>Per extract, in the order of the settings (child-level only): rows used, children matched to another extract, rows whose district is not on the map,
    /// rows without a stage.</summary>
    public required ImmutableArray<ExtractLink> Extracts { get; init; }

    /// <summary>Districts on the map in which no child lives; empty where no child-level extract was read.</summary>
    public required ImmutableArray<DistrictCode> DistrictsWithoutChildren { get; init; }

    /// <summary>District codes of the extracts that are not on the map.</summary>
    public required ImmutableArray<DistrictCode> CodesNotOnMap { get; init; }

    /// <summary>Values older than the maximum age, by indicator; they count as missing.</summary>
    public required ImmutableArray<IndicatorCount> Outdated { get; init; }
}

/// <summary>Number of children known to exactly these domains.</summary>
/// <param name="Domains">The domains, in order.</param>
/// <param name="Children">Number of children.</param>
public sealed record DomainCount(ImmutableArray<Domain> Domains, long Children);

/// <summary>How one child-level extract fitted.</summary>
/// <param name="Extract">Id of the extract.</param>
/// <param name="Rows">Rows handed over by the input check.</param>
/// <param name="Matched">Children also found in another child-level extract.</param>
/// <param name="NotOnMap">Rows set aside because their district is not on the map.</param>
/// <param name="WithoutStage">Rows set aside because no extract gives the child's stage.</param>
/// <param name="Duplicates">Rows set aside because the child stands more than once in the extract.</param>
public sealed record ExtractLink(string Extract, long Rows, long Matched, long NotOnMap, long WithoutStage, long Duplicates);

/// <summary>A number of values of one indicator.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Values">Number of values.</param>
public sealed record IndicatorCount(string Indicator, long Values);
