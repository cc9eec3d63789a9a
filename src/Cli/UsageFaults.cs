using System.CommandLine;
using System.CommandLine.Parsing;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>What is wrong with a command line, worded by this program: the parser's own messages are half translated.</summary>
internal static class UsageFaults
{
    /// <summary>All faults of a command line.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="grammar">The grammar it was parsed with.</param>
    /// <param name="language">The language wanted.</param>
    /// <returns>One sentence each; empty where nothing is wrong.</returns>
    internal static IReadOnlyList<string> In(ParseResult parsed, Grammar grammar, Language language)
    {
        List<string> faults = [.. OfOptions(parsed, grammar, language)];
        var command = parsed.CommandResult.Command;
        var loose = Loose(parsed);
        var dashed = loose.Where(IsDashed).ToList();
        faults.AddRange(dashed.Select(d => Unknown(Texts.UnknownOption, d, OptionNames(grammar, command), language)));
        if (command == grammar.Root)
        {
            if (loose.Except(dashed).FirstOrDefault() is { } word)
                faults.Add(Unknown(Texts.UnknownCommand, word, grammar.Root.Subcommands.Select(c => c.Name).Append("--help"), language));
            else if (faults.Count == 0)
                faults.Add(Texts.NoCommand.Fill(language, string.Join(", ", grammar.Shapes.Select(c => c.Command.Name))));
        }
        else if (dashed.Count == 0)
        {
            // After an unknown option its value goes astray too, so words too many or too few say nothing then.
            var shape = grammar.Shapes.Single(c => c.Command == command).Shape;
            var words = Grammar.Words(parsed);
            if (words.Count < shape.Least) faults.Add(Texts.MissingArgument.Fill(language, command.Name, shape.Meaning));
            faults.AddRange(grammar.Texts.Where(t => t.Required && command.Options.Contains(t.Option) && !Grammar.Given(parsed, t.Option))
                .Select(t => Texts.MissingOption.Fill(language, command.Name, $"{t.Option.Name} {t.Placeholder.In(language)}", t.Expected)));
            faults.AddRange(words.Skip(shape.Most).Concat(parsed.UnmatchedTokens).Select(t => Texts.TooMany.Fill(language, t, command.Name, shape.Meaning)));
        }

        if (Grammar.Given(parsed, grammar.Schild) && Grammar.Given(parsed, grammar.Quarters.Option))
            faults.Add(Texts.NotTogether.Fill(language, grammar.Quarters.Option.Name, grammar.Schild.Name));

        // A fault that none of the above foresees is told all the same; the parser's own words are not used, they come in any language.
        return faults.Count == 0 && parsed.Errors.Count > 0 ? [Texts.NotUnderstood.Fill(language)] : faults;
    }

    private static IEnumerable<string> OfOptions(ParseResult parsed, Grammar grammar, Language language)
    {
        foreach (var option in new Option[] { grammar.Lang }.Concat(grammar.Numbers.Select(n => n.Option)).Concat(grammar.Texts.Select(t => t.Option)))
        {
            if (parsed.GetResult(option) is not { Implicit: false } result) continue;
            if (result.IdentifierTokenCount > 1) yield return Texts.Repeated.Fill(language, option.Name);
            else if (result.Tokens.Count == 0) yield return Texts.NeedsValue.Fill(language, option.Name);
            else if (grammar.Numbers.FirstOrDefault(n => n.Option == option) is { } number)
            {
                if (!number.TryParse(result.Tokens[0].Value, out _))
                    yield return Texts.NotInRange.Fill(language, option.Name, result.Tokens[0].Value, Digits(number.Minimum), Digits(number.Maximum));
            }
            else if (grammar.Texts.FirstOrDefault(t => t.Option == option) is { } text)
            {
                if (!text.IsSound(result.Tokens[0].Value.Trim())) yield return Texts.NotOfForm.Fill(language, option.Name, result.Tokens[0].Value, text.Expected);
            }
            else if (!LanguageChoice.Words.ContainsKey(result.Tokens[0].Value))
            {
                yield return Texts.NoLanguage.Fill(language, option.Name, result.Tokens[0].Value);
            }
        }
    }

    private static string Unknown(LocalText text, string word, IEnumerable<string> known, Language language) =>
        text.Fill(language, word) + (DidYouMean.Nearest(word, known) is { } nearest ? " " + Texts.DidYouMean.Fill(language, nearest) : "");

    /// <summary>Words that the parser could not place, and those with a hyphen that it took for the argument.</summary>
    private static List<string> Loose(ParseResult parsed)
    {
        if (parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash)) return [.. parsed.UnmatchedTokens];
        return [.. Grammar.Words(parsed).Where(IsDashed), .. parsed.UnmatchedTokens];
    }

    private static IEnumerable<string> OptionNames(Grammar grammar, Command command) =>
        command.Options.Concat(grammar.Root.Options).Select(o => o.Name).Distinct();

    private static bool IsDashed(string word) => word.Length > 1 && word[0] == '-';

    private static string Digits(ulong number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
