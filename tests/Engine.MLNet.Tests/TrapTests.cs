using Microsoft.Data.Analysis;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Transforms;

namespace EarlyWarning.MLNet.Tests;

/// <summary>What ML.NET does that one would not expect, and that this project is built around. Where one of these fails, a version of ML.NET behaves otherwise; docs/mlnet.md
/// lists them too.</summary>
public sealed class TrapTests
{
    private static readonly MLContext Context = new(1);

    [Test]
    public void Trainers_RowsWithNaN_AreLeftOutSilently()
    {
        var clean = TrainedByMLNet.Rows(600, 3);
        FeatureRow[] withGaps = [.. clean, .. TrainedByMLNet.Rows(600, 3, seed: 9).Select(r => new FeatureRow { Features = [float.NaN, r.Features[1], r.Features[2]], Label = true })];
        var (a, b) = (TrainedByMLNet.Gam(Context, clean), TrainedByMLNet.Gam(Context, withGaps));
        Assert.That(TrainedByMLNet.Scored(Context, b, clean).Scores, Is.EqualTo(TrainedByMLNet.Scored(Context, a, clean).Scores), "600 rows of the outcome change nothing");
    }

    [Test]
    public void Replacement_WithoutMode_IsZero()
    {
        FeatureRow[] rows = [new() { Features = [4, 1] }, new() { Features = [6, float.NaN] }, new() { Features = [float.NaN, 3] }];
        var zero = Context.Transforms.ReplaceMissingValues("Features").Fit(TrainedByMLNet.View(Context, rows));
        var mean = Context.Transforms.ReplaceMissingValues("Features", replacementMode: MissingValueReplacingEstimator.ReplacementMode.Mean).Fit(TrainedByMLNet.View(Context, rows));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(zero.Transform(TrainedByMLNet.View(Context, rows)).GetColumn<float[]>("Features").Last(), Is.EqualTo(new[] { 0f, 3 }));
            Assert.That(mean.Transform(TrainedByMLNet.View(Context, rows)).GetColumn<float[]>("Features").Last(), Is.EqualTo(new[] { 5f, 3 }));
        }
    }

    [Test]
    public void Gam_ConstantSlot_MakesTheLastShapeUnreadable()
    {
        var rows = TrainedByMLNet.Rows(500, 3, change: (_, slot, x) => slot == 1 ? 2 : x);
        var gam = SubModel<GamBinaryModelParameters>(TrainedByMLNet.Gam(Context, rows));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(gam.NumberOfShapeFunctions, Is.EqualTo(2));
            Assert.That(gam.GetBinEffects(1), Is.Empty);
            Assert.That(() => gam.GetBinEffects(2), Throws.Exception);
        }
    }

    [Test]
    public void Platt_Slope_DependsOnTheTrainer()
    {
        var rows = TrainedByMLNet.Rows(500, 3);
        var trees = Context.BinaryClassification.Trainers.FastTree(learningRate: 0.3, numberOfTrees: 5).Fit(TrainedByMLNet.View(Context, rows));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Platt(TrainedByMLNet.Gam(Context, rows)).Slope, Is.EqualTo(-1));
            Assert.That(Platt(TrainedByMLNet.Logistic(Context, rows, false)).Slope, Is.EqualTo(-1));
            Assert.That(trees.Model.Calibrator.Slope, Is.EqualTo(-0.6));
        }
    }

    [Test]
    public void Normaliser_FixZero_HasNoOffsets()
    {
        var fitted = Context.Transforms.NormalizeMeanVariance("Features").Fit(TrainedByMLNet.View(Context, TrainedByMLNet.Rows(100, 3)));
        var parameters = (NormalizingTransformer.AffineNormalizerModelParameters<System.Collections.Immutable.ImmutableArray<float>>)fitted.GetNormalizerModelParameters(0);
        Assert.That(parameters.Offset.IsDefaultOrEmpty, Is.True);
    }

    [Test]
    public void FastTree_Score_IsThePlainSumOfLeavesAndNaNGoesRight()
    {
        var rows = TrainedByMLNet.Rows(800, 3);
        var trained = Context.BinaryClassification.Trainers.FastTree(numberOfTrees: 12, numberOfLeaves: 6).Fit(TrainedByMLNet.View(Context, rows));
        var ensemble = trained.Model.SubModel.TrainedTreeEnsemble;
        FeatureRow[] fresh = [.. TrainedByMLNet.Rows(100, 3, seed: 5), new() { Features = [float.NaN, 0, 1] }, new() { Features = [0, float.NaN, float.NaN] }];
        var sums = fresh.Select(r => (float)ensemble.Trees.Sum(tree =>
        {
            var node = 0;
            while (node >= 0)
            {
                var left = r.Features[tree.NumericalSplitFeatureIndexes[node]] <= tree.NumericalSplitThresholds[node];
                node = left ? tree.LeftChild[node] : tree.RightChild[node];
            }

            return tree.LeafValues[~node];
        }));
        Assert.That(sums, Is.EqualTo(TrainedByMLNet.Scored(Context, trained, fresh).Scores).Within(1e-6));
    }

    [Test]
    public void LogLoss_IsInBits()
    {
        var rows = TrainedByMLNet.Rows(400, 3);
        var model = TrainedByMLNet.Gam(Context, rows);
        var (_, risks) = TrainedByMLNet.Scored(Context, model, rows);
        var bits = rows.Select((r, i) => -Math.Log2(r.Label ? risks[i] : 1 - risks[i])).Average();
        var metrics = Context.BinaryClassification.Evaluate(model.Transform(TrainedByMLNet.View(Context, rows)));
        Assert.That(metrics.LogLoss, Is.EqualTo(bits).Within(1e-6));
    }

    [Test]
    public void Frame_NullBooleanAsDataView_BecomesFalse()
    {
        var frame = new DataFrame(new BooleanDataFrameColumn("outcome", new bool?[] { true, null }));
        Assert.That(((IDataView)frame).GetColumn<bool>("outcome"), Is.EqualTo(new[] { true, false }));
    }

    [Test]
    public void Frame_OutOfADataView_HasOneHundredRowsUnlessTold()
    {
        var view = Context.Data.LoadFromEnumerable(Enumerable.Range(0, 250).Select(i => new Number { X = i }));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(view.ToDataFrame().Rows, Has.Count.EqualTo(100));
            Assert.That(view.ToDataFrame(maxRows: -1).Rows, Has.Count.EqualTo(250));
        }
    }

    [Test]
    public void Frame_GroupMean_DividesByNullsToo()
    {
        var frame = new DataFrame(new StringDataFrameColumn("g", ["a", "a"]), new DoubleDataFrameColumn("x", new double?[] { 4, null }));
        Assert.That(frame.GroupBy("g").Mean("x")["x"][0], Is.EqualTo(2), "the mean of what is there is 4");
    }

    private static TModel SubModel<TModel>(ITransformer trained)
        where TModel : class => (TModel)((CalibratedModelParametersBase)((ISingleFeaturePredictionTransformer<object>)trained).Model).SubModel;

    private static PlattCalibrator Platt(ITransformer trained)
    {
        var last = trained is IEnumerable<ITransformer> chain ? chain.Last() : trained;
        return (PlattCalibrator)((CalibratedModelParametersBase)((ISingleFeaturePredictionTransformer<object>)last).Model).Calibrator;
    }

    private sealed class Number
    {
        public float X { get; set; }
    }
}
