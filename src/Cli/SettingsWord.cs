using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Which word of a command line, if any, names the settings file.</summary>
internal static class SettingsWord
{
    /// <summary>The file that is read where a command needs settings and the command line names none.</summary>
    internal const string Default = "earlywarning.yaml";

    /// <summary>The settings file of a command.</summary>
    /// <param name="context">The command and its words.</param>
    /// <returns>The path as it was written; null where the command does without.</returns>
    internal static string? Of(CommandContext context) => (context.Command, context.Words) switch
    {
        ("compare", [var file, _, _]) => file,
        ("explain", [var file, _]) => file,
        ("model", ["edit", var file, _]) => file,
        ("model", ["diff", var file, _, _]) => file,
        ("compare", [var a, _]) => Quarter.TryParse(a, out _) ? Default : null,
        ("explain", [var what]) => ExplainCommand.IsKnownWord(what) || !File.Exists(Default) ? null : Default,
        ("run" or "check" or "publish" or "purge" or "export" or "fit", [var file, ..]) => file,
        _ => null,
    };
}
