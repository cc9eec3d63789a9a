using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>A table of the page: with a caption, scopes, and keys by which script sorts it.</summary>
internal static class Table
{
    /// <summary>A head cell.</summary>
    /// <param name="report">The report.</param>
    /// <param name="text">Its words.</param>
    /// <param name="numeric">Whether its column holds figures.</param>
    public static Html Head(ReportContext report, LocalText text, bool numeric = false) => Head(report.T(text), numeric);

    /// <summary>A head cell.</summary>
    public static Html Head(string text, bool numeric = false) => Html.Of($"""<th scope="col"{(numeric ? new Html(" class=\"n\"") : Html.Empty)}>{text}</th>""");

    /// <summary>The head cell of a column of words, which sort in the order given.</summary>
    public static Html Head(ReportContext report, LocalText text, IEnumerable<string> words) =>
        Html.Of($"""<th scope="col" data-words="{string.Join('|', words)}">{report.T(text)}</th>""");

    /// <summary>The head cell of a row.</summary>
    public static Html RowHead(string name, string small = "") =>
        Html.Of($"""<th scope="row"><bdi>{name}</bdi>{(small.Length == 0 ? Html.Empty : Html.Of($"""<small><bdi>{small}</bdi></small>"""))}""");

    /// <summary>The head cell of a row that is called by words of the report, and not by a name: only these are translated.</summary>
    public static Html WordHead(string words, string small = "") =>
        Html.Of($"""<th scope="row">{words}{(small.Length == 0 ? Html.Empty : Html.Of($"<small>{small}</small>"))}""");

    /// <summary>A cell with text.</summary>
    public static Html Cell(string text) => Html.Of($"<td>{text}");

    /// <summary>A cell with markup.</summary>
    public static Html Cell(Html html) => Html.Of($"<td>{html}");

    /// <summary>A cell with a figure and the key it sorts by; NaN sorts last. The key is written only where script cannot read it from the text.</summary>
    public static Html Figure(string text, double key) => Html.Of($"""<td class="n"{Key(text, key)}>{text}""");

    /// <summary>The cell of a dense table, whose style sheet sets its columns.</summary>
    public static Html Dense(string text) => Html.Of($"<td>{text}");

    /// <summary>The cell of a dense table with a rate in per cent and its interval.</summary>
    public static Html Dense(ReportContext report, double rate, double low, double high) =>
        Html.Of($"<td><b>{report.Numbers.PercentNumber(rate)}</b> <small>{report.Numbers.PercentNumbers(low, high)}</small>");

    /// <summary>A cell with a few words, kept in one line, and the key they sort by.</summary>
    public static Html Word(string text, double key) => Html.Of($"""<td class="short" data-sort="{NumberText.SortKey(key)}">{text}""");

    /// <summary>A cell with markup and the key it sorts by.</summary>
    public static Html Word(Html html, double key) => Html.Of($"""<td data-sort="{NumberText.SortKey(key)}">{html}""");

    private static Html Key(string text, double key) =>
        double.IsFinite(key) == text.Any(char.IsAsciiDigit) ? Html.Empty : Html.Of($" data-sort=\"{NumberText.SortKey(key)}\"");

    /// <summary>A row about a district or another area, which is lit together with the map.</summary>
    public static Html Row(string area, IEnumerable<Html> cells) => Html.Of($"""<tr data-area="{area}">{cells}</tr>""");

    /// <summary>A row about something else.</summary>
    public static Html Row(IEnumerable<Html> cells) => Html.Of($"<tr>{cells}</tr>");

    /// <summary>The table.</summary>
    /// <param name="caption">Its caption.</param>
    /// <param name="head">Its head cells.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="sortable">Whether script may sort it.</param>
    /// <param name="look">Class of a table with a look of its own.</param>
    /// <remarks>Cells and rows have no end tags where HTML allows to leave them out: in a large city that is a tenth of the page.</remarks>
    public static Html Of(string caption, IEnumerable<Html> head, IEnumerable<Html> rows, bool sortable = false, string look = "") => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{caption}"><table class="{(sortable ? "sortable" : "plain")}{(look.Length > 0 ? " " + look : "")}"><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>
        {rows.Select(r => Html.Of($"{r}\n"))}</tbody></table></div>
        """);
}
