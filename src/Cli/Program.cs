using EarlyWarning.MadeUpCity;
using EarlyWarning.Settings;

namespace EarlyWarning.Cli;

/// <summary>The program: binds the command line to the engine.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        CrashOutput.Restrain();
        using var interruption = new Interruption();
        return CommandLine.Execute(arguments, Terminal.OfThisProcess(), Engine(), interruption.Token);
    }

    private static EngineCalls Engine() => new(
        SettingsFile.Load,
        QuarterlyRun.Execute,
        QuarterlyCheck.Execute,
        QuarterlyRelease.Execute,
        EarlyWarning.Purge.Execute,
        (size, folder, cancel) =>
        {
            var plan = new CityPlan { Children = size.Children, Districts = size.Districts, Quarters = size.Quarters, Seed = size.Seed };
            if (size.Schild) SchildProject.Write(plan, folder, cancel);
            else CityGenerator.Write(plan, folder, cancel);
        });
}
