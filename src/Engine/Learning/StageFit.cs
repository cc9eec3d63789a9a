using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>What is said about the model of one stage.</summary>
public sealed record StageFit
{
    /// <summary>The stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Id of the outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>Examples fitted on.</summary>
    public required long FitExamples { get; init; }

    /// <summary>Of them with the outcome.</summary>
    public required long FitPositives { get; init; }

    /// <summary>Numbers of the as-of quarters fitted on, ascending, as the examples number them; by time only those whose outcomes were known at the tested quarter.</summary>
    public ImmutableArray<int> FitCohorts { get; init; } = [];

    /// <summary>Numbers of the as-of quarters tested on, ascending.</summary>
    public ImmutableArray<int> TestCohorts { get; init; } = [];

    /// <summary>Examples tested on.</summary>
    public required long TestExamples { get; init; }

    /// <summary>Of them with the outcome.</summary>
    public required long TestPositives { get; init; }

    /// <summary>Children of the as-of quarters whose outcome is not known, so that they are in neither.</summary>
    public required long OutcomeUnknown { get; init; }

    /// <summary>The models side by side on the same test examples: baselines first, the chosen one among them.</summary>
    public required ImmutableArray<ModelQuality> Table { get; init; }

    /// <summary>The same at earlier as-of quarters: fitted on what came before each, tested on it; ascending, those with too few outcomes left out. Empty where schools or districts are left out instead.</summary>
    public ImmutableArray<EarlierTest> EarlierTests { get; init; } = [];

    /// <summary>Id of the model in <see cref="Table"/> that was written.</summary>
    public required string Chosen { get; init; }

    /// <summary>How its log-odds became risks.</summary>
    public required CalibrationReport Calibration { get; init; }

    /// <summary>Observed share by predicted risk, on the test examples, ascending.</summary>
    public required ImmutableArray<ReliabilityBin> Reliability { get; init; }

    /// <summary>What targeting by score is worth.</summary>
    public required TargetingValue Targeting { get; init; }

    /// <summary>The fairness audit; empty where no audit columns are given.</summary>
    public ImmutableArray<GroupAudit> Fairness { get; init; } = [];

    /// <summary>Whether the ranking of districts holds; null where there are too few districts to rank.</summary>
    public StabilityReport? Stability { get; init; }
}

/// <summary>Quality of one model on the test examples.</summary>
public sealed record ModelQuality
{
    /// <summary>Id: <c>base-rate</c>, <c>checklist</c>, <c>environment</c>, <c>logistic</c>, <c>boosting</c>, or that of another trainer.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Area under the ROC curve, 0 to 1; ties count one half.</summary>
    public required Estimate RocAuc { get; init; }

    /// <summary>Area under the precision–recall curve (average precision), 0 to 1.</summary>
    public required Estimate PrAuc { get; init; }

    /// <summary>Share of those flagged at the capacity who have the outcome, 0 to 1.</summary>
    public required Estimate Precision { get; init; }

    /// <summary>Share of those with the outcome who are flagged at the capacity, 0 to 1.</summary>
    public required Estimate Recall { get; init; }

    /// <summary>Precision at the capacity over the base rate.</summary>
    public required Estimate Lift { get; init; }

    /// <summary>Share of those with the outcome who are found while one in ten of the others is flagged, 0 to 1.</summary>
    public required Estimate SensitivityAtTenPercent { get; init; }

    /// <summary>Mean squared difference of risk and outcome, 0 to 1; NaN for scores that are not risks.</summary>
    public required Estimate Brier { get; init; }

    /// <summary>Mean negative log likelihood, natural logarithm; NaN for scores that are not risks.</summary>
    public required Estimate LogLoss { get; init; }

    /// <summary>Expected calibration error: mean absolute difference of risk and observed share over bins of equal size, 0 to 1; NaN for scores that are not risks.</summary>
    public required Estimate CalibrationError { get; init; }
}

/// <summary>The test at one earlier as-of quarter.</summary>
/// <param name="AsOf">The quarter tested.</param>
/// <param name="FitExamples">Examples fitted on, all of earlier quarters.</param>
/// <param name="TestExamples">Examples tested on.</param>
/// <param name="TestPositives">Of them with the outcome.</param>
/// <param name="Table">The baselines and the chosen trainer.</param>
public sealed record EarlierTest(Quarter AsOf, long FitExamples, long TestExamples, long TestPositives, ImmutableArray<ModelQuality> Table);

/// <summary>How log-odds became risks.</summary>
/// <param name="Method">The method chosen: <c>none</c>, <c>platt</c>, <c>isotonic</c> or <c>beta</c>.</param>
/// <param name="Examples">Examples it was fitted on; each was scored by terms that were not fitted on it.</param>
/// <param name="LogLoss">Log loss of each method tried, cross-validated on those examples.</param>
public sealed record CalibrationReport(string Method, long Examples, ImmutableSortedDictionary<string, double> LogLoss);

/// <summary>One bin of the reliability curve.</summary>
/// <param name="Examples">Number of examples.</param>
/// <param name="Predicted">Mean predicted risk.</param>
/// <param name="Observed">Observed share with its 95 % Wilson interval.</param>
public sealed record ReliabilityBin(long Examples, double Predicted, Estimate Observed);

/// <summary>Children with the outcome who are reached at equal capacity (Perdomo et al. 2023): by individual score, by district, by both.</summary>
/// <param name="Reached">Places: the share of children that can be reached, 0 to 1.</param>
/// <param name="ByScore">Share of those with the outcome who are reached when the highest individual scores get the places.</param>
/// <param name="ByDistrict">… when the places go to the districts with the highest earlier rates, whole districts, the last one in part at random.</param>
/// <param name="ByBoth">… when a district's earlier rate and the child's score together decide.</param>
/// <param name="ScoreOverDistrict">Difference of <paramref name="ByScore"/> and <paramref name="ByDistrict"/>, with its own interval.</param>
public sealed record TargetingValue(double Reached, Estimate ByScore, Estimate ByDistrict, Estimate ByBoth, Estimate ScoreOverDistrict);

/// <summary>Fairness of one audit column.</summary>
/// <param name="Column">Name of the column as the settings label it.</param>
/// <param name="LegalBasis">The law that allows its use for the audit.</param>
/// <param name="Groups">One entry per group that is large enough, by name; the others together are not judged.</param>
/// <param name="GroupsTooSmall">Number of groups that are not.</param>
/// <param name="SmallestGroup">Size a group needs.</param>
/// <param name="LargestGap">Largest difference between two groups of the false-alarm share or of the miss share, 0 to 1; NaN with fewer than two groups.</param>
/// <param name="LargestGapIn"><c>false-alarms</c> or <c>misses</c>.</param>
/// <param name="Passed">Whether that gap is within the limit.</param>
public sealed record GroupAudit(
    LocalText Column, string LegalBasis, ImmutableArray<GroupFairness> Groups, int GroupsTooSmall, int SmallestGroup, double LargestGap, string LargestGapIn, bool Passed);

/// <summary>Fairness figures of one group, on the test examples, at the capacity.</summary>
/// <param name="Group">The group as the settings label it.</param>
/// <param name="Flagged">Share flagged.</param>
/// <param name="FalseAlarms">Share flagged among those without the outcome.</param>
/// <param name="Misses">Share not flagged among those with the outcome.</param>
/// <param name="Calibration">Observed share less mean predicted risk.</param>
public sealed record GroupFairness(LocalText Group, Estimate Flagged, Estimate FalseAlarms, Estimate Misses, Estimate Calibration);

/// <summary>Whether the ranking of districts by expected share holds when the model is fitted anew.</summary>
/// <param name="Districts">Districts ranked.</param>
/// <param name="Refits">What was done, and what came of it.</param>
public sealed record StabilityReport(int Districts, ImmutableArray<Refit> Refits);

/// <summary>One way of fitting anew.</summary>
/// <param name="Kind"><c>quarter</c> (the last fit quarter left out), <c>bootstrap</c> or <c>school</c> (one school left out at a time).</param>
/// <param name="Fits">Number of fits.</param>
/// <param name="RankCorrelation">Spearman's correlation with the model's own ranking: median, least and most over the fits.</param>
/// <param name="HotspotsKept">Share of the highest fifth of the districts that stays in it: mean, least and most over the fits.</param>
public sealed record Refit(string Kind, int Fits, Estimate RankCorrelation, Estimate HotspotsKept);
