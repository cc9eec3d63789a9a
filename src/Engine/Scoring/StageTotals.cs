using System.Collections.Immutable;
using EarlyWarning.Population;

namespace EarlyWarning.Scoring;

/// <summary>The sums of one stage, per district, while its stretches are scored in any order.</summary>
internal sealed class StageTotals
{
    private readonly Lock gate = new();
    private readonly CompiledStage stage;
    private readonly ChildTable children;
    private readonly float held;
    private readonly float bound;
    private readonly long[] flagged;
    private readonly Int128[] risks;
    private readonly Int128[] contributions;

    /// <summary>Empty sums.</summary>
    /// <param name="stage">The bound stage model.</param>
    /// <param name="children">The table.</param>
    public StageTotals(CompiledStage stage, ChildTable children)
    {
        this.stage = stage;
        this.children = children;
        held = stage.HeldShift(children);
        bound = stage.Model.Threshold is { } threshold ? RoundedUp(threshold) : float.PositiveInfinity;
        flagged = new long[children.Districts.Length];
        risks = new Int128[children.Districts.Length];
        contributions = new Int128[children.Districts.Length * stage.Model.Terms.Length];
    }

    /// <summary>Scores one stretch of the stage's children.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="from">First child.</param>
    /// <param name="to">Child behind the last.</param>
    /// <param name="scratch">Room for the stretch.</param>
    public void Add(KernelPath path, int from, int to, StretchScratch scratch)
    {
        var sums = scratch.Sums.AsSpan(0, to - from);
        stage.Fill(path, children, from, sums);
        for (var d = stage.DistrictOf(children, from); d < children.Districts.Length; d++)
        {
            var block = children.RangeOf(stage.Model.Stage, d);
            var first = Math.Max(block.Start.Value, from);
            var last = Math.Min(block.End.Value, to);
            if (first >= to) break;
            if (first < last) AddBlock(path, d, first, sums[(first - from)..(last - from)], scratch);
        }
    }

    /// <summary>The finished cell of one district.</summary>
    /// <param name="district">Index of the district.</param>
    /// <param name="cell">The cell with what does not depend on a model.</param>
    /// <returns>The cell with the sums.</returns>
    public ScoredCell Finish(int district, ScoredCell cell)
    {
        var terms = stage.Model.Terms.Length;
        var sums = contributions.AsSpan(district * terms, terms);
        foreach (var bound in stage.AbsentTerms) sums[bound.Index] = (Int128)FixedPoint.Contribution(bound.Term.Missing) * cell.Children;
        foreach (var bound in stage.DistrictTerms)
        {
            sums[bound.Index] = (Int128)FixedPoint.Contribution(stage.DistrictValue(bound, children, district)) * cell.Children;
        }

        var means = ImmutableArray.CreateBuilder<double>(terms);
        foreach (var sum in sums) means.Add(FixedPoint.FromContributions(sum));
        return cell with { Flagged = flagged[district], Expected = FixedPoint.FromRisks(risks[district]), Contributions = means.MoveToImmutable() };
    }

    /// <summary>The smallest float32 that is not below a bound: log-odds are float32, so comparing with it is comparing with the bound.</summary>
    private static float RoundedUp(double threshold)
    {
        if (double.IsNaN(threshold)) throw new ArgumentException("A threshold is NaN.");
        var rounded = (float)threshold;
        return rounded < threshold ? MathF.BitIncrement(rounded) : rounded;
    }

    private void AddBlock(KernelPath path, int district, int first, Span<float> sums, StretchScratch scratch)
    {
        var blockFlagged = Kernel.CountAtLeast(path, sums, held, bound);
        var values = scratch.Values.AsSpan(0, sums.Length);
        Kernel.Risk(path, sums, stage.DistrictShift(children, district), values);
        var blockRisk = FixedPoint.Sum(values, FixedPoint.RiskScale);
        var terms = scratch.TermsOf(stage.ChildTerms.Length);
        for (var t = 0; t < terms.Length; t++)
        {
            var term = stage.ChildTerms[t];
            terms[t] = Contribution(path, term.Term, children.Column(term.Column).Slice(first, sums.Length), values);
        }

        lock (gate)
        {
            flagged[district] += blockFlagged;
            risks[district] += blockRisk;
            for (var t = 0; t < terms.Length; t++) contributions[(district * stage.Model.Terms.Length) + stage.ChildTerms[t].Index] += terms[t];
        }
    }

    /// <summary>Sum over the values of what a term adds: constant bins are counted, lines are summed value by value.</summary>
    private static long Contribution(KernelPath path, CompiledTerm term, ReadOnlySpan<float> column, Span<float> values)
    {
        if (term.IsLinear)
        {
            values.Clear();
            Kernel.Add(path, term, column, values);
            return FixedPoint.Sum(values, FixedPoint.ContributionScale);
        }

        var missing = Kernel.CountMissing(path, column);
        var reached = column.Length - missing;
        var sum = missing * FixedPoint.Contribution(term.Missing);
        for (var bin = 0; bin < term.Cuts.Length && reached > 0; bin++)
        {
            var further = Kernel.CountAtLeast(path, column, 0, term.Cuts[bin]);
            sum += (reached - further) * FixedPoint.Contribution(term.Scores[bin]);
            reached = further;
        }

        // What is left after the last cut passed is in the last bin; where nothing was left, it adds nothing.
        return sum + (reached * FixedPoint.Contribution(term.Scores[^1]));
    }
}

/// <summary>Room for one stretch, kept by one thread.</summary>
internal sealed class StretchScratch
{
    private long[] terms = [];

    /// <summary>Children of a stretch: the sums (32 KB) stay in the first-level cache, through which the columns only pass.</summary>
    public const int Length = 8192;

    /// <summary>Log-odds.</summary>
    public float[] Sums { get; } = new float[Length];

    /// <summary>Risks, or what one term adds.</summary>
    public float[] Values { get; } = new float[Length];

    /// <summary>One sum per term.</summary>
    /// <param name="count">Number of terms.</param>
    /// <returns>As many places.</returns>
    public Span<long> TermsOf(int count)
    {
        if (terms.Length < count) terms = new long[count];
        return terms.AsSpan(0, count);
    }
}
