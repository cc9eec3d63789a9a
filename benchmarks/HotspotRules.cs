using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Settings;

namespace EarlyWarning.Benchmarks;

/// <summary>The rules that the hotspot study compares: each names the districts of a city that it calls high.</summary>
internal static class HotspotRules
{
    public const string Assured = "verdict: assured hotspot";
    public const string Conspicuous = "verdict: conspicuous or assured";
    public const string AssuredLow = "verdict: assured low";
    public const string Wilson = "Wilson 95 % above the city";
    public const string Funnel = "funnel 99.8 %";
    public const string Own = "own count + BH";
    public const string LocalGStar = "Gi* + BH";
    public const string Permutation = "conditional Gi, p ≤ 0.05";

    /// <summary>Flags by rule.</summary>
    public static Dictionary<string, bool[]> Flags(HotspotCity city)
    {
        var settings = new HotspotSettings();
        var verdicts = VerdictRule.Decide(city.Counts, city.Children, city.Rate, settings).Districts;
        var binomial = VerdictRule.Decide(city.Counts, city.Children, city.Rate, settings with { DispersionLevel = 0 }).Districts;
        var whole = BetaBinomialOverAll(city);
        var raw = Enumerable.Range(0, city.Length).OrderByDescending(city.RateOf).Take((city.Length + 9) / 10).ToHashSet();
        var star = GStar(city);
        return new()
        {
            ["raw ranking, highest tenth"] = Each(city, raw.Contains),
            [Wilson] = Each(city, i => WilsonScore.Interval(city.Counts[i], city.Children[i]).Low > city.Rate),
            [Funnel] = Each(city, i => BinomialFunnel.Position(city.Counts[i], city.Children[i], city.Rate) == FunnelPosition.FarAbove),
            [LocalGStar] = Each(city, i => star[i] <= settings.FalseDiscoveryRate),
            [Own] = Each(city, i => binomial[i].AdjustedPValue <= settings.FalseDiscoveryRate),
            ["own count + BH, P(> city), EB"] = Each(city, i => FirstForm(binomial[i], binomial[i].AdjustedPValue)),
            ["the same, beta-binomial, ρ of all districts"] = Each(city, i => FirstForm(binomial[i], whole[i])),
            ["the same, beta-binomial, ρ of those chance explains"] = Each(city, i => FirstForm(verdicts[i], verdicts[i].AdjustedPValue)),
            ["own count + BH, P(≥ 1.25 · city) ≥ 0.85"] = Each(city, i => binomial[i].Verdict == Verdict.AssuredHotspot),
            [Conspicuous] = Each(city, i => verdicts[i].Verdict is Verdict.Conspicuous or Verdict.AssuredHotspot),
            [Assured] = Each(city, i => verdicts[i].Verdict == Verdict.AssuredHotspot),
            [AssuredLow] = Each(city, i => verdicts[i].Verdict == Verdict.AssuredLow),
        };

        bool FirstForm(DistrictVerdict own, double adjusted) =>
            adjusted <= settings.FalseDiscoveryRate && own.AboveCity >= settings.Certainty && own.EmpiricalBayes >= settings.Margin * city.Rate;
    }

    /// <summary>Neighbours on a chessboard of about as many rows as columns.</summary>
    public static ImmutableArray<ImmutableArray<int>> Neighbours(int districts)
    {
        var side = (int)Math.Ceiling(Math.Sqrt(districts));
        return
        [
            .. Enumerable.Range(0, districts).Select(i => Enumerable.Range(0, districts)
                .Where(j => j != i && Math.Abs((i / side) - (j / side)) <= 1 && Math.Abs((i % side) - (j % side)) <= 1).ToImmutableArray()),
        ];
    }

    private static double[] BetaBinomialOverAll(HotspotCity city)
    {
        var varied = OverDispersion.PValue(city.Counts, city.Children, city.Rate) <= new HotspotSettings().DispersionLevel;
        var overDispersion = varied ? BetaBinomialModel.Fit(city.Counts, city.Children, city.Rate).OverDispersion : 0;
        return BenjaminiHochberg.Adjust([.. city.Counts.Select((k, i) => BetaBinomialTail.Upper(k, city.Children[i], city.Rate, overDispersion))]);
    }

    private static double[] GStar(HotspotCity city)
    {
        var rates = MarshallSmoothing.Binomial(city.Counts, city.Children);
        if (rates.Max() - rates.Min() < 1e-12) return [.. rates.Select(_ => 1.0)];
        var results = LocalG.Analytic(rates, Neighbours(city.Length), star: true, rowStandardised: false);
        return BenjaminiHochberg.Adjust([.. results.Select(r => NormalTail.Upper(r.Z))]);
    }

    private static bool[] Each(HotspotCity city, Func<int, bool> flagged) => [.. Enumerable.Range(0, city.Length).Select(flagged)];
}
