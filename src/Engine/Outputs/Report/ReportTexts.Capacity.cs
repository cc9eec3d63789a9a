using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Texts of the spread of places.</summary>
internal static partial class ReportTexts
{
    public static readonly LocalText CapacityTitle = new("Wohin sollen {0} Plätze?", "Where should {0} places go?");
    public static readonly LocalText CapacityText = new(
        "Die Plätze ({0}) sind nach der erwarteten Zahl von Kindern mit Risiko verteilt: Kinder mal geglätteter Anteil (Mittel der A-posteriori-Verteilung). So hat jedes Kind mit Risiko dieselbe Aussicht auf einen Platz, gleich, wo es wohnt. "
        + "Gerechnet wird nur mit gezeigten Zahlen; Stadtteile, die nicht gezeigt werden, stehen zusammen als „übrige Stadtteile“. Die Verteilung ist ein Vorschlag und ersetzt keine Ortskenntnis.",
        "The places ({0}) are spread by the expected number of children at risk: children times smoothed rate (posterior mean). So every child at risk has the same prospect of a place, wherever it lives. "
        + "Only figures that are shown are used; districts that are not shown stand together as \"remaining districts\". The spread is a proposal and does not replace knowing the place.");
    public static readonly LocalText CapacityNone = new(
        "Die Plätze lassen sich nicht verteilen: In dieser Stufe wird kein Stadtteil gezeigt, oder der Anteil ist 0 oder 100 %.",
        "The places cannot be spread: no district is shown at this stage, or the rate is 0 or 100%.");
    public static readonly LocalText CapacityReachCaption = new("Wie viele Kinder mit Risiko die Plätze erreichen", "How many children at risk the places reach");
    public static readonly LocalText CapacityReachText = new(
        "Zwei Annahmen, zwischen denen die Wirklichkeit liegt. Ohne Auswahl: Im Stadtteil bekommt einen Platz, wer kommt. Mit Auswahl: Plätze gehen nur an Kinder mit Risiko; verloren ist ein Platz, wo es mehr Plätze gibt als sie. In Klammern der 95-%-Bereich.",
        "Two assumptions, between which reality lies. Without selection: in a district whoever comes gets a place. With selection: places go to children at risk alone; a place is lost where there are more places than they are. In brackets the 95% interval.");
    public static readonly LocalText CapacityWay = new("Verteilung", "Spread");
    public static readonly LocalText CapacityWithout = new("erreicht ohne Auswahl", "reached without selection");
    public static readonly LocalText CapacityWith = new("erreicht mit Auswahl", "reached with selection");
    public static readonly LocalText CapacityByExpected = new("nach erwarteten Kindern mit Risiko", "by expected children at risk");
    public static readonly LocalText CapacityEvenly = new("jedem Stadtteil gleich viele", "the same in every district");
    public static readonly LocalText CapacityByRate = new("nach dem rohen Anteil", "by the raw rate");
    public static readonly LocalText CapacityCaption = new("Plätze je Stadtteil, {0}", "Places per district, {0}");
    public static readonly LocalText CapacityExpected = new("erwartet mit Risiko", "expected at risk");
    public static readonly LocalText CapacityPlaces = new("Plätze", "Places");
    public static readonly LocalText CapacityEvenlyHead = new("gleich verteilt", "spread evenly");
    public static readonly LocalText CapacityByRateHead = new("nach rohem Anteil", "by raw rate");
    public static readonly LocalText CapacityRemainder = new("übrige Stadtteile (zusammen)", "remaining districts (together)");
    public static readonly LocalText CapacityReached = new("{0} ({1} bis {2})", "{0} ({1} to {2})");
}
