using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The texts about draft and release.</summary>
internal static partial class ReportTexts
{
    public static readonly LocalText Draft = new("Entwurf.", "Draft.");
    public static readonly LocalText DraftText = new(
        "Dieser Bericht ist nicht freigegeben und nicht zur Weitergabe bestimmt.", "This report is not released and must not be passed on.");
    public static readonly LocalText ReleaseTitle = new("Freigabe und Schutz kleiner Zahlen", "Release and protection of small numbers");
    public static readonly LocalText ReleaseRules = new("Welche Regeln gelten", "Which rules hold");
    public static readonly LocalText ReleaseCounts = new(
        "Anzahlen und Restanzahlen von 1 bis {0} sind geschützt, ebenso Zeilen mit weniger als {1} Kindern und alles, woraus sie sich errechnen ließen.",
        "Counts and complements of 1 to {0} are protected, and so are rows with fewer than {1} children and whatever they could be computed from.");
    public static readonly LocalText ReleaseNotRounded = new("Gezeigte Anzahlen sind nicht gerundet.", "Counts that are shown are not rounded.");
    public static readonly LocalText ReleaseRounded = new("Gezeigte Anzahlen sind auf Vielfache von {0} gerundet.", "Counts that are shown are rounded to multiples of {0}.");
    public static readonly LocalText ReleasePooled = new(
        "Wären mehr als {0} der Zellen (Stadtteil und Stufe) geschützt, stünden die Stufen nur je Bezirk und die Stadtteile nur über alle Stufen.",
        "If more than {0} of the cells (district and stage) were protected, stages would be shown per borough only and districts over all stages only.");
    public static readonly LocalText ReleaseCells = new("Geschützt sind {0} von {1} Zellen.", "{0} of {1} cells are protected.");
    public static readonly LocalText ReleaseOneName = new("Die Freigabe nennt mindestens eine Person.", "The release names at least one person.");
    public static readonly LocalText ReleaseTwoNames = new("Die Freigabe nennt zwei verschiedene Personen.", "The release names two different people.");
    public static readonly LocalText ReleaseNames = new("Wer freigegeben hat", "Who released it");
    public static readonly LocalText ReleaseTime = new("{0}, {1} Uhr ({2})", "{0}, {1} ({2})");
    public static readonly LocalText ReleasedByOne = new("Freigegeben am {0} von {1}.", "Released on {0} by {1}.");
    public static readonly LocalText ReleasedByTwo = new("Freigegeben am {0} von {1}, geprüft von {2}.", "Released on {0} by {1}, checked by {2}.");
    public static readonly LocalText AuditPassed = new(
        "Der Angriff auf die eigenen Ausgaben wurde bestanden: Keine geschützte Zelle lässt sich enger eingrenzen, als die Regeln erlauben.",
        "The attack on our own output was withstood: no protected cell can be told closer than the rules permit.");
    public static readonly LocalText AuditPassedCells = new(
        "Der Angriff auf die eigenen Ausgaben wurde bestanden: Von {0} geschützten Zellen lässt sich keine enger eingrenzen, als die Regeln erlauben; der engste nachweisbare Abstand beträgt {1}.",
        "The attack on our own output was withstood: none of {0} protected cells can be told closer than the rules permit; the narrowest interval that can be proved is {1} wide.");
    public static readonly LocalText ReleaseFile = new("Vollständig steht die Freigabe in release.json.", "The release stands in full in release.json.");
}
