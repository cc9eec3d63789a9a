using System.Collections.Immutable;

namespace EarlyWarning.Scoring;

/// <summary>The property names of a model file; the JSON Schema names the same ones.</summary>
internal static class ModelProperties
{
    public const string Schema = "$schema";
    public const string Id = "id";
    public const string Version = "version";
    public const string Title = "title";
    public const string Calibrated = "calibrated";
    public const string Sources = "sources";
    public const string StageModels = "stages";
    public const string Stage = "stage";
    public const string Intercept = "intercept";
    public const string Threshold = "threshold";
    public const string HeldDistrictTerms = "held-district-terms";
    public const string Calibration = "calibration";
    public const string From = "from";
    public const string To = "to";
    public const string Terms = "terms";
    public const string Indicator = "indicator";
    public const string Level = "level";
    public const string Cuts = "cuts";
    public const string Scores = "scores";
    public const string Slopes = "slopes";
    public const string Missing = "missing";
    public const string Errors = "errors";
    public const string Source = "source";
    public const string German = "de";
    public const string English = "en";

    /// <summary>Words for the level of a term.</summary>
    public const string ChildLevel = "child", DistrictLevel = "district";

    /// <summary>Of the whole file.</summary>
    public static readonly ImmutableArray<string> OfModel = [Schema, Id, Version, Title, Calibrated, Sources, StageModels];

    /// <summary>Of one stage.</summary>
    public static readonly ImmutableArray<string> OfStage = [Stage, Intercept, Threshold, HeldDistrictTerms, Calibration, Terms];

    /// <summary>Of a calibration.</summary>
    public static readonly ImmutableArray<string> OfCalibration = [From, To];

    /// <summary>Of one term.</summary>
    public static readonly ImmutableArray<string> OfTerm = [Indicator, Level, Cuts, Scores, Slopes, Missing, Errors, Source];

    /// <summary>Of a text in two languages.</summary>
    public static readonly ImmutableArray<string> OfText = [German, English];

    /// <summary>Those that may be left out.</summary>
    public static readonly ImmutableArray<string> Optional = [Schema, HeldDistrictTerms, Calibration, Level, Slopes, Errors];
}
