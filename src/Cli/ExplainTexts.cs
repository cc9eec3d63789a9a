using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The wording of <c>explain</c>.</summary>
internal static class ExplainTexts
{
    internal static readonly LocalText NotKnown = new(
        "„{0}“ ist weder der Code einer Meldung noch ein Indikator. Für einen Stadtteil steht die Einstellungsdatei davor: {1}.",
        "\"{0}\" is neither the code of a finding nor an indicator. For a district the settings file stands before it: {1}.");

    internal static readonly LocalText SettingsPlace = new("DATEI", "SETTINGS");
    internal static readonly LocalText What = new("Was es ist", "What it is");
    internal static readonly LocalText Why = new("Warum es zählt", "Why it matters");
    internal static readonly LocalText Do = new("Was zu tun ist", "What to do");
    internal static readonly LocalText CodeTitle = new("{0} – Meldung: {1}", "{0} – finding: {1}");
    internal static readonly LocalText IndicatorTitle = new("{0} – Indikator: {1}", "{0} – indicator: {1}");

    internal static readonly LocalText IndicatorFacts = new(
        "{0}; Einheit: {1}; gültig von {2} bis {3}; {4}.", "{0}; unit: {1}; valid from {2} to {3}; {4}.");

    internal static readonly LocalText Up = new("höher heißt mehr Risiko", "higher means more risk");
    internal static readonly LocalText Down = new("niedriger heißt mehr Risiko", "lower means more risk");
    internal static readonly LocalText NoDirection = new("ohne Risikorichtung", "without a direction of risk");
    internal static readonly LocalText IndicatorStages = new("Bekannt für: {0}; je {1}.", "Known for: {0}; per {1}.");
    internal static readonly LocalText Child = new("Kind", "child");
    internal static readonly LocalText District = new("Stadtteil", "district");
    internal static readonly LocalText Both = new("Kind oder Stadtteil", "child or district");

    internal static readonly LocalText IndicatorKind = new("{0}, {1}.", "{0}, {1}.");
    internal static readonly LocalText OutcomeKind = new("Zielgröße", "outcome");
    internal static readonly LocalText Leading = new("Warnzeichen (früh)", "warning sign (leading)");
    internal static readonly LocalText Lagging = new("Rückblick (spät)", "looks back (lagging)");
    internal static readonly LocalText Malleable = new("daran lässt sich arbeiten", "can be worked on");
    internal static readonly LocalText Circumstance = new("Umstand", "circumstance");
    internal static readonly LocalText InModel = new("Im Modell „{0}“ (Punktwerte in Log-Odds; +0,69 verdoppelt die Chance):", "In the model \"{0}\" (scores in log-odds; +0.69 doubles the odds):");
    internal static readonly LocalText NotInModel = new("Im Modell „{0}“ kommt er nicht vor.", "The model \"{0}\" does without it.");
    internal static readonly LocalText Term = new("  {0}: {1}; fehlend {2} – {3}", "  {0}: {1}; missing {2} – {3}");
    internal static readonly LocalText Slope = new("{0} je Einheit", "{0} per unit");
    internal static readonly LocalText Sources = new("Quellen", "Sources");

    internal static readonly LocalText DistrictTitle = new("{0} – Stadtteil {1}, {2}", "{0} – district {1}, {2}");
    internal static readonly LocalText InBorough = new("{0}, {1}", "{0}, {1}");
    internal static readonly LocalText NoRows = new("Für diesen Stadtteil sind keine Kinder gezählt.", "No children are counted for this district.");
    internal static readonly LocalText StageFigures = new("{0}: {1} von {2} Kindern, {3} (95-%-Bereich {4} bis {5})", "{0}: {1} of {2} children, {3} (95% interval {4} to {5})");
    internal static readonly LocalText StageProtected = new("{0}: geschützt", "{0}: protected");
    internal static readonly LocalText OfCity = new(", Stadt {0}", ", city {0}");
    internal static readonly LocalText Rank = new(", Rang {0}", ", rank {0}");
    internal static readonly LocalText VerdictIs = new("  Urteil: {0} – {1}.", "  Verdict: {0} – {1}.");
    internal static readonly LocalText Change = new("  Seit {0}: {1} Punkte ({2} bis {3}).", "  Since {0}: {1} points ({2} to {3}).");
    internal static readonly LocalText Drivers = new("  Treiber: {0}.", "  Drivers: {0}.");
    internal static readonly LocalText Driver = new("{0} ({1}, {2}{3})", "{0} ({1}, {2}{3})");
    internal static readonly LocalText Raises = new("mehr Risiko", "more risk");
    internal static readonly LocalText Lowers = new("weniger Risiko", "less risk");
    internal static readonly LocalText Sure = new(", sicher", ", sure");
    internal static readonly LocalText Unsure = new(", unsicher", ", unsure");
    internal static readonly LocalText Means = new("  {0}", "  {0}");
    internal static readonly LocalText Todo = new("  Was zu tun ist: {0}", "  What to do: {0}");
    internal static readonly LocalText Environment = new(
        "Umfeldindex: {0}, Rang {1} (positiv heißt mehr Belastung als im Mittel; ohne ein Kind anzusehen, kein Urteil).",
        "Environment index: {0}, rank {1} (positive means more burden than on average; looks at no child, no verdict).");

    internal static readonly LocalText Status = new("Status: Klasse {0}, Index {1} (Klasse 1 ist die geringste Belastung).", "Status: class {0}, index {1} (class 1 is the least burden).");
    internal static readonly LocalText Dynamics = new("Dynamik: Klasse {0}, Index {1} (Klasse 1: die Belastung sank am meisten).", "Dynamics: class {0}, index {1} (class 1: the burden fell most).");
    internal static readonly LocalText Indicators = new("Werte des Stadtteils:", "Values of the district:");
    internal static readonly LocalText Value = new("  {0} {1}: {2} {3}{4}", "  {0} {1}: {2} {3}{4}");
    internal static readonly LocalText ValueProtected = new("  {0} {1}: geschützt", "  {0} {1}: protected");
    internal static readonly LocalText ValueRank = new(", Rang {0}", ", rank {0}");
    internal static readonly LocalText NotForCauses = new(
        "Diese Zahlen entscheiden nichts über ein einzelnes Kind und sagen nichts über Ursachen.", "These figures decide nothing about a single child and say nothing about causes.");
}
