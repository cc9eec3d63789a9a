using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Texts of the funnel and of the picture of ranks.</summary>
internal static partial class ReportTexts
{
    public static readonly LocalText FunnelText = new(
        "Je weniger Kinder ein Stadtteil hat, desto stärker schwankt sein Anteil durch Zufall: Was zwischen den dünnen Linien liegt, weicht nicht weiter von der Stadt ab, als der Zufall "
        + "erklärt. Auch ohne jeden Unterschied läge von zwanzig Stadtteilen etwa einer außerhalb der 95-%-Grenzen; deshalb entscheidet das Urteil und nicht der Trichter.",
        "The fewer children a district has, the more its rate varies by chance: what lies between the thin lines differs no more from the city than chance explains. "
        + "Even without any difference about one district in twenty would lie outside the 95% limits; so the verdict decides, and not the funnel.");
    public static readonly LocalText FunnelWider = new(
        "In dieser Stufe unterscheiden sich die Stadtteile stärker, als der Zufall allein erklärt; die gestrichelten Grenzen lassen das zu.",
        "At this stage the districts differ more than chance alone explains; the dashed limits allow for that.");
    public static readonly LocalText FunnelNone = new(
        "Einen Trichter gibt es nur um einen gezeigten Anteil der Stadt, der über 0 und unter 100 % liegt.",
        "There is a funnel only around a rate of the city that is shown and lies above 0 and below 100%.");
    public static readonly LocalText FunnelPictureTitle = new("Trichter: {0}, {1}", "Funnel: {0}, {1}");
    public static readonly LocalText FunnelDescription = new(
        "Gezeigte Stadtteile: {0}, nach Zahl der Kinder und Anteil, um den Anteil der Stadt von {1}. Innerhalb der 95-%-Grenzen: {2}. Darüber: {3}. Darunter: {4}.",
        "Districts shown: {0}, by number of children and rate, around the city's rate of {1}. Inside the 95% limits: {2}. Above: {3}. Below: {4}.");
    public static readonly LocalText FunnelTooltip = new("Kinder {0}, Anteil {1}", "children {0}, rate {1}");
    public static readonly LocalText NoDistrict = new("kein Stadtteil", "no district");
    public static readonly LocalText FunnelRate = new("Anteil", "Rate");
    public static readonly LocalText FunnelCaption = new(
        "Ein Zeichen je gezeigtem Stadtteil; Namen haben die außerhalb der 95-%-Grenzen.",
        "One mark per district shown; those outside the 95% limits have names.");
    public static readonly LocalText FunnelUnnamed = new("Benannt sind {0} von {1}, die am weitesten außerhalb zuerst.", "Named are {0} of {1}, the furthest outside first.");
    public static readonly LocalText FunnelTable = new("Alle Werte stehen in der Tabelle.", "All values stand in the table.");
    public static readonly LocalText FunnelCity = new("Stadt", "city");
    public static readonly LocalText FunnelLimit95 = new("95-%-Grenzen", "95% limits");
    public static readonly LocalText FunnelLimit998 = new("99,8-%-Grenzen", "99.8% limits");
    public static readonly LocalText FunnelLimitWide = new("Grenzen, wenn sich Stadtteile auch ohne Zufall unterscheiden", "limits where districts differ beyond chance as well");
}
