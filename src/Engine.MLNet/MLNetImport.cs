using System.Collections.Immutable;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Transforms;

namespace EarlyWarning.MLNet;

/// <summary>Reads trained ML.NET models that are additive: <c>Gam</c> and the linear ones for a yes-or-no outcome, with Platt's calibration.</summary>
public static class MLNetImport
{
    /// <summary>Reads a model out of what ML.NET's <c>Fit</c> or <c>Model.Load</c> returned.</summary>
    /// <param name="trained">The transformer or the chain of them. The normaliser next before the model, if there is one, is folded in where the model is linear.</param>
    /// <param name="features">What the slots of the feature vector hold.</param>
    /// <returns>The model in doubles.</returns>
    /// <exception cref="ArgumentException">There is no such model in it, or it does not fit to the slots.</exception>
    public static ImportedTerms Of(ITransformer trained, ImmutableArray<ImportedFeature> features)
    {
        var steps = Flat(trained).ToList();
        var last = steps.FindLastIndex(s => s is ISingleFeaturePredictionTransformer<object>);
        var model = last < 0 ? null : ((ISingleFeaturePredictionTransformer<object>)steps[last]).Model as CalibratedModelParametersBase;
        if (model?.Calibrator is not PlattCalibrator platt) throw new ArgumentException("There is no model with Platt's calibration in it.", nameof(trained));
        var normaliser = steps.Take(last).OfType<NormalizingTransformer>().ToList();
        if (normaliser.Count > 1) throw new ArgumentException("There is more than one normaliser in it; one can be folded in.", nameof(trained));
        return model.SubModel switch
        {
            GamBinaryModelParameters when normaliser.Count > 0 => throw new ArgumentException("A generalised additive model needs no normaliser; train it without.", nameof(trained)),
            GamBinaryModelParameters gam => Gam(gam, platt, features),
            LinearBinaryModelParameters linear when normaliser.Count == 0 => Linear(linear, platt, features),
            LinearBinaryModelParameters linear => Linear(linear, platt, features, Affine(normaliser[0])),
            var other => throw new ArgumentException($"{other.GetType().Name} is not additive.", nameof(trained)),
        };
    }

    /// <summary>Reads a generalised additive model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="calibrator">Its calibration. The slope is read, never assumed: it is −1 here, but −2 × learning rate for other trees.</param>
    /// <param name="features">What the slots of the feature vector hold.</param>
    /// <returns>The model in doubles.</returns>
    /// <exception cref="ArgumentException">ML.NET dropped constant slots and so does not hand out the shapes of the last ones.</exception>
    public static ImportedTerms Gam(GamBinaryModelParameters model, PlattCalibrator calibrator, ImmutableArray<ImportedFeature> features)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(calibrator);
        var shapes = new ImportedShape[features.Length];
        Array.Fill(shapes, ImportedShape.Nothing);
        var seen = 0;

        // The argument is the index of the slot, but ML.NET holds it against the number of shapes: with k constant slots dropped the last k cannot be asked for.
        for (var i = 0; i < Math.Min(features.Length, model.NumberOfShapeFunctions); i++)
        {
            var effects = model.GetBinEffects(i);
            if (effects.Count == 0) continue;
            seen++;
            shapes[i] = new([.. model.GetBinUpperBounds(i)], [.. effects], 0);
        }

        if (seen != model.NumberOfShapeFunctions)
        {
            throw new ArgumentException(
                $"The model has {model.NumberOfShapeFunctions} shapes, {seen} of them can be read for {features.Length} slots; drop constant columns before training.", nameof(model));
        }

        return new() { Features = features, Shapes = [.. shapes], Bias = model.Bias, PlattSlope = calibrator.Slope, PlattOffset = calibrator.Offset };
    }

    /// <summary>Reads a linear model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="calibrator">Its calibration.</param>
    /// <param name="features">What the slots of the feature vector hold, before the normaliser.</param>
    /// <param name="normaliser">The normaliser before it, (x − offset) · scale per slot; null where there is none.</param>
    /// <returns>The model in doubles.</returns>
    /// <exception cref="ArgumentException">The model has another number of weights.</exception>
    public static ImportedTerms Linear(
        LinearBinaryModelParameters model, PlattCalibrator calibrator, ImmutableArray<ImportedFeature> features,
        NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<float>>? normaliser = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(calibrator);
        var weights = model.Weights;
        if (weights.Count != features.Length) throw new ArgumentException($"The model has {weights.Count} weights for {features.Length} slots.", nameof(model));
        var shapes = ImmutableArray.CreateBuilder<ImportedShape>(features.Length);
        for (var i = 0; i < features.Length; i++)
        {
            // Without offsets ML.NET hands out an array of length 0, or none at all.
            double offset = normaliser is null || normaliser.Offset.IsDefaultOrEmpty ? 0 : normaliser.Offset[i];
            var slope = weights[i] * (double)(normaliser is null ? 1 : normaliser.Scale[i]);
            shapes.Add(slope == 0 ? ImportedShape.Nothing : new([double.PositiveInfinity], [-slope * offset], slope));
        }

        return new() { Features = features, Shapes = shapes.ToImmutable(), Bias = model.Bias, PlattSlope = calibrator.Slope, PlattOffset = calibrator.Offset };
    }

    private static NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<float>> Affine(NormalizingTransformer normaliser) =>
        normaliser.GetNormalizerModelParameters(0) as NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<float>>
        ?? throw new ArgumentException("The normaliser is not (x − offset) · scale over a vector of float32; terms cannot follow it.", nameof(normaliser));

    private static IEnumerable<ITransformer> Flat(ITransformer transformer) =>
        transformer is IEnumerable<ITransformer> chain ? chain.SelectMany(Flat) : [transformer];
}
