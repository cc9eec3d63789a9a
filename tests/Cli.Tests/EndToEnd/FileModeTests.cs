using System.Diagnostics;
using System.Runtime.Versioning;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>Who may read the files that the real program leaves, whatever the mask of the shell says.</summary>
[UnsupportedOSPlatform("windows")]
[Platform(Exclude = "Win", Reason = "Windows has no modes.")]
[Parallelizable(ParallelScope.Children)]
public sealed class FileModeTests
{
    private CityFolder city = null!;

    [OneTimeSetUp]
    public void Generate() => city = CityFolder.Generate("--children", "1000", "--districts", "6", "--quarters", "1");

    [OneTimeTearDown]
    public void Delete() => city.Dispose();

    [TestCase("owner", "000", "600", "700")]
    [TestCase("group", "077", "640", "750")]
    [TestCase("everyone", "077", "644", "755")]
    [TestCase("everyone", "000", "644", "755")]
    public void Run_OutputAccess_DecidesWhoReadsWhatIsPublished(string access, string mask, string file, string folder)
    {
        using var copy = city.Copy();
        File.AppendAllText(copy.Settings, $"\noutput-access: {access}\n" + CanaryCity.Permission);
        RunUnder(mask, copy.Settings);
        using (Assert.EnterMultipleScope())
        {
            foreach (var path in Directory.EnumerateFileSystemEntries(copy.Output, "*", SearchOption.AllDirectories).Append(copy.Output).Append(copy.File("vertraulich")))
            {
                var isPrivate = path.Contains("/internal", StringComparison.Ordinal) || path.Contains("/vertraulich", StringComparison.Ordinal) || path.EndsWith(".lock", StringComparison.Ordinal);
                var wanted = Directory.Exists(path) ? (isPrivate ? "700" : folder) : isPrivate ? "600" : file;
                Assert.That(Convert.ToString((int)File.GetUnixFileMode(path), 8), Is.EqualTo(wanted), path);
            }

            foreach (var path in Directory.EnumerateFiles(copy.File("vertraulich"))) Assert.That(Convert.ToString((int)File.GetUnixFileMode(path), 8), Is.EqualTo("600"));
        }
    }

    [TestCase("folder-started")]
    [TestCase("folder-written")]
    [TestCase("store-written")]
    [TestCase("store-committed")]
    public void Run_Killed_LeavesNothingThatOthersReadAndTheNextStartTidies(string step)
    {
        using var copy = city.Copy();
        File.AppendAllText(copy.Settings, "\noutput-access: everyone\n" + CanaryCity.Permission);
        var temporary = Directory.CreateDirectory(copy.File("tmp")).FullName;
        var environment = new Dictionary<string, string> { ["EARLYWARNING_STOP_AFTER"] = step, ["TMPDIR"] = temporary };
        Assert.That(Earlywarning.Run(environment, "run", copy.Settings, "--quiet").ExitCode, Is.GreaterThan(128), "the process was not killed");
        using (Assert.EnterMultipleScope())
        {
            // Until a run is complete nobody else gets into its folder; what holds children's scores nobody reads ever.
            foreach (var path in Directory.EnumerateDirectories(copy.Output, ".*.part")) Assert.That(Convert.ToString((int)File.GetUnixFileMode(path), 8), Is.EqualTo("700"), path);
            if (Directory.Exists(copy.File("vertraulich")))
            {
                foreach (var path in Directory.EnumerateFiles(copy.File("vertraulich"))) Assert.That(Convert.ToString((int)File.GetUnixFileMode(path), 8), Is.EqualTo("600"), path);
            }

            Assert.That(Directory.EnumerateFiles(temporary).Where(f => new FileInfo(f).Length > 0), Is.Empty);
        }

        // The next start, although it stops for want of its input, has tidied.
        Directory.Move(copy.File("2026-Q3"), copy.File("away"));
        Assert.That(copy.Run().ExitCode, Is.EqualTo(5));
        var committed = step == "store-committed";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Directory.EnumerateFileSystemEntries(copy.Output, ".*"), Is.Empty);
            Assert.That(Directory.EnumerateFiles(copy.Output, "*-journal").Concat(Directory.EnumerateFiles(copy.Output, "*-wal")), Is.Empty);
            Assert.That(Directory.Exists(copy.File("vertraulich")) ? Directory.GetFiles(copy.File("vertraulich")).Select(Path.GetFileName) : [],
                Is.EqualTo(committed ? new[] { "child-scores_2026-Q3_delete-by_2027-03-31.csv" } : []));
            Assert.That(Directory.Exists(Path.Combine(copy.Output, "2026-Q3")), Is.EqualTo(committed));
        }
    }

    [Test]
    public void Run_AnyCommand_ForbidsCoreFiles()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("The limits of a running process are read from /proc.");
            return;
        }

        // A pipe as settings file makes the program wait for us. It lies in a folder of its own, where nobody else opens it.
        var folder = Directory.CreateTempSubdirectory("earlywarning-pipe-");
        var pipe = Path.Combine(folder.FullName, "settings.pipe");
        using (var made = Process.Start("mkfifo", [pipe])) made.WaitForExit();
        using var process = Earlywarning.Begin("check", pipe);
        using (var settings = new StreamWriter(pipe))
        {
            var limits = File.ReadAllLines($"/proc/{process.Id}/limits").Single(l => l.StartsWith("Max core file size", StringComparison.Ordinal));
            Assert.That(limits.Split(' ', StringSplitOptions.RemoveEmptyEntries)[4..6], Is.EqualTo(new[] { "0", "0" }));
            settings.Write("city: X\n");
        }

        process.WaitForExit();
        folder.Delete(recursive: true);
    }

    private static void RunUnder(string mask, string settings)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "earlywarning.dll");
        using var process = Process.Start("sh", ["-c", $"umask {mask}; exec dotnet '{program}' run '{settings}' --quiet > /dev/null"]);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
    }
}
