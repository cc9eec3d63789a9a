using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>What is behind the findings of a fit's validation.</summary>
internal static class ValidationExplanations
{
    public static readonly ImmutableArray<ExplainedCodes> All =
    [
        new("EW1720-EW1721",
            new("Aus wenigen Fällen lernt ein Modell Zufall, und mit wenigen Fällen lässt sich seine Güte nicht prüfen.", "From few cases a model learns chance, and with few cases its quality cannot be tested."),
            new("Mehr Quartale unter fit: quarters nennen, oder für diese Stufe bei der Checkliste bleiben.", "Name more quarters under fit: quarters, or keep the checklist for this stage.")),
        new("EW1722 EW1728",
            new("Kinder eines Ortes ähneln sich; ein Modell muss sich an Orten bewähren, die es nicht kennt.", "Children of one place resemble each other; a model has to prove itself at places it does not know."),
            new("Die Spalte school oder district im Auszug füllen, oder eine andere Prüfung unter fit: validation wählen.", "Fill the column school or district of the extract, or choose another test under fit: validation.")),
        new("EW1723 EW1729-EW1730",
            new("Ein Modell wird aus Vergangenem gelernt und auf Künftiges angewandt; geprüft wird es ebenso. Was zum geprüften Quartal noch nicht bekannt war, darf dabei nicht helfen.",
                "A model is learned from the past and used on the future, and is tested the same way. What was not known at the tested quarter must not help."),
            new("Unter fit: quarters ein Quartal nennen, das mindestens fit: horizon Quartale vor dem letzten liegt.", "Name a quarter under fit: quarters that lies at least fit: horizon quarters before the last.")),
        new("EW1726",
            new("Fehlalarme und übersehene Kinder sollen nicht eine Gruppe mehr treffen als eine andere; an kleinen Gruppen lässt sich das nicht zeigen.",
                "False alarms and missed children should not hit one group more than another; small groups cannot show it."),
            new("Werte der Spalte zu größeren Gruppen zusammenfassen, oder mehr Quartale nennen.", "Put values of the column together into larger groups, or name more quarters.")),
        new("EW1727",
            new("Ohne Kalibrierung ist der Wert eine Rangfolge und kein Risiko, auf das man zählen kann.", "Without calibration the figure is a ranking and no risk that one can count on."),
            new("Mehr Quartale nennen oder fit: calibration: platt wählen, das mit den wenigsten Kindern auskommt.", "Name more quarters, or choose fit: calibration: platt, which gets by with the fewest children.")),
    ];
}
