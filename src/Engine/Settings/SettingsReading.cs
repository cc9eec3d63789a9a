using System.Collections.Immutable;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Turns a settings file in which no fault was found into the records of a run.</summary>
/// <param name="file">Full path of the settings file.</param>
/// <param name="sha256">SHA-256 of its bytes.</param>
internal sealed class SettingsReading(string file, string sha256)
{
    private readonly SettingsPaths paths = new(file);

    /// <summary>The settings of the run.</summary>
    /// <param name="root">The whole file, checked.</param>
    /// <param name="shipped">The catalogue's own indicators.</param>
    /// <returns>The settings with defaults filled in.</returns>
    public RunSettings Run(Setting root, IndicatorCatalogue shipped) => new()
    {
        File = file,
        Sha256 = sha256,
        City = root.SoundText("city"),
        Quarter = Quarter(root.Sound("quarter")),
        EarlierQuarters = [.. root.Sound("earlier-quarters").Items.Select(Quarter).Order()],
        Language = root.SoundText("language") == "de" ? Language.German : Language.English,
        Output = paths.Output(root) ?? throw new InvalidOperationException("The output was not checked."),
        Store = paths.Store(root) ?? throw new InvalidOperationException("The store was not checked."),
        OutputAccess = root.SoundText("output-access") switch { "group" => OutputAccess.Group, "everyone" => OutputAccess.Everyone, _ => OutputAccess.Owner },
        Outputs = root["outputs"] is { } kinds ? [.. kinds.Items.Select(k => OutputKinds.TryParse(k.Text, out var kind) ? kind : OutputKind.Csv).Distinct().Order()] : OutputKinds.All,
        Licence = OpenLicence.Of(root["licence"]?.Text),
        Districts = Districts(root.Sound("districts")),
        Extracts = [.. root.Sound("extracts").Items.Select(ExtractReading.Extract)],
        Indicators = root.Sound("indicators").Items is { IsEmpty: false } added
            ? new IndicatorCatalogue([.. shipped.All, .. added.Select(AddedIndicatorReading.Indicator)])
            : shipped,
        Groups = root["groups"] is not { } groups ? null : groups.Text == GroupSettings.ServicesWord ? GroupSettings.Services : Groups(groups),
        Model = Model(root.Sound("model")),
        Measure = root.Sound("measure")["outcome"]?.Text is { } outcome ? new MeasureSettings { CountsOutcome = true, Outcome = outcome } : new MeasureSettings(),
        Hotspots = Hotspots(root.Sound("hotspots")),
        Index = Index(root.Sound("index")),
        Capacity = root["capacity"] is { } capacity
            ? new CapacitySettings((int)capacity.SoundWhole("places"), Stages.TryParse(capacity.SoundText("stage"), out var stage) ? stage : Stage.All)
            : null,
        Comments = root["comments"]?.Text is { } comments ? Path.TrimEndingDirectorySeparator(paths.Absolute(comments)) : null,
        Publication = Publication(root.Sound("publication")),
        ChildScores = root["child-scores"] is { } scores ? ChildScores(scores) : null,
        Input = Input(root.Sound("input")),
        Fit = root["fit"] is { } fit ? FitReading.Fit(fit, paths) : null,
    };

    private ChildScoreSettings ChildScores(Setting map) => new(
        map.SoundText("purpose"), map.SoundText("legal-basis"), map.SoundText("recipient"),
        map.Sound("delete-by").Day ?? throw new InvalidOperationException("The deletion date was not checked."),
        Path.TrimEndingDirectorySeparator(paths.Absolute(map.SoundText("folder"))), map.SoundText("folder"));

    private static Quarter Quarter(Setting setting) =>
        setting.Quarter ?? throw new InvalidOperationException("The quarter was not checked.");

    private DistrictSettings Districts(Setting map) => new()
    {
        Map = map["map"]?.Text is { } worded ? paths.Absolute(worded) : null,
        MapName = map["map"]?.Text ?? "",
        Key = map.SoundText("key"),
        Name = map.SoundText("name"),
        Borough = map["borough"]?.Text,
        Coordinates = map["coordinates"]?.Text switch { "wgs84" => MapCoordinates.Wgs84, "utm32" => MapCoordinates.Utm32, "utm33" => MapCoordinates.Utm33, _ => null },
        Neighbours = Neighbours(map.Sound("neighbours")),
        Concordances = [.. map.Sound("concordance").Items.Select(table => new ConcordanceSettings(
            paths.Absolute(table.SoundText("file")), table.SoundText("file"), Quarter(table.Sound("from"))))],
    };

    private NeighbourSettings Neighbours(Setting neighbours) => neighbours switch
    {
        { Text: "rook" } => new() { Rule = NeighbourRule.Rook },
        { IsMap: false } => new(),
        _ when neighbours["within-metres"]?.Number is { } metres => new() { Rule = NeighbourRule.WithinDistance, WithinMetres = metres },
        _ when neighbours["nearest"]?.Whole is { } nearest => new() { Rule = NeighbourRule.Nearest, Nearest = (int)nearest },
        _ => new() { Rule = NeighbourRule.File, File = paths.Absolute(neighbours.SoundText("file")), FileName = neighbours.SoundText("file") },
    };

    private static GroupSettings Groups(Setting map) => new()
    {
        Title = AddedIndicatorReading.Bilingual(map.Sound("title")),
        Groups = [.. map.Sound("values").Items.Select(entry => new ChildGroup(entry.SoundText("value"), AddedIndicatorReading.Bilingual(entry.Sound("label"))))],
    };

    private ModelSettings Model(Setting map) => new()
    {
        File = map["file"]?.Text is { } worded ? paths.Absolute(worded) : null,
        BaseRates = Stages.Chain.ToArray().ToImmutableDictionary(stage => stage, stage => map.Sound("base-rates").SoundNumber(stage.Id())),
        FlaggedShare = map.SoundNumber("flagged-share"),
        ReferenceQuarter = map["reference-quarter"]?.Quarter,
    };

    private static HotspotSettings Hotspots(Setting map) => new()
    {
        MinimumChildren = (int)map.SoundWhole("minimum-children"),
        FalseDiscoveryRate = map.SoundNumber("false-discovery-rate"),
        Margin = map.SoundNumber("margin"),
        Certainty = map.SoundNumber("certainty"),
        MarginCertainty = map.SoundNumber("margin-certainty"),
        DispersionLevel = map.SoundNumber("dispersion-level"),
        Permutations = (int)map.SoundWhole("permutations"),
        Replicates = (int)map.SoundWhole("replicates"),
        Seed = (ulong)map.SoundWhole("seed"),
    };

    private static IndexSettings Index(Setting map) => new()
    {
        Parts = [.. map.Sound("parts").Items.Select(part => new IndexPart(
            part["indicator"]?.Text, part["rate"]?.Text is { } stage && Stages.TryParse(stage, out var parsed) ? parsed : Stage.All, part.SoundNumber("weight")))],
        MinimumChildren = (int)map.SoundWhole("minimum-children"),
        MinimumDenominator = (long)map.SoundWhole("minimum-denominator"),
        StatusCuts = map["status-cuts"] is { } status ? Numbers(status) : new IndexSettings().StatusCuts,
        DynamicsCuts = map["dynamics-cuts"] is { } dynamics ? Numbers(dynamics) : new IndexSettings().DynamicsCuts,
        QuartersBack = (int)map.SoundWhole("quarters-back"),
    };

    private static ImmutableArray<double> Numbers(Setting list) => [.. list.Items.Select(item => item.Number ?? throw new InvalidOperationException("A cut was not checked."))];

    private static PublicationSettings Publication(Setting map)
    {
        var preset = PublicationPresets.Of(map["preset"]?.Text);
        return preset with
        {
            MinimumCount = Whole("minimum-count", preset.MinimumCount),
            MinimumDenominator = Whole("minimum-denominator", preset.MinimumDenominator),
            HidesZeros = map["zeros"]?.Text is { } zeros ? zeros == "hidden" : preset.HidesZeros,
            HidesComplements = map["complements"]?.Text is { } complements ? complements == "hidden" : preset.HidesComplements,
            Rounding = Whole("rounding", preset.Rounding),
            Dominance = map["dominance"]?.Number ?? preset.Dominance,
            GeographicFloor = Whole("geographic-floor", preset.GeographicFloor),
            MaximumHiddenShare = map.SoundNumber("maximum-hidden-share"),
            TwoNames = map.SoundText("release") == "two-names",
        };

        int Whole(string key, int otherwise) => map[key]?.Whole is { } whole ? (int)whole : otherwise;
    }

    private static InputSettings Input(Setting map) => new()
    {
        MaximumAgeMonths = (int)map.SoundWhole("maximum-age-months"),
        MaximumSetAsideShare = map.SoundNumber("maximum-set-aside-share"),
    };
}
