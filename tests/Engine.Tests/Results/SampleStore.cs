using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Results;

/// <summary>Runs of the sample into a scratch folder.</summary>
internal static class SampleStore
{
    /// <summary>Runs all quarters of the sample.</summary>
    /// <param name="scratch">Where the output folder is made.</param>
    /// <param name="output">Its name.</param>
    /// <param name="store">The store; null for the file in the output folder.</param>
    /// <returns>The store's file or address.</returns>
    public static string Run(ScratchFolder scratch, string output, string? store = null)
    {
        var settings = SettingsFile.Load(Path.Combine(Repository.Root, "samples", "data", "earlywarning.yaml"));
        var place = store ?? scratch.In(output, "results.sqlite");
        QuarterlyRun.Execute(settings with { Output = scratch.In(output), Store = place }, null, default);
        return place;
    }
}
