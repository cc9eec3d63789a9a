using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Texts of the section on status and dynamics.</summary>
internal static partial class ReportTexts
{
    public static readonly LocalText StatusTitle = new("Status und Dynamik", "Status and dynamics");
    public static readonly LocalText StatusText = new(
        "Der Index fasst {0} zusammen: standardisiert, gewichtet, neu standardisiert; höhere Werte heißen mehr Belastung. Der Status zeigt, wo ein Stadtteil im Vergleich "
        + "zu den anderen steht, die Dynamik, ob seine Belastung seit {1} stärker zu- oder abnahm als anderswo. Beides ordnet Stadtteile ein und ist kein Urteil.",
        "The index brings together {0}: standardised, weighted, standardised again; higher values mean more burden. Status says where a district stands compared "
        + "with the others, dynamics whether its burden grew or fell more than elsewhere since {1}. Both place districts and are no verdict.");
    public static readonly LocalText StatusNone = new(
        "Es gibt keine Indikatoren, aus denen sich ein Index bilden ließe.", "There are no indicators of which an index could be made.");
    public static readonly LocalText StatusPart = new("{0} (Gewicht {1})", "{0} (weight {1})");
    public static readonly LocalText StatusRate = new("Anteil „{0}“, {1}", "rate \"{0}\", {1}");
    public static readonly LocalText StatusCuts = new(
        "Klassengrenzen des Status: {0}; der Dynamik: {1} (Standardabweichungen).", "Cuts of status: {0}; of dynamics: {1} (standard deviations).");
    public static readonly LocalText StatusNotCompared = new(
        "Aus {0} sind keine vergleichbaren Werte veröffentlicht; eine Dynamik gibt es noch nicht.", "No comparable figures of {0} are published; there are no dynamics yet.");
    public static readonly LocalText StatusMapTitle = new("{0}: Status und Dynamik der Stadtteile", "{0}: status and dynamics of the districts");
    public static readonly LocalText StatusMapCaption = new(
        "Fläche: Status. Dreieck nach oben: die Belastung nahm deutlich stärker zu als anderswo, nach unten: sie nahm deutlich stärker ab.",
        "Ground: status. Triangle upwards: the burden grew clearly more than elsewhere, downwards: it fell clearly more.");
    public static readonly LocalText StatusInvalid = new("ohne Index", "without index");
    public static readonly LocalText StatusHead = new("Status", "Status");
    public static readonly LocalText StatusIndexHead = new("Statusindex", "Status index");
    public static readonly LocalText DynamicsHead = new("Dynamik", "Dynamics");
    public static readonly LocalText DynamicsIndexHead = new("Dynamikindex", "Dynamics index");
    public static readonly LocalText StatusCaption = new("Status und Dynamik der Stadtteile, höchste Belastung zuerst", "Status and dynamics of the districts, highest burden first");
    public static readonly LocalText ClassOf = new("Klasse {0} von {1}", "class {0} of {1}");

    /// <summary>The four classes of status, least burden first.</summary>
    public static readonly LocalText[] StatusClasses = [new("hoch", "high"), new("mittel", "middle"), new("niedrig", "low"), new("sehr niedrig", "very low")];

    /// <summary>The three classes of dynamics, least burden first.</summary>
    public static readonly LocalText[] DynamicsClasses = [new("positiv", "positive"), new("stabil", "stable"), new("negativ", "negative")];

    public static readonly LocalText WithoutProtected = new("geschützt", "protected");
    public static readonly LocalText WithoutFewChildren = new("weniger als {0} Kinder", "fewer than {0} children");
    public static readonly LocalText WithoutFewCases = new("Grundgesamtheit unter {0}", "denominator below {0}");
    public static readonly LocalText WithoutNoValue = new("ein Wert fehlt", "a value is missing");
    public static readonly LocalText WithoutNoSpread = new("überall gleich", "the same everywhere");
    public static readonly LocalText CarriedOver = new("umgerechnet", "carried over");
    public static readonly LocalText HistoryCarriedOver = new(
        "Über eine Neuordnung der Stadtteile umgerechnet (nach den Anteilen einer Tabelle, auf ganze Kinder gerundet) sind frühere Werte von: {0}. "
        + "Wo ein alter Stadtteil geschützt war, ist es dort auch der neue.",
        "Carried over a reform of the districts (by the shares of a table, rounded to whole children) are earlier figures of: {0}. "
        + "Where an old district was protected, so is the new one.");
}
