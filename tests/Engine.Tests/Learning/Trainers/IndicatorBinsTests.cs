using EarlyWarning.Learning;

namespace EarlyWarning.Tests.Learning.Trainers;

public sealed class IndicatorBinsTests
{
    [Test]
    public void Of_FewValues_OneBinEachCutHalfWay()
    {
        var bins = IndicatorBins.Of([3, 1, 1, 2, float.NaN, 7, 3], 1);
        Assert.That(bins.Cuts, Is.EqualTo(new[] { 1.5f, 2.5f, 5f }));
        Assert.That(bins.Counts, Is.EqualTo(new[] { 2, 1, 2, 1, 1 }));
        Assert.That(bins.Means, Is.EqualTo(new double[] { 1, 2, 3, 7 }));
        Assert.That(bins.Code([0, 1.5f, 2, 100, float.NaN], [0, 1, 2, 3, 4]), Is.EqualTo(new byte[] { 0, 1, 1, 3, 4 }), "a value on a cut is above it");
    }

    [Test]
    public void Of_NeighbouringNumbers_CutIsTheUpperOne()
    {
        var next = MathF.BitIncrement(1);
        var bins = IndicatorBins.Of([1, next], 1);
        Assert.That(bins.Cuts, Is.EqualTo(new[] { next }));
        Assert.That(bins.Code([1, next], [0, 1]), Is.EqualTo(new byte[] { 0, 1 }));
    }

    [Test]
    public void Of_LargestNumbers_CutsStayFinite()
    {
        var bins = IndicatorBins.Of([float.MinValue, 0, float.MaxValue], 1);
        Assert.That(bins.Cuts, Has.Length.EqualTo(2).And.All.Matches<float>(float.IsFinite));
    }

    [Test]
    public void Of_ManyValues_ThirtyTwoBinsOfEqualSize()
    {
        var bins = IndicatorBins.Of([.. Enumerable.Range(0, 3200).Select(i => (float)((i * 1237) % 3200))], 10);
        Assert.That(bins.Bins, Is.EqualTo(32));
        Assert.That(bins.Counts.SkipLast(1), Is.All.EqualTo(100));
    }

    [Test]
    public void Of_OneFrequentValue_IsNotPartedAndOthersKeepBins()
    {
        float[] column = [.. Enumerable.Repeat(0f, 2000), .. Enumerable.Range(1, 1000).Select(i => (float)i)];
        var bins = IndicatorBins.Of(column, 10);
        Assert.That(bins.Counts[0], Is.EqualTo(2000));
        Assert.That(bins.Bins, Is.EqualTo(32));
        Assert.That(bins.Counts.Skip(1).SkipLast(1), Is.All.InRange(31, 34));
    }

    [Test]
    public void Of_RareBins_AreJoinedToTheSmallerNeighbour()
    {
        float[] column = [.. Enumerable.Repeat(1f, 50), .. Enumerable.Repeat(2f, 3), .. Enumerable.Repeat(3f, 20), .. Enumerable.Repeat(9f, 4)];
        var bins = IndicatorBins.Of(column, 10);
        Assert.That(bins.Cuts, Is.EqualTo(new[] { 1.5f }));
        Assert.That(bins.Counts, Is.EqualTo(new[] { 50, 27, 0 }));
    }

    [TestCase(new[] { 5f, 5f, 5f }, false)]
    [TestCase(new[] { float.NaN, float.NaN }, false)]
    [TestCase(new[] { 5f, float.NaN }, true)]
    [TestCase(new[] { 5f, 6f }, true)]
    [TestCase(new float[0], false)]
    public void Carries_BinsWithExamples_AtLeastTwo(float[] column, bool carries) => Assert.That(IndicatorBins.Of(column, 1).Carries, Is.EqualTo(carries));
}
