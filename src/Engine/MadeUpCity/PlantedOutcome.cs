using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>How one outcome comes about at one stage: with probability 1 / (1 + exp(−(intercept + sum of shapes))) of the values a quarter before.</summary>
/// <param name="Outcome">Id of the outcome.</param>
/// <param name="Stage">The stage as of the quarter before.</param>
/// <param name="Intercept">Log-odds of a child whose shapes are all 0.</param>
/// <param name="Shapes">One shape per indicator.</param>
public sealed record PlantedOutcome(string Outcome, Stage Stage, double Intercept, ImmutableArray<PlantedShape> Shapes)
{
    /// <summary>What is planted in every made-up city. The intercepts give some 8 % at lower secondary level and 12 and 7 % at the transition.</summary>
    public static ImmutableArray<PlantedOutcome> All { get; } =
    [
        new("S21", Stage.LowerSecondary, -3.45,
        [
            PlantedShape.Steps("S01", [5, 10, 20], [0, 0.5, 1.0, 1.7]), PlantedShape.Linear("S02", 0.02, 0, 60), PlantedShape.Steps("S05", [1], [0, 0.9]), PlantedShape.Steps("S09", [1, 3], [0, 0.5, 1.3]),
        ]),
        new("S21", Stage.Transition, -3.45,
        [
            PlantedShape.Steps("S01", [5, 10, 20], [0, 0.4, 0.8, 1.4]), PlantedShape.Steps("S05", [1], [0, 0.9]), PlantedShape.Steps("S09", [1, 3], [0, 0.6, 1.4]),
        ]),
        new("S22", Stage.Transition, -2.95,
        [
            PlantedShape.Linear("S01", 0.05, 0, 30), PlantedShape.Steps("S08", [4, 5], [0, 0.5, 1.2]), PlantedShape.Steps("S09", [1, 3], [0, 0.6, 1.4]),
        ]),
    ];

    /// <summary>The probability for a child.</summary>
    /// <param name="traits">The latent variables of the quarter before.</param>
    /// <returns>0 to 1, by the formula that turns log-odds into risks, the same bits on every machine.</returns>
    internal double ProbabilityFor(Traits traits)
    {
        var logOdds = Intercept;
        foreach (var shape in Shapes) logOdds += shape.Of(SchoolValues.Of(shape.Indicator, traits));
        return Logistic.Of((float)logOdds);
    }
}

/// <summary>What one indicator adds to the log-odds of an outcome.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Cuts">Steps: where the next step begins, ascending; empty where the shape is linear.</param>
/// <param name="Scores">Steps: log-odds of each step, one more than there are cuts; empty where the shape is linear.</param>
/// <param name="Slope">Linear: log-odds per unit between <paramref name="From"/> and <paramref name="To"/>; 0 where the shape has steps.</param>
/// <param name="From">Linear: the shape is 0 up to here.</param>
/// <param name="To">Linear: the shape stays at its value from here on.</param>
public sealed record PlantedShape(string Indicator, ImmutableArray<double> Cuts, ImmutableArray<double> Scores, double Slope, double From, double To)
{
    /// <summary>A shape with steps.</summary>
    /// <param name="indicator">Id of the indicator.</param>
    /// <param name="cuts">Where the next step begins.</param>
    /// <param name="scores">Log-odds of each step.</param>
    /// <returns>The shape.</returns>
    public static PlantedShape Steps(string indicator, ImmutableArray<double> cuts, ImmutableArray<double> scores) => new(indicator, cuts, scores, 0, 0, 0);

    /// <summary>A straight line between two values.</summary>
    /// <param name="indicator">Id of the indicator.</param>
    /// <param name="slope">Log-odds per unit.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <returns>The shape.</returns>
    public static PlantedShape Linear(string indicator, double slope, double from, double to) => new(indicator, [], [], slope, from, to);

    /// <summary>What a value adds to the log-odds.</summary>
    /// <param name="value">The value; NaN means missing.</param>
    /// <returns>Log-odds; 0 where it is missing.</returns>
    public double Of(double value)
    {
        if (double.IsNaN(value)) return 0;
        return Scores.IsEmpty ? Slope * (Math.Clamp(value, From, To) - From) : Scores[Cuts.Count(cut => cut <= value)];
    }
}
