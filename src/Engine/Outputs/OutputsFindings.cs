using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The findings of this room.</summary>
internal static class OutputsFindings
{
    /// <summary>An output file could not be written: {0} is the file, {1} what the system says.</summary>
    public static readonly FindingKind NotWritten = new(
        "EW1651",
        Severity.Stop,
        new(
            "Die Ausgabedatei {0} konnte nicht geschrieben werden ({1}); erwartet wird ein beschreibbarer Ordner mit genug Platz. Es wurde nichts veröffentlicht.",
            "The output file {0} could not be written ({1}); a writable folder with enough space is expected. Nothing was published."));
}
