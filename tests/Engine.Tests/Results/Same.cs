using System.Text.Json;
using System.Text.Json.Serialization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Results;

/// <summary>Values compared by all that is in them: records with arrays inside are not equal by themselves.</summary>
internal static class Same
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, WriteIndented = true, Converters = { new QuarterText() } };

    /// <summary>All that is in a value, as text.</summary>
    public static string Text<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A quarter as its word: by its properties it has no end of predecessors.</summary>
    private sealed class QuarterText : JsonConverter<Quarter>
    {
        public override Quarter Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Quarter value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
