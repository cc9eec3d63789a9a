using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using EarlyWarning.MadeUpCity;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The words of the command line: commands, arguments and options. No wording for people stands here.</summary>
internal sealed class Grammar
{
    /// <summary>The program's name.</summary>
    internal const string Program = "earlywarning";

    private static readonly string[] LogLevels = ["debug", "info", "warn"];

    private static readonly string[] LogFormats = ["text", "json"];

    private static readonly LocalText Name = new("ein Name von höchstens 200 Zeichen", "a name of at most 200 characters");

    internal Grammar(Func<ParseResult, string, int> act)
    {
        // The built-in pair claims /h and /?, which are paths elsewhere, and knows --version at the root alone.
        Root.Options.Clear();
        Root.Options.Add(Help);
        Root.Options.Add(Version);
        Lang.CompletionSources.Add([.. LanguageChoice.Words.Keys]);
        foreach (var number in Numbers) Init.Options.Add(number.Option);
        Init.Options.Add(Schild);
        foreach (var text in new[] { ReleasedBy, CheckedBy, At, Quarter }) Publish.Options.Add(text.Option);
        foreach (var text in new[] { Format, To, Quarter }) Export.Options.Add(text.Option);
        Explain.Options.Add(Quarter.Option);
        foreach (var option in ModelOptions.All) Model.Options.Add(option);
        Check.Options.Add(Page.Option);
        Compare.Options.Add(All);
        Log.Option.CompletionSources.Add(LogLevels);
        LogFormat.Option.CompletionSources.Add(LogFormats);
        Format.Option.CompletionSources.Add([.. ExportCommand.Formats]);
        Purge.Options.Add(Today.Option);
        Purge.Options.Add(DryRun);
        foreach (var text in new[] { Secret, Out, FamilyName, FirstNames, BirthDate, KeyColumn, Drop }) Pseudonymise.Options.Add(text.Option);
        foreach (var (command, shape) in Shapes)
        {
            var words = new Argument<string[]>(shape.Placeholder.English) { Arity = ArgumentArity.ZeroOrMore };
            if (command == Completions) words.CompletionSources.Add([.. CompletionScripts.Shells]);
            if (command == Explain) words.CompletionSources.Add([.. ExplainCommand.KnownWords]);
            if (command == Model) words.CompletionSources.Add([ModelCommand.Edit, ModelCommand.Diff]);
            command.Arguments.Add(words);
            command.SetAction(parsed => act(parsed, command.Name));
            Root.Subcommands.Add(command);
        }

        foreach (var option in new Option[] { Lang, Json, Quiet, Log.Option, LogFormat.Option }) Root.Options.Add(option);
    }

    internal RootCommand Root { get; } = new();

    internal Command Run { get; } = new("run");

    internal Command Check { get; } = new("check");

    internal Command Publish { get; } = new("publish");

    internal Command Purge { get; } = new("purge");

    internal Command Init { get; } = new("init");

    internal Command Compare { get; } = new("compare");

    internal Command Explain { get; } = new("explain");

    internal Command Export { get; } = new("export");

    internal Command Fit { get; } = new("fit");
    internal Command Model { get; } = new("model");

    internal Command Key { get; } = new("key");

    internal Command Pseudonymise { get; } = new("pseudonymise");

    internal Command Completions { get; } = new("completions");

    /// <summary>The commands, in the order of the help, with the words they take.</summary>
    internal IReadOnlyList<(Command Command, ArgumentShape Shape)> Shapes =>
    [
        (Run, ArgumentShape.Settings), (Check, ArgumentShape.Settings), (Publish, ArgumentShape.Settings), (Compare, ArgumentShape.Compared),
        (Explain, ArgumentShape.Explained), (Export, ArgumentShape.Settings), (Fit, ArgumentShape.Settings), (Model, ArgumentShape.Model), (Purge, ArgumentShape.Settings), (Key, ArgumentShape.NewKey), (Pseudonymise, ArgumentShape.Table), (Init, ArgumentShape.Folder),
        (Completions, ArgumentShape.Shell),
    ];

    internal HelpOption Help { get; } = new("--help", "-h", "-?") { Recursive = true };

    internal VersionOption Version { get; } = new() { Recursive = true };

    internal Option<string> Lang { get; } = new("--lang") { Recursive = true, HelpName = "de|en" };

    internal Option<bool> Json { get; } = Flag("--json");

    internal Option<bool> Quiet { get; } = Flag("--quiet", "-q");

    internal TextOption Log { get; } = Recursive(TextOption.Named("--log", new("GRAD", "LEVEL"), LogLevels.Contains, new("debug, info oder warn", "debug, info or warn")));

    internal TextOption LogFormat { get; } = Recursive(TextOption.Named("--log-format", new("FORM", "FORM"), LogFormats.Contains, new("text oder json", "text or json")));

    internal TextOption Format { get; } = TextOption.Named("--format", new("FORMAT", "FORMAT"), ExportCommand.Formats.Contains, new(
        string.Join(", ", ExportCommand.Formats), string.Join(", ", ExportCommand.Formats))) with { Required = true };

    internal TextOption To { get; } = TextOption.Named("--to", new("ORDNER", "DIR"), text => text.Length > 0, new("ein Ordner", "a folder")) with { Required = true };

    internal TextOption Page { get; } = TextOption.Named("--html", new("DATEI", "FILE"), text => text.Length > 0, new("eine Datei", "a file"));

    internal Option<bool> All { get; } = new("--all") { Arity = ArgumentArity.Zero };

    internal TextOption ReleasedBy { get; } = TextOption.Named("--released-by", new("NAME", "NAME"), ReleaseRequest.IsName, Name) with { Required = true };

    internal TextOption CheckedBy { get; } = TextOption.Named("--checked-by", new("NAME", "NAME"), ReleaseRequest.IsName, Name);

    internal TextOption At { get; } = TextOption.Named("--at", new("ZEIT", "TIME"), text => ReleaseRequest.TryParseTime(text, out _), new(
        "eine Zeit mit Zeitzone wie 2026-10-15T14:30+02:00", "a time with its zone such as 2026-10-15T14:30+02:00")) with { Required = true };

    internal TextOption Quarter { get; } = TextOption.Named(
        "--quarter", new("QUARTAL", "QUARTER"), text => Vocabulary.Quarter.TryParse(text, out _), new("ein Quartal wie 2026-Q3", "a quarter such as 2026-Q3"));

    internal TextOption Today { get; } = TextOption.Named(
        "--today", new("TAG", "DATE"), text => TryParseDay(text, out _), new("ein Tag wie 2026-10-15", "a day such as 2026-10-15"));

    internal Option<bool> DryRun { get; } = new("--dry-run") { Arity = ArgumentArity.Zero };

    internal TextOption Secret { get; } = TextOption.Named("--key", new("DATEI", "FILE"), IsFilled, new("die Datei mit dem Geheimnis", "the file of the secret"));

    internal TextOption Out { get; } = TextOption.Named("--out", new("DATEI", "FILE"), IsFilled, new("eine neue Datei", "a new file")) with { Required = true };

    internal TextOption FamilyName { get; } = Column("--family-name");

    internal TextOption FirstNames { get; } = Column("--first-name");

    internal TextOption BirthDate { get; } = Column("--birth-date");

    internal TextOption KeyColumn { get; } = Column("--key-column");

    internal TextOption Drop { get; } = TextOption.Named("--drop", new("A,B", "A,B"), IsFilled, new("Spalten, durch Komma getrennt", "columns, separated by commas"));

    /// <summary>What <c>model</c> takes.</summary>
    internal ModelOptions ModelOptions { get; } = new();

    internal Option<bool> Schild { get; } = new("--schild") { Arity = ArgumentArity.Zero };

    internal NumberOption Children { get; } = NumberOption.Named("--children", CityPlan.FewestChildren, CityPlan.MostChildren, 12_000);

    internal NumberOption Districts { get; } = NumberOption.Named("--districts", CityPlan.FewestDistricts, CityPlan.MostDistricts, 26);

    internal NumberOption Quarters { get; } = NumberOption.Named("--quarters", 1, CityPlan.MostQuarters, 3);

    internal NumberOption Seed { get; } = NumberOption.Named("--seed", 0, ulong.MaxValue, 1);

    internal IReadOnlyList<NumberOption> Numbers => [Children, Districts, Quarters, Seed];

    internal IReadOnlyList<TextOption> Texts => [Log, LogFormat, ReleasedBy, CheckedBy, At, Quarter, Today, Format, To, Page, Secret, Out, FamilyName, FirstNames, BirthDate, KeyColumn, Drop, .. ModelOptions.Texts];

    /// <summary>Reads a day.</summary>
    /// <param name="text">Such as <c>2026-10-15</c>.</param>
    /// <param name="day">The day read.</param>
    /// <returns>Whether it is one.</returns>
    internal static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Whether an option was written on the command line.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="option">The option.</param>
    /// <returns>Whether it was.</returns>
    internal static bool Given(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>The words behind a command, empty ones left out.</summary>
    /// <param name="parsed">The parsed command line.</param>
    /// <returns>The words as they were written.</returns>
    internal static IReadOnlyList<string> Words(ParseResult parsed) =>
        [.. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Where(v => v.Length > 0)];

    private static TextOption Column(string name) => TextOption.Named(name, new("SPALTE", "COLUMN"), IsFilled, new("der Name einer Spalte", "the name of a column"));

    private static bool IsFilled(string text) => text.Length > 0;

    private static TextOption Recursive(TextOption text)
    {
        text.Option.Recursive = true;
        return text;
    }

    private static Option<bool> Flag(string name, params string[] aliases) =>
        new(name, aliases) { Recursive = true, Arity = ArgumentArity.Zero };
}
