namespace EarlyWarning.Learning;

/// <summary>How the boosting trainer goes about it. The defaults are the same for all data; the study <c>learning-quality</c> shows what they reach.</summary>
internal sealed record BoostingPlan
{
    /// <summary>Bags: bootstrap samples that are fitted each for itself and averaged; 2 to 100. For large tables, whose bags agree, fewer: <see cref="BagsFor"/>.</summary>
    public int Bags { get; init; } = 24;

    /// <summary>Bags below which no table goes, unless <see cref="Bags"/> is less.</summary>
    public int LeastBags { get; init; } = 8;

    /// <summary>Rows in all bags together from which on bags are saved.</summary>
    public int RowsInBags { get; init; } = 400_000;

    /// <summary>Share of the best step that is taken, above 0 to 1.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>Most rounds over all indicators.</summary>
    public int Rounds { get; init; } = 1000;

    /// <summary>Leaves of the tree of one step, the missing bin aside; 2 or 3.</summary>
    public int Leaves { get; init; } = 2;

    /// <summary>Information (sum of p·(1 − p)) a leaf needs.</summary>
    public double LeastInformation { get; init; } = 1;

    /// <summary>Added to the information of a leaf when its value is formed: draws the values of rare bins to 0.</summary>
    public double Ridge { get; init; } = 5;

    /// <summary>What a tree must gain over a straight line to be taken in its place (in units of G² / H: a column without effect gains 1 on average, its best split about 4).</summary>
    public double Bend { get; init; } = 1;

    /// <summary>Rounds between two looks at the examples kept out of the bag.</summary>
    public int LookEvery { get; init; } = 5;

    /// <summary>Rounds without improvement after which a bag stops.</summary>
    public int Patience { get; init; } = 50;

    /// <summary>Mean log loss below which a bag stops: its terms separate the outcome, and would grow without end.</summary>
    public double LeastLoss { get; init; } = 0.01;

    /// <summary>Fall of the mean log loss that counts as an improvement.</summary>
    public double LeastImprovement { get; init; } = 1e-5;

    /// <summary>Rounds after which the information of the bins is computed anew; it only scales the steps.</summary>
    public int CurvatureEvery { get; init; } = 10;

    /// <summary>How firmly a term's factor is held to 1: the precision of its prior (see <see cref="TermFactors"/>).</summary>
    public double Pull { get; init; } = 1;

    /// <summary>Most that a term is multiplied by.</summary>
    public double MostFactor { get; init; } = 3;

    /// <summary>Examples a bin needs.</summary>
    public int LeastPerBin { get; init; } = 10;

    /// <summary>Number of bags for a table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <returns>Between <see cref="LeastBags"/> and <see cref="Bags"/>.</returns>
    public int BagsFor(int rows) => Math.Min(Bags, Math.Max(LeastBags, RowsInBags / Math.Max(1, rows)));
}
