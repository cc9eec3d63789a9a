using System.Runtime.InteropServices;

namespace EarlyWarning.Scoring;

/// <summary>Room for one stretch of children, kept by one thread.</summary>
internal sealed class StretchScratch
{
    /// <summary>Children of a stretch of which only the risk is wanted: the sums (32 KB) stay in the first-level cache, through which the columns only pass.</summary>
    public const int Length = 8192;

    /// <summary>Children of a stretch of which everything is wanted: the codes of some 30 terms stay close.</summary>
    public const int FusedLength = 1024;

    /// <summary>Places from one term's codes to the next one's: a stretch, room for a register that reaches beyond it, and no power of two, which would make
    /// all terms compete for the same lines of the cache.</summary>
    public const int Stride = FusedLength + 64;

    private readonly byte[] codes;
    private readonly float[] linear;

    /// <summary>Makes room.</summary>
    /// <param name="plan">The terms; null where only risks are wanted.</param>
    public StretchScratch(ReasonPlan? plan)
    {
        codes = new byte[(plan?.CodedCount ?? 0) * Stride];
        linear = new float[(plan?.LinearCount ?? 0) * Stride];
        Constants = new float[plan?.Kinds.Length ?? 0];
        Integers = new long[plan?.CodedTerms.Length ?? 0];
        if (plan is null) return;
        Contributions = [new float[Stride], new float[Stride], new float[Stride]];
        Terms = [new short[Stride], new short[Stride], new short[Stride]];
        Keys = [new ushort[Stride], new ushort[Stride], new ushort[Stride]];
    }

    /// <summary>Log-odds.</summary>
    public float[] Sums { get; } = new float[Length + 64];

    /// <summary>Risks, or what one term adds.</summary>
    public float[] Values { get; } = new float[Length + 64];

    /// <summary>Per term of the model what it adds to every child of the district at hand, where it is the same for all.</summary>
    public float[] Constants { get; }

    /// <summary>One sum per child-level term.</summary>
    public long[] Integers { get; }

    /// <summary>Strongest, second and third contribution of each child.</summary>
    public float[][] Contributions { get; } = [];

    /// <summary>Their terms.</summary>
    public short[][] Terms { get; } = [];

    /// <summary>Keys of the strongest, second and third reason of each child.</summary>
    public ushort[][] Keys { get; } = [];

    /// <summary>The first code of the first coded term.</summary>
    public ref byte FirstCode => ref MemoryMarshal.GetArrayDataReference(codes);

    /// <summary>The first contribution of the first linear term.</summary>
    public ref float FirstLinear => ref MemoryMarshal.GetArrayDataReference(linear);

    /// <summary>Codes of one coded term.</summary>
    /// <param name="slot">Its place among the coded terms.</param>
    /// <returns>As many as a stretch has children.</returns>
    public Span<byte> CodesOf(int slot) => codes.AsSpan(slot * Stride, FusedLength);

    /// <summary>Contributions of one linear term.</summary>
    /// <param name="slot">Its place among the linear terms.</param>
    /// <returns>As many as a stretch has children.</returns>
    public Span<float> LinearOf(int slot) => linear.AsSpan(slot * Stride, FusedLength);
}
