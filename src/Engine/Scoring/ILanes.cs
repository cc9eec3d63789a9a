namespace EarlyWarning.Scoring;

/// <summary>The single operations of one register width; one lane is one child. Each is one IEEE 754 operation, or a bitwise choice.</summary>
/// <typeparam name="TVector">The register type.</typeparam>
internal interface ILanes<TVector>
    where TVector : struct
{
    /// <summary>Lanes of a register.</summary>
    static abstract int Count { get; }

    /// <summary>The register that starts at an element.</summary>
    static abstract TVector Load(ref readonly float origin, nuint index);

    /// <summary>The register that starts at an element, while the memory at the same element of another column is asked for: waiting for memory and searching
    /// then overlap, which the processor does not manage by itself across so many dependent instructions.</summary>
    static abstract TVector LoadAhead(ref readonly float origin, ref readonly float next, nuint index);

    /// <summary>Writes a register.</summary>
    static abstract void Store(TVector value, ref float origin, nuint index);

    /// <summary>The same value in every lane.</summary>
    static abstract TVector Fill(float value);

    /// <summary>a + b</summary>
    static abstract TVector Add(TVector a, TVector b);

    /// <summary>a − b</summary>
    static abstract TVector Subtract(TVector a, TVector b);

    /// <summary>a × b</summary>
    static abstract TVector Multiply(TVector a, TVector b);

    /// <summary>a ÷ b</summary>
    static abstract TVector Divide(TVector a, TVector b);

    /// <summary>x ≥ bound ? yes : no; NaN chooses no.</summary>
    static abstract TVector WhereAtLeast(TVector x, TVector bound, TVector yes, TVector no);

    /// <summary>x is NaN ? yes : no</summary>
    static abstract TVector WhereMissing(TVector x, TVector yes, TVector no);

    /// <summary>x × 2^n, n standing in the low bits of <paramref name="shifted"/> (see <see cref="Logistic.Rounder"/>).</summary>
    static abstract TVector Scale(TVector x, TVector shifted);

    /// <summary>Number of lanes with x ≥ bound.</summary>
    static abstract int CountAtLeast(TVector x, TVector bound);

    /// <summary>Number of lanes that are NaN.</summary>
    static abstract int CountMissing(TVector x);

    /// <summary>A coded term's entry per lane, for codes below 32.</summary>
    /// <param name="table">The term's table (<see cref="CodedTerm.Table"/>).</param>
    /// <param name="codes">Codes.</param>
    /// <param name="index">The first one wanted.</param>
    /// <returns>Log-odds.</returns>
    static abstract TVector Entries(ref float table, ref byte codes, nuint index);

    /// <summary>A coded term's entry per lane, for codes up to 32.</summary>
    /// <param name="table">The term's table.</param>
    /// <param name="codes">Codes.</param>
    /// <param name="index">The first one wanted.</param>
    /// <returns>Log-odds.</returns>
    static abstract TVector DeepEntries(ref float table, ref byte codes, nuint index);

    /// <summary>The larger of two numbers that are not NaN; the second where they are equal, be it in the sign of a zero.</summary>
    static abstract TVector Larger(TVector x, TVector best);

    /// <summary>The smaller of two numbers that are not NaN.</summary>
    static abstract TVector Smaller(TVector x, TVector best);

    /// <summary>Writes whole numbers between ±2^15 as such.</summary>
    static abstract void StoreWhole(TVector value, ref short origin, nuint index);

    /// <summary>Adds a term of more than <see cref="CompiledTerm.ChainedCuts"/> cuts to whole registers.</summary>
    /// <param name="term">The term.</param>
    /// <param name="column">First value.</param>
    /// <param name="next">First value of the column to come, asked for on the way.</param>
    /// <param name="sums">First sum.</param>
    /// <param name="length">Number of values, a multiple of <see cref="Count"/>.</param>
    static abstract void AddSearched(CompiledTerm term, ref readonly float column, ref readonly float next, ref float sums, nuint length);
}
