using System.Runtime.CompilerServices;
using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary>Streams of random numbers by counting: a function of a key and the number of a stream, so that neither threads nor the order of districts change a digit. For
/// one thread.</summary>
/// <remarks>64 bits at a time from <see cref="Philox"/>, counter (block, stream). Normal numbers by the polar method (Marsaglia and Bray 1964), gamma numbers by Marsaglia, G. and
/// Tsang, W. W. (2000), A simple method for generating gamma variables, ACM Trans. Math. Softw. 26, 363–372. Logarithms are the own ones.</remarks>
internal sealed class CountedDraws
{
    private readonly ulong[] batch = new ulong[128];
    private ulong key;
    private uint stream;
    private uint run;
    private int next;
    private double spare;

    /// <summary>Starts a stream from its beginning.</summary>
    /// <param name="newKey">Key, see <see cref="Philox.Key"/>.</param>
    /// <param name="newStream">Number of the stream.</param>
    public void Start(ulong newKey, uint newStream)
    {
        (key, stream, run, next, spare) = (newKey, newStream, 0, 0, double.NaN);
        PhiloxLanes.Fill(Kernel.Widest, key, run, stream, batch);
    }

    /// <summary>The next 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Bits()
    {
        if (next == batch.Length) Refill();
        return batch[next++];
    }

    /// <summary>A number above 0 and below 1, in steps of 2^−53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform() => ((Bits() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>A number of the gamma distribution with scale 1.</summary>
    /// <param name="shape">Above 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Gamma(double shape)
    {
        // Below 1: Γ(s) = Γ(s + 1) · U^(1/s).
        if (shape < 1) return Gamma(shape + 1) * Exponential.Of(NaturalLog.Of(Uniform()) / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v = v * v * v;
            var u = Uniform();
            if (u < 1 - (0.0331 * x * x * x * x)) return d * v;
            if (NaturalLog.Of(u) < (0.5 * x * x) + (d * (1 - v + NaturalLog.Of(v)))) return d * v;
        }
    }

    /// <summary>A number of the normal distribution with mean 0 and variance 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Normal()
    {
        if (!double.IsNaN(spare))
        {
            var kept = spare;
            spare = double.NaN;
            return kept;
        }

        while (true)
        {
            var (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            var s = (x * x) + (y * y);
            if (s is not (> 1e-300 and < 1)) continue;
            var factor = Math.Sqrt(-2 * NaturalLog.Of(s) / s);
            spare = y * factor;
            return x * factor;
        }
    }

    private void Refill()
    {
        PhiloxLanes.Fill(Kernel.Widest, key, ++run, stream, batch);
        next = 0;
    }
}
