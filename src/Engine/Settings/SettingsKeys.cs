using EarlyWarning.Vocabulary;
using static EarlyWarning.Settings.SettingsWords;

namespace EarlyWarning.Settings;

/// <summary>All keys of the settings file: the one description from which checks, JSON Schema and reference page follow.</summary>
internal static class SettingsKeys
{
    /// <summary>The whole file.</summary>
    public static MapShape Root { get; } = new(
        new SettingsKey("city", new TextShape(), new("Name der Stadt, für Titel", "name of the city, for titles")) { Required = true },
        new SettingsKey("quarter", new TextShape(TextForm.Quarter),
            new("das Quartal, das berechnet wird", "the quarter to compute")) { Required = true },
        new SettingsKey("earlier-quarters", new ListShape(new TextShape(TextForm.Quarter)),
            new("frühere Quartale der Zeitreihe; sie werden zuerst berechnet, wo der Ergebnisspeicher sie nicht hat",
                "earlier quarters of the history, computed first where the store lacks them")) { Default = "[]" },
        new SettingsKey("language", new WordShape("de", "en"), new("Sprache der Ergebnisse", "language of the outputs")) { Default = "de" },
        new SettingsKey("output", new TextShape(),
            new("Ergebnisordner, relativ zu dieser Datei", "output folder, relative to this file")) { Default = "out" },
        new SettingsKey("store", new TextShape(),
            new("Ergebnisspeicher: SQLite-Datei, relativ zu dieser Datei, oder postgresql://benutzer@server:port/datenbank?schema=name; das Passwort steht nur in der Umgebungsvariablen EARLYWARNING_STORE_PASSWORD",
                "results store: SQLite file, relative to this file, or postgresql://user@server:port/database?schema=name; the password stands in the environment variable EARLYWARNING_STORE_PASSWORD only"))
        {
            Otherwise = new("results.sqlite im Ergebnisordner", "results.sqlite in the output folder"),
        },
        new SettingsKey("output-access", new WordShape("owner", "group", "everyone"),
            new("wer außer dem ausführenden Konto lesen darf, was veröffentlicht wird: niemand, die Gruppe des Ordners oder alle; Internes liest nur das Konto selbst",
                "who beside the account that runs the program may read what is published: nobody, the folder's group or everyone; internal files are the account's own")) { Default = "owner" },
        new SettingsKey("outputs", new ListShape(new WordShape([.. OutputKinds.All.Select(kind => kind.Word())]), AtLeast: 1),
            new("welche Dateien geschrieben werden; csv und run kommen immer dazu, denn die Prüfung vor der Veröffentlichung und die Freigabe lesen sie",
                "which files are written; csv and run always are, because the audit before publication and the release read them"))
        {
            Otherwise = new("alle", "all"),
        },
        new SettingsKey("licence", new WordShape([.. OpenLicence.All.Select(licence => licence.Name)]),
            new("Lizenz, unter der die Zahlen weitergegeben werden; steht im Datenpaket", "licence under which the figures are handed on; stated in the data package"))
        {
            Otherwise = new("keine Angabe", "not stated"),
        },
        new SettingsKey("districts", Districts, new("die Stadtteile und ihre Karte", "the districts and their map")),
        new SettingsKey("extracts", new ListShape(ExtractKeys.Extract, AtLeast: 1),
            new("die Auszüge, mindestens einer", "the extracts, at least one")) { Required = true },
        new SettingsKey("groups", new EitherShape(new WordShape(GroupSettings.ServicesWord), GroupKeys.Groups),
            new("Gruppen, nach denen die Kinder aufgegliedert werden", "groups by which the children are broken down"))
        {
            Otherwise = new("keine Aufgliederung", "no breakdown"),
        },
        new SettingsKey("indicators", new ListShape(AddedIndicatorKeys.Indicator),
            new("eigene Indikatoren neben dem Katalog", "indicators beside those of the catalogue")) { Default = "[]" },
        new SettingsKey("model", Model, new("das Risikomodell und seine Schwelle", "the risk model and its threshold")),
        new SettingsKey("measure", new EitherShape(new WordShape("flagged"), Measure),
            new("was je Stadtteil gezählt wird: Kinder über der Schwelle oder eine beobachtete Zielgröße", "what is counted per district: flagged children (above the threshold) or an observed outcome")) { Default = "flagged" },
        new SettingsKey("hotspots", Hotspots, new("die Regel für Hotspots", "the hotspot rule")),
        new SettingsKey("index", Index, new("der Index aus Status und Dynamik", "the composite index of status and dynamics")),
        new SettingsKey("capacity", CapacityKeys.Capacity,
            new("Plätze eines Angebots, deren Verteilung der Bericht ausrechnet", "places of a service whose spread the report works out"))
        {
            Otherwise = new("keine Verteilung", "no spread"),
        },
        new SettingsKey("comments", new TextShape(),
            new("Ordner mit Kommentaren zu Stadtteilen (etwa 2026-Q3/011.md darin), relativ zu dieser Datei; sie werden veröffentlicht", "folder of comments on districts (such as 2026-Q3/011.md in it), relative to this file; they are published"))
        {
            Otherwise = new("keine Kommentare", "no comments"),
        },
        new SettingsKey("publication", Publication, new("Grenzen der Veröffentlichung", "publication limits")),
        new SettingsKey("child-scores", ChildScoreKeys.ChildScores,
            new("Erlaubnis, Scores einzelner Kinder in eine eigene Datei zu schreiben", "permission to write scores of single children to a file of their own"))
        {
            Otherwise = new("keine solche Datei", "no such file"),
        },
        new SettingsKey("input", Input, new("Grenzen der Eingangsprüfung", "limits of the input check")),
        new SettingsKey("fit", FitKeys.Fit, new("wie „earlywarning fit“ aus Zielgrößen ein Modell lernt, siehe docs/learning.md", "how \"earlywarning fit\" learns a model from outcomes, see docs/learning.md"))
        {
            Otherwise = new("kein Modell wird gelernt", "no model is learned"),
        });

    private static MapShape Districts => new(
        new SettingsKey("map", new TextShape(), new("GeoJSON-Datei, relativ zu dieser Datei", "GeoJSON file, relative to this file"))
        {
            Otherwise = new("keine Karte, die Stadtteile kommen aus den Auszügen", "no map, districts are taken from the extracts"),
        },
        new SettingsKey("key", new TextShape(),
            new("Eigenschaft mit dem Stadtteilschlüssel", "property that holds the district code")) { Default = "code" },
        new SettingsKey("name", new TextShape(),
            new("Eigenschaft mit dem Namen des Stadtteils", "property that holds the district's name")) { Default = "name" },
        new SettingsKey("borough", new TextShape(), new("Eigenschaft mit dem Bezirk", "property that holds the borough"))
        {
            Otherwise = new("ohne Bezirke", "no boroughs"),
        },
        new SettingsKey("coordinates", new WordShape("wgs84", "utm32", "utm33"),
            new("Koordinatensystem der Karte: Länge und Breite, EPSG:25832 oder EPSG:25833", "coordinate system of the map: longitude and latitude, EPSG:25832 or EPSG:25833"))
        {
            Otherwise = new("wie in der Karte angegeben; sonst wgs84 bei Graden, utm32 bei Metern", "as stated in the map; otherwise wgs84 for degrees, utm32 for metres"),
        },
        new SettingsKey("neighbours", new EitherShape(new WordShape("queen", "rook"), Neighbours),
            new("welche Stadtteile Nachbarn sind: gemeinsamer Punkt (queen), gemeinsame Grenze (rook), Abstand, nächste oder eine Datei",
                "which districts are neighbours: a common point (queen), a common border (rook), distance, nearest, or a file")) { Default = "queen" },
        new SettingsKey("concordance", new ListShape(Concordance),
            new("Tabellen, die frühere Quartale über eine Neuordnung der Stadtteile hinweg vergleichbar machen",
                "tables that carry earlier quarters over a reform of the districts")) { Default = "[]" });

    private static MapShape Concordance => new(
        new SettingsKey("file", new TextShape(),
            new("CSV-Datei mit den Spalten old, new und share (alter und neuer Stadtteil, Anteil des alten), relativ zu dieser Datei",
                "CSV file with the columns old, new and share (old and new district, share of the old one), relative to this file")) { Required = true },
        new SettingsKey("from", new TextShape(TextForm.Quarter),
            new("erstes Quartal mit den neuen Stadtteilen", "first quarter with the new districts")) { Required = true });

    private static MapShape Neighbours => new(
        new SettingsKey("within-metres", new NumberShape(1, 1_000_000),
            new("größter Abstand der Schwerpunkte", "longest distance of the centroids"))
        {
            Otherwise = new("eine andere Regel", "another rule"), Unit = new("Meter", "metres"),
        },
        new SettingsKey("nearest", new WholeNumberShape(1, 1_000),
            new("Zahl der nächsten Schwerpunkte; es genügt, dass einer von beiden zu den nächsten des anderen zählt",
                "number of nearest centroids; it is enough that one of the two is among the nearest of the other"))
        {
            Otherwise = new("eine andere Regel", "another rule"), Unit = new("Stadtteile", "districts"),
        },
        new SettingsKey("file", new TextShape(),
            new("CSV-Datei mit den Spalten code und neighbour, relativ zu dieser Datei", "CSV file with the columns code and neighbour, relative to this file"))
        {
            Otherwise = new("eine andere Regel", "another rule"),
        });

    private static MapShape Model => new(
        new SettingsKey("file", new TextShape(),
            new("Modelldatei (JSON), relativ zu dieser Datei", "model file (JSON), relative to this file"))
        {
            Otherwise = new("die mitgelieferte Checkliste", "the checklist that is shipped"),
        },
        new SettingsKey("base-rates", BaseRates, new("Grundrate des Herausfallens je Stufe", "base rate of falling out per stage")),
        new SettingsKey("flagged-share", OpenShare,
            new("Anteil der Kinder, die im Bezugsquartal über der Schwelle liegen", "share of the children flagged in the reference quarter"))
        {
            Default = "0.15", Unit = Share,
        },
        new SettingsKey("reference-quarter", new TextShape(TextForm.Quarter),
            new("Quartal, in dem die Schwelle festgelegt wird", "quarter at which the threshold is frozen"))
        {
            Otherwise = new("das früheste der genannten Quartale", "the earliest quarter named"),
        });

    private static MapShape BaseRates => new(
        BaseRate("early"), BaseRate("primary"), BaseRate("lower-secondary"), BaseRate("transition"));

    private static MapShape Measure => new(
        new SettingsKey("outcome", new TextShape(),
            new("Kennung der Zielgröße, die gezählt wird", "id of the outcome that is counted")) { Required = true });

    private static MapShape Hotspots => new(
        new SettingsKey("minimum-children", new WholeNumberShape(1, 10_000),
            new("kleinste Kinderzahl eines geprüften Stadtteils", "smallest number of children of a district that is tested"))
        {
            Default = "30", Unit = Children,
        },
        new SettingsKey("false-discovery-rate", new NumberShape(0.001, 0.5),
            new("Falschfundrate nach Benjamini und Hochberg", "false-discovery rate of Benjamini and Hochberg"))
        {
            Default = "0.05", Unit = Share,
        },
        new SettingsKey("margin", new NumberShape(1, 10),
            new("Vielfaches der Stadtrate, das die geglättete Rate erreichen muss", "multiple of the city's rate that the smoothed rate must reach"))
        {
            Default = "1.25", Unit = new("Vielfaches", "times"),
        },
        new SettingsKey("certainty", new NumberShape(0.5, 0.999),
            new("Wahrscheinlichkeit, mit der die Rate über der Stadtrate liegen muss", "probability with which the rate must lie above the city's"))
        {
            Default = "0.95", Unit = Probability,
        },
        new SettingsKey("margin-certainty", new NumberShape(0, 0.999),
            new("Wahrscheinlichkeit, mit der die Rate das Vielfache der Stadtrate erreichen muss", "probability with which the rate must reach the multiple of the city's"))
        {
            Default = "0.85", Unit = Probability,
        },
        new SettingsKey("dispersion-level", new NumberShape(0, 0.5),
            new("Niveau des Tests auf Überdispersion, ab dem Anzahlen als betabinomial gelten; 0 heißt nie", "level of the test of over-dispersion from which counts are taken as beta-binomial; 0 means never"))
        {
            Default = "0.01", Unit = Probability,
        },
        new SettingsKey("permutations", new WholeNumberShape(99, 999_999),
            new("Zahl der bedingten Permutationen", "number of conditional permutations"))
        {
            Default = "9999", Unit = new("Permutationen", "permutations"),
        },
        new SettingsKey("replicates", new WholeNumberShape(0, 9_999),
            new("Zahl der gezogenen Wiederholungen für die Bereiche der Treiber; 0 heißt ohne Bereiche", "number of bootstrap replicates for the intervals of drivers; 0 means no intervals"))
        {
            Default = "399", Unit = new("Wiederholungen", "replicates"),
        },
        new SettingsKey("seed", new WholeNumberShape(0, ulong.MaxValue),
            new("Startwert der Permutationen und Wiederholungen", "seed of the permutations and replicates")) { Default = "1" });

    private static MapShape Index => new(
        new SettingsKey("parts", new ListShape(IndexPart),
            new("woraus der Index besteht; leer heißt alle Indikatoren der Ebene Stadtteil mit Risikorichtung, gleich gewichtet",
                "what the index is made of; empty means all district-level indicators with a direction of risk, equally weighted")) { Default = "[]" },
        new SettingsKey("minimum-children", new WholeNumberShape(1, 10_000),
            new("kleinste Kinderzahl über alle Stufen eines Stadtteils mit Index", "smallest number of children over all stages of a district that has an index"))
        {
            Default = "30", Unit = Children,
        },
        new SettingsKey("minimum-denominator", new WholeNumberShape(1, 1_000_000),
            new("kleinste Grundgesamtheit eines Teils in einem Stadtteil mit Index", "smallest denominator of a part in a district that has an index"))
        {
            Default = "30", Unit = new("Personen oder Haushalte", "persons or households"),
        },
        new SettingsKey("status-cuts", new ListShape(new NumberShape(-10, 10), AtLeast: 1),
            new("Grenzen der Statusklassen, aufsteigend", "cuts of the status classes, ascending"))
        {
            Otherwise = new("[-1, 1, 1.5]", "[-1, 1, 1.5]"), Unit = new("Standardabweichungen", "standard deviations"),
        },
        new SettingsKey("dynamics-cuts", new ListShape(new NumberShape(-10, 10), AtLeast: 1),
            new("Grenzen der Dynamikklassen, aufsteigend", "cuts of the dynamics classes, ascending"))
        {
            Otherwise = new("[-1, 1]", "[-1, 1]"), Unit = new("Standardabweichungen", "standard deviations"),
        },
        new SettingsKey("quarters-back", new WholeNumberShape(1, 40),
            new("so viele Quartale liegt das Vergleichsquartal der Dynamik zurück", "how many quarters back the quarter lies with which dynamics compare"))
        {
            Default = "4", Unit = new("Quartale", "quarters"),
        });

    private static MapShape IndexPart => new(
        new SettingsKey("indicator", new TextShape(), new("Kennung eines Indikators der Ebene Stadtteil", "id of a district-level indicator"))
        {
            Otherwise = new("ein Anteil (rate)", "a rate (rate)"),
        },
        new SettingsKey("rate", new WordShape("all", "early", "primary", "lower-secondary", "transition"),
            new("Stufe, deren Anteil gezählter Kinder eingeht", "stage whose rate of counted children enters"))
        {
            Otherwise = new("ein Indikator (indicator)", "an indicator (indicator)"),
        },
        new SettingsKey("weight", PositiveFactor, new("Gewicht", "weight")) { Default = "1" });

    private static MapShape Publication => new(
        new SettingsKey("preset", new WordShape([.. PublicationPresets.All.Select(preset => preset.Preset)]),
            new("Grenzen nach veröffentlichter Praxis; einzeln genannte Schlüssel gehen vor", "limits after published practice; keys that are stated take precedence"))
        {
            Otherwise = new("die Werte, die bei den Schlüsseln stehen", "the values stated with the keys"),
        },
        new SettingsKey("minimum-count", new WholeNumberShape(3, 100),
            new("Anzahlen und Restanzahlen von 1 bis unter diesen Wert werden geschützt", "counts and complements from 1 to below this are protected"))
        {
            Otherwise = Preset("5"), Unit = Children,
        },
        new SettingsKey("minimum-denominator", new WholeNumberShape(5, 10_000),
            new("Zeilen mit weniger Kindern werden geschützt", "rows with fewer children are protected"))
        {
            Otherwise = Preset("20"), Unit = Children,
        },
        new SettingsKey("zeros", new WordShape("shown", "hidden"),
            new("ob eine Anzahl von 0 gezeigt oder wie eine kleine geschützt wird", "whether a count of 0 is shown, or protected like a small one"))
        {
            Otherwise = Preset("shown"),
        },
        new SettingsKey("complements", new WordShape("hidden", "shown"),
            new("ob kleine Anzahlen nicht gezählter Kinder geschützt werden; dass alle Kinder gezählt sind, wird es immer",
                "whether small numbers of children who are not counted are protected; that all children are counted always is"))
        {
            Otherwise = Preset("hidden"),
        },
        new SettingsKey("rounding", new WholeNumberShape(1, 5) { Only = [1, 5] },
            new("Anzahlen werden auf Vielfache hiervon gerundet; 1 heißt nicht gerundet", "counts are rounded to multiples of this; 1 means not rounded"))
        {
            Otherwise = Preset("1"), Unit = Children,
        },
        new SettingsKey("dominance", new NumberShape(0, 1) { AboveMinimum = true },
            new("ab diesem Anteil einer Schule an den Kindern wird die Zeile eines Stadtteils geschützt, ab diesem möglichen Anteil eines Kindes die erwartete Zahl",
                "from this share of one school in its children a district's row is protected, from this possible share of one child an expected number"))
        {
            Otherwise = Preset("0.85"), Unit = Share,
        },
        new SettingsKey("geographic-floor", new WholeNumberShape(0, 10_000),
            new("Stadtteile mit insgesamt weniger Kindern erscheinen nur in ihrem Bezirk und der Stadt", "districts with fewer children in all appear only inside their borough and the city"))
        {
            Otherwise = Preset("0"), Unit = Children,
        },
        new SettingsKey("maximum-hidden-share", new NumberShape(0, 1),
            new("größter Anteil geschützter Zellen, bevor Bezirke statt Stadtteilen erscheinen", "largest share of protected cells before boroughs are published instead of districts"))
        {
            Default = "0.3", Unit = Share,
        },
        new SettingsKey("release", new WordShape("one-name", "two-names"),
            new("wie viele verschiedene Personen eine Freigabe nennen muss", "how many different people a release has to name")) { Default = "one-name" });

    private static LocalText Preset(string value) => new($"der Wert von preset, sonst {value}", $"the value of preset, otherwise {value}");

    private static MapShape Input => new(
        new SettingsKey("maximum-age-months", new WholeNumberShape(1, 240),
            new("ältere Werte gelten als fehlend", "older values count as missing"))
        {
            Default = "24", Unit = new("Monate", "months"),
        },
        new SettingsKey("maximum-set-aside-share", new NumberShape(0, 1),
            new("größter Anteil beiseitegelegter Zeilen eines Auszugs, bevor der Lauf anhält", "largest share of rows set aside in one extract before the run stops"))
        {
            Default = "0.05", Unit = Share,
        });

    // Leavers without any certificate, Herne 2021 (IT.NRW).
    private static SettingsKey BaseRate(string stage) =>
        new(stage, OpenShare, new("Grundrate dieser Stufe", "base rate of this stage")) { Default = "0.059", Unit = Share };
}
