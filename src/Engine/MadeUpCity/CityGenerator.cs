using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>Writes a made-up city with known truth: map, extracts of several quarters, settings, and what was planted in them.</summary>
/// <remarks>Nobody in it exists. Numbers are drawn by counting and computed with + − × ÷ only, probabilities with the engine's own formula, so a plan gives the same bytes on every machine.</remarks>
public static class CityGenerator
{
    /// <summary>Name of the settings that learn a model.</summary>
    internal const string FitSettingsName = "lernen.yaml";

    /// <summary>Writes the city into a folder: <c>earlywarning.yaml</c>, <c>stadtteile.geojson</c>, a folder per quarter with <c>schule.csv</c>,
    /// <c>gesundheit.csv</c> and <c>jugendhilfe.csv</c>, <c>truth.json</c>, <c>README.md</c>; with two quarters and more <c>verbleib.csv</c> from the second on, and <c>lernen.yaml</c>,
    /// which learns from it. Files of these names are overwritten.</summary>
    /// <param name="plan">How large, and the seed.</param>
    /// <param name="folder">The folder; made where it does not exist.</param>
    /// <param name="cancel">Stops the work; files written so far stay.</param>
    /// <returns>What was planted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure of the plan is out of its range.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static CityTruth Write(CityPlan plan, string folder, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        plan.Check();
        var city = City.Of(plan);
        Directory.CreateDirectory(folder);
        MapFile.Write(city, Path.Combine(folder, "stadtteile.geojson"));

        var faults = ImmutableArray.CreateBuilder<PlantedFault>();
        var children = ImmutableArray.CreateBuilder<PlantedChildren>();
        var quarters = plan.AllQuarters;
        for (var q = 0; q < quarters.Length; q++)
        {
            Directory.CreateDirectory(Path.Combine(folder, quarters[q].ToString()));
            var byStage = new long[Stages.Count];
            faults.AddRange(HealthFile.Write(city, q, folder, byStage, cancel));
            faults.AddRange(YouthFile.Write(city, q, folder));
            faults.AddRange(SchoolFile.Write(city, q, folder, byStage, cancel));
            if (q > 0) OutcomeFile.Write(city, q, folder, cancel);
            foreach (var stage in Stages.Chain) children.Add(new(quarters[q], stage, byStage[(int)stage]));
        }

        var truth = TruthOf(city, children.ToImmutable(), faults.ToImmutable());
        File.WriteAllText(Path.Combine(folder, "earlywarning.yaml"), SettingsText(plan, "earlywarning.yaml"));
        if (plan.Quarters > 1) File.WriteAllText(Path.Combine(folder, FitSettingsName), SettingsText(plan, FitSettingsName));
        File.WriteAllText(Path.Combine(folder, "README.md"), ReadmeFile.TextOf(city, truth));
        TruthFile.Write(truth, folder);
        return truth;
    }

    private static CityTruth TruthOf(City city, ImmutableArray<PlantedChildren> children, ImmutableArray<PlantedFault> faults) => new(
        city.Plan,
        [
            .. city.Districts.Where(d => d.HotStage != Stage.All).OrderBy(d => d.HotStage).ThenBy(d => d.Code)
                .Select(d => new PlantedHotspot(d.HotStage, d.Code, d.Drivers, d.InCluster)),
        ],
        [.. city.Districts.Where(d => d.LastShift < d.FirstShift).Select(d => d.Code)],
        [.. city.Districts.Where(d => d.LastShift > d.FirstShift).Select(d => d.Code)],
        [.. city.Districts.Where(d => d.Small).Select(d => d.Code)],
        children,
        faults,
        city.Plan.Quarters > 1 ? PlantedOutcome.All : [],
        [
            .. city.Plan.AllQuarters.Skip(1).SelectMany(q => new[] { q + "/" + OutcomeFile.Name, FitSettingsName }).Distinct().Concat(city.Plan.AllQuarters.SelectMany(q => new[] { q + "/gesundheit.csv", q + "/jugendhilfe.csv", q + "/schule.csv" }))
                .Concat(["README.md", "earlywarning.yaml", "stadtteile.geojson", TruthFile.Name]).Order(StringComparer.Ordinal),
        ]);

    private static string SettingsText(CityPlan plan, string name)
    {
        using var stream = typeof(CityGenerator).Assembly.GetManifestResourceStream("MadeUpCity/" + name)
            ?? throw new InvalidOperationException("The settings of the made-up city are not part of this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n")
            .Replace("{last}", plan.Last.ToString(), StringComparison.Ordinal)
            .Replace("{as-of}", string.Join(", ", plan.AllQuarters[..^1].Select(q => q.ToString())), StringComparison.Ordinal)
            .Replace("{earlier}", string.Join(", ", plan.AllQuarters[..^1].Select(q => q.ToString())), StringComparison.Ordinal);
    }
}
