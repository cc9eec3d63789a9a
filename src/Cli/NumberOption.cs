using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EarlyWarning.Cli;

/// <summary>An option that takes a whole number, both ends of its range included.</summary>
/// <remarks>Read as text and parsed here: the parser's own conversion follows the culture of the machine.</remarks>
/// <param name="Option">The option.</param>
/// <param name="Minimum">Smallest number accepted.</param>
/// <param name="Maximum">Largest number accepted.</param>
/// <param name="Default">The number where the option is not given.</param>
internal sealed record NumberOption(Option<string> Option, ulong Minimum, ulong Maximum, ulong Default)
{
    /// <summary>A number option.</summary>
    /// <param name="name">Its name with two hyphens.</param>
    /// <param name="minimum">Smallest number accepted.</param>
    /// <param name="maximum">Largest number accepted.</param>
    /// <param name="unless">The number where the option is not given.</param>
    /// <returns>The option.</returns>
    internal static NumberOption Named(string name, ulong minimum, ulong maximum, ulong unless) =>
        new(new Option<string>(name) { HelpName = "N" }, minimum, maximum, unless);

    /// <summary>Whether a text is a number in the range.</summary>
    /// <param name="text">Digits alone, without sign and separators.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is.</returns>
    internal bool TryParse(string text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= Minimum && number <= Maximum;

    /// <summary>The number that a command line without faults holds.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>The number given, or the default.</returns>
    internal ulong In(ParseResult parsed) =>
        parsed.GetResult(Option) is { Tokens: [Token token, ..] } && TryParse(token.Value, out var number) ? number : Default;
}
