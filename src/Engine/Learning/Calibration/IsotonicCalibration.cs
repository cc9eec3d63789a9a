using System.Collections.Immutable;
using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Calibration by the rising steps that fit best, joined by straight lines.</summary>
/// <remarks>
/// Source: Zadrozny, B. and Elkan, C. (2002), Transforming classifier scores into accurate multiclass probability estimates, KDD; pool-adjacent-violators after Ayer et al. (1955). Neighbouring steps are then pooled
/// further until each has at least <see cref="FewestExamples"/> examples, 5 with and 5 without the outcome (so that its log-odds are finite and no small number can be read from the model), and there are at most 16 of them,
/// those first whose pooling costs the least log likelihood. A step becomes the point (mean log-odds of its examples, log-odds of its share); the curve is straight between the points.
/// </remarks>
internal static class IsotonicCalibration
{
    /// <summary>Name of the method.</summary>
    public const string Method = "isotonic";

    /// <summary>Fewest examples of a step, and fewest with and without the outcome.</summary>
    public const int FewestExamples = 20, FewestOfEach = 5;

    /// <summary>Fits the curve.</summary>
    /// <param name="logOdds">Log-odds of examples the terms were not fitted on.</param>
    /// <param name="outcomes">Their outcomes.</param>
    /// <returns>The curve; null where fewer than two steps are left.</returns>
    public static CalibrationMap? Fit(ReadOnlySpan<float> logOdds, ReadOnlySpan<bool> outcomes)
    {
        var steps = Steps(logOdds, outcomes);
        while (steps.Count > 1 && steps.FindIndex(s => !s.IsLargeEnough) is >= 0 and var small) Pool(steps, small == 0 || (small < steps.Count - 1 && Cost(steps, small) < Cost(steps, small - 1)) ? small : small - 1);
        while (steps.Count > CompiledCalibration.MaximumPoints) Pool(steps, Enumerable.Range(0, steps.Count - 1).MinBy(i => Cost(steps, i)));
        if (steps.Count < CompiledCalibration.MinimumPoints || !steps.TrueForAll(s => s.IsLargeEnough)) return null;

        var points = ImmutableArray.CreateBuilder<CalibrationPoint>(steps.Count);
        foreach (var step in steps)
        {
            var point = step.Point;
            if (points.Count == 0 || point.From > points[^1].From) points.Add(point);
        }

        return points.Count < CompiledCalibration.MinimumPoints ? null : new(Method, 0, 1, points.ToImmutable());
    }

    /// <summary>The steps of the pool-adjacent-violators algorithm, ascending; examples of equal log-odds are one step from the start.</summary>
    internal static List<PooledStep> Steps(ReadOnlySpan<float> logOdds, ReadOnlySpan<bool> outcomes)
    {
        var (keys, values) = (logOdds.ToArray(), outcomes.ToArray());
        Array.Sort(keys, values);
        var steps = new List<PooledStep>();
        for (var i = 0; i < keys.Length;)
        {
            var step = new PooledStep(0, 0, 0);
            var value = keys[i];
            for (; i < keys.Length && keys[i] == value; i++) step += new PooledStep(1, values[i] ? 1 : 0, value);
            steps.Add(step);
            while (steps.Count > 1 && steps[^1].IsNotAbove(steps[^2])) Pool(steps, steps.Count - 2);
        }

        return steps;
    }

    private static void Pool(List<PooledStep> steps, int first)
    {
        steps[first] += steps[first + 1];
        steps.RemoveAt(first + 1);
    }

    /// <summary>Log likelihood lost where two steps share one rate.</summary>
    private static double Cost(List<PooledStep> steps, int first) => (steps[first] + steps[first + 1]).Loss - steps[first].Loss - steps[first + 1].Loss;
}

/// <summary>Examples that share one rate.</summary>
/// <param name="Examples">Number of examples.</param>
/// <param name="Outcomes">Of them with the outcome.</param>
/// <param name="LogOdds">Sum of their log-odds.</param>
internal readonly record struct PooledStep(long Examples, long Outcomes, double LogOdds)
{
    /// <summary>Whether log-odds of its share may stand in a model.</summary>
    public bool IsLargeEnough => Examples >= IsotonicCalibration.FewestExamples && Outcomes >= IsotonicCalibration.FewestOfEach && Examples - Outcomes >= IsotonicCalibration.FewestOfEach;

    /// <summary>Mean log-odds, and log-odds of the share.</summary>
    public CalibrationPoint Point => new((float)(LogOdds / Examples), (float)NaturalLog.Of((double)Outcomes / (Examples - Outcomes)));

    /// <summary>Negative log likelihood at its own rate.</summary>
    public double Loss => Part(Outcomes) + Part(Examples - Outcomes);

    /// <summary>Both together.</summary>
    public static PooledStep operator +(PooledStep a, PooledStep b) => new(a.Examples + b.Examples, a.Outcomes + b.Outcomes, a.LogOdds + b.LogOdds);

    /// <summary>Whether its rate is not above another's; compared by whole numbers.</summary>
    public bool IsNotAbove(PooledStep lower) => (Int128)Outcomes * lower.Examples <= (Int128)lower.Outcomes * Examples;

    private double Part(long count) => count == 0 ? 0 : -count * NaturalLog.Of((double)count / Examples);
}
