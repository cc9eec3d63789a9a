using static EarlyWarning.Settings.SettingsWords;

namespace EarlyWarning.Settings;

/// <summary>The keys of <c>fit</c>.</summary>
internal static class FitKeys
{
    /// <summary>The map behind the key.</summary>
    public static MapShape Fit => new(
        new SettingsKey("outcomes", Outcomes, new("Zielgröße je Stufe, mindestens eine; Stufen ohne Zielgröße behalten ihr Modell", "outcome per stage, at least one; stages without one keep their model")),
        new SettingsKey("quarters", new ListShape(new TextShape(TextForm.Quarter), AtLeast: 1),
            new("Quartale, zu deren Stichtag die Indikatoren gelten", "quarters at whose as-of date the indicators hold")) { Required = true },
        new SettingsKey("horizon", new WholeNumberShape(1, 40), new("so viele Quartale nach dem Stichtag wird die Zielgröße gelesen", "the outcome is read this many quarters after the as-of date"))
        {
            Default = "4", Unit = new("Quartale", "quarters"),
        },
        new SettingsKey("model", new TextShape(),
            new("Modelldatei (JSON), die geschrieben wird, relativ zu dieser Datei; die Modellkarte steht daneben", "model file (JSON) that is written, relative to this file; its card stands beside it")) { Required = true },
        new SettingsKey("trainer", new WordShape("boosting", "logistic"),
            new("Verfahren: erklärbares Boosting oder logistische Regression mit Strafterm; das andere steht zum Vergleich in der Modellkarte",
                "method: explainable boosting or penalised logistic regression; the other stands in the card for comparison")) { Default = "boosting" },
        new SettingsKey("validation", new WordShape("time", "school", "district"),
            new("wie Anpassung und Prüfung getrennt sind: nach der Zeit, nach Schulen oder nach Stadtteilen", "how fit and test are kept apart: by time, by school or by district"))
        {
            Otherwise = new("time bei zwei Quartalen und mehr, sonst district", "time with two quarters and more, otherwise district"),
        },
        new SettingsKey("calibration", new WordShape("automatic", "none", "platt", "isotonic", "beta"),
            new("wie aus Logits Risiken werden; automatic nimmt, was in Kreuzvalidierung am besten passt", "how log-odds become risks; automatic takes what fits best in cross-validation")) { Default = "automatic" },
        new SettingsKey("monotone", new TruthShape(),
            new("ob Verläufe der Risikorichtung des Katalogs folgen müssen", "whether shapes must follow the catalogue's direction of risk")) { Default = "true" },
        new SettingsKey("leave-out", new ListShape(new TextShape()), new("Indikatoren, die nicht ins Modell dürfen", "indicators that must not enter the model")) { Default = "[]" },
        new SettingsKey("capacity", OpenShare, new("Anteil der Kinder einer Stufe, die erreicht werden können", "share of the children of a stage that can be reached"))
        {
            Default = "0.15", Unit = Share,
        },
        new SettingsKey("replicates", new WholeNumberShape(99, 9_999), new("Zahl der Bootstrap-Wiederholungen für die Intervalle", "number of bootstrap replicates for the intervals"))
        {
            Default = "999", Unit = new("Wiederholungen", "replicates"),
        },
        new SettingsKey("seed", new WholeNumberShape(0, ulong.MaxValue), new("Startwert von allem, was gezogen wird", "seed of everything that is drawn")) { Default = "1" },
        new SettingsKey("fairness", Fairness, new("Prüfung auf Unterschiede zwischen Gruppen", "audit of differences between groups"))
        {
            Otherwise = new("keine Prüfung", "no audit"),
        });

    private static MapShape Outcomes => new(Outcome("early"), Outcome("primary"), Outcome("lower-secondary"), Outcome("transition"));

    private static MapShape Fairness => new(
        new SettingsKey("columns", new ListShape(AuditColumn, AtLeast: 1),
            new("die Prüfspalten, etwa Geschlecht oder Familiensprache; sie gehen in kein Modell und in keinen Speicher", "the audit columns, such as sex or family language; they enter neither a model nor a store")) { Required = true },
        new SettingsKey("limit", new NumberShape(0.01, 1),
            new("größter erlaubter Unterschied zweier Gruppen im Anteil falscher Alarme oder übersehener Fälle", "largest permitted difference of two groups in the share of false alarms or of misses"))
        {
            Default = "0.1", Unit = Share,
        },
        new SettingsKey("smallest-group", new WholeNumberShape(20, 1_000_000), new("kleinste Gruppe, die beurteilt wird", "smallest group that is judged"))
        {
            Default = "100", Unit = Children,
        },
        new SettingsKey("signed-off", SignedOff, new("ein Unterschied über der Grenze ist bekannt und wird verantwortet", "a difference beyond the limit is known and answered for"))
        {
            Otherwise = new("niemand; das Modell wird dann nicht geschrieben", "nobody; the model is not written then"),
        });

    private static MapShape AuditColumn => new(
        new SettingsKey("id", new TextShape(TextForm.Id), new("Kennung, unter der ein Auszug die Spalte nennt (columns: audit)", "id by which an extract names the column (columns: audit)")) { Required = true },
        new SettingsKey("label", Bilingual, new("Name der Prüfspalte", "name of the audit column")) { Required = true },
        new SettingsKey("legal-basis", new TextShape(), new("das Gesetz, das die Prüfung danach erlaubt", "the law that allows the audit by it")) { Required = true },
        new SettingsKey("values", new ListShape(AuditValue, AtLeast: 2),
            new("die Gruppen, mindestens zwei; leere und andere Werte sind „nicht bekannt“", "the groups, at least two; empty and other values are \"not known\"")) { Required = true });

    private static MapShape AuditValue => new(
        new SettingsKey("value", new TextShape(TextForm.Code), new("der Wert in der Datei", "the value in the file")) { Required = true },
        new SettingsKey("label", Bilingual, new("Name der Gruppe", "name of the group")) { Required = true });

    private static MapShape SignedOff => new(
        new SettingsKey("by", new TextShape(), new("die Stelle, die es verantwortet; keine Person", "the office that answers for it; not a person")) { Required = true },
        new SettingsKey("reason", new TextShape(), new("warum das Modell trotzdem verwendet werden darf", "why the model may be used nevertheless")) { Required = true });

    private static SettingsKey Outcome(string stage) =>
        new(stage, new TextShape(), new("Kennung der Zielgröße dieser Stufe", "id of this stage's outcome")) { Otherwise = new("diese Stufe wird nicht angepasst", "this stage is not fitted") };
}
