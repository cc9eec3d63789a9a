using System.CommandLine;
using System.CommandLine.Help;
using EarlyWarning.MadeUpCity;

namespace EarlyWarning.Cli;

/// <summary>The words of the command line: commands, arguments and options. No wording for people stands here.</summary>
internal sealed class Grammar
{
    /// <summary>The program's name.</summary>
    internal const string Program = "earlywarning";

    internal Grammar(Func<ParseResult, string, int> act)
    {
        // The built-in pair claims /h and /?, which are paths elsewhere, and knows --version at the root alone.
        Root.Options.Clear();
        Root.Options.Add(Help);
        Root.Options.Add(Version);
        Lang.CompletionSources.Add([.. LanguageChoice.Words.Keys]);
        foreach (var number in Numbers) Init.Options.Add(number.Option);
        Run.Arguments.Add(RunSettings);
        Check.Arguments.Add(CheckSettings);
        Init.Arguments.Add(Folder);
        foreach (var command in new[] { Run, Check, Init })
        {
            command.SetAction(parsed => act(parsed, command.Name));
            Root.Subcommands.Add(command);
        }

        foreach (var option in new Option[] { Lang, Json, Quiet, Debug }) Root.Options.Add(option);
    }

    internal RootCommand Root { get; } = new();

    internal Command Run { get; } = new("run");

    internal Command Check { get; } = new("check");

    internal Command Init { get; } = new("init");

    internal Argument<string> RunSettings { get; } = new("SETTINGS");

    internal Argument<string> CheckSettings { get; } = new("SETTINGS");

    internal Argument<string> Folder { get; } = new("DIR");

    internal HelpOption Help { get; } = new("--help", "-h", "-?") { Recursive = true };

    internal VersionOption Version { get; } = new() { Recursive = true };

    internal Option<string> Lang { get; } = new("--lang") { Recursive = true, HelpName = "de|en" };

    internal Option<bool> Json { get; } = Flag("--json");

    internal Option<bool> Quiet { get; } = Flag("--quiet", "-q");

    internal Option<bool> Debug { get; } = Flag("--debug");

    internal NumberOption Children { get; } = NumberOption.Named("--children", CityPlan.FewestChildren, CityPlan.MostChildren, 12_000);

    internal NumberOption Districts { get; } = NumberOption.Named("--districts", CityPlan.FewestDistricts, CityPlan.MostDistricts, 26);

    internal NumberOption Quarters { get; } = NumberOption.Named("--quarters", 1, CityPlan.MostQuarters, 3);

    internal NumberOption Seed { get; } = NumberOption.Named("--seed", 0, ulong.MaxValue, 1);

    internal IReadOnlyList<NumberOption> Numbers => [Children, Districts, Quarters, Seed];

    /// <summary>Whether an option was written on the command line.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="option">The option.</param>
    /// <returns>Whether it was.</returns>
    internal static bool Given(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static Option<bool> Flag(string name, params string[] aliases) =>
        new(name, aliases) { Recursive = true, Arity = ArgumentArity.Zero };
}
