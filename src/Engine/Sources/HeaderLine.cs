using System.Text;

namespace EarlyWarning.Sources;

/// <summary>The header line of a file.</summary>
/// <param name="Separator">Separator that the line uses.</param>
/// <param name="Line">Physical line, from 1.</param>
/// <param name="Offset">Byte at which the line begins, counted behind the byte order mark.</param>
/// <param name="Cells">Header cells, quotes and white space at the ends removed, in Unicode form C.</param>
/// <param name="Matched">How many of the wanted columns it holds.</param>
internal sealed record HeaderLine(char Separator, int Line, int Offset, string[] Cells, int Matched)
{
    /// <summary>Whether line and offset are those of the first row below the header, because it was read already: rows one above the other.</summary>
    public bool Above { get; init; }

    /// <summary>How many lines are looked at.</summary>
    public const int LinesSearched = 50;

    /// <summary>The separators known, in the order in which they are tried.</summary>
    public static ReadOnlySpan<char> Separators => [';', '\t', '|', ','];

    /// <summary>Finds the header: the first line that holds all wanted columns under some separator, else the line that holds most of them.</summary>
    /// <param name="head">The first bytes of the file, without byte order mark.</param>
    /// <param name="windows1252">Whether they are Windows-1252 rather than UTF-8.</param>
    /// <param name="wanted">The columns that the settings name.</param>
    /// <returns>The line; null where no line holds any of the columns.</returns>
    public static HeaderLine? Find(ReadOnlySpan<byte> head, bool windows1252, IReadOnlyCollection<string> wanted)
    {
        HeaderLine? best = null;
        var offset = 0;
        for (var line = 1; line <= LinesSearched && offset < head.Length; line++)
        {
            var length = head[offset..].IndexOfAny((byte)'\n', (byte)'\r');
            if (length < 0) length = head.Length - offset;
            var text = Decode(head.Slice(offset, length), windows1252);
            foreach (var separator in Separators)
            {
                var cells = Split(text, separator);
                var matched = wanted.Count(w => cells.Contains(w, StringComparer.Ordinal));
                if (matched > (best?.Matched ?? 0)) best = new HeaderLine(separator, line, offset, cells, matched);
                if (matched == wanted.Count) return best;
            }

            offset += length;
            if (offset + 1 < head.Length && head[offset] == '\r' && head[offset + 1] == '\n') offset++;
            offset++;
        }

        return best;
    }

    /// <summary>A column name in the form in which names are compared.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The name without white space at its ends, in Unicode form C.</returns>
    public static string Clean(string name)
    {
        var trimmed = name.Trim();
        return trimmed.IsNormalized() ? trimmed : trimmed.Normalize();
    }

    /// <summary>The text of some bytes.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes, bool windows1252) => windows1252
        ? string.Create(bytes.Length, bytes, static (chars, source) =>
        {
            for (var i = 0; i < chars.Length; i++) chars[i] = Windows1252Stream.Decode(source[i]);
        })
        : Encoding.UTF8.GetString(bytes);

    private static string[] Split(string text, char separator)
    {
        if (!text.Contains(separator, StringComparison.Ordinal)) return [Unquote(text)];
        var cells = new List<string>();
        var start = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            if (text[i] != separator || quoted) continue;
            cells.Add(Unquote(text[start..i]));
            start = i + 1;
        }

        cells.Add(Unquote(text[start..]));
        return [.. cells];
    }

    private static string Unquote(string cell)
    {
        var text = cell.Trim();
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"') text = text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        return Clean(text);
    }
}
