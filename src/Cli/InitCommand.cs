namespace EarlyWarning.Cli;

/// <summary>The command <c>init</c>: lays out a made-up project in a new or empty folder, as a whole or not at all.</summary>
internal static class InitCommand
{
    /// <summary>The settings file of a made-up project.</summary>
    internal const string SettingsFile = "earlywarning.yaml";

    /// <summary>Files are written here first, inside the folder so that they stay on its disk.</summary>
    private const string Unfinished = ".earlywarning.new";

    internal static int Execute(string folder, CitySize size, EngineCalls engine, CommandContext context)
    {
        if (File.Exists(folder)) return Failure.WrongUsage(context, [context.In(Texts.FolderIsFile, folder)]);
        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
                return Failure.WrongUsage(context, [context.In(Texts.FolderNotEmpty, folder)]);
            Write(folder, stage => engine.Init(size, stage, context.Cancel), context.Cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.NotWritten(context, folder);
        }

        var settings = Path.Combine(folder, SettingsFile);
        var next = context.Terminal.ToType("run", settings);
        if (context.Json)
        {
            context.Terminal.Out.WriteLine(JsonAnswer.OfInit(size, Path.GetFullPath(folder), Path.GetFullPath(settings), next));
            return ExitCode.Done;
        }

        context.Say(Texts.Initialised, folder, size.Children, size.Districts, size.Quarters);
        context.Say(Texts.NextCommand, next);
        return ExitCode.Done;
    }

    /// <summary>Has a folder filled through an unfinished one; on any fault what was there before is there again.</summary>
    private static void Write(string folder, Action<string> fill, CancellationToken cancel)
    {
        var isNew = !Directory.Exists(folder);
        var stage = Path.Combine(folder, Unfinished);
        try
        {
            Directory.CreateDirectory(stage);
            fill(stage);
            cancel.ThrowIfCancellationRequested();
        }
        catch
        {
            if (Directory.Exists(stage)) Directory.Delete(stage, recursive: true);
            if (isNew && Directory.Exists(folder)) Directory.Delete(folder);
            throw;
        }

        // The settings come last: a folder that holds them is complete.
        foreach (var entry in new DirectoryInfo(stage).GetFileSystemInfos().OrderBy(e => e.Name == SettingsFile).ThenBy(e => e.Name, StringComparer.Ordinal))
        {
            var target = Path.Combine(folder, entry.Name);
            if (entry is DirectoryInfo) Directory.Move(entry.FullName, target);
            else File.Move(entry.FullName, target);
        }

        Directory.Delete(stage);
    }
}
