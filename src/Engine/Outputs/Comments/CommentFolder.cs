using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Reads the comments of one quarter: <c>&lt;comments&gt;/&lt;quarter&gt;/&lt;district code&gt;.md</c>.</summary>
public static class CommentFolder
{
    /// <summary>Most characters of a comment: about half a printed page.</summary>
    public const int MostCharacters = 2_000;

    /// <summary>Reads the comments.</summary>
    /// <param name="settings">The settings; without a folder of comments there are none.</param>
    /// <param name="quarter">The quarter; where its folder is missing there are no comments on it.</param>
    /// <param name="map">The districts.</param>
    /// <returns>The comments by code, and findings about files that are not printed. Hidden files and empty comments are passed over.</returns>
    /// <exception cref="RunStoppedException">The folder of the settings is missing or cannot be read (<see cref="StopReason.InputMissing"/>).</exception>
    public static (ImmutableArray<DistrictComment> Comments, ImmutableArray<Finding> Findings) Read(RunSettings settings, Quarter quarter, DistrictMap map)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(map);
        if (settings.Comments is not { } folder) return ([], []);
        var known = map.Areas.ToDictionary(a => a.Code.Value, a => a.Code, StringComparer.Ordinal);
        var comments = new List<DistrictComment>();
        var findings = new List<Finding>();
        foreach (var path in Files(folder, quarter))
        {
            var name = Path.GetFileName(path);
            var worded = $"{quarter}/{name}";
            if (Path.GetExtension(name) != ".md" || !known.TryGetValue(Path.GetFileNameWithoutExtension(name), out var code)) findings.Add(Finding.At(CommentFindings.UnknownDistrict, worded, 0, ""));
            else if (Text(path, worded, findings) is { } text && text.Text.Length > 0) comments.Add(new(code, text.Sha256, text.Text));
        }

        return ([.. comments.OrderBy(c => c.District)], [.. findings]);
    }

    private static IEnumerable<string> Files(string folder, Quarter quarter)
    {
        try
        {
            // Asked for, so that a folder that is missing is told from one without this quarter.
            _ = Directory.EnumerateFileSystemEntries(folder).FirstOrDefault();
            var own = Path.Combine(folder, quarter.ToString());
            return Directory.Exists(own) ? [.. Directory.EnumerateFiles(own).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunStoppedException(StopReason.InputMissing, [Finding.At(CommentFindings.FolderMissing, "", 0, "", e.GetType().Name)]);
        }
    }

    private static (string Sha256, string Text)? Text(string path, string worded, List<Finding> findings)
    {
        byte[] bytes;
        try
        {
            // A character has at most four bytes; one more byte is enough to know that there are too many.
            using var stream = File.OpenRead(path);
            var buffer = new byte[(4 * MostCharacters) + 4];
            bytes = buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Finding.At(CommentFindings.NotText, worded, 0, "", e.GetType().Name));
            return null;
        }

        var content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        var whole = bytes.Length < (4 * MostCharacters) + 4;
        if (whole && (!Utf8.IsValid(content) || content.Contains((byte)0)))
        {
            findings.Add(Finding.At(CommentFindings.NotText, worded, 0, "", "UTF-8"));
            return null;
        }

        var text = whole ? Encoding.UTF8.GetString(content).ReplaceLineEndings("\n").Trim() : "";
        if (whole && text.Length <= MostCharacters) return (Convert.ToHexStringLower(SHA256.HashData(bytes)), text);
        findings.Add(Finding.At(CommentFindings.TooLong, worded, 0, "", MostCharacters.ToString(CultureInfo.InvariantCulture)));
        return null;
    }
}
