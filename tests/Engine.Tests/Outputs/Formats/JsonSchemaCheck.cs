using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EarlyWarning.Tests.Outputs;

/// <summary>Checks a JSON value against a JSON Schema (2020-12), as far as the schemas of this repository go; an unknown keyword is a fault, so that none is passed over.</summary>
internal static class JsonSchemaCheck
{
    private static readonly string[] Words = ["$schema", "title", "description", "format"];

    public static List<string> Of(JsonNode? value, JsonObject schema)
    {
        var faults = new List<string>();
        Check(value, schema, "$", faults);
        return faults;
    }

    private static void Check(JsonNode? value, JsonObject schema, string place, List<string> faults)
    {
        foreach (var (keyword, wanted) in schema)
        {
            if (Words.Contains(keyword)) continue;
            var kept = keyword switch
            {
                "type" => (wanted is JsonArray several ? several.Select(t => (string)t!) : [(string)wanted!]).Any(t => Is(value, t)),
                "enum" => wanted!.AsArray().Any(w => JsonNode.DeepEquals(w, value)),
                "const" => JsonNode.DeepEquals(wanted, value),
                "pattern" => value is not JsonValue || !Is(value, "string") || Regex.IsMatch((string)value!, (string)wanted!),
                "minimum" => !Is(value, "number") || (double)value! >= (double)wanted!,
                "exclusiveMinimum" => !Is(value, "number") || (double)value! > (double)wanted!,
                "maximum" => !Is(value, "number") || (double)value! <= (double)wanted!,
                "required" => value is not JsonObject o || wanted!.AsArray().All(n => o.ContainsKey((string)n!)),
                "additionalProperties" => value is not JsonObject o || o.All(p => schema["properties"]!.AsObject().ContainsKey(p.Key)),
                "properties" or "items" => true,
                _ => false,
            };
            if (!kept) faults.Add($"{place}: {keyword}");
        }

        if (value is JsonObject map && schema["properties"] is JsonObject properties)
        {
            foreach (var (name, item) in map)
            {
                if (properties[name] is JsonObject inner) Check(item, inner, $"{place}.{name}", faults);
            }
        }

        if (value is JsonArray list && schema["items"] is JsonObject each)
        {
            for (var i = 0; i < list.Count; i++) Check(list[i], each, $"{place}[{i}]", faults);
        }
    }

    private static bool Is(JsonNode? value, string type) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => type == "null",
        System.Text.Json.JsonValueKind.Object => type == "object",
        System.Text.Json.JsonValueKind.Array => type == "array",
        System.Text.Json.JsonValueKind.String => type == "string",
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => type == "boolean",
        _ => type == "number" || (type == "integer" && double.IsInteger((double)value)),
    };
}
