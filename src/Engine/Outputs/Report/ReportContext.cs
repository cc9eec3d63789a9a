using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What every section of the report needs: the run, its language, and its districts.</summary>
internal sealed class ReportContext
{
    private readonly Dictionary<Stage, AreaFigures> city;

    /// <summary>The context of a run.</summary>
    public ReportContext(OutputContent content)
    {
        Content = content;
        Language = content.Settings.Language;
        Numbers = new NumberText(Language);
        Areas = PublishedArea.All(content);
        city = content.Table.Rows.Where(r => r is { Kind: AreaKind.City, Figures: not null }).ToDictionary(r => r.Stage, r => r.Figures!);
        StagesShown = [.. Stages.AllFirst.ToArray().Where(stage => content.Table.Rows.Any(r => r.Stage == stage && r.Kind != AreaKind.City))];
        Highlights = Highlight.Of(this);
    }

    /// <summary>The run.</summary>
    public OutputContent Content { get; }

    /// <summary>What may be known outside.</summary>
    public SafeTable Table => Content.Table;

    /// <summary>The language of the page.</summary>
    public Language Language { get; }

    /// <summary>How numbers are written.</summary>
    public NumberText Numbers { get; }

    /// <summary>All districts, ascending by code.</summary>
    public ImmutableArray<PublishedArea> Areas { get; }

    /// <summary>The stages that have rows of districts or boroughs, all stages first.</summary>
    public ImmutableArray<Stage> StagesShown { get; }

    /// <summary>The districts that matter, most certain first.</summary>
    public ImmutableArray<Highlight> Highlights { get; }

    /// <summary>Whether children were counted at all.</summary>
    public bool HasChildren => !Table.Rows.IsEmpty;

    /// <summary>Whether there is a map to draw.</summary>
    public bool HasMap => Content.Map.HasGeometry;

    /// <summary>What is said where there is no map.</summary>
    public string NoMap => T(Content.Map.HasNeighbours ? ReportTexts.NoMapButNeighbours : ReportTexts.NoMap);

    /// <summary>Which districts are neighbours, in one sentence.</summary>
    public string NeighbourRuleText => Content.Map.Rule switch
    {
        NeighbourRule.Queen => T(ReportTexts.NeighboursQueen),
        NeighbourRule.Rook => T(ReportTexts.NeighboursRook),
        NeighbourRule.WithinDistance => T(ReportTexts.NeighboursWithin, Numbers.Short(Content.Settings.Districts.Neighbours.WithinMetres, 0)),
        NeighbourRule.Nearest => T(ReportTexts.NeighboursNearest, Numbers.Count(Content.Settings.Districts.Neighbours.Nearest)),
        _ => T(ReportTexts.NeighboursFile),
    };

    /// <summary>A text in the language of the page.</summary>
    public string T(LocalText text) => text.In(Language);

    /// <summary>A text with its placeholders filled.</summary>
    public string T(LocalText text, params object[] arguments) => string.Format(CultureInfo.InvariantCulture, text.In(Language), arguments);

    /// <summary>The city's figures at a stage; null where they are protected or there are none.</summary>
    public AreaFigures? City(Stage stage) => city.GetValueOrDefault(stage);

    /// <summary>Name of a stage.</summary>
    public string Name(Stage stage) => stage.Label().In(Language);

    /// <summary>Name of a district by its code.</summary>
    public string Name(DistrictCode code) => Areas.FirstOrDefault(a => a.Code == code.Value)?.Name ?? code.Value;

    /// <summary>The indicator with an id; null where the catalogue lacks it.</summary>
    public Indicator? Indicator(string id) =>
        Content.Settings.Indicators.PositionOf(id) < 0 ? null : Content.Settings.Indicators[id];

    /// <summary>Label of an indicator; its id where the catalogue lacks it.</summary>
    public string Label(string indicator) => Indicator(indicator)?.Label.In(Language) ?? indicator;

    /// <summary>Whether an observed outcome is counted, and not the children above the threshold.</summary>
    public bool CountsOutcome => Table.Measure is not ("flagged" or "");

    /// <summary>What is counted, in words.</summary>
    public string Counted => CountsOutcome ? Label(Table.Measure) : T(ReportTexts.AboveThreshold);
}
