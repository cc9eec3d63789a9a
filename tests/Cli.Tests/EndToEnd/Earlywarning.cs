using System.Diagnostics;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>The program as a user meets it: a process with arguments, an exit code, and two streams.</summary>
public static class Earlywarning
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
    public static Outcome Run(Dictionary<string, string> environment, params string[] arguments) =>
        Start(environment, ["dotnet", Program, .. arguments]);

    /// <summary>Runs the program as a user without rights; the test is skipped with the reason where the machine cannot do that.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Exit code and what it wrote.</returns>
    public static Outcome RunAsNobody(params string[] arguments)
    {
        string[] nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
        try
        {
            if (Start([], [.. nobody, "test", "-r", Program]).ExitCode != 0) Assert.Ignore("Another user may not read the program here.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("setpriv is not installed, and this user may write everywhere.");
        }

        return Start([], [.. nobody, "dotnet", Program, .. arguments]);
    }

    /// <summary>Starts the program and does not wait for it; its streams are redirected.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The running process.</returns>
    public static Process Begin(params string[] arguments) => Begin([], ["dotnet", Program, .. arguments]);

    private static Outcome Start(Dictionary<string, string> environment, string[] command)
    {
        using var process = Begin(environment, command);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, error.Result);
    }

    private static Process Begin(Dictionary<string, string> environment, string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command.Skip(1)) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>What a run of the program left behind.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">What it wrote to standard output.</param>
    /// <param name="Error">What it wrote to standard error.</param>
    public sealed record Outcome(int ExitCode, string Output, string Error);
}
