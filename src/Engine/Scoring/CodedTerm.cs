namespace EarlyWarning.Scoring;

/// <summary>What a term that is constant in its bins adds, by code. The code of a value is its bin; one more than the last bin means missing.</summary>
internal sealed class CodedTerm
{
    /// <summary>Size of the table: 32 bins, the missing score, and room up to the next whole cache line.</summary>
    public const int TableSize = 48;

    /// <summary>Bits of an integer that stand in <see cref="Lows"/>: neither they nor the 22 high bits fill 31 when 2^9 are added up.</summary>
    public const int LowBits = 21;

    private readonly float[] table = new float[TableSize];
    private readonly long[] integers = new long[TableSize];
    private readonly int[] lows = new int[TableSize];
    private readonly int[] highs = new int[TableSize];

    /// <summary>Lays a term out by code.</summary>
    /// <param name="term">A term that is constant in its bins.</param>
    /// <exception cref="ArgumentException">The term is linear in its bins: a code does not hold the value.</exception>
    public CodedTerm(CompiledTerm term)
    {
        if (term.IsLinear) throw new ArgumentException("A term that is linear in its bins has no codes.", nameof(term));
        Missing = term.Scores.Length;
        term.Scores.CopyTo(table, 0);

        // Codes that never occur repeat the missing score.
        Array.Fill(table, term.Missing, Missing, TableSize - Missing);
        for (var code = 0; code < TableSize; code++)
        {
            integers[code] = FixedPoint.Contribution(table[code]);
            lows[code] = (int)(integers[code] & ((1 << LowBits) - 1));
            highs[code] = (int)(integers[code] >> LowBits);
        }
    }

    /// <summary>The code of a missing value: the number of bins, 1 to 32.</summary>
    public int Missing { get; }

    /// <summary>Whether all codes fit the 32 entries of two registers.</summary>
    public bool FitsTwoRegisters => Missing < 32;

    /// <summary>Log-odds by code, <see cref="TableSize"/> entries.</summary>
    public ReadOnlySpan<float> Table => table;

    /// <summary>The same × 2^32, rounded (see <see cref="FixedPoint.Contribution"/>).</summary>
    public ReadOnlySpan<long> Integers => integers;

    /// <summary>The low <see cref="LowBits"/> bits of <see cref="Integers"/>.</summary>
    public ReadOnlySpan<int> Lows => lows;

    /// <summary>The bits above them, with the sign.</summary>
    public ReadOnlySpan<int> Highs => highs;

    /// <summary>A term whose log-odds are the codes: looking values up with it is coding them.</summary>
    /// <param name="term">The model's term.</param>
    /// <returns>The term with scores 0, 1, 2 … and the code of a missing value.</returns>
    public static CompiledTerm Coder(Term term) => new(term with
    {
        Scores = [.. Enumerable.Range(0, term.Cuts.Length + 1).Select(bin => (float)bin)], Slopes = [], Missing = term.Cuts.Length + 1,
    });
}
