using System.Diagnostics;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>The program as a user meets it: a process with arguments, an exit code, and two streams.</summary>
internal static class Earlywarning
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "earlywarning.dll");

    /// <summary>Runs the program to its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Exit code and what it wrote.</returns>
    public static Outcome Run(params string[] arguments) => Run([], arguments);

    /// <summary>Runs the program to its end in a changed environment.</summary>
    /// <param name="environment">Variables to set.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Exit code and what it wrote.</returns>
    public static Outcome Run(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }

    /// <summary>What a run of the program left behind.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it wrote to standard output.</param>
    /// <param name="Error">What it wrote to standard error.</param>
    internal sealed record Outcome(int ExitCode, string Output, string Error);
}
