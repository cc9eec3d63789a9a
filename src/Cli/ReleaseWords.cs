using EarlyWarning.Outputs;

namespace EarlyWarning.Cli;

/// <summary>A release in words.</summary>
internal static class ReleaseWords
{
    /// <summary>Names and time.</summary>
    /// <param name="release">The release.</param>
    /// <param name="context">The language.</param>
    /// <returns>For example <c>2026-10-15T14:30:00+02:00, A. Muster, checked by B. Beispiel</c>.</returns>
    internal static string Of(ReleaseRecord release, CommandContext context) => release.CheckedBy is { } second
        ? context.In(ReportTexts.ReleaseByTwo, release.ReleasedAt, release.ReleasedBy, second)
        : context.In(ReportTexts.ReleaseByOne, release.ReleasedAt, release.ReleasedBy);
}
