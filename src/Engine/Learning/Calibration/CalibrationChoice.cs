using System.Collections.Immutable;

namespace EarlyWarning.Learning;

/// <summary>Chooses and fits a calibration.</summary>
internal static class CalibrationChoice
{
    /// <summary>The word for the method of least cross-validated log loss.</summary>
    public const string Automatic = "automatic";

    private const int Folds = 5;

    /// <summary>Fewest examples with the outcome, and without it, that a calibration is fitted on.</summary>
    public const int FewestOfEach = 10;

    /// <summary>The methods, simplest first: of equal loss the simpler one is chosen.</summary>
    private static readonly ImmutableArray<string> Methods = [CalibrationMap.NoMethod, PlattCalibration.Method, BetaCalibration.Method, IsotonicCalibration.Method];

    /// <summary>Fits a calibration.</summary>
    /// <param name="method"><c>automatic</c>, <c>none</c>, <c>platt</c>, <c>isotonic</c> or <c>beta</c>.</param>
    /// <param name="logOdds">Log-odds of examples that the terms were not fitted on.</param>
    /// <param name="examples">These examples.</param>
    /// <param name="seed">Seed of the folds.</param>
    /// <returns>The calibration and, per method that could be fitted, its log loss on five parts of the examples (whole schools where known), each calibrated by the other four. Where the method wanted cannot be
    /// fitted, log-odds stay as they are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such method.</exception>
    public static (CalibrationMap Map, ImmutableSortedDictionary<string, double> LogLoss) Fit(string method, float[] logOdds, Examples examples, ulong seed)
    {
        if (method != Automatic && !Methods.Contains(method)) throw new ArgumentOutOfRangeException(nameof(method), method, "expected automatic, none, platt, isotonic or beta");
        var outcomes = examples.Outcomes.ToArray();
        var losses = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        if (Math.Min(examples.Positives, examples.Count - examples.Positives) < FewestOfEach) return (CalibrationMap.None, losses.ToImmutable());

        var fold = GroupedFolds.Of(GroupedFolds.PlacesOf(examples, Folds), Folds, seed, "calibration");
        foreach (var name in Methods)
        {
            if (CrossValidated(name, logOdds, outcomes, fold) is { } loss) losses[name] = loss;
        }

        var chosen = method == Automatic ? Methods.Where(losses.ContainsKey).MinBy(m => losses[m])! : method;
        return (MapOf(chosen, logOdds, outcomes) ?? CalibrationMap.None, losses.ToImmutable());
    }

    private static CalibrationMap? MapOf(string method, float[] logOdds, bool[] outcomes)
    {
        var (values, seen) = InOrder(logOdds, outcomes);
        return method switch
        {
            PlattCalibration.Method => PlattCalibration.Fit(values, seen),
            BetaCalibration.Method => BetaCalibration.Fit(values, seen),
            IsotonicCalibration.Method => IsotonicCalibration.Fit(values, seen),
            _ => CalibrationMap.None,
        };
    }

    /// <summary>Those without the outcome first, each half ascending: so the order of the rows changes no sum.</summary>
    private static (float[] LogOdds, bool[] Outcomes) InOrder(float[] logOdds, bool[] outcomes)
    {
        float[] without = [.. logOdds.Where((_, i) => !outcomes[i]).Order()];
        float[] values = [.. without, .. logOdds.Where((_, i) => outcomes[i]).Order()];
        return (values, [.. values.Select((_, i) => i >= without.Length)]);
    }

    private static double? CrossValidated(string method, float[] logOdds, bool[] outcomes, int[] fold)
    {
        var sum = 0.0;
        for (var f = 0; f < Folds; f++)
        {
            var (inside, outside) = (RowsOf(fold, i => i != f), RowsOf(fold, i => i == f));
            if (outside.Length == 0) continue;
            if (MapOf(method, At(logOdds, inside), At(outcomes, inside)) is not { } map) return null;
            var (tested, seen) = InOrder(At(logOdds, outside), At(outcomes, outside));
            sum += map.Loss(tested, seen);
        }

        return sum / logOdds.Length;
    }

    private static int[] RowsOf(int[] fold, Func<int, bool> wanted) => [.. Enumerable.Range(0, fold.Length).Where(i => wanted(fold[i]))];

    private static T[] At<T>(T[] values, int[] rows) => Array.ConvertAll(rows, r => values[r]);
}
