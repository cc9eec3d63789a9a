using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>Checks a model file and collects all its faults.</summary>
/// <param name="file">The file's name for findings.</param>
/// <param name="catalogue">The indicators that terms may name; null where they may name any.</param>
internal sealed class ModelReader(string file, IndicatorCatalogue? catalogue)
{
    private const int LongestId = 40;

    private static readonly LocalText AnObject = new("ein Objekt { … }", "an object { … }");
    private static readonly LocalText AList = new("eine Liste [ … ]", "a list [ … ]");
    private static readonly LocalText AText = new("ein Text, der nicht leer ist", "text that is not empty");
    private static readonly LocalText ANumber = new("eine Zahl", "a number");
    private static readonly LocalText ANumberOrNull = new("eine Zahl oder null", "a number or null");
    private static readonly LocalText ATruthValue = new("true oder false", "true or false");
    private static readonly LocalText AWholeNumber = new("eine ganze Zahl ab 1", "a whole number from 1");
    private static readonly LocalText ALevel = new("„child“ oder „district“", "\"child\" or \"district\"");
    private static readonly LocalText AnId = new(
        "1 bis 40 Kleinbuchstaben, Ziffern und Bindestriche", "1 to 40 lower-case letters, digits and hyphens");

    private readonly Dictionary<string, LocalText> sources = new(StringComparer.Ordinal);

    /// <summary>The faults so far.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Reads the whole file. The result means something only where no fault was found.</summary>
    /// <param name="root">The file's JSON value.</param>
    /// <param name="sha256">Hash of its bytes.</param>
    /// <returns>The model.</returns>
    public RiskModel Read(JsonPart root, string sha256)
    {
        var model = Properties(root, "model", ModelProperties.OfModel);
        foreach (var source in Properties(Value(model, ModelProperties.Sources), ModelProperties.Sources, default).Values)
        {
            sources[source.Name] = Text(source.Value, source.Name);
        }

        return new RiskModel
        {
            Id = Id(Value(model, ModelProperties.Id)),
            Version = Version(Value(model, ModelProperties.Version)),
            Title = Text(Value(model, ModelProperties.Title), ModelProperties.Title),
            Calibrated = TruthValue(Value(model, ModelProperties.Calibrated), ModelProperties.Calibrated),
            Stages = StageModels(Value(model, ModelProperties.StageModels)),
            Sha256 = sha256,
        };
    }

    private ImmutableArray<StageModel> StageModels(JsonPart? list)
    {
        var stages = new List<StageModel>();
        foreach (var item in Items(list, ModelProperties.StageModels))
        {
            var properties = Properties(item, ModelProperties.Stage, ModelProperties.OfStage);
            var stage = StageOf(Value(properties, ModelProperties.Stage));
            if (stage != Stage.All && stages.Exists(s => s.Stage == stage)) Report(ScoringFindings.StageTwice, item, stage.Id());
            stages.Add(new StageModel
            {
                Stage = stage,
                Intercept = NumberOrNull(Value(properties, ModelProperties.Intercept), ModelProperties.Intercept, CompiledTerm.Limit),
                Threshold = NumberOrNull(Value(properties, ModelProperties.Threshold), ModelProperties.Threshold, float.MaxValue),
                HeldDistrictTerms = NumberOrNull(
                    Value(properties, ModelProperties.HeldDistrictTerms), ModelProperties.HeldDistrictTerms, CompiledTerm.LargestSum),
                Calibration = Calibration(Value(properties, ModelProperties.Calibration)),
                Terms = Terms(Value(properties, ModelProperties.Terms), stage),
            });
        }

        if (list?.Kind == JsonTokenType.StartArray && stages.Count == 0) Report(ScoringFindings.NoStages, list);
        return [.. stages.OrderBy(s => s.Stage)];
    }

    private ImmutableArray<CalibrationPoint> Calibration(JsonPart? part)
    {
        var properties = Properties(part, ModelProperties.Calibration, ModelProperties.OfCalibration);
        var (fromList, toList) = (Value(properties, ModelProperties.From), Value(properties, ModelProperties.To));
        var from = Numbers(fromList, ModelProperties.From, CompiledTerm.LargestSum);
        var to = Numbers(toList, ModelProperties.To, CompiledTerm.Limit);
        if (fromList?.Kind != JsonTokenType.StartArray || toList?.Kind != JsonTokenType.StartArray) return [];
        if (from.Length is < CompiledCalibration.MinimumPoints or > CompiledCalibration.MaximumPoints || to.Length != from.Length)
        {
            Report(
                ScoringFindings.WrongNumberOfPoints, part!, Word(from.Length), Word(to.Length), Word(CompiledCalibration.MinimumPoints),
                Word(CompiledCalibration.MaximumPoints));
            return [];
        }

        // A number that is none was told already and is NaN here, which compares as neither.
        if (from.Zip(from.Skip(1)).Any(pair => pair.First >= pair.Second)) Report(ScoringFindings.PointsNotAscending, fromList);
        if (to.Zip(to.Skip(1)).Any(pair => pair.First > pair.Second)) Report(ScoringFindings.PointsFalling, toList);
        return [.. from.Zip(to, (f, t) => new CalibrationPoint(f, t))];
    }

    private ImmutableArray<Term> Terms(JsonPart? list, Stage stage)
    {
        var terms = new List<Term>();
        foreach (var item in Items(list, ModelProperties.Terms))
        {
            var properties = Properties(item, ModelProperties.Terms, ModelProperties.OfTerm);
            var indicator = IndicatorOf(Value(properties, ModelProperties.Indicator));
            if (indicator.Length > 0 && terms.Exists(t => t.Indicator == indicator)) Report(ScoringFindings.IndicatorTwice, item, indicator, stage.Id());
            var cuts = Cuts(Value(properties, ModelProperties.Cuts), indicator);
            var hasSlopes = properties.ContainsKey(ModelProperties.Slopes);
            terms.Add(new Term
            {
                Indicator = indicator,
                Level = Level(Value(properties, ModelProperties.Level)),
                Cuts = cuts,
                Scores = PerBin(Value(properties, ModelProperties.Scores), ModelProperties.Scores, indicator, cuts, CompiledTerm.Limit),
                Slopes = hasSlopes ? PerBin(Value(properties, ModelProperties.Slopes), ModelProperties.Slopes, indicator, cuts, float.MaxValue) : [],
                Missing = (float)Number(Value(properties, ModelProperties.Missing), ModelProperties.Missing, CompiledTerm.Limit),
                Errors = Errors(Value(properties, ModelProperties.Errors), indicator, cuts, hasSlopes),
                Source = SourceOf(Value(properties, ModelProperties.Source)),
            });
        }

        return [.. terms];
    }

    private ImmutableArray<float> Cuts(JsonPart? list, string indicator)
    {
        var cuts = Numbers(list, ModelProperties.Cuts, float.MaxValue);
        if (list is null) return cuts;
        if (cuts.Length > CompiledTerm.MaximumCuts)
        {
            Report(ScoringFindings.TooManyCuts, list, indicator, Word(cuts.Length), Word(CompiledTerm.MaximumCuts));
        }

        for (var i = 1; i < cuts.Length; i++)
        {
            if (cuts[i - 1] < cuts[i] || !float.IsFinite(cuts[i - 1]) || !float.IsFinite(cuts[i])) continue;
            Report(ScoringFindings.CutsNotAscending, list, indicator);
            break;
        }

        return cuts;
    }

    private ImmutableArray<float> PerBin(JsonPart? list, string name, string indicator, ImmutableArray<float> cuts, float limit)
    {
        var numbers = Numbers(list, name, limit);
        if (list?.Kind == JsonTokenType.StartArray && numbers.Length != cuts.Length + 1)
        {
            Report(ScoringFindings.WrongNumberOfScores, list, indicator, Word(numbers.Length), name, Word(cuts.Length + 1));
        }

        return numbers;
    }

    private ImmutableArray<float> Errors(JsonPart? list, string indicator, ImmutableArray<float> cuts, bool hasSlopes)
    {
        if (list is null) return [];
        var errors = Numbers(list, ModelProperties.Errors, CompiledTerm.Limit);
        if (hasSlopes) Report(ScoringFindings.ErrorsBesideSlopes, list, indicator);
        if (list.Kind == JsonTokenType.StartArray && errors.Length != cuts.Length + 2)
        {
            Report(ScoringFindings.WrongNumberOfErrors, list, indicator, Word(errors.Length), Word(cuts.Length + 2));
        }

        for (var i = 0; i < errors.Length; i++)
        {
            if (errors[i] < 0) Report(ScoringFindings.OutOfRange, list.Items[i], ModelProperties.Errors, Word(0), Word(CompiledTerm.Limit));
        }

        return errors;
    }

    private ImmutableArray<float> Numbers(JsonPart? list, string name, float limit) =>
        [.. Items(list, name).Select(item => (float)Number(item, name, limit))];

    private string IndicatorOf(JsonPart? part)
    {
        var id = Word(part, ModelProperties.Indicator);
        if (id.Length == 0) return "";
        if (catalogue is null) return id;
        if (catalogue.PositionOf(id) < 0)
        {
            var known = catalogue.All.Where(i => !i.Outcome).Select(i => i.Id).ToImmutableArray();
            Report(ScoringFindings.UnknownIndicator, part!, ModelText.Shown(id), ModelText.Suggestion(id, known));
        }
        else if (catalogue[id].Outcome)
        {
            Report(ScoringFindings.OutcomeAsTerm, part!, id);
        }

        return id;
    }

    private TermLevel Level(JsonPart? part)
    {
        if (part is null) return TermLevel.Any;
        if (part is { Kind: JsonTokenType.String, Text: ModelProperties.ChildLevel }) return TermLevel.Child;
        if (part is { Kind: JsonTokenType.String, Text: ModelProperties.DistrictLevel }) return TermLevel.District;
        Expected(part, ModelProperties.Level, ALevel);
        return TermLevel.Any;
    }

    private LocalText SourceOf(JsonPart? part)
    {
        var name = Word(part, ModelProperties.Source);
        if (name.Length == 0) return default;
        if (sources.TryGetValue(name, out var source)) return source;
        Report(ScoringFindings.UnknownSource, part!, ModelText.Shown(name), ModelText.Suggestion(name, [.. sources.Keys]));
        return default;
    }

    private Stage StageOf(JsonPart? part)
    {
        var word = Word(part, ModelProperties.Stage);
        if (word.Length == 0) return Stage.All;
        if (Stages.TryParse(word, out var stage) && stage != Stage.All) return stage;
        Report(ScoringFindings.UnknownStage, part!, ModelText.Shown(word), ModelText.Suggestion(word, [.. Stages.Chain.ToArray().Select(s => s.Id())]));
        return Stage.All;
    }

    private string Id(JsonPart? part)
    {
        var id = Word(part, ModelProperties.Id);
        if (id.Length > LongestId || id.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))) Expected(part!, ModelProperties.Id, AnId);
        return id;
    }

    private int Version(JsonPart? part)
    {
        if (part is null) return 0;
        if (part.Kind == JsonTokenType.Number && int.TryParse(part.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= 1) return version;
        Expected(part, ModelProperties.Version, AWholeNumber);
        return 0;
    }

    private LocalText Text(JsonPart? part, string name)
    {
        if (part is null) return default;
        var properties = Properties(part, name, ModelProperties.OfText);
        return new LocalText(Word(Value(properties, ModelProperties.German), name), Word(Value(properties, ModelProperties.English), name));
    }

    private bool TruthValue(JsonPart? part, string name)
    {
        if (part is not null && part.Kind is not (JsonTokenType.True or JsonTokenType.False)) Expected(part, name, ATruthValue);
        return part?.Kind == JsonTokenType.True;
    }

    /// <summary>A text that is not empty; empty where there is none, which is then a fault already.</summary>
    private string Word(JsonPart? part, string name)
    {
        if (part is null) return "";
        if (part.Kind == JsonTokenType.String && part.Text.Length > 0) return part.Text;
        Expected(part, name, AText);
        return "";
    }

    private double? NumberOrNull(JsonPart? part, string name, float limit)
    {
        if (part?.Kind is null or JsonTokenType.Null) return null;
        if (part.Kind == JsonTokenType.Number) return Number(part, name, limit);
        Expected(part, name, ANumberOrNull);
        return null;
    }

    /// <summary>A number within ±limit; NaN where it is none, which is then a fault already.</summary>
    private double Number(JsonPart? part, string name, float limit)
    {
        if (part is null) return double.NaN;
        if (part.Kind != JsonTokenType.Number)
        {
            Expected(part, name, ANumber);
            return double.NaN;
        }

        var number = double.Parse(part.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Math.Abs(number) <= limit) return number;
        Report(ScoringFindings.OutOfRange, part, name, Word(-limit), Word(limit));
        return double.NaN;
    }

    private IReadOnlyList<JsonPart> Items(JsonPart? part, string name)
    {
        if (part is not null && part.Kind != JsonTokenType.StartArray) Expected(part, name, AList);
        return part?.Items ?? [];
    }

    /// <summary>The properties of an object by name; reports what is unknown, stands twice or is missing.</summary>
    /// <param name="part">The object; null where it is missing, which is then a fault already.</param>
    /// <param name="name">What it is called in findings.</param>
    /// <param name="permitted">The permitted names; default where any name is permitted.</param>
    private Dictionary<string, JsonProperty> Properties(JsonPart? part, string name, ImmutableArray<string> permitted)
    {
        var properties = new Dictionary<string, JsonProperty>(StringComparer.Ordinal);
        if (part is null) return properties;
        if (part.Kind != JsonTokenType.StartObject)
        {
            Expected(part, name, AnObject);
            return properties;
        }

        foreach (var property in part.Properties)
        {
            var place = part with { Line = property.Line, Column = property.Column };
            if (!properties.TryAdd(property.Name, property))
            {
                Report(ScoringFindings.DuplicateProperty, place, ModelText.Shown(property.Name));
            }
            else if (!permitted.IsDefault && !permitted.Contains(property.Name))
            {
                Report(
                    ScoringFindings.UnknownProperty, place, ModelText.Shown(property.Name), ModelText.Suggestion(property.Name, permitted),
                    string.Join(", ", permitted));
            }
        }

        foreach (var required in permitted.IsDefault ? [] : permitted.Except(ModelProperties.Optional))
        {
            if (!properties.ContainsKey(required)) Report(ScoringFindings.MissingProperty, part, required);
        }

        return properties;
    }

    private static JsonPart? Value(Dictionary<string, JsonProperty> properties, string name) => properties.GetValueOrDefault(name)?.Value;

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(float number) => number.ToString("R", CultureInfo.InvariantCulture);

    private void Expected(JsonPart part, string name, LocalText what) => Report(ScoringFindings.WrongType, part, ModelText.Shown(name), what.German, what.English);

    private void Report(FindingKind kind, JsonPart place, params string[] arguments) =>
        Findings.Add(Finding.At(kind, file, place.Line, Word(place.Column), [.. arguments]));
}
