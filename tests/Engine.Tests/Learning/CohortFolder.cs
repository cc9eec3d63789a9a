using System.Globalization;
using EarlyWarning.Learning;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

/// <summary>A temporary folder with settings of a fit and extracts of three quarters: 40 children of grade 7, an outcome by a rule of its own.</summary>
internal sealed class CohortFolder : IDisposable
{
    public const string Audit = "[{ id: sex, label: { de: Geschlecht, en: Sex }, legal-basis: Art. 10, values: [{ value: w, label: { de: weiblich, en: female } }, { value: m, label: { de: männlich, en: male } }] }]";

    public string Root { get; } = Directory.CreateTempSubdirectory("earlywarning-cohorts-").FullName;

    public string Settings { get; set; } = """
        city: Musterstadt
        quarter: 2026-Q3
        extracts:
          - id: schule
            file: "{quarter}/schule.csv"
            domain: school
            level: child
            controller: Amt
            legal-basis: a
            purpose: b
            delete-by: 2099-12-31
            period: quarter
            columns: { key: k, district: d, grade: g, school: s, audit: { sex: geschlecht }, indicators: { S01: fehl, S09: fuenfen, S17: kurs } }
          - id: jugend
            file: "{quarter}/jugend.csv"
            domain: youth
            level: district
            controller: Amt
            legal-basis: a
            purpose: b
            delete-by: 2099-12-31
            period: quarter
            columns: { district: d, indicators: { J07: { count: n, denominator: kinder } } }
          - id: verbleib
            file: "{quarter}/verbleib.csv"
            domain: school
            level: child
            controller: Amt
            legal-basis: a
            purpose: b
            delete-by: 2099-12-31
            period: quarter
            columns: { key: k, district: d, date: tag, indicators: { S21: abgang } }
        fit: { outcomes: { lower-secondary: S21 }, quarters: [2026-Q1, 2026-Q2], horizon: 1, model: modell.json, fairness: { columns: AUDIT } }

        """.Replace("AUDIT", Audit, StringComparison.Ordinal);

    public CohortFolder()
    {
        foreach (var quarter in new[] { "2026-Q1", "2026-Q2", "2026-Q3" })
        {
            Write($"{quarter}/schule.csv", "k;d;g;s;geschlecht;fehl;fuenfen;kurs", Enumerable.Range(0, 40).Select(i => $"kind{i};{District(i)};07;{School(i, quarter)};{(i % 3 == 0 ? "w" : "m")};{i % 9};{i % 3};1"));
            Write($"{quarter}/jugend.csv", "d;n;kinder", ["01;10;100", "02;30;100"]);
            Write($"{quarter}/verbleib.csv", "k;d;tag;abgang", Enumerable.Range(0, 38).Select(i => $"kind{i};{District(i)};{Day(quarter)};{(i % 5 < 2 ? 1 : 0)}"));
        }
    }

    /// <summary>District of a child: odd ones live in 02.</summary>
    public static string District(int child) => child % 2 == 0 ? "01" : "02";

    /// <summary>School of a child; a school with a smaller name appears in the second quarter.</summary>
    public static string School(int child, string quarter) => child == 39 ? "" : child == 38 && quarter != "2026-Q1" ? "A" : child % 4 == 0 ? "B" : "C";

    public void Write(string file, string header, IEnumerable<string> rows)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, rows.Prepend(header));
    }

    public void Change(string file, Func<string, string> change)
    {
        var path = Path.Combine(Root, file);
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }

    public void ChangeSettings(string found, string replacement)
    {
        Assert.That(Settings, Does.Contain(found));
        Settings = Settings.Replace(found, replacement, StringComparison.Ordinal);
    }

    public RunSettings Load()
    {
        var path = Path.Combine(Root, "lernen.yaml");
        File.WriteAllText(path, Settings);
        return SettingsFile.Load(path);
    }

    public CohortExamples Read() => CohortReading.Read(Load(), null, default);

    /// <summary>Why the reading stops, in English.</summary>
    public (StopReason Reason, string[] Said) Stop()
    {
        var stopped = Assert.Catch<RunStoppedException>(() => Read());
        return (stopped!.Reason, [.. stopped.Findings.Select(f => f.Message(Language.English))]);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Day(string quarter) => (Quarter.TryParse(quarter, out var parsed) ? parsed : default).AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
