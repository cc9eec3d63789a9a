using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>What the settings check can say, EW1001 to EW1099. Every one of them stops the run before anything is read.</summary>
internal static class SettingsFindings
{
    // The file.
    public static readonly FindingKind FileMissing = Stop("EW1001",
        "Die Einstellungsdatei gibt es nicht; der Lauf beginnt nicht.",
        "The settings file does not exist; the run does not start.");

    public static readonly FindingKind FileIsFolder = Stop("EW1002",
        "Erwartet wird eine Einstellungsdatei, gefunden ein Ordner; der Lauf beginnt nicht.",
        "Expected a settings file, found a folder; the run does not start.");

    public static readonly FindingKind FileUnreadable = Stop("EW1003",
        "Die Einstellungsdatei lässt sich nicht lesen ({0}); der Lauf beginnt nicht.",
        "The settings file cannot be read ({0}); the run does not start.");

    public static readonly FindingKind FileTooLarge = Stop("EW1004",
        "Die Datei ist größer als {0} Byte und wird nicht gelesen; eine Einstellungsdatei ist wenige Kilobyte groß.",
        "The file is larger than {0} bytes and is not read; a settings file has a few kilobytes.");

    public static readonly FindingKind NotUtf8 = Stop("EW1005",
        "Die Datei ist nicht in UTF-8 kodiert; bitte als UTF-8 speichern.",
        "The file is not encoded as UTF-8; save it as UTF-8.");

    public static readonly FindingKind NotPrintable = Stop("EW1006",
        "Hier steht ein Steuerzeichen, das in YAML nicht erlaubt ist.",
        "There is a control character here that YAML does not permit.");

    public static readonly FindingKind NotYaml = Stop("EW1007",
        "Ab hier ist die Datei kein lesbares YAML{0}; Einrückung, Anführungszeichen und Klammern prüfen.",
        "From here the file is not readable as YAML{0}; check indentation, quotation marks and brackets.");

    public static readonly FindingKind Empty = Stop("EW1008",
        "Die Datei ist leer; erwartet werden mindestens city, quarter und extracts.",
        "The file is empty; expected at least city, quarter and extracts.");

    public static readonly FindingKind SecondDocument = Stop("EW1009",
        "Hier beginnt ein zweites YAML-Dokument; erwartet wird genau eines.",
        "A second YAML document starts here; expected exactly one.");

    public static readonly FindingKind AliasOrTag = Stop("EW1010",
        "YAML-Anker (&), -Verweise (*) und -Typmarken (!) sind nicht erlaubt; bitte den Wert ausschreiben.",
        "YAML anchors (&), aliases (*) and tags (!) are not permitted; write the value out.");

    public static readonly FindingKind TooDeep = Stop("EW1011",
        "Tiefer als {0} Ebenen verschachtelt; so tief reicht keine Einstellung.",
        "Nested deeper than {0} levels; no setting goes that deep.");

    // Keys.
    public static readonly FindingKind KeyNotText = Stop("EW1012",
        "Ein Schlüssel muss ein Wort sein, keine Liste und keine Gruppe.",
        "A key must be a word, not a list and not a map.");

    public static readonly FindingKind DuplicateKey = Stop("EW1013",
        "Der Schlüssel „{0}“ steht schon in Zeile {1}; bitte einen der beiden entfernen.",
        "The key \"{0}\" stands in line {1} already; remove one of the two.");

    public static readonly FindingKind UnknownKey = Stop("EW1014",
        "Den Schlüssel „{0}“ gibt es hier nicht{2}; erlaubt sind: {1}.",
        "There is no key \"{0}\" here{2}; permitted are: {1}.");

    public static readonly FindingKind MissingKey = Stop("EW1015",
        "Der Schlüssel „{0}“ fehlt ({1}); er ist Pflicht.",
        "The key \"{0}\" is missing ({1}); it is required.");

    // Values.
    public static readonly FindingKind WrongType = Stop("EW1016",
        "{0}: erwartet wird {1}, gefunden {2}.",
        "{0}: expected {1}, found {2}.");

    public static readonly FindingKind Blank = Stop("EW1017",
        "{0}: der Wert fehlt; erwartet wird {1}.",
        "{0}: the value is missing; expected {1}.");

    public static readonly FindingKind OutOfRange = Stop("EW1018",
        "{0}: erwartet wird {1}, gefunden {2}.",
        "{0}: expected {1}, found {2}.");

    public static readonly FindingKind UnknownWord = Stop("EW1019",
        "{0}: „{1}“ ist kein erlaubtes Wort{3}; erlaubt sind: {2}.",
        "{0}: \"{1}\" is no permitted word{3}; permitted are: {2}.");

    public static readonly FindingKind TooFew = Stop("EW1020",
        "{0}: erwartet wird mindestens ein Eintrag, gefunden keiner.",
        "{0}: expected at least one entry, found none.");

    // Quarters and paths.
    public static readonly FindingKind EarlierQuarterNotEarlier = Stop("EW1021",
        "{0} liegt nicht vor dem berechneten Quartal {1}; earlier-quarters nennt nur frühere.",
        "{0} is not before the quarter computed, {1}; earlier-quarters names earlier ones only.");

    public static readonly FindingKind QuarterTwice = Stop("EW1022",
        "{0} steht zweimal in earlier-quarters; bitte einmal entfernen.",
        "{0} stands twice in earlier-quarters; remove one.");

    public static readonly FindingKind ReferenceQuarterLater = Stop("EW1023",
        "Das Bezugsquartal {0} liegt nach dem berechneten Quartal {1}; erwartet wird dieses oder ein früheres.",
        "The reference quarter {0} is later than the quarter computed, {1}; expected that one or an earlier one.");

    public static readonly FindingKind OutputHoldsInput = Stop("EW1024",
        "Der Ergebnisordner darf {0} nicht enthalten: dort wird geschrieben und gelöscht; bitte einen eigenen Ordner nennen.",
        "The output folder must not hold {0}: it is written to and cleared; name a folder of its own.");

    public static readonly FindingKind StoreInTheWay = Stop("EW1025",
        "Der Ergebnisspeicher kann hier nicht liegen, hier ist {0}; bitte eine eigene Datei nennen, etwa results.sqlite im Ergebnisordner.",
        "The results store cannot lie here, this is {0}; name a file of its own, such as results.sqlite in the output folder.");

    public static readonly FindingKind UnknownPlaceholder = Stop("EW1026",
        "Den Platzhalter „{0}“ gibt es nicht; der einzige ist {{quarter}}.",
        "There is no placeholder \"{0}\"; the only one is {{quarter}}.");

    // Extracts.
    public static readonly FindingKind ExtractTwice = Stop("EW1027",
        "Der Auszug „{0}“ steht schon in Zeile {1}; jede Kennung ist einmalig.",
        "The extract \"{0}\" stands in line {1} already; each id is unique.");

    public static readonly FindingKind PeriodReversed = Stop("EW1028",
        "Der Zeitraum endet am {1}, bevor er am {0} beginnt; bitte from und to prüfen.",
        "The period ends on {1}, before it starts on {0}; check from and to.");

    public static readonly FindingKind ChildKeyMissing = Stop("EW1029",
        "Bei level child ist die Spalte key Pflicht: ohne Pseudonym lassen sich Kinder nicht zuordnen.",
        "Level child requires the column key: without a pseudonym children cannot be linked.");

    public static readonly FindingKind ChildColumnOnly = Stop("EW1030",
        "„{0}“ gibt es nur bei level child; in einem Auszug je Stadtteil steht nichts über einzelne Kinder.",
        "\"{0}\" is for level child only; an extract per district says nothing about single children.");

    public static readonly FindingKind DistrictColumnOnly = Stop("EW1031",
        "„{0}“ gibt es nur bei level district; für ein Kind steht der Wert in einer Spalte (column).",
        "\"{0}\" is for level district only; a child's value stands in one column.");

    public static readonly FindingKind LongFormOnly = Stop("EW1032",
        "„{0}“ gehört zur Langform, dort ist auch indicator (Spalte mit dem Wort des Indikators) Pflicht.",
        "\"{0}\" belongs to the long form, which requires indicator (the column with the indicator's word) too.");

    public static readonly FindingKind LongFormNumbersMissing = Stop("EW1033",
        "Die Langform braucht eine Spalte value oder die Spalten count und denominator.",
        "The long form requires a column value, or the columns count and denominator.");

    public static readonly FindingKind ColumnAndCount = Stop("EW1034",
        "Entweder column oder count mit denominator; beides zusammen ist nicht eindeutig.",
        "Either column, or count with denominator; both together are ambiguous.");

    public static readonly FindingKind CountWithoutDenominator = Stop("EW1035",
        "„{0}“ steht ohne „{1}“; eine Anzahl und ihre Grundgesamtheit gehören zusammen.",
        "\"{0}\" stands without \"{1}\"; a count and its denominator belong together.");

    public static readonly FindingKind NoColumn = Stop("EW1036",
        "Für {0} ist keine Spalte genannt; erwartet wird column, bei level district auch count und denominator.",
        "No column is named for {0}; expected column, for level district also count and denominator.");

    public static readonly FindingKind InLongForm = Stop("EW1037",
        "In der Langform steht „{0}“ nicht beim Indikator, sondern einmal unter columns.",
        "In the long form \"{0}\" stands once under columns, not with the indicator.");

    public static readonly FindingKind DroppedAndRead = Stop("EW1038",
        "Die Spalte „{0}“ wird in Zeile {1} gelesen und steht zugleich unter drop; bitte eines von beiden entfernen.",
        "The column \"{0}\" is read in line {1} and stands under drop as well; remove one of the two.");

    public static readonly FindingKind WordTwice = Stop("EW1039",
        "Das Wort „{0}“ steht in der Langform schon für {1}; jeder Indikator braucht sein eigenes.",
        "In the long form the word \"{0}\" stands for {1} already; each indicator needs its own.");

    // Indicators.
    public static readonly FindingKind UnknownIndicator = Stop("EW1040",
        "Der Indikator „{0}“ steht weder im Katalog noch unter indicators{1}.",
        "The indicator \"{0}\" stands neither in the catalogue nor under indicators{1}.");

    public static readonly FindingKind IndicatorLevel = Stop("EW1041",
        "{0} ({1}) gibt es nicht {2}; so steht es im Katalog oder unter indicators.",
        "{0} ({1}) is not given {2}; so says the catalogue or the entry under indicators.");

    public static readonly FindingKind IndicatorTwice = Stop("EW1042",
        "Der Indikator „{0}“ steht schon {1}; bitte eine andere Kennung wählen.",
        "The indicator \"{0}\" stands {1} already; choose another id.");

    public static readonly FindingKind RangeReversed = Stop("EW1043",
        "Der Wert von minimum ({0}) muss kleiner sein als der von maximum ({1}).",
        "The value of minimum ({0}) must be smaller than that of maximum ({1}).");

    public static readonly FindingKind AllBesideOthers = Stop("EW1044",
        "„all“ steht allein: Es umfasst alle Stufen.",
        "\"all\" stands alone: it covers every stage.");

    public static readonly FindingKind StageTwice = Stop("EW1045",
        "Die Stufe {0} steht zweimal; bitte einmal entfernen.",
        "The stage {0} stands twice; remove one.");

    public static readonly FindingKind OutcomeDirection = Stop("EW1046",
        "Eine Zielgröße zählt, was eingetreten ist (1); direction: down passt nicht dazu, erwartet wird none.",
        "An outcome counts what has happened (1); direction: down does not fit, expected none.");

    public static readonly FindingKind NoOutcome = Stop("EW1047",
        "{0} ({1}) ist keine Zielgröße; gezählt werden können: {2}.",
        "{0} ({1}) is no outcome; what can be counted: {2}.");

    public static readonly FindingKind OutcomeNotProvided = Stop("EW1048",
        "Kein Auszug mit level child enthält die Zielgröße {0}; ohne sie gibt es nichts zu zählen.",
        "No extract of level child holds the outcome {0}; without it there is nothing to count.");

    public static readonly FindingKind More = Stop("EW1049",
        "Weitere Fehler, die hier nicht aufgeführt sind: {0}.",
        "Further faults that are not listed here: {0}.");

    // Neighbours.
    public static readonly FindingKind OneNeighbourRule = Stop("EW1050",
        "Hier stehen {0} Regeln für Nachbarn; erwartet wird genau eine: within-metres, nearest oder file.",
        "There are {0} rules for neighbours here; expected exactly one: within-metres, nearest or file.");

    public static readonly FindingKind NeighboursWithoutMap = Stop("EW1051",
        "Diese Regel für Nachbarn braucht eine Karte (districts: map); ohne Karte geht nur eine Datei (file).",
        "This rule for neighbours needs a map (districts: map); without a map only a file will do (file).");

    public static readonly FindingKind ConcordanceTwice = Stop("EW1052",
        "Für {0} steht hier schon eine Tabelle; erwartet wird eine je Neuordnung.",
        "There is a table for {0} here already; expected one per reform.");

    // Breakdown by groups.
    public static readonly FindingKind GroupsMissing = Stop("EW1056",
        "Die Spalte nennt Gruppen, aber die Einstellungen sagen nicht, welche es gibt (groups); ergänzen Sie groups oder nehmen Sie die Spalte heraus.",
        "The column states groups, but the settings do not say which there are (groups); add groups or take the column out.");

    public static readonly FindingKind GroupColumnMissing = Stop("EW1057",
        "Kein Auszug hat eine Spalte für die Gruppe (columns: group); erwartet wird sie in mindestens einem Auszug über Kinder.",
        "No extract has a column for the group (columns: group); it is expected in at least one child-level extract.");

    public static readonly FindingKind GroupServicesMissing = Stop("EW1053",
        "Kein Auszug der Jugendhilfe (domain: youth) gibt Angaben je Kind (level: child); ohne ihn lässt sich nicht sagen, wen ein Angebot erreicht.",
        "No extract of youth services (domain: youth) is child-level (level: child); without one it cannot be told whom a service reaches.");

    public static readonly FindingKind GroupTwice = Stop("EW1058",
        "Die Gruppe „{0}“ steht schon in Zeile {1}; jeder Wert ist einmalig.",
        "The group \"{0}\" stands in line {1} already; each value is unique.");

    public static readonly FindingKind GroupReserved = Stop("EW1059",
        "„{0}“ ist das Wort für Kinder ohne Angabe und kann kein Wert einer Gruppe sein.",
        "\"{0}\" is the word for children whose group is not stated and cannot be the value of a group.");

    // Composite index.
    public static readonly FindingKind PartIsOneThing = Stop("EW1060",
        "Ein Teil des Index ist entweder ein Indikator (indicator) oder ein Anteil (rate); erwartet wird genau eines von beiden.",
        "A part of the index is either an indicator (indicator) or a rate (rate); expected exactly one of the two.");

    public static readonly FindingKind PartTwice = Stop("EW1061",
        "„{0}“ steht zweimal im Index; mehr Gewicht gibt weight.",
        "\"{0}\" stands twice in the index; weight gives it more weight.");

    public static readonly FindingKind PartWithoutDirection = Stop("EW1062",
        "{0} ({1}) hat keine Risikorichtung und kann nicht in den Index eingehen.",
        "{0} ({1}) has no direction of risk and cannot be part of the index.");

    public static readonly FindingKind CutsNotAscending = Stop("EW1063",
        "Die Grenzen müssen aufsteigen; diese ist nicht größer als die vor ihr.",
        "The cuts must ascend; this one is not above the one before it.");

    // The results store on a server.
    public static readonly FindingKind StoreAddress = Stop("EW1064",
        "Das ist keine Adresse eines Ergebnisspeichers auf PostgreSQL; erwartet wird postgresql://benutzer@server:port/datenbank?schema=name&sslmode=require (Port, schema und sslmode dürfen fehlen; schema aus kleinen Buchstaben, Ziffern und _).",
        "This is no address of a results store on PostgreSQL; expected postgresql://user@server:port/database?schema=name&sslmode=require (port, schema and sslmode may be left out; schema of lower-case letters, digits and _).");

    public static readonly FindingKind StorePassword = Stop("EW1068",
        "In der Adresse des Ergebnisspeichers steht ein Passwort; es gehört in keine Datei. Bitte hier entfernen, ändern und in der Umgebungsvariablen EARLYWARNING_STORE_PASSWORD übergeben.",
        "The address of the results store holds a password, which belongs in no file. Remove it here, change it, and hand it over in the environment variable EARLYWARNING_STORE_PASSWORD.");

    // Scores of single children.
    public static readonly FindingKind DeletionTooEarly = Stop("EW1065",
        "Die Datei soll am {0} gelöscht sein, der Stichtag des Quartals ist aber der {1}; erwartet wird ein späterer Tag.",
        "The file has to be gone on {0}, yet the as-of date of the quarter is {1}; expected a later day.");

    public static readonly FindingKind ChildScoresInOutput = Stop("EW1066",
        "Scores einzelner Kinder dürfen nicht im Ergebnisordner liegen, der weitergegeben wird; bitte einen eigenen Ordner nennen.",
        "Scores of single children must not lie in the output folder, which is handed on; name a folder of their own.");

    public static readonly FindingKind ChildScoresWithoutChildren = Stop("EW1067",
        "Kein Auszug hat level child; es gibt keine Scores einzelner Kinder zu schreiben.",
        "No extract is of level child; there are no scores of single children to write.");

    // SchILD-NRW.
    public static readonly FindingKind SchildIncomplete = Stop("EW1071",
        "Ein Ordner von SchILD-NRW braucht beides: „format: schild“ und die Gruppe „schild“.",
        "A SchILD-NRW folder needs both: \"format: schild\" and the map \"schild\".");

    public static readonly FindingKind SchildColumns = Stop("EW1072",
        "Bei format schild stehen die Spalten fest; bitte columns entfernen und die Indikatoren unter schild nennen.",
        "With format schild the columns are fixed; remove columns and name the indicators under schild.");

    public static readonly FindingKind SchildLevel = Stop("EW1073",
        "Ein Ordner von SchILD-NRW handelt von Kindern einer Schule; erwartet werden level child und domain school.",
        "A SchILD-NRW folder is about the children of a school; level child and domain school are expected.");

    // Tables made for people.
    public static readonly FindingKind TableOfChildren = Stop("EW1080",
        "Eine amtliche Tabelle (format: table) hat eine Zeile je Stadtteil; bei level child geht das nicht.",
        "An official table (format: table) has a row per district; it does not go with level child.");

    public static readonly FindingKind HeaderNotAscending = Stop("EW1081",
        "Die Kopfzeilen müssen aufsteigen; diese steht nicht unter der vor ihr.",
        "The header rows must ascend; this one does not stand below the one before it.");

    public static readonly FindingKind ThousandsAndDecimal = Stop("EW1082",
        "„{0}“ steht zwischen Tausendern und kann nicht zugleich Dezimalzeichen sein.",
        "\"{0}\" stands between thousands and cannot be the decimal sign as well.");

    // Codings, populations and permissions.
    public static readonly FindingKind ChildLevelLegalBasis = Stop("EW1090",
        "Angaben der Jugendhilfe über einzelne Kinder brauchen eine eigene Rechtsgrundlage (child-level-legal-basis); zur Planung sind sie unverzüglich zu anonymisieren (§ 64 Abs. 3 SGB VIII), also level district.",
        "Youth-service data on single children need a legal basis of their own (child-level-legal-basis); for planning they are to be made anonymous without delay (§ 64 (3) SGB VIII), that is level district.");

    public static readonly FindingKind PopulationMissing = Stop("EW1091",
        "{0} ({1}) steht ohne Bezugsgröße; erwartet werden count und denominator, oder per (im Katalog {2}), damit klar ist, worauf sich der Wert bezieht.",
        "{0} ({1}) stands without the population it refers to; expected count and denominator, or per (in the catalogue {2}), so that it is clear what the value is per.");

    public static readonly FindingKind CodingOfOthers = Stop("EW1092",
        "Die Schlüssel „{0}“ gelten für {1}, nicht für {2}.",
        "The coding \"{0}\" is for {1}, not for {2}.");

    public static readonly FindingKind PerAndFactor = Stop("EW1093",
        "Entweder per oder factor; beides zusammen würde doppelt umrechnen.",
        "Either per or factor; both together would convert twice.");

    public static readonly FindingKind ColumnsWithoutCoding = Stop("EW1094",
        "Mehrere Spalten (columns) brauchen coding: Es sagt, was ihre Schlüssel bedeuten und wie sie zusammengefasst werden.",
        "Several columns (columns) need coding: it says what their codes mean and how they are combined.");

    public static readonly FindingKind CodingAndCodes = Stop("EW1095",
        "Was die Schlüssel bedeuten, sagt schon coding; bitte one-when und factor weglassen.",
        "What the codes mean is said by coding already; leave out one-when and factor.");

    public static readonly FindingKind OneOrSeveral = Stop("EW1096",
        "Entweder eine Spalte oder mehrere: column und columns, count und counts schließen einander aus.",
        "Either one column or several: column and columns, count and counts exclude each other.");

    public static readonly FindingKind WideFormOnly = Stop("EW1097",
        "„{0}“ gibt es in der Langform über Kinder nicht; dort steht in jeder Zeile ein einzelner Wert.",
        "\"{0}\" does not exist in the long form about children; each row there is a single value.");

    // Learning a model.
    public static readonly FindingKind FitWithoutOutcome = Stop("EW1074",
        "Keine Stufe hat eine Zielgröße; erwartet wird mindestens eine, etwa „transition: S22“.",
        "No stage has an outcome; expected at least one, such as \"transition: S22\".");

    public static readonly FindingKind OutcomeOfOtherStage = Stop("EW1075",
        "{0} ({1}) gibt es an dieser Stufe nicht; der Katalog kennt die Zielgröße für: {2}.",
        "{0} ({1}) is not known at this stage; the catalogue knows the outcome for: {2}.");

    public static readonly FindingKind FitQuarterTwice = Stop("EW1076",
        "{0} steht zweimal in fit: quarters; bitte einmal entfernen.",
        "{0} stands twice in fit: quarters; remove one.");

    public static readonly FindingKind OutcomeAfterLastQuarter = Stop("EW1077",
        "Die Zielgröße zu {0} wird {1} Quartale später gelesen, also {2}; das letzte Quartal mit Daten (quarter) ist {3}. Bitte das Quartal weglassen oder horizon verkleinern.",
        "The outcome of {0} is read {1} quarters later, that is {2}; the last quarter with data (quarter) is {3}. Leave the quarter out, or make horizon smaller.");

    public static readonly FindingKind TimeNeedsTwoQuarters = Stop("EW1078",
        "Mit einem einzigen Quartal lässt sich nicht nach der Zeit prüfen; erwartet werden zwei Quartale unter fit: quarters, oder validation: district oder school.",
        "With a single quarter there is no test over time; expected two quarters in fit: quarters, or validation: district or school.");

    public static readonly FindingKind FitModelInTheWay = Stop("EW1079",
        "Die Modelldatei kann hier nicht liegen, hier ist {0}; bitte eine eigene Datei nennen.",
        "The model file cannot lie here, this is {0}; name a file of its own.");

    public static readonly FindingKind NoSchoolToSplitBy = Stop("EW1083",
        "Kein Auszug nennt die Schule (columns: school); ohne sie lässt sich nicht nach Schulen prüfen.",
        "No extract names the school (columns: school); without it there is no test by school.");

    public static readonly FindingKind AuditTwice = Stop("EW1084",
        "„{0}“ steht schon in Zeile {1}; jede Kennung und jeder Wert ist einmalig.",
        "\"{0}\" stands in line {1} already; each id and each value is unique.");

    public static readonly FindingKind AuditNotListed = Stop("EW1085",
        "Die Prüfspalte „{0}“ steht nicht unter fit: fairness: columns{1}; dort werden Rechtsgrundlage und Gruppen genannt.",
        "The audit column \"{0}\" does not stand in fit: fairness: columns{1}; legal basis and groups are stated there.");

    public static readonly FindingKind AuditNotProvided = Stop("EW1086",
        "Kein Auszug enthält die Prüfspalte „{0}“ (columns: audit).",
        "No extract holds the audit column \"{0}\" (columns: audit).");

    public static readonly FindingKind AuditUsedElsewhere = Stop("EW1087",
        "Die Spalte „{0}“ wird in Zeile {1} schon gelesen; eine Spalte für die Prüfung auf Unterschiede darf weder Indikator noch Gruppe noch sonst etwas sein.",
        "The column \"{0}\" is read in line {1} already; a column for the fairness audit must be neither indicator nor group nor anything else.");

    private static FindingKind Stop(string code, string german, string english) => new(code, Severity.Stop, new LocalText(german, english));
}
