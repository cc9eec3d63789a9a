using System.Collections.Immutable;
using EarlyWarning.Districts;

namespace EarlyWarning.Learning;

/// <summary>Examples as the trainers see them: one byte per value, its bin.</summary>
/// <remarks>Rows are put in an order of their own, by a hash of all they hold: whatever is drawn or summed over them then does not depend on the order in which they came.
/// Rows with the same hash hold the same (64 bits; two different rows would share one by chance once in 10^8 tables of 200,000 rows).</remarks>
internal sealed class BinnedExamples
{
    private BinnedExamples(ImmutableArray<string> indicators, ImmutableArray<IndicatorBins> bins, byte[][] codes, bool[] outcomes, int[] groups) =>
        (Indicators, Bins, Codes, Outcomes, Groups) = (indicators, bins, codes, outcomes, groups);

    /// <summary>Ids of the indicators.</summary>
    public ImmutableArray<string> Indicators { get; }

    /// <summary>Bins of each indicator.</summary>
    public ImmutableArray<IndicatorBins> Bins { get; }

    /// <summary>Per indicator the bin of each row. Not to be changed.</summary>
    public byte[][] Codes { get; }

    /// <summary>Whether the outcome came about, per row. Not to be changed.</summary>
    public bool[] Outcomes { get; }

    /// <summary>What must not be torn apart by a fold: the school, where not known of any the district; 0 where there is neither. Not to be changed.</summary>
    public int[] Groups { get; }

    /// <summary>Number of rows.</summary>
    public int Count => Outcomes.Length;

    /// <summary>Bins examples.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="leastPerBin">Examples a bin needs.</param>
    /// <returns>The same in bins, in an order of its own.</returns>
    public static BinnedExamples Of(Examples examples, int leastPerBin)
    {
        ImmutableArray<IndicatorBins> bins = [.. Enumerable.Range(0, examples.Indicators.Length).Select(i => IndicatorBins.Of(examples.Column(i), leastPerBin))];
        var hasSchools = examples.Schools.ContainsAnyExcept(0);
        int[] groups = (hasSchools ? examples.Schools : examples.Districts).ToArray();
        int[] asGiven = [.. Enumerable.Range(0, examples.Count)];
        byte[][] codes = [.. bins.Select((b, i) => b.Code(examples.Column(i), asGiven))];

        var keys = new ulong[examples.Count];
        for (var row = 0; row < keys.Length; row++) keys[row] = Philox.Mix(((ulong)(uint)groups[row] << 1) | (examples.Outcomes[row] ? 1UL : 0));
        foreach (var column in codes)
        {
            for (var row = 0; row < keys.Length; row++) keys[row] = Philox.Mix((keys[row] * 0x100000001B3) + column[row]);
        }

        Array.Sort(keys, asGiven);
        var outcomes = examples.Outcomes.ToArray();
        return new(
            examples.Indicators, bins, [.. codes.Select(c => Array.ConvertAll(asGiven, row => c[row]))], Array.ConvertAll(asGiven, row => outcomes[row]),
            Array.ConvertAll(asGiven, row => groups[row]));
    }
}
