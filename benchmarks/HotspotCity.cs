using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>One made-up city of the hotspot study: districts with known true rates, and the counts that were drawn from them.</summary>
internal sealed class HotspotCity
{
    /// <summary>What a rate must be in multiples of the city's to be truly high.</summary>
    public const double Margin = 1.25;

    private HotspotCity(long[] children, long[] counts, double[] rates, bool[] planted)
    {
        (Children, Counts, Planted) = (children, counts, planted);
        Rate = (double)counts.Sum() / children.Sum();
        var trueRate = children.Zip(rates, (n, p) => n * p).Sum() / children.Sum();
        High = Array.ConvertAll(rates, p => p >= Margin * trueRate);
        Low = Array.ConvertAll(rates, p => p <= trueRate / Margin);
        Codes = [.. Enumerable.Range(0, children.Length).Select(i => new DistrictCode($"{i:000}"))];
    }

    public long[] Children { get; }

    public long[] Counts { get; }

    /// <summary>The observed rate of the city.</summary>
    public double Rate { get; }

    public bool[] Planted { get; }

    /// <summary>True rate at least <see cref="Margin"/> times the city's true rate.</summary>
    public bool[] High { get; }

    /// <summary>True rate at most the city's true rate divided by <see cref="Margin"/>.</summary>
    public bool[] Low { get; }

    public DistrictCode[] Codes { get; }

    public int Length => Children.Length;

    public double RateOf(int district) => (double)Counts[district] / Children[district];

    /// <summary>Draws a city whose true rates are normal in logits; three of twenty-six districts are planted at a multiple of the base rate, where there are any.</summary>
    /// <param name="setting">What kind of city.</param>
    /// <param name="number">Number of the city, the seed.</param>
    public static HotspotCity Draw(CitySetting setting, int number)
    {
        var random = new Random(unchecked((setting.GetHashCode() * 7919) + number));
        var children = new long[setting.Districts];
        var rates = new double[setting.Districts];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = (long)Math.Clamp(230 * Math.Exp(0.6 * Normal(random)), 60, 1200);
            rates[i] = 1 / (1 + Math.Exp(-(Math.Log(setting.BaseRate / (1 - setting.BaseRate)) + (setting.Spread * Normal(random)))));
        }

        var planted = new bool[setting.Districts];
        for (var left = setting.Multiple > 1 ? setting.Districts * 3 / 26 : 0; left > 0;)
        {
            var i = random.Next(setting.Districts);
            if (planted[i]) continue;
            planted[i] = true;
            rates[i] = Math.Min(0.95, setting.Multiple * setting.BaseRate);
            left--;
        }

        return new(children, Array.ConvertAll(Enumerable.Range(0, children.Length).ToArray(), i => Binomial(random, children[i], rates[i])), rates, planted);
    }

    /// <summary>Draws a city of districts of one size and one expected rate; over-dispersed districts have a rate of their own from a beta distribution.</summary>
    /// <param name="size">Children per district.</param>
    /// <param name="rate">The rate of all.</param>
    /// <param name="overDispersion">ρ; 0 for binomial counts.</param>
    /// <param name="number">Number of the city, the seed.</param>
    public static HotspotCity Null(int size, double rate, double overDispersion, int number)
    {
        const int Districts = 100;
        var random = new Random(unchecked(1_000_003 + number));
        var rates = new double[Districts];
        var draws = new CountedDraws();
        for (var i = 0; i < Districts; i++)
        {
            draws.Start((ulong)number, (uint)i);
            var sum = overDispersion > 0 ? (1 / overDispersion) - 1 : 0;
            double a = sum > 0 ? draws.Gamma(rate * sum) : 0, b = sum > 0 ? draws.Gamma((1 - rate) * sum) : 0;
            rates[i] = sum > 0 ? a / (a + b) : rate;
        }

        return new(
            [.. Enumerable.Repeat((long)size, Districts)], Array.ConvertAll(rates, p => Binomial(random, size, p)), rates, new bool[Districts]);
    }

    private static long Binomial(Random random, long children, double rate)
    {
        long count = 0;
        for (var c = 0L; c < children; c++) count += random.NextDouble() < rate ? 1 : 0;
        return count;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}

/// <summary>A kind of made-up city.</summary>
/// <param name="Districts">Number of districts.</param>
/// <param name="BaseRate">Rate at the centre of the spread.</param>
/// <param name="Spread">Standard deviation of the true rates, logits.</param>
/// <param name="Multiple">Multiple of the base rate at which hotspots are planted; 1 where there are none.</param>
internal sealed record CitySetting(int Districts, double BaseRate, double Spread, double Multiple)
{
    public override int GetHashCode() => (Districts * 31) + (int)(BaseRate * 1000) + ((int)(Spread * 1000) * 17) + ((int)(Multiple * 100) * 13);
}
