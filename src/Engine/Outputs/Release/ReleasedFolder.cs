using System.Text;
using EarlyWarning.Results;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Writes the files of a released quarter from those of its draft: figures stay byte for byte, the marks of a draft go, names and time come.</summary>
internal static class ReleasedFolder
{
    /// <summary>Writes all files.</summary>
    /// <param name="draft">Folder of the draft.</param>
    /// <param name="folder">The folder to fill; it exists and is empty.</param>
    /// <param name="release">Names and time.</param>
    /// <param name="run">The run record of the draft; audited.</param>
    /// <param name="draftSha256">Hash of the draft's folder.</param>
    /// <exception cref="RunStoppedException">The draft is not one that this program wrote (<see cref="StopReason.PublicationRefused"/>).</exception>
    /// <exception cref="IOException">A file could not be read or written.</exception>
    public static void Write(string draft, string folder, ReleaseRecord release, RunFile run, string draftSha256)
    {
        foreach (var (name, path) in FolderHash.Files(draft))
        {
            if (name == DraftMark.FileName(run.Language)) continue;
            Save(folder, name, name switch
            {
                "run.json" => Text(File.ReadAllText(path), text => State(text)),
                "report.html" => Text(File.ReadAllText(path), text => Page(text, release, run)),
                _ => File.ReadAllBytes(path),
            });
        }

        Save(folder, ReleaseRecord.FileName, release.Write(run, draftSha256));
    }

    private static string? State(string text) =>
        text.Contains(DraftMark.DraftState, StringComparison.Ordinal) ? text.Replace(DraftMark.DraftState, DraftMark.ReleasedState, StringComparison.Ordinal) : null;

    private static string? Page(string text, ReleaseRecord release, RunFile run) =>
        ReportRegion.Banner.Fill(text, ReleaseSection.Released(release, run.Language)) is { } page
            ? ReportRegion.Record.Fill(page, ReleaseSection.Record(release, run.Audit!, run.Language))
            : null;

    private static byte[] Text(string text, Func<string, string?> change) =>
        change(text) is { } changed
            ? new UTF8Encoding(false).GetBytes(changed)
            : throw new RunStoppedException(StopReason.PublicationRefused, [Finding.At(ReleaseFindings.NotADraft, "", 0, "")]);

    private static void Save(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        AccessModes.CreateFolder(Path.GetDirectoryName(path)!);
        AccessModes.Write(path, bytes);
    }
}
