using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The command <c>check</c>: prints the input report, and writes a page where one is asked for.</summary>
internal static class CheckCommand
{
    internal static int Execute(RunSettings settings, string? page, EngineCalls engine, CommandContext context)
    {
        var report = ProgressDisplay.During(context, progress => engine.Check(settings, progress, context.Cancel));
        var stops = report.Findings.Where(f => f.Kind.Severity == Severity.Stop).ToList();
        var exitCode = stops.Count > 0 ? (int)StopReason.InputRefused : ExitCode.Done;
        if (page is not null) engine.WriteCheck(report, settings, page, context.Language);
        if (context.Json) context.Terminal.Out.WriteLine(JsonAnswer.OfCheck(report, exitCode, context.Language));
        else CheckText.Say(report, context);
        if (page is not null && !context.Json) context.Say(ReportTexts.CheckPage, page);

        if (stops.Count > 0)
        {
            context.TellError(Texts.InputRefused);
            FindingLines.TellFirst(stops, context);
            FindingLines.TellHints(stops, context);
        }

        return exitCode;
    }
}
