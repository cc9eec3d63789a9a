using static EarlyWarning.Tests.Settings.FaultCases;

namespace EarlyWarning.Tests.Settings;

/// <summary>Settings of a fit that are faulty, each with everything that must be said about it.</summary>
internal static class FitFaultCases
{
    private const string Sound = "outcomes: { lower-secondary: S21 }, quarters: [2026-Q1, 2026-Q2], horizon: 1, model: m.json";

    private const string Column = "{ id: sex, label: { de: Geschlecht, en: Sex }, legal-basis: Art. 10, values: [{ value: w, label: { de: w, en: f } }, { value: m, label: { de: m, en: m } }] }";

    public static IEnumerable<TestCaseData> All { get; } =
    [
        Fit(Sound.Replace("lower-secondary: S21", "", StringComparison.Ordinal),
            "line 115, column 8: No stage has an outcome; expected at least one, such as \"transition: S22\". [EW1074]"),
        Fit(Sound.Replace("lower-secondary: S21", "primary: S21", StringComparison.Ordinal),
            "line 115, column 29: S21 (Left school without a certificate) is not known at this stage; the catalogue knows the outcome for: lower-secondary, transition. [EW1075]"),
        Fit(Sound.Replace("lower-secondary: S21", "lower-secondary: S01, transition: S22, early: X", StringComparison.Ordinal),
            "line 115, column 37: S01 (Absence rate, all hours) is no outcome; what can be counted: S21, S22, verbleib. [EW1047]",
            "line 115, column 54: No extract of level child holds the outcome S22; without it there is nothing to count. [EW1048]",
            "line 115, column 66: The indicator \"X\" stands neither in the catalogue nor under indicators. [EW1040]"),
        Fit(Sound.Replace("[2026-Q1, 2026-Q2]", "[2026-Q1, 2026-Q3, 2026-Q1]", StringComparison.Ordinal),
            "line 115, column 64: The outcome of 2026-Q3 is read 1 quarters later, that is 2026-Q4; the last quarter with data (quarter) is 2026-Q3. Leave the quarter out, or make horizon smaller. [EW1077]",
            "line 115, column 73: 2026-Q1 stands twice in fit: quarters; remove one. [EW1076]"),
        Fit(Sound.Replace("[2026-Q1, 2026-Q2]", "[2026-Q1]", StringComparison.Ordinal) + ", validation: time",
            "line 115, column 104: With a single quarter there is no test over time; expected two quarters in fit: quarters, or validation: district or school. [EW1078]"),
        Fit(Sound.Replace("m.json", "ergebnisse/m.json", StringComparison.Ordinal),
            "line 115, column 93: The model file cannot lie here, this is the output folder, which each run replaces; name a file of its own. [EW1079]"),
        Fit(Sound.Replace("m.json", "earlywarning.yaml", StringComparison.Ordinal),
            "line 115, column 93: The model file cannot lie here, this is the settings file; name a file of its own. [EW1079]"),
        Fit(Sound + ", leave-out: [S01, S1]",
            "line 115, column 118: The indicator \"S1\" stands neither in the catalogue nor under indicators (did you mean \"S01\"?). [EW1040]"),
        Fit(Sound + $", fairness: {{ columns: [{Column}] }}",
            "line 115, column 129: No extract holds the audit column \"sex\" (columns: audit). [EW1086]"),
        Fit(Sound + $", fairness: {{ columns: [{Column}, {Column.Replace("value: m", "value: w", StringComparison.Ordinal)}], signed-off: {{ by: Amt }} }}",
            "line 115, column 129: No extract holds the audit column \"sex\" (columns: audit). [EW1086]",
            "line 115, column 288: \"sex\" stands in line 115 already; each id and each value is unique. [EW1084]",
            "line 115, column 408: \"w\" stands in line 115 already; each id and each value is unique. [EW1084]",
            "line 115, column 454: The key \"fit.fairness.signed-off.reason\" is missing (why the model may be used nevertheless); it is required. [EW1015]"),
        Case("school: schulnummer", "school: schulnummer\n      audit: { sex: geschlecht }",
            "line 32, column 16: The audit column \"sex\" does not stand in fit: fairness: columns; legal basis and groups are stated there. [EW1085]",
            "line 32, column 21: The column \"geschlecht\" is read in line 33 already; a column for the fairness audit must be neither indicator nor group nor anything else. [EW1087]"),
        Case("school: schulnummer", "school: schulnummer\n      audit: { sex: fehlstunden_ue }",
            "line 32, column 16: The audit column \"sex\" does not stand in fit: fairness: columns; legal basis and groups are stated there. [EW1085]",
            "line 32, column 21: The column \"fehlstunden_ue\" is read in line 36 already; a column for the fairness audit must be neither indicator nor group nor anything else. [EW1087]"),
        Case("district: gebiet", "district: gebiet\n      audit: { sex: w }",
            "line 67, column 7: \"audit\" is for level child only; an extract per district says nothing about single children. [EW1030]",
            "line 67, column 16: The audit column \"sex\" does not stand in fit: fairness: columns; legal basis and groups are stated there. [EW1085]"),
    ];

    private static TestCaseData Fit(string fit, params string[] faults) => Case("licence: dl-de-by-2.0", $"fit: {{ {fit} }}", faults);
}
