using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>The front door of the room: what goes in is confidential, what comes out may be published.</summary>
/// <remarks>
/// First it is decided from the counts which rows may be shown (<see cref="Suppression"/>), then everything else is calculated from the shown rows. A
/// function of published numbers tells nothing that they do not tell. Where the settings ask for rounding, the counts are rounded
/// before anything is calculated from them, so no rate gives back a digit that a count has lost.
/// <para>
/// Three figures are not functions of shown counts. The school check looks at parts of rows; it leaves as one of three classes, and only where the parts are large
/// (<see cref="SchoolRule"/>). Two are sums over children. Drivers therefore leave as classes (<see cref="SafeDrivers"/>), and expected numbers of rows
/// that hold a hidden row as multiples of the minimum count (<see cref="SafeExpected"/>). The tests attack the written files of twenty small cities with
/// counts, complements and expected numbers in one linear program; a model with hardly any spread of risk could do worse.
/// </para>
/// <para>
/// Protected is every publication against a reader who knows what is shown, the sums, the rules of hiding, the model, the numbers of a row in which he is the only child, and every other publication of the same
/// comparison key, with one child's move between any two. Not protected: who knows the moves of all children but one learns from two shown rows what was counted of that one child; a row that was shown and became small
/// by one child's move was known beforehand (such rows are counted); limits that were loosened show what they now allow; a reader who runs this search himself for
/// every number a hidden row may have can rule out those that would hide other rows; a threshold is the log-odds of some child of the city; where values are given alone,
/// whoever gave them has decided on them.
/// </para>
/// </remarks>
internal static class Protection
{
    /// <summary>Makes the safe table of one quarter.</summary>
    /// <param name="raw">The quarter before protection.</param>
    /// <param name="calculations">What is calculated from shown numbers.</param>
    /// <returns>The safe table, all numbers rounded to their published digits (<see cref="PublishedDigits"/>).</returns>
    /// <exception cref="ArgumentException">The counts are incomplete or do not add up.</exception>
    public static SafeTable Protect(RawQuarter raw, Calculations calculations)
    {
        var settings = raw.Settings;
        var limits = settings.Publication;
        var hasChildren = settings.Extracts.Any(e => e.ChildLevel);
        var measure = !hasChildren ? "" : settings.Measure.CountsOutcome ? settings.Measure.Outcome! : "flagged";
        var key = ComparisonKey.Of(raw.Model, measure);
        var counts = hasChildren ? raw.Counts : [];
        var groupCounts = hasChildren ? raw.GroupCounts : [];
        var pattern = Suppression.Decide(counts, groupCounts, new SuppressionContext(raw.Quarter, limits, [.. raw.Publications.Where(p => p.ComparisonKey == key)]));
        var indicators = SafeIndicators.Protect(raw, calculations, Enumerable.Range(0, counts.Length).Where(r => pattern.Shown[r] && counts[r] is { Kind: AreaKind.District, Stage: Stage.All })
            .Select(r => counts[r].Code).ToHashSet(StringComparer.Ordinal));
        var rows = AreaRows(raw, counts, pattern, indicators, calculations);
        var (status, comparedWith) = SafeStatus.Of(raw, rows, indicators, key, calculations);
        var domains = SafeInput.Domains(raw.Links.ByDomains, limits);
        var figureFindings = RateFindings.Of(rows.Select(r => r.Figures).OfType<AreaFigures>());
        var findings = SafeInput.FindingCounts([.. raw.Findings, .. figureFindings], raw.Receipts, limits);
        return new SafeTable
        {
            Quarter = raw.Quarter,
            Measure = measure,
            ModelSha256 = raw.Model?.Sha256 ?? "",
            ComparisonKey = key,
            Calibrated = raw.Model?.Calibrated ?? false,
            Rows = RateChanges.Since(rows, raw.Quarter, key, raw.History, calculations),
            PooledToBoroughs = pattern.PooledToBoroughs,
            HeadlineCells = pattern.HeadlineCells,
            HiddenHeadlineCells = pattern.HiddenHeadlineCells,
            GroupRows = SafeGroups.Of(groupCounts, pattern, rows, limits.Rounding),
            Lost = InformationLost.Of(rows),
            KnownBeforehand = pattern.KnownBeforehand,
            Limits = limits,
            Indicators = indicators,
            Environment = SafeIndicators.Environment(raw, indicators, calculations),
            Status = status,
            StatusComparedWith = comparedWith,
            Patterns = Patterns(raw, indicators, rows, calculations),
            Sources = SafeInput.Sources(raw, domains.Any(d => d.Children is null), indicators.Any(v => v.Value is null)),
            Findings = findings,
            FigureFindings = figureFindings,
            Domains = domains,
            MissingDomains = [.. Enum.GetValues<Domain>().Where(d => settings.Extracts.All(e => e.Domain != d))],
            DistrictsWithoutChildren = [.. raw.Links.DistrictsWithoutChildren.Order()],
            DistrictsWithoutNeighbours = raw.Map.HasNeighbours
                ? [.. raw.Map.Areas.Where((_, i) => raw.Map.Neighbours[i].IsEmpty).Select(a => a.Code).Order()]
                : [],
            DistrictsCutOff = raw.Map.HasNeighbours
                ? raw.Map.CutOff(rows.Where(r => r is { Kind: AreaKind.District, Stage: Stage.All, Figures.Children: > 0 }).Select(r => new DistrictCode(r.Code)))
                : [],
            HistoryCarriedOver = [.. raw.History.Where(h => h.Quarter < raw.Quarter).SelectMany(h => h.CarriedOver)
                .Intersect(raw.Map.Areas.Select(a => a.Code)).Order()],
            CodesNotOnMap = raw.Links.CodesNotOnMap.Length,
        };
    }

    private static ImmutableArray<SafeRow> AreaRows(
        RawQuarter raw, ImmutableArray<AreaCounts> counts, SuppressionPattern pattern, ImmutableArray<SafeIndicatorValue> indicators, Calculations calculations)
    {
        var order = Enumerable.Range(0, counts.Length)
            .OrderBy(r => counts[r].Kind).ThenBy(r => counts[r].Code, StringComparer.Ordinal).ThenBy(r => counts[r].Stage).ToArray();
        var multiple = Math.Max(1, raw.Settings.Publication.Rounding);
        ImmutableArray<AreaCounts> shown =
        [
            .. order.Where(r => pattern.Shown[r]).Select(r => counts[r] with
            {
                Children = PublishedDigits.ToMultiple(counts[r].Children, multiple),
                Count = PublishedDigits.ToMultiple(counts[r].Count, multiple),
                Schools = SchoolRule.Told(counts[r], raw.Settings.Publication),
            }),
        ];
        var figures = calculations.Analyse(shown, raw.Map, raw.Settings.Hotspots);
        if (figures.Length != shown.Length) throw new ArgumentException("The analysis has to give one entry per row.", nameof(calculations));
        var drivers = Drivers(raw, shown, figures, indicators);
        var around = SafeExpected.AroundHidden(counts, pattern.Shown);
        var names = raw.Map.Areas.ToDictionary(a => a.Code.Value, a => a.Name, StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<SafeRow>(order.Length);
        var next = 0;
        foreach (var r in order)
        {
            var row = counts[r];
            var name = row.Kind switch
            {
                AreaKind.District => names.GetValueOrDefault(row.Code, row.Code),
                AreaKind.Borough => row.Code,
                _ => raw.Settings.City,
            };
            AreaFigures? own = null;
            if (pattern.Shown[r])
            {
                own = PublishedDigits.Of(figures[next]);
                var expected = SafeExpected.Undominated(own.Expected, raw.Settings.Publication.Dominance);
                own = own with
                {
                    Rate = multiple > 1 ? RoundedRate.Of(own.Count, own.Children, multiple) : own.Rate,
                    Expected = around.Contains((row.Kind, row.Code, row.Stage))
                        ? SafeExpected.Coarse(expected, raw.Settings.Publication.MinimumCount)
                        : expected,
                    Drivers = drivers[next++],
                };
            }

            rows.Add(new SafeRow(row.Kind, row.Code, name, row.Borough, row.Stage, own, null));
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<Driver>[] Drivers(
        RawQuarter raw, ImmutableArray<AreaCounts> shown, ImmutableArray<AreaFigures> figures, ImmutableArray<SafeIndicatorValue> indicators)
    {
        var settings = raw.Settings;
        var cities = shown.Where(r => r.Kind == AreaKind.City).ToDictionary(r => r.Stage, r => (Counts: r, Bootstrap: new DriverBootstrap(r, settings.Hotspots)));
        var stages = raw.Model?.Stages.ToDictionary(s => s.Stage);
        var protectedValues = indicators.Where(v => v.Value is null).Select(v => (v.District.Value, v.Indicator)).ToHashSet();
        var drivers = new ImmutableArray<Driver>[figures.Length];
        Parallel.For(0, figures.Length, i =>
        {
            var own = figures[i];
            var (city, bootstrap) = cities.GetValueOrDefault(own.Stage);
            drivers[i] = SafeDrivers.Of(
                own, city, bootstrap, stages?.GetValueOrDefault(own.Stage), settings.Indicators, settings.Publication.MinimumCount,
                indicator => own.Kind == AreaKind.District && protectedValues.Contains((own.Code, indicator)));
        });
        return drivers;
    }

    private static ImmutableArray<SpatialPattern> Patterns(
        RawQuarter raw, ImmutableArray<SafeIndicatorValue> indicators, ImmutableArray<SafeRow> rows, Calculations calculations)
    {
        if (!raw.Map.HasNeighbours) return [];
        var patterns = indicators.Where(v => v.Value is not null).GroupBy(v => (v.Indicator, v.Stage))
            .OrderBy(g => raw.Settings.Indicators.PositionOf(g.Key.Indicator)).ThenBy(g => g.Key.Stage)
            .Select(g => calculations.Pattern(g.Key.Indicator, g.Key.Stage, g.Select(v => KeyValuePair.Create(v.District, v.Value!.Value)), raw.Map))
            .ToList();
        var rates = rows.Where(r => r is { Kind: AreaKind.District, Stage: Stage.All, Figures.Children: > 0 })
            .Select(r => KeyValuePair.Create(new DistrictCode(r.Code), r.Figures!.Rate)).ToArray();
        if (rates.Length > 0) patterns.Add(calculations.Pattern("rate", Stage.All, rates, raw.Map));
        return [.. patterns.OfType<SpatialPattern>().Select(PublishedDigits.Of)];
    }
}
