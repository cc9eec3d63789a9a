using EarlyWarning.Districts;

namespace EarlyWarning.Disclosure;

/// <summary>The digits of everything that is published. Numbers are rounded here, once, and nowhere after.</summary>
/// <remarks>Rounding is to the nearest decimal, a tie to the even digit. Minus zero becomes zero, so that it is never printed.</remarks>
internal static class PublishedDigits
{
    /// <summary>Rates, their intervals, empirical-Bayes rates and differences of rates: 0.0001 is a hundredth of a percent.</summary>
    public const int Rate = 4;

    /// <summary>Ratios to the city.</summary>
    public const int Ratio = 2;

    /// <summary>Probabilities.</summary>
    public const int Probability = 2;

    /// <summary>Expected numbers of children.</summary>
    public const int Expected = 1;

    /// <summary>Values of district-level indicators that were calculated from counts, and their intervals.</summary>
    public const int Indicator = 4;

    /// <summary>The environment index.</summary>
    public const int Environment = 3;

    /// <summary>The status and dynamics index: as many digits as people see, so that a class never contradicts its number.</summary>
    public const int Status = 2;

    /// <summary>Rounds one number.</summary>
    /// <param name="value">The number; NaN stays NaN.</param>
    /// <param name="digits">Digits after the decimal sign.</param>
    /// <returns>The rounded number.</returns>
    public static double Round(double value, int digits) => Math.Round(value, digits, MidpointRounding.ToEven) + 0.0;

    /// <summary>The step of a p-value: the smallest of 0.001, 0.01, 0.05 and 1 that it does not exceed.</summary>
    /// <param name="p">The p-value; NaN stays NaN.</param>
    /// <returns>The step.</returns>
    public static double Step(double p) => p switch
    {
        double.NaN => double.NaN,
        <= 0.001 => 0.001,
        <= 0.01 => 0.01,
        <= 0.05 => 0.05,
        _ => 1,
    };

    /// <summary>A count to the nearest multiple.</summary>
    /// <param name="count">The count, at least 0.</param>
    /// <param name="multiple">The multiple, at least 1; a tie goes up.</param>
    /// <returns>The rounded count.</returns>
    public static long ToMultiple(long count, int multiple) => (count + (multiple / 2)) / multiple * multiple;

    /// <summary>The figures of one row as they are published.</summary>
    /// <param name="figures">The figures as calculated.</param>
    /// <returns>The rounded figures; without children no rate, ratio or p is left. Drivers stay as they are: <see cref="SafeDrivers"/> makes classes of them.</returns>
    public static AreaFigures Of(AreaFigures figures)
    {
        var any = figures.Children > 0;
        return figures with
        {
            Expected = Round(figures.Expected, Expected),
            Rate = any ? Round(figures.Rate, Rate) : double.NaN,
            WilsonLow = any ? Round(figures.WilsonLow, Rate) : double.NaN,
            WilsonHigh = any ? Round(figures.WilsonHigh, Rate) : double.NaN,
            EmpiricalBayes = any ? Round(figures.EmpiricalBayes, Rate) : double.NaN,
            RatioToCity = any ? Round(figures.RatioToCity, Ratio) : double.NaN,
            Posterior = any ? Of(figures.Posterior) : PosteriorFigures.None,
            Funnel = any ? figures.Funnel : FunnelPosition.None,
            PValue = any ? Step(figures.PValue) : double.NaN,
            AdjustedPValue = any ? Step(figures.AdjustedPValue) : double.NaN,
            AdjustedLowPValue = any ? Step(figures.AdjustedLowPValue) : double.NaN,
            Verdict = any ? figures.Verdict : Verdict.NotTested,
            Neighbours = any ? figures.Neighbours : NeighbourLabel.None,
            NeighbourPValue = any ? Step(figures.NeighbourPValue) : double.NaN,
        };
    }

    /// <summary>The posterior's figures as they are published; ranks are whole numbers and stay.</summary>
    /// <param name="posterior">The figures as calculated.</param>
    /// <returns>The rounded figures.</returns>
    public static PosteriorFigures Of(PosteriorFigures posterior) => posterior with
    {
        Rate = Round(posterior.Rate, Rate), Low = Round(posterior.Low, Rate), High = Round(posterior.High, Rate),
        AboveCity = Round(posterior.AboveCity, Probability), WorstFifth = Round(posterior.WorstFifth, Probability),
    };

    /// <summary>A pattern as it is published: I as a class (1 where like lies beside like, −1 where unlike does, both at the 5 % level of one side; else 0), p as a
    /// step.</summary>
    /// <param name="pattern">The pattern as calculated.</param>
    /// <returns>The pattern with class and step.</returns>
    public static SpatialPattern Of(SpatialPattern pattern) => pattern with
    {
        MoranI = pattern.PValue <= 0.05 ? 1 : pattern.PValue >= 0.95 ? -1 : 0,
        PValue = Step(pattern.PValue),
    };
}
