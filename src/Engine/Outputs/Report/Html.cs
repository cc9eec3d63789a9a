using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace EarlyWarning.Outputs;

/// <summary>Finished markup. Text becomes markup only through <see cref="Of"/>, which escapes every hole that is not markup already.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static readonly Html Empty = new("");

    /// <summary>Markup from an interpolated string: its literal parts are markup, its holes are text.</summary>
    public static Html Of(HtmlHandler handler) => new(handler.ToString());

    /// <summary>Several pieces, one behind the other.</summary>
    public static Html All(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(p => p.Markup)));
}

/// <summary>Builds markup from an interpolated string. A name from a file can say what it likes: it stays text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlHandler
{
    private readonly StringBuilder markup;

    /// <summary>Called by the compiler.</summary>
    public HtmlHandler(int literalLength, int formattedCount) => markup = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>A literal part: markup.</summary>
    public void AppendLiteral(string literal) => markup.Append(literal);

    /// <summary>A hole with markup.</summary>
    public void AppendFormatted(Html html) => markup.Append(html.Markup);

    /// <summary>A hole with several pieces of markup.</summary>
    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces) markup.Append(piece.Markup);
    }

    /// <summary>A hole with a whole number.</summary>
    public void AppendFormatted(int number) => markup.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A hole with text, for an element or for an attribute in double quotes.</summary>
    public void AppendFormatted(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': markup.Append("&amp;"); break;
                case '<': markup.Append("&lt;"); break;
                case '>': markup.Append("&gt;"); break;
                case '"': markup.Append("&quot;"); break;
                case '\'': markup.Append("&#39;"); break;
                case '\n': markup.Append(' '); break;
                case < 0x20 or (>= 0x7F and <= 0x9F): markup.Append('\uFFFD'); break;
                default: markup.Append(rune.ToString()); break;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => markup.ToString();
}
