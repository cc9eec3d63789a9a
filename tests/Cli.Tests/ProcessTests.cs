using System.Diagnostics;

namespace EarlyWarning.Tests.Cli;

/// <summary>The built program, in a process of its own.</summary>
public sealed class ProcessTests
{
    [Test]
    public void Program_HelpRedirected_IsPlainTextOnStandardOutput()
    {
        var (exitCode, output, error) = Start("--help", "--lang", "de");
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.Zero);
            Assert.That(output, Does.StartWith("Beispiele").And.Contains("prüft"));
            Assert.That((output + error).Contains('\u001b'), Is.False);
            Assert.That(error, Is.Empty);
        });
    }

    [Test]
    public void Program_WrongUsage_ReturnsTwoAndLeavesStandardOutputEmpty()
    {
        var (exitCode, output, error) = Start("rnu");
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(output, Is.Empty);
            Assert.That(error, Does.Contain("run"));
        });
    }

    private static (int ExitCode, string Out, string Error) Start(params string[] arguments)
    {
        var program = Path.Combine(TestContext.CurrentContext.TestDirectory, "earlywarning.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
