using System.Collections.Immutable;
using EarlyWarning.Population;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>Counts how many children of each district stand at each step of each term: what resampling children, and other scores with the same cuts, need to know.</summary>
public static class StepCounting
{
    /// <summary>Adds the steps to what scoring left behind.</summary>
    /// <param name="scored">The sums of scoring.</param>
    /// <param name="children">The table that was scored.</param>
    /// <param name="cancel">Stops the counting.</param>
    /// <returns>The same with <see cref="ScoredPopulation.Steps"/> and <see cref="ScoredCell.AtSteps"/>; stages without a model have none.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <remarks>The children are coded once, as for <see cref="WeightSets"/>, and their codes counted.</remarks>
    public static ScoredPopulation Add(ScoredPopulation scored, ChildTable children, CancellationToken cancel) =>
        Add(scored, children, Scorer.ForcedOrWidest(), Environment.ProcessorCount, cancel);

    /// <summary>Adds the steps on a given path with a given number of threads.</summary>
    internal static ScoredPopulation Add(ScoredPopulation scored, ChildTable children, KernelPath path, int threads, CancellationToken cancel)
    {
        var steps = new ImmutableArray<TermSteps>[Stages.Count];
        Array.Fill(steps, []);
        var cells = scored.Cells.ToBuilder();
        foreach (var model in scored.Model.Stages)
        {
            cancel.ThrowIfCancellationRequested();
            var stage = new CompiledStage(model, children);
            var coded = new CodedStage(children, model, path, threads);
            var codes = new CodeCounts(children, coded, stage, threads);
            var terms = model.Terms.Select(term => new TermSteps { Indicator = term.Indicator }).ToArray();
            var counts = new ImmutableArray<int>[children.Districts.Length][];
            for (var d = 0; d < counts.Length; d++)
            {
                counts[d] = new ImmutableArray<int>[terms.Length];
                Array.Fill(counts[d], []);
            }

            for (var t = 0; t < stage.ChildTerms.Length; t++) AddChildTerm(children, stage, t, codes, terms, counts);
            foreach (var bound in stage.DistrictTerms) AddDistrictTerm(children, stage, bound, terms, counts);
            steps[(int)model.Stage] = [.. terms];
            for (var c = 0; c < cells.Count; c++)
            {
                if (cells[c].Stage == model.Stage) cells[c] = cells[c] with { AtSteps = [.. counts[c % children.Districts.Length]] };
            }
        }

        return scored with { Cells = cells.ToImmutable(), Steps = [.. steps] };
    }

    private static void AddChildTerm(ChildTable children, CompiledStage stage, int t, CodeCounts codes, TermSteps[] terms, ImmutableArray<int>[][] counts)
    {
        var bound = stage.ChildTerms[t];
        if (bound.Term.IsLinear)
        {
            var (scores, found) = LinearSteps.Of(children, stage, bound);
            terms[bound.Index] = terms[bound.Index] with { Scores = [.. scores] };
            for (var d = 0; d < counts.Length; d++) counts[d][bound.Index] = [.. found[d]];
            return;
        }

        terms[bound.Index] = Constant(terms[bound.Index], stage.Model.Terms[bound.Index]);
        for (var d = 0; d < counts.Length; d++) counts[d][bound.Index] = [.. codes.Of(d, t)[..terms[bound.Index].Scores.Length]];
    }

    private static void AddDistrictTerm(ChildTable children, CompiledStage stage, BoundTerm bound, TermSteps[] terms, ImmutableArray<int>[][] counts)
    {
        var term = stage.Model.Terms[bound.Index];
        if (bound.Term.IsLinear)
        {
            terms[bound.Index] = terms[bound.Index] with { Sampled = false };
            return;
        }

        terms[bound.Index] = Constant(terms[bound.Index], term) with { Sampled = false };
        var coder = CodedTerm.Coder(term);
        for (var d = 0; d < counts.Length; d++)
        {
            var own = new int[terms[bound.Index].Scores.Length];
            own[(int)Kernel.Value(coder, children.DistrictValue(bound.Column, stage.Model.Stage, d))] =
                children.RangeOf(stage.Model.Stage, d).GetOffsetAndLength(children.Count).Length;
            counts[d][bound.Index] = [.. own];
        }
    }

    private static TermSteps Constant(TermSteps steps, Term term) => steps with
    {
        Scores = [.. term.Scores.Select(score => (double)score), term.Missing], Errors = [.. term.Errors.Select(error => (double)error)],
    };
}
