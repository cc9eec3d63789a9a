using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Every text of the workbook in German and English. <c>{0}</c>, <c>{1}</c>, … are figures and names.</summary>
internal static class WorkbookTexts
{
    public static readonly LocalText FileName = new("fruehwarnung.xlsx", "early-warning.xlsx");
    public static readonly LocalText Note = new(
        "Geschützt: Diese Zahl wird nicht gezeigt, damit niemand erkannt werden kann. Welcher Grund im Einzelnen zutrifft, wird nie gesagt.",
        "Protected: this figure is not shown, so that nobody can be recognised. Which reason applies in the single case is never said.");

    public static readonly LocalText CoverSheet = new("Deckblatt", "Cover");
    public static readonly LocalText AreaSheet = new("Stadtteile und Stufen", "Districts and stages");
    public static readonly LocalText RankingSheet = new("Rangliste", "Ranking");
    public static readonly LocalText ChainSheet = new("Bildungskette", "Education chain");
    public static readonly LocalText DriverSheet = new("Treiber", "Drivers");
    public static readonly LocalText IndicatorSheet = new("Indikatoren", "Indicators");
    public static readonly LocalText StatusSheet = new("Umfeld und Status", "Environment and status");
    public static readonly LocalText GroupSheet = new("Gruppen", "Groups");
    public static readonly LocalText HistorySheet = new("Veränderung", "Change over time");
    public static readonly LocalText SourceSheet = new("Quellen", "Sources");
    public static readonly LocalText InputSheet = new("Eingabe", "Input");

    public static readonly LocalText Title = new("Frühwarnung zur Bildungskette", "Early warning on the education chain");
    public static readonly LocalText City = new("Stadt", "City");
    public static readonly LocalText Quarter = new("Quartal", "Quarter");
    public static readonly LocalText AsOf = new("Stand", "As of");
    public static readonly LocalText WhatHead = new("Was das ist", "What this is");
    public static readonly LocalText What = new(
        "Kennzahlen je Stadtteil und Glied der Bildungskette: wie viele Kinder Gefahr laufen, aus ihr herauszufallen, wie sicher das ist und was es treibt. Keine Zeile sagt etwas über ein einzelnes Kind.",
        "Figures per district and link of the education chain: how many children are at risk of falling out of it, how sure that is and what drives it. No row says anything of a single child.");
    public static readonly LocalText CountedHead = new("Was gezählt wird", "What is counted");
    public static readonly LocalText Flagged = new("Kinder, deren Score oder Risiko über der Schwelle des Modells {0}, Version {1}, liegt", "Children whose score or risk lies above the threshold of the model {0}, version {1}");
    public static readonly LocalText ReleaseHead = new("Freigabe", "Release");
    public static readonly LocalText Release = new(
        "Ob das Quartal freigegeben ist, steht in run.json und im Bericht. Solange ENTWURF.txt im selben Ordner liegt, ist es ein Entwurf und nicht zur Weitergabe bestimmt.",
        "Whether the quarter is released is told by run.json and by the report. As long as DRAFT.txt lies in the same folder it is a draft and must not be passed on.");
    public static readonly LocalText LicenceHead = new("Lizenz", "Licence");
    public static readonly LocalText NotForHead = new("Wofür diese Mappe nicht da ist", "What this workbook must not be used for");
    public static readonly LocalText[] NotFor =
    [
        new("Für keine Entscheidung über ein einzelnes Kind.", "For no decision about an individual child."),
        new("Für keine Rangliste von Schulen, Einrichtungen oder Beschäftigten.", "For no ranking of schools, institutions or staff."),
        new("Für keine Aussage über Ursachen: Sie zeigt, wo etwas zusammentrifft, nicht, warum.", "For no claim about causes: it shows where things coincide, not why."),
    ];

    public static readonly LocalText SourcesHead = new("Quellen und ihr Alter", "Sources and their age");
    public static readonly LocalText SourceLine = new("{0}, {1} bis {2}: {3}", "{0}, {1} to {2}: {3}");
    public static readonly LocalText MissingHead = new("Was fehlt", "What is missing");
    public static readonly LocalText MissingDomain = new("Keine Daten aus: {0}", "No data from: {0}");
    public static readonly LocalText MissingCells = new(
        "{0} von {1} Zellen (Stadtteil und Stufe) sind geschützt, weil sonst kleine Zahlen erkennbar würden.",
        "{0} of {1} cells (district and stage) are protected, because small numbers could be recognised otherwise.");
    public static readonly LocalText MissingQuarter = new("Nicht vergleichbar, weil anders gezählt oder mit anderem Modell: {0}", "Not comparable, because counted otherwise or by another model: {0}");
    public static readonly LocalText MissingNothing = new("Es fehlt keine Quelle.", "No source is missing.");
    public static readonly LocalText SheetsHead = new("Blätter", "Sheets");
    public static readonly LocalText LegendHead = new("Legende", "Legend");

    /// <summary>What each sheet shows, by its name.</summary>
    public static readonly (LocalText Sheet, LocalText Meaning)[] Sheets =
    [
        (AreaSheet, new("Alle Kennzahlen: eine Zeile je Stadtteil, Bezirk oder Stadt und Stufe", "All figures: one row per district, borough or city and stage")),
        (RankingSheet, new("Stadtteile je Stufe nach geglättetem Anteil, mit Urteil; nur wo Zahlen gezeigt werden dürfen", "Districts per stage by smoothed rate, with the verdict; only where figures may be shown")),
        (ChainSheet, new("Je Stadtteil, Bezirk und Stadt: Kinder, Gezählte und Anteil an jedem Glied der Kette", "Per area: children, counted children and rate at each link of the chain")),
        (DriverSheet, new("Was den Unterschied zur Stadt treibt", "What drives the difference to the city")),
        (IndicatorSheet, new("Werte je Stadtteil, mit Intervall, wo Zähler und Nenner vorliegen", "Values per district, with an interval where count and denominator are known")),
        (StatusSheet, new("Umfeldindex, Status und Dynamik je Stadtteil", "Environment index, status and dynamics per district")),
        (GroupSheet, new("Aufgliederung nach Gruppen", "Breakdown by groups")),
        (HistorySheet, new("Anteile über die Quartale und die Veränderung", "Rates over the quarters, and the change")),
        (SourceSheet, new("Woraus gerechnet wurde", "What it was computed from")),
        (InputSheet, new("Meldungen der Eingangsprüfung und Abdeckung", "Findings of the input check, and coverage")),
    ];

    /// <summary>Words and colours.</summary>
    public static readonly (LocalText Word, LocalText Meaning)[] Legend =
    [
        (new("graue Zelle", "grey cell"), new("Geschützt: Die Zahl wird nicht gezeigt, damit niemand erkannt werden kann; eine Notiz sagt es an jeder Zelle.", "Protected: the figure is not shown, so that nobody can be recognised; a note says so on every cell.")),
        (new("braun hinterlegt", "shaded brown"), new("Je dunkler, desto höher der Anteil in dieser Spalte.", "The darker, the higher the rate in this column.")),
        (new("von, bis", "from, to"), new("95-%-Bereich: wie weit der Zufall den Wert verschoben haben kann.", "95% interval: how far chance may have shifted the value.")),
        (new("geglättet", "smoothed"), new("Anteil, der bei wenigen Kindern zum Mittel aller Stadtteile hingezogen wird (Empirical Bayes).", "Rate that is pulled towards the mean of all districts where there are few children (empirical Bayes).")),
        (new("P über Stadt", "P above city"), new("Wahrscheinlichkeit, dass der wahre Anteil über dem der Stadt liegt.", "Probability that the true rate lies above the city's.")),
        (new("Rang von, bis", "rank from, to"), new("Plätze, zwischen denen der Stadtteil mit 95 % Wahrscheinlichkeit steht; 1 ist der höchste Anteil.", "Places between which the district stands with a probability of 95%; 1 is the highest rate.")),
        (new("Trichter", "funnel"), new("Ob der Anteil so weit von dem der Stadt abweicht, wie es bei dieser Kinderzahl durch Zufall selten ist.", "Whether the rate differs from the city's as far as chance rarely makes it with so many children.")),
        (new("p korrigiert", "corrected p"), new("Wie überraschend eine so hohe Zahl wäre, wenn der Stadtteil wie die Stadt wäre; hochgesetzt, weil viele Stadtteile geprüft werden.", "How surprising so high a number would be if the district were like the city; raised because many districts are tested.")),
        (new("gesicherter Hotspot", "assured hotspot"), new("Höher, als der Zufall erklärt, und deutlich höher als in der Stadt.", "Higher than chance explains, and clearly higher than the city.")),
        (new("auffällig", "conspicuous"), new("Höher, als der Zufall erklärt, aber nicht sicher um so viel, dass es ein Hotspot ist.", "Higher than chance explains, but not surely by as much as a hotspot.")),
        (new("im Verbund, allein", "in a cluster, alone"), new("Ob auch die Nachbarn höher liegen, als der Zufall erklärt.", "Whether the neighbours too are higher than chance explains.")),
    ];

    public static readonly LocalText Produced = new("Erzeugt von EarlyWarning {0}", "Produced by EarlyWarning {0}");

    public static readonly LocalText Kind = new("Ebene", "Kind of area");
    public static readonly LocalText Code = new("Schlüssel", "Code");
    public static readonly LocalText Name = new("Name", "Name");
    public static readonly LocalText Stage = new("Stufe", "Stage");
    public static readonly LocalText Counted = new("Gezählte", "Counted");
    public static readonly LocalText Expected = new("Erwartet (Summe der Risiken)", "Expected (sum of risks)");
    public static readonly LocalText Rate = new("Anteil", "Rate");
    public static readonly LocalText From = new("{0} von", "{0} from");
    public static readonly LocalText To = new("{0} bis", "{0} to");
    public static readonly LocalText WorstFifth = new("P oberstes Fünftel", "P highest fifth");
    public static readonly LocalText Reason = new("Begründung", "Reason");
    public static readonly LocalText SchoolCheck = new("Eine Schule?", "One school?");
    public static readonly LocalText OneSchool = new("ohne eine einzelne Schule nicht auffällig", "not standing out without one single school");
    public static readonly LocalText SeveralSchools = new("gleich welche Schule fehlt, auffällig", "standing out whichever school is left out");
    public static readonly LocalText ChangeHead = new("Veränderung (Prozentpunkte)", "Change (percentage points)");
    public static readonly LocalText Since = new("seit", "since");
    public static readonly LocalText Carried = new("Umgerechnet", "Carried over");
    public static readonly LocalText Yes = new("ja", "yes");
    public static readonly LocalText Order = new("Reihenfolge", "Order");
    public static readonly LocalText Id = new("Kennung", "Id");
    public static readonly LocalText Indicator = new("Indikator", "Indicator");
    public static readonly LocalText Malleable = new("Daran lässt sich arbeiten", "Can be worked on");
    public static readonly LocalText Circumstance = new("Umstand", "Circumstance");
    public static readonly LocalText Unit = new("Einheit", "Unit");
    public static readonly LocalText Value = new("Wert", "Value");
    public static readonly LocalText Numerator = new("Zähler", "Count");
    public static readonly LocalText Denominator = new("Nenner", "Denominator");
    public static readonly LocalText RankOne = new("Rang (1 = höchstes Risiko)", "Rank (1 = most risk)");
    public static readonly LocalText StatusClass = new("Statusklasse (1 = geringste Belastung)", "Status class (1 = least burden)");
    public static readonly LocalText DynamicsClass = new("Dynamikklasse (1 = stärkste Entlastung)", "Dynamics class (1 = burden fell most)");
    public static readonly LocalText NoStatus = new("Warum kein Status", "Why no status");
    public static readonly LocalText NoDynamics = new("Warum keine Dynamik", "Why no dynamics");
    public static readonly LocalText Group = new("Gruppe", "Group");
    public static readonly LocalText Domain = new("Bereich", "Domain");
    public static readonly LocalText Level = new("Ebene", "Level");
    public static readonly LocalText FirstDay = new("Zeitraum von", "Period from");
    public static readonly LocalText LastDay = new("Zeitraum bis", "Period to");
    public static readonly LocalText AgeInMonths = new("Alter in Monaten", "Age in months");
    public static readonly LocalText File = new("Datei", "File");
    public static readonly LocalText Topic = new("Thema", "Topic");
    public static readonly LocalText Number = new("Zahl", "Number");
    public static readonly LocalText TopicFinding = new("Meldung", "Finding");
    public static readonly LocalText TopicDomains = new("Kinder bekannt aus", "Children known from");
    public static readonly LocalText TopicCoverage = new("Abdeckung", "Coverage");
    public static readonly LocalText CodesNotOnMap = new("Schlüssel, die nicht auf der Karte stehen", "Codes that are not on the map");
    public static readonly LocalText CellsAll = new("Zellen (Stadtteil und Stufe)", "Cells (district and stage)");
    public static readonly LocalText CellsProtected = new("davon geschützt", "of those, protected");
    public static readonly LocalText WithoutFewChildren = new("zu wenige Kinder", "too few children");
    public static readonly LocalText WithoutFewCases = new("zu kleine Grundgesamtheit", "denominator too small");
}
