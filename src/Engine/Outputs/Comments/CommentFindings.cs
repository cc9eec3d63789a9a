using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What can be wrong with comments.</summary>
internal static class CommentFindings
{
    /// <summary>The folder of the settings is not there or cannot be read. {0}: reason.</summary>
    public static readonly FindingKind FolderMissing = new("EW1691", Severity.Stop, new(
        "Der Ordner der Kommentare lässt sich nicht lesen ({0}); erwartet wird ein Ordner mit einem Unterordner je Quartal. Es wurde nichts veröffentlicht.",
        "The folder of comments cannot be read ({0}); expected a folder with a subfolder per quarter. Nothing was published."));

    /// <summary>A file is called like no district.</summary>
    public static readonly FindingKind UnknownDistrict = new("EW1692", Severity.Note, new(
        "Die Datei heißt wie kein Stadtteil; erwartet wird <Schlüssel>.md. Der Kommentar wird nicht gedruckt.",
        "The file is called like no district; expected <code>.md. The comment is not printed."));

    /// <summary>A comment is too long. {0}: most characters.</summary>
    public static readonly FindingKind TooLong = new("EW1693", Severity.Note, new(
        "Der Kommentar ist zu lang; erwartet werden höchstens {0} Zeichen. Er wird nicht gedruckt.",
        "The comment is too long; at most {0} characters are expected. It is not printed."));

    /// <summary>A comment is no text. {0}: reason.</summary>
    public static readonly FindingKind NotText = new("EW1694", Severity.Note, new(
        "Der Kommentar lässt sich nicht lesen ({0}); erwartet wird Text in UTF-8. Er wird nicht gedruckt.",
        "The comment cannot be read ({0}); text in UTF-8 is expected. It is not printed."));
}
