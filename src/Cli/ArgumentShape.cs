using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The words that a command takes behind its name.</summary>
/// <param name="Placeholder">What stands for them in the help.</param>
/// <param name="Least">Fewest words.</param>
/// <param name="Most">Most words.</param>
/// <param name="Meaning">What they are, to stand behind "needs".</param>
internal sealed record ArgumentShape(LocalText Placeholder, int Least, int Most, LocalText Meaning)
{
    internal static readonly ArgumentShape Settings = new(new("DATEI", "SETTINGS"), 1, 1, Texts.SettingsArgument);

    internal static readonly ArgumentShape Folder = new(new("ORDNER", "DIR"), 1, 1, Texts.FolderArgument);

    internal static readonly ArgumentShape Compared = new(new("[DATEI] A B", "[SETTINGS] A B"), 2, 3, Texts.ComparedArgument);

    internal static readonly ArgumentShape Explained = new(new("[DATEI] WAS", "[SETTINGS] WHAT"), 1, 2, Texts.ExplainedArgument);

    internal static readonly ArgumentShape Model = new(new("edit|diff …", "edit|diff …"), 2, 4, ModelTexts.Argument);

    internal static readonly ArgumentShape NewKey = new(new("new DATEI", "new FILE"), 2, 2, Texts.NewKeyArgument);

    internal static readonly ArgumentShape Table = new(new("DATEI", "FILE"), 1, 1, Texts.TableArgument);

    internal static readonly ArgumentShape Shell = new(new("SHELL", "SHELL"), 1, 1, Texts.ShellArgument);
}
