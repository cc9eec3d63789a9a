using EarlyWarning.Outputs;
using EarlyWarning.Settings;

namespace EarlyWarning.Cli;

/// <summary>The command <c>publish</c>: releases the results of a quarter.</summary>
internal static class PublishCommand
{
    internal static int Execute(RunSettings settings, ReleaseRequest request, EngineCalls engine, CommandContext context)
    {
        var summary = engine.Publish(settings, request, context.Cancel);
        if (context.Json)
        {
            context.Terminal.Out.WriteLine(JsonAnswer.OfPublish(summary));
            return ExitCode.Done;
        }

        context.Say(summary.Done ? ReportTexts.Released : ReportTexts.ReleasedBefore, summary.Release.Quarter, ReleaseWords.Of(summary.Release, context));
        context.Say(ReportTexts.Folder, summary.OutputFolder);
        context.Say(ReportTexts.Report, RunCommand.ReportOf(summary.OutputFolder));
        return ExitCode.Done;
    }
}
