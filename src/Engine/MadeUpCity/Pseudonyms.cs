namespace EarlyWarning.MadeUpCity;

/// <summary>The pseudonyms of made-up children.</summary>
internal static class Pseudonyms
{
    /// <summary>The pseudonym of a child.</summary>
    /// <param name="city">The city.</param>
    /// <param name="subject">Number of the child.</param>
    /// <returns>128 bits, written as 32 hexadecimal digits.</returns>
    public static (ulong High, ulong Low) Of(City city, ulong subject)
    {
        var draws = new Draws(city.Plan.Seed);
        return (draws.Bits(subject, 41), draws.Bits(subject, 42));
    }
}
