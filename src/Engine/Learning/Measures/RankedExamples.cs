using System.Runtime.CompilerServices;

namespace EarlyWarning.Learning;

/// <summary>Examples in the descending order of one model's scores, laid out so that every measure is one pass over counts: the examples of a bootstrap replicate differ in their
/// counts only, never in their order.</summary>
/// <remarks>Examples of equal rank and risk share an <em>atom</em>; atoms of equal rank are a <em>tie</em>. The order of rows cannot matter, because nothing inside an atom is looked at.</remarks>
internal sealed class RankedExamples
{
    private readonly int[] slots;
    private readonly bool[] endsTie;
    private readonly double[] risks;
    private readonly double[] lossWith;
    private readonly double[] lossWithout;

    /// <summary>Risks are held to this distance from 0 and 1 in the log loss: 2^−24, half of what parts a float32 from 1.</summary>
    private const double NearestToCertain = 1.0 / (1 << 24);

    /// <summary>Ranks examples.</summary>
    /// <param name="scores">What they are ranked by, not NaN; higher means more risk.</param>
    /// <param name="second">What parts equal scores; null where equal scores are equal.</param>
    /// <param name="risks">Risk of each example, 0 to 1; null where the scores are no risks.</param>
    /// <param name="outcomes">Whether the outcome came about.</param>
    public RankedExamples(ReadOnlySpan<float> scores, float[]? second, float[]? risks, ReadOnlySpan<bool> outcomes)
    {
        if (scores.Length != outcomes.Length || (second?.Length ?? outcomes.Length) != outcomes.Length || (risks?.Length ?? outcomes.Length) != outcomes.Length)
        {
            throw new ArgumentException("There must be one score and one risk per example.", nameof(scores));
        }

        var first = scores.ToArray();
        var order = new int[first.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        int Ranks(int a, int b) => first[b].CompareTo(first[a]) is not 0 and var c ? c : second is null ? 0 : second[b].CompareTo(second[a]);
        Array.Sort(order, (a, b) => Ranks(a, b) is not 0 and var c ? c : risks is null ? 0 : risks[b].CompareTo(risks[a]));
        slots = new int[order.Length];
        var (ends, atomRisks) = (new List<bool>(), new List<double>());
        for (var i = 0; i < order.Length; i++)
        {
            var tied = i > 0 && Ranks(order[i - 1], order[i]) == 0;
            if (!tied || (risks is not null && risks[order[i - 1]] != risks[order[i]]))
            {
                if (i > 0) ends[^1] = !tied;
                ends.Add(true);
                atomRisks.Add(risks is null ? double.NaN : risks[order[i]]);
            }

            slots[order[i]] = (2 * (ends.Count - 1)) + (outcomes[order[i]] ? 1 : 0);
        }

        (endsTie, this.risks) = ([.. ends], [.. atomRisks]);
        lossWith = Array.ConvertAll(this.risks, r => double.IsNaN(r) ? r : -Scoring.NaturalLog.Of(Math.Max(r, NearestToCertain)));
        lossWithout = Array.ConvertAll(this.risks, r => double.IsNaN(r) ? r : -Scoring.NaturalLog.Of(Math.Max(1 - r, NearestToCertain)));
        HasRisks = risks is not null;
    }

    /// <summary>Number of examples.</summary>
    public int Count => slots.Length;

    /// <summary>Number of atoms.</summary>
    public int Atoms => endsTie.Length;

    /// <summary>Whether there are risks.</summary>
    public bool HasRisks { get; }

    /// <summary>Per atom whether it is the last of its tie.</summary>
    public ReadOnlySpan<bool> EndsTie => endsTie;

    /// <summary>Risk per atom; NaN where there is none.</summary>
    public ReadOnlySpan<double> Risks => risks;

    /// <summary>−ln risk per atom.</summary>
    public ReadOnlySpan<double> LossWith => lossWith;

    /// <summary>−ln (1 − risk) per atom.</summary>
    public ReadOnlySpan<double> LossWithout => lossWithout;

    /// <summary>Counts the examples of a replicate.</summary>
    /// <param name="weights">How often each example stands in it; empty: once each.</param>
    /// <param name="counts">Room for two counts per atom: without and with the outcome.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CountInto(ReadOnlySpan<int> weights, Span<int> counts)
    {
        counts.Clear();
        if (weights.IsEmpty)
        {
            foreach (var slot in slots) counts[slot]++;
            return;
        }

        var own = slots;
        for (var i = 0; i < own.Length; i++) counts[own[i]] += weights[i];
    }

    /// <summary>Which share of each example gets a place when the highest scores get the places, whole ties at the border in equal parts.</summary>
    /// <param name="share">Share of the examples that get a place, 0 to 1.</param>
    /// <returns>0 to 1 per example, in the order of the rows.</returns>
    public double[] Places(double share)
    {
        var perAtom = new double[Atoms];
        var counts = new int[2 * Atoms];
        CountInto([], counts);
        var left = share * Count;
        for (var start = 0; start < Atoms;)
        {
            var end = start;
            long size = 0;
            do size += counts[2 * end] + counts[(2 * end) + 1];
            while (!endsTie[end++]);
            var part = Math.Clamp(left / size, 0, 1);
            for (; start < end; start++) perAtom[start] = part;
            left -= size;
        }

        return Array.ConvertAll(slots, s => perAtom[s / 2]);
    }
}
