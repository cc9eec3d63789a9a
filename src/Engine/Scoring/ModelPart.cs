namespace EarlyWarning.Scoring;

/// <summary>A part of a model in which two models may differ.</summary>
public enum ModelPart
{
    /// <summary>Whether it is calibrated.</summary>
    Calibrated,

    /// <summary>A whole stage that only one of them has.</summary>
    Stage,

    /// <summary>The intercept of a stage, log-odds.</summary>
    Intercept,

    /// <summary>The threshold of a stage, log-odds.</summary>
    Threshold,

    /// <summary>The value at which the district-level terms of a stage are held, log-odds.</summary>
    HeldDistrictTerms,

    /// <summary>The calibration curve of a stage, log-odds.</summary>
    Calibration,

    /// <summary>A whole term that only one of them has.</summary>
    Term,

    /// <summary>Whose value a term is about.</summary>
    Level,

    /// <summary>The cut points of a term, and with them its bins.</summary>
    Cuts,

    /// <summary>The score of a bin, log-odds.</summary>
    Score,

    /// <summary>The slope of a bin, log-odds per unit.</summary>
    Slope,

    /// <summary>The score of a missing value, log-odds.</summary>
    Missing,

    /// <summary>The standard errors of a term's scores, log-odds.</summary>
    Errors,

    /// <summary>Where the scores of a term come from.</summary>
    Source,
}
