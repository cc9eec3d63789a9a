using System.Globalization;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What the name of a file of child scores says: <c>child-scores_2026-Q3_delete-by_2027-03-31.csv</c>. The day of deletion travels with the file.</summary>
/// <param name="Quarter">The quarter scored.</param>
/// <param name="DeleteBy">The day on which the file has to be gone.</param>
internal readonly record struct ChildScoreFileName(Quarter Quarter, DateOnly DeleteBy)
{
    private const string Begin = "child-scores_";
    private const string Middle = "_delete-by_";

    /// <summary>The name of the finished file.</summary>
    public string Finished => Stem + ".csv";

    /// <summary>The name while the file is being written.</summary>
    public string Unfinished => "." + Stem + ".part";

    private string Stem => Begin + Quarter + Middle + DeleteBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The name of the complete file that waits for its quarter to be committed.</summary>
    /// <param name="folderSha256">Hash of the quarter's folder of outputs.</param>
    /// <returns>The name, hidden.</returns>
    public string Waiting(string folderSha256) => $".{Stem}_{folderSha256}.new";

    /// <summary>Reads the name of a finished file.</summary>
    /// <param name="name">The name without folder.</param>
    /// <param name="read">What it says.</param>
    /// <returns>Whether it is such a name, to the letter.</returns>
    public static bool TryParse(string name, out ChildScoreFileName read) => TryParseStem(name, out read) && name == read.Finished;

    /// <summary>Reads the name of a file that was left behind before it was finished.</summary>
    /// <param name="name">The name without folder.</param>
    /// <param name="read">What it says.</param>
    /// <param name="folderSha256">The hash it waits for; empty where it was still being written.</param>
    /// <returns>Whether it is such a name, to the letter.</returns>
    public static bool TryParseLeft(string name, out ChildScoreFileName read, out string folderSha256)
    {
        folderSha256 = "";
        if (!name.StartsWith('.') || !TryParseStem(name[1..], out read))
        {
            read = default;
            return false;
        }

        if (name == read.Unfinished) return true;
        var from = 1 + read.Stem.Length + 1;
        if (name.Length < from + 4) return false;
        folderSha256 = name[from..^4];
        return folderSha256.Length == 64 && folderSha256.All(char.IsAsciiHexDigitLower) && name == read.Waiting(folderSha256);
    }

    private static bool TryParseStem(string text, out ChildScoreFileName read)
    {
        read = default;
        var (quarterAt, dayAt) = (Begin.Length, Begin.Length + 7 + Middle.Length);
        if (!text.StartsWith(Begin, StringComparison.Ordinal) || text.Length < dayAt + 10) return false;
        if (!Quarter.TryParse(text.AsSpan(quarterAt, 7), out var quarter)) return false;
        if (!DateOnly.TryParseExact(text.AsSpan(dayAt, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return false;
        read = new ChildScoreFileName(quarter, day);
        return text.StartsWith(read.Stem, StringComparison.Ordinal);
    }
}
