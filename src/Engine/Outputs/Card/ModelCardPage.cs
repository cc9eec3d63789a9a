using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The model card as a page: one file, no network, no script. It holds both languages; two buttons of the page choose the one that is shown and printed.</summary>
internal static class ModelCardPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="report">What is said about the model.</param>
    /// <param name="catalogue">Names of indicators and outcomes.</param>
    /// <param name="first">The language shown at first.</param>
    /// <returns>The page, with line feeds.</returns>
    public static string Write(FitReport report, IndicatorCatalogue catalogue, Language first)
    {
        var style = Style();
        var policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; img-src data:; base-uri 'none'; form-action 'none'";
        Language[] languages = [Language.German, Language.English];
        var page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="{Word(first)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>{Title(new CardContext(report, catalogue, first))}</title>
            <link rel="icon" href="data:,">
            <style>{new Html(style)}</style>
            </head>
            <body><main>
            {languages.Select(l => Choice(l, first))}
            {languages.Select(l => Article(new CardContext(report, catalogue, l)))}
            </main></body>
            </html>

            """);
        return page.Markup.ReplaceLineEndings("\n");
    }

    /// <summary>The title of a card.</summary>
    public static string Title(CardContext card) => card.T(CardTexts.Title, card.T(card.Report.Model.Title));

    /// <summary>What stands under the title.</summary>
    public static string Lead(CardContext card) => card.T(CardTexts.Lead, card.Report.City, card.Report.Model.Id, card.Numbers.Count(card.Report.Model.Version));

    // Each language is named in itself.
    private static Html Choice(Language language, Language first) => Html.Of($"""
        <input type="radio" name="language" id="{Word(language)}"{new Html(language == first ? " checked" : "")}><label for="{Word(language)}" lang="{Word(language)}">{(language == Language.German ? "Deutsch" : "English")}</label>
        """);

    private static Html Article(CardContext card) => Html.Of($"""
        <article lang="{Word(card.Language)}" class="{Word(card.Language)}">
        <h1>{Title(card)}</h1>
        <p class="lead">{Lead(card)}</p>
        {CardContent.Of(card).Select(s => Section(card, s))}</article>

        """);

    private static Html Section(CardContext card, CardSection section) => Html.Of($"""
        <section id="{$"{Word(card.Language)}-{section.Id}"}"><h2>{section.Title}</h2>
        {section.Blocks.Select(b => Html.Of($"{Block(card, b)}\n"))}</section>

        """);

    private static Html Block(CardContext card, CardBlock block) => block switch
    {
        CardHeading heading => Html.Of($"<h3>{heading.Text}</h3>"),
        CardParagraph paragraph => Html.Of($"<p{new Html(paragraph.Strong ? " class=\"strong\"" : "")}>{paragraph.Text}</p>"),
        CardList list => Html.Of($"<ul>{list.Items.Select(i => Html.Of($"<li>{i}</li>"))}</ul>"),
        CardFacts facts => Html.Of($"""<dl class="facts">{facts.Entries.Select(e => Html.Of($"<dt>{e.Word}</dt><dd>{e.Meaning}</dd>"))}</dl>"""),
        CardBlanks blanks => Html.Of($"""<ul class="blanks">{blanks.Words.Select(w => Html.Of($"<li>{w}</li>"))}</ul>"""),
        CardPicture picture => Html.Of($"<figure><figcaption>{picture.Table.Caption}</figcaption>{picture.Svg}<details><summary>{card.T(CardTexts.ShowFigures)}</summary>{Grid(picture.Table)}</details></figure>"),
        CardTable table => Grid(table),
        _ => throw new InvalidOperationException("A block of the card has no markup."),
    };

    private static Html Grid(CardTable table) => Html.Of($"""
        <div class="scroll" tabindex="0" role="region" aria-label="{table.Caption}"><table class="{(table.Figures ? "figures" : "words")}"><caption>{table.Caption}</caption><thead><tr>{table.Head.Select(h => Html.Of($"""<th scope="col">{h}</th>"""))}</tr></thead><tbody>
        {table.Rows.Select(r => Row(r, table.Figures))}</tbody></table></div>
        """);

    private static Html Row(ImmutableArray<string> cells, bool figures) =>
        Html.Of($"""<tr><th scope="row">{cells[0]}</th>{cells.Skip(1).Select(c => figures ? Figure(c) : Html.Of($"<td>{c}</td>"))}</tr>{new Html("\n")}""");

    /// <summary>A figure with its interval below it: nine of them fit side by side.</summary>
    private static Html Figure(string cell) =>
        cell.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? Html.Of($"<td>{cell[..at]} <small>{cell[(at + 1)..]}</small></td>") : Html.Of($"<td>{cell}</td>");

    private static string Word(Language language) => language == Language.German ? "de" : "en";

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Outputs/Card/card.css") ?? throw new InvalidOperationException("The resource card.css is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
