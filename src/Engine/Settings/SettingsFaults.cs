using System.Globalization;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Collects what is wrong with a settings file, so that all of it is reported together.</summary>
/// <param name="file">The file as the caller named it.</param>
internal sealed class SettingsFaults(string file)
{
    private const int MostFaults = 200;
    private const int LongestEcho = 60;

    private readonly List<(FindingKind Kind, long Line, long Column, LocalText[] Arguments)> found = [];

    /// <summary>A word of the settings, the same in both languages; cut where it is long, control characters replaced.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text for a message.</returns>
    public static LocalText Same(string text)
    {
        var echo = new StringBuilder(Math.Min(text.Length, LongestEcho));
        foreach (var rune in text.EnumerateRunes())
        {
            if (echo.Length >= LongestEcho)
            {
                echo.Append('…');
                break;
            }

            echo.Append(Rune.IsControl(rune) ? "\uFFFD" : rune.ToString());
        }

        return new LocalText(echo.ToString(), echo.ToString());
    }

    /// <summary>A list of permitted words.</summary>
    /// <param name="words">The words.</param>
    /// <returns>The words, separated by commas; never cut.</returns>
    public static LocalText List(IEnumerable<string> words)
    {
        var list = string.Join(", ", words);
        return new LocalText(list, list);
    }

    /// <summary>The word that was probably meant, as an insertion into a message.</summary>
    /// <param name="word">The word found.</param>
    /// <param name="permitted">The permitted words.</param>
    /// <returns>Bracketed question with a space before it, or empty texts where no permitted word is near.</returns>
    public static LocalText Meant(string word, IEnumerable<string> permitted) =>
        NearestWord.Of(word, permitted) is { } meant ? new LocalText($" (gemeint: „{meant}“?)", $" (did you mean \"{meant}\"?)") : new LocalText("", "");

    /// <summary>A number as the settings file would write it.</summary>
    /// <param name="number">The number.</param>
    /// <returns>Shortest digits that give the number back, with a point.</returns>
    public static LocalText Number(double number)
    {
        var digits = number.ToString("0.###############", CultureInfo.InvariantCulture);
        return new LocalText(digits, digits);
    }

    /// <summary>Adds a fault at a node.</summary>
    /// <param name="kind">Code and wording.</param>
    /// <param name="node">Where.</param>
    /// <param name="arguments">What the placeholders stand for, in both languages.</param>
    public void At(FindingKind kind, SettingsNode node, params ReadOnlySpan<LocalText> arguments) => At(kind, node.Line, node.Column, arguments);

    /// <summary>Adds a fault at a place.</summary>
    /// <param name="kind">Code and wording.</param>
    /// <param name="line">Line from 1; 0 for the whole file.</param>
    /// <param name="column">Column from 1; 0 for the whole line.</param>
    /// <param name="arguments">What the placeholders stand for, in both languages.</param>
    public void At(FindingKind kind, long line, long column, params ReadOnlySpan<LocalText> arguments)
    {
        found.Add((kind, line, column, arguments.ToArray()));
    }

    /// <summary>Stops where any fault was added.</summary>
    /// <param name="reason">Why the run stops.</param>
    /// <exception cref="RunStoppedException">At least one fault was added; it holds them in the order of the file, at most 200.</exception>
    public void ThrowIfAny(StopReason reason = StopReason.SettingsFaulty)
    {
        if (found.Count == 0) return;
        var findings = found.OrderBy(f => f.Line).ThenBy(f => f.Column).Take(MostFaults).Select(f => Worded(f.Kind, f.Line, f.Column, f.Arguments)).ToList();
        if (found.Count > MostFaults) findings.Add(Worded(SettingsFindings.More, 0, 0, [Number(found.Count - MostFaults)]));
        throw new RunStoppedException(reason, [.. findings]);
    }

    // Units and kinds of values are worded in the reader's language, which a finding's arguments cannot be: they go into the wording.
    private Finding Worded(FindingKind kind, long line, long column, LocalText[] arguments)
    {
        var text = new LocalText(Fill(kind.Text.German, arguments.Select(a => a.German)), Fill(kind.Text.English, arguments.Select(a => a.English)));
        var columnNumber = column > 0 ? column.ToString(CultureInfo.InvariantCulture) : "";
        return Finding.At(kind with { Text = text }, file, line, columnNumber, [.. arguments.Select(a => a.English)]);
    }

    private static string Fill(string wording, IEnumerable<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, wording, [.. arguments.Select(a => (object)a)])
            .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
