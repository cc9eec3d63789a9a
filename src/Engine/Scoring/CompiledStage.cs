using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Population;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>One term bound to the column that holds its indicator.</summary>
/// <param name="Index">Position among the stage's terms.</param>
/// <param name="Column">Index of the child-level or of the district-level column.</param>
/// <param name="Term">The term.</param>
internal readonly record struct BoundTerm(int Index, int Column, CompiledTerm Term);

/// <summary>The model of one stage, bound to the columns of a table.</summary>
/// <remarks>
/// A child's log-odds are float32: first the intercept (rounded once) and the missing scores of terms whose indicator the table does not hold, then the
/// child-level terms, then the sum of the district-level terms as one number; inside each in the model's order. An indicator that the table holds both
/// per child and per district counts per child, unless the term's level says otherwise. Where the table lacks the indicator of a term that is about
/// districts only, its missing score belongs to the district-level terms: it must not come on top of the value at which they are held.
/// </remarks>
internal sealed class CompiledStage
{
    /// <summary>How many values ahead memory is asked for: 8 KB, enough for the answer to arrive and little enough not to push anything out.</summary>
    private const int Ahead = 2048;

    /// <summary>Binds a stage model.</summary>
    /// <param name="model">The stage model, intercept filled in.</param>
    /// <param name="children">The table.</param>
    /// <exception cref="ArgumentException">The intercept is null or outside ±<see cref="CompiledTerm.Limit"/>, the held value is outside
    /// ±<see cref="CompiledTerm.LargestSum"/>, or a term or the calibration is faulty.</exception>
    public CompiledStage(StageModel model, ChildTable children)
    {
        if (model.Intercept is not (>= -CompiledTerm.Limit and <= CompiledTerm.Limit))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"The model of stage {model.Stage.Id()} needs an intercept from −1000 to 1000; take it from the base rates first."));
        }

        if (model.HeldDistrictTerms is not (null or (>= -CompiledTerm.LargestSum and <= CompiledTerm.LargestSum)))
        {
            throw new ArgumentException($"The model of stage {model.Stage.Id()} holds its district-level terms outside ±100000.");
        }

        Model = model;
        Start = (float)model.Intercept.Value;
        if (!model.Calibration.IsEmpty) Calibration = new CompiledCalibration(model.Calibration);
        var (child, district, absent) = (new List<BoundTerm>(), new List<BoundTerm>(), new List<BoundTerm>());
        for (var i = 0; i < model.Terms.Length; i++)
        {
            var compiled = new CompiledTerm(model.Terms[i]);
            var (indicator, level) = (model.Terms[i].Indicator, model.Terms[i].Level);
            var childColumn = level == TermLevel.District ? -1 : children.Indicators.IndexOf(indicator);
            var districtColumn = level == TermLevel.Child ? -1 : children.DistrictIndicators.IndexOf(indicator);
            if (childColumn >= 0)
            {
                child.Add(new BoundTerm(i, childColumn, compiled));
            }
            else if (districtColumn >= 0)
            {
                district.Add(new BoundTerm(i, districtColumn, compiled));
            }
            else
            {
                absent.Add(new BoundTerm(i, -1, compiled));
                if (level == TermLevel.District) DistrictStart += compiled.Missing;
                else Start += compiled.Missing;
            }
        }

        (ChildTerms, DistrictTerms, AbsentTerms) = ([.. child], [.. district], [.. absent]);
    }

    /// <summary>The stage model.</summary>
    public StageModel Model { get; }

    /// <summary>Log-odds before the terms whose indicator the table holds.</summary>
    public float Start { get; }

    /// <summary>From log-odds to calibrated log-odds; null where the model has none.</summary>
    public CompiledCalibration? Calibration { get; }

    /// <summary>Sum of the missing scores of terms about districts whose indicator the table does not hold.</summary>
    public float DistrictStart { get; }

    /// <summary>Terms over child-level columns.</summary>
    public ImmutableArray<BoundTerm> ChildTerms { get; }

    /// <summary>Terms over district-level columns.</summary>
    public ImmutableArray<BoundTerm> DistrictTerms { get; }

    /// <summary>Terms without a column: every child has the missing score.</summary>
    public ImmutableArray<BoundTerm> AbsentTerms { get; }

    /// <summary>Log-odds of a stretch of children without their district-level terms.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="children">The table this stage was bound to.</param>
    /// <param name="from">First child.</param>
    /// <param name="sums">As many log-odds as there are children in the stretch.</param>
    public void Fill(KernelPath path, ChildTable children, int from, Span<float> sums)
    {
        Kernel.Fill(path, Start, sums);
        for (var t = 0; t < ChildTerms.Length; t++)
        {
            // After the last column the first one of the following stretch comes, as far as the table reaches.
            var last = t + 1 == ChildTerms.Length;
            var next = children.Column(ChildTerms[last ? 0 : t + 1].Column)[(last ? Math.Min(from + sums.Length, children.Count) : from)..];
            var column = children.Column(ChildTerms[t].Column).Slice(from, sums.Length);
            var split = Math.Max(0, column.Length - Ahead);
            if (split > 0) Kernel.Add(path, ChildTerms[t].Term, column[..split], sums[..split], column[Ahead..]);
            Kernel.Add(path, ChildTerms[t].Term, column[split..], sums[split..], next);
        }
    }

    /// <summary>What each term adds for one child.</summary>
    /// <param name="children">The table.</param>
    /// <param name="child">Index of a child of this stage.</param>
    /// <returns>Log-odds, in the order of the model's terms.</returns>
    public float[] ContributionsOf(ChildTable children, int child)
    {
        var contributions = new float[Model.Terms.Length];
        var district = DistrictOf(children, child);
        foreach (var bound in ChildTerms) contributions[bound.Index] = Kernel.Value(bound.Term, children.Column(bound.Column)[child]);
        foreach (var bound in DistrictTerms) contributions[bound.Index] = DistrictValue(bound, children, district);
        foreach (var bound in AbsentTerms) contributions[bound.Index] = bound.Term.Missing;
        return contributions;
    }

    /// <summary>The district of a child: the first whose block ends behind it, block ends being ascending.</summary>
    /// <param name="children">The table.</param>
    /// <param name="child">Index of a child of this stage.</param>
    /// <returns>Index of the district.</returns>
    public int DistrictOf(ChildTable children, int child)
    {
        var (low, high) = (0, children.Districts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (children.RangeOf(Model.Stage, middle).End.Value > child) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>What the district-level terms add for the children of one district.</summary>
    /// <param name="children">The table.</param>
    /// <param name="district">Index of the district.</param>
    /// <returns>The float32 sum in the model's order.</returns>
    public float DistrictShift(ChildTable children, int district)
    {
        var shift = DistrictStart;
        foreach (var bound in DistrictTerms) shift += DistrictValue(bound, children, district);
        return shift;
    }

    /// <summary>What one district-level term adds for the children of one district.</summary>
    /// <param name="bound">The term.</param>
    /// <param name="children">The table.</param>
    /// <param name="district">Index of the district.</param>
    /// <returns>Log-odds.</returns>
    public float DistrictValue(BoundTerm bound, ChildTable children, int district) =>
        Kernel.Value(bound.Term, children.DistrictValue(bound.Column, Model.Stage, district));

    /// <summary>What the district-level terms add to every child when children are flagged.</summary>
    /// <param name="children">The table.</param>
    /// <returns>The value held by the model, rounded once to float32; without one their mean over the children of the stage.</returns>
    public float HeldShift(ChildTable children) => Model.HeldDistrictTerms is { } held ? (float)held : MeanShift(children);

    /// <summary>The mean of the district-level terms' sum over the children of the stage.</summary>
    /// <param name="children">The table.</param>
    /// <returns>The mean, rounded to float32; 0 where there is no child. Taken over integers, so that no order changes a digit.</returns>
    public float MeanShift(ChildTable children)
    {
        Int128 total = 0;
        long count = 0;
        for (var d = 0; d < children.Districts.Length; d++)
        {
            var (_, length) = children.RangeOf(Model.Stage, d).GetOffsetAndLength(children.Count);
            count += length;
            foreach (var bound in DistrictTerms) total += (Int128)FixedPoint.Contribution(DistrictValue(bound, children, d)) * length;
        }

        return count == 0 ? 0 : (float)(DistrictStart + (FixedPoint.FromContributions(total) / count));
    }
}
