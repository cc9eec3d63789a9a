using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The table <c>districts.csv</c>: one row per area and stage.</summary>
internal static class DistrictsTable
{
    private static readonly LocalText Title = new(
        "Kennzahlen je Stadtteil, Bezirk und Stadt nach Stufe", "Figures per district, borough and city by stage");

    private static readonly string[] Steps = ["<=0.001", "<=0.01", "<=0.05", ">0.05"];

    private static readonly string[] Gaps = ["protected", "few-children", "few-cases", "no-value", "no-spread", "not-comparable"];

    /// <summary>The columns, in the order of the file.</summary>
    public static TableColumn<AreaLine>[] Columns { get; } =
    [
        new("quarter", "string", new("Quartal", "Quarter"), r => Field.Words(r.Table.Quarter.ToString())) { Required = true },
        new("kind", "string", new("ob die Zeile einen Stadtteil, einen Bezirk oder die Stadt zeigt", "Whether the row shows a district, a borough or the city"), r => Field.Words(PublishedWords.Of(r.Kind)))
        {
            Required = true,
            Words = ["district", "borough", "city"],
        },
        new("code", "string", new("Schlüssel des Stadtteils, Name des Bezirks, leer für die Stadt", "District code, borough name, empty for the city"), r => Field.Code(r.Code)),
        new("name", "string", new("Name", "Name"), r => Field.Words(r.Name)),
        new("borough", "string", new("Bezirk des Stadtteils", "Borough of the district"), r => Field.Words(r.Borough)),
        new("stage", "string", new("Bildungsstufe", "Stage of the education chain"), r => Field.Words(r.Stage.Id()))
        {
            Required = true,
            Words = [.. Stages.AllFirst.ToArray().Select(s => s.Id())],
        },
        new("protected", "string", new("„geschützt“, wo keine Zahl gezeigt werden darf; sonst leer", "\"protected\" where no figure may be shown; otherwise empty"), r => Field.Words(r.Marker))
        {
            Words = ["geschützt", "protected"],
        },
        new("measure", "string", new("Was gezählt wird: flagged (über der Schwelle) oder Kennung der Zielgröße", "What is counted: flagged (above the threshold), or the id of the outcome"), r => Field.Words(r.Table.Measure)),
        new("children", "integer", new("Kinder (Nenner)", "Children (denominator)"), r => Field.Integer(r.Figures?.Children)) { Unit = "children" },
        new("count", "integer", new("Zahl der gezählten Kinder", "Number of children counted"), r => Field.Integer(r.Figures?.Count)) { Unit = "children" },
        new("expected", "number", new("Erwartete Zahl gefährdeter Kinder (Summe der Risiken)", "Expected number at risk (sum of the risks)"), r => Field.Number(r.Figures?.Expected, PublishedWords.ExpectedDigits)) { Unit = "children" },
        new("rate", "number", new("Anteil: Zahl durch Kinder", "Rate: count divided by children"), r => Field.Number(r.Figures?.Rate, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("rate_low", "number", new("Unteres Ende des Wilson-95-%-Intervalls", "Lower end of the Wilson 95 % interval"), r => Field.Number(r.Figures?.WilsonLow, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("rate_high", "number", new("Oberes Ende des Wilson-95-%-Intervalls", "Upper end of the Wilson 95 % interval"), r => Field.Number(r.Figures?.WilsonHigh, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("rate_low_998", "number", new("Unteres Ende des Wilson-99,8-%-Intervalls", "Lower end of the Wilson 99.8 % interval"), r => Field.Number(OwnInterval(r, (k, n) => WilsonScore.Interval(k, n, WilsonScore.Z998))?.Low, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("rate_high_998", "number", new("Oberes Ende des Wilson-99,8-%-Intervalls", "Upper end of the Wilson 99.8 % interval"), r => Field.Number(OwnInterval(r, (k, n) => WilsonScore.Interval(k, n, WilsonScore.Z998))?.High, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("count_low", "number", new("Unteres Ende des exakten Poisson-95-%-Intervalls der Zahl (Garwood 1936)", "Lower end of the exact Poisson 95 % interval of the count (Garwood 1936)"), r => Field.Number(OwnInterval(r, (k, _) => PoissonInterval.Exact(k, 1))?.Low, PublishedWords.CountIntervalDigits)) { Unit = "children" },
        new("count_high", "number", new("Oberes Ende des exakten Poisson-95-%-Intervalls der Zahl", "Upper end of the exact Poisson 95 % interval of the count"), r => Field.Number(OwnInterval(r, (k, _) => PoissonInterval.Exact(k, 1))?.High, PublishedWords.CountIntervalDigits)) { Unit = "children" },
        new("count_byar_low", "number", new("Unteres Ende des Poisson-95-%-Intervalls der Zahl nach Byars Näherung", "Lower end of the Poisson 95 % interval of the count by Byar's approximation"), r => Field.Number(OwnInterval(r, (k, _) => PoissonInterval.Byar(k, 1))?.Low, PublishedWords.CountIntervalDigits)) { Unit = "children" },
        new("count_byar_high", "number", new("Oberes Ende des Poisson-95-%-Intervalls der Zahl nach Byars Näherung", "Upper end of the Poisson 95 % interval of the count by Byar's approximation"), r => Field.Number(OwnInterval(r, (k, _) => PoissonInterval.Byar(k, 1))?.High, PublishedWords.CountIntervalDigits)) { Unit = "children" },
        new("eb_rate", "number", new("Geglätteter Anteil (Empirical Bayes nach Marshall 1991)", "Smoothed rate (empirical Bayes after Marshall 1991)"), r => Field.Number(r.Figures?.EmpiricalBayes, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("ratio_to_city", "number", new("Anteil geteilt durch den Anteil der Stadt in derselben Stufe", "Rate divided by the city's rate at the same stage"), r => Field.Number(r.Figures?.RatioToCity, PublishedWords.RatioDigits)) { Unit = "ratio" },
        new("posterior_rate", "number", new("Mittel der A-posteriori-Verteilung des wahren Anteils (Betabinomialmodell der Stadtteile)", "Posterior mean of the true rate (beta-binomial model of the districts)"), r => Field.Number(r.Figures?.Posterior.Rate, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("posterior_low", "number", new("Unteres Ende ihres 95-%-Intervalls", "Lower end of its 95 % interval"), r => Field.Number(r.Figures?.Posterior.Low, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("posterior_high", "number", new("Oberes Ende ihres 95-%-Intervalls", "Upper end of its 95 % interval"), r => Field.Number(r.Figures?.Posterior.High, PublishedWords.RateDigits)) { Unit = "share 0 to 1" },
        new("p_above_city", "number", new("Wahrscheinlichkeit, dass der wahre Anteil über dem der Stadt liegt", "Probability that the true rate lies above the city's"), r => Field.Number(r.Figures?.Posterior.AboveCity, PublishedWords.ProbabilityDigits)) { Unit = "probability" },
        new("rank_low", "integer", new("Unteres Ende des 95-%-Intervalls des Rangs unter den gezeigten Stadtteilen der Stufe, 1 für den höchsten Anteil", "Lower end of the 95 % interval of the rank among the shown districts of the stage, 1 for the highest rate"), r => Field.Integer(PublishedWords.Rank(r.Figures?.Posterior.RankLow))) { Unit = "rank" },
        new("rank_high", "integer", new("Oberes Ende des 95-%-Intervalls des Rangs", "Upper end of the 95 % interval of the rank"), r => Field.Integer(PublishedWords.Rank(r.Figures?.Posterior.RankHigh))) { Unit = "rank" },
        new("p_worst_fifth", "number", new("Wahrscheinlichkeit, zum Fünftel der gezeigten Stadtteile mit den höchsten Anteilen zu gehören", "Probability of being among the fifth of the shown districts with the highest rates"), r => Field.Number(r.Figures?.Posterior.WorstFifth, PublishedWords.ProbabilityDigits)) { Unit = "probability" },
        new("funnel", "string", new("Lage im Trichter um den Anteil der Stadt", "Position in the funnel around the city's rate"), r => Field.Words(PublishedWords.Of(r.Figures?.Funnel ?? FunnelPosition.None)))
        {
            Words = ["far-below", "below", "inside", "above", "far-above"],
        },
        new("p_step", "string", new("Stufe des korrigierten p (exakter Binomialtest, bei Überdispersion Betabinomialtest, einseitig nach oben, Benjamini–Hochberg über die geprüften Stadtteile der Stufe)", "Step of the corrected p (exact binomial, beta-binomial where over-dispersed, one-sided upwards, Benjamini–Hochberg over the tested districts of the stage)"), r => Field.Words(PublishedWords.Step(r.Figures?.AdjustedPValue ?? double.NaN)))
        {
            Words = Steps,
        },
        new("p_low_step", "string", new("Stufe des korrigierten p der Gegenrichtung (derselbe Test, einseitig nach unten)", "Step of the corrected p of the other direction (the same test, one-sided downwards)"), r => Field.Words(PublishedWords.Step(r.Figures?.AdjustedLowPValue ?? double.NaN)))
        {
            Words = Steps,
        },
        new("verdict", "string", new("Urteil der Regel", "Verdict of the rule"), r => Field.Words(r.Figures is { } f && r.Kind == AreaKind.District ? PublishedWords.Of(f.Verdict) : null))
        {
            Words = ["assured-hotspot", "conspicuous", "inconspicuous", "assured-low", "too-few", "not-tested"],
        },
        new("reason", "string", new("Begründung des Urteils in einem Satz", "Reason of the verdict in one sentence"), r => Field.Words(r.Figures is { } f ? VerdictReason.Of(f, r.Rule, r.Language) : null)),
        new("school_check", "string", new("Ob der Stadtteil nur wegen einer Schule auffällt (one-school: ohne die Kinder einer einzelnen Schule fiele er nicht auf; several-schools: er fiele auf, gleich welche man weglässt); leer, wo nichts gesagt werden kann", "Whether the district stands out because of one school only (one-school: without the children of one single school it would not stand out; several-schools: it would whichever is left out); empty where nothing can be said"), r => Field.Words(PublishedWords.Of(r.Figures?.SchoolCheck ?? SchoolCheck.NotChecked)))
        {
            Words = ["one-school", "several-schools"],
        },
        new("neighbours", "string", new("Was die Nachbarn hinzufügen", "What the neighbours add"), r => Field.Words(PublishedWords.Of(r.Figures?.Neighbours ?? NeighbourLabel.None)))
        {
            Words = ["alone", "in-cluster"],
        },
        new("neighbours_p_step", "string", new("Stufe des p der Nachbarn (bedingte Permutation, einseitig nach oben, korrigiert)", "Step of the neighbours' p (conditional permutation, one-sided upwards, corrected)"), r => Field.Words(PublishedWords.Step(r.Figures?.NeighbourPValue ?? double.NaN)))
        {
            Words = Steps,
        },
        new("change_since", "string", new("Quartal, mit dem verglichen wird", "Quarter compared with"), r => Field.Words(r.Change?.Since.ToString())),
        new("change", "number", new("Veränderung des Anteils seitdem", "Change of the rate since"), r => Field.Number(r.Change?.Difference, PublishedWords.RateDigits)) { Unit = "difference of shares" },
        new("change_low", "number", new("Unteres Ende des 95-%-Intervalls der Veränderung (Newcombe)", "Lower end of the 95 % interval of the change (Newcombe)"), r => Field.Number(r.Change?.Low, PublishedWords.RateDigits)) { Unit = "difference of shares" },
        new("change_high", "number", new("Oberes Ende des 95-%-Intervalls der Veränderung (Newcombe)", "Upper end of the 95 % interval of the change (Newcombe)"), r => Field.Number(r.Change?.High, PublishedWords.RateDigits)) { Unit = "difference of shares" },
        new("drivers", "string", new("Was den Unterschied zur Stadt treibt und woran sich arbeiten lässt, stärkstes zuerst: Indikator, Richtung, Stärke, ob sicher", "What drives the difference to the city and can be worked on, strongest first: indicator, direction, strength, whether sure"), r => Field.Words(r.Figures is { } f ? PublishedWords.Drivers(f, malleable: true) : null)),
        new("environment_index", "number", new("Umfeldindex des Stadtteils (nur in der Zeile über alle Stufen): Mittel der z-Werte, neu standardisiert, positiv heißt mehr Belastung", "Environment index of the district (in the row over all stages only): mean of z-scores, standardised again, positive means more burden"), r => Field.Number(r.Environment?.Value, PublishedWords.RatioDigits)) { Unit = "standard deviations" },
        new("environment_rank", "integer", new("Rang des Umfeldindex, 1 für die höchste Belastung", "Rank of the environment index, 1 for the highest burden"), r => Field.Integer(r.Environment?.Rank)) { Unit = "rank" },
        new("status_index", "number", new("Statusindex des Stadtteils (nur in der Zeile über alle Stufen): gewichtete z-Werte, neu standardisiert, positiv heißt mehr Belastung", "Status index of the district (in the row over all stages only): weighted z-scores, standardised again, positive means more burden"), r => Field.Number(r.Status?.Index, PublishedWords.RatioDigits)) { Unit = "standard deviations" },
        new("status_class", "integer", new("Statusklasse, 1 für die geringste Belastung", "Status class, 1 for the least burden"), r => Field.Integer(r.Status is { Class: > 0 } s ? s.Class : null)) { Unit = "class" },
        new("status_gap", "string", new("Warum es keinen Status gibt", "Why there is no status"), r => Field.Words(r.Status is { } s ? PublishedWords.Of(s.Gap) : null)) { Words = Gaps },
        new("dynamics_index", "number", new("Dynamikindex: derselbe Index über die Veränderungen der Teile, positiv heißt, die Belastung nahm stärker zu als anderswo", "Dynamics index: the same index over the changes of the parts, positive means that the burden grew more than elsewhere"), r => Field.Number(r.Status?.Dynamics, PublishedWords.RatioDigits)) { Unit = "standard deviations" },
        new("dynamics_class", "integer", new("Dynamikklasse, 1 für die stärkste Entlastung", "Dynamics class, 1 where the burden fell most"), r => Field.Integer(r.Status is { DynamicsClass: > 0 } s ? s.DynamicsClass : null)) { Unit = "class" },
        new("dynamics_gap", "string", new("Warum es keine Dynamik gibt", "Why there are no dynamics"), r => Field.Words(r.Status is { } s ? PublishedWords.Of(s.DynamicsGap) : null)) { Words = Gaps },
        new("dynamics_since", "string", new("Quartal, mit dem die Dynamik vergleicht", "Quarter with which dynamics compare"), r => Field.Words(r.Status is { DynamicsClass: > 0 } ? r.Table.StatusComparedWith.ToString() : null)),
        new("change_carried", "string", new("„carried-over“, wo der frühere Wert über eine Neuordnung der Stadtteile umgerechnet ist", "\"carried-over\" where the earlier figure was carried over a reform of the districts"), r => Field.Words(r.Change is { CarriedOver: true } ? "carried-over" : null)) { Words = ["carried-over"] },
        new("drivers_context", "string", new("Umstände, die den Unterschied zur Stadt treiben, stärkster zuerst: Indikator, Richtung, Stärke, ob sicher", "Circumstances that drive the difference to the city, strongest first: indicator, direction, strength, whether sure"), r => Field.Words(r.Figures is { } f ? PublishedWords.Drivers(f, malleable: false) : null)),
    ];

    /// <summary>Writes the table and its schema.</summary>
    /// <param name="content">The run.</param>
    /// <returns>The bytes of both files.</returns>
    public static (byte[] Csv, byte[] Schema) Write(OutputContent content)
    {
        var language = content.Settings.Language;
        var dialect = CsvDialect.Of(language);
        var csv = dialect.Write(Columns, AreaLine.All(content));
        return (csv, TableSchema.Write("districts", Title, Columns, ["quarter", "kind", "code", "stage"], dialect, language, csv));
    }

    /// <summary>An interval of the row's own count; null where it is protected or has no children.</summary>
    private static RateInterval? OwnInterval(AreaLine line, Func<long, long, RateInterval> interval) =>
        line.Figures is { Children: > 0 } f ? interval(f.Count, f.Children) : null;
}
