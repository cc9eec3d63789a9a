using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

/// <summary>Small published quarters.</summary>
internal static class PublishedRows
{
    public static readonly Quarter First = new(2026, 1);

    public static readonly Quarter Third = new(2026, 3);

    public static PublishedQuarter Quarter(Quarter quarter, params SafeRow[] rows) => new(quarter, [.. rows], "model", "flagged") { ComparisonKey = "key" };

    public static SafeRow Shown(
        string code, long count, long children, Verdict verdict = Verdict.Inconspicuous, int rankLow = 0, int rankHigh = 0, AreaKind kind = AreaKind.District, Stage stage = Stage.All) =>
        Hidden(code, kind, stage) with
        {
            Figures = new AreaFigures
            {
                Kind = kind, Code = code, Stage = stage, Children = children, Count = count, Expected = double.NaN, Rate = children == 0 ? double.NaN : (double)count / children,
                WilsonLow = 0.1, WilsonHigh = 0.3, EmpiricalBayes = 0.2, RatioToCity = 1, Funnel = FunnelPosition.Inside, PValue = 1, AdjustedPValue = 1, AdjustedLowPValue = 1,
                Posterior = PosteriorFigures.None with { RankLow = rankLow, RankHigh = rankHigh }, Verdict = verdict, Neighbours = NeighbourLabel.None, NeighbourPValue = double.NaN, Drivers = [],
            },
        };

    public static SafeRow Hidden(string code, AreaKind kind = AreaKind.District, Stage stage = Stage.All) => new(kind, code, "Name " + code, "Nord", stage, null, null);
}
