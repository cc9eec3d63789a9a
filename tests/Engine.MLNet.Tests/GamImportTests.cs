using EarlyWarning.Learning;
using Microsoft.ML;

namespace EarlyWarning.MLNet.Tests;

/// <summary>ML.NET's generalised additive models become terms.</summary>
public sealed class GamImportTests
{
    private static readonly MLContext Context = new(1);
    private static readonly FeatureRow[] Rows = TrainedByMLNet.Rows(2000, 4);
    private static readonly ITransformer Model = TrainedByMLNet.Gam(Context, Rows);

    [TestCase(false)]
    [TestCase(true)]
    public void Score_FreshVectorsBoundsAndGaps_IsMLNetsOwnBitForBit(bool loaded)
    {
        var model = loaded ? TrainedByMLNet.SavedAndLoaded(Context, Model, Rows) : Model;
        var imported = MLNetImport.Of(model, TrainedByMLNet.Slots(4));
        var fresh = Hard(imported);
        var (scores, probabilities) = TrainedByMLNet.Scored(Context, model, fresh);
        var own = fresh.Select(r => imported.Score(r.Features)).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(own.Select(BitConverter.SingleToInt32Bits), Is.EqualTo(scores.Select(BitConverter.SingleToInt32Bits)));
            Assert.That(own.Select(s => (float)(1 / (1 + Math.Exp((imported.PlattSlope * s) + imported.PlattOffset)))), Is.EqualTo(probabilities));
            Assert.That(scores.Distinct().Count(), Is.GreaterThan(100));
        }
    }

    [Test]
    public void StageModel_FreshVectorsBoundsAndGaps_AgreesWithinOneHundredThousandth()
    {
        var imported = MLNetImport.Of(Model, TrainedByMLNet.Slots(4));
        var fresh = Hard(imported);
        var (scores, probabilities) = TrainedByMLNet.Scored(Context, Model, fresh);

        // The slots say that 0 stands for a missing value, and so a NaN of the kernel is ML.NET's 0; here only vectors without NaN are compared.
        var whole = Enumerable.Range(0, fresh.Length).Where(r => !fresh[r].Features.Any(float.IsNaN)).ToArray();
        var (logOdds, risks) = ExampleScores.Of(imported.ToStageModel(MadeUpExamples.Options), ExamplesOf([.. whole.Select(r => fresh[r])]), default);
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < whole.Length; i++)
            {
                Assert.That(logOdds[i], Is.EqualTo(-((imported.PlattSlope * scores[whole[i]]) + imported.PlattOffset)).Within(1e-5));
                Assert.That(risks[i], Is.EqualTo(probabilities[whole[i]]).Within(1e-5));
            }
        }
    }

    [Test]
    public void StageModel_NothingReplacesAMissingValue_MissingScoreIsTheFirstBinsAsInMLNet()
    {
        var imported = MLNetImport.Of(Model, [.. TrainedByMLNet.Slots(4).Select(f => f with { Replacement = float.NaN })]);
        FeatureRow[] gaps = [.. Rows.Take(50).Select((r, i) => new FeatureRow { Features = [.. r.Features.Select((x, s) => s == i % 4 ? float.NaN : x)] })];
        var (scores, _) = TrainedByMLNet.Scored(Context, Model, gaps);
        var (logOdds, _) = ExampleScores.Of(imported.ToStageModel(MadeUpExamples.Options), ExamplesOf(gaps), default);
        Assert.That(logOdds, Is.EqualTo(scores).Within(1e-5));
    }

    [Test]
    public void Cuts_BoundThatIsAFloat_BelongsToTheBinBelow()
    {
        var (cuts, bins) = TermConversion.CutsOf([1, 2.0000000001, double.PositiveInfinity]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cuts, Is.EqualTo(new[] { MathF.BitIncrement(1), MathF.BitIncrement(2) }));
            Assert.That(bins, Is.EqualTo(new[] { 0, 1, 2 }));
        }
    }

    [Test]
    public void Cuts_BoundsBetweenTheSameFloats_LeaveOutTheBinThatHoldsNone()
    {
        var (cuts, bins) = TermConversion.CutsOf([1 + 1e-9, 1 + 2e-9, 3, double.PositiveInfinity]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cuts, Is.EqualTo(new[] { MathF.BitIncrement(1), MathF.BitIncrement(3) }));
            Assert.That(bins, Is.EqualTo(new[] { 0, 2, 3 }));
        }
    }

    [TestCase(double.NegativeInfinity, float.MinValue)]
    [TestCase(-1e300, float.MinValue)]
    [TestCase(0.0, float.Epsilon)]
    public void Cuts_BoundAtTheEdges_IsFinite(double bound, float expected)
    {
        Assert.That(TermConversion.CutsOf([bound, double.PositiveInfinity]).Cuts, Is.EqualTo(new[] { expected }));
    }

    [TestCase(3.4028234663852886e38)]
    [TestCase(1e300)]
    public void Cuts_BoundBeyondEveryFloat_IsNone(double bound)
    {
        Assert.That(TermConversion.CutsOf([bound, double.PositiveInfinity]).Cuts, Is.Empty);
    }

    [Test]
    public void StageModel_MoreBinsThanATermHas_SaysWhatToTrainWith()
    {
        var fine = new ImportedShape([.. Enumerable.Range(0, 32).Select(i => (double)i), double.PositiveInfinity], [.. Enumerable.Range(0, 33).Select(i => i * 0.01)], 0);
        var imported = MLNetImport.Of(Model, TrainedByMLNet.Slots(4));
        imported = imported with { Shapes = imported.Shapes.SetItem(2, fine) };
        Assert.That(() => imported.ToStageModel(MadeUpExamples.Options), Throws.ArgumentException.With.Message.EqualTo("The term of i2 has 32 cuts, a term at most 31; train with MaximumBinCountPerFeature = 32."));
    }

    [Test]
    public void Import_ConstantSlotBeforeOthers_IsRefused()
    {
        var rows = TrainedByMLNet.Rows(500, 4, change: (_, slot, x) => slot == 1 ? 2 : x);
        var model = TrainedByMLNet.Gam(Context, rows);
        Assert.That(() => MLNetImport.Of(model, TrainedByMLNet.Slots(4)), Throws.ArgumentException.With.Message.Contains("drop constant columns"));
    }

    [Test]
    public void Import_ConstantSlotBehindAllOthers_IsReadAndAddsNothing()
    {
        var rows = TrainedByMLNet.Rows(500, 4, change: (_, slot, x) => slot == 3 ? 2 : x);
        var model = TrainedByMLNet.Gam(Context, rows);
        var imported = MLNetImport.Of(model, TrainedByMLNet.Slots(4));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(r => imported.Score(r.Features)), Is.EqualTo(TrainedByMLNet.Scored(Context, model, rows).Scores));
            Assert.That(imported.ToStageModel(MadeUpExamples.Options).Terms.Select(t => t.Indicator), Has.None.EqualTo("i3"));
        }
    }

    [Test]
    public void Import_FastTree_IsNotAdditive()
    {
        var model = Context.BinaryClassification.Trainers.FastTree(numberOfTrees: 2).Fit(TrainedByMLNet.View(Context, Rows));
        Assert.That(() => MLNetImport.Of(model, TrainedByMLNet.Slots(4)), Throws.ArgumentException.With.Message.Contains("not additive"));
    }

    [Test]
    public void Score_VectorOfAnotherLength_IsRefused()
    {
        Assert.That(() => MLNetImport.Of(Model, TrainedByMLNet.Slots(4)).Score([1f]), Throws.ArgumentException.With.Message.Contains("1 entries"));
    }

    /// <summary>Fresh vectors, each bound of each slot and the floats beside it, infinities and NaN.</summary>
    private static FeatureRow[] Hard(ImportedTerms imported)
    {
        var rows = TrainedByMLNet.Rows(500, 4, seed: 2).ToList();
        for (var slot = 0; slot < 4; slot++)
        {
            var at = imported.Shapes[slot].UpperBounds.Select(b => (float)b).Append(float.NaN).Append(float.NegativeInfinity).Append(float.MinValue).Append(0f);
            foreach (var x in at.SelectMany(b => new[] { MathF.BitDecrement(b), b, MathF.BitIncrement(b) }))
            {
                var features = rows[slot].Features.ToArray();
                features[slot] = x;
                rows.Add(new() { Features = features });
            }
        }

        return [.. rows];
    }

    private static Examples ExamplesOf(FeatureRow[] rows) => new(
        [.. TrainedByMLNet.Slots(4).Select(f => f.Indicator)], [.. Enumerable.Range(0, 4).Select(s => rows.Select(r => r.Features[s]).ToArray())], new bool[rows.Length]);
}
