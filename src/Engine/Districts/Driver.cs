namespace EarlyWarning.Districts;

/// <summary>One indicator's part in the difference between an area and the city.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Difference">Mean contribution per child here minus that in the city, log-odds: exact, or a class where it has left Disclosure.</param>
public readonly record struct Driver(string Indicator, double Difference)
{
    /// <summary>Lower end of the 95 % bootstrap interval of the difference (percentiles; see <see cref="DriverBootstrap"/>), log-odds. NaN where none was drawn, and always
    /// where it has left Disclosure.</summary>
    public double Low { get; init; } = double.NaN;

    /// <summary>Upper end of the same.</summary>
    public double High { get; init; } = double.NaN;

    /// <summary>Whether the difference can be told from chance. Filled in by Disclosure, for the class and not for the area's own children.</summary>
    public DriverCertainty Certainty { get; init; }

    /// <summary>Whether a service can change what is measured; otherwise it is a circumstance. Filled in by Disclosure, which knows the catalogue.</summary>
    public bool Malleable { get; init; }
}

/// <summary>Whether a driver can be told from chance.</summary>
public enum DriverCertainty
{
    /// <summary>Nothing was drawn.</summary>
    None,

    /// <summary>The interval holds 0.</summary>
    Unsure,

    /// <summary>The interval does not hold 0.</summary>
    Sure,
}
