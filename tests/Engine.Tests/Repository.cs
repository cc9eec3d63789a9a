namespace EarlyWarning.Tests;

/// <summary>Where this repository lies, found from the test assembly upwards.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>EarlyWarning.sln</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EarlyWarning.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("EarlyWarning.sln not found above the test assembly.");
    }
}
