using System.CommandLine;
using System.CommandLine.Parsing;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>An option that takes a word or a text of a certain form.</summary>
/// <param name="Option">The option.</param>
/// <param name="IsSound">Whether a text has the form.</param>
/// <param name="Placeholder">What stands for the text in the help.</param>
/// <param name="Expected">The form in words, to stand behind "expected".</param>
/// <param name="Required">Whether its command cannot do without it.</param>
internal sealed record TextOption(Option<string> Option, Func<string, bool> IsSound, LocalText Placeholder, LocalText Expected, bool Required = false)
{
    /// <summary>A text option.</summary>
    /// <param name="name">Its name with two hyphens.</param>
    /// <param name="placeholder">What stands for the text in the help.</param>
    /// <param name="isSound">Whether a text has the form.</param>
    /// <param name="expected">The form in words.</param>
    /// <returns>The option, not required.</returns>
    internal static TextOption Named(string name, LocalText placeholder, Func<string, bool> isSound, LocalText expected) =>
        new(new Option<string>(name) { HelpName = placeholder.English }, isSound, placeholder, expected);

    /// <summary>The text that a command line without faults holds.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>The text, white space at its ends removed; null where the option was not given.</returns>
    internal string? In(ParseResult parsed) => parsed.GetResult(Option) is { Tokens: [Token token, ..] } ? token.Value.Trim() : null;
}
