using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace EarlyWarning.Outputs;

/// <summary>JSON as every file of this room has it: UTF-8 without byte order mark, LF, umlauts as they are.</summary>
internal static class JsonBytes
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes a document.</summary>
    /// <param name="write">Writes its one value.</param>
    /// <param name="indented">Whether it is indented.</param>
    /// <returns>The bytes, ended by a line feed.</returns>
    public static byte[] Of(Action<Utf8JsonWriter> write, bool indented = true)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = Encoder }))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Writes a number, or null where it is missing or not finite.</summary>
    public static void NumberOrNull(this Utf8JsonWriter json, string name, double? value, int digits)
    {
        if (PublishedWords.Finite(value, digits) is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>Writes a whole number, or null where it is missing.</summary>
    public static void NumberOrNull(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
