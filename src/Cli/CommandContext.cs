using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>What all commands share: where to speak, in which language and how much.</summary>
internal sealed record CommandContext
{
    /// <summary>Where to speak.</summary>
    internal required Terminal Terminal { get; init; }

    /// <summary>The command's word, or empty.</summary>
    internal required string Command { get; init; }

    /// <summary>The settings file or folder as it was written; empty without one.</summary>
    internal string Subject { get; init; } = "";

    /// <summary>The words behind the command.</summary>
    internal IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The settings, once they are read; null before, and for commands that do without.</summary>
    internal RunSettings? Settings { get; init; }

    /// <summary>The language of messages.</summary>
    internal required Language Language { get; init; }

    /// <summary>Whether <c>--lang</c> was given, so that the settings do not decide.</summary>
    internal bool LanguageStated { get; init; }

    /// <summary>One JSON object on standard output instead of text.</summary>
    internal bool Json { get; init; }

    /// <summary>No progress and no findings; errors are told all the same.</summary>
    internal bool Quiet { get; init; }

    /// <summary>How much is told on standard error.</summary>
    internal LogLevel Log { get; init; } = LogLevel.Info;

    /// <summary>Whether details are told, and where the program's own code failed.</summary>
    internal bool Debug => Log == LogLevel.Debug;

    /// <summary>Cancelled when the user interrupts.</summary>
    internal CancellationToken Cancel { get; init; }

    /// <summary>The same context speaking the language of the settings, unless a language was stated.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The context.</returns>
    internal CommandContext For(RunSettings settings) =>
        this with { Settings = settings, Language = LanguageStated ? Language : settings.Language };

    /// <summary>A text in the language of this context.</summary>
    /// <param name="text">The text.</param>
    /// <param name="arguments">What its placeholders stand for; numbers are grouped as the language does.</param>
    /// <returns>The text.</returns>
    internal string In(LocalText text, params ReadOnlySpan<object> arguments) => text.Fill(Language, arguments);

    /// <summary>Writes one line of data.</summary>
    /// <param name="text">The text.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    internal void Say(LocalText text, params ReadOnlySpan<object> arguments) => Terminal.Say(In(text, arguments));

    /// <summary>Writes one line of message.</summary>
    /// <param name="text">The text.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    internal void Tell(LocalText text, params ReadOnlySpan<object> arguments) => Terminal.Tell(In(text, arguments));

    /// <summary>Writes one line of message about what went wrong.</summary>
    /// <param name="text">The text.</param>
    /// <param name="arguments">What its placeholders stand for.</param>
    internal void TellError(LocalText text, params ReadOnlySpan<object> arguments) => Terminal.Tell(In(text, arguments), LogLevel.Error);
}
