using System.Text.Json;

namespace EarlyWarning.Outputs;

/// <summary>What the run record says of comments: which files were printed.</summary>
internal static class CommentRecord
{
    /// <summary>Writes the property <c>comments</c>: district and SHA-256 of each.</summary>
    /// <param name="json">The run record.</param>
    /// <param name="content">The run.</param>
    public static void Write(Utf8JsonWriter json, OutputContent content)
    {
        json.WriteStartArray("comments");
        foreach (var comment in content.Comments)
        {
            json.WriteStartObject();
            json.WriteString("district", comment.District.Value);
            json.WriteString("sha256", comment.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
