using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>What kind of area a figure is about.</summary>
public enum AreaKind
{
    /// <summary>A district.</summary>
    District,

    /// <summary>A borough: several districts.</summary>
    Borough,

    /// <summary>The whole city.</summary>
    City,
}

/// <summary>The raw counts of one area and stage, before Disclosure. Internal: never written anywhere.</summary>
public sealed record AreaCounts
{
    /// <summary>District, borough or city.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>District code, borough name, or empty for the city.</summary>
    public required string Code { get; init; }

    /// <summary>Borough of a district; empty otherwise or where it belongs to none.</summary>
    public required string Borough { get; init; }

    /// <summary>The stage, or <see cref="Stage.All"/> for the sum over the stages.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Group of a breakdown (a value of the settings' group column); empty for all children. Groups of one area and stage add up to the row of all.</summary>
    public string Group { get; init; } = "";

    /// <summary>Children of the school that has most of this row's children, by the same denominator; 0 where no school is known.</summary>
    public long LargestSchool { get; init; }

    /// <summary>The schools of a district's children at one stage, those of whom none is known left out; empty over all stages (who leaves out a school there leaves out most of a
    /// stage), for boroughs, the city and groups, and where no school is known.</summary>
    public ImmutableArray<SchoolPart> Schools { get; init; } = [];

    /// <summary>The denominator: children, or children whose outcome is known where the measure is an outcome.</summary>
    public required long Children { get; init; }

    /// <summary>The count: flagged children, or outcomes.</summary>
    public required long Count { get; init; }

    /// <summary>Expected number at risk: sum of the risks over all children of the area; NaN where no model applies.</summary>
    public required double Expected { get; init; }

    /// <summary>Mean contribution of each indicator of the stage's model to the log-odds, per child; empty for <see cref="Stage.All"/>.</summary>
    public required ImmutableArray<IndicatorContribution> Contributions { get; init; }

    /// <summary>For the same indicators in the same order, the children at each step of the term; empty where they were not counted.</summary>
    public ImmutableArray<StepCounts> Steps { get; init; } = [];
}

/// <summary>The mean contribution of one indicator.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Mean">Mean contribution per child, log-odds.</param>
public readonly record struct IndicatorContribution(string Indicator, double Mean);

/// <summary>The children of an area at each step of one term.</summary>
/// <param name="Term">The term's steps.</param>
/// <param name="Children">As many numbers as the term has steps; all children of the area and stage, also those whose outcome is not known.</param>
public readonly record struct StepCounts(TermSteps Term, ImmutableArray<long> Children);
