namespace EarlyWarning.Tests;

/// <summary>The reference data that tests may read but the repository does not hold.</summary>
internal static class ReferenceFiles
{
    /// <summary>Full path of a reference file; the calling test is skipped with the reason where it is absent.</summary>
    /// <param name="relative">Path inside the reference folder, for example <c>goldens/ncsids74/areas.csv</c>.</param>
    /// <returns>The path.</returns>
    public static string Require(string relative)
    {
        var folder = Environment.GetEnvironmentVariable("EARLYWARNING_REFERENCE_DATA") ?? Path.Combine(Repository.Root, "..", "shared");
        var path = Path.GetFullPath(Path.Combine(folder, relative));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Ignore($"Reference data absent: {relative} (folder named by EARLYWARNING_REFERENCE_DATA).");
        }

        return path;
    }
}
