using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>Intercepts from base rates.</summary>
public static class RiskModelIntercepts
{
    /// <summary>The model with every intercept it lacks filled in: ln(p / (1 − p)), p the stage's base rate. Intercepts that the model holds stay.</summary>
    /// <param name="model">The model.</param>
    /// <param name="baseRates">Base rate of the outcome per stage, 0 to 1 both excluded.</param>
    /// <returns>The model, no intercept null.</returns>
    /// <exception cref="ArgumentException">A stage that lacks its intercept has no base rate between 0 and 1.</exception>
    /// <remarks>The logarithm is an own double formula (argument reduction and artanh series), the same digits on every platform.</remarks>
    public static RiskModel WithIntercepts(this RiskModel model, IReadOnlyDictionary<Stage, double> baseRates) =>
        model with { Stages = [.. model.Stages.Select(stage => stage.Intercept is null ? stage with { Intercept = LogOdds(stage.Stage, baseRates) } : stage)] };

    private static double LogOdds(Stage stage, IReadOnlyDictionary<Stage, double> baseRates)
    {
        if (!baseRates.TryGetValue(stage, out var rate) || !(rate > 0 && rate < 1))
        {
            throw new ArgumentException($"Stage {stage.Id()} needs a base rate between 0 and 1.", nameof(baseRates));
        }

        return NaturalLog.Of(rate / (1 - rate));
    }
}
