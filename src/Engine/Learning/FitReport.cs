using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Everything that is said about a fitted model: what it was made of, how good it is, for whom, and compared with what. The model card prints it.</summary>
/// <remarks>Figures about all children of a stage, or about groups of at least the size the settings ask for. No count below the publication limit stands in it.</remarks>
public sealed record FitReport
{
    /// <summary>The city.</summary>
    public required string City { get; init; }

    /// <summary>The model that is written; stages without an outcome are those of the model it started from.</summary>
    public required RiskModel Model { get; init; }

    /// <summary>The extracts it was made of.</summary>
    public required ImmutableArray<FitSource> Sources { get; init; }

    /// <summary>As-of quarters of the examples it was fitted on, ascending.</summary>
    public required ImmutableArray<Quarter> FitQuarters { get; init; }

    /// <summary>As-of quarters of the examples it was tested on, ascending; those of the fit where schools or districts were left out instead.</summary>
    public required ImmutableArray<Quarter> TestQuarters { get; init; }

    /// <summary>Quarters from the as-of date to the outcome.</summary>
    public required int Horizon { get; init; }

    /// <summary>How fit and test were kept apart.</summary>
    public required ValidationSplit Split { get; init; }

    /// <summary>Share of the children of a stage that can be reached (the capacity), 0 to 1.</summary>
    public required double Capacity { get; init; }

    /// <summary>Seed of folds, bags and bootstraps.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Bootstrap replicates behind each interval.</summary>
    public required int Replicates { get; init; }

    /// <summary>One entry per stage that was fitted, in the order of the chain.</summary>
    public required ImmutableArray<StageFit> Stages { get; init; }

    /// <summary>The largest gap between groups that the settings permit; null where no fairness audit was asked for.</summary>
    public double? FairnessLimit { get; init; }

    /// <summary>Who signed a gap off and why; null where nobody did.</summary>
    public SignOff? SignedOff { get; init; }

    /// <summary>Changes made by hand since the fit, oldest first.</summary>
    public ImmutableArray<ModelEdit> Edits { get; init; } = [];

    /// <summary>Version of the engine that fitted it.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>SHA-256 of the settings file, lower-case hexadecimal.</summary>
    public required string SettingsSha256 { get; init; }
}

/// <summary>How fit and test are kept apart.</summary>
public enum ValidationSplit
{
    /// <summary>Fitted on earlier as-of quarters, tested on the last.</summary>
    Time,

    /// <summary>Each school is scored by a model that has not seen it.</summary>
    School,

    /// <summary>Each district is scored by a model that has not seen it.</summary>
    District,
}

/// <summary>One extract behind a fit.</summary>
/// <param name="Id">Its id in the settings.</param>
/// <param name="Domain">The service it comes from.</param>
/// <param name="Controller">Who is responsible for it.</param>
/// <param name="LegalBasis">The law that allows the use.</param>
/// <param name="Purpose">The purpose.</param>
public sealed record FitSource(string Id, Domain Domain, string Controller, string LegalBasis, string Purpose);

/// <summary>A gap signed off in the settings.</summary>
/// <param name="By">The office that signed it off, not a person.</param>
/// <param name="Reason">Why.</param>
public sealed record SignOff(string By, string Reason);

/// <summary>One change made by hand.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Indicator">Id of the term's indicator.</param>
/// <param name="Kind">What was done: <c>cap</c>, <c>smooth</c>, <c>monotone</c> or <c>remove</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">Limits of a cap (<c>-0.5..0.5</c>, log-odds) or direction (<c>up</c>, <c>down</c>); empty where the kind has none.</param>
public sealed record ModelEdit(Stage Stage, string Indicator, string Kind, string Reason, string Detail = "");
