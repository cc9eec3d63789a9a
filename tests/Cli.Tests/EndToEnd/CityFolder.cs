using System.Security.Cryptography;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>A made-up city in a temporary folder that a test may spoil.</summary>
public sealed class CityFolder : IDisposable
{
    private CityFolder(string path) => Root = path;

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>The settings file.</summary>
    public string Settings => File("earlywarning.yaml");

    /// <summary>The output folder.</summary>
    public string Output => File("out");

    /// <summary>A city as the program's own generator writes it.</summary>
    /// <param name="arguments">Arguments for <c>init</c>, after the folder.</param>
    /// <returns>The folder.</returns>
    public static CityFolder Generate(params string[] arguments)
    {
        var folder = new CityFolder(NewFolder());
        var outcome = Earlywarning.Run(["init", folder.Root, .. arguments]);
        if (outcome.ExitCode != 0) throw new InvalidOperationException(outcome.Error);
        return folder;
    }

    /// <summary>A copy that can be spoilt without harm to this one.</summary>
    /// <returns>The copy.</returns>
    public CityFolder Copy()
    {
        var copy = new CityFolder(NewFolder());
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.Root, Path.GetRelativePath(Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>Full path of a file of the city.</summary>
    /// <param name="relative">Path inside the folder.</param>
    /// <returns>The path.</returns>
    public string File(string relative) => Path.Combine(Root, relative);

    /// <summary>Runs the quarter of the settings.</summary>
    /// <param name="arguments">Further arguments.</param>
    /// <returns>Exit code and what the program wrote.</returns>
    public Earlywarning.Outcome Run(params string[] arguments) => Earlywarning.Run(["run", Settings, "--quiet", "--lang", "en", .. arguments]);

    /// <summary>One digest over all that is published: names and bytes of every file outside of the store.</summary>
    /// <returns>The digest.</returns>
    public string PublishedDigest()
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in PublishedFiles())
        {
            digest.AppendData(System.Text.Encoding.UTF8.GetBytes(file));
            digest.AppendData(System.IO.File.ReadAllBytes(Path.Combine(Output, file)));
        }

        return Convert.ToHexString(digest.GetHashAndReset());
    }

    /// <summary>Relative paths of all published files, in ordinal order.</summary>
    /// <returns>The paths.</returns>
    public string[] PublishedFiles() =>
        [.. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Output, file))
            .Where(file => !file.Contains("sqlite", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            foreach (var folder in Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories).Prepend(Root))
            {
                System.IO.File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        Directory.Delete(Root, recursive: true);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("earlywarning-test-").FullName;
}
