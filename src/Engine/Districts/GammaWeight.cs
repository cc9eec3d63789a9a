using System.Runtime.CompilerServices;
using EarlyWarning.Scoring;

namespace EarlyWarning.Districts;

/// <summary>Gamma numbers of one shape and scale 1, made ready to be drawn often: what the children at one step weigh together.</summary>
/// <remarks>Marsaglia and Tsang (2000), as <see cref="CountedDraws.Gamma"/>, but with normal numbers looked up among 4,096 equally probable ones (variance 0.9996): one random number of 64
/// bits gives the normal number and the one it is judged by. Good for intervals of replicates, not for tails beyond one in thousands. Checked against mean, variance and skewness.</remarks>
internal readonly struct GammaWeight
{
    private const int Normals = 4096;

    private static readonly double[] Table = Quantiles();

    private readonly double d;
    private readonly double c;
    private readonly double inverse;
    private readonly int power;

    /// <summary>Makes a shape ready.</summary>
    /// <param name="shape">Above 0.</param>
    public GammaWeight(double shape)
    {
        // Below 1: Γ(s) = Γ(s + 1) · U^(1/s), a whole power where 1/s is whole.
        if (shape < 1)
        {
            inverse = 1 / shape;
            power = Math.Abs(inverse - Math.Round(inverse)) < 1e-9 ? (int)Math.Round(inverse) : 0;
            shape += 1;
        }

        d = shape - (1.0 / 3);
        c = 1 / Math.Sqrt(9 * d);
    }

    /// <summary>The next number.</summary>
    /// <param name="draws">Where random numbers come from.</param>
    /// <returns>0 or more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Draw(CountedDraws draws)
    {
        while (true)
        {
            var bits = draws.Bits();
            var x = Table[bits & (Normals - 1)];
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v = v * v * v;
            var u = ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));
            if (u < 1 - (0.0331 * x * x * x * x) || NaturalLog.Of(u) < (0.5 * x * x) + (d * (1 - v + NaturalLog.Of(v)))) return inverse == 0 ? d * v : d * v * Power(draws.Uniform());
        }
    }

    private double Power(double u)
    {
        if (power == 0) return Exponential.Of(NaturalLog.Of(u) * inverse);
        var product = u;
        for (var i = 1; i < power; i++) product *= u;
        return product;
    }

    /// <summary>The middles of equally probable pieces of the normal distribution.</summary>
    private static double[] Quantiles()
    {
        var table = new double[Normals];
        for (var i = 0; i < Normals / 2; i++)
        {
            var z = QuantileSearch.Find(x => (1 - NormalTail.Upper(x), Exponential.Of(-x * x / 2) * 0.3989422804014327), 0.5 + ((i + 0.5) / Normals), 10, 1);
            (table[(Normals / 2) + i], table[(Normals / 2) - 1 - i]) = (z, -z);
        }

        return table;
    }
}
