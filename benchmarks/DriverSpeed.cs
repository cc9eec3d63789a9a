using System.Collections.Immutable;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Population;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Benchmarks;

/// <summary>What the intervals of drivers cost: counting steps, resampling, and the mark of a class. 1,000,000 children, 450 districts, the shipped checklist.</summary>
internal static class DriverSpeed
{
    private const int Districts = 450;
    private const int PerCell = 556;

    public static void Run()
    {
        var settings = new HotspotSettings();
        var children = Children();
        var model = ModelFile.Checklist(ShippedCatalogue.Catalogue).WithIntercepts(new ModelSettings().BaseRates);
        model = Scorer.FreezeThresholds(children, model, 0.15);
        var scored = Scorer.Score(children, model, CancellationToken.None);
        SpatialSpeed.Print($"count the steps of {children.Count} children", 7, () => StepCounting.Add(scored, children, CancellationToken.None));

        var rows = AreaCounting.Count(StepCounting.Add(scored, children, CancellationToken.None), DistrictMapFile.WithoutMap(children.Districts), new());
        var cities = rows.Where(r => r.Kind == AreaKind.City && !r.Steps.IsEmpty).ToDictionary(r => r.Stage);
        (AreaCounts Row, StepCounts Own, double Difference)[] drivers =
        [
            .. rows.Where(r => r.Kind == AreaKind.District && cities.ContainsKey(r.Stage)).SelectMany(r => r.Contributions.Select((c, i) => (
                Row: r, Own: r.Steps[i], Difference: c.Mean - cities[r.Stage].Contributions[i].Mean))).Where(d => Math.Abs(d.Difference) >= DistrictAnalysis.NotableDriver),
        ];
        SpatialSpeed.Print($"resample four stages of the city, {settings.Replicates} replicates", 7, () => Resample());
        var resampled = Resample();
        SpatialSpeed.Print(
            $"intervals of {drivers.Length} drivers, {settings.Replicates} replicates", 7,
            () => Parallel.ForEach(drivers, d => resampled[d.Row.Stage].Around(d.Row.Code, d.Own, d.Difference)));
        SpatialSpeed.Print(
            $"marks of {drivers.Length} classes, {settings.Replicates} replicates", 7,
            () => Parallel.ForEach(drivers, d => resampled[d.Row.Stage].Certainty(d.Row.Code, d.Own.Term.Indicator, Math.CopySign(DistrictAnalysis.NotableDriver, d.Difference), d.Row.Children)));

        Dictionary<Stage, DriverBootstrap> Resample() => cities.ToDictionary(c => c.Key, c => new DriverBootstrap(c.Value, settings));
    }

    /// <summary>Findings are there or not, in one child of ten; districts differ by a standard deviation of a third of a logit, as much from chance alone again.</summary>
    private static ChildTable Children()
    {
        var random = new Random(SpatialSetting.Seed);
        var starts = new int[(4 * Districts) + 1];
        for (var cell = 0; cell < 4 * Districts; cell++) starts[cell + 1] = starts[cell] + PerCell;
        ImmutableArray<Indicator> indicators = [.. ShippedCatalogue.Catalogue.All.Where(i => i is { ForChildren: true, Outcome: false })];
        var columns = indicators.Select(indicator =>
        {
            var column = new float[starts[^1]];
            for (var cell = 0; cell < 4 * Districts; cell++)
            {
                var share = 0.1 * Math.Pow(2, random.NextDouble() - 0.5);
                for (var i = starts[cell]; i < starts[cell + 1]; i++)
                {
                    var high = random.NextDouble() < share == indicator.Direction > 0;
                    column[i] = random.Next(20) == 0 ? float.NaN : (float)(high ? indicator.Maximum : indicator.Minimum);
                }
            }

            return column;
        }).ToArray();
        return new ChildTable(SpatialSetting.Codes(Districts), starts, [.. indicators.Select(i => i.Id)], columns, [], [], null);
    }
}
