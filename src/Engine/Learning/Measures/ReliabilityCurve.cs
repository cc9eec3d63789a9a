using System.Collections.Immutable;
using EarlyWarning.Districts;

namespace EarlyWarning.Learning;

/// <summary>Observed share by predicted risk.</summary>
/// <remarks>Ten bins of equal size in the order of the risks, ties whole (as in <see cref="Quality"/>), then merged with the smaller neighbour until each has at least <see cref="FewestExamples"/> examples
/// and neither 1 to 4 outcomes nor 1 to 4 others: no count below five can be read from it.</remarks>
internal static class ReliabilityCurve
{
    /// <summary>Fewest examples of a bin.</summary>
    public const int FewestExamples = 10;

    /// <summary>Counts from 1 to this are not told.</summary>
    public const int LargestProtected = 4;

    /// <summary>The curve.</summary>
    /// <param name="risks">Risk per example, 0 to 1.</param>
    /// <param name="outcomes">Whether the outcome came about.</param>
    /// <returns>Bins by ascending risk, each with a 95 % Wilson interval; empty where even all examples together cannot be told.</returns>
    public static ImmutableArray<ReliabilityBin> Of(float[] risks, ReadOnlySpan<bool> outcomes)
    {
        var ranked = new RankedExamples(risks, null, risks, outcomes);
        var counts = new int[2 * ranked.Atoms];
        ranked.CountInto([], counts);
        var bins = new List<Tally>();
        var (before, place) = (0L, -1L);
        for (var atom = 0; atom < ranked.Atoms; atom++)
        {
            long size = counts[2 * atom] + counts[(2 * atom) + 1];
            var at = ((2 * before) + size) * Quality.Bins / (2L * ranked.Count);
            var tally = new Tally(size, counts[(2 * atom) + 1], size * ranked.Risks[atom]);
            if (at == place) bins[^1] += tally;
            else bins.Add(tally);
            (place, before) = (at, before + size);
        }

        for (var faulty = bins.FindIndex(b => !b.MayBeTold); faulty >= 0 && bins.Count > 1; faulty = bins.FindIndex(b => !b.MayBeTold))
        {
            var into = faulty == 0 ? 1 : faulty == bins.Count - 1 || bins[faulty - 1].Examples <= bins[faulty + 1].Examples ? faulty - 1 : faulty + 1;
            bins[into] += bins[faulty];
            bins.RemoveAt(faulty);
        }

        bins.Reverse();
        return bins is [{ MayBeTold: false }] ? [] : [.. bins.Select(b => b.Bin)];
    }

    private readonly record struct Tally(long Examples, long Outcomes, double Risks)
    {
        public bool MayBeTold => Examples >= FewestExamples && Outcomes is not (> 0 and <= LargestProtected) && Examples - Outcomes is not (> 0 and <= LargestProtected);

        public ReliabilityBin Bin
        {
            get
            {
                var interval = WilsonScore.Interval(Outcomes, Examples);
                return new(Examples, Risks / Examples, new((double)Outcomes / Examples, interval.Low, interval.High));
            }
        }

        public static Tally operator +(Tally a, Tally b) => new(a.Examples + b.Examples, a.Outcomes + b.Outcomes, a.Risks + b.Risks);
    }
}
