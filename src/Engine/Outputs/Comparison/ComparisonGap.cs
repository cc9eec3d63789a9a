namespace EarlyWarning.Outputs;

/// <summary>Why an area and stage, or two whole quarters, cannot be compared.</summary>
public enum ComparisonGap
{
    /// <summary>They can.</summary>
    None,

    /// <summary>Another thing was counted.</summary>
    OtherMeasure,

    /// <summary>Another model file was used.</summary>
    OtherModel,

    /// <summary>The same model file was used with other base rates or thresholds, so that it flags other children.</summary>
    OtherThreshold,

    /// <summary>Neither quarter counts children.</summary>
    NothingCounted,

    /// <summary>The earlier figure is protected.</summary>
    ProtectedBefore,

    /// <summary>The later figure is protected.</summary>
    ProtectedNow,

    /// <summary>Both figures are protected.</summary>
    ProtectedInBoth,

    /// <summary>The earlier quarter has no such area, no child in it, or shows this stage per borough only.</summary>
    MissingBefore,

    /// <summary>The later quarter has no such area, no child in it, or shows this stage per borough only.</summary>
    MissingNow,
}
