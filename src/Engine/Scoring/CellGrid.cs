namespace EarlyWarning.Scoring;

/// <summary>A term's cuts spread over equal cells, so that one product finds the cell of a value and one comparison its bin: a direct lookup instead of a search.</summary>
/// <remarks>
/// <para>t = position × <see cref="Scale"/> + <see cref="Offset"/>, rounded once, held to [<see cref="Lowest"/>, <see cref="Lowest"/> + 31]; the low five bits of t are the cell. A
/// position is the value itself, or, for cuts that grow by factors, the value's bits read as an integer (in floats above 0 the order of the
/// bits is the order of the values). Both are monotone in the value, rounding included, so all values of a lower cell are smaller and all values of a higher cell
/// larger than a cut in between. At most one cut stands in a cell: comparing with it decides exactly, and the index is the cell, plus 1 where cut ≤ x.
/// What is above the cut of one cell and below the cut of the next has the same index, hence the same score.</para>
/// <para>Cell 0 holds no cut of the term. Its cut is −∞, which every number reaches and NaN does not: index 0 means missing.</para>
/// <para>Source: direct lookup instead of search is folklore (interpolation search, Peterson 1957); the exactness argument above is what lets it replace the search bit for bit.</para>
/// </remarks>
internal sealed class CellGrid
{
    /// <summary>Number of cells, and of indices.</summary>
    public const int Size = 32;

    /// <summary>1.5 × 2^23: floats from here to 2^24 are the integers, so their low bits count. Its own low bits are 0.</summary>
    public const float Lowest = 12582912f;

    /// <summary>Cells that may hold a cut: 1 to 30. The index behind the last cut is at most 31.</summary>
    private const int CutCells = Size - 2;

    private static readonly float[] Phases = [0, -0.4f, 0.4f, -0.2f, 0.2f];

    private readonly float[] cuts = new float[Size];

    private CellGrid(bool ofBits, float scale, float offset) => (OfBits, Scale, Offset) = (ofBits, scale, offset);

    /// <summary>Whether positions are the bits of the values.</summary>
    public bool OfBits { get; }

    /// <summary>Cells per unit of position, above 0.</summary>
    public float Scale { get; }

    /// <summary>Added to the product.</summary>
    public float Offset { get; }

    /// <summary>Per cell its cut; NaN, which no value reaches, where there is none.</summary>
    public ReadOnlySpan<float> Cuts => cuts;

    /// <summary>Spreads cuts over cells.</summary>
    /// <param name="ascending">Finite cuts, strictly ascending.</param>
    /// <returns>The grid; null where no grid of 30 cells that was tried parts the cuts.</returns>
    public static CellGrid? For(ReadOnlySpan<float> ascending)
    {
        if (ascending.Length is < 2 or > CutCells) return null;
        for (var ofBits = 0; ofBits <= (ascending[0] > 0 ? 1 : 0); ofBits++)
        {
            var first = Position(ascending[0], ofBits == 1);
            var range = Position(ascending[^1], ofBits == 1) - (double)first;
            for (var cells = CutCells; cells >= ascending.Length; cells--)
            {
                foreach (var phase in Phases)
                {
                    var scale = (cells - 1) / range;
                    var grid = new CellGrid(ofBits == 1, (float)scale, (float)(Lowest + 1 + phase - (first * scale)));
                    if (grid.Place(ascending)) return grid;
                }
            }
        }

        return null;
    }

    /// <summary>Fills a table by index.</summary>
    /// <param name="perBin">One entry per bin.</param>
    /// <param name="missing">The entry of a missing value.</param>
    /// <param name="table"><see cref="Size"/> entries.</param>
    public void Fill(ReadOnlySpan<float> perBin, float missing, Span<float> table)
    {
        table[0] = missing;
        var bin = 0;
        for (var index = 1; index < Size; index++)
        {
            table[index] = perBin[bin];
            if (!float.IsNaN(cuts[index])) bin++;
        }
    }

    private static float Position(float x, bool ofBits) => ofBits ? BitConverter.SingleToInt32Bits(x) : x;

    /// <summary>Puts every cut into its cell, with the arithmetic of the kernel.</summary>
    private bool Place(ReadOnlySpan<float> ascending)
    {
        if (!float.IsNormal(Scale) || !float.IsFinite(Offset)) return false;
        Array.Fill(cuts, float.NaN);
        cuts[0] = float.NegativeInfinity;
        foreach (var cut in ascending)
        {
            var t = MathF.FusedMultiplyAdd(Position(cut, OfBits), Scale, Offset);
            if (!(t >= Lowest + 1 && t <= Lowest + CutCells)) return false;
            var cell = BitConverter.SingleToInt32Bits(t) & (Size - 1);
            if (!float.IsNaN(cuts[cell])) return false;
            cuts[cell] = cut;
        }

        return true;
    }
}
