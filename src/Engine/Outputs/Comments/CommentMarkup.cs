using System.Text.RegularExpressions;

namespace EarlyWarning.Outputs;

/// <summary>A small part of Markdown as markup: paragraphs, lists, emphasis. Headings become bold paragraphs, links their words with the address behind them as text, all else stays as it was typed.</summary>
internal static partial class CommentMarkup
{
    /// <summary>The markup of a comment. Whatever the comment says, it holds no element but <c>p</c>, <c>ul</c>, <c>ol</c>, <c>li</c>, <c>strong</c> and <c>em</c>, without attributes.</summary>
    /// <param name="text">The comment, line feeds only.</param>
    public static Html Of(string text)
    {
        var blocks = new List<Html>();
        var lines = new List<string>();
        var kind = Kind.Paragraph;
        foreach (var line in text.Split('\n').Append(""))
        {
            var (next, content) = Read(line.Trim());

            // A line without a mark goes on with the list item above it.
            if (content.Length > 0 && (next == kind || (next == Kind.Paragraph && lines.Count > 0)))
            {
                if (next != kind || (kind == Kind.Paragraph && lines.Count > 0)) lines[^1] += " " + content;
                else lines.Add(content);
                continue;
            }

            if (lines.Count > 0) blocks.Add(Block(kind, lines));
            lines = content.Length > 0 ? [content] : [];
            kind = next;
        }

        return Html.All(blocks);
    }

    private static (Kind Kind, string Content) Read(string line)
    {
        var match = Mark().Match(line);
        if (!match.Success) return (Kind.Paragraph, line);
        var kind = match.Groups[1].Value[0] switch { '#' => Kind.Heading, '-' or '*' or '+' => Kind.List, _ => Kind.Numbers };
        return (kind, match.Groups[2].Value);
    }

    private static Html Block(Kind kind, List<string> lines) => kind switch
    {
        Kind.List => Html.Of($"<ul>{lines.Select(l => Html.Of($"<li>{Inline(l)}</li>"))}</ul>"),
        Kind.Numbers => Html.Of($"<ol>{lines.Select(l => Html.Of($"<li>{Inline(l)}</li>"))}</ol>"),
        Kind.Heading => Html.Of($"<p><strong>{string.Join(" ", lines)}</strong></p>"),
        _ => Html.Of($"<p>{Inline(string.Join(" ", lines))}</p>"),
    };

    private static Html Inline(string text)
    {
        var pieces = new List<Html>();
        var at = 0;
        foreach (Match match in Marked().Matches(text))
        {
            pieces.Add(Html.Of($"{text[at..match.Index]}"));
            pieces.Add(
                match.Groups["strong"].Success ? Html.Of($"<strong>{match.Groups["strong"].Value}</strong>")
                : match.Groups["em"].Success ? Html.Of($"<em>{match.Groups["em"].Value}</em>")
                : Html.Of($"{match.Groups["words"].Value} ({match.Groups["address"].Value})"));
            at = match.Index + match.Length;
        }

        pieces.Add(Html.Of($"{text[at..]}"));
        return Html.All(pieces);
    }

    private enum Kind
    {
        Paragraph,
        List,
        Numbers,
        Heading,
    }

    [GeneratedRegex(@"^(#{1,6}|[-*+]|\d{1,3}[.)]) +(.+)$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\*\*(?<strong>[^*]+)\*\*|(?<!\*)\*(?<em>[^*\s](?:[^*]*[^*\s])?)\*(?!\*)|(?<!\w)_(?<em>[^_\s](?:[^_]*[^_\s])?)_(?!\w)|!?\[(?<words>[^\[\]]*)\]\((?<address>[^()\s]*)\)")]
    private static partial Regex Marked();
}
