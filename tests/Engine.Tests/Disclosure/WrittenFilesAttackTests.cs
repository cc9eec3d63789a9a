using System.Globalization;
using System.Text.Json;
using EarlyWarning.MadeUpCity;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Results;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>A reader attacks the files that a whole run wrote: <c>districts.csv</c> and <c>run.json</c>, the model and the rules, and nothing else.</summary>
internal sealed class WrittenFilesAttackTests
{
    private const int Wanted = 5;
    private const int Cities = 20;

    [Test]
    public void Run_SmallCities_LeavesEveryHiddenNumberOpen()
    {
        int cities = 0, hidden = 0, pooled = 0, sensitive = 0, toldWithoutFurtherRows = 0;
        var narrow = new List<string>();
        for (var seed = 1; seed <= Cities; seed++)
        {
            using var folder = new ScratchFolder();
            CityGenerator.Write(new CityPlan { Children = 1400 + (230 * seed), Districts = 4 + (seed * 7 % 13), Quarters = 1, Seed = (ulong)seed }, folder.Path, default);
            var settings = SettingsFile.Load(Path.Combine(folder.Path, "earlywarning.yaml"));
            var summary = QuarterlyRun.Execute(settings, null, default);
            var rows = Read(Path.Combine(summary.OutputFolder, "districts.csv"));
            var model = ModelFile.Checklist(settings.Indicators).WithIntercepts(settings.Model.BaseRates);
            var risks = Risks(model, Thresholds(Path.Combine(summary.OutputFolder, "run.json")));
            cities++;
            pooled += summary.Table.PooledToBoroughs ? 1 : 0;
            hidden += rows.Count(r => r.Value.Hidden);
            var open = settings with
            {
                Output = folder.In("open"), Store = folder.In("open.sqlite"),
                Publication = new PublicationSettings { MinimumCount = 1, MinimumDenominator = 1, MaximumHiddenShare = 1 },
            };
            var truth = Read(Path.Combine(QuarterlyRun.Execute(open, null, default).OutputFolder, "districts.csv"));
            var small = truth.Where(t => rows[t.Key].Hidden && IsSmall(t.Value)).Select(t => t.Key).ToArray();
            sensitive += small.Length;
            foreach (var (key, counted, others) in Attack(rows, risks, small))
            {
                if ((truth[key].Count != 0 && counted < Wanted - 1e-6) || others < Wanted - 1e-6) narrow.Add($"seed {seed} {key}: {counted:0.##} counted, {others:0.##} not counted");
            }

            var onlySmall = rows.ToDictionary(r => r.Key, r => small.Contains(r.Key) ? r.Value : truth[r.Key]);
            toldWithoutFurtherRows += Attack(onlySmall, risks, small).Count(a => a.Others < 1e-6);
        }

        TestContext.Out.WriteLine($"{cities} cities, {pooled} pooled to boroughs, {hidden} hidden rows, {sensitive} of them for their own sake");
        Assert.That(sensitive, Is.GreaterThan(100));
        Assert.That(toldWithoutFurtherRows, Is.GreaterThan(10), "the attack finds something where only small numbers are hidden");
        Assert.That(narrow, Is.Empty);
    }

    private static bool IsSmall(Row row) => row.Hidden || row.Children < 20 || row.Count is > 0 and < Wanted || row.Children - row.Count < Wanted;

    /// <summary>Solves for all hidden rows at once: counted, not counted and expected number, with what a single child can add to the expected number.</summary>
    private static List<((string, string, string) Key, double Counted, double Others)> Attack(Dictionary<(string Kind, string Code, string Stage), Row> rows, Dictionary<string, (double Least, double UpTo, double From, double Most)> risks, (string, string, string)[] wanted)
    {
        var open = rows.Where(r => r.Value.Hidden).Select(r => r.Key).ToArray();
        if (open.Length == 0) return [];
        var first = open.Select((key, i) => (key, i)).ToDictionary(o => o.key, o => o.i * 5);
        var variables = open.Length * 5;
        var equations = new List<(Dictionary<int, double> Left, double Right)>();
        foreach (var key in open)
        {
            // 0 counted, 1 not counted, 2 expected, 3 and 4 its distance to what the children of the row can add to it at least and at most.
            var v = first[key];
            var r = risks[key.Stage];
            equations.Add((new() { [v + 2] = 1, [v] = -r.From, [v + 1] = -r.Least, [v + 3] = -1 }, 0));
            equations.Add((new() { [v + 2] = -1, [v] = r.Most, [v + 1] = r.UpTo, [v + 4] = -1 }, 0));
        }

        foreach (var (total, parts) in Sums(rows))
        {
            if (!parts.Append(total).Any(first.ContainsKey)) continue;
            Line(row => row.Count, 0, 0);
            Line(row => row.Children - row.Count, 1, 0);
            if (parts.Append(total).All(k => rows[k].Hidden || !double.IsNaN(rows[k].Expected))) Line(row => row.Expected, 2, parts.Append(total).Where(k => !rows[k].Hidden).Sum(Tolerance));

            // A reader knows which rows hold a hidden one: those are told in multiples of five.
            double Tolerance((string Kind, string Code, string Stage) key) => open.Any(h =>
                (key.Stage == "all" || key.Stage == h.Stage) && (key.Kind == "city" || (key.Kind, key.Code) == (h.Kind, h.Code) || (key.Kind == "borough" && key.Code == rows[h].Borough)))
                ? 2.5001 : 0.0501;

            void Line(Func<Row, double> value, int offset, double tolerance)
            {
                var left = new Dictionary<int, double>();
                double right = 0;
                foreach (var (key, sign) in parts.Select(p => (p, 1)).Append((total, -1)))
                {
                    if (first.TryGetValue(key, out var v)) left[v + offset] = sign;
                    else right -= sign * value(rows[key]);
                }

                if (tolerance > 0)
                {
                    left[variables] = 1;
                    equations.Add((new() { [variables] = 1, [variables + 1] = 1 }, 2 * tolerance));
                    right += tolerance;
                    variables += 2;
                }

                equations.Add((left, right));
            }
        }

        var program = new LinearProgram(equations, variables);
        return [.. wanted.Select(key => (key, program.Width(first[key]), program.Width(first[key] + 1)))];
    }

    private static IEnumerable<((string, string, string) Total, (string, string, string)[] Parts)> Sums(Dictionary<(string Kind, string Code, string Stage), Row> rows)
    {
        var all = rows.Keys.ToArray();
        foreach (var area in all.GroupBy(k => (k.Kind, k.Code)))
        {
            yield return ((area.Key.Kind, area.Key.Code, "all"), [.. area.Where(k => k.Stage != "all")]);
        }

        foreach (var stage in all.GroupBy(k => k.Stage))
        {
            yield return (("city", "", stage.Key), [.. stage.Where(k => k.Kind == "borough" || (k.Kind == "district" && rows[k].Borough.Length == 0))]);
            foreach (var borough in stage.Where(k => k.Kind == "district" && rows[k].Borough.Length > 0).GroupBy(k => rows[k].Borough))
            {
                yield return (("borough", borough.Key, stage.Key), [.. borough]);
            }
        }
    }

    private static Dictionary<(string, string, string), Row> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var header = lines[0].TrimStart('\uFEFF').Split(';');
        var german = CultureInfo.GetCultureInfo("de-DE");
        return lines.Skip(1).Select(l => l.Split(';')).ToDictionary(f => (Cell(f, "kind"), Cell(f, "code"), Cell(f, "stage")), f => new Row(
            Cell(f, "borough"), Cell(f, "protected").Length > 0, Number(f, "children"), Number(f, "count"), Number(f, "expected")));

        string Cell(string[] fields, string name) => fields[Array.IndexOf(header, name)].Trim('"');

        double Number(string[] fields, string name) => Cell(fields, name) is { Length: > 0 } text ? double.Parse(text, german) : double.NaN;
    }

    private static Dictionary<string, double> Thresholds(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return json.RootElement.GetProperty("model").GetProperty("stages").EnumerateArray()
            .ToDictionary(s => s.GetProperty("stage").GetString()!, s => s.GetProperty("threshold_log_odds").GetDouble());
    }

    /// <summary>What a child can have at least and at most: not flagged, flagged. District-level terms are held at the mean for flagging, so they blur the cut.</summary>
    private static Dictionary<string, (double Least, double UpTo, double From, double Most)> Risks(RiskModel model, Dictionary<string, double> thresholds)
    {
        var risks = model.Stages.ToDictionary(s => s.Stage.Id(), s =>
        {
            double Least(Term t) => Math.Min(t.Missing, t.Scores.Min());
            double Most(Term t) => Math.Max(t.Missing, t.Scores.Max());
            var blur = s.Terms.Where(t => t.Level != TermLevel.Child).Sum(t => Most(t) - Least(t));
            var cut = thresholds[s.Stage.Id()];
            var intercept = s.Intercept!.Value;
            return (Risk(intercept + s.Terms.Sum(Least)), Risk(cut + blur), Risk(cut - blur), Risk(intercept + s.Terms.Sum(Most)));
        });
        risks["all"] = (risks.Values.Min(r => r.Item1), risks.Values.Max(r => r.Item2), risks.Values.Min(r => r.Item3), risks.Values.Max(r => r.Item4));
        return risks;

        static double Risk(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
    }

    private sealed record Row(string Borough, bool Hidden, double Children, double Count, double Expected);
}
