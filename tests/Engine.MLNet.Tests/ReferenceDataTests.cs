using System.Globalization;
using EarlyWarning.Learning;

namespace EarlyWarning.MLNet.Tests;

/// <summary>ML.NET's models, read into terms, on public data about pupils: area under the ROC curve over five folds (Cortez and Silva 2008; outcome: final grade below 10).</summary>
public sealed class ReferenceDataTests
{
    private const int Folds = 5;

    [Test]
    public void PortugueseWithoutGrades_Gam_ReachesWhatBoostingReaches()
    {
        Assert.That(CrossValidated("student-por.csv", ["G1", "G2", "G3"], new GamTrainer()), Is.GreaterThan(0.80));
    }

    [Test]
    public void MathematicsWithFirstGrade_Logistic_ReachesWhatLogisticRegressionReaches()
    {
        Assert.That(CrossValidated("student-mat.csv", ["G2", "G3"], new LbfgsTrainer()), Is.GreaterThan(0.91));
    }

    private static double CrossValidated(string file, string[] without, ITrainer trainer)
    {
        var examples = Read(file, without);
        double sum = 0;
        for (var f = 0; f < Folds; f++)
        {
            var fold = f;
            var test = examples.Take([.. Enumerable.Range(0, examples.Count).Where(i => i % Folds == fold)]);
            var model = trainer.Fit(examples.Take([.. Enumerable.Range(0, examples.Count).Where(i => i % Folds != fold)]), MadeUpExamples.Options, default);
            sum += MadeUpExamples.Auc(ExampleScores.Of(model, test, default).Risks, test);
        }

        return sum / Folds;
    }

    /// <summary>Numbers as they are, words by their place in ordinal order.</summary>
    private static Examples Read(string file, string[] without)
    {
        var root = Path.GetDirectoryName(RepositoryFolder.Docs)!;
        var data = Path.GetFullPath(Environment.GetEnvironmentVariable("EARLYWARNING_REFERENCE_DATA") ?? Path.Combine("..", "shared"), root);
        var path = Path.Combine(data, "data", "uci_student_performance", file);
        if (!File.Exists(path)) Assert.Ignore($"Reference data not found: {file} in the folder named by EARLYWARNING_REFERENCE_DATA.");
        var rows = File.ReadAllLines(path).Where(l => l.Length > 0).Select(l => l.Split(';').Select(c => c.Trim('"')).ToArray()).ToArray();
        string[] indicators = [.. rows[0].Except(without)];
        var outcomes = rows.Skip(1).Select(r => int.Parse(r[Array.IndexOf(rows[0], "G3")], CultureInfo.InvariantCulture) < 10).ToArray();
        return new([.. indicators], [.. indicators.Select(i => Codes([.. rows.Skip(1).Select(r => r[Array.IndexOf(rows[0], i)])]))], outcomes);
    }

    private static float[] Codes(string[] words)
    {
        string[] sorted = [.. words.Distinct().Order(StringComparer.Ordinal)];
        return Array.ConvertAll(words, w => float.TryParse(w, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : Array.BinarySearch(sorted, w, StringComparer.Ordinal));
    }
}
