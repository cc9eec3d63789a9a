using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Texts of the tables.</summary>
internal static partial class ReportTexts
{
    public static readonly LocalText RankingTitle = new("Rangliste: {0}", "Ranking: {0}");
    public static readonly LocalText RankingTable = new("Tabelle", "Table");
    public static readonly LocalText RankingCaption = new("Stadtteile nach geglättetem Anteil, {0}", "Districts by smoothed rate, {0}");
    public static readonly LocalText RankingCut = new(
        "Die Tabelle zeigt die ersten {0} von {1} Stadtteilen; alle stehen in districts.csv.", "The table shows the first {0} of {1} districts; all of them are in districts.csv.");
    public static readonly LocalText RankingRead = new(
        "Geordnet nach dem geglätteten Anteil. Überlappen sich zwei Bereiche, ist die Reihenfolge der beiden nicht gesichert. Im Bild: Punkt = Anteil, Linie = 95-%-Bereich, senkrechter Strich = geglättet, gestrichelt = Stadt; beim Rang ist das oberste Fünftel grau.",
        "Ordered by the smoothed rate. Where two intervals overlap, the order of the two is not certain. In the picture: dot = rate, line = 95% interval, upright mark = smoothed, dashed = city; in the rank's picture the highest fifth is grey.");
    public static readonly LocalText RankingWords = new(
        "In Worten: „P über Stadt“ ist die Wahrscheinlichkeit, dass der wahre Anteil über dem der Stadt liegt. „p korrigiert“ sagt, wie oft der Zufall allein mindestens so viele gezählte Kinder hervorbrächte; "
        + "weil viele Stadtteile auf einmal geprüft werden, ist es so angehoben, dass unter den genannten nur wenige falsch sind. „Trichter“ sagt, ob der Anteil in den Grenzen liegt, die der Zufall bei so vielen Kindern "
        + "lässt. „Im Verbund“ (Cluster) heißt: Auch die Nachbarn liegen höher, als der Zufall erklärt; „allein“: Sie tun es nicht.",
        "In words: \"P above city\" is the probability that the true rate lies above the city's. \"Corrected p\" says how often chance alone would bring about at least as many counted children; "
        + "because many districts are tested at once, it is raised so that only few of those named are wrong. \"Funnel\" says whether the rate lies inside the limits that chance leaves for so many children. "
        + "\"In a cluster\" means: the neighbours too are higher than chance explains; \"alone\": they are not.");
    public static readonly LocalText CityLine = new("Stadt: {1} von {0} Kindern, {2} (95-%-Bereich {3}).", "City: {1} of {0} children, {2} (95% interval {3}).");
    public static readonly LocalText CityProtected = new("Die Zahlen der Stadt sind in dieser Stufe geschützt.", "The city's figures are protected at this stage.");
    public static readonly LocalText Number = new("Nr.", "No.");
    public static readonly LocalText Rank = new("Rang", "Rank");
    public static readonly LocalText RankNumber = new("Rang {0}", "rank {0}");
    public static readonly LocalText District = new("Stadtteil", "District");
    public static readonly LocalText Districts = new("Stadtteile", "Districts");
    public static readonly LocalText Borough = new("Bezirk", "Borough");
    public static readonly LocalText Children = new("Kinder", "Children");
    public static readonly LocalText Rate = new("Anteil: {0}", "Rate: {0}");
    public static readonly LocalText RateInterval = new("Anteil in % (Bereich)", "Rate in % (interval)");
    public static readonly LocalText IntervalPicture = new("Bild des Bereichs", "Picture of the interval");
    public static readonly LocalText Smoothed = new("Anteil geglättet in %", "Smoothed rate in %");
    public static readonly LocalText Ratio = new("Vielfaches der Stadt", "Times the city");
    public static readonly LocalText Funnel = new("Trichter", "Funnel");
    public static readonly LocalText CorrectedP = new("p korrigiert", "Corrected p");
    public static readonly LocalText UncorrectedP = new("p (nicht korrigiert)", "p (not corrected)");
    public static readonly LocalText AboveCity = new("P über Stadt", "P above city");
    public static readonly LocalText RankRange = new("Rang (Bereich)", "Rank (interval)");
    public static readonly LocalText WorstFifthHead = new("P oberstes Fünftel", "P highest fifth");
    public static readonly LocalText ReasonsTitle = new("Begründungen", "Reasons");
    public static readonly LocalText VerdictHead = new("Urteil", "Verdict");
    public static readonly LocalText Neighbours = new("Nachbarn", "Neighbours");
    public static readonly LocalText Change = new("Veränderung in Prozentpunkten", "Change in percentage points");
    public static readonly LocalText ChangeSince = new("seit {0}", "since {0}");
    public static readonly LocalText CountOf = new("{0} von {1}", "{0} of {1}");

    public static readonly LocalText FunnelFarBelow = new("weit darunter", "far below");
    public static readonly LocalText FunnelBelow = new("darunter", "below");
    public static readonly LocalText FunnelInside = new("im Rahmen", "inside");
    public static readonly LocalText FunnelAbove = new("darüber", "above");
    public static readonly LocalText FunnelFarAbove = new("weit darüber", "far above");
    public static readonly LocalText VerdictHotspot = new("gesicherter Hotspot", "assured hotspot");
    public static readonly LocalText VerdictConspicuous = new("auffällig", "conspicuous");
    public static readonly LocalText VerdictInconspicuous = new("unauffällig", "inconspicuous");
    public static readonly LocalText VerdictLow = new("gesichert niedrig", "assured low");
    public static readonly LocalText VerdictTooFew = new("zu wenige Kinder", "too few children");
    public static readonly LocalText VerdictNotTested = new("nicht geprüft", "not tested");
    public static readonly LocalText NeighboursAlone = new("allein", "alone");
    public static readonly LocalText NeighboursCluster = new("im Verbund", "in a cluster");

    public static readonly LocalText BoroughTitle = new("Bezirke und Stadt", "Boroughs and the city");
    public static readonly LocalText BoroughText = new(
        "Anteil mit 95-%-Bereich und Zahl der Kinder. Bezirke werden gezeigt, aber nicht geprüft.",
        "Rate with 95% interval and number of children. Boroughs are shown, but not tested.");
    public static readonly LocalText BoroughCaption = new("Anteile je Bezirk und Stufe", "Rates per borough and stage");

    public static readonly LocalText DriversTitle = new("Was die Hotspots treibt", "What drives the hotspots");
    public static readonly LocalText DriversText = new(
        "Je Hotspot die Indikatoren, deren mittlerer Beitrag am stärksten von dem der Stadt abweicht: zuerst, woran sich arbeiten lässt, dann die Umstände. Die Stärke ist der Unterschied in Log-Odds je Kind: schwach unter 0,05, mittel ab 0,05, stark ab 0,15. Ein Unterschied von 0,1 verschiebt die Chance etwa um ein Zehntel. Sicher heißt: Bei so vielen Kindern ginge schon der kleinste Unterschied dieser Stärke über den Zufall hinaus (95-%-Bereich). Das beschreibt das Modell und ist keine Ursache.",
        "For each hotspot the indicators whose mean contribution differs most from the city's: first what can be worked on, then the circumstances. Strength is the difference in log-odds per child: weak below 0.05, medium from 0.05, strong from 0.15. A difference of 0.1 shifts the odds by about a tenth. Sure means: with so many children even the smallest difference of this strength would go beyond chance (95% interval). This describes the model and is not a cause.");
    public static readonly LocalText DriversCut = new(
        "Gezeigt sind die ersten {0} von {1} Hotspots (Stadtteil und Stufe), die sichersten zuerst; alle stehen in districts.csv.",
        "Shown are the first {0} of {1} hotspots (district and stage), the most certain first; all of them are in districts.csv.");
    public static readonly LocalText DriversNone = new("Es gibt keinen Hotspot, dessen Treiber gezeigt werden können.", "There is no hotspot whose drivers can be shown.");
    public static readonly LocalText DriversNoChildren = new("Ohne Angaben zu Kindern gibt es keine Hotspots und keine Treiber.", "Without records of children there are no hotspots and no drivers.");
    public static readonly LocalText MalleableCaption = new("Treiber in {0}, {1}, an denen sich arbeiten lässt, stärkster zuerst", "Drivers in {0}, {1}, that can be worked on, strongest first");
    public static readonly LocalText ContextCaption = new("Umstände in {0}, {1}, stärkster zuerst", "Circumstances in {0}, {1}, strongest first");
    public static readonly LocalText IndicatorHead = new("Indikator", "Indicator");
    public static readonly LocalText Direction = new("gegenüber der Stadt", "Compared with the city");
    public static readonly LocalText StrengthHead = new("Stärke", "Strength");
    public static readonly LocalText CertaintyHead = new("Sicherheit", "Certainty");
    public static readonly LocalText Raises = new("mehr Risiko", "more risk");
    public static readonly LocalText Lowers = new("weniger Risiko", "less risk");
    public static readonly LocalText Strong = new("stark", "strong");
    public static readonly LocalText Medium = new("mittel", "medium");
    public static readonly LocalText Weak = new("schwach", "weak");
    public static readonly LocalText Malleable = new("Woran sich arbeiten lässt", "What can be worked on");
    public static readonly LocalText Context = new("Umstände", "Circumstances");
    public static readonly LocalText Sure = new("sicher", "sure");
    public static readonly LocalText Unsure = new("unsicher", "unsure");

    public static readonly LocalText EnvironmentTitle = new("Umfeld der Stadtteile", "Environment of the districts");
    public static readonly LocalText EnvironmentText = new(
        "Der Umfeldindex mittelt die z-Werte der Indikatoren eines Stadtteils mit gleichem Gewicht; positiv heißt mehr Belastung als im Mittel der Stadtteile. Er kommt ohne Angaben zu Kindern aus und fällt kein Urteil.",
        "The environment index is the equal-weight mean of the z-scores of a district's indicators; positive means more burden than the average district. It does without records of children and gives no verdict.");
    public static readonly LocalText EnvironmentNone = new("Es liegen keine Werte je Stadtteil vor.", "There are no values per district.");
    public static readonly LocalText EnvironmentCaption = new("Umfeldindex und Indikatoren je Stadtteil", "Environment index and indicators per district");
    public static readonly LocalText EnvironmentValue = new("Umfeldindex", "Environment index");
    public static readonly LocalText EnvironmentRank = new("Umfeldindex, Rang", "environment index, rank");
    public static readonly LocalText NoCounts = new(
        "Die Werte wurden ohne Fallzahlen geliefert: Es gibt dazu weder Bereich noch Urteil.",
        "The values came without counts: there is neither an interval nor a verdict for them.");
    public static readonly LocalText PatternTitle = new("Gleichen sich benachbarte Stadtteile?", "Do neighbouring districts resemble each other?");
    public static readonly LocalText PatternText = new(
        "Moran-Test über gezeigte Stadtteile, einseitig nach oben; nur als Muster und Obergrenze von p, nicht für die Zahl der Indikatoren korrigiert.",
        "Moran's test over the districts shown, one-sided upwards; only as a pattern and an upper limit of p, not corrected for the number of indicators.");
    public static readonly LocalText NeighboursQueen = new(
        "Nachbarn sind Stadtteile, die sich mindestens in einem Punkt berühren.", "Neighbours are districts that touch in at least one point.");
    public static readonly LocalText NeighboursRook = new(
        "Nachbarn sind Stadtteile mit einem gemeinsamen Stück Grenze.", "Neighbours are districts that share a piece of border.");
    public static readonly LocalText NeighboursWithin = new(
        "Nachbarn sind Stadtteile, deren Schwerpunkte höchstens {0} m auseinander liegen.", "Neighbours are districts whose centroids are at most {0} m apart.");
    public static readonly LocalText NeighboursNearest = new(
        "Nachbarn sind zwei Stadtteile, wenn der Schwerpunkt des einen zu den {0} nächsten des anderen zählt.",
        "Two districts are neighbours where the centroid of one is among the {0} nearest of the other.");
    public static readonly LocalText NeighboursFile = new("Welche Stadtteile Nachbarn sind, steht in einer Datei.", "Which districts are neighbours is told by a file.");
    public static readonly LocalText Pattern = new("Muster", "Pattern");
    public static readonly LocalText PatternAlike = new("ähnliche Werte liegen beieinander", "similar values lie together");
    public static readonly LocalText PatternNone = new("kein Muster erkennbar", "no pattern to be seen");
    public static readonly LocalText Figure = new("Kennzahl", "Figure");

    public static readonly LocalText HistoryTitle = new("Veränderung über die Quartale", "Change over the quarters");
    public static readonly LocalText HistoryText = new(
        "Anteile in Prozent über alle Stufen, nur aus veröffentlichten Zahlen. Alle Linien haben denselben Maßstab und beginnen bei null.",
        "Rates in per cent over all stages, from published figures only. All lines have the same scale and start at zero.");
    public static readonly LocalText HistoryNone = new("Es gibt noch kein früheres Quartal zum Vergleich.", "There is no earlier quarter to compare with yet.");
    public static readonly LocalText HistoryNotComparable = new(
        "Quartale mit anderem Modell oder anderer Zählung sind nicht vergleichbar und stehen ohne Zahlen.",
        "Quarters with another model or another measure are not comparable and stand without figures.");
    public static readonly LocalText HistoryCaption = new("Anteil in % je Quartal, alle Stufen", "Rate in % per quarter, all stages");
    public static readonly LocalText Course = new("Verlauf", "Course");

    public static readonly LocalText InputTitle = new("Quellen und ihre Qualität", "Sources and their quality");
    public static readonly LocalText InputText = new(
        "Keine Zeile geht verloren: Jede gelesene Zeile wurde verwendet oder mit einer Meldung beiseitegelegt.",
        "No row is lost: each row read was used, or set aside with a finding.");
    public static readonly LocalText SourcesCaption = new("Quellen", "Sources");
    public static readonly LocalText Source = new("Quelle", "Source");
    public static readonly LocalText LevelChild = new("je Kind", "per child");
    public static readonly LocalText LevelDistrict = new("je Stadtteil", "per district");
    public static readonly LocalText Controller = new("Verantwortlich", "Controller");
    public static readonly LocalText LegalBasis = new("Rechtsgrundlage", "Legal basis");
    public static readonly LocalText Purpose = new("Zweck", "Purpose");
    public static readonly LocalText Period = new("Zeitraum", "Period");
    public static readonly LocalText Age = new("Alter", "Age");
    public static readonly LocalText File = new("Datei und Format", "File and format");
    public static readonly LocalText Separator = new("Trennzeichen", "separator");
    public static readonly LocalText DecimalSign = new("Dezimalzeichen", "decimal sign");
    public static readonly LocalText RowsRead = new("Zeilen gelesen", "Rows read");
    public static readonly LocalText RowsSetAside = new("Zeilen beiseitegelegt", "Rows set aside");
    public static readonly LocalText CellsEmptied = new("Zellen geleert", "Cells emptied");
    public static readonly LocalText DomainsTitle = new("Aus welchen Bereichen Kinder bekannt sind", "From which domains children are known");
    public static readonly LocalText DomainsCaption = new("Kinder nach Bereichen", "Children by domains");
    public static readonly LocalText DomainsHead = new("Bekannt aus", "Known from");
    public static readonly LocalText FindingsTitle = new("Meldungen der Eingangsprüfung", "Findings of the input check");
    public static readonly LocalText FindingsNone = new("Die Eingangsprüfung hat nichts gemeldet.", "The input check reported nothing.");
    public static readonly LocalText FindingsText = new(
        "Je Code eine Zeile; wo genau etwas steht, nennt die interne Liste findings.csv.",
        "One row per code; the internal list findings.csv says where exactly.");
    public static readonly LocalText Code = new("Code", "Code");
    public static readonly LocalText SeverityHead = new("Folge", "Effect");
    public static readonly LocalText SeverityNote = new("Hinweis", "note");
    public static readonly LocalText SeverityCell = new("Zelle geleert", "cell emptied");
    public static readonly LocalText SeverityRow = new("Zeile beiseitegelegt", "row set aside");
    public static readonly LocalText SeverityStop = new("Abbruch", "stop");
    public static readonly LocalText Meaning = new("Bedeutung", "Meaning");
    public static readonly LocalText FindingsCount = new("Anzahl", "Number");
}
