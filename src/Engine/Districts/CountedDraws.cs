using System.Runtime.CompilerServices;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>Random numbers by counting: a function of a key and a draw, so that neither threads nor the order of districts change a digit.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014); normal numbers by the polar method (Marsaglia and Bray 1964), gamma numbers by Marsaglia, G. and Tsang, W. W. (2000), A
/// simple method for generating gamma variables, ACM Trans. Math. Softw. 26, 363–372. Logarithms are the own ones.</remarks>
internal struct CountedDraws
{
    /// <summary>2^64 / golden ratio, odd: the step of SplitMix64.</summary>
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong counter;

    /// <summary>The numbers of one draw.</summary>
    /// <param name="key">Key of the subject, see <see cref="Key"/>.</param>
    /// <param name="draw">Number of the draw.</param>
    public CountedDraws(ulong key, ulong draw) => counter = Philox.Mix(key + Philox.Mix((draw + 1) * Golden));

    /// <summary>The key of a district: FNV-1a over the UTF-16 units of its code, mixed with the seed.</summary>
    public static ulong Key(ulong seed, DistrictCode code)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in code.Value) hash = (hash ^ c) * 0x100000001B3;
        return Philox.Mix(hash + Philox.Mix(seed + Golden));
    }

    /// <summary>64 random bits.</summary>
    public ulong Bits() => Philox.Mix(counter += Golden);

    /// <summary>A number above 0 and below 1, in steps of 2^−53.</summary>
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
        while (true)
        {
            var (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            var s = (x * x) + (y * y);
            if (s is > 1e-300 and < 1) return x * Math.Sqrt(-2 * NaturalLog.Of(s) / s);
        }
    }
}
