using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The line of a settings, model or map file that a finding is about, with a caret under the place. Never a line of an extract: those are about children.</summary>
internal static partial class ErrorExcerpt
{
    /// <summary>Characters of a line that are shown; of a longer one the part around the place.</summary>
    private const int Width = 72;

    /// <summary>Larger files are not read for an excerpt.</summary>
    private const long LargestBytes = 64 << 20;

    /// <summary>The excerpt.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="context">Knows the files.</param>
    /// <returns>Two lines; empty where the finding has no place in a file that may be shown.</returns>
    internal static IReadOnlyList<string> Of(Finding finding, CommandContext context)
    {
        if (finding.Line <= 0 || FileOf(finding, context) is not var (path, countsBytes)) return [];
        var place = finding.Column.Length > 0 ? finding.Column : finding.Kind.Code == "EW1304" ? finding.Arguments[0] : "";
        if (LineOf(path, finding.Line) is not { } line || string.IsNullOrWhiteSpace(line)) return [];
        var column = int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (countsBytes && column > 0) column = Characters(line, column);
        return Drawn(Secrets().Replace(line, m => m.Groups[1].Value + new string('*', m.Length - m.Groups[1].Length)), finding.Line, column);
    }

    /// <summary>The file, where it is one that holds nothing about a child. The ending is asked as well: whoever names an extract as settings must not see its rows here.</summary>
    private static (string Path, bool CountsBytes)? FileOf(Finding finding, CommandContext context)
    {
        var path = finding.Kind.Code[..4] switch
        {
            "EW10" => finding.File,
            "EW15" => context.Words.Append(context.Settings?.Model.File).FirstOrDefault(w => w is not null && Path.GetFileName(w) == finding.File),
            "EW13" when context.Settings is { Districts: { Map: { } map } districts } && districts.MapName == finding.File => map,
            _ => null,
        };
        if (path is null) return null;
        var ending = Path.GetExtension(path).ToLowerInvariant();
        var isSettings = finding.Kind.Code.StartsWith("EW10", StringComparison.Ordinal);
        return (isSettings ? ending is ".yaml" or ".yml" : ending is ".json" or ".geojson") ? (path, !isSettings) : null;
    }

    private static string? LineOf(string path, long number)
    {
        try
        {
            if (new FileInfo(path) is not { Exists: true, Length: > 0 and <= LargestBytes }) return null;
            return File.ReadLines(path, Encoding.UTF8).ElementAtOrDefault((int)Math.Min(number - 1, int.MaxValue));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int Characters(string line, int byteColumn)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(bytes, 0, Math.Min(byteColumn - 1, bytes.Length)) + 1;
    }

    private static string[] Drawn(string line, long number, int column)
    {
        var at = Math.Clamp(column - 1, 0, line.Length);
        var first = line.Length <= Width ? 0 : Math.Clamp(at - (Width / 2), 0, line.Length - Width);
        var shown = line.Substring(first, Math.Min(Width, line.Length - first));
        var (before, after) = (first > 0 ? "…" : "", first + shown.Length < line.Length ? "…" : "");
        var gutter = "  " + number.ToString(CultureInfo.InvariantCulture) + " | ";
        var text = gutter + before + string.Concat(shown.Select(c => c == '\t' ? ' ' : c)) + after;
        return column <= 0 ? [text] : [text, new string(' ', gutter.Length - 2) + "| " + new string(' ', before.Length + at - first) + "^"];
    }

    /// <summary>A password never stands in a message, wherever somebody wrote one: behind a key that names it, or in an address.</summary>
    [GeneratedRegex(@"((?:password|passwort|kennwort|passwd|pwd|secret|geheimnis|token)[""']?\s*[:=]\s*)\S.*|(?<=://[^\s/@:]*:).*(?=@)", RegexOptions.IgnoreCase)]
    private static partial Regex Secrets();
}
