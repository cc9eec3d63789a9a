using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EarlyWarning.Vocabulary;
using YamlDotNet.RepresentationModel;

namespace EarlyWarning.Indicators;

/// <summary>The catalogue that is shipped with the engine: 43 indicators and 2 outcomes of school, health check and youth services.</summary>
/// <remarks>Read from the embedded file <c>Indicators/catalogue.yaml</c>, which also says what each field means and where it comes from.</remarks>
public static class ShippedCatalogue
{
    private const string Resource = "Indicators/catalogue.yaml";

    private static readonly Lazy<IndicatorCatalogue> Loaded = new(Load);

    /// <summary>The shipped catalogue, in the order of the embedded file: school, health, youth.</summary>
    public static IndicatorCatalogue Catalogue => Loaded.Value;

    private static IndicatorCatalogue Load()
    {
        using var stream = typeof(ShippedCatalogue).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly holds no {Resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader);
    }

    /// <summary>Reads a catalogue file.</summary>
    /// <param name="reader">The YAML text: a map with the key <c>indicators</c>.</param>
    /// <returns>The catalogue in the order of the file.</returns>
    /// <exception cref="InvalidDataException">An entry lacks a field, has one that is not known, or contradicts itself.</exception>
    internal static IndicatorCatalogue Read(TextReader reader)
    {
        var yaml = new YamlStream();
        yaml.Load(reader);
        var root = new Fields("catalogue", (YamlMappingNode)yaml.Documents[0].RootNode);
        var entries = root.Required<YamlSequenceNode>("indicators");
        root.RefuseOthers();
        return new IndicatorCatalogue([.. entries.Children.Select(node => Entry((YamlMappingNode)node))]);
    }

    private static Indicator Entry(YamlMappingNode node)
    {
        var fields = new Fields("indicator", node);
        var level = fields.Word("level", "child", "district", "both");
        var indicator = new Indicator
        {
            Id = fields.Text("id"),
            Label = fields.Bilingual("label"),
            Domain = (Domain)fields.WordNumber("domain", "school", "health", "youth"),
            Unit = fields.Bilingual("unit"),
            Minimum = fields.Number("minimum"),
            Maximum = fields.Number("maximum"),
            Direction = 1 - fields.WordNumber("direction", "up", "none", "down"),
            Stages = [.. fields.Required<YamlSequenceNode>("stages").Children.Select(stage => StageOf((YamlScalarNode)stage))],
            ForChildren = level is "child" or "both",
            ForDistricts = level is "district" or "both",
            Per = fields.Number("per"),
            Leading = fields.WordNumber("leading", "false", "true") == 1,
            Malleable = fields.WordNumber("malleable", "false", "true") == 1,
            Outcome = fields.WordNumber("outcome", "false", "true") == 1,
            Contact = fields.Truth("contact"),
            Population = fields.BilingualOrNull("population"),
            Cut = fields.NumberOrNull("cut"),
            Sensitivity = fields.NumberOrNull("sensitivity"),
            FalsePositiveRate = fields.NumberOrNull("false-positive-rate"),
            Threshold = fields.Bilingual("threshold"),
            Sources = [.. fields.Required<YamlSequenceNode>("sources").Children.Select(source => ((YamlScalarNode)source).Value ?? "")],
        };
        fields.RefuseOthers();
        return Consistent(indicator);
    }

    private static Stage StageOf(YamlScalarNode node) =>
        Stages.TryParse(node.Value, out var stage) ? stage : throw new InvalidDataException($"Line {node.Start.Line}: {node.Value} is no stage.");

    private static Indicator Consistent(Indicator indicator)
    {
        var whole = indicator.Minimum < indicator.Maximum
            && indicator.Per > 0
            && indicator.Stages.Length > 0
            && (indicator.Stages.Length == 1 || !indicator.Stages.Contains(Stage.All))
            && indicator.Sources.Length > 0
            && indicator.Outcome == (indicator.Direction == 0)
            && !(indicator.Contact && indicator.Outcome)
            && (indicator.Domain != Domain.Youth || indicator.Population is not null)
            && indicator.Sensitivity.HasValue == indicator.FalsePositiveRate.HasValue
            && (indicator.Sensitivity is null || indicator.Cut is not null)
            && (indicator.Cut is null || (indicator.ForChildren && indicator.Cut >= indicator.Minimum && indicator.Cut <= indicator.Maximum));
        return whole ? indicator : throw new InvalidDataException($"{indicator.Id} contradicts itself.");
    }

    /// <summary>The fields of one entry; a field that nobody asked for is a fault.</summary>
    private sealed class Fields(string name, YamlMappingNode node)
    {
        private readonly HashSet<string> asked = [];

        public T Required<T>(string key) where T : YamlNode => Optional<T>(key) ?? throw Fault($"lacks {key}");

        public string Text(string key)
        {
            var text = Required<YamlScalarNode>(key).Value;
            return string.IsNullOrWhiteSpace(text) ? throw Fault($"has an empty {key}") : text;
        }

        public string Word(string key, params ImmutableArray<string> words) => words[WordNumber(key, words)];

        public int WordNumber(string key, params ImmutableArray<string> words)
        {
            var index = words.IndexOf(Text(key));
            return index >= 0 ? index : throw Fault($"has a {key} other than {string.Join(", ", words)}");
        }

        public double Number(string key) => NumberOrNull(key) ?? throw Fault($"lacks {key}");

        public double? NumberOrNull(string key)
        {
            var scalar = Optional<YamlScalarNode>(key);
            if (scalar is null) return null;
            return double.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Fault($"has a {key} that is no number");
        }

        public bool Truth(string key) => Optional<YamlScalarNode>(key) is not null && WordNumber(key, "false", "true") == 1;

        public LocalText? BilingualOrNull(string key) => Optional<YamlMappingNode>(key) is null ? null : Bilingual(key);

        public LocalText Bilingual(string key)
        {
            var texts = new Fields(key, Required<YamlMappingNode>(key));
            var result = new LocalText(texts.Text("de"), texts.Text("en"));
            texts.RefuseOthers();
            return result;
        }

        public void RefuseOthers()
        {
            foreach (var key in node.Children.Keys)
            {
                if (key is not YamlScalarNode { Value: { } word } || !asked.Contains(word)) throw Fault($"has an unknown field {key}");
            }
        }

        private T? Optional<T>(string key) where T : YamlNode
        {
            asked.Add(key);
            if (!node.Children.TryGetValue(new YamlScalarNode(key), out var value)) return null;
            return value as T ?? throw Fault($"has a {key} of the wrong kind");
        }

        private InvalidDataException Fault(string what) => new($"Line {node.Start.Line}: {name} {what}.");
    }
}
