using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>How much of each term to keep: one factor, 0 to 3, fitted on rows that the bags behind it have not seen.</summary>
/// <remarks>
/// Source: Breiman, L. (1995), Better subset regression using the nonnegative garrote, Technometrics 37, 373–384; here on out-of-bag parts (as in stacking) and with a normal prior around 1
/// in place of a bound on the sum. A term that only follows chance is taken back, up to 0; a term that early stopping has held back is raised. A factor keeps a term's direction.
/// Newton's steps outside, coordinate descent under the bound inside.
/// </remarks>
internal static class TermFactors
{
    private const int MostTurns = 12;
    private const int MostSweeps = 200;

    /// <summary>Log-odds of a single term beyond which it is not raised any more: it separates the outcome, and would be raised without end.</summary>
    private const float SureLogOdds = 10;

    /// <summary>Fits the factors.</summary>
    /// <param name="unseen">What each term adds for each row, from bags that have not seen the row.</param>
    /// <param name="plan">How firmly factors are held to 1, and the largest one.</param>
    /// <param name="threads">Number of threads; decides nothing but the time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>A factor per term.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static double[] Fit(OutOfBag unseen, BoostingPlan plan, int threads, CancellationToken cancel)
    {
        // The last place is the level's, which is free.
        var terms = unseen.Parts.Length;
        var factors = new double[terms + 1];
        Array.Fill(factors, 1, 0, terms);
        var risks = new float[unseen.Outcomes.Length];
        var products = new double[terms + 1][];
        var slope = new double[terms + 1];
        var most = unseen.Parts.Select(part => part.Any(p => Math.Abs(p) > SureLogOdds) ? 1 : plan.MostFactor).ToArray();
        var team = new WorkTeam(threads, (a, _) => (products[a], slope[a]) = Products(unseen, risks, a));
        for (var turn = 0; turn < MostTurns; turn++)
        {
            FillRisks(unseen, factors, risks);
            team.Run(terms + 1, cancel);
            for (var a = 0; a <= terms; a++)
            {
                for (var b = a + 1; b <= terms; b++) products[a][b] = products[b][a];
            }

            for (var t = 0; t < terms; t++)
            {
                slope[t] -= plan.Pull * (factors[t] - 1);
                products[t][t] += plan.Pull;
            }

            var before = (double[])factors.Clone();
            Descend(products, slope, factors, most);
            if (factors.Zip(before).All(f => Math.Abs(f.First - f.Second) < 1e-5)) break;
        }

        return factors[..terms];
    }

    private static void Descend(double[][] products, double[] slope, double[] factors, double[] most)
    {
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            double largest = 0;
            for (var a = 0; a < factors.Length; a++)
            {
                if (products[a][a] <= 0) continue;
                var move = slope[a] / products[a][a];
                if (a < factors.Length - 1) move = Math.Clamp(move, -factors[a], most[a] - factors[a]);
                if (move == 0) continue;
                factors[a] += move;
                for (var b = 0; b < slope.Length; b++) slope[b] -= move * products[a][b];
                largest = Math.Max(largest, Math.Abs(move));
            }

            if (largest < 1e-7) return;
        }
    }

    private static void FillRisks(OutOfBag unseen, double[] factors, float[] risks)
    {
        for (var row = 0; row < risks.Length; row++) risks[row] = unseen.Offsets[row] + (float)factors[^1];
        for (var t = 0; t < unseen.Parts.Length; t++)
        {
            var part = unseen.Parts[t];
            var factor = (float)factors[t];
            for (var row = 0; row < risks.Length; row++) risks[row] += factor * part[row];
        }

        Kernel.Risk(Kernel.Widest, risks, 0, risks);
    }

    /// <summary>Weighted products of a term with those up to itself, and the slope of the log likelihood in its factor.</summary>
    private static (double[] Products, double Slope) Products(OutOfBag unseen, float[] risks, int term)
    {
        var own = term < unseen.Parts.Length ? unseen.Parts[term] : null;
        double slope = 0;
        var weighted = new double[risks.Length];
        for (var row = 0; row < risks.Length; row++)
        {
            var part = own is null ? 1 : own[row];
            slope += part * ((unseen.Outcomes[row] ? 1 : 0) - risks[row]);
            weighted[row] = part * risks[row] * (1 - risks[row]);
        }

        var products = new double[unseen.Parts.Length + 1];
        for (var other = 0; other <= term; other++)
        {
            double sum = 0;
            if (other < unseen.Parts.Length)
            {
                var part = unseen.Parts[other];
                for (var row = 0; row < weighted.Length; row++) sum += weighted[row] * part[row];
            }
            else
            {
                foreach (var weight in weighted) sum += weight;
            }

            products[other] = sum;
        }

        return (products, slope);
    }
}
