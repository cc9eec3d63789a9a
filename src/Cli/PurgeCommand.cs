using System.Globalization;
using EarlyWarning.Settings;

namespace EarlyWarning.Cli;

/// <summary>The command <c>purge</c>: deletes the files whose day of deletion has come.</summary>
internal static class PurgeCommand
{
    internal static int Execute(RunSettings settings, DateOnly today, bool listOnly, EngineCalls engine, CommandContext context)
    {
        var report = engine.Purge(settings, today, listOnly);
        if (context.Json) context.Terminal.Out.WriteLine(JsonAnswer.OfPurge(report));
        else Say(report, context);
        return ExitCode.Done;
    }

    private static void Say(PurgeReport report, CommandContext context)
    {
        SayScores(report, context);
        context.Say(ReportTexts.PurgeExtracts, Day(report.Today));
        foreach (var extract in report.Extracts)
        {
            var state = !extract.Due ? ReportTexts.PurgeKept : report.Deleted ? ReportTexts.PurgeDeleted : ReportTexts.PurgeDue;
            context.Say(state, extract.Name, Day(extract.DeleteBy));
            if (extract is { Due: true, Others: > 0 }) context.Say(ReportTexts.PurgeFolderOthers, extract.Others);
        }

        if (report.Extracts.IsEmpty) context.Say(ReportTexts.PurgeNothing);
    }

    private static void SayScores(PurgeReport report, CommandContext context)
    {
        if (report.Folder is null)
        {
            context.Say(ReportTexts.PurgeNoFolder);
            return;
        }

        context.Say(ReportTexts.PurgeFolder, report.Folder, Day(report.Today));
        foreach (var file in report.Files)
        {
            var state = !file.Due ? ReportTexts.PurgeKept : report.Deleted ? ReportTexts.PurgeDeleted : ReportTexts.PurgeDue;
            context.Say(state, Path.GetFileName(file.Path), Day(file.DeleteBy));
        }

        if (report.Files.IsEmpty) context.Say(ReportTexts.PurgeNothing);
        if (report.Others > 0) context.Say(ReportTexts.PurgeOthers, report.Others);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
