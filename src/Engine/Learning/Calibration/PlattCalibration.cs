namespace EarlyWarning.Learning;

/// <summary>Calibration by a line in log-odds.</summary>
/// <remarks>Source: Platt, J. (1999), Probabilistic outputs for support vector machines and comparisons to regularized likelihood methods. With his targets (n₊ + 1) / (n₊ + 2) and 1 / (n₋ + 2), which keep the line
/// from running away where the outcomes are separated.</remarks>
internal static class PlattCalibration
{
    /// <summary>Name of the method.</summary>
    public const string Method = "platt";

    /// <summary>Fits the line.</summary>
    /// <param name="logOdds">Log-odds of examples the terms were not fitted on.</param>
    /// <param name="outcomes">Their outcomes.</param>
    /// <returns>The line; null where one class is missing, or where higher log-odds do not go with more outcomes.</returns>
    public static CalibrationMap? Fit(ReadOnlySpan<float> logOdds, ReadOnlySpan<bool> outcomes)
    {
        var with = outcomes.Count(true);
        if (with == 0 || with == outcomes.Length) return null;
        var (yes, no) = ((with + 1.0) / (with + 2.0), 1.0 / (outcomes.Length - with + 2.0));
        var column = new double[logOdds.Length];
        var targets = new double[logOdds.Length];
        for (var i = 0; i < column.Length; i++) (column[i], targets[i]) = (logOdds[i], outcomes[i] ? yes : no);
        var fitted = LogisticFit.Of([column], targets);
        return fitted[1] > 0 ? new CalibrationMap(Method, fitted[0], fitted[1], []) : null;
    }
}
