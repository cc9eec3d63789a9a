using System.Buffers;
using System.Text.RegularExpressions;

namespace EarlyWarning.Outputs;

/// <summary>Text in CSV that no spreadsheet runs as a formula.</summary>
internal static partial class SpreadsheetText
{
    /// <summary>Puts an apostrophe before every sign that could begin a formula: at the start, and behind a separator or quotation mark inside.</summary>
    /// <param name="text">The text.</param>
    /// <returns>
    /// The text. A sign inside matters because a file with commas may be opened where semicolons separate, or the other way round: quotation marks inside a cell are text
    /// then, and what stands behind the separator becomes a cell of its own. Full-width signs count too: some spreadsheets take them for the plain ones.
    /// </returns>
    public static string Harmless(string text) =>
        text.AsSpan().IndexOfAny(Signs) < 0 ? text : Beginning().Replace(text, "$1'$2");

    private static readonly SearchValues<char> Signs = SearchValues.Create("=+-@\uFF1D\uFF0B\uFF0D\uFF20");

    [GeneratedRegex("(^[\\s\"]*|[,;\\t\"][\\s\"]*)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
