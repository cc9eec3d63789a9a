using EarlyWarning.Learning;
using Microsoft.ML;

namespace EarlyWarning.MLNet.Tests;

/// <summary>ML.NET's linear models become terms with slopes.</summary>
public sealed class LinearImportTests
{
    private static readonly MLContext Context = new(1);
    private static readonly FeatureRow[] Rows = TrainedByMLNet.Rows(2000, 4);

    [TestCase(false, false)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    [TestCase(true, true)]
    public void Import_WithNormaliser_AgreesWithinOneMillionth(bool fixZero, bool loaded)
    {
        var model = TrainedByMLNet.Logistic(Context, Rows, fixZero);
        if (loaded) model = TrainedByMLNet.SavedAndLoaded(Context, model, Rows);
        var imported = MLNetImport.Of(model, TrainedByMLNet.Slots(4));
        var fresh = TrainedByMLNet.Rows(1000, 4, seed: 3);
        var (scores, probabilities) = TrainedByMLNet.Scored(Context, model, fresh);
        var examples = new Examples(["i0", "i1", "i2", "i3"], [.. Enumerable.Range(0, 4).Select(s => fresh.Select(r => r.Features[s]).ToArray())], new bool[1000]);
        var (logOdds, risks) = ExampleScores.Of(imported.ToStageModel(MadeUpExamples.Options), examples, default);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fresh.Select(r => imported.Score(r.Features)), Is.EqualTo(scores).Within(1e-6));
            Assert.That(logOdds, Is.EqualTo(scores).Within(1e-6));
            Assert.That(risks, Is.EqualTo(probabilities).Within(1e-6));
            Assert.That(scores.Max() - scores.Min(), Is.GreaterThan(3));
        }
    }

    [Test]
    public void Import_WithoutNormaliser_WeightsAreTheSlopes()
    {
        var model = Context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(TrainedByMLNet.View(Context, Rows));
        var terms = MLNetImport.Of(model, TrainedByMLNet.Slots(4)).ToStageModel(MadeUpExamples.Options).Terms;
        Assert.That(terms.First(t => t.Indicator == "i0").Slopes, Is.EqualTo(new[] { model.Model.SubModel.Weights[0] }));
    }

    [Test]
    public void StageModel_ReplacementOfMissing_ScoresAsTheReplacement()
    {
        var model = TrainedByMLNet.Logistic(Context, Rows, fixZero: false);
        var stage = MLNetImport.Of(model, [.. TrainedByMLNet.Slots(4).Select(f => f with { Replacement = 0.25f })]).ToStageModel(MadeUpExamples.Options);
        var term = stage.Terms.First(t => t.Indicator == "i0");
        Assert.That(term.Missing, Is.EqualTo(term.Scores[0] + (0.25f * term.Slopes[0])).Within(1e-7));
    }

    [Test]
    public void StageModel_NothingReplacesAMissingValue_IsRefused()
    {
        var model = TrainedByMLNet.Logistic(Context, Rows, fixZero: false);
        var imported = MLNetImport.Of(model, [.. TrainedByMLNet.Slots(4).Select(f => f with { Replacement = float.NaN })]);
        Assert.That(() => imported.ToStageModel(MadeUpExamples.Options), Throws.ArgumentException.With.Message.Contains("replaces a missing value"));
    }

    [Test]
    public void Import_OtherNumberOfSlots_IsRefused()
    {
        var model = TrainedByMLNet.Logistic(Context, Rows, fixZero: false);
        Assert.That(() => MLNetImport.Of(model, TrainedByMLNet.Slots(3)), Throws.ArgumentException.With.Message.Contains("4 weights for 3 slots"));
    }

    [Test]
    public void Import_NormaliserThatBins_IsRefused()
    {
        var model = Context.Transforms.NormalizeBinning("Features").Append(Context.BinaryClassification.Trainers.LbfgsLogisticRegression()).Fit(TrainedByMLNet.View(Context, Rows));
        Assert.That(() => MLNetImport.Of(model, TrainedByMLNet.Slots(4)), Throws.ArgumentException.With.Message.Contains("terms cannot follow it"));
    }

    [Test]
    public void Import_ModelWithoutCalibration_IsRefused()
    {
        var model = Context.BinaryClassification.Trainers.LinearSvm().Fit(TrainedByMLNet.View(Context, Rows));
        Assert.That(() => MLNetImport.Of(model, TrainedByMLNet.Slots(4)), Throws.ArgumentException.With.Message.Contains("Platt"));
    }
}
