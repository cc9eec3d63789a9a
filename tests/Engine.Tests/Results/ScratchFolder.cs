namespace EarlyWarning.Tests.Results;

/// <summary>A folder of one test, deleted afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public ScratchFolder() => Path = Directory.CreateTempSubdirectory("earlywarning-").FullName;

    public string Path { get; }

    public string In(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    /// <summary>All files below a folder of the scratch folder with their text, hidden folders included, as sorted lines.</summary>
    public string[] Content(string folder)
    {
        var root = In(folder);
        return !Directory.Exists(root) ? [] : [.. Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal) && !f.EndsWith(".sqlite", StringComparison.Ordinal))
            .Select(f => $"{System.IO.Path.GetRelativePath(root, f)}={File.ReadAllText(f)}").Order(StringComparer.Ordinal)];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
