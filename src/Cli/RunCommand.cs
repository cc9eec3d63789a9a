using System.Globalization;
using EarlyWarning.Settings;

namespace EarlyWarning.Cli;

/// <summary>The command <c>run</c>: computes, publishes, and says what was found.</summary>
internal static class RunCommand
{
    /// <summary>More districts than this are left to the report.</summary>
    private const int MostDistricts = 20;

    internal static int Execute(RunSettings settings, EngineCalls engine, CommandContext context)
    {
        var summary = ProgressDisplay.During(context, progress => engine.Run(settings, progress, context.Cancel));
        FindingLines.TellSummary(summary.Findings, FindingsFile(summary.OutputFolder), context);
        if (summary.EarlierRelease is { } earlier) context.Tell(Texts.EarlierRelease, ReleaseWords.Of(earlier, context));
        if (context.Json) context.Terminal.Out.WriteLine(JsonAnswer.OfRun(summary));
        else Say(summary, settings, context);
        return ExitCode.Done;
    }

    /// <summary>Where a run leaves its report.</summary>
    /// <param name="folder">The folder of the quarter.</param>
    /// <returns>Full path of the report.</returns>
    internal static string ReportOf(string folder) => Path.Combine(folder, "report.html");

    /// <summary>The internal list of findings: in the quarter's folder, or beside it.</summary>
    private static string FindingsFile(string folder)
    {
        var inside = Path.Combine(folder, "internal", "findings.csv");
        var beside = Path.Combine(Path.GetDirectoryName(folder) ?? folder, "internal", "findings.csv");
        return !File.Exists(inside) && File.Exists(beside) ? beside : inside;
    }

    private static void Say(RunSummary summary, RunSettings settings, CommandContext context)
    {
        var table = summary.Table;
        context.Say(ReportTexts.Computed, string.Join(", ", summary.Computed));
        context.Say(ReportTexts.Folder, summary.OutputFolder);
        context.Say(ReportTexts.Report, ReportOf(summary.OutputFolder));
        if (table.Measure.Length == 0) context.Say(ReportTexts.NoChildren);
        else SayHotspots(summary, context);

        if (table.HeadlineCells > 0) context.Say(ReportTexts.Hidden, table.HiddenHeadlineCells, table.HeadlineCells);
        if (table.PooledToBoroughs) context.Say(ReportTexts.Pooled);
        if (summary.ChildScores is { } file && settings.ChildScores is { } permission)
        {
            context.Say(ReportTexts.ChildScores, file, permission.Recipient, permission.DeleteBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        context.Say(ReportTexts.Draft);
    }

    private static void SayHotspots(RunSummary summary, CommandContext context)
    {
        var hotspots = HotspotDistrict.In(summary.Table);
        if (hotspots.IsEmpty)
        {
            context.Say(ReportTexts.NoHotspot);
            return;
        }

        var names = hotspots.Take(MostDistricts)
            .Select(h => $"{h.Name} ({string.Join(", ", h.Stages.Select(s => Vocabulary.Stages.Label(s).In(context.Language)))})").ToList();
        if (hotspots.Length > MostDistricts) names.Add(context.In(ReportTexts.MoreHotspots, hotspots.Length - MostDistricts));
        context.Say(ReportTexts.Hotspots, hotspots.Length, string.Join("; ", names));
    }
}
