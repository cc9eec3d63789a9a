using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>What can be wrong with the examples of a fit, and what a validation has to remark. No count below five stands in a finding.</summary>
internal static class ValidationFindings
{
    private const string GermanEnd = "; der Lauf hält an.";
    private const string EnglishEnd = "; the run stops.";

    public static readonly FindingKind TooFewToFit = Stop(
        "EW1720", "Stufe „{0}“: Zum Lernen werden mindestens {2} Kinder gebraucht, darunter {1} mit und {1} ohne die Zielgröße, und so viele sind es nicht",
        "Stage \"{0}\": learning takes at least {2} children, {1} with and {1} without the outcome among them, and there are not so many");

    public static readonly FindingKind TooFewToTest = Stop(
        "EW1721", "Stufe „{0}“: Zum Prüfen werden mindestens {1} Kinder mit und {1} ohne die Zielgröße gebraucht, und so viele sind es nicht",
        "Stage \"{0}\": testing takes at least {1} children with and {1} without the outcome, and there are not so many");

    public static readonly FindingKind TooFewPlaces = Stop(
        "EW1722", "Stufe „{0}“: validation: {1} braucht Kinder aus mindestens {2} bekannten Orten dieser Art",
        "Stage \"{0}\": validation: {1} takes children of at least {2} known places of that kind");

    public static readonly FindingKind OneQuarter = Stop(
        "EW1723", "Stufe „{0}“: validation: time braucht Kinder aus mindestens zwei Quartalen", "Stage \"{0}\": validation: time takes children of at least two quarters");

    public static readonly FindingKind GroupsNotJudged = Note(
        "EW1726", "Stufe „{0}“: „{1}“ hat weniger als zwei Gruppen von mindestens {2} geprüften Kindern; ein Abstand zwischen Gruppen wird nicht beurteilt.",
        "Stage \"{0}\": \"{1}\" has fewer than two groups of at least {2} tested children; no gap between groups is judged.");

    public static readonly FindingKind NotCalibrated = Note(
        "EW1727", "Stufe „{0}“: Die Kalibrierung „{1}“ ließ sich aus so wenigen oder so gelagerten Fällen nicht bestimmen; die Punktwerte gelten, wie sie sind.",
        "Stage \"{0}\": the calibration \"{1}\" could not be fitted on so few cases, or on cases that lie so; the scores stand as they are.");

    public static readonly FindingKind PlaceUnknown = Note(
        "EW1728", "Stufe „{0}“: Kinder ohne bekannten Ort ({1}) werden bei der Prüfung wie ein einziger Ort behandelt.",
        "Stage \"{0}\": children without a known place ({1}) are treated as one single place in the test.");

    public static readonly FindingKind OutcomesOverlap = Note(
        "EW1729", "Stufe „{0}“: Kein früheres Quartal liegt {1} Quartale vor dem geprüften; gelernt wurde aus Zielgrößen, die damals noch nicht bekannt waren. Die Güte kann zu hoch erscheinen.",
        "Stage \"{0}\": no earlier quarter lies {1} quarters before the tested one; it was learned from outcomes that were not known then. The quality may look too high.");

    public static readonly FindingKind QuartersKeptOut = Note(
        "EW1730", "Stufe „{0}“: {1} Quartale sind nicht in der Prüfung, weil ihre Zielgrößen zum geprüften Quartal noch nicht bekannt waren; das fertige Modell lernt auch aus ihnen.",
        "Stage \"{0}\": {1} quarters are not in the test, because their outcomes were not known yet at the tested quarter; the finished model learns from them too.");

    private static FindingKind Stop(string code, string german, string english) => new(code, Severity.Stop, new LocalText(german + GermanEnd, english + EnglishEnd));

    private static FindingKind Note(string code, string german, string english) => new(code, Severity.Note, new LocalText(german, english));
}
