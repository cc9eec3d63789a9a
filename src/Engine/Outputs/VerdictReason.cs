using System.Globalization;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The reason of a verdict in one sentence, from published figures and the settings alone.</summary>
internal static class VerdictReason
{
    private static readonly LocalText Counted = new("{0} von {1} Kindern", "{0} of {1} children");
    private static readonly LocalText More = new(", mehr als der Zufall in einem Stadtteil dieser Größe erlaubt", ", more than chance allows in a district of this size");
    private static readonly LocalText Fewer = new(", weniger als der Zufall in einem Stadtteil dieser Größe erlaubt", ", fewer than chance allows in a district of this size");
    private static readonly LocalText AsChance = new(", soviel der Zufall in einem Stadtteil dieser Größe erlaubt", ", no more than chance allows in a district of this size");
    private static readonly LocalText AtMost = new("; korrigiertes p höchstens {0}", "; corrected p at most {0}");
    private static readonly LocalText Above = new("; korrigiertes p über {0}", "; corrected p above {0}");
    private static readonly LocalText MarginReached = new("; sehr wahrscheinlich mindestens das {0}-Fache der Stadt", "; very probably at least {0} times the city's rate");
    private static readonly LocalText MarginMissed = new("; nicht sicher das {0}-Fache der Stadt", "; not surely {0} times the city's rate");
    private static readonly LocalText LowReached = new("; sehr wahrscheinlich höchstens die Rate der Stadt geteilt durch {0}", "; very probably at most the city's rate divided by {0}");
    private static readonly LocalText LowMissed = new("; nicht sicher unter der Rate der Stadt geteilt durch {0}", "; not surely below the city's rate divided by {0}");
    private static readonly LocalText Cluster = new("; die Nachbarschaft liegt ebenfalls hoch", "; the neighbourhood is high as well");
    private static readonly LocalText Alone = new("; die Nachbarschaft liegt nicht hoch", "; the neighbourhood is not high");
    private static readonly LocalText OneSchool = new("; ohne die Kinder einer einzelnen Schule fiele der Stadtteil nicht auf", "; without the children of one single school the district would not stand out");
    private static readonly LocalText SeveralSchools = new("; gleich welche einzelne Schule man weglässt, der Stadtteil fiele auf", "; whichever single school is left out, the district would stand out");
    private static readonly LocalText Few = new("{0} Kinder, weniger als die {1}, von denen an ein Stadtteil geprüft wird", "{0} children, fewer than the {1} from which a district is tested");
    private static readonly LocalText Nothing = new("kein Anteil der Stadt, mit dem sich vergleichen lässt", "no rate of the city to compare with");

    /// <summary>The sentence, without a full stop.</summary>
    /// <param name="figures">The district's published figures.</param>
    /// <param name="rule">The thresholds of the rule.</param>
    /// <param name="language">The language.</param>
    /// <returns>The sentence; null for a borough, the city, and a district without children.</returns>
    public static string? Of(AreaFigures figures, HotspotSettings rule, Language language)
    {
        if (figures.Kind != AreaKind.District || figures.Children == 0) return null;
        var numbers = new NumberText(language);
        string Say(LocalText text, params object[] parts) => string.Format(CultureInfo.InvariantCulture, text.In(language), parts);
        var margin = numbers.Short(rule.Margin, 2);
        var counted = Say(Counted, numbers.Count(figures.Count), numbers.Count(figures.Children));
        return figures.Verdict switch
        {
            Verdict.AssuredHotspot => counted + Say(More) + P(figures.AdjustedPValue) + Say(MarginReached, margin) + Schools() + Around(),
            Verdict.Conspicuous => counted + Say(More) + P(figures.AdjustedPValue) + Say(MarginMissed, margin) + Schools() + Around(),
            Verdict.AssuredLow => counted + Say(Fewer) + P(figures.AdjustedLowPValue) + Say(LowReached, margin),
            Verdict.Inconspicuous => figures.AdjustedLowPValue <= 0.05 && figures.AdjustedLowPValue <= rule.FalseDiscoveryRate
                ? counted + Say(Fewer) + P(figures.AdjustedLowPValue) + Say(LowMissed, margin)
                : counted + Say(AsChance) + P(figures.AdjustedPValue),
            Verdict.TooFew => Say(Few, numbers.Count(figures.Children), numbers.Count(rule.MinimumChildren)),
            _ => Say(Nothing),
        };

        string P(double step) => step < 1 ? Say(AtMost, numbers.Number(step, step == 0.001 ? 3 : 2)) : Say(Above, numbers.Number(0.05, 2));

        string Schools() => figures.SchoolCheck switch
        {
            SchoolCheck.OneSchool => Say(OneSchool),
            SchoolCheck.SeveralSchools => Say(SeveralSchools),
            _ => "",
        };

        string Around() => figures.Neighbours switch
        {
            NeighbourLabel.InCluster => Say(Cluster),
            NeighbourLabel.Alone => Say(Alone),
            _ => "",
        };
    }
}
