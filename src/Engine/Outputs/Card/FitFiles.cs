using System.Collections.Immutable;
using EarlyWarning.Learning;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Writes a model and its card together or not at all.</summary>
/// <remarks>All files are written into a folder of their own beside the model and moved into place when they are whole, the model last: a run reads the model, and never one
/// without its card. Where a move fails, the files that were there before come back.</remarks>
public static class FitFiles
{
    private static readonly ImmutableArray<string> CardEnds = [".card.json", ".card.html", ".card.md"];

    /// <summary>The card of a model, as a page.</summary>
    /// <param name="model">Path of the model.</param>
    /// <returns>Path of the page.</returns>
    public static string CardOf(string model) => Path.ChangeExtension(model, null) + CardEnds[1];

    /// <summary>Writes model and card.</summary>
    /// <param name="model">Absolute path of the model.</param>
    /// <param name="access">Who may read them.</param>
    /// <param name="writeCard">Writes the card beside a model, given the model's path.</param>
    /// <param name="bytes">The bytes of the model file.</param>
    /// <exception cref="RunStoppedException">They could not be written (<see cref="StopReason.OutputNotWritten"/>); what was there before is there still.</exception>
    public static void Write(string model, OutputAccess access, Action<string> writeCard, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(writeCard);
        var folder = Path.GetDirectoryName(Path.GetFullPath(model))!;
        var stage = Path.Combine(folder, $".{Path.GetFileName(model)}.new");
        try
        {
            Discard(stage);
            AccessModes.CreateFolder(stage);
            var staged = Path.Combine(stage, Path.GetFileName(model));
            AccessModes.Write(staged, bytes);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(staged, AccessModes.FileMode(access));
            writeCard(staged);
            Replace(stage, folder, Path.GetFileName(model));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunStoppedException(StopReason.OutputNotWritten, [Finding.At(CohortFindings.NotWritten, Path.GetFileName(model), 0, "", e.GetType().Name)]);
        }
        finally
        {
            Discard(stage);
        }
    }

    private static void Replace(string stage, string folder, string model)
    {
        var stem = Path.GetFileNameWithoutExtension(model);
        string[] names = [.. CardEnds.Select(end => stem + end).Where(name => File.Exists(Path.Combine(stage, name))), model];
        var kept = Path.Combine(stage, "before");
        AccessModes.CreateFolder(kept);
        var moved = new List<string>();
        try
        {
            foreach (var name in names)
            {
                var place = Path.Combine(folder, name);
                if (File.Exists(place)) File.Copy(place, Path.Combine(kept, name));
                File.Move(Path.Combine(stage, name), place, overwrite: true);
                moved.Add(name);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var name in moved) Restore(Path.Combine(kept, name), Path.Combine(folder, name));
            throw;
        }
    }

    private static void Restore(string kept, string place)
    {
        if (File.Exists(kept)) File.Move(kept, place, overwrite: true);
        else File.Delete(place);
    }

    private static void Discard(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
