using System.Collections.Immutable;

namespace EarlyWarning.Outputs;

/// <summary>A figure that the map can show.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">Its name in the choice.</param>
/// <param name="ByStage">Whether each stage has its own.</param>
/// <param name="Legend">Words of its classes with their class from 1 to 5, light to dark.</param>
internal sealed record MapFigure(MapFigureKind Kind, string Name, bool ByStage, ImmutableArray<(int Class, string Words)> Legend)
{
    /// <summary>The figures of a report, the one first shown first.</summary>
    public static ImmutableArray<MapFigure> All(ReportContext report)
    {
        var index = report.Content.Settings.Index;
        MapFigure[] status = report.Table.Status.IsEmpty
            ? []
            :
            [
                new(MapFigureKind.Status, report.T(ReportTexts.StatusHead), false, Classes(index.StatusCuts.Length, number => StatusWords.Status(report, number))),
                new(MapFigureKind.Dynamics, report.T(ReportTexts.DynamicsHead), false, Classes(index.DynamicsCuts.Length, number => StatusWords.Dynamics(report, number))),
            ];
        if (!report.HasChildren) return [new(MapFigureKind.Environment, report.T(ReportTexts.EnvironmentValue), false, Five(i => report.T(ReportTexts.MapClassesEnvironment[i]))), .. status];
        var rates = new MapClasses(report).RateCuts;
        return
        [
            new(MapFigureKind.Ratio, report.T(ReportTexts.MapRatio), true, Five(i => report.T(ReportTexts.MapClasses[i]))),
            new(MapFigureKind.Rate, report.T(ReportTexts.Rate, report.Counted), true, Five(i => Between(i, rates, report.Numbers.ShortPercent))),
            new(MapFigureKind.AboveCity, report.T(ReportTexts.MapAboveCity), true, Five(i => Between(i, MapClasses.AboveCityCuts, cut => report.Numbers.Number(cut, 2)))),
            .. status,
            new(MapFigureKind.NoService, report.T(ReportTexts.MapNoService), false, report.Content.Settings.Groups?.ByService == true ? Five(i => Between(i, MapClasses.NoServiceCuts, report.Numbers.ShortPercent)) : []),
        ];

        string Between(int i, ImmutableArray<double> cuts, Func<double, string> number) =>
            i == 0 ? report.T(ReportTexts.Below, number(cuts[0]))
            : i == cuts.Length ? report.T(ReportTexts.From, number(cuts[^1]))
            : report.T(ReportTexts.FromBelow, number(cuts[i - 1]), number(cuts[i]));
    }

    private static ImmutableArray<(int, string)> Five(Func<int, string> words) => [.. Enumerable.Range(0, 5).Select(i => (i + 1, words(i)))];

    private static ImmutableArray<(int, string)> Classes(int cuts, Func<int, string> words) => [.. Enumerable.Range(1, cuts + 1).Select(number => (1 + ((number - 1) * 4 / cuts), words(number)))];
}

/// <summary>What the map can show.</summary>
internal enum MapFigureKind
{
    /// <summary>Rate in multiples of the city's.</summary>
    Ratio,

    /// <summary>Rate.</summary>
    Rate,

    /// <summary>Probability that the true rate lies above the city's.</summary>
    AboveCity,

    /// <summary>Class of status.</summary>
    Status,

    /// <summary>Class of dynamics.</summary>
    Dynamics,

    /// <summary>Share of the counted children whom no service reaches: not known unless child-level records of youth services were given.</summary>
    NoService,

    /// <summary>Environment index in five groups of equal size.</summary>
    Environment,
}
