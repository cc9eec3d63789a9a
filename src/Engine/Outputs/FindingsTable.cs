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
            new("internal", "string", new("intern", "internal"), _ => Field.Words(language == Language.German ? "intern – nicht weitergeben" : "internal – do not pass on")),
            new("code", "string", new("Code", "Code"), f => Field.Words(f.Kind.Code)),
            new("severity", "string", new("Schwere", "Severity"), f => Field.Words(PublishedWords.Of(f.Kind.Severity))),
            new("file", "string", new("Datei", "File"), f => Field.Words(PublishedWords.FileName(f.File))),
            new("line", "integer", new("Zeile", "Line"), f => Field.Integer(f.Line > 0 ? f.Line : null)),
            new("column", "string", new("Spalte", "Column"), f => Field.Words(f.Column)),
            new("message", "string", new("Meldung", "Message"), f => Field.Words(f.Message(language))),
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
