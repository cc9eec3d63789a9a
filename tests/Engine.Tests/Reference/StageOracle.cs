using EarlyWarning.Population;
using EarlyWarning.Scoring;

namespace EarlyWarning.Tests.Reference;

/// <summary>A stage scored child by child in double precision, term by term, without any of the engine's tables: slow and plain.</summary>
internal sealed class StageOracle(ChildTable children, StageModel model)
{
    /// <summary>What each term adds for one child.</summary>
    public double[] Contributions(int child, int district) => [.. model.Terms.Select(term =>
    {
        var column = term.Level == TermLevel.District ? -1 : children.Indicators.IndexOf(term.Indicator);
        if (column >= 0) return TermOracle.Value(term, children.Column(column)[child]);
        var own = term.Level == TermLevel.Child ? -1 : children.DistrictIndicators.IndexOf(term.Indicator);
        return own >= 0 ? TermOracle.Value(term, children.DistrictValue(own, model.Stage, district)) : term.Missing;
    })];

    /// <summary>Intercept and all terms.</summary>
    public double LogOdds(int child, int district) => model.Intercept!.Value + Contributions(child, district).Sum();

    /// <summary>The terms above 0, strongest first, equal ones in the model's order.</summary>
    public (int Term, double Contribution)[] Reasons(int child, int district) =>
    [
        .. Contributions(child, district).Select((value, term) => (term, value)).Where(r => r.value > 0).OrderByDescending(r => r.value).Take(3),
    ];
}
