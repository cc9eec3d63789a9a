using EarlyWarning.Cli;
using Spectre.Console;

namespace EarlyWarning.Tests.Cli;

/// <summary>What a command line gave.</summary>
internal sealed record Spoken(int ExitCode, string Out, string Error)
{
    internal string[] OutLines => Lines(Out);

    internal string[] ErrorLines => Lines(Error);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}

/// <summary>Runs command lines inside the test, with both streams kept.</summary>
internal sealed class Shell
{
    internal Dictionary<string, string> Variables { get; } = new() { ["LANG"] = "en_GB.UTF-8" };

    internal EngineCalls Engine { get; set; } = FakeEngine.Working();

    internal AnsiSupport Ansi { get; set; } = AnsiSupport.No;

    internal string SystemLanguage { get; set; } = "";

    internal Func<TimeSpan> Elapsed { get; set; } = () => TimeSpan.Zero;

    internal CancellationToken Cancel { get; set; }

    internal static Spoken English(EngineCalls engine, params string[] arguments) => new Shell { Engine = engine }.Run(arguments);

    internal static Spoken German(EngineCalls engine, params string[] arguments) =>
        new Shell { Engine = engine }.Run([.. arguments, "--lang", "de"]);

    internal Spoken Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var terminal = new Terminal
        {
            Out = output,
            Error = error,
            Ansi = Ansi,
            Variable = name => Variables.GetValueOrDefault(name),
            SystemLanguage = SystemLanguage,
            Elapsed = Elapsed,
        };
        var exitCode = CommandLine.Execute(arguments, terminal, Engine, Cancel);
        return new Spoken(exitCode, output.ToString(), error.ToString());
    }
}
