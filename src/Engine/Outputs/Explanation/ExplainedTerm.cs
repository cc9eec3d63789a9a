using System.Collections.Immutable;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What an indicator adds at one stage of a model.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Level">Whose value it is about.</param>
/// <param name="Bins">Score (log-odds) of each range of values, ascending.</param>
/// <param name="Missing">Score where the value is missing.</param>
/// <param name="Source">Where the scores come from.</param>
public sealed record ExplainedTerm(Stage Stage, TermLevel Level, ImmutableArray<ExplainedBin> Bins, double Missing, LocalText Source)
{
    internal static ExplainedTerm Of(Stage stage, Term term) => new(
        stage, term.Level,
        [.. term.Scores.Select((score, b) => new ExplainedBin(ModelComparison.Bin(term.Cuts, b), score, term.Slopes.IsEmpty ? 0 : term.Slopes[b]))],
        term.Missing, term.Source);
}

/// <summary>One range of values of a term.</summary>
/// <param name="Range">Such as <c>10 ≤ x &lt; 20</c>; empty where there is only one.</param>
/// <param name="Score">Its score, log-odds.</param>
/// <param name="Slope">What each unit adds to it, log-odds; 0 where the score is constant.</param>
public sealed record ExplainedBin(string Range, double Score, double Slope);
