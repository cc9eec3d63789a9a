using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What each verdict means in plain words, and what follows from it.</summary>
internal static class VerdictExplanations
{
    private static readonly (LocalText Meaning, LocalText Do) Protected = (
        new("Geschützt: Die Zahl wäre klein, oder aus ihr ließe sich eine kleine errechnen. Das sagt nichts darüber, ob es hier viele oder wenige sind.",
            "Protected: the number would be small, or a small one could be worked out from it. That says nothing about whether there are many or few here."),
        new("Nichts daraus schließen. Die Zeile über alle Stufen und die des Bezirks ansehen.", "Conclude nothing from it. Look at the row over all stages, and at the borough's."));

    private static readonly (LocalText Meaning, LocalText Do) Hotspot = (
        new("Der Anteil ist höher, als der Zufall erklärt, und sehr wahrscheinlich deutlich höher als in der Stadt.",
            "The rate is higher than chance explains, and very probably clearly higher than the city's."),
        new("Mit den Diensten vor Ort besprechen, was dahintersteht; bei den Treibern anfangen, an denen sich arbeiten lässt; das Ergebnis als Kommentar festhalten.",
            "Talk with the services on site about what is behind it; begin with the drivers that can be worked on; keep the result as a comment."));

    private static readonly (LocalText Meaning, LocalText Do) Conspicuous = (
        new("Der Anteil ist höher, als der Zufall erklärt, aber nicht sicher um so viel, dass es ein Hotspot ist.",
            "The rate is higher than chance explains, but not surely by so much that it is a hotspot."),
        new("Im Blick behalten und das nächste Quartal abwarten; wissen die Dienste vor Ort schon mehr, das mitlesen.",
            "Keep an eye on it and wait for the next quarter; where the services on site know more already, read that along."));

    private static readonly (LocalText Meaning, LocalText Do) Inconspicuous = (
        new("Der Anteil ist nicht höher, als der Zufall in einem Stadtteil dieser Größe erlaubt. Das heißt nicht, dass es hier keine Kinder mit Bedarf gibt.",
            "The rate is no higher than chance allows in a district of this size. That does not mean that no child here is in need."),
        new("Nichts Besonderes; die erwartete Zahl der Kinder bleibt Maßstab für Plätze.", "Nothing in particular; the expected number of children remains the measure for places."));

    private static readonly (LocalText Meaning, LocalText Do) Low = (
        new("Der Anteil ist niedriger, als der Zufall erklärt, und sehr wahrscheinlich deutlich niedriger als in der Stadt.",
            "The rate is lower than chance explains, and very probably clearly lower than the city's."),
        new("Prüfen, ob die Zahlen vollständig sind; wenn ja, fragen, was hier gelingt.", "Check that the figures are complete; if so, ask what works here."));

    private static readonly (LocalText Meaning, LocalText Do) TooFew = (
        new("Es sind zu wenige Kinder, um Zufall von Unterschied zu trennen.", "There are too few children to tell chance from difference."),
        new("Die Zeile über alle Stufen oder die des Bezirks ansehen; nicht aus einzelnen Quartalen schließen.", "Look at the row over all stages, or at the borough's; do not conclude from single quarters."));

    private static readonly (LocalText Meaning, LocalText Do) NotTested = (
        new("Es gibt nichts, womit sich vergleichen ließe: keine Kinder oder kein Anteil der Stadt.", "There is nothing to compare with: no children, or no rate of the city."),
        new("Prüfen, ob der Auszug diese Stufe enthält.", "Check whether the extract holds this stage."));

    /// <summary>The words for a row.</summary>
    /// <param name="figures">Its figures; null where it is protected.</param>
    /// <returns>What it means, and what to do.</returns>
    public static (LocalText Meaning, LocalText Do) Of(AreaFigures? figures) => figures?.Verdict switch
    {
        null => Protected,
        Verdict.AssuredHotspot => Hotspot,
        Verdict.Conspicuous => Conspicuous,
        Verdict.Inconspicuous => Inconspicuous,
        Verdict.AssuredLow => Low,
        Verdict.TooFew => TooFew,
        _ => NotTested,
    };
}
