using System.Collections.Immutable;
using EarlyWarning.Districts;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;

namespace EarlyWarning.MLNet.Tests;

/// <summary>Models trained by ML.NET itself, past the project's own trainers, and what ML.NET's <c>Transform</c> says of vectors.</summary>
internal static class TrainedByMLNet
{
    public static ImmutableArray<ImportedFeature> Slots(int count) => [.. Enumerable.Range(0, count).Select(i => ImportedFeature.Value($"i{i}", 0))];

    /// <summary>Vectors whose labels follow the first slot and the second.</summary>
    public static FeatureRow[] Rows(int count, int slots, ulong seed = 1, Func<int, int, float, float>? change = null)
    {
        var draws = new CountedDraws();
        draws.Start(Philox.Key(seed, "mlnet-rows"), 0);
        var rows = new FeatureRow[count];
        for (var r = 0; r < count; r++)
        {
            var features = new float[slots];
            for (var s = 0; s < slots; s++)
            {
                var x = (float)(s % 3 == 2 ? Math.Floor(6 * draws.Uniform()) : draws.Normal());
                features[s] = change is null ? x : change(r, s, x);
            }

            var logOdds = features[0] + (0.5 * features[1]) - 0.5;
            rows[r] = new() { Features = features, Label = draws.Uniform() < 1 / (1 + Exponential.Of(-logOdds)) };
        }

        return rows;
    }

    public static IDataView View(MLContext context, FeatureRow[] rows)
    {
        var schema = SchemaDefinition.Create(typeof(FeatureRow));
        schema[nameof(FeatureRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    public static ITransformer Gam(MLContext context, FeatureRow[] rows, int bins = 32, int iterations = 60) =>
        context.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            NumberOfIterations = iterations, LearningRate = 0.1, MaximumBinCountPerFeature = bins, NumberOfThreads = 1,
        }).Fit(View(context, rows));

    public static ITransformer Logistic(MLContext context, FeatureRow[] rows, bool fixZero) =>
        context.Transforms.NormalizeMeanVariance("Features", fixZero: fixZero)
            .Append(context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options { NumberOfThreads = 1 }))
            .Fit(View(context, rows));

    public static (float[] Scores, float[] Probabilities) Scored(MLContext context, ITransformer model, FeatureRow[] rows)
    {
        var scored = model.Transform(View(context, rows));
        return ([.. scored.GetColumn<float>("Score")], [.. scored.GetColumn<float>("Probability")]);
    }

    public static ITransformer SavedAndLoaded(MLContext context, ITransformer model, FeatureRow[] rows)
    {
        using var stream = new MemoryStream();
        context.Model.Save(model, View(context, rows).Schema, stream);
        stream.Position = 0;
        return context.Model.Load(stream, out _);
    }
}
