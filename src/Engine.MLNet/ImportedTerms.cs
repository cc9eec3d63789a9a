using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;

namespace EarlyWarning.MLNet;

/// <summary>An additive ML.NET model in its own doubles, beside the float32 model that is made of it.</summary>
/// <remarks>For a generalised additive model <see cref="Score"/> is ML.NET's own score bit for bit: the same doubles, added in the order of the slots, rounded once
/// at the end. ML.NET sums linear models in float32, in an order that depends on the processor; there the doubles differ from it by some 5e-7.</remarks>
public sealed record ImportedTerms
{
    /// <summary>What the slots of the feature vector hold.</summary>
    public required ImmutableArray<ImportedFeature> Features { get; init; }

    /// <summary>What each slot adds to the score; as many as there are slots.</summary>
    public required ImmutableArray<ImportedShape> Shapes { get; init; }

    /// <summary>Score before any slot.</summary>
    public required double Bias { get; init; }

    /// <summary>Slope of Platt's calibration: risk = 1 / (1 + exp(slope × score + offset)). Negative where a higher score is a higher risk.</summary>
    public required double PlattSlope { get; init; }

    /// <summary>Offset of Platt's calibration.</summary>
    public required double PlattOffset { get; init; }

    /// <summary>ML.NET's score.</summary>
    /// <param name="features">The feature vector; NaN goes to the first bin.</param>
    /// <returns>The sum in doubles, rounded once to float32.</returns>
    /// <exception cref="ArgumentException">It is not as long as <see cref="Features"/>.</exception>
    public float Score(ReadOnlySpan<float> features)
    {
        if (features.Length != Features.Length) throw new ArgumentException($"The vector has {features.Length} entries, the model {Features.Length} slots.", nameof(features));
        var sum = Bias;
        for (var i = 0; i < features.Length; i++)
        {
            if (!Shapes[i].Effects.IsEmpty) sum += Shapes[i].Of(features[i]);
        }

        return (float)sum;
    }

    /// <summary>The model of a stage.</summary>
    /// <param name="options">Stage, levels and source of the terms.</param>
    /// <returns>Intercept and terms, Platt's calibration folded in, without threshold; an indicator that adds the same everywhere is part of the intercept.</returns>
    /// <exception cref="ArgumentException">The model does not fit into terms; the message says which indicator and why.</exception>
    public StageModel ToStageModel(FitOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return TermConversion.StageModelOf(this, options);
    }
}
