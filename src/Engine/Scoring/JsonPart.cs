using System.Text;
using System.Text.Json;

namespace EarlyWarning.Scoring;

/// <summary>One value of a JSON text with its place, so that a fault can be pointed at.</summary>
/// <param name="Kind">What it is; <see cref="JsonTokenType.StartObject"/> and <see cref="JsonTokenType.StartArray"/> for the two containers.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Byte in the line from 1.</param>
/// <param name="Text">A string's content, or a number as written.</param>
/// <param name="Properties">An object's properties in file order, duplicates included.</param>
/// <param name="Items">An array's values.</param>
internal sealed record JsonPart(
    JsonTokenType Kind, int Line, int Column, string Text, IReadOnlyList<JsonProperty> Properties, IReadOnlyList<JsonPart> Items)
{
    /// <summary>Reads a strict JSON text: no comments, no trailing commas, nothing behind the value.</summary>
    /// <param name="utf8">The text.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="JsonException">The text is not JSON; says where.</exception>
    public static JsonPart Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        var part = ReadValue(ref reader, new Places(utf8));
        // Reading on to the end refuses anything behind the value.
        reader.Read();
        return part;
    }

    private static JsonPart ReadValue(ref Utf8JsonReader reader, Places places)
    {
        var (kind, (line, column)) = (reader.TokenType, places.Of((int)reader.TokenStartIndex));
        var properties = new List<JsonProperty>();
        var items = new List<JsonPart>();
        switch (kind)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (nameLine, nameColumn) = places.Of((int)reader.TokenStartIndex);
                    var name = Unescaped(ref reader, places);
                    reader.Read();
                    properties.Add(new JsonProperty(name, nameLine, nameColumn, ReadValue(ref reader, places)));
                }

                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(ReadValue(ref reader, places));
                break;
        }

        var text = kind switch
        {
            JsonTokenType.String => Unescaped(ref reader, places),
            JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
            _ => "",
        };
        return new JsonPart(kind, line, column, text, properties, items);
    }

    /// <summary>A lone surrogate or invalid UTF-8 is told as broken JSON, with its place.</summary>
    private static string Unescaped(ref Utf8JsonReader reader, Places places)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            var (line, column) = places.Of((int)reader.TokenStartIndex);
            throw new JsonException("invalid text", null, line - 1, column - 1);
        }
    }

    /// <summary>Turns byte offsets into lines and columns.</summary>
    private sealed class Places
    {
        private readonly int[] lineStarts;

        public Places(ReadOnlySpan<byte> utf8)
        {
            var starts = new List<int> { 0 };
            for (var i = 0; i < utf8.Length; i++)
            {
                if (utf8[i] == (byte)'\n') starts.Add(i + 1);
            }

            lineStarts = [.. starts];
        }

        public (int Line, int Column) Of(int offset)
        {
            var found = Array.BinarySearch(lineStarts, offset);
            var line = found >= 0 ? found : ~found - 1;
            return (line + 1, offset - lineStarts[line] + 1);
        }
    }
}

/// <summary>One property of a JSON object with its place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">Line of the name, from 1.</param>
/// <param name="Column">Byte in the line, from 1.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonProperty(string Name, int Line, int Column, JsonPart Value);
