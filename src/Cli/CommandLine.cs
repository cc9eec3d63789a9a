using System.CommandLine;
using System.CommandLine.Completions;
using System.Reflection;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using Spectre.Console;

namespace EarlyWarning.Cli;

/// <summary>Understands a command line and hands it to its command.</summary>
internal static class CommandLine
{
    /// <summary>The program's version, without the commit that a build may add.</summary>
    internal static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Does what a command line asks for.</summary>
    /// <param name="arguments">The words of the command line, without the program's name.</param>
    /// <param name="terminal">Where to speak.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="cancel">Cancelled when the user interrupts.</param>
    /// <returns>The exit code.</returns>
    internal static int Execute(IReadOnlyList<string> arguments, Terminal terminal, EngineCalls engine, CancellationToken cancel)
    {
        CommandContext? context = null;
        Grammar? grammar = null;
        grammar = new Grammar((parsed, command) => Act(parsed, command, grammar!, engine, context!));

        // No response files (a path may begin with @) and no bundles of one-letter options.
        var parsed = grammar.Root.Parse(arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        context = ContextOf(parsed, grammar, terminal, cancel);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };

        if (parsed.GetResult(grammar.Root.Directives.OfType<SuggestDirective>().Single()) is not null) return parsed.Invoke(invocation);
        if (Grammar.Given(parsed, grammar.Help))
        {
            WritePage(terminal.Out, context);
            return ExitCode.Done;
        }

        if (Grammar.Given(parsed, grammar.Version))
        {
            terminal.Say($"{Grammar.Program} {Version}");
            return ExitCode.Done;
        }

        if (arguments.Count == 0)
        {
            WritePage(terminal.Error, context);
            return ExitCode.WrongUsage;
        }

        var faults = UsageFaults.In(parsed, grammar, context.Language);
        if (faults.Count > 0) return Failure.WrongUsage(context, faults);
        return parsed.Invoke(invocation);
    }

    private static void WritePage(TextWriter writer, CommandContext context)
    {
        foreach (var line in HelpPages.Of(context.Command, context.Language).Split('\n')) writer.WriteLine(line.TrimEnd('\r'));
    }

    private static int Act(ParseResult parsed, string command, Grammar grammar, EngineCalls engine, CommandContext context)
    {
        try
        {
            if (command == grammar.Init.Name) return InitCommand.Execute(context.Subject, SizeOf(parsed, grammar), engine, context);
            if (command == grammar.Completions.Name) return CompletionsCommand.Execute(context.Subject, context);
            if (command == grammar.Key.Name) return KeyCommand.Execute(engine, context);
            if (command == grammar.Pseudonymise.Name) return PseudonymiseCommand.Execute(PseudonymiseCommand.RequestOf(parsed, grammar, context.Subject), engine, context);
            if (SettingsWord.Of(context) is { } file)
            {
                var loaded = engine.LoadSettings(file);
                context = context.For(loaded);
                DebugLines.Begin(loaded, context);
            }

            if (command == grammar.Compare.Name) return CompareCommand.Execute(Grammar.Given(parsed, grammar.All), engine, context);
            if (command == grammar.Model.Name) return ModelCommand.Execute(parsed, grammar.ModelOptions, engine, context);
            if (command == grammar.Explain.Name) return ExplainCommand.Execute(QuarterOf(parsed, grammar), engine, context);
            var settings = context.Settings!;
            if (command == grammar.Export.Name) return ExportCommand.Execute(settings, grammar.Format.In(parsed)!, grammar.To.In(parsed)!, QuarterOf(parsed, grammar), engine, context);
            if (command == grammar.Publish.Name) return PublishCommand.Execute(settings, RequestOf(parsed, grammar, settings), engine, context);
            if (command == grammar.Fit.Name) return FitCommand.Execute(settings, engine, context);
            if (command == grammar.Purge.Name)
            {
                var today = grammar.Today.In(parsed) is { } text && Grammar.TryParseDay(text, out var day) ? day : context.Terminal.Today();
                return PurgeCommand.Execute(settings, today, Grammar.Given(parsed, grammar.DryRun), engine, context);
            }

            return command == grammar.Run.Name
                ? RunCommand.Execute(settings, engine, context)
                : CheckCommand.Execute(settings, grammar.Page.In(parsed), engine, context);
        }
#pragma warning disable CA1031 // The outermost place: whatever is thrown becomes an exit code and a message without values.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failure.Of(exception, context);
        }
    }

    private static CitySize SizeOf(ParseResult parsed, Grammar grammar)
    {
        var stated = new CitySize((int)grammar.Children.In(parsed), (int)grammar.Districts.In(parsed), (int)grammar.Quarters.In(parsed), grammar.Seed.In(parsed));
        if (!Grammar.Given(parsed, grammar.Schild)) return stated;
        return CitySize.OfSchools with
        {
            Children = Grammar.Given(parsed, grammar.Children.Option) ? stated.Children : CitySize.OfSchools.Children,
            Districts = Grammar.Given(parsed, grammar.Districts.Option) ? stated.Districts : CitySize.OfSchools.Districts,
            Seed = stated.Seed,
        };
    }

    private static ReleaseRequest RequestOf(ParseResult parsed, Grammar grammar, RunSettings settings) => new(
        QuarterOf(parsed, grammar) ?? settings.Quarter,
        grammar.ReleasedBy.In(parsed)!, grammar.CheckedBy.In(parsed), ReleaseRequest.TryParseTime(grammar.At.In(parsed)!, out var at) ? at : default);

    private static Quarter? QuarterOf(ParseResult parsed, Grammar grammar) =>
        grammar.Quarter.In(parsed) is { } text && Quarter.TryParse(text, out var quarter) ? quarter : null;

    private static CommandContext ContextOf(ParseResult parsed, Grammar grammar, Terminal terminal, CancellationToken cancel)
    {
        var command = parsed.CommandResult.Command;
        var stated = parsed.GetResult(grammar.Lang) is { Tokens: [var word, ..] } && LanguageChoice.Words.TryGetValue(word.Value, out var language)
            ? language
            : (Language?)null;
        var words = Grammar.Words(parsed);
        var context = new CommandContext
        {
            Terminal = grammar.LogFormat.In(parsed) == "json" ? terminal with { JsonLog = true, Ansi = AnsiSupport.No } : terminal,
            Command = command == grammar.Root ? "" : command.Name,
            Subject = words.Count > 0 ? words[0] : "",
            Words = words,
            Language = stated ?? LanguageChoice.OfEnvironment(terminal),
            LanguageStated = stated is not null,
            Json = Grammar.Given(parsed, grammar.Json),
            Quiet = Grammar.Given(parsed, grammar.Quiet),
            Log = Enum.TryParse<LogLevel>(grammar.Log.In(parsed), ignoreCase: true, out var level) ? level : LogLevel.Info,
            Cancel = cancel,
        };
        return stated is null && SettingsWord.Of(context) is { } file && LanguageChoice.OfSettings(file) is { } named ? context with { Language = named } : context;
    }
}
