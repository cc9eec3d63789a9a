using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>How log-odds of terms become log-odds of observed outcomes: a line, or a curve of straight pieces.</summary>
/// <param name="Method">Its name: <c>none</c>, <c>platt</c>, <c>isotonic</c> or <c>beta</c>.</param>
/// <param name="Intercept">Added to the log-odds.</param>
/// <param name="Slope">Multiplies them before, above 0.</param>
/// <param name="Curve">The curve instead; empty for a line.</param>
internal sealed record CalibrationMap(string Method, double Intercept, double Slope, ImmutableArray<CalibrationPoint> Curve)
{
    /// <summary>Leaves log-odds as they are.</summary>
    public static CalibrationMap None { get; } = new(NoMethod, 0, 1, []);

    /// <summary>Name of the method that does nothing.</summary>
    public const string NoMethod = "none";

    /// <summary>Calibrates one value, in double.</summary>
    /// <param name="logOdds">Log-odds, finite.</param>
    /// <returns>Calibrated log-odds.</returns>
    public double Of(double logOdds)
    {
        if (Curve.IsEmpty) return Intercept + (Slope * logOdds);
        if (logOdds <= Curve[0].From) return Curve[0].To;
        for (var k = 1; k < Curve.Length; k++)
        {
            var (from, to) = (Curve[k - 1], Curve[k]);
            if (logOdds <= to.From) return from.To + (((double)to.To - from.To) * (logOdds - from.From) / ((double)to.From - from.From));
        }

        return Curve[^1].To;
    }

    /// <summary>Mean negative log likelihood of outcomes after calibration.</summary>
    /// <param name="logOdds">Log-odds of the terms.</param>
    /// <param name="outcomes">The outcomes.</param>
    /// <returns>Sum, natural logarithm.</returns>
    public double Loss(ReadOnlySpan<float> logOdds, ReadOnlySpan<bool> outcomes)
    {
        var sum = 0.0;
        for (var i = 0; i < logOdds.Length; i++)
        {
            var x = Of(logOdds[i]);
            sum += OneSided(outcomes[i] ? -x : x);
        }

        return sum;
    }

    /// <summary>Puts the calibration into a model.</summary>
    /// <param name="model">The model whose log-odds were calibrated, without calibration.</param>
    /// <returns>A line: intercept, threshold, held value, scores, slopes, missing scores and errors multiplied (and held to ±1000, which a model permits), the intercept shifted, so that nothing is left to calibrate. A curve: the model
    /// with the curve beside its terms.</returns>
    public StageModel Into(StageModel model)
    {
        if (!Curve.IsEmpty) return model with { Calibration = Curve };
        if (Intercept == 0 && Slope == 1) return model;
        return model with
        {
            Intercept = Line(model.Intercept),
            Threshold = Line(model.Threshold),
            HeldDistrictTerms = model.HeldDistrictTerms * Slope,
            Terms =
            [
                .. model.Terms.Select(term => term with
                {
                    Scores = Scaled(term.Scores),
                    Slopes = Scaled(term.Slopes),
                    Missing = Scaled(term.Missing),
                    Errors = Scaled(term.Errors),
                }),
            ],
        };
    }

    /// <summary>ln(1 + e^x), without overflow.</summary>
    internal static double OneSided(double x) => Math.Max(x, 0) + NaturalLog.Of(1 + Exponential.Of(-Math.Abs(x)));

    private double? Line(double? logOdds) => Intercept + (Slope * logOdds);

    private ImmutableArray<float> Scaled(ImmutableArray<float> values) => [.. values.Select(Scaled)];

    private float Scaled(float value) => (float)Math.Clamp(Slope * value, -CompiledTerm.Limit, CompiledTerm.Limit);
}
