using EarlyWarning.Learning;
using EarlyWarning.Population;
using Microsoft.Data.Analysis;

namespace EarlyWarning.MLNet.Tests;

/// <summary>Tables to data frames and back.</summary>
public sealed class DataFrameTests
{
    [Test]
    public void Examples_ThereAndBack_AreTheSame()
    {
        var examples = new Examples(["a", "b"], [[1, float.NaN, 3], [0, 0.1f, float.NaN]], [true, false, true], [1, 0, 2], [0, 4, 4], [0, 0, 1]);
        var frame = examples.ToDataFrame();
        var back = DataFrames.FromDataFrame(frame);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Columns.Select(c => c.Name), Is.EqualTo(new[] { "district", "school", "cohort", "a", "b", "outcome" }));
            Assert.That(frame["a"].NullCount, Is.EqualTo(1));
            Assert.That(frame["a"][1], Is.Null);
            Assert.That(frame["school"][0], Is.Null);
            Assert.That(back.OutcomeUnknown, Is.Zero);
            Assert.That(back.Examples.Indicators, Is.EqualTo(examples.Indicators));
            Assert.That(back.Examples.Column(0).ToArray(), Is.EqualTo(examples.Column(0).ToArray()));
            Assert.That(back.Examples.Column(1).ToArray(), Is.EqualTo(examples.Column(1).ToArray()));
            Assert.That(back.Examples.Outcomes.ToArray(), Is.EqualTo(examples.Outcomes.ToArray()));
            Assert.That(back.Examples.Districts.ToArray(), Is.EqualTo(examples.Districts.ToArray()));
            Assert.That(back.Examples.Schools.ToArray(), Is.EqualTo(examples.Schools.ToArray()));
            Assert.That(back.Examples.Cohorts.ToArray(), Is.EqualTo(examples.Cohorts.ToArray()));
        }
    }

    [Test]
    public void Frame_NullBooleans_AreUnknownOutcomesAndMissingIndicators()
    {
        var frame = new DataFrame(
            new BooleanDataFrameColumn("outcome", new bool?[] { true, null, false, true }), new BooleanDataFrameColumn("moved", new bool?[] { null, true, true, false }));
        var read = DataFrames.FromDataFrame(frame);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.OutcomeUnknown, Is.EqualTo(1));
            Assert.That(read.Examples.Outcomes.ToArray(), Is.EqualTo(new[] { true, false, true }));
            Assert.That(read.Examples.Column(0).ToArray(), Is.EqualTo(new[] { float.NaN, 1, 0 }));
        }
    }

    [Test]
    public void Frame_NumbersOfEveryType_AreRead()
    {
        DataFrameColumn[] columns =
        [
            new SByteDataFrameColumn("a", new sbyte?[] { 1, null }), new ByteDataFrameColumn("b", new byte?[] { 1, null }), new Int16DataFrameColumn("c", new short?[] { 1, null }),
            new UInt16DataFrameColumn("d", new ushort?[] { 1, null }), new Int32DataFrameColumn("e", new int?[] { 1, null }), new UInt32DataFrameColumn("f", new uint?[] { 1, null }),
            new Int64DataFrameColumn("g", new long?[] { 1, null }), new UInt64DataFrameColumn("h", new ulong?[] { 1, null }), new SingleDataFrameColumn("i", new float?[] { 1, null }),
            new DoubleDataFrameColumn("j", new double?[] { 1, null }), new DecimalDataFrameColumn("k", new decimal?[] { 1, null }),
        ];
        var read = DataFrames.FromDataFrame(new(columns.Append(new Int32DataFrameColumn("outcome", new int?[] { 1, 0 }))));
        Assert.That(Enumerable.Range(0, columns.Length).Select(i => read.Examples.Column(i).ToArray()), Is.All.EqualTo(new[] { 1, float.NaN }));
    }

    [Test]
    public void Frame_ThirdOutcome_NamesColumnAndRowAndNoValue()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("left", new int?[] { 0, 1, 77 }), new SingleDataFrameColumn("x", new float?[] { 1, 2, 3 }));
        Assert.That(
            () => DataFrames.FromDataFrame(frame, "left"), Throws.ArgumentException.With.Message.EqualTo("Column left, row 2 (from 0): expected 0, 1, true, false or nothing."));
    }

    [Test]
    public void Frame_NumberBeyondFloat32_IsRefused()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("outcome", new int?[] { 0 }), new DoubleDataFrameColumn("x", new double?[] { 1e300 }));
        Assert.That(() => DataFrames.FromDataFrame(frame), Throws.ArgumentException.With.Message.Contains("Column x, row 0"));
    }

    [Test]
    public void Frame_ColumnOfWords_IsNoIndicator()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("outcome", new int?[] { 0 }), new StringDataFrameColumn("name", ["x"]));
        Assert.That(() => DataFrames.FromDataFrame(frame), Throws.ArgumentException.With.Message.Contains("name holds String"));
    }

    [Test]
    public void Frame_WithoutTheOutcome_SaysWhatItHas()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("x", new int?[] { 0 }));
        Assert.That(() => DataFrames.FromDataFrame(frame), Throws.ArgumentException.With.Message.Contains("no column outcome; it has x"));
    }

    [Test]
    public void Frame_DistrictsAsWords_AreNumberedInOrdinalOrder()
    {
        var frame = new DataFrame(
            new BooleanDataFrameColumn("outcome", new[] { true, false, true }), new StringDataFrameColumn("district", ["b", null!, "a"]), new SingleDataFrameColumn("x", new float[3]));
        Assert.That(DataFrames.FromDataFrame(frame).Examples.Districts.ToArray(), Is.EqualTo(new[] { 2, 0, 1 }));
    }

    [Test]
    public void Examples_IndicatorCalledOutcome_IsRefused()
    {
        Assert.That(() => new Examples(["outcome"], [[1]], [true]).ToDataFrame(), Throws.ArgumentException.With.Message.Contains("called outcome"));
    }

    [Test]
    public void Children_AsFrame_NullsStandForWhatIsMissing()
    {
        // Primary: one child in district 1, two in district 2; lower secondary: one in district 2.
        var table = new ChildTable([new("1"), new("2")], [0, 0, 0, 1, 3, 3, 4, 4, 4], ["a"], [[1, float.NaN, 3, 4]], ["d"], [[9, 9, 5, float.NaN, 9, 6, 9, 9]], [1, float.NaN, 0, 1])
        {
            Schools = new([1, 0, 2, 2], 2),
        };
        var frame = table.ToDataFrame();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(frame.Columns.Select(c => c.Name), Is.EqualTo(new[] { "stage", "district", "school", "a", "district:d", "outcome" }));
            Assert.That(frame["stage"].Cast<string>(), Is.EqualTo(new[] { "primary", "primary", "primary", "lower-secondary" }));
            Assert.That(frame["district"].Cast<string>(), Is.EqualTo(new[] { "1", "2", "2", "2" }));
            Assert.That(frame["school"].Cast<int?>(), Is.EqualTo(new int?[] { 1, null, 2, 2 }));
            Assert.That(frame["a"].Cast<float?>(), Is.EqualTo(new float?[] { 1, null, 3, 4 }));
            Assert.That(frame["district:d"].Cast<float?>(), Is.EqualTo(new float?[] { 5, null, null, 6 }));
            Assert.That(frame["outcome"].Cast<bool?>(), Is.EqualTo(new bool?[] { true, null, false, true }));
            Assert.That(DataFrames.FromDataFrame(frame).OutcomeUnknown, Is.EqualTo(1));
        }
    }
}
