using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>What can be wrong with a model file.</summary>
internal static class ScoringFindings
{
    private const string GermanEnd = "; der Lauf hält an.";
    private const string EnglishEnd = "; the run stops.";

    public static readonly FindingKind FileMissing = Stop(
        "EW1501", "Die Modelldatei fehlt oder ist nicht lesbar", "The model file is missing or cannot be read");

    public static readonly FindingKind FileTooLarge = Stop(
        "EW1502", "Die Modelldatei ist größer als {0} MB", "The model file is larger than {0} MB");

    public static readonly FindingKind BrokenJson = Stop(
        "EW1503", "Hier endet lesbares JSON (Kommentare, NaN und Kommas am Ende sind nicht erlaubt)",
        "Readable JSON ends here (comments, NaN and trailing commas are not allowed)");

    public static readonly FindingKind UnknownProperty = Stop(
        "EW1504", "Unbekannte Eigenschaft „{0}“{1}; erlaubt sind: {2}", "Unknown property \"{0}\"{1}; permitted are: {2}");

    public static readonly FindingKind DuplicateProperty = Stop(
        "EW1505", "Die Eigenschaft „{0}“ steht zweimal", "The property \"{0}\" stands twice");

    public static readonly FindingKind MissingProperty = Stop(
        "EW1506", "Die Eigenschaft „{0}“ fehlt", "The property \"{0}\" is missing");

    public static readonly FindingKind WrongType = Stop(
        "EW1507", "„{0}“: erwartet wird {1}", "\"{0}\": expected {2}");

    public static readonly FindingKind OutOfRange = Stop(
        "EW1508", "„{0}“: erwartet wird eine Zahl von {1} bis {2}", "\"{0}\": expected a number from {1} to {2}");

    public static readonly FindingKind UnknownIndicator = Stop(
        "EW1509", "Der Indikator „{0}“ steht nicht im Katalog{1}", "The indicator \"{0}\" is not in the catalogue{1}");

    public static readonly FindingKind OutcomeAsTerm = Stop(
        "EW1510", "„{0}“ ist eine Zielgröße und kann kein Indikator des Modells sein", "\"{0}\" is an outcome and cannot be a term of a model");

    public static readonly FindingKind UnknownStage = Stop(
        "EW1511", "Unbekannte Stufe „{0}“{1}; erwartet wird early, primary, lower-secondary oder transition",
        "Unknown stage \"{0}\"{1}; expected early, primary, lower-secondary or transition");

    public static readonly FindingKind StageTwice = Stop(
        "EW1512", "Die Stufe „{0}“ steht zweimal", "The stage \"{0}\" stands twice");

    public static readonly FindingKind IndicatorTwice = Stop(
        "EW1513", "Der Indikator „{0}“ steht zweimal in der Stufe „{1}“", "The indicator \"{0}\" stands twice in stage \"{1}\"");

    public static readonly FindingKind CutsNotAscending = Stop(
        "EW1514", "„{0}“: Schnittpunkte müssen streng aufsteigen, auch nach der Rundung auf 32 Bit",
        "\"{0}\": cuts must ascend strictly, also after rounding to 32 bits");

    public static readonly FindingKind TooManyCuts = Stop(
        "EW1515", "„{0}“: {1} Schnittpunkte, erlaubt sind höchstens {2}", "\"{0}\": {1} cuts, at most {2} are permitted");

    public static readonly FindingKind WrongNumberOfScores = Stop(
        "EW1516", "„{0}“: {1} Werte in „{2}“, erwartet werden {3} (einer mehr als Schnittpunkte)",
        "\"{0}\": {1} values in \"{2}\", expected {3} (one more than there are cuts)");

    public static readonly FindingKind UnknownSource = Stop(
        "EW1517", "Die Quelle „{0}“ steht nicht unter „sources“{1}", "The source \"{0}\" is not among \"sources\"{1}");

    public static readonly FindingKind NoStages = Stop(
        "EW1518", "Das Modell hat keine Stufe", "The model has no stage");

    public static readonly FindingKind UnsupportedPath = Stop(
        "EW1519", "Die Umgebungsvariable {0} ist „{1}“; dieser Prozessor kann: {2}", "The environment variable {0} is \"{1}\"; this processor supports: {2}");

    public static readonly FindingKind WrongNumberOfErrors = Stop(
        "EW1520", "„{0}“: {1} Werte in „errors“, erwartet werden {2} (einer je Wert in „scores“ und einer für „missing“)",
        "\"{0}\": {1} values in \"errors\", expected {2} (one for each score and one for \"missing\")");

    public static readonly FindingKind ErrorsBesideSlopes = Stop(
        "EW1521", "„{0}“: „errors“ gibt es nur ohne „slopes“", "\"{0}\": \"errors\" are permitted only without \"slopes\"");

    public static readonly FindingKind WrongNumberOfPoints = Stop(
        "EW1522", "„calibration“: {0} Werte in „from“ und {1} in „to“, erwartet werden gleich viele, {2} bis {3}",
        "\"calibration\": {0} values in \"from\" and {1} in \"to\", expected equally many, {2} to {3}");

    public static readonly FindingKind PointsNotAscending = Stop(
        "EW1523", "„calibration“: Die Werte in „from“ müssen streng aufsteigen, auch nach der Rundung auf 32 Bit",
        "\"calibration\": the values in \"from\" must ascend strictly, also after rounding to 32 bits");

    public static readonly FindingKind PointsFalling = Stop(
        "EW1524", "„calibration“: Die Werte in „to“ dürfen nicht fallen", "\"calibration\": the values in \"to\" must not fall");

    private static FindingKind Stop(string code, string german, string english) =>
        new(code, Severity.Stop, new LocalText(german + GermanEnd, english + EnglishEnd));
}
