namespace EarlyWarning.Districts;

/// <summary>What the beta-binomial model says of one district, and how sure its place in the ranking is.</summary>
/// <param name="Rate">Posterior mean of the true rate.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
/// <param name="AboveCity">Posterior probability that the true rate lies above the city's rate.</param>
/// <param name="RankLow">Lower end of the 95 % interval of the rank among the shown districts of the stage, 1 for the highest rate; 0 where there is none.</param>
/// <param name="RankHigh">Upper end of that interval; 0 where there is none.</param>
/// <param name="WorstFifth">Probability of being among the fifth of the shown districts with the highest rates.</param>
public readonly record struct PosteriorFigures(double Rate, double Low, double High, double AboveCity, int RankLow, int RankHigh, double WorstFifth)
{
    /// <summary>Nothing is known.</summary>
    public static PosteriorFigures None { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, 0, 0, double.NaN);
}
