using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

/// <summary>Made-up examples with a known truth, seeded, and settings for them.</summary>
internal static class LearningSample
{
    public static FitOptions Options { get; } = new() { Stage = Stage.Primary, Source = new LocalText("Test", "test"), Threads = 2 };

    public static FitSettings Settings { get; } = new()
    {
        Outcomes = ImmutableSortedDictionary<Stage, string>.Empty.Add(Stage.Primary, "S22"),
        Quarters = [new(2023, 3), new(2024, 3), new(2025, 3)],
        Model = "model.json",
        Trainer = "binned",
        Validation = "time",
        Replicates = 99,
    };

    public static AuditColumn Sex { get; } = new(
        "sex", new("Geschlecht", "sex"), "SchulG", [new("m", new("Jungen", "boys")), new("w", new("Mädchen", "girls")), new("d", new("divers", "diverse"))]);

    /// <summary>Examples whose log-odds are −2 + 1.2 x₁ − 0.8 x₂ + the district's effect; x₃ is noise; one value in ten of x₁ is missing and then worth nothing.</summary>
    public static Examples City(int count, int quarters = 3, int districts = 12, int schoolsPerDistrict = 3, double districtSpread = 0.6, int seed = 1)
    {
        var random = new Random(seed);
        var effects = Enumerable.Range(0, districts).Select(_ => districtSpread * Normal(random)).ToArray();
        float[][] columns = [new float[count], new float[count], new float[count]];
        var (outcomes, district, school, cohort) = (new bool[count], new int[count], new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            district[i] = 1 + random.Next(districts);
            school[i] = ((district[i] - 1) * schoolsPerDistrict) + 1 + random.Next(schoolsPerDistrict);
            cohort[i] = random.Next(quarters);
            foreach (var column in columns) column[i] = (float)Normal(random);
            if (random.Next(10) == 0) columns[0][i] = float.NaN;
            var logOdds = -2 + (float.IsNaN(columns[0][i]) ? 0 : 1.2 * columns[0][i]) - (0.8 * columns[1][i]) + effects[district[i] - 1];
            outcomes[i] = random.NextDouble() < 1 / (1 + Math.Exp(-logOdds));
        }

        return new(["S01", "S02", "S03"], columns, outcomes, district, school, cohort);
    }

    public static StageData Data(Examples examples, params AuditGroups[] audit) => new(Stage.Primary, "S22", examples, 17, [.. audit]);

    public static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
