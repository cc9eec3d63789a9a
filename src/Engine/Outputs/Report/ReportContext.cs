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
    private const int ManyDistricts = 150;

    private readonly Dictionary<Stage, AreaFigures> city;
    private readonly Dictionary<string, string> names;
    private MapPicture? map;

    /// <summary>The context of a run.</summary>
    /// <param name="content">The run.</param>
    /// <param name="language">The language written; null for that of the settings.</param>
    public ReportContext(OutputContent content, Language? language = null)
    {
        Content = content;
        Language = language ?? content.Settings.Language;
        Numbers = new NumberText(Language);
        Areas = PublishedArea.All(content);
        names = Areas.ToDictionary(a => a.Code, a => a.Name, StringComparer.Ordinal);
        city = content.Table.Rows.Where(r => r is { Kind: AreaKind.City, Figures: not null }).ToDictionary(r => r.Stage, r => r.Figures!);
        StagesShown = [.. Stages.AllFirst.ToArray().Where(stage => content.Table.Rows.Any(r => r.Stage == stage && r.Kind != AreaKind.City))];
        Comments = content.Comments.ToDictionary(c => c.District.Value, c => c.Text, StringComparer.Ordinal);
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

    /// <summary>Texts of the comments by code of their district.</summary>
    public IReadOnlyDictionary<string, string> Comments { get; }

    /// <summary>Whether there are so many districts that the page leaves out what can be read elsewhere.</summary>
    public bool Large => Areas.Length > ManyDistricts;

    /// <summary>Up to so many rows of a table have a picture.</summary>
    public int MostPictures => Large ? 30 : ManyDistricts;

    /// <summary>Whether children were counted at all.</summary>
    public bool HasChildren => !Table.Rows.IsEmpty;

    /// <summary>The pictures of the map; null where there is none to draw.</summary>
    public MapPicture? Map => HasMap ? map ??= new MapPicture(this) : null;

    /// <summary>A name inside a text, kept apart from its direction: it may be written from the right, and must not turn round what stands beside it.</summary>
    /// <remarks>Marks of direction that the name brings along go: one that closes the isolation would let it out.</remarks>
    public static string Isolated(string name) =>
        "\u2068" + string.Concat(name.Where(c => c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))) + "\u2069";

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
    public string Name(DistrictCode code) => names.GetValueOrDefault(code.Value, code.Value);

    /// <summary>The indicator with an id; null where the catalogue lacks it.</summary>
    public Indicator? Indicator(string id) =>
        Content.Settings.Indicators.PositionOf(id) < 0 ? null : Content.Settings.Indicators[id];

    /// <summary>Label of an indicator; its id where the catalogue lacks it.</summary>
    public string Label(string indicator) => Indicator(indicator)?.Label.In(Language) ?? indicator;

    /// <summary>Label of an indicator that stands as a driver; one that counts contact with a service says so.</summary>
    public string DriverLabel(string indicator) => Indicator(indicator)?.DriverLabel.In(Language) ?? indicator;

    /// <summary>Whether an observed outcome is counted, and not the children above the threshold.</summary>
    public bool CountsOutcome => Table.Measure is not ("flagged" or "");

    /// <summary>What is counted, in words.</summary>
    public string Counted => CountsOutcome ? Label(Table.Measure) : T(ReportTexts.AboveThreshold);
}
