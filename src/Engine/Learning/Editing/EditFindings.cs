using EarlyWarning.Vocabulary;

namespace EarlyWarning.Learning;

/// <summary>Why a model cannot be changed by hand as asked.</summary>
internal static class EditFindings
{
    /// <summary>{0}: stage asked for, {1}: suggestion, {2}: stages of the model.</summary>
    public static readonly FindingKind UnknownStage = Stop(
        "EW1771", "Das Modell hat keine Stufe „{0}“{1}; es hat: {2}", "The model has no stage \"{0}\"{1}; it has: {2}");

    /// <summary>{0}: indicator asked for, {1}: stage, {2}: suggestion, {3}: indicators of the stage.</summary>
    public static readonly FindingKind UnknownTerm = Stop(
        "EW1772", "Die Stufe {1} des Modells hat keinen Indikator „{0}“{2}; sie hat: {3}", "The stage {1} of the model has no indicator \"{0}\"{2}; it has: {3}");

    /// <summary>{0}: indicator.</summary>
    public static readonly FindingKind LinearTerm = Stop(
        "EW1773",
        "„{0}“ ist in seinen Abschnitten linear (slopes); begrenzen, glätten und monoton machen lassen sich nur Punkte, die im Abschnitt gleich bleiben. Möglich ist --remove",
        "\"{0}\" is linear inside its bins (slopes); only scores that are constant in a bin can be capped, smoothed or made monotone. --remove is possible");

    /// <summary>{0}: indicator, {1}: number of bins, {2}: bins needed.</summary>
    public static readonly FindingKind TooFewBins = Stop(
        "EW1774", "„{0}“ hat {1} Abschnitte; das geht erst ab {2}", "\"{0}\" has {1} bins; this needs at least {2}");

    /// <summary>{0}: indicator.</summary>
    public static readonly FindingKind NothingChanged = Stop(
        "EW1775", "Das ändert an „{0}“ nichts: Die Punkte sind schon so", "This changes nothing about \"{0}\": its scores are so already");

    /// <summary>{0}: version.</summary>
    public static readonly FindingKind LastVersion = Stop(
        "EW1776", "Eine höhere Version als {0} gibt es nicht; erwartet wird eine Modelldatei mit kleinerer „version“", "There is no higher version than {0}; a model file with a smaller \"version\" is expected");

    /// <summary>The output is a file already.</summary>
    public static readonly FindingKind OutputThere = Stop(
        "EW1777",
        "Die Ausgabe oder eine Modellkarte dieses Namens gibt es schon; erwartet wird ein neuer Name, damit keine Fassung verloren geht",
        "The output, or a model card of its name, is there already; a new name is expected, so that no version is lost");

    /// <summary>The output is no JSON file by its name.</summary>
    public static readonly FindingKind OutputName = Stop("EW1778", "Der Name der Ausgabe endet nicht auf .json", "The name of the output does not end in .json");

    private static FindingKind Stop(string code, string german, string english) =>
        new(code, Severity.Stop, new LocalText(german + ". Es wurde nichts geschrieben.", english + ". Nothing was written."));
}
