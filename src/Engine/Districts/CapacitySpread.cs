using System.Collections.Immutable;

namespace EarlyWarning.Districts;

/// <summary>Spreads whole places in proportion to weights, no one more than a cap: the method of largest remainders (Hamilton).</summary>
/// <remarks>
/// Source: Balinski, M. L. and Young, H. P. (1982), Fair Representation, Yale University Press, chapter 3. Quotas above a cap are set to it and the rest is spread over the others anew, until none
/// is above; then every quota is rounded down, and the places left go to the largest remainders, one each. A tie goes to whoever stands first.
/// </remarks>
public static class CapacitySpread
{
    /// <summary>Spreads places.</summary>
    /// <param name="places">Places, 0 or more.</param>
    /// <param name="weights">Weights, finite and 0 or more.</param>
    /// <param name="caps">Most places each can take, 0 or more, same length.</param>
    /// <returns>Places each, in the order given. They sum to the places, or to less where the caps of those with a weight hold no more.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a weight is negative or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of places or a cap is negative.</exception>
    public static ImmutableArray<long> Spread(long places, ImmutableArray<double> weights, ImmutableArray<long> caps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        if (weights.Length != caps.Length) throw new ArgumentException("One cap per weight.", nameof(caps));
        foreach (var cap in caps) ArgumentOutOfRangeException.ThrowIfNegative(cap);
        if (weights.Any(w => !(w >= 0 && double.IsFinite(w)))) throw new ArgumentException("Weights are finite and not negative.", nameof(weights));

        var given = new long[weights.Length];
        var open = Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0).ToList();
        var left = places;
        var quotas = new double[weights.Length];
        while (open.Count > 0)
        {
            var sum = open.Sum(i => weights[i]);
            foreach (var i in open) quotas[i] = left * (weights[i] / sum);
            var full = open.Where(i => quotas[i] >= caps[i]).ToList();
            if (full.Count == 0) break;
            foreach (var i in full) left -= given[i] = caps[i];
            open.RemoveAll(full.Contains);
        }

        foreach (var i in open) given[i] = (long)Math.Floor(quotas[i]);
        left -= open.Sum(i => given[i]);

        // A quota below a cap, rounded up, does not pass it: caps are whole.
        foreach (var i in open.OrderByDescending(i => quotas[i] - given[i]).ThenBy(i => i).Take((int)Math.Min(left, open.Count))) given[i]++;
        return [.. given];
    }
}
