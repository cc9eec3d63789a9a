using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EarlyWarning.Learning;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>The whole validation of a fit on public data with schools, districts and years: <c>learning-panels [folder of the results]</c>.</summary>
internal static class LearningPanels
{
    private static readonly CultureInfo Points = CultureInfo.InvariantCulture;
    private static readonly ImmutableArray<ITrainer> Trainers = [new LogisticTrainer(), new BoostingTrainer()];

    public static void Run(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Path.Combine("benchmarks", "results", "quality");
        var text = new StringBuilder("# Learning on panels: validated as it would be used\n\n");
        text.Append("`dotnet run -c Release --project benchmarks -- learning-panels`; 95 % intervals by 999 bootstrap replicates of whole schools. Capacity: 15 % of the pupils.\n");
        Add(text, "Chem97: failing A-level chemistry", "31,022 pupils of 2,410 schools in 131 education authorities (the districts), England 1997; indicators: age in months and centred GCSE mean. Five parts of whole schools, each scored by models "
            + "that have not seen it: *school or district only* therefore knows the authority alone.", Chemistry(), "school");
        Add(text, "egsingle: being retained next year", "Primary pupils of 60 schools in the USA. Indicators as of a year (mathematics scale, grade, years in school less grade, retained that year, size of the school, its share of low-income pupils and its mobility); outcome: "
            + "retained in the year after. Fitted on earlier years, tested on the last. The districts of this study are the schools.", Retained(), "time");
        Flags(text, folder);
        File.WriteAllText(Path.Combine(folder, "panels.md"), text.ToString());
        Console.Write(text);
    }

    private static Examples Chemistry()
    {
        var table = StudyTable.Read("r_pupil_panels/Chem97.csv", ',');
        return table.Examples(["age", "gcsecnt"], [.. table.Text("score").Select(s => s == "0")], "lea", "school");
    }

    private static Examples Retained()
    {
        var table = StudyTable.Read("r_pupil_panels/egsingle.csv", ',');
        var (pupil, year, retained, grade) = (table.Text("childid"), table.Numbers("year"), table.Text("retained"), table.Numbers("grade"));
        var later = Enumerable.Range(0, pupil.Length).ToDictionary(i => (pupil[i], year[i]), i => retained[i] == "1");
        int[] rows = [.. Enumerable.Range(0, pupil.Length).Where(i => year[i] >= -1.5f && later.ContainsKey((pupil[i], year[i] + 1)))];
        var (schools, maths, size, income, mobility) = (table.Places("schoolid"), table.Numbers("math"), table.Numbers("size"), table.Numbers("lowinc"), table.Numbers("mobility"));
        float[] Take(Func<int, float> value) => Array.ConvertAll(rows, r => value(r));
        return new(
            ["math", "grade", "behind", "retained", "size", "lowinc", "mobility"],
            [Take(r => maths[r]), Take(r => grade[r]), Take(r => year[r] + 1.5f - grade[r]), Take(r => retained[r] == "1" ? 1 : 0), Take(r => size[r]), Take(r => income[r]), Take(r => mobility[r])],
            Array.ConvertAll(rows, r => later[(pupil[r], year[r] + 1)]), Array.ConvertAll(rows, r => schools[r]), Array.ConvertAll(rows, r => schools[r]), Array.ConvertAll(rows, r => (int)(year[r] + 1.5f)));
    }

    private static StageFit Fit(Examples examples, string validation) => StageFitting.Fit(
        new(Stage.LowerSecondary, "S21", examples, 0, []),
        new FitSettings
        {
            Outcomes = ImmutableSortedDictionary<Stage, string>.Empty.Add(Stage.LowerSecondary, "S21"), Quarters = [.. examples.Cohorts.ToArray().Distinct().Order().Select(c => new Quarter(2000 + c, 3))],
            Model = "", Validation = validation,
        },
        Trainers, null, new FitOptions { Stage = Stage.LowerSecondary, Source = new("öffentliche Daten", "public data") }, CancellationToken.None).Report;

    private static void Add(StringBuilder text, string title, string about, Examples examples, string validation)
    {
        var fit = Fit(examples, validation);
        text.Append(Points, $"\n## {title}\n\n{about} {fit.FitExamples:N0} examples fitted on ({fit.FitPositives:N0} with the outcome), {fit.TestExamples:N0} tested on ({fit.TestPositives:N0}).\n\n");
        text.Append("| model | ROC AUC | average precision | precision at capacity | recall at capacity | Brier | calibration error |\n|---|---|---|---|---|---|---|\n");
        foreach (var row in fit.Table)
        {
            text.Append(Points, $"| {row.Name.English} | {Word(row.RocAuc, "0.000")} | {Word(row.PrAuc, "0.000")} | {Word(row.Precision, "0.000")} | {Word(row.Recall, "0.000")} | {Word(row.Brier, "0.0000")} | {Word(row.CalibrationError, "0.000")} |\n");
        }

        foreach (var test in fit.EarlierTests)
        {
            var rows = string.Join(", ", test.Table.Select(m => $"{m.Name.English} {Word(m.RocAuc, "0.000")}"));
            text.Append(Points, $"\nTested likewise at the as-of date number {test.AsOf.Year - 1999} ({test.FitExamples:N0} examples fitted on, {test.TestExamples:N0} tested on, {test.TestPositives:N0} with the outcome), ROC AUC: {rows}.\n");
        }

        var value = fit.Targeting;
        text.Append(Points, $"\nOf 100 pupils with the outcome, places for 15 % of all reach {Hundred(value.ByScore)} by individual score, {Hundred(value.ByDistrict)} by district, {Hundred(value.ByBoth)} by both; score less district: {Hundred(value.ScoreOverDistrict)}. Calibration: {fit.Calibration.Method}.\n");
        foreach (var refit in fit.Stability?.Refits ?? [])
        {
            text.Append(Points, $"Ranking of {fit.Stability!.Districts} districts, fitted anew ({refit.Kind}, {refit.Fits} fits): rank correlation {Word(refit.RankCorrelation, "0.000")}, highest fifth kept {Word(refit.HotspotsKept, "0.00")} (median or mean, least to most).\n");
        }
    }

    private static string Word(Estimate e, string format) =>
        double.IsNaN(e.Value) ? "–" : double.IsNaN(e.Low) ? e.Value.ToString(format, Points) : string.Create(Points, $"{e.Value.ToString(format, Points)} ({e.Low.ToString(format, Points)} to {e.High.ToString(format, Points)})");

    private static string Hundred(Estimate e) => string.Create(Points, $"{100 * e.Value:0.0} ({100 * e.Low:0.0} to {100 * e.High:0.0})");

    private static void Flags(StringBuilder text, string folder)
    {
        var flags = LearningFlags.Read();
        string[] colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd"];
        LearningSubject[] subjects = [.. LearningData.All().Where(s => s.Name.StartsWith("UCI", StringComparison.Ordinal))];
        var curves = subjects.Select((s, i) => LearningFlags.Curve.Of(s.Name, colours[i], s.Examples, new BoostingTrainer())).ToArray();
        File.WriteAllText(Path.Combine(folder, "flags.svg"), LearningFlags.Picture(flags, curves));
        var balfanz = flags.Where(f => f.Study.StartsWith("Balfanz", StringComparison.Ordinal) && f.Words == "One or more flags").Single();
        var chicago = flags.Where(f => f.Study.StartsWith("Allensworth", StringComparison.Ordinal) && f.Words.StartsWith("on track", StringComparison.Ordinal)).Single();
        text.Append(Points, $"\n## Published flags beside fitted models\n\n![flags](flags.svg)\n\n{flags.Length} flags of 37 studies (Bowers, Sprott and Taff 2013, as collected in EWStools): median area under the curve through the one point {LearningFlags.Median(flags.Select(f => f.Auc)):0.000}; Balfanz, one or more flags {balfanz.Auc:0.000}; Chicago on-track {chicago.Auc:0.000}. ");
        text.Append("Each flag was measured on data of its own, and the models on the UCI dropout data (five-fold, out of fold): the picture places them in one plane, it does not compare them on the same pupils.\n");
        foreach (var curve in curves)
        {
            var beaten = flags.Count(f => curve.SensitivityAt(f.FalsePositives) > f.Sensitivity);
            text.Append(Points, $"\n- {curve.Name}: the curve passes above {beaten} of the {flags.Length} flags.");
        }

        text.Append('\n');
    }
}
