using System.Diagnostics;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>Ctrl-C and a service's stop signal, on the real program.</summary>
public sealed class InterruptionTests
{
    [TestCase("-INT")]
    [TestCase("-TERM")]
    public void Run_Signalled_EndsWith130AndLeavesTheOutput(string signal)
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("There are no such signals here.");

        // Large enough that reading goes on for long after its first line of progress.
        using var city = CityFolder.Generate("--children", "250000", "--districts", "40", "--quarters", "1");
        Directory.CreateDirectory(Path.Combine(city.Output, "2026-Q3"));
        File.WriteAllText(Path.Combine(city.Output, "2026-Q3", "report.html"), "the earlier report");
        var before = city.PublishedDigest();

        using var process = Earlywarning.Begin("run", city.Settings, "--lang", "en");

        // The shell stands ready before the first line comes: on a busy machine starting it takes longer than the run.
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, ArgumentList = { "-c", $"read line; kill {signal} {process.Id}" } };
        using var kill = Process.Start(start)!;
        var first = process.StandardError.ReadLine();
        kill.StandardInput.WriteLine();
        kill.WaitForExit();
        var rest = process.StandardError.ReadToEnd();
        process.WaitForExit();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(process.ExitCode, Is.EqualTo(130), first + rest);
            Assert.That(city.PublishedDigest(), Is.EqualTo(before));
            Assert.That(Directory.EnumerateDirectories(city.Output, ".*"), Is.Empty);
        }
    }
}
