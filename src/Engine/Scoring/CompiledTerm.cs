using System.Globalization;

namespace EarlyWarning.Scoring;

/// <summary>One term of a model, laid out for the kernel.</summary>
/// <remarks>
/// The cuts are searched by halving the bins <see cref="Levels"/> times: at level l (from 0) one cut is looked up, and bit l of the path is set where cut ≤ x. The path
/// of the levels before is the index of the lookup; its first decision stands in the lowest bit, so each level needs only as many low bits as there were
/// decisions, and the whole path looks up the score. Places without a cut hold +∞; where x = +∞ passes them, it ends in a bin behind the last, and
/// those bins repeat the last one's score. Tables are filled periodically, so that a lookup may use as many bits as the register has lanes.
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

    /// <summary>Largest absolute sum of terms that can be held fixed: more terms than a catalogue has indicators, and well inside the steps of a frozen threshold.</summary>
    public const float LargestSum = 100 * Limit;

    /// <summary>Entries of a level's table: what four decisions can tell apart.</summary>
    public const int LevelSize = 16;

    /// <summary>Size of the padded tables.</summary>
    private const int TableSize = 32;

    private readonly float[] levelTables;
    private readonly float[] scoreTable = new float[TableSize];
    private readonly float[] slopeTable = new float[TableSize];
    private readonly float[] gridScores = new float[TableSize];
    private readonly float[] gridSlopes = new float[TableSize];

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
        levelTables = new float[Levels * LevelSize];
        for (var level = 0; level < Levels; level++)
        {
            for (var i = 0; i < LevelSize; i++)
            {
                // A path of l decisions leaves 2^(Levels − l) bins; the cut that halves them stands behind the first half.
                var cut = FirstBin(i, level) + (1 << (Levels - 1 - level)) - 1;
                levelTables[(level * LevelSize) + i] = cut < Cuts.Length ? Cuts[cut] : float.PositiveInfinity;
            }
        }

        for (var i = 0; i < TableSize; i++)
        {
            var bin = Math.Min(Levels == 0 ? i % (ChainedCuts + 1) : FirstBin(i, Levels), Cuts.Length);
            scoreTable[i] = Scores[bin];
            slopeTable[i] = IsLinear ? Slopes[bin] : 0;
        }

        Grid = Levels > 0 ? CellGrid.For(Cuts) : null;
        Grid?.Fill(Scores, Missing, gridScores);
        if (IsLinear) Grid?.Fill(Slopes, 0, gridSlopes);
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

    /// <summary>Number of halvings, 3 to 5; 0 where the cuts are compared one after the other.</summary>
    public int Levels { get; }

    /// <summary>32 scores by path with period 2^Levels; by bin with period 4 where <see cref="Levels"/> is 0.</summary>
    public ReadOnlySpan<float> ScoreTable => scoreTable;

    /// <summary>32 slopes in the same order; 0 where the term is constant.</summary>
    public ReadOnlySpan<float> SlopeTable => slopeTable;

    /// <summary>The cuts of one level by path, 16 entries with period 2^level.</summary>
    /// <param name="level">From 0.</param>
    /// <returns>The table.</returns>
    public ReadOnlySpan<float> Level(int level) => levelTables.AsSpan(level * LevelSize, LevelSize);

    /// <summary>The cuts spread over cells; null where they do not part, or are compared one after the other.</summary>
    public CellGrid? Grid { get; }

    /// <summary>32 scores by index of the <see cref="Grid"/>, the missing score first.</summary>
    public ReadOnlySpan<float> GridScores => gridScores;

    /// <summary>32 slopes by index of the <see cref="Grid"/>; 0 where the term is constant.</summary>
    public ReadOnlySpan<float> GridSlopes => gridSlopes;

    /// <summary>The first bin that a path's low bits leave.</summary>
    private int FirstBin(int path, int decisions)
    {
        var bin = 0;
        for (var level = 0; level < decisions; level++) bin += ((path >> level) & 1) << (Levels - 1 - level);
        return bin;
    }

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
