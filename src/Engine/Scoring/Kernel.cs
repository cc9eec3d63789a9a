using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>The loops of scoring, over one stretch of one column each; this file chooses the path of those that read values.</summary>
/// <remarks>
/// <para>Every child stays in its own lane, every operation is a single IEEE 754 float32 operation (never a fused one), and the order of the terms is the
/// caller's: so every path gives the same bits as <see cref="KernelPath.Scalar"/>, the definition, for every length.</para>
/// <para>Checked by tests that run all paths over lengths 0 to 130 with special values planted, for 0 to 31 cuts.</para>
/// </remarks>
internal static partial class Kernel
{
    /// <summary>The environment variable that forces a path: <c>scalar</c>, <c>vector128</c>, <c>vector256</c> or <c>vector512</c>.</summary>
    public const string PathVariable = "EARLYWARNING_KERNEL_PATH";

    /// <summary>The path used where nothing is forced: the widest that this processor runs at full width.</summary>
    public static KernelPath Widest =>
        Supports(KernelPath.Vector512) && Vector512.IsHardwareAccelerated ? KernelPath.Vector512
        : Supports(KernelPath.Vector256) ? KernelPath.Vector256
        : Supports(KernelPath.Vector128) ? KernelPath.Vector128
        : KernelPath.Scalar;

    /// <summary>Whether this processor (and the runtime's switches) allow a path.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True for the scalar path always.</returns>
    public static bool Supports(KernelPath path) => path switch
    {
        KernelPath.Vector512 => Avx512F.IsSupported,
        KernelPath.Vector256 => Avx2.IsSupported,
        KernelPath.Vector128 => Vector128.IsHardwareAccelerated,
        _ => true,
    };

    /// <summary>The path to use.</summary>
    /// <param name="forced">Value of <see cref="PathVariable"/>; null or empty where nothing is forced.</param>
    /// <returns>The forced path, or the widest.</returns>
    /// <exception cref="RunStoppedException">The word names no path, or one that this processor does not support (EW1519).</exception>
    public static KernelPath Choose(string? forced)
    {
        if (string.IsNullOrEmpty(forced)) return Widest;
        foreach (var path in Enum.GetValues<KernelPath>())
        {
            if (forced.Equals(path.ToString(), StringComparison.OrdinalIgnoreCase) && Supports(path)) return path;
        }

#pragma warning disable CA1308 // The words of the variable are lower-case.
        var words = Enum.GetValues<KernelPath>().Where(Supports).Select(p => p.ToString().ToLowerInvariant());
#pragma warning restore CA1308
        throw new RunStoppedException(
            StopReason.SettingsFaulty,
            [Finding.At(ScoringFindings.UnsupportedPath, "", 0, "", PathVariable, ModelText.Shown(forced), string.Join(", ", words))]);
    }

    /// <summary>sums[i] + term(column[i]) into sums[i]</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="term">The term.</param>
    /// <param name="column">Values; NaN means missing.</param>
    /// <param name="sums">Log-odds so far, as many.</param>
    /// <param name="next">The stretch that will be read after this one: its memory is asked for on the way. Changes no result; may be empty.</param>
    public static void Add(KernelPath path, CompiledTerm term, ReadOnlySpan<float> column, Span<float> sums, ReadOnlySpan<float> next = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, column.Length);
        switch (path)
        {
            case KernelPath.Vector512: AddLanes<Lanes512, Vector512<float>>(term, column, next, sums); break;
            case KernelPath.Vector256: AddLanes<Lanes256, Vector256<float>>(term, column, next, sums); break;
            case KernelPath.Vector128: AddLanes<Lanes128, Vector128<float>>(term, column, next, sums); break;
            default: AddScalar(term, column, sums); break;
        }
    }

    /// <summary>1 / (1 + exp(−(sums[i] + shift))) into risks[i]</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="sums">Log-odds.</param>
    /// <param name="shift">Added to each before the formula.</param>
    /// <param name="risks">As many risks; may be the same memory as <paramref name="sums"/>.</param>
    public static void Risk(KernelPath path, ReadOnlySpan<float> sums, float shift, Span<float> risks)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(risks.Length, sums.Length);
        switch (path)
        {
            case KernelPath.Vector512: RiskLanes<Lanes512, Vector512<float>>(sums, shift, risks); break;
            case KernelPath.Vector256: RiskLanes<Lanes256, Vector256<float>>(sums, shift, risks); break;
            case KernelPath.Vector128: RiskLanes<Lanes128, Vector128<float>>(sums, shift, risks); break;
            default: RiskScalar(sums, shift, risks); break;
        }
    }

    /// <summary>How many values + shift are at or above a bound.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="values">Values; NaN is never at or above.</param>
    /// <param name="shift">Added to each value before the comparison.</param>
    /// <param name="bound">The bound, included.</param>
    /// <returns>The number.</returns>
    public static int CountAtLeast(KernelPath path, ReadOnlySpan<float> values, float shift, float bound) => path switch
    {
        KernelPath.Vector512 => CountLanes<Lanes512, Vector512<float>>(values, shift, bound),
        KernelPath.Vector256 => CountLanes<Lanes256, Vector256<float>>(values, shift, bound),
        KernelPath.Vector128 => CountLanes<Lanes128, Vector128<float>>(values, shift, bound),
        _ => CountScalar(values, shift, bound),
    };

    /// <summary>How many values are missing.</summary>
    /// <param name="path">A supported path.</param>
    /// <param name="values">Values; NaN means missing.</param>
    /// <returns>The number.</returns>
    public static int CountMissing(KernelPath path, ReadOnlySpan<float> values) => path switch
    {
        KernelPath.Vector512 => CountMissingLanes<Lanes512, Vector512<float>>(values),
        KernelPath.Vector256 => CountMissingLanes<Lanes256, Vector256<float>>(values),
        KernelPath.Vector128 => CountMissingLanes<Lanes128, Vector128<float>>(values),
        _ => CountMissingScalar(values),
    };
}
