using System.Runtime.CompilerServices;
using EarlyWarning.Districts;
using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>One bag of the boosting trainer: a bootstrap sample, fitted round by round over all indicators until the examples kept out of it are predicted no better.</summary>
/// <remarks>Everything in it is summed by one thread in the order of the rows, so that its bits depend on the seed and the bag's number only.</remarks>
internal sealed class BoostingBag
{
    /// <summary>Rows that are handled at a time: their log-odds stay in the first cache.</summary>
    private const int Block = 1024;

    private readonly BoostingPlan plan;
    private readonly int[] directions;
    private readonly BagRows inside;
    private readonly BagRows outside;
    private readonly float[] logOdds;
    private readonly float[] risks = new float[Block];
    private readonly double[][] information;
    private readonly double[][] means;
    private readonly double[][] scores;
    private readonly IndicatorBins[] bins;
    private readonly double[] gradients = new double[IndicatorBins.MostCells];
    private readonly double[] step = new double[IndicatorBins.MostCells];
    private readonly float[] stepTable = new float[IndicatorBins.MostCells];

    /// <summary>Draws a bag.</summary>
    /// <param name="data">The examples.</param>
    /// <param name="directions">Per indicator +1, −1 or 0.</param>
    /// <param name="plan">How to go about it.</param>
    /// <param name="key">Key of the draws.</param>
    /// <param name="number">The bag's number.</param>
    public BoostingBag(BinnedExamples data, int[] directions, BoostingPlan plan, ulong key, uint number)
    {
        (this.plan, this.directions, bins) = (plan, directions, [.. data.Bins]);
        Times = Draw(data, key, number);
        inside = BagRows.Of(data, Times, within: true);
        outside = BagRows.Of(data, Times, within: false);
        logOdds = new float[inside.Count];
        means = [.. data.Bins.Select(b => b.Means.ToArray())];
        information = [.. data.Bins.Select(b => new double[b.Cells])];
        scores = [.. data.Bins.Select(b => new double[b.Cells])];
    }

    /// <summary>How often each row was drawn.</summary>
    public byte[] Times { get; }

    /// <summary>Log-odds before any term.</summary>
    public double Level { get; private set; }

    /// <summary>Per indicator a score per bin, the missing one last; their mean over all examples is 0, and so is the score of a bin without any.</summary>
    public double[][] Scores { get; private set; } = [];

    /// <summary>Rounds that were kept.</summary>
    public int RoundsKept { get; private set; }

    /// <summary>Fits the bag.</summary>
    /// <param name="cancel">Stops the fit.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Fit(CancellationToken cancel)
    {
        var share = inside.Positives / inside.Weight;
        Level = NaturalLog.Of(share / (1 - share));
        Array.Fill(logOdds, (float)Level);
        double[][] best = [.. scores.Select(s => (double[])s.Clone())];
        var least = double.PositiveInfinity;
        for (var round = 0; round <= plan.Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            if (round % plan.LookEvery == 0)
            {
                var loss = LossOutside();
                if (loss < least - plan.LeastImprovement)
                {
                    (least, RoundsKept) = (loss, round);
                    for (var t = 0; t < scores.Length; t++) scores[t].CopyTo(best[t], 0);
                }

                if (least < plan.LeastLoss || round - RoundsKept >= plan.Patience) break;
            }

            if (round % plan.CurvatureEvery == 0) RefreshInformation();
            Round(first: round == 0);
        }

        for (var t = 0; t < best.Length; t++) Centre(best[t], bins[t]);
        Scores = best;
    }

    private void Centre(double[] term, IndicatorBins of)
    {
        var mean = of.MeanOf(term);
        Level += mean;
        for (var b = 0; b < term.Length; b++) term[b] = of.Counts[b] == 0 ? 0 : term[b] - mean;
    }

    /// <summary>One step on each indicator. Each pass over the rows moves the log-odds by one step and sums the gradients that the next step needs.</summary>
    private void Round(bool first)
    {
        if (first) Pass(null, inside.Codes[0]);
        for (var t = 0; t < scores.Length; t++)
        {
            var cells = scores[t].Length;
            StepTree.Find(gradients.AsSpan(0, cells), information[t], means[t], directions[t], plan, step.AsSpan(0, cells));
            for (var b = 0; b < cells; b++)
            {
                // What is added up is what the rows were moved by.
                stepTable[b] = (float)step[b];
                scores[t][b] += stepTable[b];
            }

            Pass(inside.Codes[t], inside.Codes[(t + 1) % scores.Length]);
        }
    }

    /// <summary>Adds the step to the log-odds of each row, and sums the new gradients by the bins of the next indicator.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pass(byte[]? moved, byte[] next)
    {
        // Two sums per bin, for even and odd rows: rows of one bin follow each other, and an addition would wait for the one before.
        Span<double> even = stackalloc double[IndicatorBins.MostCells];
        Span<double> odd = stackalloc double[IndicatorBins.MostCells];
        var (targets, weights) = (inside.Targets, inside.Weights);
        for (var start = 0; start < logOdds.Length; start += Block)
        {
            var length = Math.Min(Block, logOdds.Length - start);
            var part = logOdds.AsSpan(start, length);
            if (moved is not null)
            {
                var codes = moved.AsSpan(start, length);
                for (var i = 0; i < part.Length; i++) part[i] += stepTable[codes[i]];
            }

            var risk = risks.AsSpan(0, length);
            Kernel.Risk(Kernel.Widest, part, 0, risk);
            var target = targets.AsSpan(start, length);
            var weight = weights.AsSpan(start, length);
            var bin = next.AsSpan(start, length);
            var k = 0;
            for (; k + 1 < risk.Length; k += 2)
            {
                even[bin[k]] += target[k] - (weight[k] * risk[k]);
                odd[bin[k + 1]] += target[k + 1] - (weight[k + 1] * risk[k + 1]);
            }

            if (k < risk.Length) even[bin[k]] += target[k] - (weight[k] * risk[k]);
        }

        for (var b = 0; b < gradients.Length; b++) gradients[b] = even[b] + odd[b];
    }

    private void RefreshInformation()
    {
        foreach (var sums in information) Array.Clear(sums);
        for (var start = 0; start < logOdds.Length; start += Block)
        {
            var length = Math.Min(Block, logOdds.Length - start);
            var risk = risks.AsSpan(0, length);
            Kernel.Risk(Kernel.Widest, logOdds.AsSpan(start, length), 0, risk);
            var weight = inside.Weights.AsSpan(start, length);
            for (var i = 0; i < risk.Length; i++) risk[i] = weight[i] * risk[i] * (1 - risk[i]);
            for (var t = 0; t < information.Length; t++)
            {
                var sums = information[t];
                var codes = inside.Codes[t].AsSpan(start, length);
                for (var i = 0; i < risk.Length; i++) sums[codes[i]] += risk[i];
            }
        }
    }

    /// <summary>Mean log loss of the rows outside the bag.</summary>
    private double LossOutside()
    {
        double sum = 0;
        float[][] tables = [.. scores.Select(s => Array.ConvertAll(s, v => (float)v))];
        var odds = new float[Block];
        for (var start = 0; start < outside.Count; start += Block)
        {
            var part = odds.AsSpan(0, Math.Min(Block, outside.Count - start));
            part.Fill((float)Level);
            for (var t = 0; t < tables.Length; t++)
            {
                var table = tables[t];
                var codes = outside.Codes[t].AsSpan(start, part.Length);
                for (var i = 0; i < part.Length; i++) part[i] += table[codes[i]];
            }

            // The risk of what came about: −ln of it is the loss.
            for (var i = 0; i < part.Length; i++) part[i] = outside.Targets[start + i] > 0 ? part[i] : -part[i];
            Kernel.Risk(Kernel.Widest, part, 0, part);
            foreach (var risk in part) sum -= NaturalLog.Of(risk);
        }

        return outside.Count == 0 ? 0 : sum / outside.Count;
    }

    /// <summary>How often each row is drawn: as many draws with replacement as there are rows, anew until both outcomes stand inside and outside.</summary>
    private static byte[] Draw(BinnedExamples data, ulong key, uint number)
    {
        var draws = new CountedDraws();
        draws.Start(key, number);
        var times = new byte[data.Count];
        do
        {
            Array.Clear(times);
            for (var i = 0; i < times.Length; i++)
            {
                ref var drawn = ref times[(int)Math.BigMul(draws.Bits(), (ulong)times.Length, out _)];
                if (drawn < byte.MaxValue) drawn++;
            }
        }
        while (!BothOutcomes(data, times));
        return times;
    }

    private static bool BothOutcomes(BinnedExamples data, byte[] times)
    {
        var seen = 0;
        for (var i = 0; i < times.Length; i++) seen |= 1 << ((times[i] > 0 ? 2 : 0) + (data.Outcomes[i] ? 1 : 0));
        return seen == 0b1111;
    }
}
