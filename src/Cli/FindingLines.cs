using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Findings as lines for people, never so many that nobody reads them.</summary>
internal static class FindingLines
{
    /// <summary>More lines than this are cut.</summary>
    internal const int Most = 20;

    /// <summary>Tells every finding on standard error.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="context">Where to speak.</param>
    internal static void TellAll(IEnumerable<Finding> findings, CommandContext context)
    {
        foreach (var finding in findings) context.Terminal.Tell("  " + finding.Message(context.Language));
    }

    /// <summary>Tells the first findings on standard error, those that stop the run first; the rest as a number per code.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="context">Where to speak.</param>
    internal static void TellFirst(IReadOnlyList<Finding> findings, CommandContext context)
    {
        var ordered = findings.OrderByDescending(f => f.Kind.Severity == Severity.Stop).ToList();
        TellAll(ordered.Take(Most), context);
        foreach (var group in ordered.Skip(Most).GroupBy(f => f.Kind.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            context.Tell(Texts.MoreOfCode, group.Key, group.Count());
        }
    }

    /// <summary>Tells the findings of a finished run on standard error: each code once with its number, and where all of them stand.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="where">The file with all of them.</param>
    /// <param name="context">Where to speak; nothing is told where it is quiet.</param>
    internal static void TellSummary(IReadOnlyList<Finding> findings, string where, CommandContext context)
    {
        if (context.Quiet || findings.Count == 0) return;
        context.Tell(Texts.FindingsFollow, findings.Count);
        foreach (var group in FindingGroup.Of(findings))
        {
            context.Tell(Texts.FindingsOfCode, group.Findings.Count, group.Kind.Code, group.Kind.Severity.Label(), group.CommonWording(context.Language));
        }

        context.Tell(Texts.AllFindings, where);
    }
}
