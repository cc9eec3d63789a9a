using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Districts;

/// <summary>The figures of every shown area, calculated from shown counts alone.</summary>
/// <remarks>The rule is <see cref="VerdictRule"/>. Neighbours decide nothing: they label.</remarks>
public static class DistrictAnalysis
{
    /// <summary>Fewest shown districts with which a permutation of neighbours says anything.</summary>
    public const int FewestDistricts = 8;

    /// <summary>Differences of mean log-odds smaller than this are not called a driver.</summary>
    public const double SmallestDriver = 0.005;

    /// <summary>From this difference of mean log-odds on a driver is worth naming, and its interval is drawn: about 5 % of odds.</summary>
    public const double NotableDriver = 0.05;

    /// <summary>Sets the random numbers of the ranks apart from those of the neighbours.</summary>
    private const ulong RankSeed = 1 << 8;

    /// <summary>Computes the figures.</summary>
    /// <param name="shown">The rows that may be shown, as they may be shown; each area and stage at most once. The city's row of a stage gives the rate
    /// that others are compared with; without it there are no ratios, positions, tests and drivers at that stage.</param>
    /// <param name="map">Who touches whom; without map and file of neighbours nothing is said about them.</param>
    /// <param name="settings">The hotspot rule.</param>
    /// <returns>One entry per row, in the same order; no figure depends on that order. Rates of an area without children are NaN.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or larger than the number of children.</exception>
    /// <exception cref="ArgumentException">An area and stage stands twice.</exception>
    public static ImmutableArray<AreaFigures> Analyse(ImmutableArray<AreaCounts> shown, DistrictMap map, HotspotSettings settings)
    {
        var figures = new AreaFigures[shown.Length];
        foreach (var stage in Stages.AllFirst)
        {
            // A fixed order of areas inside a stage, so that sums over areas have the same digits in whatever order the rows come.
            var rows = Enumerable.Range(0, shown.Length).Where(i => shown[i].Stage == stage)
                .OrderBy(i => shown[i].Kind).ThenBy(i => shown[i].Code, StringComparer.Ordinal).ToArray();
            for (var i = 1; i < rows.Length; i++)
            {
                if (shown[rows[i]].Kind == shown[rows[i - 1]].Kind && shown[rows[i]].Code == shown[rows[i - 1]].Code)
                {
                    throw new ArgumentException("An area and stage stands twice.", nameof(shown));
                }
            }

            AnalyseStage(shown, rows, map, settings, figures);
        }

        return [.. figures];
    }

    private static void AnalyseStage(
        ImmutableArray<AreaCounts> shown, int[] rows, DistrictMap map, HotspotSettings settings, AreaFigures[] figures)
    {
        var city = rows.Select(i => shown[i]).FirstOrDefault(row => row.Kind == AreaKind.City);
        var cityRate = city is { Children: > 0 } ? (double)city.Count / city.Children : double.NaN;
        foreach (var kind in rows.GroupBy(i => shown[i].Kind))
        {
            var members = kind.ToArray();
            var smoothed = MarshallSmoothing.Binomial(
                [.. members.Select(i => shown[i].Count)], [.. members.Select(i => shown[i].Children)]);
            for (var m = 0; m < members.Length; m++) figures[members[m]] = Describe(shown[members[m]], city, cityRate, smoothed[m]);
        }

        if (city is not null)
        {
            var bootstrap = new DriverBootstrap(city, settings);
            Parallel.ForEach(rows.Where(i => shown[i].Kind != AreaKind.City), i => figures[i] = figures[i] with { Drivers = Drivers(shown[i], city, bootstrap) });
        }

        var districts = rows.Where(i => shown[i].Kind == AreaKind.District).ToArray();
        Decide(shown, districts, cityRate, settings, figures);
        LabelNeighbours(districts, map, settings, figures);
    }

    private static AreaFigures Describe(AreaCounts row, AreaCounts? city, double cityRate, double smoothed)
    {
        var rate = row.Children > 0 ? (double)row.Count / row.Children : double.NaN;
        var wilson = WilsonScore.Interval(row.Count, row.Children);
        var isCity = row.Kind == AreaKind.City;
        return new()
        {
            Kind = row.Kind, Code = row.Code, Stage = row.Stage,
            Children = row.Children, Count = row.Count, Expected = row.Expected,
            Rate = rate, WilsonLow = wilson.Low, WilsonHigh = wilson.High,
            EmpiricalBayes = isCity ? rate : smoothed,
            RatioToCity = cityRate > 0 ? rate / cityRate : double.NaN,
            Funnel = isCity ? FunnelPosition.None : BinomialFunnel.Position(row.Count, row.Children, cityRate),
            Posterior = PosteriorFigures.None, PValue = double.NaN, AdjustedPValue = double.NaN, AdjustedLowPValue = double.NaN, Verdict = Verdict.NotTested,
            Neighbours = NeighbourLabel.None, NeighbourPValue = double.NaN,
            Drivers = [],
        };
    }

    private static ImmutableArray<Driver> Drivers(AreaCounts row, AreaCounts city, DriverBootstrap bootstrap)
    {
        var inCity = city.Contributions.ToDictionary(c => c.Indicator, c => c.Mean, StringComparer.Ordinal);
        var steps = row.Steps.ToDictionary(s => s.Term.Indicator, StringComparer.Ordinal);
        return
        [
            .. row.Contributions.Where(c => inCity.ContainsKey(c.Indicator))
                .Select(c => new Driver(c.Indicator, c.Mean - inCity[c.Indicator]))
                .Where(d => Math.Abs(d.Difference) >= SmallestDriver)
                .OrderByDescending(d => Math.Abs(d.Difference)).ThenBy(d => d.Indicator, StringComparer.Ordinal)
                .Select(WithInterval),
        ];

        Driver WithInterval(Driver driver)
        {
            if (Math.Abs(driver.Difference) < NotableDriver || !steps.TryGetValue(driver.Indicator, out var own)) return driver;
            var interval = bootstrap.Around($"{row.Kind} {row.Code}", own, driver.Difference);
            return driver with { Low = interval.Low, High = interval.High };
        }
    }

    private static void Decide(ImmutableArray<AreaCounts> shown, int[] districts, double cityRate, HotspotSettings settings, AreaFigures[] figures)
    {
        var present = districts.Where(i => figures[i].Children > 0).ToArray();
        var stage = VerdictRule.Decide([.. present.Select(i => figures[i].Count)], [.. present.Select(i => figures[i].Children)], cityRate, settings);
        for (var d = 0; d < present.Length; d++)
        {
            var own = stage.Districts[d];
            figures[present[d]] = figures[present[d]] with
            {
                PValue = own.PValue, AdjustedPValue = own.AdjustedPValue, AdjustedLowPValue = own.AdjustedLowPValue, Verdict = own.Verdict,
            };
        }

        CheckSchools(shown, present, stage, cityRate, settings, figures);
        if (present.Length == 0 || stage.Districts.Any(own => own.Posterior is null)) return;
        var posteriors = stage.Districts.Select(own => own.Posterior!).ToImmutableArray();
        var ranks = RankUncertainty.Compute([.. present.Select(i => new DistrictCode(figures[i].Code))], posteriors, Philox.Mix(settings.Seed) + (ulong)figures[present[0]].Stage + RankSeed);
        var intervals = new RateInterval[present.Length];
        Parallel.For(0, present.Length, d => intervals[d] = posteriors[d].Interval());
        for (var d = 0; d < present.Length; d++)
        {
            var (interval, rank) = (intervals[d], ranks[d]);
            figures[present[d]] = figures[present[d]] with
            {
                Posterior = new(posteriors[d].Mean, interval.Low, interval.High, stage.Districts[d].AboveCity, rank.Low, rank.High, rank.WorstFifth),
            };
        }
    }

    private static void CheckSchools(
        ImmutableArray<AreaCounts> shown, int[] present, StageVerdicts stage, double cityRate, HotspotSettings settings, AreaFigures[] figures)
    {
        for (var d = 0; d < present.Length; d++)
        {
            var row = shown[present[d]];
            if (row.Schools.IsDefaultOrEmpty || stage.Districts[d].Verdict is not (Verdict.Conspicuous or Verdict.AssuredHotspot)) continue;
            var largestP = BenjaminiHochberg.Largest(stage.Districts.Where((_, other) => other != d).Select(other => other.PValue), settings.FalseDiscoveryRate);
            figures[present[d]] = figures[present[d]] with
            {
                SchoolCheck = SchoolChecking.Of(row.Schools, row.Children, row.Count, cityRate, stage.OverDispersion, largestP, settings),
            };
        }
    }

    private static void LabelNeighbours(int[] districts, DistrictMap map, HotspotSettings settings, AreaFigures[] figures)
    {
        var present = districts.Where(i => figures[i].Children > 0).ToArray();
        if (!map.HasNeighbours) return;
        var labels = NeighbourLabels.Of(Array.ConvertAll(present, i => figures[i]), map, settings);
        foreach (var i in present)
        {
            if (labels.TryGetValue(figures[i].Code, out var found)) figures[i] = figures[i] with { Neighbours = found.Label, NeighbourPValue = found.PValue };
        }
    }
}
