using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EarlyWarning.Cli;

/// <summary>One message as one JSON object on one line (<c>--log-format json</c>).</summary>
internal static class LogLine
{
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object: <c>elapsed</c> (seconds since the start), <c>level</c>, <c>message</c>, then the details.</summary>
    /// <param name="elapsed">Time since the start.</param>
    /// <param name="level">How much it matters.</param>
    /// <param name="message">The message for people.</param>
    /// <param name="details">What a machine is told besides; may be null.</param>
    /// <returns>The object without a line break.</returns>
    internal static string Of(TimeSpan elapsed, LogLevel level, string message, JsonObject? details)
    {
        var line = new JsonObject
        {
            ["elapsed"] = Math.Round(elapsed.TotalSeconds, 3), ["level"] = JsonNamingPolicy.KebabCaseLower.ConvertName(level.ToString()), ["message"] = message,
        };
        foreach (var (name, value) in details ?? []) line[name] = value?.DeepClone();
        return line.ToJsonString(Layout);
    }
}
