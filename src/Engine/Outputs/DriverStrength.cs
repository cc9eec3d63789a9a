using EarlyWarning.Disclosure;

namespace EarlyWarning.Outputs;

/// <summary>How strongly an indicator drives a district away from the city: a class of the difference in mean log-odds per child.</summary>
/// <remarks>
/// The figure itself is not shown as "times the odds": that needs exp, and a difference of means of a score that is not calibrated
/// does not carry two digits. The cuts are a convention of this report: 0.05 and 0.15 log-odds are about 5 % and 16 % of odds.
/// </remarks>
internal static class DriverStrength
{
    /// <summary>From this absolute difference on, medium.</summary>
    public const double MediumFrom = SafeDrivers.Medium;

    /// <summary>From this absolute difference on, strong.</summary>
    public const double StrongFrom = SafeDrivers.Strong;

    /// <summary>The class of a difference.</summary>
    /// <param name="difference">Mean contribution in the district minus that in the city, log-odds.</param>
    /// <returns>The class of its absolute value.</returns>
    public static DriverClass Of(double difference) => Math.Abs(difference) switch
    {
        >= StrongFrom => DriverClass.Strong,
        >= MediumFrom => DriverClass.Medium,
        _ => DriverClass.Weak,
    };
}

/// <summary>The classes of <see cref="DriverStrength"/>.</summary>
internal enum DriverClass
{
    /// <summary>Below the first cut.</summary>
    Weak,

    /// <summary>Between the cuts.</summary>
    Medium,

    /// <summary>From the second cut on.</summary>
    Strong,
}
