using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EarlyWarning.Settings;

/// <summary>Writes the description of the settings as JSON Schema.</summary>
internal static class SchemaJson
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // A file for editors, never part of a web page: umlauts and apostrophes stay readable.
    };

    /// <summary>The schema of a file whose root is the given map.</summary>
    /// <param name="root">The root.</param>
    /// <returns>Indented JSON with a line feed at its end.</returns>
    public static string Write(MapShape root)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "earlywarning.yaml",
            ["description"] = "Settings of the quarterly run. Einstellungen des Quartalslaufs.",
        };
        Append(schema, Shape(root));
        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Shape(Shape shape) => shape switch
    {
        TextShape text => Text(text.Form),
        WordShape words => new JsonObject { ["enum"] = Array(words.Words.Select(word => JsonValue.Create(word))) },
        WholeNumberShape { Only: { Length: > 0 } only } => new JsonObject { ["enum"] = Array(only.Select(number => JsonValue.Create(number))) },
        WholeNumberShape whole => new JsonObject { ["type"] = "integer", ["minimum"] = (long)whole.Minimum, ["maximum"] = (ulong)whole.Maximum },
        NumberShape number => new JsonObject
        {
            ["type"] = "number",
            [number.AboveMinimum ? "exclusiveMinimum" : "minimum"] = Number(number.Minimum),
            [number.BelowMaximum ? "exclusiveMaximum" : "maximum"] = Number(number.Maximum),
        },
        TruthShape => new JsonObject { ["type"] = "boolean" },
        ListShape list => List(list),
        MapShape map => Map(map),
        ByIndicatorShape map => new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = Shape(map.Value) },
        ByAuditShape map => new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["additionalProperties"] = Shape(map.Value) },
        EitherShape either => new JsonObject { ["oneOf"] = new JsonArray(Shape(either.Short), Shape(either.Long)) },
        _ => throw new InvalidOperationException($"There is no schema for {shape.GetType().Name}."),
    };

    private static JsonObject Text(TextForm form) => form switch
    {
        TextForm.Id => new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9]+(-[a-z0-9]+)*$", ["maxLength"] = 64 },
        TextForm.Quarter => new JsonObject { ["type"] = "string", ["pattern"] = "^(19|20|21)[0-9]{2}-Q[1-4]$" },
        TextForm.Day => new JsonObject { ["type"] = "string", ["format"] = "date" },
        TextForm.Code => new JsonObject { ["type"] = new JsonArray("string", "number") },
        _ => new JsonObject { ["type"] = "string", ["pattern"] = "\\S", ["maxLength"] = 1000 },
    };

    private static JsonObject List(ListShape list)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Shape(list.Item) };
        if (list.AtLeast > 0) schema["minItems"] = list.AtLeast;
        return schema;
    }

    private static JsonObject Map(MapShape map)
    {
        var properties = new JsonObject();
        foreach (var key in map.Keys)
        {
            var property = new JsonObject { ["description"] = Description(key) };
            Append(property, Shape(key.Shape));
            if (key.Default is { } literal) property["default"] = Default(key.Shape, literal);
            properties[key.Name] = property;
        }

        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false };
        if (!map.AllOptional) schema["required"] = Array(map.Keys.Where(key => key.Required).Select(key => JsonValue.Create(key.Name)));
        schema["properties"] = properties;
        return schema;
    }

    private static string Description(SettingsKey key)
    {
        var english = SchemaMarkdown.Sentence(key.Meaning.English);
        var german = SchemaMarkdown.Sentence(key.Meaning.German);
        if (key.Unit is { } unit)
        {
            english += $" Unit: {unit.English}.";
            german += $" Einheit: {unit.German}.";
        }

        if (key.Otherwise is { } otherwise)
        {
            english += $" Default: {otherwise.English}.";
            german += $" Vorgabe: {otherwise.German}.";
        }

        return $"{english} | {german}";
    }

    private static JsonNode? Default(Shape shape, string literal) => shape switch
    {
        ListShape => new JsonArray(),
        WholeNumberShape or NumberShape or TruthShape => JsonNode.Parse(literal),
        _ => JsonValue.Create(literal),
    };

    // A whole number is written without a decimal point.
    private static JsonValue Number(double number) => JsonNode.Parse(SettingsFaults.Number(number).English)!.AsValue();

    private static JsonArray Array(IEnumerable<JsonNode?> values) => new([.. values]);

    private static void Append(JsonObject target, JsonObject source)
    {
        foreach (var (name, value) in source.ToList())
        {
            source.Remove(name);
            target[name] = value;
        }
    }
}
