using System.Diagnostics;

namespace EarlyWarning.Tests.Outputs;

/// <summary>A program of the machine that reads our files as their users would.</summary>
internal static class OutsideProgram
{
    /// <summary>Runs a program, or skips the test where it is absent.</summary>
    public static string Run(string program, string package, params string[] arguments)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        if (path is null) Assert.Ignore($"{program} is not installed (Debian: apt-get install {package}).");
        var start = new ProcessStartInfo(path!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{program}: {output}{error.Result}");
        return output + error.Result;
    }
}
