using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>A number; null stands for NaN, infinite ones are refused.</summary>
internal sealed class NumberConverter : JsonConverter<double>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <summary>The number as a file has it: the fewest digits that read back as the same number.</summary>
    public static string Word(double value) => double.IsNaN(value) ? "null" : double.IsFinite(value)
        ? value.ToString("R", CultureInfo.InvariantCulture) : throw new ArgumentException("A model card holds no infinite numbers.", nameof(value));

    /// <summary>The number the reader stands on.</summary>
    public static double Of(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return double.NaN;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var value) || !double.IsFinite(value)) throw new JsonException();
        return value;
    }

    /// <inheritdoc/>
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteRawValue(Word(value));
}

/// <summary>An estimate: <c>[value, low, high]</c> on one line.</summary>
internal sealed class EstimateConverter : JsonConverter<Estimate>
{
    /// <inheritdoc/>
    public override Estimate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        var estimate = new Estimate(Next(ref reader), Next(ref reader), Next(ref reader));
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? estimate : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Estimate value, JsonSerializerOptions options) =>
        writer.WriteRawValue($"[{NumberConverter.Word(value.Value)}, {NumberConverter.Word(value.Low)}, {NumberConverter.Word(value.High)}]");

    private static double Next(ref Utf8JsonReader reader) => reader.Read() ? NumberConverter.Of(ref reader) : throw new JsonException();
}

/// <summary>A text in two languages, as model files have it: <c>{ "de": …, "en": … }</c>.</summary>
internal sealed class LocalTextConverter : JsonConverter<LocalText>
{
    /// <inheritdoc/>
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var both = JsonSerializer.Deserialize<Both>(ref reader, options) ?? throw new JsonException();
        return new(both.De, both.En);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, new Both(value.German, value.English), options);

    private sealed record Both(string De, string En);
}

/// <summary>A stage by its word; not all stages together.</summary>
internal sealed class StageConverter : JsonConverter<Stage>
{
    /// <inheritdoc/>
    public override Stage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Stages.TryParse(reader.GetString(), out var stage) && stage != Stage.All ? stage : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Stage value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id());
}

/// <summary>A quarter as <c>2026-Q3</c>.</summary>
internal sealed class QuarterConverter : JsonConverter<Quarter>
{
    /// <inheritdoc/>
    public override Quarter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Quarter.TryParse(reader.GetString(), out var quarter) ? quarter : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Quarter value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A model, in the very form of its file. Its hash stands elsewhere in the card; terms may name indicators that no catalogue of today knows.</summary>
internal sealed class RiskModelConverter : JsonConverter<RiskModel>
{
    /// <inheritdoc/>
    public override RiskModel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var checking = new ModelReader("", null);
        var model = checking.Read(JsonPart.Read(Encoding.UTF8.GetBytes(document.RootElement.GetRawText())), "");
        return checking.Findings.Count == 0 ? model : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RiskModel value, JsonSerializerOptions options) => writer.WriteRawValue(ModelWriter.Write(value).AsSpan()[..^1]);
}
