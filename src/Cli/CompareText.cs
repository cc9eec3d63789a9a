using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>Two quarters side by side, as lines for people.</summary>
internal static class CompareText
{
    /// <summary>Places named for each reason why there is no comparison; the rest is a number.</summary>
    private const int MostPlaces = 12;

    internal static void Say(QuarterComparison comparison, bool all, CommandContext context)
    {
        var counted = comparison.Measure is "flagged" or "" ? CompareTexts.Flagged.In(context.Language) : context.In(CompareTexts.Outcome, comparison.Measure);
        context.Say(CompareTexts.Title, comparison.From, comparison.To, counted);
        if (comparison.Gap != ComparisonGap.None)
        {
            context.Say(CompareTexts.Incomparable, comparison.Gap.Label());
            if (comparison.Gap is ComparisonGap.OtherModel or ComparisonGap.OtherThreshold or ComparisonGap.OtherMeasure) context.Say(CompareTexts.ComputeAgain);
            return;
        }

        context.Say(CompareTexts.How);
        var compared = comparison.Areas.Where(a => a.Gap == ComparisonGap.None).ToLookup(a => a.Kind == AreaKind.District);
        var larger = compared[false].OrderByDescending(a => a.Kind).Where(a => all || a.Kind == AreaKind.City || a.Stage == Stage.All || a.BeyondChance);
        SayGroup(context.In(CompareTexts.Larger), larger, context);
        var matter = compared[true].Where(Matters).ToList();
        SayGroup(matter.Count == 0 ? context.In(CompareTexts.NothingChanged) : context.In(CompareTexts.Changed, matter.Count), matter, context);

        var within = compared[true].Where(a => a.Changed && !Matters(a)).ToList();
        context.Terminal.Say("");
        if (all && within.Count > 0)
        {
            context.Say(CompareTexts.WithinListed, within.Count);
            foreach (var area in within) context.Terminal.Say(Line(area, context));
        }
        else
        {
            context.Say(CompareTexts.Within, within.Count);
        }

        context.Say(CompareTexts.Unchanged, compared[true].Count(a => !a.Changed));
        SayGaps(comparison, context);
    }

    private static bool Matters(AreaComparison area) => area.VerdictChanged || area.BeyondChance || area.RankApart;

    private static void SayGroup(string title, IEnumerable<AreaComparison> areas, CommandContext context)
    {
        context.Terminal.Say("");
        context.Terminal.Say(title);
        foreach (var area in areas) context.Terminal.Say(Line(area, context));
    }

    private static void SayGaps(QuarterComparison comparison, CommandContext context)
    {
        var gaps = comparison.Areas.Where(a => a.Gap != ComparisonGap.None).ToList();
        if (gaps.Count == 0) return;
        context.Terminal.Say("");
        context.Say(CompareTexts.NotComparable, gaps.Count);
        foreach (var gap in gaps.GroupBy(a => a.Gap).OrderBy(g => g.Key))
        {
            var places = gap.Take(MostPlaces).Select(a => $"{Name(a, context)} ({a.Stage.Label().In(context.Language)})").ToList();
            if (gap.Count() > MostPlaces) places.Add(context.In(CompareTexts.MorePlaces, gap.Count() - MostPlaces));
            context.Say(CompareTexts.GapLine, gap.Key.Label(), string.Join("; ", places));
        }
    }

    private static string Line(AreaComparison area, CommandContext context)
    {
        var (from, to, language) = (area.From!, area.To!, context.Language);
        var line = context.In(
            CompareTexts.Line, Name(area, context), area.Stage.Label(), Wording.Percent(from.Rate, language), Wording.Percent(to.Rate, language),
            Wording.Points(area.Difference, language), Wording.Points(area.Low, language), Wording.Points(area.High, language),
            area.BeyondChance ? CompareTexts.BeyondChance : CompareTexts.WithinChance);
        if (area.CarriedOver) return line + context.In(CompareTexts.Carried);
        if (area.Kind != AreaKind.District) return line;
        line += area.VerdictChanged ? context.In(CompareTexts.VerdictFromTo, from.Verdict.Label(), to.Verdict.Label()) : context.In(CompareTexts.VerdictStays, to.Verdict.Label());
        return area.RankChanged ? line + context.In(CompareTexts.RankFromTo, Ranks(from.Posterior), Ranks(to.Posterior)) : line;
    }

    /// <summary>The interval of a rank; one number where both ends are the same.</summary>
    internal static string Ranks(PosteriorFigures posterior) => posterior.RankLow == posterior.RankHigh
        ? FormattableString.Invariant($"{posterior.RankLow}")
        : FormattableString.Invariant($"{posterior.RankLow}–{posterior.RankHigh}");

    private static string Name(AreaComparison area, CommandContext context) => area.Kind switch
    {
        AreaKind.City => CompareTexts.City.In(context.Language),
        AreaKind.Borough => area.Name,
        _ => area.Name.Length > 0 && area.Name != area.Code ? $"{area.Name} [{area.Code}]" : area.Code,
    };
}
