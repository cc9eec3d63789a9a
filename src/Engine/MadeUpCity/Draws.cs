namespace EarlyWarning.MadeUpCity;

/// <summary>Numbers drawn by counting: each is a function of the seed, a subject and a purpose, so nothing depends on the order of drawing.</summary>
/// <remarks>The mixing function is SplitMix64 (Steele, Lea &amp; Flood 2014). Only + − × and shifts are used, so the bits are equal everywhere.</remarks>
/// <param name="seed">The seed.</param>
internal readonly struct Draws(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private readonly ulong key = Mix(seed + Step);

    /// <summary>64 random bits.</summary>
    /// <param name="subject">Who or what is drawn for.</param>
    /// <param name="purpose">What is drawn; different purposes give independent numbers.</param>
    /// <returns>The bits.</returns>
    public ulong Bits(ulong subject, ulong purpose) => Mix(Mix(key + (subject * Step)) + (purpose * Step) + 1);

    /// <summary>A number from 0 (included) to 1 (excluded), in steps of 2^−53.</summary>
    /// <param name="subject">Who or what is drawn for.</param>
    /// <param name="purpose">What is drawn.</param>
    /// <returns>The number.</returns>
    public double Uniform(ulong subject, ulong purpose) => (Bits(subject, purpose) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number that is nearly normal with mean 0 and variance 1: the centred sum of four uniform numbers (Irwin–Hall), times √3.</summary>
    /// <param name="subject">Who or what is drawn for.</param>
    /// <param name="purpose">What is drawn.</param>
    /// <returns>The number, between −3.47 and 3.47.</returns>
    public double Normal(ulong subject, ulong purpose)
    {
        var bits = Bits(subject, purpose);
        var sum = (long)((bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48));
        return (sum - 131_070) * (1.7320508075688772 / 65_536);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
