using EarlyWarning.Scoring;

namespace EarlyWarning.Learning;

/// <summary>What bags say of the rows they have not seen: per row and term the mean over those bags.</summary>
/// <param name="Parts">Per term what it adds (log-odds), centred, per row.</param>
/// <param name="Offsets">Log-odds before the terms, per row.</param>
/// <param name="Outcomes">Outcome per row.</param>
/// <remarks>Source: Breiman, L. (1996), Out-of-bag estimation, Univ. of California, Berkeley. Rows that stand in every bag are
/// not among them: one in 40 with 8 bags, one in 60,000 with 24.</remarks>
internal sealed record OutOfBag(float[][] Parts, float[] Offsets, bool[] Outcomes)
{
    /// <summary>Collects what the bags say.</summary>
    /// <param name="data">The examples.</param>
    /// <param name="bags">The fitted bags.</param>
    /// <param name="threads">Number of threads; decides nothing but the time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The means.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static OutOfBag Of(BinnedExamples data, BoostingBag[] bags, int threads, CancellationToken cancel)
    {
        var seen = new int[data.Count];
        foreach (var bag in bags)
        {
            for (var row = 0; row < seen.Length; row++) seen[row] += bag.Times[row] == 0 ? 1 : 0;
        }

        int[] rows = [.. Enumerable.Range(0, data.Count).Where(row => seen[row] > 0)];
        var offsets = Means(bag => bag.Level, null);
        var parts = new float[data.Bins.Length][];
        new WorkTeam(threads, (t, _) => parts[t] = Means(null, t)).Run(parts.Length, cancel);
        return new(parts, offsets, Array.ConvertAll(rows, row => data.Outcomes[row]));

        float[] Means(Func<BoostingBag, double>? level, int? term)
        {
            var sums = new double[data.Count];
            foreach (var bag in bags)
            {
                var add = level?.Invoke(bag) ?? 0;
                for (var row = 0; row < sums.Length; row++)
                {
                    if (bag.Times[row] == 0) sums[row] += term is { } t ? bag.Scores[t][data.Codes[t][row]] : add;
                }
            }

            return Array.ConvertAll(rows, row => (float)(sums[row] / seen[row]));
        }
    }
}
