using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Texts of the education chain, of comments and of groups.</summary>
internal static partial class ReportTexts
{
    public static readonly LocalText ChainTitle = new("Die Bildungskette je Stadtteil", "The education chain per district");
    public static readonly LocalText ChainText = new(
        "Wie viele Kinder an jedem Glied der Kette stehen, wie viele davon gezählt sind ({0}), und an welchem Glied ein Stadtteil im Verhältnis zur Stadt am weitesten darüber liegt: Dort gehen die Kinder am ehesten verloren. "
        + "Die Glieder sind Altersgruppen desselben Stichtags und keine verfolgten Jahrgänge.",
        "How many children stand at each link of the chain, how many of them are counted ({0}), and at which link a district lies furthest above the city: there children are most likely lost. "
        + "The links are age groups on the same day and no cohorts that were followed.");
    public static readonly LocalText ChainNone = new("Die Glieder der Kette werden je Stadtteil nicht gezeigt.", "The links of the chain are not shown per district.");
    public static readonly LocalText ChainPictureTitle = new("{0}: Kinder an jedem Glied der Kette", "{0}: children at each link of the chain");
    public static readonly LocalText ChainPictureLink = new("{0}: {1} Kinder, davon gezählt {2} ({3}).", "{0}: {1} children, counted {2} ({3}).");
    public static readonly LocalText ChainPictureHidden = new("{0}: geschützt.", "{0}: protected.");
    public static readonly LocalText ChainPictureCaption = new(
        "Breite: Kinder an diesem Glied, dunkel und schraffiert die gezählten. Dieselben Zahlen stehen in der ersten Zeile der Tabelle.",
        "Width: children at this link, dark and hatched those counted. The same figures stand in the first row of the table.");
    public static readonly LocalText ChainCaption = new("Kinder und gezählte Kinder an jedem Glied der Kette", "Children and counted children at each link of the chain");
    public static readonly LocalText ChainChildren = new("{0}: Kinder", "{0}: children");
    public static readonly LocalText ChainCounted = new("gezählt (%)", "counted (%)");
    public static readonly LocalText ChainWhere = new("am weitesten über der Stadt", "furthest above the city");
    public static readonly LocalText ChainTimes = new("{0} ({1})", "{0} ({1})");
    public static readonly LocalText ChainNowhere = new("nirgends", "nowhere");
    public static readonly LocalText ChainCut = new(
        "Die Tabelle zeigt die ersten {0} von {1} Stadtteilen; alle stehen in districts.csv.", "The table shows the first {0} of {1} districts; all of them are in districts.csv.");
    public static readonly LocalText ChainRowPicture = new("Bild", "Picture");

    public static readonly LocalText CommentsTitle = new("Kommentare aus den Stadtteilen", "Comments from the districts");
    public static readonly LocalText CommentsText = new(
        "Was Menschen, die den Stadtteil kennen, zu seinen Zahlen sagen. Die Kommentare stehen so da, wie sie geschrieben wurden; sie sind nicht berechnet.",
        "What people who know the district say of its figures. The comments stand as they were written; they are not computed.");
    public static readonly LocalText CommentLink = new("Kommentar", "comment");
    public static readonly LocalText CommentFigures = new("{0}: {1} ({2}), {3}", "{0}: {1} ({2}), {3}");
    public static readonly LocalText CommentOf = new("Kommentar zu {0}", "Comment on {0}");

    public static readonly LocalText GroupsTitle = new("Gruppen", "Groups");
    public static readonly LocalText GroupsText = new(
        "Anteil gezählter Kinder je Gruppe mit 95-%-Bereich. Gruppen werden nicht geprüft: Ein Unterschied kann Zufall sein, und er ist keine Ursache. Wo eine Gruppe geschützt ist, sind es alle Gruppen derselben Zeile, in denen Kinder sind.",
        "Rate of counted children per group with 95% interval. Groups are not tested: a difference can be chance, and it is no cause. Where one group is protected, all groups of the same row that have children are.");
    public static readonly LocalText GroupNotStated = new("ohne Angabe", "not stated");
    public static readonly LocalText GroupsCityCaption = new("Gruppen in der Stadt je Stufe", "Groups in the city per stage");
    public static readonly LocalText GroupsAreaCaption = new("Gruppen je Bezirk und Stadtteil, alle Stufen", "Groups per borough and district, all stages");
    public static readonly LocalText GroupsArea = new("Bezirk oder Stadtteil", "Borough or district");
    public static readonly LocalText GroupCell = new("{0} von {1}", "{0} of {1}");
    public static readonly LocalText GroupsCut = new(
        "Die Tabelle zeigt die ersten {0} von {1} Bezirken und Stadtteilen; alle stehen in groups.csv.", "The table shows the first {0} of {1} boroughs and districts; all of them are in groups.csv.");
}
