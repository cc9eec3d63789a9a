using System.Globalization;
using EarlyWarning.Learning;

namespace EarlyWarning.Benchmarks;

/// <summary>One set of public data to learn from.</summary>
/// <param name="Name">Name.</param>
/// <param name="Examples">The examples.</param>
/// <param name="Reference">What others reach.</param>
/// <param name="Target">What is to be reached.</param>
/// <param name="InSample">Whether the figure is that on the data fitted on.</param>
internal sealed record LearningSubject(string Name, Examples Examples, string Reference, double Target, bool InSample = false);

/// <summary>Public data with outcomes, read from the folder that EARLYWARNING_REFERENCE_DATA names.</summary>
internal static class LearningData
{
    public static IEnumerable<LearningSubject> All()
    {
        var dropout = StudyTable.Read("uci_student_dropout/data.csv", ';');
        var target = dropout.Text("Target").Select(t => t == "Dropout").ToArray();
        string[] columns = [.. dropout.Header.Where(h => h != "Target")];
        string[] enrolment = [.. columns.Where(c => !c.StartsWith("Curricular", StringComparison.Ordinal))];
        string[] first = [.. columns.Where(c => !c.StartsWith("Curricular units 2nd", StringComparison.Ordinal))];
        yield return new("UCI dropout, enrolment", dropout.Examples(enrolment, target), "LR .824, boosting .816", 0.821);
        yield return new("UCI dropout, semester 1", dropout.Examples(first, target), "LR .906, boosting .902", 0.903);
        yield return new("UCI dropout, semester 1+2", dropout.Examples(columns, target), "LR .922, boosting .921", 0.919);

        var portuguese = StudyTable.Read("uci_student_performance/student-por.csv", ';');
        yield return new("student-por, no grades", portuguese.Examples([.. portuguese.Header.Where(h => h is not ("G1" or "G2" or "G3"))], Fails(portuguese)), "LR .799, boosting .801, random forest .843", 0.80);
        var mathematics = StudyTable.Read("uci_student_performance/student-mat.csv", ';');
        yield return new("student-mat, with G1", mathematics.Examples([.. mathematics.Header.Where(h => h is not ("G2" or "G3"))], Fails(mathematics)), "LR .924, boosting .908", 0.92);

        var chemistry = StudyTable.Read("r_pupil_panels/Chem97.csv", ',');
        yield return new("Chem97", chemistry.Examples(["age", "gcsecnt"], [.. chemistry.Text("score").Select(s => s == "0")]), "LR in-sample .843", 0.843, InSample: true);
    }

    private static bool[] Fails(StudyTable table) => [.. table.Text("G3").Select(g => int.Parse(g, CultureInfo.InvariantCulture) < 10)];
}
