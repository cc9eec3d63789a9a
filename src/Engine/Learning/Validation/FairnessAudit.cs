using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;

namespace EarlyWarning.Learning;

/// <summary>Whether places, false alarms and misses fall evenly on the groups of an audit column.</summary>
/// <remarks>
/// <para>Children are flagged at the capacity over all groups together, ties at the border in equal parts. Intervals by the bootstrap of the quality table, the flags held; Wilson's where a share is 0 or 1, because there all
/// replicates are equal.</para>
/// <para>A count of 1 to 4 in a share, or of its complement, enters as 2½, and its interval reaches over all four, so that the figure does not tell which; a share of fewer than <see cref="FewestInShare"/> children has no figure.</para>
/// </remarks>
internal static class FairnessAudit
{
    /// <summary>Fewest children of which a share is told.</summary>
    public const int FewestInShare = 10;

    private const int Sums = 6;

    /// <summary>Audits one column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="groups">Group per test example, 1 and up; 0 where not known.</param>
    /// <param name="places">Share of a place per test example, 0 to 1.</param>
    /// <param name="risks">Risk per test example.</param>
    /// <param name="outcomes">Outcome per test example.</param>
    /// <param name="settings">Limit and smallest group.</param>
    /// <param name="weights">What the bootstrap draws.</param>
    /// <param name="replicates">Number of replicates.</param>
    /// <param name="threads">Number of threads; decides nothing but the time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The audit.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static GroupAudit Of(
        AuditColumn column, int[] groups, double[] places, float[] risks, bool[] outcomes, FairnessSettings settings, BootstrapWeights weights, int replicates, int threads,
        CancellationToken cancel)
    {
        var all = new double[replicates + 1][];
        Parallel.For(-1, replicates, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancel }, replicate =>
        {
            var drawn = new int[groups.Length];
            if (replicate < 0) Array.Fill(drawn, 1);
            else weights.Fill(replicate, drawn);
            all[replicate + 1] = Summed(groups, column.Values.Length, places, risks, outcomes, drawn);
        });

        var judged = ImmutableArray.CreateBuilder<GroupFairness>();
        var tooSmall = 0;
        for (var g = 0; g < column.Values.Length; g++)
        {
            var of = all.Select(sums => new GroupSums(sums.AsSpan(g * Sums, Sums))).ToArray();
            if (of[0].All < settings.SmallestGroup) tooSmall++;
            else judged.Add(Figures(column.Values[g].Label, of));
        }

        judged.Sort((a, b) => string.CompareOrdinal(a.Group.German, b.Group.German));
        var (alarms, misses) = (Gap(judged.Select(g => g.FalseAlarms.Value)), Gap(judged.Select(g => g.Misses.Value)));
        var inMisses = double.IsNaN(alarms) || misses > alarms;
        var gap = inMisses ? misses : alarms;
        return new(
            column.Label, column.LegalBasis, judged.ToImmutable(), tooSmall, settings.SmallestGroup, gap, inMisses && !double.IsNaN(misses) ? "misses" : "false-alarms",
            !(gap > settings.Limit));
    }

    private static double Gap(IEnumerable<double> shares)
    {
        double[] told = [.. shares.Where(s => !double.IsNaN(s))];
        return told.Length < 2 ? double.NaN : told.Max() - told.Min();
    }

    private static double[] Summed(int[] groups, int count, double[] places, float[] risks, bool[] outcomes, int[] drawn)
    {
        var sums = new double[count * Sums];
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i] == 0 || drawn[i] == 0) continue;
            var at = (groups[i] - 1) * Sums;
            double weight = drawn[i];
            sums[at] += weight;
            sums[at + 1] += weight * places[i];
            sums[at + 2] += outcomes[i] ? weight : 0;
            sums[at + 3] += outcomes[i] ? 0 : weight * places[i];
            sums[at + 4] += outcomes[i] ? weight * (1 - places[i]) : 0;
            sums[at + 5] += weight * risks[i];
        }

        return sums;
    }

    private static GroupFairness Figures(Vocabulary.LocalText name, GroupSums[] of) => new(
        name, Share(of, s => s.Flagged, s => s.All), Share(of, s => s.FalseAlarms, s => s.All - s.With), Share(of, s => s.Missed, s => s.With),
        PercentileInterval.Of((of[0].With - of[0].Risks) / of[0].All, of.Skip(1).Select(s => (s.With - s.Risks) / s.All)));

    private static Estimate Share(GroupSums[] of, Func<GroupSums, double> count, Func<GroupSums, double> size)
    {
        var (k, n) = (count(of[0]), (long)size(of[0]));
        if (n < FewestInShare) return Estimate.None;
        if (k is > 0 and < 5) return new(2.5 / n, WilsonScore.Interval(1, n).Low, WilsonScore.Interval(4, n).High);
        if (n - k is > 0 and < 5) return new(1 - (2.5 / n), WilsonScore.Interval(n - 4, n).Low, WilsonScore.Interval(n - 1, n).High);
        if (k == 0 || k == n) return new(k / n, WilsonScore.Interval((long)k, n).Low, WilsonScore.Interval((long)k, n).High);
        return PercentileInterval.Of(k / n, of.Skip(1).Select(s => count(s) / size(s)));
    }

    private readonly record struct GroupSums(double All, double Flagged, double With, double FalseAlarms, double Missed, double Risks)
    {
        public GroupSums(ReadOnlySpan<double> sums)
            : this(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5])
        {
        }
    }
}
