using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The findings of the audit. All of them stop the run, but for the earlier publication that could not be attacked.</summary>
internal static class AuditFindings
{
    /// <summary>A protected number can be proved too closely. {0}: kind of row, {1}: what gives it away.</summary>
    public static readonly FindingKind GivenAway = new("EW1671", Severity.Stop, new(
        "Eine geschützte Zeile ({0}) lässt sich enger bestimmen als erlaubt, und zwar aus: {1}. Es wurde nichts veröffentlicht.",
        "A protected row ({0}) can be told more closely than permitted, from: {1}. Nothing was published."));

    /// <summary>A row that has to be protected is shown. {0}: kind of row, {1}: where.</summary>
    public static readonly FindingKind ShownThoughSmall = new("EW1672", Severity.Stop, new(
        "Eine Zeile, die geschützt sein müsste ({0}), wird gezeigt: {1}. Es wurde nichts veröffentlicht.",
        "A row that has to be protected ({0}) is shown: {1}. Nothing was published."));

    /// <summary>Two files do not tell the same. {0}: kind of row, {1}: where.</summary>
    public static readonly FindingKind FilesDisagree = new("EW1673", Severity.Stop, new(
        "Zwei Ausgaben sagen über dieselbe Zeile ({0}) nicht dasselbe: {1}. Es wurde nichts veröffentlicht.",
        "Two outputs do not tell the same of one row ({0}): {1}. Nothing was published."));

    /// <summary>Least squares determine a protected number. {0}: kind of row, {1}: published statistics used.</summary>
    public static readonly FindingKind SolvedFor = new("EW1674", Severity.Stop, new(
        "Die Zahl einer geschützten Zeile ({0}) folgt durch Ausgleichsrechnung aus: {1}. Es wurde nichts veröffentlicht.",
        "The number of a protected row ({0}) follows by least squares from: {1}. Nothing was published."));

    /// <summary>An earlier publication is given away by this one. {0}: kind of row, {1}: what gives it away.</summary>
    public static readonly FindingKind EarlierGivenAway = new("EW1675", Severity.Stop, new(
        "Eine früher geschützte Zeile ({0}) ließe sich durch diese Veröffentlichung enger bestimmen als erlaubt, und zwar aus: {1}. Es wurde nichts veröffentlicht.",
        "A row protected earlier ({0}) could be told more closely than permitted by this publication, from: {1}. Nothing was published."));

    /// <summary>An earlier publication could not be attacked. {0}: its quarter.</summary>
    public static readonly FindingKind EarlierUndecided = new("EW1676", Severity.Note, new(
        "Ob diese Veröffentlichung etwas über früher Geschütztes aus {0} verrät, ließ sich nicht prüfen: Sie ist zu groß, oder ihre Zahlen passen nicht zueinander. Was heute geschützt ist, wurde geprüft.",
        "Whether this publication tells anything of rows protected earlier in {0} could not be examined: it is too large, or its numbers do not fit together. What is protected now was examined."));
}
