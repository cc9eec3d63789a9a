using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace EarlyWarning.Outputs;

/// <summary>Reads the texts of a page that <see cref="Html"/> wrote, in the order in which a browser holds them.</summary>
internal static partial class MarkupTexts
{
    /// <summary>The texts: character data and the attributes that are read out, blank ones included.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The texts, decoded; one before every tag and one for every attribute.</returns>
    public static List<string> Of(string page)
    {
        var texts = new List<string>();
        foreach (var (text, tag) in Pieces(page))
        {
            texts.Add(WebUtility.HtmlDecode(text));
            foreach (Match attribute in Attributes().Matches(tag)) texts.Add(WebUtility.HtmlDecode(attribute.Groups[2].Value));
        }

        return texts;
    }

    /// <summary>The page without its texts: its tags and their other attributes. Two languages of a page have the same.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The tags.</returns>
    public static string Shape(string page)
    {
        var shape = new StringBuilder();
        foreach (var (_, tag) in Pieces(page)) shape.Append(Attributes().Replace(tag, " $1"));
        return shape.ToString();
    }

    [GeneratedRegex(@" (aria-label|data-words)=""([^""]*)""")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^<(?:(bdi|code|style|script)[ >]|([a-z0-9]+) [^>]*(?:translate=""no""|data-lang=))")]
    private static partial Regex Untranslated();

    /// <summary>The text before each tag, and the tag; what is not translated stands in neither.</summary>
    private static IEnumerable<(string Text, string Tag)> Pieces(string page)
    {
        // The language is what differs, and the first tag says it.
        var at = page.IndexOf("<head>", StringComparison.Ordinal);
        while (true)
        {
            var open = page.IndexOf('<', at);
            if (open < 0) yield break;
            var text = page[at..open];
            if (page.AsSpan(open).StartsWith("<!--"))
            {
                at = page.IndexOf("-->", open, StringComparison.Ordinal) + 3;
                yield return (text, "");
                continue;
            }

            var close = page.IndexOf('>', open) + 1;
            var tag = page[open..close];
            at = close;
            if (Untranslated().Match(tag) is { Success: true } skipped)
            {
                var end = $"</{(skipped.Groups[1].Success ? skipped.Groups[1].Value : skipped.Groups[2].Value)}>";
                at = page.IndexOf(end, close, StringComparison.Ordinal) + end.Length;
                tag = skipped.Value.StartsWith("<script", StringComparison.Ordinal) ? "" : $"<{end}";
            }

            yield return (text, tag);
        }
    }
}
