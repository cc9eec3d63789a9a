using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The wording of the page of the input check.</summary>
internal static class InputReportTexts
{
    public static readonly LocalText Title = new("Eingangsprüfung {0}", "Input check {0}");
    public static readonly LocalText Internal = new("Intern: enthält kleine Zahlen, nicht weitergeben.", "Internal: holds small numbers, do not pass on.");
    public static readonly LocalText Compared = new("verglichen mit {0}", "compared with {0}");
    public static readonly LocalText NotCompared = new("ohne Vergleich: kein Auszug des Vorquartals", "not compared: no extract of the quarter before");
    public static readonly LocalText Extracts = new("Auszüge", "Extracts");
    public static readonly LocalText Refused = new("abgelehnt", "refused");
    public static readonly LocalText Used = new("verwendet", "used");
    public static readonly LocalText Linkage = new("Verknüpfung", "Linkage");
    public static readonly LocalText NotLinked = new("Nicht verknüpft: Ein Auszug ist abgelehnt oder eine Grenze überschritten.", "Not linked: an extract is refused, or a limit is passed.");
    public static readonly LocalText Children = new("{0} Kinder, nach den Diensten, die sie kennen:", "{0} children, by the services that know them:");
    public static readonly LocalText Format = new("Trennzeichen {0}, Kodierung {1}, Dezimalzeichen „{2}“; Zeitraum {3} bis {4}", "separator {0}, encoding {1}, decimal sign \"{2}\"; period {3} to {4}");
    public static readonly LocalText Findings = new("Meldungen nach Code", "Findings by code");
    public static readonly LocalText Values = new("Werte im Bereich des Katalogs", "Values in the catalogue's range");
    public static readonly LocalText Coverage = new("Abdeckung nach Stadtteilen", "Coverage by district");
    public static readonly LocalText CoverageSum = new("{0} von {1} Stadtteilen haben Zeilen.", "{0} of {1} districts have rows.");
    public static readonly LocalText Uncovered = new("Ohne: {0}.", "Without: {0}.");
    public static readonly LocalText Elsewhere = new("Zeilen mit anderen Schlüsseln: {0}.", "Rows of other codes: {0}.");
    public static readonly LocalText First = new("die ersten", "the first");
    public static readonly LocalText Blank = new("im Bereich", "in the range");

    public static readonly ImmutableArray<LocalText> OverviewHead =
    [
        new("Auszug", "Extract"), new("Stand", "State"), new("gelesen", "read"), new("verwendet", "used"), new("beiseitegelegt", "set aside"), new("Anteil", "share"), new("Zellen geleert", "cells emptied"),
    ];

    public static readonly ImmutableArray<LocalText> DomainHead = [new("Dienste", "Services"), new("Kinder", "children"), new("Anteil", "share")];

    public static readonly ImmutableArray<LocalText> LinkHead =
    [
        new("Auszug", "Extract"), new("Zeilen", "rows"), new("auch anderswo", "also elsewhere"), new("nicht auf der Karte", "not on the map"), new("ohne Stufe", "without a stage"), new("mehrfach", "more than once"),
    ];

    public static readonly ImmutableArray<LocalText> FindingHead = [new("Code", "Code"), new("Wirkung", "Effect"), new("Anzahl", "number"), First];

    public static readonly ImmutableArray<LocalText> ValueHead =
    [
        new("Indikator", "Indicator"), new("Bereich", "range"), new("Werte", "values"), new("ohne Wert", "missing"), new("außerhalb", "outside"), new("Mittel", "mean"),
        new("kleinster", "smallest"), new("Median", "median"), new("größter", "largest"), Blank,
    ];

    public static readonly ImmutableArray<LocalText> CoverageHead = [new("Stadtteil", "District"), new("Zeilen", "rows"), new("", "")];

    public static readonly ImmutableArray<LocalText> Severities =
    [
        new("Hinweis", "note"), new("Zelle geleert", "cell emptied"), new("Zeile beiseitegelegt", "row set aside"), new("hält den Lauf an", "stops the run"),
    ];

    public static readonly ImmutableArray<LocalText> Domains = [new("Schule", "school"), new("Gesundheit", "health"), new("Jugendhilfe", "youth services")];
}
