using System.Globalization;
using System.Runtime.InteropServices;
using EarlyWarning.Settings;

namespace EarlyWarning.Cli;

/// <summary>What <c>--log debug</c> tells besides: versions, machine, settings, and each step with its time. Names and numbers of files and rows, never a value of a child.</summary>
internal static class DebugLines
{
    /// <summary>Tells where and with what a command begins; nothing at other levels.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="context">Where to speak.</param>
    internal static void Begin(RunSettings settings, CommandContext context)
    {
        if (!context.Debug) return;
        Tell(context, $"earlywarning {CommandLine.Version}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors");
        Tell(context, $"command {context.Command}, quarter {settings.Quarter}, settings {settings.Sha256}");
    }

    /// <summary>Tells one line with the time since the start.</summary>
    /// <param name="context">Where to speak.</param>
    /// <param name="line">The line.</param>
    internal static void Tell(CommandContext context, string line) =>
        context.Terminal.Tell(context.Terminal.JsonLog ? line : string.Create(CultureInfo.InvariantCulture, $"debug {context.Terminal.Elapsed().TotalSeconds,9:0.000} s  {line}"), LogLevel.Debug);
}
