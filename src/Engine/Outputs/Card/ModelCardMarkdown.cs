using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The model card as Markdown, in both languages one after the other; a table stands for each picture.</summary>
internal static class ModelCardMarkdown
{
    /// <summary>Punctuation that Markdown may read as more than punctuation.</summary>
    private const string Marks = "\\`*_[]#|~!";

    /// <summary>Writes the card.</summary>
    /// <param name="report">What is said about the model.</param>
    /// <param name="catalogue">Names of indicators and outcomes.</param>
    /// <param name="first">The language that comes first.</param>
    /// <returns>The text, with line feeds.</returns>
    public static string Write(FitReport report, IndicatorCatalogue catalogue, Language first)
    {
        var text = new StringBuilder();
        Language[] languages = first == Language.German ? [Language.German, Language.English] : [Language.English, Language.German];
        foreach (var language in languages)
        {
            var card = new CardContext(report, catalogue, language);
            if (language != first) text.Append("\n---\n\n");
            text.Append("# ").Append(Plain(ModelCardPage.Title(card))).Append("\n\n").Append(Start(ModelCardPage.Lead(card))).Append('\n');
            foreach (var section in CardContent.Of(card))
            {
                text.Append("\n## ").Append(Plain(section.Title)).Append('\n');
                foreach (var block in section.Blocks) text.Append('\n').Append(Block(block)).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>A text of one line that stays text: marks are escaped, control characters and halves of characters replaced.</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': plain.Append("&amp;"); break;
                case '<': plain.Append("&lt;"); break;
                case '>': plain.Append("&gt;"); break;
                case '\n' or '\r' or '\t' or 0x2028 or 0x2029: plain.Append(' '); break;
                case < 0x20 or (>= 0x7F and <= 0x9F): plain.Append('\uFFFD'); break;
                default:
                    if (rune.IsAscii && Marks.Contains((char)rune.Value)) plain.Append('\\');
                    plain.Append(rune.ToString());
                    break;
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>A text at the beginning of a line, where signs and numbers would begin a list or a heading.</summary>
    private static string Start(string text)
    {
        var plain = Plain(text);
        if (plain.Length > 0 && "+-=".Contains(plain[0])) return "\\" + plain;
        var digits = plain.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < plain.Length && plain[digits] is '.' or ')' ? plain[..digits] + "\\" + plain[digits..] : plain;
    }

    private static string Block(CardBlock block) => block switch
    {
        CardHeading heading => "### " + Plain(heading.Text),
        CardParagraph { Strong: true } paragraph => $"**{Plain(paragraph.Text)}**",
        CardParagraph paragraph => Start(paragraph.Text),
        CardList list => string.Join('\n', list.Items.Select(i => "- " + Start(i))),
        CardFacts facts => string.Join('\n', facts.Entries.Select(e => $"- **{Plain(e.Word)}:** {Plain(e.Meaning)}")),
        CardBlanks blanks => string.Join('\n', blanks.Words.Select(w => $"- {Plain(w)}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_")),
        CardPicture picture => Grid(picture.Table),
        CardTable table => Grid(table),
        _ => throw new InvalidOperationException("A block of the card has no Markdown."),
    };

    private static string Grid(CardTable table)
    {
        var align = table.Head.Select((_, i) => i > 0 && table.Figures ? "---:" : "---");
        return $"{Start(table.Caption)}\n\n{Row(table.Head)}\n| {string.Join(" | ", align)} |{string.Concat(table.Rows.Select(r => "\n" + Row(r)))}";
    }

    private static string Row(ImmutableArray<string> cells) => $"| {string.Join(" | ", cells.Select(Plain))} |";
}
