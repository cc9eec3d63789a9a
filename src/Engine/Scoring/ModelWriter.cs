using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>Writes model files in the form of <c>docs/model.schema.json</c>, to be read by people: a term takes a few lines, its cuts and its scores one each.</summary>
/// <remarks>Numbers are written as they are, with the fewest digits that read back as the same number, so that the file gives the same scores as the model in memory. UTF-8, line feeds;
/// angle brackets and ampersands in texts are escaped.</remarks>
public static class ModelWriter
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes a model file.</summary>
    /// <param name="model">The model; its hash is not written. Sources of terms are named <c>source-1</c>, <c>source-2</c>, … in the order in which the terms first name them.</param>
    /// <returns>The bytes of the file, ended by a line feed. What <see cref="ModelFile"/> reads from them equals the model, hash aside.</returns>
    /// <exception cref="ArgumentException">A number of the model is not finite.</exception>
    public static byte[] Write(RiskModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        LocalText[] sources = [.. model.Stages.SelectMany(s => s.Terms).Select(t => t.Source).Distinct()];
        var text = new StringBuilder("{\n");
        Line(text, 1, ModelProperties.Id, Quoted(model.Id));
        Line(text, 1, ModelProperties.Version, model.Version.ToString(CultureInfo.InvariantCulture));
        Line(text, 1, ModelProperties.Title, Of(model.Title));
        Line(text, 1, ModelProperties.Calibrated, model.Calibrated ? "true" : "false");
        Line(text, 1, ModelProperties.Sources, Block('{', '}', 1, sources.Select((s, i) => $"{Quoted(SourceName(i))}: {Of(s)}")));
        Line(text, 1, ModelProperties.StageModels, Block('[', ']', 1, model.Stages.Select(s => Of(s, sources))), last: true);
        return new UTF8Encoding(false).GetBytes(text.Append("}\n").ToString());
    }

    /// <summary>One stage: a line for each of its properties, in the order of the schema; what a stage leaves out has no line.</summary>
    private static string Of(StageModel stage, LocalText[] sources)
    {
        var text = new StringBuilder("{\n");
        Line(text, 3, ModelProperties.Stage, Quoted(stage.Stage.Id()));
        Line(text, 3, ModelProperties.Intercept, Number(stage.Intercept));
        Line(text, 3, ModelProperties.Threshold, Number(stage.Threshold));
        if (stage.HeldDistrictTerms is { } held) Line(text, 3, ModelProperties.HeldDistrictTerms, Number(held));
        if (!stage.Calibration.IsEmpty)
        {
            var (from, to) = (Of(stage.Calibration.Select(p => p.From)), Of(stage.Calibration.Select(p => p.To)));
            Line(text, 3, ModelProperties.Calibration, $"{{ \"{ModelProperties.From}\": {from}, \"{ModelProperties.To}\": {to} }}");
        }

        Line(text, 3, ModelProperties.Terms, Block('[', ']', 3, stage.Terms.Select(t => Of(t, SourceName(Array.IndexOf(sources, t.Source))))), last: true);
        return text.Append(Indent(2)).Append('}').ToString();
    }

    private static string Of(Term term, string source)
    {
        var text = new StringBuilder("{ ");
        text.Append(Quoted(ModelProperties.Indicator)).Append(": ").Append(Quoted(term.Indicator));
        if (term.Level != TermLevel.Any)
        {
            text.Append(", ").Append(Quoted(ModelProperties.Level)).Append(": ").Append(Quoted(term.Level == TermLevel.Child ? ModelProperties.ChildLevel : ModelProperties.DistrictLevel));
        }

        text.Append(",\n");
        Line(text, 5, ModelProperties.Cuts, Of(term.Cuts));
        Line(text, 5, ModelProperties.Scores, Of(term.Scores));
        if (!term.Slopes.IsEmpty) Line(text, 5, ModelProperties.Slopes, Of(term.Slopes));
        if (!term.Errors.IsEmpty) Line(text, 5, ModelProperties.Errors, Of(term.Errors));
        return text.Append(Indent(5)).Append(CultureInfo.InvariantCulture, $"\"{ModelProperties.Missing}\": {Number(term.Missing)}, \"{ModelProperties.Source}\": {Quoted(source)} }}").ToString();
    }

    private static string Of(LocalText text) => $"{{ \"{ModelProperties.German}\": {Quoted(text.German)}, \"{ModelProperties.English}\": {Quoted(text.English)} }}";

    private static string Of(IEnumerable<float> numbers) => $"[{string.Join(", ", numbers.Select(Number))}]";

    private static void Line(StringBuilder text, int depth, string name, string value, bool last = false) =>
        text.Append(Indent(depth)).Append(CultureInfo.InvariantCulture, $"\"{name}\": {value}{(last ? "" : ",")}\n");

    private static string Block(char open, char close, int depth, IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count == 0 ? $"{open}{close}" : $"{open}\n{string.Join(",\n", list.Select(i => Indent(depth + 1) + i))}\n{Indent(depth)}{close}";
    }

    private static string Indent(int depth) => new(' ', 2 * depth);

    private static string SourceName(int index) => "source-" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, Encoder)}\"";

    private static string Number(double? value) => value is { } number ? Finite(number).ToString("R", CultureInfo.InvariantCulture) : "null";

    /// <summary>The shortest text that reads back as the same float. A reader goes by way of a double; where that would round twice, all digits are written.</summary>
    private static string Number(float value)
    {
        Finite(value);
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return (float)double.Parse(text, CultureInfo.InvariantCulture) == value ? text : ((double)value).ToString("R", CultureInfo.InvariantCulture);
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : throw new ArgumentException("A model file holds finite numbers only.", nameof(value));
}
