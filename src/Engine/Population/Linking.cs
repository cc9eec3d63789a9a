using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Population;

/// <summary>Links the children of all extracts into one table and joins the district-level values.</summary>
public static class Linking
{
    /// <summary>Links what was read for one quarter.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="quarter">The quarter computed; values older than the maximum age at its last day count as missing.</param>
    /// <param name="intake">What was read.</param>
    /// <param name="mapDistricts">The districts of the map; empty or default without one: then the districts are those of the extracts.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The linked children, the district-level values, the receipts and the findings; none depends on the order of rows but the
    /// lines in the findings.</returns>
    /// <exception cref="RunStoppedException">An extract lost more than the permitted share of its rows, or more rows than findings are kept of.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static LinkedPopulation Link(
        RunSettings settings, Quarter quarter, Intake intake, ImmutableArray<DistrictCode> mapDistricts, CancellationToken cancel) =>
        Link(settings, quarter, intake, mapDistricts, forFit: false, cancel);

    /// <summary>Links what was read for one quarter; for a fit with keys, schools and the groups of the fairness audit.</summary>
    internal static LinkedPopulation Link(
        RunSettings settings, Quarter quarter, Intake intake, ImmutableArray<DistrictCode> mapDistricts, bool forFit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(intake);
        var onMap = mapDistricts.IsDefaultOrEmpty ? [] : mapDistricts.Select(code => code.Value).ToHashSet(StringComparer.Ordinal);
        var sums = intake.Districts.ToDictionary(e => e.Receipt.Settings.Id, e => Subtotals.Lines(e, onMap), StringComparer.Ordinal);
        intake = intake with { Districts = [.. intake.Districts.Select(e => Subtotals.Without(e, sums[e.Receipt.Settings.Id]))] };
        var districts = DistrictList.Of(intake, mapDistricts);
        var oldestDay = quarter.AsOf.AddMonths(-settings.Input.MaximumAgeMonths).DayNumber;

        ExtractRows[] extracts = [.. intake.Children.Select(e => new ExtractRows(e, districts))];
        foreach (var extract in extracts) extract.LeaveOutUnknownDistricts();
        var keys = ChildNumbers.Assign(extracts, cancel);
        var placement = Placement.Of(extracts, keys, districts.All.Length, cancel);
        StopWhereTooMany(extracts);

        var join = new DistrictJoin(districts, settings.Indicators, oldestDay);
        var linking = extracts.ToDictionary(e => e.Settings.Id, FindingsOf, StringComparer.Ordinal);
        foreach (var extract in intake.Districts) linking[extract.Receipt.Settings.Id] = WithSums(join.Add(extract), extract, sums);
        join.AddShares(intake.Shares);
        var receipts = SetAsideCheck.Update(intake.Receipts, linking);
        ImmutableArray<Finding> zeros = [.. LeadingZeros.Notes(intake, districts, !mapDistricts.IsDefaultOrEmpty)];
        SetAsideCheck.Check(receipts, intake.Findings, linking, zeros, settings.Input.MaximumSetAsideShare);

        var gather = new ColumnGather(extracts, placement.Order, oldestDay);
        var categories = new CategoryLinking(extracts, gather);
        var table = TableOf(settings, districts, placement, gather, join, categories, cancel);
        var audit = forFit ? AuditOf(settings, categories) : ImmutableDictionary<string, ChildCategory>.Empty;
        var report = LinkReporting.Of(settings, districts, extracts, placement, table, gather, join);
        ImmutableArray<Finding> findings =
        [
            .. intake.Receipts.SelectMany(r => linking.GetValueOrDefault(r.Settings.Id, [])),
            .. LinkReporting.Disagreements(extracts, placement),
            .. categories.Findings,
            .. zeros,
        ];
        return new(quarter, table, join.Values, receipts, report, findings)
        {
            Keys = settings.ChildScores is null && !forFit ? [] : [.. placement.Order.Select(child => keys[child])],
            SchoolNames = forFit ? categories.SchoolNames : [],
            Audit = audit,
        };
    }

    private static ImmutableDictionary<string, ChildCategory> AuditOf(RunSettings settings, CategoryLinking categories)
    {
        var audit = ImmutableDictionary.CreateBuilder<string, ChildCategory>(StringComparer.Ordinal);
        foreach (var column in settings.Fit?.Fairness?.Columns ?? [])
        {
            if (categories.Audit(column.Id, column.Values.Length) is { } category) audit.Add(column.Id, category);
        }

        return audit.ToImmutable();
    }

    private static ImmutableArray<Finding> WithSums(ImmutableArray<Finding> findings, DistrictExtract extract, Dictionary<string, HashSet<int>> sums) =>
    [
        .. findings.Concat(sums[extract.Receipt.Settings.Id]
            .Select(line => Finding.At(PopulationFindings.Subtotal, extract.Receipt.File, line, extract.Receipt.Settings.Columns.District))).OrderBy(f => f.Line),
    ];

    private static ChildTable TableOf(
        RunSettings settings, DistrictList districts, Placement placement, ColumnGather gather, DistrictJoin join, CategoryLinking categories, CancellationToken cancel)
    {
        var indicators = InOrder(settings, gather.Indicators);
        var districtIndicators = InOrder(settings, join.Values.Select(v => v.Indicator));
        var columns = gather.Gather(indicators, cancel);
        var outcome = settings.Measure is { CountsOutcome: true, Outcome: { } id } ? gather.Gather([id], cancel)[0] : null;
        return new(
            districts.All, placement.BlockStarts, indicators, columns, districtIndicators, join.Columns(districtIndicators), outcome)
        {
            Schools = categories.Schools(),
            Groups = settings.Groups is not { } groups ? null : groups.ByService ? categories.Services() : categories.Groups(groups.Groups.Length),
        };
    }

    private static ImmutableArray<string> InOrder(RunSettings settings, IEnumerable<string> ids) =>
    [
        .. ids.Distinct(StringComparer.Ordinal).Where(id => !settings.Indicators[id].Outcome).OrderBy(settings.Indicators.PositionOf),
    ];

    // A file that does not fit at all, such as one with a row per mark, would fill the memory with one finding per row.
    private static void StopWhereTooMany(ExtractRows[] extracts)
    {
        var stops = ImmutableArray.CreateBuilder<Finding>();
        foreach (var extract in extracts.Where(e => e.SetAside.Count > FindingLog.Limit))
        {
            stops.Add(Finding.At(SourcesFindings.TooManyFindings, extract.Extract.Receipt.File, 0, "", FindingLog.Text(FindingLog.Limit)));
            stops.AddRange(extract.SetAside.GroupBy(s => s.Kind).SelectMany(g => g.OrderBy(s => s.Row).Take(SetAsideCheck.ExamplesPerCode))
                .Select(s => FindingOf(extract, s)).OrderBy(f => f.Line));
        }

        if (stops.Count > 0) throw new RunStoppedException(StopReason.InputRefused, stops.ToImmutable());
    }

    private static ImmutableArray<Finding> FindingsOf(ExtractRows extract) => [.. extract.SetAside.OrderBy(s => s.Row).Select(s => FindingOf(extract, s))];

    private static Finding FindingOf(ExtractRows extract, SetAsideRow row)
    {
        var columns = extract.Settings.Columns;
        var column = row.Kind == PopulationFindings.DistrictNotOnMap ? columns.District
            : row.Kind == PopulationFindings.NoStage ? columns.Grade ?? columns.AgeMonths ?? columns.Stage
            : columns.Key;
        return Finding.At(row.Kind, extract.Extract.Receipt.RowsFile ?? extract.Extract.Receipt.File, extract.Extract.Lines[row.Row], column ?? "");
    }
}
