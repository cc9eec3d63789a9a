using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>The latent variables behind a child's indicators in one quarter.</summary>
/// <remarks>
/// Each indicator has a latent variable that is nearly standard normal over the city: 0.55 × general risk + 0.835 × its own part, where the
/// own part is 0.8 × lasting + 0.6 × of the quarter. So two indicators of a child correlate with 0.3. Districts shift the general risk.
/// </remarks>
internal readonly struct Traits
{
    private const double Loading = 0.55;
    private const double OwnLoading = 0.8351646544245033; // √(1 − 0.55²)
    private const ulong RiskPurpose = 31;
    private const ulong OwnPurpose = 1_000;
    private const ulong QuarterPurpose = 2_000;

    private readonly Draws draws;
    private readonly Child child;
    private readonly Stage stage;
    private readonly double risk;
    private readonly ulong quarterPurpose;

    /// <summary>The latent variables of a child.</summary>
    /// <param name="city">The city.</param>
    /// <param name="child">The child.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="quarterIndex">Its index in the plan.</param>
    public Traits(City city, Child child, Quarter quarter, int quarterIndex)
    {
        draws = new Draws(city.Plan.Seed);
        this.child = child;
        stage = child.Stage;
        risk = draws.Normal(child.Subject, RiskPurpose) + city.ShiftOf(child.District, stage, quarterIndex);
        quarterPurpose = QuarterPurpose + ((ulong)((quarter.Year * 4) + quarter.Number) << 16);
    }

    /// <summary>The latent variable of one indicator.</summary>
    /// <param name="indicator">Id of the indicator: a letter and two digits.</param>
    /// <returns>Nearly standard normal over the city; higher means more risk.</returns>
    public double this[string indicator]
    {
        get
        {
            var number = ((ulong)indicator[0] * 100) + (ulong)(((indicator[1] - '0') * 10) + indicator[2] - '0');
            var own = (0.8 * draws.Normal(child.Subject, OwnPurpose + (number << 32))) + (0.6 * draws.Normal(child.Subject, quarterPurpose + (number << 32)));
            return (Loading * risk) + (OwnLoading * own) + City.DriverShiftOf(child.District, stage, indicator);
        }
    }

    /// <summary>Whether a cell is empty by chance.</summary>
    /// <param name="indicator">Id of the indicator.</param>
    /// <param name="share">Share of empty cells, 0 to 1.</param>
    /// <returns>True for that share of the children.</returns>
    public bool IsMissing(string indicator, double share) =>
        draws.Uniform(child.Subject, 3_000 + ((ulong)indicator[0] << 16) + ((ulong)indicator[1] << 8) + indicator[2]) < share;
}
