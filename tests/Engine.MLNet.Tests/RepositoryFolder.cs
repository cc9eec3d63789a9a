namespace EarlyWarning.MLNet.Tests;

/// <summary>Where this repository lies, found from the test assembly upwards.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder <c>docs</c>.</summary>
    public static string Docs { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EarlyWarning.sln"))) return Path.Combine(folder.FullName, "docs");
        }

        throw new InvalidOperationException("EarlyWarning.sln not found above the test assembly.");
    }
}
