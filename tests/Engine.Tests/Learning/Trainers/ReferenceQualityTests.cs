using System.Globalization;
using EarlyWarning.Districts;
using EarlyWarning.Learning;
using static EarlyWarning.Tests.Learning.Trainers.PlantedExamples;

namespace EarlyWarning.Tests.Learning.Trainers;

/// <summary>The trainers on public data: pupils of two Portuguese schools (Cortez and Silva 2008), failing being a final mark below 10 of 20. Five folds, three seeds.</summary>
/// <remarks>To compare: logistic regression reaches .799 and .924, gradient boosting .801 and .908.</remarks>
public sealed class ReferenceQualityTests
{
    private static readonly ITrainer[] Trainers = [new BoostingTrainer(), new LogisticTrainer()];

    [TestCaseSource(nameof(Trainers))]
    public void Fit_StudentsWithoutMarks_ReachesThePublishedArea(ITrainer trainer) => Assert.That(MeanArea("student-por.csv", ["G1", "G2", "G3"], trainer), Is.GreaterThan(0.80));

    [TestCaseSource(nameof(Trainers))]
    public void Fit_StudentsWithTheFirstMark_ReachesThePublishedArea(ITrainer trainer) => Assert.That(MeanArea("student-mat.csv", ["G2", "G3"], trainer), Is.GreaterThan(0.915));

    private static double MeanArea(string file, string[] without, ITrainer trainer)
    {
        var lines = File.ReadAllLines(ReferenceFiles.Require("data/uci_student_performance/" + file)).Where(l => l.Length > 0).Select(l => l.Split(';').Select(c => c.Trim('"')).ToArray()).ToArray();
        var rows = lines[1..];
        int[] used = [.. Enumerable.Range(0, lines[0].Length).Where(c => !without.Contains(lines[0][c]))];
        var outcomes = Array.ConvertAll(rows, r => int.Parse(r[Array.IndexOf(lines[0], "G3")], CultureInfo.InvariantCulture) < 10);
        var examples = new Examples([.. used.Select(c => lines[0][c])], [.. used.Select(c => Numbers(Array.ConvertAll(rows, r => r[c])))], outcomes);
        double sum = 0;
        for (ulong seed = 1; seed <= 3; seed++)
        {
            var folds = GroupFolds.Of(new int[examples.Count], outcomes, 5, Philox.Key(seed, "folds"));
            for (var f = 0; f < 5; f++)
            {
                var model = trainer.Fit(examples.Take([.. Rows(folds, f, inside: false)]), Options with { Seed = seed }, CancellationToken.None);
                var test = examples.Take([.. Rows(folds, f, inside: true)]);
                sum += Area(ExampleScores.Of(model, test, CancellationToken.None).LogOdds, test.Outcomes);
            }
        }

        return sum / 15;
    }

    private static IEnumerable<int> Rows(int[] folds, int fold, bool inside) => Enumerable.Range(0, folds.Length).Where(row => folds[row] == fold == inside);

    /// <summary>Numbers as they are, texts by their alphabetical order.</summary>
    private static float[] Numbers(string[] texts)
    {
        if (texts.All(t => float.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out _))) return Array.ConvertAll(texts, t => float.Parse(t, CultureInfo.InvariantCulture));
        string[] sorted = [.. texts.Distinct().Order(StringComparer.Ordinal)];
        return Array.ConvertAll(texts, t => (float)Array.BinarySearch(sorted, t, StringComparer.Ordinal));
    }
}
