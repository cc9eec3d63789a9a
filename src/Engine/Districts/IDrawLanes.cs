namespace EarlyWarning.Districts;

/// <summary>The single operations of one register width on unsigned 64-bit lanes; one lane is one permutation. All are exact.</summary>
/// <typeparam name="TVector">The register type.</typeparam>
internal interface IDrawLanes<TVector>
    where TVector : unmanaged
{
    /// <summary>Lanes of a register.</summary>
    static abstract int Count { get; }

    /// <summary>The same value in every lane.</summary>
    static abstract TVector Fill(ulong value);

    /// <summary>first, first + 1, first + 2, …</summary>
    static abstract TVector From(ulong first);

    /// <summary>a + b, modulo 2^64</summary>
    static abstract TVector Add(TVector a, TVector b);

    /// <summary>a xor b</summary>
    static abstract TVector Xor(TVector a, TVector b);

    /// <summary>a or b</summary>
    static abstract TVector Or(TVector a, TVector b);

    /// <summary>The product of the lower halves of a and b, 64 bits.</summary>
    static abstract TVector Product(TVector a, TVector b);

    /// <summary>The upper half of a.</summary>
    static abstract TVector Upper(TVector a);

    /// <summary>The lower half of low below the lower half of high.</summary>
    static abstract TVector Join(TVector low, TVector high);

    /// <summary>All bits set where a = b, otherwise none.</summary>
    static abstract TVector Equal(TVector a, TVector b);

    /// <summary>Bits of yes where the mask is set, otherwise of no.</summary>
    static abstract TVector Choose(TVector mask, TVector yes, TVector no);

    /// <summary>values[index] in every lane; indices are not checked.</summary>
    static abstract TVector Gather(ref readonly long values, TVector index);

    /// <summary>Writes the lanes one after the other.</summary>
    static abstract void Store(TVector a, ref ulong target, int index);

    /// <summary>One bit per lane, lane 0 lowest: a ≥ b as signed numbers.</summary>
    static abstract uint AtLeast(TVector a, TVector b);
}
