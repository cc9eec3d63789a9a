using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Every text of the report in German and English. <c>{0}</c>, <c>{1}</c>, … are figures and names.</summary>
internal static partial class ReportTexts
{
    public static readonly LocalText PageTitle = new("Frühwarnbericht {0}, {1}", "Early-warning report {0}, {1}");
    public static readonly LocalText Eyebrow = new("Frühwarnbericht zur Bildungskette", "Early-warning report on the education chain");
    public static readonly LocalText AsOf = new("Stand {0}", "as of {0}");
    public static readonly LocalText Skip = new("Zum Inhalt", "Skip to content");
    public static readonly LocalText Contents = new("Inhalt", "Contents");
    public static readonly LocalText Footer = new(
        "Erzeugt von EarlyWarning {0} mit dem Modell {1}, Version {2}. Woraus gerechnet wurde, steht vollständig in run.json.",
        "Produced by EarlyWarning {0} with the model {1}, version {2}. What it was computed from is listed in full in run.json.");
    public static readonly LocalText FooterHashes = new("Prüfsummen (SHA-256) von Einstellungen und Modell:", "Checksums (SHA-256) of settings and model:");

    public static readonly LocalText Protected = new("geschützt", "protected");
    public static readonly LocalText NoValue = new("kein Wert", "no value");
    public static readonly LocalText NoChildren = new("keine Kinder", "no children");
    public static readonly LocalText NotComparable = new("nicht vergleichbar", "not comparable");
    public static readonly LocalText City = new("Stadt", "City");
    public static readonly LocalText AboveThreshold = new("über der Schwelle", "above the threshold");
    public static readonly LocalText EveryStage = new("jede Stufe", "every stage");
    public static readonly LocalText OneMore = new("ein weiterer", "one more");
    public static readonly LocalText More = new("{0} weitere", "{0} more");
    public static readonly LocalText Range = new("{0} bis {1}", "{0} to {1}");

    public static readonly LocalText School = new("Schule", "school");
    public static readonly LocalText Health = new("Gesundheit", "health");
    public static readonly LocalText Youth = new("Jugendhilfe", "youth services");

    public static readonly LocalText FoundTitle = new("Was gefunden wurde", "What was found");
    public static readonly LocalText LookedAtScore = new(
        "Betrachtet wurden {0} Kinder in {1} Stadtteilen; {2} von ihnen ({3}) liegen mit ihrem Score über der Schwelle des Modells.",
        "{0} children in {1} districts were looked at; {2} of them ({3}) have a score above the model's threshold.");
    public static readonly LocalText LookedAtRisk = new(
        "Betrachtet wurden {0} Kinder in {1} Stadtteilen; {2} von ihnen ({3}) liegen mit ihrem Risiko über der Schwelle des Modells.",
        "{0} children in {1} districts were looked at; {2} of them ({3}) have a risk above the model's threshold.");
    public static readonly LocalText LookedAtOutcome = new(
        "Betrachtet wurden {0} Kinder in {1} Stadtteilen; bei {2} von ihnen ({3}) ist die gezählte Zielgröße eingetreten: {4}.",
        "{0} children in {1} districts were looked at; for {2} of them ({3}) the outcome that is counted has occurred: {4}.");
    public static readonly LocalText LookedAtProtected = new(
        "Betrachtet wurden die Kinder in {0} Stadtteilen; ihre Gesamtzahl ist geschützt.",
        "The children in {0} districts were looked at; their total number is protected.");
    public static readonly LocalText FoundSome = new(
        "{0} Stadtteile sind Hotspots: Ihr Anteil ist höher, als der Zufall erklärt, und deutlich höher als in der Stadt – {1}.",
        "{0} districts are hotspots: their rate is higher than chance explains and clearly higher than the city's – {1}.");
    public static readonly LocalText FoundOne = new(
        "Ein Stadtteil ist ein Hotspot: Sein Anteil ist höher, als der Zufall erklärt, und deutlich höher als in der Stadt – {0}.",
        "One district is a hotspot: its rate is higher than chance explains and clearly higher than the city's – {0}.");
    public static readonly LocalText FoundNone = new(
        "Es gibt keinen Hotspot: In keinem Stadtteil ist der Anteil zugleich höher, als der Zufall erklärt, und deutlich höher als in der Stadt.",
        "There is no hotspot: in no district is the rate both higher than chance explains and clearly higher than the city's.");
    public static readonly LocalText FoundNotTested = new(
        "Kein Stadtteil konnte geprüft werden: Es sind überall zu wenige Kinder, oder die Zahlen sind geschützt.",
        "No district could be tested: there are too few children everywhere, or the figures are protected.");
    public static readonly LocalText SureHotspot = new(
        "Am sichersten ist das Ergebnis in {0} ({1}): {2}, mit einem 95-%-Bereich von {3}, gegenüber {4} in der Stadt; unter den in einer Stufe genannten Stadtteilen sind im Mittel höchstens {5} Fehlalarme (korrigiertes p hier {6}).",
        "The result is most certain in {0} ({1}): {2}, with a 95% interval of {3}, against {4} in the city; among the districts named at one stage, on average at most {5} are false alarms (corrected p here {6}).");
    public static readonly LocalText SureNone = new(
        "Gleich sind die Stadtteile deshalb nicht: Den höchsten geglätteten Anteil hat {0} mit gemessenen {1} (95-%-Bereich {2}), in der Stadt sind es {3}.",
        "That does not make the districts alike: the highest smoothed rate is that of {0}, measured at {1} (95% interval {2}); the city has {3}.");
    public static readonly LocalText SureNothingShown = new(
        "Wie sicher das ist, lässt sich nicht sagen, weil kein Stadtteil gezeigt werden darf.",
        "How certain this is cannot be said, because no district may be shown.");
    public static readonly LocalText OnlyDistrictValues = new(
        "Es liegen keine Angaben zu Kindern vor, nur Werte je Stadtteil (Indikatoren: {0}, Stadtteile: {1}); deshalb fällt dieser Bericht kein Urteil.",
        "There are no records of children, only values per district (indicators: {0}, districts: {1}); so this report gives no verdict.");
    public static readonly LocalText EnvironmentTop = new(
        "Die höchste Belastung nach dem Umfeldindex haben {0}.",
        "The highest burden by the environment index is found in {0}.");
    public static readonly LocalText EnvironmentUnknown = new(
        "Ein Umfeldindex ließ sich aus diesen Werten nicht bilden.",
        "No environment index could be formed from these values.");
    public static readonly LocalText SureWithoutChildren = new(
        "Das ist eine Rangfolge ohne Urteil: Ohne Angaben zu Kindern lässt sich nicht sagen, welcher Unterschied Zufall ist.",
        "This is a ranking without a verdict: without records of children it cannot be said which difference is chance.");

    public static readonly LocalText WhereTitle = new("Wo", "Where");
    public static readonly LocalText NoMap = new(
        "Es liegt keine Karte vor; Aussagen über Nachbarn brauchen eine Karte.",
        "There is no map; neighbour statistics need a map.");
    public static readonly LocalText NoMapButNeighbours = new(
        "Es liegt keine Karte vor; welche Stadtteile Nachbarn sind, steht in einer Datei.",
        "There is no map; which districts are neighbours is told by a file.");
    public static readonly LocalText MapTitle = new("{0}: Anteil je Stadtteil im Verhältnis zur Stadt, alle Stufen", "{0}: rate per district relative to the city, all stages");
    public static readonly LocalText MapTitleEnvironment = new("{0}: Umfeldindex je Stadtteil", "{0}: environment index per district");
    public static readonly LocalText MapDescription = new(
        "Karte der Stadtteile; dieselben Werte stehen in den Tabellen dieses Berichts.",
        "Map of the districts; the same values stand in the tables of this report.");
    public static readonly LocalText MapCaption = new(
        "Anteil je Stadtteil im Verhältnis zum Anteil der Stadt, alle Stufen zusammen. Die Nummern verweisen auf die Tabelle daneben, sie nennt auch Hotspots einzelner Stufen.",
        "Rate per district relative to the city's rate, all stages together. The numbers refer to the table beside, which also names hotspots of single stages.");
    public static readonly LocalText MapCaptionEnvironment = new(
        "Umfeldindex je Stadtteil in fünf gleich großen Gruppen, ohne Urteil.",
        "Environment index per district in five groups of equal size, without a verdict.");
    public static readonly LocalText Legend = new("Legende", "Legend");
    public static readonly LocalText[] MapClasses =
    [
        new("unter dem 0,8-Fachen", "below 0.8 times"),
        new("0,8- bis unter 1-fach", "0.8 to below 1 times"),
        new("1- bis unter 1,25-fach", "1 to below 1.25 times"),
        new("1,25- bis unter 1,5-fach", "1.25 to below 1.5 times"),
        new("1,5-fach und mehr", "1.5 times and above"),
    ];

    public static readonly LocalText[] MapClassesEnvironment =
    [
        new("geringste Belastung", "lowest burden"),
        new("gering", "low"),
        new("mittel", "medium"),
        new("hoch", "high"),
        new("höchste Belastung", "highest burden"),
    ];

    public static readonly LocalText MapShows = new("Die Karte zeigt", "The map shows");
    public static readonly LocalText MapKeys = new(
        "Stadtteile lassen sich anklicken oder mit Tabulator und Pfeiltasten wählen; Eingabetaste: zur Zeile in der Tabelle.",
        "Districts can be clicked, or chosen with Tab and the arrow keys; Enter: to the row in the table.");
    public static readonly LocalText MapTable = new("Alle Werte stehen in der Tabelle.", "All values stand in the table.");
    public static readonly LocalText MapRatio = new("Anteil im Verhältnis zur Stadt", "rate relative to the city");
    public static readonly LocalText MapAboveCity = new("Wahrscheinlichkeit, über der Stadt zu liegen", "probability of lying above the city");
    public static readonly LocalText MapNoService = new("Anteil der Kinder, die kein Angebot erreicht", "share of children whom no service reaches");
    public static readonly LocalText MapNotKnown = new("nicht bekannt", "not known");
    public static readonly LocalText MapNoServiceWhy = new(
        "Nicht bekannt: Dafür müssten Angaben der Jugendhilfe je Kind mit eigener Rechtsgrundlage vorliegen.",
        "Not known: that would need child-level records of youth services under their own legal basis.");
    public static readonly LocalText MapNoServiceWhat = new(
        "Anteil der gezählten Kinder, von denen kein Auszug der Jugendhilfe etwas sagt. Das ist Kontakt, nicht Bedarf.",
        "Share of the counted children of whom no extract of youth services tells. That is contact, not need.");
    public static readonly LocalText MapTooltip = new("{0} (95 %: {1}), {2}", "{0} (95%: {1}), {2}");
    public static readonly LocalText MapHotspot = new("Hotspot", "hotspot");
    public static readonly LocalText MapProtected = new("geschützt", "protected");
    public static readonly LocalText MapNothing = new("kein Wert", "no value");
    public static readonly LocalText MapOfStage = new("Karte: {0}", "Map: {0}");
    public static readonly LocalText SmallMapsTitle = new("Wo in der Bildungskette", "Where in the education chain");
    public static readonly LocalText SmallMapsText = new(
        "Dieselbe Karte je Stufe, jeweils im Verhältnis zum Anteil der Stadt in dieser Stufe.",
        "The same map per stage, each relative to the city's rate at that stage.");

    public static readonly LocalText MatterTitle = new("Worauf es ankommt", "What matters");
    public static readonly LocalText MatterCaption = new("Die Stadtteile, auf die es ankommt, und warum", "The districts that matter, and why");
    public static readonly LocalText MatterNone = new(
        "Kein Stadtteil liegt höher, als der Zufall erklärt. Die Ranglisten unten zeigen alle Werte mit ihren Intervallen.",
        "No district is higher than chance explains. The ranked tables below show all values with their intervals.");
    public static readonly LocalText MatterMore = new(
        "Weitere Hotspots oder auffällige Stadtteile: {0}. Sie stehen in den Ranglisten.",
        "Further hotspots or conspicuous districts: {0}. They stand in the ranked tables.");
    public static readonly LocalText MatterEnvironmentCaption = new("Die Stadtteile mit der höchsten Belastung im Umfeld", "The districts with the highest burden in their environment");
    public static readonly LocalText MatterEnvironmentNote = new(
        "Ränge ohne Urteil. Ein hoher Rang heißt nicht, dass dort mehr Kinder scheitern.",
        "Ranks without a verdict. A high rank does not mean that more children fail there.");
    public static readonly LocalText HighRank = new("{0} (Rang {1})", "{0} (rank {1})");
    public static readonly LocalText Why = new("Warum", "Why");
    public static readonly LocalText WhyFigures = new("{0}: {1} ({2}), Stadt {3}.", "{0}: {1} ({2}), city {3}.");
    public static readonly LocalText WhyDrivers = new("Getrieben von:", "Driven by:");

    public static readonly LocalText AgeTitle = new("Wie alt die Quellen sind", "How old the sources are");
    public static readonly LocalText AgeRhythm = new(
        "Die Schuleingangsuntersuchung kommt einmal im Jahr, die Schulverwaltung (SchILD) halbjährlich: Was dazwischen geschah, steht noch in keiner Quelle.",
        "The school-entry examination comes once a year, the school administration (SchILD) every half-year: what happened in between is in no source yet.");
    public static readonly LocalText AgeCurrent = new("aktuell", "current");
    public static readonly LocalText AgeOne = new("1 Monat alt", "1 month old");
    public static readonly LocalText AgeMonths = new("{0} Monate alt", "{0} months old");
    public static readonly LocalText TooOld = new(
        " – älter als {0} Monate: Die Werte zählen als fehlend.",
        " – older than {0} months: its values count as missing.");
    public static readonly LocalText GapsTitle = new("Was fehlt", "What is missing");
    public static readonly LocalText NoGaps = new("Es fehlt keine Quelle und kein Stadtteil.", "No source and no district is missing.");
    public static readonly LocalText GapDomains = new("Keine Daten aus: {0}.", "No data from: {0}.");
    public static readonly LocalText GapNoChildren = new(
        "Angaben zu Kindern: Es gibt nur Werte je Stadtteil, also weder Anteile noch Urteile.",
        "Records of children: there are only values per district, so neither rates nor verdicts.");
    public static readonly LocalText GapProtected = new(
        "{0} von {1} Zellen (Stadtteil und Stufe) sind geschützt, weil sonst kleine Zahlen erkennbar würden.",
        "{0} of {1} cells (district and stage) are protected, because small numbers could be recognised otherwise.");
    public static readonly LocalText GapWithoutChildren = new("Stadtteile, in denen kein Kind gefunden wurde: {0}.", "Districts in which no child was found: {0}.");
    public static readonly LocalText GapWithoutNeighbours = new("Stadtteile ohne Nachbarn: {0}.", "Districts without neighbours: {0}.");
    public static readonly LocalText GapCutOff = new(
        "Stadtteile, deren Nachbarn alle nicht gezeigt werden: {0}.", "Districts none of whose neighbours is shown: {0}.");
    public static readonly LocalText GapNotOnMap = new(
        "Schlüssel von Stadtteilen, die nicht auf der Karte stehen: {0}. Ihre Zeilen wurden beiseitegelegt.",
        "District codes that are not on the map: {0}. Their rows were set aside.");
    public static readonly LocalText GapNoComparison = new(
        "Ein vergleichbares früheres Quartal: Veränderungen lassen sich noch nicht angeben.",
        "A comparable earlier quarter: changes cannot be given yet.");
    public static readonly LocalText Pooled = new(
        "Zu viele Zellen (Stadtteil und Stufe) wären geschützt. Deshalb stehen die Stufen nur je Bezirk und die Stadtteile nur über alle Stufen.",
        "Too many cells (district and stage) would be protected. So stages are shown per borough only, and districts over all stages only.");

    public static readonly LocalText NotForTitle = new("Wofür dieser Bericht nicht da ist", "What this report must not be used for");
    public static readonly LocalText[] NotFor =
    [
        new("Für keine Entscheidung über ein einzelnes Kind.", "For no decision about an individual child."),
        new("Für keine Rangliste von Schulen, Einrichtungen oder Beschäftigten.", "For no ranking of schools, institutions or staff."),
        new("Für keine Aussage über Ursachen: Er zeigt, wo etwas zusammentrifft, nicht, warum.", "For no claim about causes: it shows where things coincide, not why."),
    ];

    public static readonly LocalText WhyDistricts = new(
        "Warum Stadtteile und nicht Kinder: Ein Frühwarnsystem in Wisconsin ordnete Schülerinnen und Schüler treffend ein, doch seine Einzelwerte lenkten Hilfe nicht besser, als Schule und Umfeld zu kennen (Perdomo u. a. 2023).",
        "Why districts and not children: an early-warning system in Wisconsin sorted pupils well, yet its individual scores targeted help no better than knowing the school and the community (Perdomo et al. 2023).");
}
