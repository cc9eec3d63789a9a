using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;

namespace EarlyWarning.MLNet;

/// <summary>Turns imported shapes, one per slot, into terms, one per indicator.</summary>
internal static class TermConversion
{
    public static StageModel StageModelOf(ImportedTerms imported, FitOptions options)
    {
        // risk = 1 / (1 + exp(slope × score + offset)), so the log-odds are −(slope × score + offset).
        var scale = -imported.PlattSlope;
        var intercept = (scale * imported.Bias) - imported.PlattOffset;
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var indicator in imported.Features.Select(f => f.Indicator).Distinct(StringComparer.Ordinal))
        {
            var term = TermOf(imported, indicator, scale, options);
            if (term.Slopes.IsEmpty && term.Scores.All(s => s == term.Missing)) intercept += term.Missing;
            else terms.Add(term);
        }

        return new() { Stage = options.Stage, Intercept = intercept, Threshold = null, Terms = terms.ToImmutable() };
    }

    /// <summary>The cuts of bins that own their upper bound, for float32 values: x &gt; bound where x ≥ the next float above the bound.</summary>
    /// <param name="bounds">Upper bounds, ascending.</param>
    /// <returns>Cuts, strictly ascending, and for each bin between them its index among the bounds; a bin that holds no float is left out.</returns>
    public static (ImmutableArray<float> Cuts, ImmutableArray<int> Bins) CutsOf(ImmutableArray<double> bounds)
    {
        var cuts = ImmutableArray.CreateBuilder<float>();
        var bins = ImmutableArray.CreateBuilder<int>();
        bins.Add(0);
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var cut = NextAbove(bounds[i]);
            if (cut == float.PositiveInfinity) break;
            if (cuts.Count > 0 && cuts[^1] == cut)
            {
                bins[^1] = i + 1;
                continue;
            }

            cuts.Add(cut);
            bins.Add(i + 1);
        }

        return (cuts.ToImmutable(), bins.ToImmutable());
    }

    private static float NextAbove(double bound)
    {
        var rounded = (float)bound;
        return MathF.Max(rounded > bound ? rounded : MathF.BitIncrement(rounded), float.MinValue);
    }

    private static Term TermOf(ImportedTerms imported, string indicator, double scale, FitOptions options)
    {
        var (value, flag, replacement) = (ImportedShape.Nothing, ImportedShape.Nothing, float.NaN);
        for (var i = 0; i < imported.Features.Length; i++)
        {
            if (imported.Features[i].Indicator != indicator) continue;
            if (imported.Features[i].IsMissingFlag) flag = imported.Shapes[i];
            else (value, replacement) = (imported.Shapes[i], imported.Features[i].Replacement);
        }

        var missing = scale * (value.Of(replacement) + flag.Of(1));
        if (double.IsNaN(missing)) throw Unfit(indicator, "is linear, and nothing is said about what replaces a missing value");
        var (cuts, bins) = CutsOf(value.UpperBounds);
        if (cuts.Length > CompiledTerm.MaximumCuts)
        {
            throw Unfit(indicator, $"has {cuts.Length} cuts, a term at most {CompiledTerm.MaximumCuts}; train with MaximumBinCountPerFeature = {CompiledTerm.MaximumCuts + 1}");
        }

        var present = flag.Of(0);
        ImmutableArray<float> scores = value.Effects.IsEmpty ? [(float)(scale * present)] : [.. bins.Select(b => (float)(scale * (value.Effects[b] + present)))];
        if (scores.Append((float)missing).Any(s => !(MathF.Abs(s) <= CompiledTerm.Limit))) throw Unfit(indicator, $"has a score beyond ±{CompiledTerm.Limit:0} log-odds; give it a smaller range");
        return new()
        {
            Indicator = indicator,
            Level = options.DistrictLevel.Contains(indicator) ? TermLevel.District : TermLevel.Child,
            Cuts = cuts,
            Scores = scores,
            Slopes = value.Slope == 0 ? [] : [.. scores.Select(_ => (float)(scale * value.Slope))],
            Missing = (float)missing,
            Source = options.Source,
        };
    }

    private static ArgumentException Unfit(string indicator, string why) => new($"The term of {indicator} {why}.");
}
