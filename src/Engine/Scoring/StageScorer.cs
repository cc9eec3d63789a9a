using EarlyWarning.Population;

namespace EarlyWarning.Scoring;

/// <summary>Scores the children of one stage, as often as wanted, without allocating: risks alone, or everything in one pass.</summary>
/// <remarks>
/// <para>A thread takes a stretch of children at a time, and of each column that stretch. Sums over children are sums of integers (risk × 2^40, contribution × 2^32, each
/// rounded), so neither threads nor order change a digit.</para>
/// <para>With codes given the codes are read, otherwise the values; both give the same bits.</para>
/// </remarks>
internal sealed class StageScorer
{
    private readonly CompiledStage stage;
    private readonly ChildTable children;
    private readonly CodedStage? coded;
    private readonly KernelPath path;
    private readonly ReasonPlan plan;
    private readonly ReasonKeys? keys;
    private readonly CompiledTerm?[] coders;
    private readonly StretchScratch[] scratches;
    private readonly WorkTeam risksTeam;
    private readonly WorkTeam scoreTeam;
    private readonly int start;
    private readonly int length;
    private readonly int partLength;
    private readonly float held;
    private readonly float bound;
    private float[] risksWanted = [];
    private ChildScores? scoresWanted;

    /// <summary>Sets everything up.</summary>
    /// <param name="stage">The bound stage model.</param>
    /// <param name="children">The table it was bound to.</param>
    /// <param name="path">A supported path.</param>
    /// <param name="threads">Largest number of threads, at least 1.</param>
    /// <param name="coded">The stage's children in codes; null to read their values.</param>
    /// <exception cref="ArgumentException">The codes are those of other cuts; the term is named.</exception>
    public StageScorer(CompiledStage stage, ChildTable children, KernelPath path, int threads, CodedStage? coded = null)
    {
        coded?.Check(stage.Model);
        (this.stage, this.children, this.path, this.coded) = (stage, children, path, coded);
        (start, length) = children.RangeOf(stage.Model.Stage).GetOffsetAndLength(children.Count);
        held = stage.HeldShift(children);
        bound = BoundOf(stage.Model);
        plan = new ReasonPlan(stage);
        keys = path == KernelPath.Vector512 ? ReasonKeys.For(stage, children, plan) : null;
        coders = [.. stage.ChildTerms.Select(b => b.Term.IsLinear ? null : CodedTerm.Coder(stage.Model.Terms[b.Index]))];
        scratches = [.. Enumerable.Range(0, threads).Select(_ => new StretchScratch(plan))];
        var share = length / (threads * 4 * StretchScratch.FusedLength);
        partLength = Math.Clamp(share, 1, 16) * StretchScratch.FusedLength;
        Totals = new StageTotals(stage, children);
        risksTeam = new WorkTeam(threads, RisksOf);
        scoreTeam = new WorkTeam(threads, ScoreOf);
    }

    /// <summary>The sums of the last scoring.</summary>
    public StageTotals Totals { get; }

    /// <summary>Risks of all children of the stage, their own district's terms included.</summary>
    /// <param name="risks">One risk per child of the stage, in the order of the table.</param>
    public void Risks(float[] risks)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(risks.Length, length);
        risksWanted = risks;
        risksTeam.Run(Parts(StretchScratch.Length), CancellationToken.None);
    }

    /// <summary>Sums per district into <see cref="Totals"/> and, where wanted, everything about each child, in one pass.</summary>
    /// <param name="scores">Room for the children of the stage; null where only sums are wanted.</param>
    /// <param name="cancel">Stops the scoring.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Score(ChildScores? scores, CancellationToken cancel)
    {
        if (scores is not null) ArgumentOutOfRangeException.ThrowIfNotEqual(scores.Risks.Length, length);
        scores?.Expect(keys);
        scoresWanted = scores;
        Totals.Clear();
        scoreTeam.Run(Parts(partLength), cancel);
    }

    /// <summary>The smallest float32 that is not below the threshold: log-odds are float32, so comparing with it is comparing with the threshold.</summary>
    /// <param name="model">The stage model.</param>
    /// <returns>The bound; +∞ where there is no threshold.</returns>
    /// <exception cref="ArgumentException">The threshold is NaN.</exception>
    public static float BoundOf(StageModel model)
    {
        if (model.Threshold is not { } threshold) return float.PositiveInfinity;
        if (double.IsNaN(threshold)) throw new ArgumentException("A threshold is NaN.");
        var rounded = (float)threshold;
        return rounded < threshold ? MathF.BitIncrement(rounded) : rounded;
    }

    private int Parts(int stretch) => (length + stretch - 1) / stretch;

    private void RisksOf(int part, int member)
    {
        var from = part * StretchScratch.Length;
        var risks = risksWanted.AsSpan(from, Math.Min(StretchScratch.Length, length - from));
        if (coded is null) stage.Fill(path, children, start + from, risks);
        else FillCoded(from, risks);
        for (var first = from; first < from + risks.Length;)
        {
            var (district, last) = BlockAt(first, from + risks.Length);
            var block = risks[(first - from)..(last - from)];
            Kernel.Risk(path, block, stage.DistrictShift(children, district), stage.Calibration, block);
            first = last;
        }
    }

    private void FillCoded(int from, Span<float> sums)
    {
        Kernel.Fill(path, stage.Start, sums);
        var terms = plan.CodedTerms;
        for (var t = 0; t < terms.Length;)
        {
            if (Kernel.AddFourCoded(path, plan, coded!, t, from, sums))
            {
                t += 4;
                continue;
            }

            if (terms[t] is { } term) Kernel.AddCoded(path, term, coded!.CodesOf(t).Slice(from, sums.Length), sums);
            else Kernel.Add(path, stage.ChildTerms[t].Term, ColumnOf(t, from, sums.Length), sums);
            t++;
        }
    }

    private void ScoreOf(int part, int member)
    {
        var to = Math.Min((part + 1) * partLength, length);
        for (var from = part * partLength; from < to; from += StretchScratch.FusedLength)
        {
            ScoreStretch(from, Math.Min(StretchScratch.FusedLength, to - from), scratches[member]);
        }
    }

    private void ScoreStretch(int from, int count, StretchScratch scratch)
    {
        Prepare(from, count, scratch);
        var sums = scratch.Sums.AsSpan(0, count);
        if (scoresWanted is null || keys is not null) AddTerms(from, sums, scratch);
        for (var first = from; first < from + count;)
        {
            var (district, last) = BlockAt(first, from + count);
            FinishBlock(district, from, first, last, scratch);
            first = last;
        }
    }

    /// <summary>Codes of every constant term and contributions of every linear one.</summary>
    private void Prepare(int from, int count, StretchScratch scratch)
    {
        for (var t = 0; t < stage.ChildTerms.Length; t++)
        {
            var slot = plan.Slots[stage.ChildTerms[t].Index];
            if (coders[t] is { } coder)
            {
                var codes = scratch.CodesOf(slot)[..count];
                if (coded is not null) coded.CodesOf(t).Slice(from, count).CopyTo(codes);
                else Kernel.Encode(path, coder, ColumnOf(t, from, count), scratch.Values, codes, Next(t, from, count));
            }
            else
            {
                // −0 is what adding to changes nothing, not even the sign of a zero.
                var values = scratch.LinearOf(slot)[..count];
                Kernel.Fill(path, -0f, values);
                Kernel.Add(path, stage.ChildTerms[t].Term, ColumnOf(t, from, count), values, Next(t, from, count));
            }
        }
    }

    private void AddTerms(int from, Span<float> sums, StretchScratch scratch)
    {
        Kernel.Fill(path, stage.Start, sums);
        for (var t = 0; t < plan.CodedTerms.Length;)
        {
            var four = Kernel.AddFourCoded(path, plan, t, scratch, sums);
            if (!four)
            {
                if (plan.CodedTerms[t] is { } term) Kernel.AddCoded(path, term, scratch.CodesOf(plan.Slots[stage.ChildTerms[t].Index])[..sums.Length], sums);
                else Kernel.Add(path, stage.ChildTerms[t].Term, ColumnOf(t, from, sums.Length), sums);
            }

            t += four ? 4 : 1;
        }
    }

    private void FinishBlock(int district, int from, int first, int last, StretchScratch scratch)
    {
        if (scoresWanted is not null && keys is not null)
        {
            Lanes512.LargestKeys(keys, keys.ConstantsOf(district), plan.CodedCount, first - from, last - from, scratch);
        }
        else if (scoresWanted is not null)
        {
            foreach (var term in stage.AbsentTerms) scratch.Constants[term.Index] = term.Term.Missing;
            foreach (var term in stage.DistrictTerms) scratch.Constants[term.Index] = stage.DistrictValue(term, children, district);
            Kernel.AddReasons(path, plan, first - from, last - from, scratch);
        }

        var shift = stage.DistrictShift(children, district);
        var sums = scratch.Sums.AsSpan(first - from, last - first);
        var risks = scratch.Values.AsSpan(first - from, last - first);
        Kernel.Risk(path, sums, shift, stage.Calibration, risks);
        var flagged = Kernel.CountAtLeast(path, sums, held, bound);
        Totals.AddCategories(district, start + first, sums, held, bound, risks);
        var terms = scratch.Integers.AsSpan();
        for (var t = 0; t < stage.ChildTerms.Length; t++)
        {
            var slot = plan.Slots[stage.ChildTerms[t].Index];
            terms[t] = plan.CodedTerms[t] is { } term
                ? Kernel.SumCoded(path, term, scratch.CodesOf(slot)[(first - from)..(last - from)], coded is null ? Later(t, first) : default)
                : Kernel.SumScaled(path, scratch.LinearOf(slot)[(first - from)..(last - from)], FixedPoint.ContributionScale);
        }

        Totals.Add(district, flagged, Kernel.SumScaled(path, risks, FixedPoint.RiskScale), terms);
        if (scoresWanted is { } scores) Hand(scores, first, last, first - from, shift, scratch);
    }

    private void Hand(ChildScores scores, int first, int last, int at, float shift, StretchScratch scratch)
    {
        var count = last - first;
        var sums = scratch.Sums.AsSpan(at, count);
        scratch.Values.AsSpan(at, count).CopyTo(scores.Risks.AsSpan(first));
        Kernel.Shift(path, sums, shift, scores.LogOdds.AsSpan(first, count));
        Kernel.Flag(path, sums, held, bound, scratch.Values, scores.Flagged.AsSpan(first, count));
        for (var r = 0; r < Kernel.ReasonCount; r++)
        {
            if (keys is not null)
            {
                scratch.Keys[r].AsSpan(at, count).CopyTo(scores.Keys[r].AsSpan(first));
                continue;
            }

            scratch.Terms[r].AsSpan(at, count).CopyTo(scores.Terms[r].AsSpan(first));
            scratch.Contributions[r].AsSpan(at, count).CopyTo(scores.Contributions[r].AsSpan(first));
        }
    }

    /// <summary>The district of a child, and the child behind its last one before a bound.</summary>
    private (int District, int Last) BlockAt(int first, int to)
    {
        var district = stage.DistrictOf(children, start + first);
        return (district, Math.Min(children.RangeOf(stage.Model.Stage, district).End.Value - start, to));
    }

    private ReadOnlySpan<float> ColumnOf(int term, int from, int count) => children.Column(stage.ChildTerms[term].Column).Slice(start + from, count);

    /// <summary>What will be read of a column in the next stretch, from the place that corresponds to a child of this one.</summary>
    private ReadOnlySpan<float> Later(int term, int first) =>
        children.Column(stage.ChildTerms[term].Column)[Math.Min(start + first + StretchScratch.FusedLength, children.Count)..];

    /// <summary>The same stretch of the next column, or after the last one the next stretch of the first.</summary>
    private ReadOnlySpan<float> Next(int term, int from, int count)
    {
        var last = term + 1 == stage.ChildTerms.Length;
        return children.Column(stage.ChildTerms[last ? 0 : term + 1].Column)[(last ? Math.Min(start + from + count, children.Count) : start + from)..];
    }
}
