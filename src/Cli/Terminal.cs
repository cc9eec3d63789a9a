using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace EarlyWarning.Cli;

/// <summary>Where the program speaks: data on one stream, messages and progress on the other.</summary>
internal sealed record Terminal
{
    /// <summary>Standard output: data.</summary>
    internal required TextWriter Out { get; init; }

    /// <summary>Standard error: messages and progress.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Control sequences on standard error: never when it is redirected.</summary>
    internal AnsiSupport Ansi { get; init; } = AnsiSupport.No;

    /// <summary>Value of an environment variable; null where it is not set.</summary>
    internal Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Name of the language of the operating system's surface, such as <c>de-DE</c>; asked where no variable says anything.</summary>
    internal string SystemLanguage { get; init; } = "";

    /// <summary>How to start this program again: its name where the search path holds it, else its full path.</summary>
    internal string Program { get; init; } = Grammar.Program;

    /// <summary>Time since some fixed moment, for rows per second.</summary>
    internal Func<TimeSpan> Elapsed { get; init; } = () => TimeSpan.Zero;

    /// <summary>The day on which files are due, unless the command line says another.</summary>
    internal Func<DateOnly> Today { get; init; } = () => DateOnly.MinValue;

    /// <summary>Whether progress is redrawn in place.</summary>
    internal bool Live => Ansi != AnsiSupport.No;

    /// <summary>Whether colours are wanted (https://no-color.org: any value but the empty one forbids them).</summary>
    internal bool Colours => Live && string.IsNullOrEmpty(Variable("NO_COLOR"));

    /// <summary>Whether each message is one JSON object.</summary>
    internal bool JsonLog { get; init; }

    /// <summary>The terminal of this process.</summary>
    /// <returns>The console's streams.</returns>
    internal static Terminal OfThisProcess()
    {
        // Data are UTF-8 wherever they go; a Unix terminal keeps its own character set.
        if (OperatingSystem.IsWindows() || Console.IsOutputRedirected) Console.OutputEncoding = Encoding.UTF8;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var plain = Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Terminal
        {
            Out = Console.Out,
            Error = Console.Error,
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            Variable = Environment.GetEnvironmentVariable,
            SystemLanguage = CultureInfo.CurrentUICulture.Name,
            Program = ProgramWord(Environment.ProcessPath ?? "", Environment.GetEnvironmentVariable("PATH") ?? ""),
            Elapsed = () => watch.Elapsed,
            Today = () => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
        };
    }

    /// <summary>The word that starts the program of a path.</summary>
    /// <param name="process">Full path of the running program.</param>
    /// <param name="searchPath">The folders in which a shell looks, parted as the system does.</param>
    /// <returns>The bare name where the shell finds it or the program runs inside another one, else the full path.</returns>
    internal static string ProgramWord(string process, string searchPath) =>
        Path.GetFileNameWithoutExtension(process) != Grammar.Program || searchPath.Split(Path.PathSeparator).Contains(Path.GetDirectoryName(process))
            ? Grammar.Program
            : process;

    /// <summary>A command line to type, each word with white space in it quoted.</summary>
    /// <param name="words">The words behind the program's name.</param>
    /// <returns>The command line.</returns>
    internal string ToType(params IEnumerable<string> words) =>
        string.Join(' ', words.Prepend(Program).Select(w => w.Any(char.IsWhiteSpace) ? $"\"{w}\"" : w));

    /// <summary>Writes one line of data.</summary>
    /// <param name="line">The line.</param>
    internal void Say(string line) => Out.WriteLine(Plain(line));

    /// <summary>Writes one line of message.</summary>
    /// <param name="line">The line.</param>
    /// <param name="level">How much it matters, where messages are JSON.</param>
    /// <param name="details">What a machine is told besides; may be null.</param>
    internal void Tell(string line, LogLevel level = LogLevel.Info, JsonObject? details = null) =>
        Error.WriteLine(JsonLog ? LogLine.Of(Elapsed(), level, Plain(line.Trim()), details) : Plain(line));

    /// <summary>Writes a line that only people read: an excerpt, an empty line.</summary>
    /// <param name="line">The line; not written where messages are JSON.</param>
    internal void TellPeople(string line)
    {
        if (!JsonLog) Error.WriteLine(Plain(line));
    }

    /// <summary>A text whose control characters are replaced: a column or file name must not steer the terminal.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with U+FFFD for every control character.</returns>
    internal static string Plain(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;

    /// <summary>A console for drawing on standard error.</summary>
    /// <returns>The console.</returns>
    internal IAnsiConsole Drawing() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = Ansi,
        ColorSystem = Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = Live ? InteractionSupport.Yes : InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = new AnsiConsoleOutput(Error),
    });
}
