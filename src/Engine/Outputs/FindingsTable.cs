using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The table <c>internal/findings.csv</c>: every finding, for those who mend the files. Not for publication.</summary>
internal static class FindingsTable
{
    /// <summary>Writes the table, sorted by file, code, column and line.</summary>
    /// <param name="content">The run.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(OutputContent content)
    {
        var language = content.Settings.Language;
        TableColumn<Finding>[] columns =
        [
            // The first column says on every line, wherever the file ends up, that it must not be passed on.
            new("internal", "string", new("intern", "internal"), (w, _) => w.Text(language == Language.German ? "intern – nicht weitergeben" : "internal – do not pass on")),
            new("code", "string", new("Code", "Code"), (w, f) => w.Text(f.Kind.Code)),
            new("severity", "string", new("Schwere", "Severity"), (w, f) => w.Text(PublishedWords.Of(f.Kind.Severity))),
            new("file", "string", new("Datei", "File"), (w, f) => w.Text(PublishedWords.FileName(f.File))),
            new("line", "integer", new("Zeile", "Line"), (w, f) => w.Integer(f.Line > 0 ? f.Line : null)),
            new("column", "string", new("Spalte", "Column"), (w, f) => w.Text(f.Column)),
            new("message", "string", new("Meldung", "Message"), (w, f) => w.Text(f.Message(language))),
        ];
        var sorted = content.Findings
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Kind.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Column, StringComparer.Ordinal)
            .ThenBy(f => f.Line)
            .ThenBy(f => string.Join('\u001f', f.Arguments), StringComparer.Ordinal);
        return CsvDialect.Of(language).Write(columns, sorted);
    }
}
