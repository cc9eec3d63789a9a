using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Findings as lines for people, never so many that nobody reads them.</summary>
internal static class FindingLines
{
    /// <summary>More lines than this are cut.</summary>
    internal const int Most = 20;

    /// <summary>Hints on more codes than this are left to <c>explain</c>.</summary>
    internal const int MostHints = 5;

    /// <summary>Tells every finding on standard error, each with an excerpt where there is one.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="context">Where to speak.</param>
    internal static void TellAll(IEnumerable<Finding> findings, CommandContext context)
    {
        foreach (var finding in findings)
        {
            context.Terminal.Tell("  " + finding.Message(context.Language), finding.Kind.Severity == Severity.Stop ? LogLevel.Error : LogLevel.Warn, FindingDetails.Of(finding));
            foreach (var line in ErrorExcerpt.Of(finding, context)) context.Terminal.TellPeople("  " + line);
        }
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
            context.Terminal.Tell(context.In(Texts.MoreOfCode, group.Key, group.Count()), LogLevel.Warn, FindingDetails.Of(group.First().Kind, group.Count()));
        }
    }

    /// <summary>Tells what to do about the findings that stop a command: once per code, the first codes only.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="context">Where to speak.</param>
    internal static void TellHints(IEnumerable<Finding> findings, CommandContext context)
    {
        var known = findings.Where(f => f.Kind.Severity == Severity.Stop).Select(f => FindingExplanations.Of(f.Kind.Code)).OfType<FindingExplanation>().DistinctBy(e => e.Kind.Code).ToList();
        foreach (var hint in known.Take(MostHints).GroupBy(e => e.Do))
        {
            context.Tell(Texts.Hint, string.Join(", ", hint.Select(e => e.Kind.Code)), hint.Key);
        }

        if (known.Count > 0) context.Tell(Texts.AskToExplain, context.Terminal.ToType("explain", known[0].Kind.Code));
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
            var line = context.In(Texts.FindingsOfCode, group.Findings.Count, group.Kind.Code, group.Kind.Severity.Label(), group.CommonWording(context.Language));
            context.Terminal.Tell(line, LogLevel.Warn, FindingDetails.Of(group.Kind, group.Findings.Count));
        }

        context.Tell(Texts.AllFindings, where);
    }
}
