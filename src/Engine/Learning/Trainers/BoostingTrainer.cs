using EarlyWarning.Districts;
using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>Explainable boosting machine: additive shapes on bins, boosted indicator by indicator in bags.</summary>
/// <remarks>
/// <para>Source: Lou, Y., Caruana, R. and Gehrke, J. (2012), Intelligible models for classification and regression, KDD; Nori, H., Jenkins, S., Koch, P. and Caruana, R. (2019), InterpretML,
/// arXiv:1909.09223. Each bag is a bootstrap sample, boosted in turn over all indicators by small steps (a straight line, or a tree where that gains more: <see cref="StepTree"/>) until the
/// examples outside it are predicted no better (<see cref="BoostingBag"/>); the shapes of the bags are averaged, and each weighed by what it says of unseen examples
/// (<see cref="TermFactors"/>). The intercept is set so that as many are expected as were observed.</para>
/// <para><see cref="Term.Errors"/> are posterior standard deviations under a prior of smooth shapes (<see cref="ShapePosterior"/>), not the spread of the bags: that spread leaves out
/// what early stopping shrinks, and its bands covered 90 % of planted shapes where these cover 95 to 97 % (study <c>learning-coverage</c>). A model is fitted once to all rows: children who
/// stand in it in several quarters, and children of one school, are taken as independent, so bands are too narrow where they are alike beyond the indicators.</para>
/// <para>The same bits for any number of threads and any order of the examples.</para>
/// </remarks>
public sealed class BoostingTrainer : ITrainer
{
    private readonly BoostingPlan plan;

    /// <summary>A trainer with the plan that is right for all data.</summary>
    public BoostingTrainer()
        : this(new())
    {
    }

    /// <summary>A trainer with another plan.</summary>
    /// <param name="plan">The plan.</param>
    internal BoostingTrainer(BoostingPlan plan) => this.plan = plan;

    /// <inheritdoc/>
    public string Id => "boosting";

    /// <inheritdoc/>
    public StageModel Fit(Examples examples, FitOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(options);
        options = options with { Threads = Math.Max(1, options.Threads) };
        TrainingCheck.Stop(examples, options.Stage);
        var data = BinnedExamples.Of(examples, plan.LeastPerBin);
        TrainingCheck.StopWithoutTerms(data, options.Stage);
        var bags = Bags(data, options, cancel);
        var factors = TermFactors.Fit(OutOfBag.Of(data, bags, options.Threads, cancel), plan, options.Threads, cancel);
        double[][] scores = [.. data.Bins.Select((bins, t) => Enumerable.Range(0, bins.Cells).Select(b => factors[t] * bags.Average(bag => bag.Scores[t][b])).ToArray())];
        var intercept = Levelled(data, scores, bags.Average(bag => bag.Level));
        var risks = AdditiveRisks.Of(data.Codes, scores, intercept);
        var known = Information.Of(data.Codes, [.. data.Bins.Select(b => b.Cells)], data.Outcomes, risks, options.Threads, cancel);
        return AdditiveTerms.Model(data, scores, intercept, ShapePosterior.Errors(known, scores, [.. data.Bins], cancel), options);
    }

    private BoostingBag[] Bags(BinnedExamples data, FitOptions options, CancellationToken cancel)
    {
        int[] directions = [.. data.Indicators.Select(i => Math.Sign(options.Directions.GetValueOrDefault(i)))];
        var key = Philox.Key(options.Seed, "boosting-bags");
        var bags = new BoostingBag[plan.BagsFor(data.Count)];
        new WorkTeam(Math.Clamp(options.Threads, 1, bags.Length), (b, _) =>
        {
            bags[b] = new BoostingBag(data, directions, plan, key, (uint)b);
            bags[b].Fit(cancel);
        }).Run(bags.Length, cancel);
        return bags;
    }

    /// <summary>The intercept with which as many are expected as were observed.</summary>
    private static double Levelled(BinnedExamples data, double[][] scores, double intercept)
    {
        // Newton's steps, held to ±1; four or five suffice.
        for (var turn = 0; turn < 20; turn++)
        {
            var risks = AdditiveRisks.Of(data.Codes, scores, intercept);
            double slope = 0, information = 0;
            for (var row = 0; row < risks.Length; row++)
            {
                slope += (data.Outcomes[row] ? 1 : 0) - risks[row];
                information += risks[row] * (1 - risks[row]);
            }

            var step = information > 0 ? Math.Clamp(slope / information, -1, 1) : 0;
            if (Math.Abs(step) < 1e-6) break;
            intercept += step;
        }

        return intercept;
    }
}
