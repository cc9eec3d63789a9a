using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Texts of the model card: headings, purpose, limits, data.</summary>
internal static partial class CardTexts
{
    public static readonly LocalText Title = new("Modellkarte: {0}", "Model card: {0}");
    public static readonly LocalText Lead = new(
        "{0}. Modell {1}, Version {2}. Was dieses Modell ist, woraus es gelernt hat, was es wert ist und wofür es nicht da ist, geordnet nach der KI-Verordnung (EU) 2024/1689.",
        "{0}. Model {1}, version {2}. What this model is, what it learned from, what it is worth and what it is not for, in the order of the AI Act, Regulation (EU) 2024/1689.");
    public static readonly LocalText InShort = new("Kurz gesagt", "In short");
    public static readonly LocalText Edited = new(
        "Das Modell wurde nach der Erprobung von Hand geändert (Änderungen: {0}). Alle Gütezahlen, Kalibrierung, Fairness und Stabilität gelten für das Modell vor den Änderungen.",
        "The model was changed by hand after its validation (changes: {0}). All figures on performance, calibration, fairness and stability are of the model before the edits.");

    public static readonly LocalText RiskTitle = new("Risikomanagement (Art. 9)", "Risk management (Art. 9)");
    public static readonly LocalText Limits = new("Grenzen", "Limits");
    public static readonly LocalText LimitPast = new(
        "Gelernt wurde aus früheren Quartalen. Ändern sich Erfassung, Schulformen oder Zuzug, gelten die Zahlen nicht mehr; nach jedem Schuljahr neu erproben.",
        "It learned from earlier quarters. Once records, school types or migration change, the figures no longer hold; validate anew after each school year.");
    public static readonly LocalText LimitSeen = new(
        "Gesehen wird nur, was die Dienste erfassen. Wer oft Kontakt hat, fällt eher auf; wer nicht erfasst ist, fehlt. Ausgänge, die niemand kennt, sind in keiner Zahl enthalten.",
        "Only what the services record is seen. Those in frequent contact stand out sooner; those not recorded are missing. Outcomes that nobody knows are in no figure.");
    public static readonly LocalText LimitCause = new(
        "Die Formen der Indikatoren sind Zusammenhänge, keine Ursachen: Aus ihnen folgt nicht, dass eine Maßnahme wirkt.",
        "The shapes of the indicators are associations, no causes: it does not follow from them that a measure works.");
    public static readonly LocalText LimitAlarm = new(
        "Von den Gewarnten haben viele den Ausgang nicht, und viele mit dem Ausgang werden nicht gewarnt; wie viele, steht unter Genauigkeit.",
        "Many of those flagged do not have the outcome, and many with the outcome are not flagged; how many stands under accuracy.");
    public static readonly LocalText Forbidden = new("Nicht erlaubt", "Forbidden");
    public static readonly LocalText ForbiddenChild = new("Entscheidungen über ein einzelnes Kind, auch nicht als Anstoß dazu", "Decisions about a single child, not even as a prompt for one");
    public static readonly LocalText ForbiddenSchool = new("Ranglisten oder Bewertungen von Schulen oder Beschäftigten", "Rankings or appraisals of schools or staff");
    public static readonly LocalText ForbiddenCause = new("Aussagen über Ursachen oder über die Wirkung von Maßnahmen", "Claims about causes or about the effect of measures");

    public static readonly LocalText DataTitle = new("Daten und Daten-Governance (Art. 10)", "Data and data governance (Art. 10)");
    public static readonly LocalText Sources = new("Auszüge, aus denen gelernt wurde", "Extracts it learned from");
    public static readonly LocalText Extract = new("Auszug", "Extract");
    public static readonly LocalText Service = new("Dienst", "Service");
    public static readonly LocalText Controller = new("Verantwortlich", "Controller");
    public static readonly LocalText LegalBasis = new("Rechtsgrundlage", "Legal basis");
    public static readonly LocalText Purpose = new("Zweck", "Purpose");
    public static readonly LocalText FitQuarters = new("Gelernt an", "Fitted on");
    public static readonly LocalText TestQuarters = new("Erprobt an", "Tested on");
    public static readonly LocalText Horizon = new("Vorausschau", "Horizon");
    public static readonly LocalText HorizonText = new("Quartale vom Stichtag bis zum Ausgang: {0}", "quarters from the as-of date to the outcome: {0}");
    public static readonly LocalText Split = new("Trennung von Lernen und Erproben", "How fit and test are kept apart");
    public static readonly LocalText SplitTime = new(
        "nach der Zeit: gelernt an früheren Stichtagen, erprobt am letzten, so wie es gebraucht wird", "by time: fitted on earlier as-of dates, tested on the last, the way it will be used");
    public static readonly LocalText SplitSchool = new("nach Schulen: Jede Schule wird von einem Modell bewertet, das sie nicht kennt", "by school: each school is scored by a model that has not seen it");
    public static readonly LocalText SplitDistrict = new(
        "nach Stadtteilen: Jeder Stadtteil wird von einem Modell bewertet, das ihn nicht kennt", "by district: each district is scored by a model that has not seen it");
    public static readonly LocalText Examples = new("Beispiele je Stufe", "Examples per stage");
    public static readonly LocalText StageHead = new("Stufe", "Stage");
    public static readonly LocalText OutcomeHead = new("Zielgröße", "Outcome");
    public static readonly LocalText FitExamples = new("gelernt an", "fitted on");
    public static readonly LocalText WithOutcome = new("davon betroffen", "with the outcome");
    public static readonly LocalText TestExamples = new("erprobt an", "tested on");
    public static readonly LocalText Unknown = new("Ausgang unbekannt", "outcome unknown");

    public static readonly LocalText RecordTitle = new("Aufzeichnung (Art. 12)", "Record-keeping (Art. 12)");
    public static readonly LocalText ModelHash = new("Modelldatei (SHA-256)", "Model file (SHA-256)");
    public static readonly LocalText SettingsHash = new("Einstellungen (SHA-256)", "Settings (SHA-256)");
    public static readonly LocalText Engine = new("Programmversion", "Engine version");
    public static readonly LocalText Seed = new("Startwert der Zufallszahlen", "Seed");
    public static readonly LocalText Replicates = new("Bootstrap-Wiederholungen je Intervall", "Bootstrap replicates per interval");

    public static readonly LocalText UseTitle = new("Gebrauch (Art. 13)", "Instructions for use (Art. 13)");
    public static readonly LocalText Intended = new("Vorgesehen", "Intended use");
    public static readonly LocalText IntendedText = new(
        "Planung für Stadtteile und Stufen der Bildungskette: wo Vorbeugung ansetzen soll, in welchem Umfang und wie sicher das ist.",
        "Planning for districts and stages of the education chain: where prevention should start, to what extent, and how sure that is.");
    public static readonly LocalText Reading = new("So ist es zu lesen", "How to read it");
    public static readonly LocalText ReadingTerms = new(
        "Je Indikator werden Punkte (Log-Odds) addiert; über 0 steigt das Risiko, unter 0 sinkt es. Wo ein Wert fehlt, gelten eigene Punkte. Das graue Band ist der 95-%-Bereich.",
        "Points (log-odds) are added per indicator; above 0 the risk rises, below 0 it falls. A missing value has points of its own. The grey band is the 95% interval.");
    public static readonly LocalText ReadingTable = new(
        "Das Modell steht immer neben dem, was ohne es ginge: Anteil der Stadt, Checkliste, Stadtteil oder Schule allein. Überlappen die Bereiche, ist der Unterschied nicht gesichert.",
        "The model always stands beside what would do without it: the city's rate, a checklist, district or school alone. Where intervals overlap, the difference is not assured.");
    public static readonly LocalText ReadingCapacity = new("Treffer und Fehlalarme gelten für Plätze für {0} der Kinder einer Stufe.", "Hits and false alarms are for places for {0} of the children of a stage.");

    public static readonly LocalText OversightTitle = new("Menschliche Aufsicht (Art. 14)", "Human oversight (Art. 14)");
    public static readonly LocalText Edits = new("Änderungen von Hand seit der Erprobung", "Changes by hand since the validation");
    public static readonly LocalText NoEdits = new("Seit der Erprobung wurde nichts von Hand geändert.", "Nothing has been changed by hand since the validation.");
    public static readonly LocalText EditHead = new("Indikator", "Indicator");
    public static readonly LocalText EditKind = new("Änderung", "Change");
    public static readonly LocalText EditReason = new("Grund", "Reason");
    public static readonly LocalText EditCap = new("begrenzt", "capped");
    public static readonly LocalText EditSmooth = new("geglättet", "smoothed");
    public static readonly LocalText EditMonotone = new("monoton gemacht", "made monotone");
    public static readonly LocalText EditRemove = new("entfernt", "removed");
    public static readonly LocalText SignOff = new("Freigabe, von Hand auszufüllen", "Sign-off, to be filled in by hand");
    public static readonly LocalText SignOffText = new(
        "Wer freigibt, hat Grenzen, Fehlalarme je Gruppe und den Vergleich mit dem Stadtteil allein gelesen und kann das Modell jederzeit aus dem Gebrauch nehmen.",
        "Whoever signs has read limits, false alarms by group and the comparison with the district alone, and can take the model out of use at any time.");
    public static readonly LocalText[] Blanks =
    [
        new("Freigegeben für (Zweck, bis wann)", "Released for (purpose, until when)"), new("Dienststelle und Funktion", "Office and function"), new("Ort, Tag", "Place, day"),
        new("Unterschrift", "Signature"),
    ];
}
