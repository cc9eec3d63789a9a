using System.Globalization;

namespace EarlyWarning.Scoring;

/// <summary>One term of a model, laid out for the kernel.</summary>
/// <remarks>
/// The cuts also stand as a search tree: the root at 1, the children of node e at 2e and 2e + 1. Walking down <see cref="Levels"/> levels, to the
/// right where cut ≤ x, ends at 2^Levels + bin. Places without a cut hold +∞; where x = +∞ walks past them, it ends in a bin behind the
/// last, and those bins repeat the last one's score. Scores repeat with period 2^Levels, so that a lookup may use as many low bits
/// of the end node as the register has lanes.
/// </remarks>
internal sealed class CompiledTerm
{
    /// <summary>Largest number of cuts.</summary>
    public const int MaximumCuts = 31;

    /// <summary>Largest number of cuts that are compared one after the other instead of being searched.</summary>
    public const int ChainedCuts = 3;

    /// <summary>Largest absolute score, and what a term that is linear in its bins is held to: e^−1000 is no probability any more, and
    /// sums over children stay far inside 64 bits.</summary>
    public const float Limit = 1000f;

    /// <summary>Size of the padded tables.</summary>
    private const int TableSize = 32;

    private readonly float[] tree = new float[TableSize];
    private readonly float[] scoreTable = new float[TableSize];
    private readonly float[] slopeTable = new float[TableSize];

    /// <summary>Lays out a term.</summary>
    /// <param name="term">The term.</param>
    /// <exception cref="ArgumentException">The cuts are too many, not finite or not strictly ascending, the numbers of cuts, scores and slopes do not fit,
    /// or a score lies outside ±<see cref="Limit"/>.</exception>
    public CompiledTerm(Term term)
    {
        Cuts = [.. term.Cuts];
        Scores = [.. term.Scores];
        Slopes = [.. term.Slopes];
        Missing = term.Missing;
        Check(term.Indicator);

        Levels = Cuts.Length <= ChainedCuts ? 0 : Cuts.Length <= 7 ? 3 : Cuts.Length <= 15 ? 4 : 5;
        var nodes = 1 << Levels;
        Array.Fill(tree, float.PositiveInfinity);
        for (var level = 0; level < Levels; level++)
        {
            for (var i = 0; i < 1 << level; i++)
            {
                // Node i of a level splits its share of the 2^Levels bins in half; cut c separates bins c and c + 1.
                var cut = (((2 * i) + 1) * (nodes >> (level + 1))) - 1;
                if (cut < Cuts.Length) tree[(1 << level) + i] = Cuts[cut];
            }
        }

        var period = Levels == 0 ? ChainedCuts + 1 : nodes;
        for (var i = 0; i < TableSize; i++)
        {
            var bin = Math.Min(i % period, Cuts.Length);
            scoreTable[i] = Scores[bin];
            slopeTable[i] = IsLinear ? Slopes[bin] : 0;
        }
    }

    /// <summary>The cuts, strictly ascending.</summary>
    public float[] Cuts { get; }

    /// <summary>One score per bin.</summary>
    public float[] Scores { get; }

    /// <summary>One slope per bin; empty where the term is constant in its bins.</summary>
    public float[] Slopes { get; }

    /// <summary>Score where the value is missing.</summary>
    public float Missing { get; }

    /// <summary>Whether the term adds score + slope × x.</summary>
    public bool IsLinear => Slopes.Length > 0;

    /// <summary>Depth of the search tree, 3 to 5; 0 where the cuts are compared one after the other.</summary>
    public int Levels { get; }

    /// <summary>The search tree, 32 nodes, the root at 1.</summary>
    public ReadOnlySpan<float> Tree => tree;

    /// <summary>32 scores with period 2^Levels (4 where <see cref="Levels"/> is 0).</summary>
    public ReadOnlySpan<float> ScoreTable => scoreTable;

    /// <summary>32 slopes with the same period; 0 where the term is constant.</summary>
    public ReadOnlySpan<float> SlopeTable => slopeTable;

    private void Check(string indicator)
    {
        var fault =
            Cuts.Length > MaximumCuts ? "more than 31 cuts"
            : Scores.Length != Cuts.Length + 1 ? "not one score per bin"
            : IsLinear && Slopes.Length != Scores.Length ? "not one slope per bin"
            : !Array.TrueForAll(Cuts, float.IsFinite) ? "a cut that is not finite"
            : !Array.TrueForAll(Slopes, float.IsFinite) ? "a slope that is not finite"
            : !Array.TrueForAll(Scores, IsScore) || !IsScore(Missing) ? "a score outside ±1000"
            : null;
        for (var i = 1; fault is null && i < Cuts.Length; i++)
        {
            if (!(Cuts[i - 1] < Cuts[i])) fault = "cuts that do not ascend";
        }

        if (fault is not null) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The term of {indicator} has {fault}."));
    }

    private static bool IsScore(float score) => score is >= -Limit and <= Limit;
}
