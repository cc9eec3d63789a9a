namespace EarlyWarning.Learning;

/// <summary>One boosting step on one indicator: a straight line, or a tree of at most three runs of neighbouring bins; the missing bin for itself.</summary>
/// <remarks>The line is taken where no tree gains clearly more: a tree chooses its split among many, and so gains by chance (Kneib, T., Hothorn, T. and Tutz, G. (2009), Variable
/// selection and model choice in geoadditive regression models, Biometrics 65, 626–634, part a line off for the same reason). Leaf values are Newton's, G / (H + ridge), G the sum of gradients and H of the information; the split is the one with the largest gain G² / (H + ridge), the
/// first one of equals (Friedman, J. H. (2001), Greedy function approximation, Ann. Stat. 29, 1189–1232; Chen and Guestrin 2016 for the ridge). Where a direction is given,
/// only splits whose leaves follow it are made, so that a sum of steps follows it too.</remarks>
internal static class StepTree
{
    /// <summary>Finds the step.</summary>
    /// <param name="gradients">Sum of gradients (observed less expected) per bin, the missing one last.</param>
    /// <param name="information">Sum of p·(1 − p) per bin.</param>
    /// <param name="means">Mean value per bin, without the missing one.</param>
    /// <param name="direction">+1: values may not fall from bin to bin; −1: may not rise; 0: free.</param>
    /// <param name="plan">Leaves, ridge, least information, learning rate.</param>
    /// <param name="step">Where the step goes: one value (log-odds) per bin.</param>
    public static void Find(ReadOnlySpan<double> gradients, ReadOnlySpan<double> information, ReadOnlySpan<double> means, int direction, BoostingPlan plan, Span<double> step)
    {
        var bins = gradients.Length - 1;
        step[bins] = plan.LearningRate * gradients[bins] / (information[bins] + plan.Ridge);
        var whole = Leaf.Of(gradients, information, 0, bins, plan.Ridge);
        var first = BestSplit(gradients, information, whole, double.NegativeInfinity, double.PositiveInfinity, direction, plan);
        if (means.Length > 1 && TakeLine(gradients, information, means, whole, first.Gain, direction, plan, step)) return;
        if (first.At < 0)
        {
            step[..bins].Fill(plan.LearningRate * whole.Value);
            return;
        }

        var (low, high) = (Leaf.Of(gradients, information, 0, first.At, plan.Ridge), Leaf.Of(gradients, information, first.At, bins, plan.Ridge));
        var (below, above) = (first, first);
        (below.At, above.At, below.Gain, above.Gain) = (-1, -1, 0, 0);
        if (plan.Leaves > 2)
        {
            // The leaves of a split half must stay on their side of the other half's value.
            var (rising, falling) = (direction > 0, direction < 0);
            below = BestSplit(gradients, information, low, falling ? high.Value : double.NegativeInfinity, rising ? high.Value : double.PositiveInfinity, direction, plan);
            above = BestSplit(gradients, information, high, rising ? low.Value : double.NegativeInfinity, falling ? low.Value : double.PositiveInfinity, direction, plan);
        }

        if (below.At >= 0 && below.Gain >= above.Gain)
        {
            Fill(step, Leaf.Of(gradients, information, 0, below.At, plan.Ridge), plan);
            Fill(step, Leaf.Of(gradients, information, below.At, first.At, plan.Ridge), plan);
            Fill(step, high, plan);
        }
        else if (above.At >= 0)
        {
            Fill(step, low, plan);
            Fill(step, Leaf.Of(gradients, information, first.At, above.At, plan.Ridge), plan);
            Fill(step, Leaf.Of(gradients, information, above.At, bins, plan.Ridge), plan);
        }
        else
        {
            Fill(step, low, plan);
            Fill(step, high, plan);
        }
    }

    /// <summary>Takes the step along the straight line through the bins' means, unless it goes against the direction or gains too little.</summary>
    private static bool TakeLine(
        ReadOnlySpan<double> gradients, ReadOnlySpan<double> information, ReadOnlySpan<double> means, Leaf whole, double treeGain, int direction, BoostingPlan plan, Span<double> step)
    {
        if (whole.Information <= 0) return false;
        double centre = 0;
        for (var b = 0; b < means.Length; b++) centre += information[b] * means[b];
        centre /= whole.Information;
        double slope = 0, square = 0;
        for (var b = 0; b < means.Length; b++)
        {
            slope += gradients[b] * (means[b] - centre);
            square += information[b] * (means[b] - centre) * (means[b] - centre);
        }

        if (square <= 0) return false;

        // The ridge holds for a column of variance 1.
        var beta = slope / (square + (plan.Ridge * square / whole.Information));
        if ((beta * slope) + plan.Bend < treeGain || (direction != 0 && beta * direction < 0)) return false;
        for (var b = 0; b < means.Length; b++) step[b] = plan.LearningRate * (whole.Value + (beta * (means[b] - centre)));
        return true;
    }

    private static void Fill(Span<double> step, Leaf leaf, BoostingPlan plan) => step[leaf.From..leaf.ToExclusive].Fill(plan.LearningRate * leaf.Value);

    /// <summary>The best split of a leaf: its first bin above, and what it gains; −1 where there is none.</summary>
    private static (int At, double Gain) BestSplit(
        ReadOnlySpan<double> gradients, ReadOnlySpan<double> information, Leaf leaf, double least, double most, int direction, BoostingPlan plan)
    {
        var best = (At: -1, Gain: 1e-12);
        double gradient = 0, weight = 0;
        for (var at = leaf.From + 1; at < leaf.ToExclusive; at++)
        {
            gradient += gradients[at - 1];
            weight += information[at - 1];
            var (restGradient, restWeight) = (leaf.Gradient - gradient, leaf.Information - weight);
            if (weight < plan.LeastInformation || restWeight < plan.LeastInformation) continue;
            var (low, high) = (gradient / (weight + plan.Ridge), restGradient / (restWeight + plan.Ridge));
            if (direction != 0 && ((high - low) * direction < 0 || Math.Min(low, high) < least || Math.Max(low, high) > most)) continue;
            var gain = (gradient * low) + (restGradient * high) - (leaf.Gradient * leaf.Value);
            if (gain > best.Gain) best = (at, gain);
        }

        return best;
    }

    /// <summary>A run of neighbouring bins.</summary>
    private readonly record struct Leaf(int From, int ToExclusive, double Gradient, double Information, double Value)
    {
        public static Leaf Of(ReadOnlySpan<double> gradients, ReadOnlySpan<double> information, int from, int toExclusive, double ridge)
        {
            double gradient = 0, weight = 0;
            for (var b = from; b < toExclusive; b++)
            {
                gradient += gradients[b];
                weight += information[b];
            }

            return new(from, toExclusive, gradient, weight, gradient / (weight + ridge));
        }
    }
}
