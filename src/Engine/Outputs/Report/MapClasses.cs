using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The class of a district on the map, for each figure that can be chosen: one letter, which the page's script reads.</summary>
/// <remarks>
/// <c>1</c> to <c>5</c> are the classes, light to dark, <c>a</c> to <c>e</c> the same of a hotspot; <c>p</c> is protected, <c>n</c> no value. A protected district has the same letter whatever was
/// hidden, and classes are made of shown figures alone.
/// </remarks>
/// <param name="report">The report.</param>
internal sealed class MapClasses(ReportContext report)
{
    /// <summary>Lower ends of the second to the fifth class of the rate in multiples of the city's.</summary>
    public static readonly ImmutableArray<double> RatioCuts = [0.8, 1.0, 1.25, 1.5];

    /// <summary>Lower ends of the second to the fifth class of the probability of lying above the city.</summary>
    public static readonly ImmutableArray<double> AboveCityCuts = [0.2, 0.5, 0.8, 0.95];

    /// <summary>Lower ends of the second to the fifth class of the share of counted children whom no service reaches.</summary>
    public static readonly ImmutableArray<double> NoServiceCuts = [0.2, 0.4, 0.6, 0.8];

    /// <summary>Lower ends of the second to the fifth class of the rate: equal steps of whole per cent up to the highest shown rate of any stage.</summary>
    public ImmutableArray<double> RateCuts { get; } = Steps(report.Areas.SelectMany(a => a.Rows).Select(r => r.Figures?.Rate ?? 0));

    /// <summary>The letters of a district: for each stage shown the figures of <see cref="MapFigure.ByStage"/>, then the others.</summary>
    public string Letters(PublishedArea area, IEnumerable<MapFigure> figures)
    {
        var chosen = figures.ToList();
        var letters = report.StagesShown.SelectMany(stage => chosen.Where(f => f.ByStage).Select(f => Letter(area, f.Kind, stage)))
            .Concat(chosen.Where(f => !f.ByStage).Select(f => Letter(area, f.Kind, Stage.All)));
        return string.Concat(letters);
    }

    /// <summary>The letter of a district.</summary>
    public char Letter(PublishedArea area, MapFigureKind figure, Stage stage) => figure switch
    {
        MapFigureKind.Ratio => OfRow(area.At(stage), f => f.RatioToCity, RatioCuts),
        MapFigureKind.Rate => OfRow(area.At(stage), f => f.Rate, RateCuts),
        MapFigureKind.AboveCity => OfRow(area.At(stage), f => f.Posterior.AboveCity, AboveCityCuts),
        MapFigureKind.Status => OfClass(area.Status?.Class ?? 0, report.Content.Settings.Index.StatusCuts.Length, area.Status?.Gap),
        MapFigureKind.Dynamics => OfClass(area.Status?.DynamicsClass ?? 0, report.Content.Settings.Index.DynamicsCuts.Length, area.Status?.DynamicsGap),
        MapFigureKind.Environment => area.Environment is { } environment ? (char)('5' - (int)((environment.Rank - 1) * 5L / known)) : 'n',
        MapFigureKind.NoService => NoService(area),
        _ => 'n',
    };

    private readonly int known = Math.Max(1, report.Areas.Count(a => a.Environment is not null));

    private static char OfRow(SafeRow? row, Func<AreaFigures, double> figure, ImmutableArray<double> cuts)
    {
        if (row is null) return 'n';
        if (row.Figures is not { } f) return 'p';
        var value = f.Children > 0 ? figure(f) : double.NaN;
        return double.IsFinite(value) ? (char)((f.Verdict == Verdict.AssuredHotspot ? 'a' : '1') + cuts.Count(cut => value >= cut)) : 'n';
    }

    private char NoService(PublishedArea area)
    {
        var own = report.Content.Settings.Groups?.ByService == true
            ? report.Table.GroupRows.Where(r => r.Kind == AreaKind.District && r.Code == area.Code && r.Stage == Stage.All).ToArray()
            : [];
        if (own.Length == 0) return 'n';
        if (Array.Exists(own, r => r.Figures is null)) return 'p';
        var counted = own.Sum(r => r.Figures!.Count);
        return counted == 0 ? 'n' : (char)('1' + NoServiceCuts.Count(cut => (double)own.Single(r => r.Group == GroupSettings.NotReached).Figures!.Count / counted >= cut));
    }

    private static char OfClass(int number, int cuts, IndexGap? gap) =>
        number > 0 ? (char)('1' + ((number - 1) * 4 / cuts)) : gap == IndexGap.Protected ? 'p' : 'n';

    private static ImmutableArray<double> Steps(IEnumerable<double> rates)
    {
        var step = Math.Max(1, Math.Ceiling(rates.Where(double.IsFinite).Append(0).Max() * 20)) / 100;
        return [step, 2 * step, 3 * step, 4 * step];
    }
}
