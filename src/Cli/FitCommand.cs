using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The command <c>fit</c>: learns a model from outcomes, and says what it is worth.</summary>
internal static class FitCommand
{
    internal static int Execute(RunSettings settings, EngineCalls engine, CommandContext context)
    {
        var summary = ProgressDisplay.During(context, progress => engine.Fit(settings, progress, context.Cancel));
        TellFindings(summary.Findings, context);
        var exitCode = summary.Refused.IsEmpty ? ExitCode.Done : (int)StopReason.PublicationRefused;
        if (context.Json) context.Terminal.Out.WriteLine(FitJson.Of(summary, exitCode, context));
        else FitText.Say(summary, context);
        if (exitCode == ExitCode.Done) return exitCode;

        context.TellError(FitTexts.Refused);
        FindingLines.TellFirst(summary.Refused, context);
        FindingLines.TellHints(summary.Refused, context);
        return exitCode;
    }

    private static void TellFindings(IReadOnlyList<Finding> findings, CommandContext context)
    {
        if (context.Quiet || findings.Count == 0) return;
        context.Tell(FitTexts.FindingsFollow, findings.Count);
        foreach (var group in FindingGroup.Of(findings))
        {
            var line = context.In(Texts.FindingsOfCode, group.Findings.Count, group.Kind.Code, group.Kind.Severity.Label(), group.CommonWording(context.Language));
            context.Terminal.Tell(line, LogLevel.Warn, FindingDetails.Of(group.Kind, group.Findings.Count));
        }
    }
}
