using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning.Trainers;

/// <summary>Examples drawn from a known additive truth.</summary>
internal static class PlantedExamples
{
    /// <summary>What the indicators add to the log-odds, in their order; NaN stands for missing.</summary>
    public static readonly ImmutableArray<(string Id, Func<double, double> Adds)> Truth =
    [
        ("straight", x => 0.6 * x), ("step", x => x > 0.7 ? 0.9 : 0), ("u-shape", x => 1.5 * x * x), ("nothing", _ => 0), ("flag", x => 0.8 * x),
        ("missing-tells", x => double.IsNaN(x) ? 0.8 : 0.6 * x),
    ];

    public static ImmutableArray<string> Ids { get; } = [.. Truth.Select(t => t.Id)];

    public static FitOptions Options { get; } = new() { Stage = Stage.Primary, Source = new("Anpassung", "Fit") };

    /// <summary>Draws examples; values have three digits, so that many are equal.</summary>
    public static Examples Draw(int count, ulong seed, int schools = 0)
    {
        var draws = new CountedDraws();
        draws.Start(Philox.Key(seed, "planted"), 0);
        var columns = Truth.Select(_ => new float[count]).ToArray();
        var outcomes = new bool[count];
        for (var i = 0; i < count; i++)
        {
            double[] x = [draws.Normal(), draws.Uniform(), (2 * draws.Uniform()) - 1, draws.Normal(), draws.Uniform() < 0.2 ? 1 : 0, draws.Uniform() < 0.15 ? double.NaN : draws.Normal()];
            var odds = -1.8;
            for (var t = 0; t < x.Length; t++) odds += Truth[t].Adds(columns[t][i] = (float)Math.Round(x[t], 3));
            outcomes[i] = draws.Uniform() < 1 / (1 + Math.Exp(-odds));
        }

        return new(Ids, columns, outcomes, schools: schools == 0 ? null : [.. Enumerable.Range(0, count).Select(i => (i % schools) + 1)]);
    }

    /// <summary>The true sum of what the indicators add, per example.</summary>
    public static float[] TrueSums(Examples examples)
    {
        var sums = new float[examples.Count];
        for (var t = 0; t < Truth.Length; t++)
        {
            for (var i = 0; i < sums.Length; i++) sums[i] += (float)Truth[t].Adds(examples.Column(t)[i]);
        }

        return sums;
    }

    /// <summary>Area under the ROC curve, ties one half, by comparing all pairs.</summary>
    public static double Area(ReadOnlySpan<float> scores, ReadOnlySpan<bool> outcomes)
    {
        double won = 0, pairs = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!outcomes[i]) continue;
            for (var j = 0; j < scores.Length; j++)
            {
                if (outcomes[j]) continue;
                pairs++;
                won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
            }
        }

        return won / pairs;
    }

    /// <summary>Examples of columns as they are.</summary>
    public static Examples Of(bool[] outcomes, params (string Id, float[] Column)[] columns) => new([.. columns.Select(c => c.Id)], [.. columns.Select(c => c.Column)], outcomes);
}
