using System.Collections.Immutable;
using EarlyWarning.Population;

namespace EarlyWarning.Scoring;

/// <summary>Scores many models with the same cuts over the same children, keeping sums per district and no score of a child: bootstrap replicates, what-if grids.</summary>
/// <remarks>
/// <para>The children are coded once; four models at a time go over a stretch of codes. Every sum has the same bits as scoring that model alone.</para>
/// <para>What the terms contribute follows from how many children of a district have each code: that is counted once for all models.</para>
/// </remarks>
internal sealed class WeightSets
{
    /// <summary>Models that go over a stretch of codes together.</summary>
    private const int Together = 4;

    private readonly ChildTable children;
    private readonly CodedStage coded;
    private readonly KernelPath path;
    private readonly CompiledStage[] stages;
    private readonly ReasonPlan[] plans;
    private readonly float[] bounds;
    private readonly float[] held;
    private readonly float[] tables;
    private readonly float[] starts;
    private readonly long[] flagged;
    private readonly Int128[] risks;
    private readonly SetScratch[] scratches;
    private readonly WorkTeam team;
    private readonly Lazy<CodeCounts> counts;

    /// <summary>Sets everything up.</summary>
    /// <param name="children">The table.</param>
    /// <param name="coded">The children of one stage, coded.</param>
    /// <param name="models">At least one model of that stage with the cuts that were coded, intercept filled in; one whose threshold is null flags nobody.</param>
    /// <param name="path">A supported path.</param>
    /// <param name="threads">Largest number of threads, at least 1.</param>
    /// <exception cref="ArgumentException">A model is faulty or has other cuts; the term is named.</exception>
    public WeightSets(ChildTable children, CodedStage coded, ImmutableArray<StageModel> models, KernelPath path, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfZero(models.Length);
        (this.children, this.coded, this.path) = (children, coded, path);
        foreach (var model in models) coded.Check(model);
        stages = [.. models.Select(model => new CompiledStage(model, children))];
        plans = [.. stages.Select(stage => new ReasonPlan(stage))];
        bounds = [.. models.Select(StageScorer.BoundOf)];
        held = [.. stages.Select(stage => stage.HeldShift(children))];
        flagged = new long[models.Length * children.Districts.Length];
        risks = new Int128[flagged.Length];

        // The last group is filled up with repetitions of the last model, whose sums are then not looked at.
        var places = (models.Length + Together - 1) / Together * Together;
        var perSet = plans[0].CodedCount * CodedTerm.TableSize;
        (tables, starts) = (new float[places * perSet], new float[places]);
        for (var place = 0; place < places; place++)
        {
            var plan = plans[Math.Min(place, plans.Length - 1)];
            plan.Tables.CopyTo(tables.AsSpan(place * perSet));
            starts[place] = plan.Start;
        }

        scratches = [.. Enumerable.Range(0, threads).Select(_ => new SetScratch(plans[0]))];
        team = new WorkTeam(threads, ScoreGroup);
        counts = new Lazy<CodeCounts>(() => new CodeCounts(children, coded, stages[0], threads));
    }

    /// <summary>Scores all models.</summary>
    /// <param name="cancel">Stops the scoring.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Score(CancellationToken cancel)
    {
        Array.Clear(flagged);
        Array.Clear(risks);
        team.Run((stages.Length + Together - 1) / Together, cancel);
    }

    /// <summary>Children flagged by one model in one district.</summary>
    /// <param name="model">Index of the model.</param>
    /// <param name="district">Index of the district.</param>
    /// <returns>Their number.</returns>
    public long Flagged(int model, int district) => flagged[(model * children.Districts.Length) + district];

    /// <summary>Sum of the risks by one model in one district, district-level terms included.</summary>
    /// <param name="model">Index of the model.</param>
    /// <param name="district">Index of the district.</param>
    /// <returns>The expected number.</returns>
    public double Expected(int model, int district) => FixedPoint.FromRisks(risks[(model * children.Districts.Length) + district]);

    /// <summary>Sum over the children of one district of what one term adds.</summary>
    /// <param name="model">Index of the model.</param>
    /// <param name="district">Index of the district.</param>
    /// <param name="term">Index of the term among the model's terms.</param>
    /// <returns>Log-odds.</returns>
    /// <exception cref="NotSupportedException">The term is linear in its bins: its contribution does not follow from codes.</exception>
    public double Contribution(int model, int district, int term)
    {
        var stage = stages[model];
        var (_, length) = children.RangeOf(stage.Model.Stage, district).GetOffsetAndLength(children.Count);
        foreach (var bound in stage.AbsentTerms)
        {
            if (bound.Index == term) return FixedPoint.FromContributions((Int128)FixedPoint.Contribution(bound.Term.Missing) * length);
        }

        foreach (var bound in stage.DistrictTerms)
        {
            if (bound.Index == term) return FixedPoint.FromContributions((Int128)FixedPoint.Contribution(stage.DistrictValue(bound, children, district)) * length);
        }

        var t = Enumerable.Range(0, stage.ChildTerms.Length).First(i => stage.ChildTerms[i].Index == term);
        var coder = plans[model].CodedTerms[t] ?? throw new NotSupportedException($"The term of {stage.Model.Terms[term].Indicator} is linear in its bins.");
        var found = counts.Value.Of(district, t);
        Int128 sum = 0;
        for (var code = 0; code <= coder.Missing; code++) sum += (Int128)coder.Integers[code] * found[code];
        return FixedPoint.FromContributions(sum);
    }

    private void ScoreGroup(int group, int member)
    {
        var (start, length) = coded.Range.GetOffsetAndLength(children.Count);
        var scratch = scratches[member];
        for (var from = 0; from < length; from += StretchScratch.FusedLength)
        {
            var count = Math.Min(StretchScratch.FusedLength, length - from);
            Fill(group * Together, start, from, count, scratch);
            for (var first = from; first < from + count;)
            {
                var district = stages[0].DistrictOf(children, start + first);
                var last = Math.Min(children.RangeOf(coded.Model.Stage, district).End.Value - start, from + count);
                for (var set = 0; set < Together && (group * Together) + set < stages.Length; set++)
                {
                    var sums = scratch.Sums.AsSpan((set * StretchScratch.Stride) + first - from, last - first);
                    Finish((group * Together) + set, district, sums, scratch.Stretch.Values.AsSpan(0, last - first));
                }

                first = last;
            }
        }
    }

    private void Fill(int firstSet, int start, int from, int count, SetScratch scratch)
    {
        var plan = plans[0];
        if (path == KernelPath.Vector512 && plan.LinearCount == 0 && Array.TrueForAll(plan.CodedTerms, term => term!.FitsTwoRegisters))
        {
            for (var t = 0; t < plan.CodedTerms.Length; t++) coded.CodesOf(t).Slice(from, count).CopyTo(scratch.Stretch.CodesOf(t));
            var perSet = plan.CodedCount * CodedTerm.TableSize;
            Lanes512.AddFourSets(
                plan.CodedCount, tables.AsSpan(firstSet * perSet, Together * perSet), starts.AsSpan(firstSet, Together), ref scratch.Stretch.FirstCode, count,
                scratch.Sums);
            return;
        }

        for (var set = 0; set < Together && firstSet + set < stages.Length; set++)
        {
            var sums = scratch.Sums.AsSpan(set * StretchScratch.Stride, count);
            var stage = stages[firstSet + set];
            Kernel.Fill(path, stage.Start, sums);
            for (var t = 0; t < stage.ChildTerms.Length; t++)
            {
                if (plans[firstSet + set].CodedTerms[t] is { } term) Kernel.AddCoded(path, term, coded.CodesOf(t).Slice(from, count), sums);
                else Kernel.Add(path, stage.ChildTerms[t].Term, children.Column(stage.ChildTerms[t].Column).Slice(start + from, count), sums);
            }
        }
    }

    private void Finish(int set, int district, Span<float> sums, Span<float> values)
    {
        var place = (set * children.Districts.Length) + district;
        flagged[place] += Kernel.CountAtLeast(path, sums, held[set], bounds[set]);
        Kernel.Risk(path, sums, stages[set].DistrictShift(children, district), stages[set].Calibration, values);
        risks[place] += Kernel.SumScaled(path, values, FixedPoint.RiskScale);
    }

    /// <summary>Room of one thread.</summary>
    private sealed class SetScratch(ReasonPlan plan)
    {
        public StretchScratch Stretch { get; } = new(plan);

        public float[] Sums { get; } = new float[(Together * StretchScratch.Stride) + 64];
    }
}
