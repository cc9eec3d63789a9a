using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What marks a folder of outputs as a draft until it is released: a file, a state in the run record, and a banner in the report.</summary>
internal static class DraftMark
{
    /// <summary>The state in the run record, as it is written; it occurs once, because a text in JSON has no line break.</summary>
    public const string DraftState = "\n  \"release\": {\n    \"state\": \"draft\",\n";

    /// <summary>The same, released.</summary>
    public const string ReleasedState = "\n  \"release\": {\n    \"state\": \"released\",\n";

    private static readonly LocalText Name = new("ENTWURF.txt", "DRAFT.txt");

    private static readonly LocalText Text = new(
        "Die Dateien in diesem Ordner sind ein Entwurf: Sie sind nicht freigegeben und nicht zur Weitergabe bestimmt.\nFreigegeben werden sie mit „earlywarning publish“; dann verschwindet diese Datei.\n",
        "The files in this folder are a draft: they are not released and must not be passed on.\n\"earlywarning publish\" releases them; then this file is gone.\n");

    /// <summary>Name of the file.</summary>
    public static string FileName(Language language) => Name.In(language);

    /// <summary>Bytes of the file.</summary>
    public static byte[] Bytes(Language language) => Encoding.UTF8.GetBytes(Text.In(language).ReplaceLineEndings("\n"));
}
