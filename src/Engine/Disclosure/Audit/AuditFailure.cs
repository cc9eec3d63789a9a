using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Disclosure;

/// <summary>One thing that a reader can find out and must not. Holds no number of a protected row.</summary>
/// <param name="Kind">The finding that stops the run.</param>
/// <param name="File">File in which the protected number stands.</param>
/// <param name="Row">Kind of row, in words.</param>
/// <param name="Sources">What together gives it away: files and the sums in them, earlier publications, the single child.</param>
public sealed record AuditFailure(FindingKind Kind, string File, LocalText Row, ImmutableArray<LocalText> Sources)
{
    /// <summary>The failure as a finding.</summary>
    /// <returns>The finding; its wording names row and sources in both languages.</returns>
    public Finding ToFinding() => Finding.At(
        Kind with
        {
            Text = new(
                Fill(Kind.Text.German, Row.German, Sources.Select(s => s.German)),
                Fill(Kind.Text.English, Row.English, Sources.Select(s => s.English))),
        },
        File, 0, "");

    // A finding's wording is a format, and names may hold braces.
    private static string Fill(string text, string row, IEnumerable<string> sources) => text
        .Replace("{0}", Plain(row), StringComparison.Ordinal).Replace("{1}", Plain(string.Join("; ", sources)), StringComparison.Ordinal);

    private static string Plain(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
