using System.Globalization;
using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Who releases which quarter, and when. All of it is given: nothing reads the clock.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="ReleasedBy">Name of the person who releases it.</param>
/// <param name="CheckedBy">Name of a second person who checked it; null where there is none.</param>
/// <param name="At">When it is released.</param>
public sealed record ReleaseRequest(Quarter Quarter, string ReleasedBy, string? CheckedBy, DateTimeOffset At)
{
    private const int LongestName = 200;

    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'"];

    /// <summary>The time as it is written: ISO 8601 with seconds and offset.</summary>
    public string AtText => At.ToString(Times[0], CultureInfo.InvariantCulture);

    /// <summary>Whether both names stand for one person: the same letters, whatever their case, composition and spacing.</summary>
    public bool IsOnePerson => CheckedBy is not null && string.Equals(Plain(ReleasedBy), Plain(CheckedBy), StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a time in ISO 8601: <c>2026-10-15T14:30+02:00</c>, with or without seconds; <c>Z</c> for UTC. The offset is required.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The time read.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParseTime(string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at);

    /// <summary>Whether a text can be a person's name: one line with at least one letter, at most 200 characters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it can.</returns>
    public static bool IsName(string text) => text.Length <= LongestName && text.Any(char.IsLetter) && !text.Any(char.IsControl);

    private static string Plain(string name) => string.Join(' ', name.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
