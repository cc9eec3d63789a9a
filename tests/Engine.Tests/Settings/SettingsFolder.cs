using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Settings;

/// <summary>A temporary folder that holds one settings file; removed with everything in it.</summary>
internal sealed class SettingsFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("earlywarning-settings-").FullName;

    public string File => Path.Combine(Root, "earlywarning.yaml");

    public RunSettings Load(string text) => LoadBytes(Encoding.UTF8.GetBytes(text));

    public RunSettings LoadBytes(byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File, bytes);
        return SettingsFile.Load(File);
    }

    /// <summary>The faults of a text, one line each, without the folder.</summary>
    public string[] Faults(string text, Language language = Language.English) => [.. Stop(text).Findings.Select(f => f.Message(language).Replace(Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    public RunStoppedException Stop(string text) => Stop(Encoding.UTF8.GetBytes(text));

    public RunStoppedException Stop(byte[] bytes)
    {
        var stopped = Assert.Catch<RunStoppedException>(() => LoadBytes(bytes));
        return stopped ?? throw new InvalidOperationException("Nothing was thrown.");
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
