using System.Collections.Immutable;
using EarlyWarning.Population;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>Scores the children of a quarter and leaves sums per stage and district behind.</summary>
public static class Scorer
{
    /// <summary>Number of reasons told of a child.</summary>
    public const int ReasonCount = Kernel.ReasonCount;

    /// <summary>Fills in the thresholds that a model lacks, so that a share of the children of each stage is flagged, and with them the values at which
    /// district-level terms are held.</summary>
    /// <param name="children">The children of the reference quarter.</param>
    /// <param name="model">The model, intercepts filled in. Thresholds and held values that it states stay.</param>
    /// <param name="share">Share flagged, 0 to 1 both excluded.</param>
    /// <returns>The model. A stage without children, or none of whose child-level terms has a value, keeps null and flags nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    /// <exception cref="ArgumentException">An intercept is null, or the model is faulty.</exception>
    /// <exception cref="RunStoppedException">The kernel path forced by the environment is not supported (EW1519).</exception>
    /// <remarks>
    /// District-level terms are held at their mean over the children of the stage, rounded to a quarter of a log-odds unit. Log-odds that agree to 1/4096 count as tied, and ties are kept whole; of the two
    /// possible numbers of flagged children around the share the nearer one is taken, at equal distance the smaller, which may be none. The threshold is
    /// put half-way to the next lower log-odds that occur, so that rounding in a later quarter moves nobody over it.
    /// </remarks>
    public static RiskModel FreezeThresholds(ChildTable children, RiskModel model, double share)
    {
        if (!(share > 0 && share < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "expected a share between 0 and 1");
        var path = ForcedOrWidest();
        return model with
        {
            Stages = [.. model.Stages.Select(s => s.Threshold is null ? FrozenThreshold.Freeze(children, s, share, path) : s)],
        };
    }

    /// <summary>Scores all children.</summary>
    /// <param name="children">The children.</param>
    /// <param name="model">The model, intercepts filled in. A stage whose threshold is null flags nobody.</param>
    /// <param name="cancellation">Stops the scoring.</param>
    /// <returns>The sums per stage and district. A stage without a model has no flagged children, expected NaN and no contributions.</returns>
    /// <exception cref="ArgumentException">An intercept is null, or the model is faulty.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="RunStoppedException">The kernel path forced by the environment is not supported (EW1519).</exception>
    /// <remarks>Log-odds are float32, summed in a fixed order (see the notes on each stage's terms); sums over children are taken over integers: risks × 2^40,
    /// contributions × 2^32. The result depends neither on the order of the children inside a cell nor on threads nor on the processor.</remarks>
    public static ScoredPopulation Score(ChildTable children, RiskModel model, CancellationToken cancellation) =>
        Score(children, model, ForcedOrWidest(), Environment.ProcessorCount, cancellation);

    /// <summary>Scores all children on a given path with a given number of threads.</summary>
    internal static ScoredPopulation Score(ChildTable children, RiskModel model, KernelPath path, int threads, CancellationToken cancellation)
    {
        var totals = new StageTotals?[Stages.Count];
        foreach (var stage in model.Stages)
        {
            var scorer = new StageScorer(new CompiledStage(stage, children), children, path, threads);
            scorer.Score(null, cancellation);
            totals[(int)stage.Stage] = scorer.Totals;
        }

        var cells = ImmutableArray.CreateBuilder<ScoredCell>((Stages.Count - 1) * children.Districts.Length);
        foreach (var stage in Stages.Chain)
        {
            for (var d = 0; d < children.Districts.Length; d++)
            {
                var cell = Unscored(children, stage, d);
                cells.Add(totals[(int)stage]?.Finish(d, cell) ?? cell);
            }
        }

        return new ScoredPopulation(model, children.Districts, cells.MoveToImmutable())
        {
            DistrictLevel =
            [
                .. model.Stages.SelectMany(s => s.Terms)
                    .Where(t => t.Level == TermLevel.District || (t.Level == TermLevel.Any && !children.Indicators.Contains(t.Indicator) && children.DistrictIndicators.Contains(t.Indicator)))
                    .Select(t => t.Indicator).Distinct(),
            ],
        };
    }

    /// <summary>Scores the children of one stage one by one.</summary>
    /// <param name="children">The children.</param>
    /// <param name="stage">The model of the stage, intercept filled in.</param>
    /// <param name="cancellation">Stops the scoring.</param>
    /// <returns>Risk, flag and reasons of each child of the stage, in the table's order. Personal data.</returns>
    /// <exception cref="ArgumentException">The intercept is null, or the model is faulty.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="RunStoppedException">The kernel path forced by the environment is not supported (EW1519).</exception>
    /// <remarks>The same bits as the sums of <see cref="Score(ChildTable, RiskModel, CancellationToken)"/> are made of.</remarks>
    internal static ChildScores ScoresOf(ChildTable children, StageModel stage, CancellationToken cancellation)
    {
        var (_, count) = children.RangeOf(stage.Stage).GetOffsetAndLength(children.Count);
        var scores = new ChildScores(count);
        new StageScorer(new CompiledStage(stage, children), children, ForcedOrWidest(), Environment.ProcessorCount).Score(scores, cancellation);
        return scores;
    }

    /// <summary>The strongest reasons of one child: the terms that add most to its log-odds.</summary>
    /// <param name="children">The children.</param>
    /// <param name="model">The model.</param>
    /// <param name="child">Index of the child.</param>
    /// <returns>At most <see cref="ReasonCount"/> reasons with a contribution above 0, strongest first, equal ones in the order of the model's terms; empty
    /// where the child's stage has no model. A missing value or an indicator that the table lacks can be a reason where its missing score is above 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such child.</exception>
    /// <exception cref="ArgumentException">An intercept is null, or the model is faulty.</exception>
    /// <remarks>Exact: the contributions are the numbers that were added up. Personal data where the child is; for use inside the engine's legal purpose only.</remarks>
    public static ImmutableArray<Reason> Reasons(ChildTable children, RiskModel model, int child)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(child);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(child, children.Count);
        foreach (var stage in model.Stages)
        {
            var range = children.RangeOf(stage.Stage);
            if (child < range.Start.Value || child >= range.End.Value) continue;
            var contributions = new CompiledStage(stage, children).ContributionsOf(children, child);
            return
            [
                .. stage.Terms.Select((term, i) => new Reason(term.Indicator, contributions[i]))
                    .Where(reason => reason.Contribution > 0).OrderByDescending(reason => reason.Contribution).Take(ReasonCount),
            ];
        }

        return [];
    }

    /// <summary>The path the environment forces, or the widest.</summary>
    internal static KernelPath ForcedOrWidest() => Kernel.Choose(Environment.GetEnvironmentVariable(Kernel.PathVariable));

    private static ScoredCell Unscored(ChildTable children, Stage stage, int district)
    {
        var range = children.RangeOf(stage, district);
        long known = 0;
        long ones = 0;
        if (children.HasOutcome)
        {
            foreach (var outcome in children.Outcome[range])
            {
                known += float.IsNaN(outcome) ? 0 : 1;
                ones += outcome == 1 ? 1 : 0;
            }
        }

        return new ScoredCell
        {
            Stage = stage,
            District = children.Districts[district],
            Children = range.End.Value - range.Start.Value,
            Flagged = 0,
            Expected = double.NaN,
            OutcomeKnown = known,
            Outcomes = ones,
            Contributions = [],
            Schools = CategoryTotals.Count(children.Schools, children, range),
            Groups = CategoryTotals.Count(children.Groups, children, range),
        };
    }
}
