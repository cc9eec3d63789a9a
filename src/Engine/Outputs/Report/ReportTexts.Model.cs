using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Texts about the model, and the glossary.</summary>
internal static partial class ReportTexts
{
    public static readonly LocalText ModelTitle = new("Das Modell auf einer Seite", "The model on one page");
    public static readonly LocalText ModelUnused = new(
        "Das Modell „{0}“ wurde nicht gebraucht, weil keine Angaben zu Kindern vorliegen.",
        "The model \"{0}\" was not needed, because there are no records of children.");
    public static readonly LocalText Version = new("Version {0}", "version {0}");
    public static readonly LocalText Calibrated = new("Das Risiko ist an einer beobachteten Zielgröße kalibriert.", "The risk is calibrated on observed outcomes.");
    public static readonly LocalText NotCalibrated = new(
        "Das Ergebnis ist ein Score, nicht kalibriert: Er ordnet, aber er ist keine Wahrscheinlichkeit.",
        "The result is a score, not calibrated: it puts in order, but it is no probability.");
    public static readonly LocalText ModelText = new(
        "Für jedes Kind werden die Punkte seiner Indikatoren zum Startwert addiert (Log-Odds); wer die Schwelle der Stufe erreicht, wird gezählt. Für diese Zählung gelten die Werte des Stadtteils als stadtweiter Mittelwert, damit nicht ganze Stadtteile auf einmal kippen.",
        "For each child the points of its indicators are added to the start value (log-odds); a child that reaches the stage's threshold is counted. For this count the district's values are held at the city's mean, so that whole districts do not flip at once.");
    public static readonly LocalText ModelOutcome = new(
        "Gezählt wird in diesem Bericht die beobachtete Zielgröße „{0}“, nicht der Score. Das Modell dient nur dazu, Hotspots zu beschreiben: Für jedes Kind werden die Punkte seiner Indikatoren zum Startwert addiert (Log-Odds).",
        "This report counts the observed outcome \"{0}\", not the score. The model only serves to describe hotspots: for each child the points of its indicators are added to the start value (log-odds).");
    public static readonly LocalText ModelOutcomeRisk = new(
        "Gezählt wird in diesem Bericht die beobachtete Zielgröße „{0}“, nicht das Risiko. Das Modell dient nur dazu, Hotspots zu beschreiben: Für jedes Kind werden die Punkte seiner Indikatoren zum Startwert addiert (Log-Odds).",
        "This report counts the observed outcome \"{0}\", not the risk. The model only serves to describe hotspots: for each child the points of its indicators are added to the start value (log-odds).");
    public static readonly LocalText StagesNotComparable = new(
        "Anteile verschiedener Stufen sind nicht miteinander vergleichbar: Jede Stufe hat ihre eigene Schwelle und andere bekannte Indikatoren (die Schuleingangsuntersuchung etwa kennt nur Kinder rund um die Einschulung), und was fehlt, zählt in der Checkliste 0 Punkte.",
        "Rates of different stages cannot be compared with each other: each stage has its own threshold and other indicators that are known (the school-entry examination, for example, only knows children around school entry), and what is missing counts 0 points in the checklist.");
    public static readonly LocalText Frozen = new(
        "Wo das Modell keine eigene Schwelle nennt, wurde sie im {0} so festgelegt, dass dort {1} der Kinder darüber lagen, und gilt seither unverändert.",
        "Where the model names no threshold of its own, it was set at {0} so that {1} of the children lay above it, and has not moved since.");
    public static readonly LocalText ThresholdsCaption = new("Startwert und Schwelle je Stufe, Log-Odds", "Start value and threshold per stage, log-odds");
    public static readonly LocalText StageHead = new("Stufe", "Stage");
    public static readonly LocalText Intercept = new("Startwert", "Start value");
    public static readonly LocalText Threshold = new("Schwelle", "Threshold");
    public static readonly LocalText Terms = new("Indikatoren", "Indicators");
    public static readonly LocalText TermsCaption = new("Punkte je Indikator, {0}", "Points per indicator, {0}");
    public static readonly LocalText Points = new("Punkte", "Points");
    public static readonly LocalText PointsSourceHead = new("Quelle", "Source");
    public static readonly LocalText PointsSource = new("Woher die Punkte kommen", "Where the points come from");
    public static readonly LocalText AnyValue = new("jeder Wert", "any value");
    public static readonly LocalText Below = new("unter {0}", "below {0}");
    public static readonly LocalText From = new("ab {0}", "from {0}");
    public static readonly LocalText FromBelow = new("{0} bis unter {1}", "{0} to below {1}");
    public static readonly LocalText MissingValue = new("fehlt", "missing");
    public static readonly LocalText No = new("nein", "no");
    public static readonly LocalText Yes = new("ja", "yes");
    public static readonly LocalText Slope = new(" und {0} je Einheit", " and {0} per unit");

    public static readonly LocalText GlossaryTitle = new("Die Wörter dieses Berichts", "The words of this report");

    /// <summary>What stands in the glossary instead of score and threshold where the model is calibrated.</summary>
    public static readonly LocalText RiskWord = new("Risiko und Schwelle", "Risk and threshold");

    public static readonly LocalText RiskMeaning = new(
        "Das Risiko fasst als Wahrscheinlichkeit zusammen, was über ein Kind bekannt ist. Die Schwelle ist festgehalten; deshalb bedeutet ein steigender Anteil wirklich mehr Kinder und nicht einen neuen Maßstab.",
        "The risk sums up as a probability what is known about a child. The threshold is held fixed; so a rising rate really means more children and not a new yardstick.");

    /// <summary>Its place in the glossary.</summary>
    public static readonly LocalText ScoreWord = new("Score und Schwelle", "Score and threshold");

    /// <summary>Placeholders: 0 margin, 1 false-discovery rate, 2 minimum children, 3 permutations, 4 minimum count, 5 minimum denominator.</summary>
    public static readonly (LocalText Word, LocalText Meaning)[] Glossary =
    [
        (new("Stufe", "Stage"), new(
            "Ein Glied der Bildungskette: vor der Schule, Primarstufe, Sekundarstufe I, Übergang in Ausbildung oder Oberstufe.",
            "One link of the education chain: before school, primary, lower secondary, transition to training or upper secondary.")),
        (ScoreWord, new(
            "Der Score fasst zusammen, was über ein Kind bekannt ist. Die Schwelle ist festgehalten; deshalb bedeutet ein steigender Anteil wirklich mehr Kinder und nicht einen neuen Maßstab.",
            "The score sums up what is known about a child. The threshold is held fixed; so a rising rate really means more children and not a new yardstick.")),
        (new("95-%-Bereich (Intervall)", "95% interval"), new(
            "Wie weit der gemessene Anteil vom Zufall verschoben sein kann (Wilson). Je weniger Kinder, desto breiter. Wer oft so rechnet, dessen Bereiche enthalten in 95 von 100 Fällen den wahren Anteil.",
            "How far chance may have shifted the measured rate (Wilson). The fewer children, the wider. Of many intervals computed like this, 95 in 100 contain the true rate.")),
        (new("geglättet (Empirical Bayes)", "Smoothed (empirical Bayes)"), new(
            "Ein Anteil, der bei wenigen Kindern zum Mittel aller Stadtteile hingezogen wird (Marshall 1991). So steht kein kleiner Stadtteil nur durch Zufall ganz oben.",
            "A rate that is pulled towards the mean of all districts where there are few children (Marshall 1991). So no small district stands on top by chance alone.")),
        (new("Trichter", "Funnel"), new(
            "Grenzen um den Anteil der Stadt, zwischen denen ein Stadtteil dieser Größe durch Zufall fast immer liegt: „darüber“ jenseits der 95-%-Grenze, „weit darüber“ jenseits der 99,8-%-Grenze.",
            "Limits around the city's rate between which a district of this size nearly always lies by chance: \"above\" beyond the 95% limit, \"far above\" beyond the 99.8% limit.")),
        (new("korrigiertes p (Benjamini–Hochberg)", "Corrected p (Benjamini–Hochberg)"), new(
            "Wie überraschend eine so hohe Zahl wäre, wenn der Stadtteil wie die Stadt wäre (exakter Binomialtest, einseitig nach oben; Betabinomialtest, wo auch die übrigen Stadtteile stärker streuen als der Zufall), hochgesetzt, weil viele Stadtteile geprüft werden. Gezeigt wird nur eine Obergrenze, etwa „≤ 0,01“. Korrigiert wird je Stufe: Bei der Grenze {1} sind unter den in einer Stufe genannten Stadtteilen im Mittel höchstens {1} Fehlalarme.",
            "How surprising so high a number would be if the district were like the city (exact binomial test, one-sided upwards; beta-binomial where the other districts too vary more than chance), raised because many districts are tested. Shown as an upper limit only, such as ≤ 0.01. At the limit of {1}, on average at most {1} of the districts named at one stage are false alarms; the correction is made per stage.")),
        (new("gesicherter Hotspot, gesichert niedrig", "Assured hotspot, assured low"), new(
            "Ein Stadtteil mit mindestens {2} Kindern, dessen eigene Zahl höher ist, als der Zufall erklärt (korrigiertes p höchstens {1}), und dessen Anteil mit großer Wahrscheinlichkeit mindestens das {0}-Fache der Stadt erreicht: Anteil über der Stadt mit mindestens {6}, {0}-Faches mit mindestens {7} Wahrscheinlichkeit. „Gesichert niedrig“ gilt entsprechend nach unten.",
            "A district with at least {2} children whose own number is higher than chance explains (corrected p at most {1}) and whose rate very probably reaches {0} times the city's: above the city with a probability of at least {6}, {0} times the city's with at least {7}. \"Assured low\" likewise downwards.")),
        (new("P über Stadt, Rang (Bereich)", "P above city, rank (interval)"), new(
            "Wie wahrscheinlich der wahre Anteil über dem der Stadt liegt, und zwischen welchen Plätzen der Stadtteil steht (95 %): Jeder Platz einer Rangliste ist unsicher. „Oberstes Fünftel“ ist die Wahrscheinlichkeit, zu dem Fünftel mit den höchsten Anteilen zu gehören.",
            "How probably the true rate lies above the city's, and between which places the district stands (95%): every place of a ranking is uncertain. \"Highest fifth\" is the probability of being among the fifth with the highest rates.")),
        (new("auffällig", "Conspicuous"), new(
            "Höher, als der Zufall erklärt, aber nicht sicher um so viel, dass es ein Hotspot ist.",
            "Higher than chance explains, but not surely by as much as a hotspot.")),
        (new("allein, im Verbund", "Alone, in a cluster"), new(
            "Ob auch die Umgebung höher liegt, als der Zufall erklärt: die Nachbarn (bedingte Permutation, mindestens {3} Ziehungen, korrigiert für die Zahl der Stadtteile) oder ein Kreis von mehreren Stadtteilen, in dem dieser liegt (Scan-Statistik, höchstens ein Viertel der Kinder, p höchstens 0,05). Das ändert am Urteil nichts, hilft aber bei der Planung.",
            "Whether the surroundings too are higher than chance explains: the neighbours (conditional permutation, at least {3} draws, corrected for the number of districts), or a circle of several districts that holds this one (scan statistic, at most a quarter of the children, p at most 0.05). It changes nothing in the verdict, but helps with planning.")),
        (new("einzelne Schule", "Single school"), new(
            "Bei Stadtteilen, die in einer Stufe auffallen, wird jede Schule einmal weggelassen. Fällt der Rest dann nicht mehr auf und liegt diese Schule selbst höher als der Rest, so steht es in der Begründung; ebenso, wenn der Rest immer auffällt. Sonst, und wo zu wenige Kinder bleiben, wird nichts gesagt. Keine Schule wird genannt; über Ursachen sagt es nichts.",
            "For districts that stand out at a stage, each school is left out once. If the rest then no longer stands out and that school itself is higher than the rest, the reason says so; likewise if the rest always stands out. Otherwise, and where too few children remain, nothing is said. No school is named; it says nothing about causes.")),
        (new("geschützt", "Protected"), new(
            "Eine Zahl, die nicht gezeigt wird, damit niemand erkannt werden kann: Zahlen unter {4}, Gruppen unter {5} Kindern, und Zellen, aus denen sich solche Zahlen errechnen ließen. Welcher Grund zutrifft, wird nie gesagt.",
            "A figure that is not shown so that nobody can be recognised: numbers below {4}, groups of fewer than {5} children, and cells from which such numbers could be worked out. Which reason applies is never said.")),
        (new("Umfeldindex", "Environment index"), new(
            "Was sich über einen Stadtteil sagen lässt, ohne ein Kind anzusehen: das Mittel seiner Indikatoren, jeder auf denselben Maßstab gebracht.",
            "What can be said of a district without looking at a child: the mean of its indicators, each brought to the same scale.")),
        (new("Log-Odds", "Log-odds"), new(
            "Der Maßstab, auf dem das Modell Punkte addiert. 0 heißt: Risiko und Gegenteil sind gleich wahrscheinlich; jeder Punkt mehr erhöht das Risiko.",
            "The scale on which the model adds points. 0 means: risk and its opposite are equally likely; each point more raises the risk.")),
    ];
}
