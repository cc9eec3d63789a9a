using System.Collections.Immutable;
using System.Globalization;

namespace EarlyWarning.Vocabulary;

/// <summary>One coded remark of the input check. It never holds a value of a personal column.</summary>
/// <param name="Kind">Code, severity and wording.</param>
/// <param name="File">File as the settings name it; empty where no file is meant.</param>
/// <param name="Line">Physical line from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Column name, or the column number from 1 in a settings file; empty where the whole line is meant.</param>
/// <param name="Arguments">What the wording's placeholders stand for: expected ranges, column names, counts.</param>
public sealed record Finding(FindingKind Kind, string File, long Line, string Column, ImmutableArray<string> Arguments)
{
    /// <summary>A finding about a place in a file.</summary>
    /// <param name="kind">Code, severity and wording.</param>
    /// <param name="file">File as the settings name it.</param>
    /// <param name="line">Physical line from 1; 0 for the whole file.</param>
    /// <param name="column">Column name, or empty.</param>
    /// <param name="arguments">What the placeholders stand for.</param>
    /// <returns>The finding.</returns>
    public static Finding At(FindingKind kind, string file, long line, string column, params ImmutableArray<string> arguments) =>
        new(kind, file, line, column, arguments);

    /// <summary>The finding as one line for people: place, colon, wording.</summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>For example <c>school.csv, line 214, absence_rate: expected 0 to 100 %; value left out [EW1203]</c>.</returns>
    public string Message(Language language)
    {
        var text = string.Format(CultureInfo.InvariantCulture, Kind.Text.In(language), [.. Arguments.Select(a => (object)a)]);
        var place = new List<string>(3);
        if (File.Length > 0) place.Add(File);
        if (Line > 0) place.Add((language == Language.German ? "Zeile " : "line ") + Line.ToString(CultureInfo.InvariantCulture));
        if (Column.Length > 0) place.Add(Column.All(char.IsAsciiDigit) ? (language == Language.German ? "Spalte " : "column ") + Column : Column);
        return place.Count == 0 ? $"{text} [{Kind.Code}]" : $"{string.Join(", ", place)}: {text} [{Kind.Code}]";
    }
}
