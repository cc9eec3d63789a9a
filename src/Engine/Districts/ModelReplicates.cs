using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary>Replicates of a model: what else its scores might have been, given their standard errors.</summary>
/// <remarks>Each score is drawn from a normal distribution around the stated one, independently, rounded to float32 and held to the limit of a model file, so that a replicate could
/// stand in one. Replicate k is the same for all districts.</remarks>
internal static class ModelReplicates
{
    /// <summary>The scores of one term in every replicate.</summary>
    /// <param name="term">The term's steps.</param>
    /// <param name="replicates">Number of replicates.</param>
    /// <param name="key">Chooses the random numbers.</param>
    /// <returns>[replicate × steps + step], log-odds; the stated scores again and again where the term has no errors.</returns>
    public static double[] Scores(TermSteps term, int replicates, ulong key)
    {
        var steps = term.Scores.Length;
        var scores = new double[replicates * steps];
        var draws = new CountedDraws();
        draws.Start(key, 0);
        for (var k = 0; k < replicates; k++)
        {
            var own = scores.AsSpan(k * steps, steps);
            term.Scores.AsSpan().CopyTo(own);
            if (term.Errors.IsEmpty) continue;
            for (var step = 0; step < steps; step++)
            {
                own[step] = Math.Clamp((float)(own[step] + (term.Errors[step] * draws.Normal())), -CompiledTerm.Limit, CompiledTerm.Limit);
            }
        }

        return scores;
    }
}
