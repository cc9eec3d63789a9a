using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Results;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Writes the files of one quarter.</summary>
public static class OutputFolder
{
    /// <summary>Writes the kinds of files that the settings ask for (see <see cref="OutputFiles"/>), <c>internal/findings.csv</c>, and <c>ENTWURF.txt</c> or <c>DRAFT.txt</c>:
    /// the quarter is a draft until it is released.</summary>
    /// <param name="folder">The folder; created where it is missing. Files of the same names are replaced.</param>
    /// <param name="content">What is written. Its bytes are a function of this alone: no clock, no culture, no path of the machine.</param>
    /// <exception cref="RunStoppedException">A file could not be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static void Write(string folder, OutputContent content)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(content);
        var kinds = OutputKinds.All.Where(k => content.Settings.Outputs.Contains(k) || OutputKinds.Always.Contains(k)).ToArray();
        var files = new ImmutableArray<OutputFile>[kinds.Length];

        // Each kind is written from the same immutable content; what reaches the folder, and in which order, does not depend on who is first.
        Parallel.For(0, kinds.Length, i => files[i] = OutputFiles.Write(kinds[i], content));
        foreach (var file in files.SelectMany(f => f)) Save(folder, file.Name, file.Bytes.Span);
        Save(folder, DraftMark.FileName(content.Settings.Language), DraftMark.Bytes(content.Settings.Language));
        Save(folder, "internal/findings.csv", FindingsTable.Write(content));
        if (content.HiddenCounts.Any(h => !h.IsEmpty)) Save(folder, HiddenCountsFile.Name, HiddenCountsFile.Bytes(content.HiddenCounts));
    }

    /// <summary>Writes the files, has them audited, and puts into <c>run.json</c> what the audit found.</summary>
    /// <param name="folder">The folder; created where it is missing.</param>
    /// <param name="content">What is written.</param>
    /// <param name="audit">Attacks the written files.</param>
    /// <exception cref="RunStoppedException">A file could not be written (<see cref="StopReason.OutputNotWritten"/>), or the audit stops the run.</exception>
    public static void Write(string folder, OutputContent content, Func<AuditResult> audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        Write(folder, content);
        foreach (var file in OutputFiles.Write(OutputKind.Run, content with { Audit = audit() })) Save(folder, file.Name, file.Bytes.Span);
    }

    private static void Save(string folder, string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(folder, name);
        try
        {
            AccessModes.CreateFolder(Path.GetDirectoryName(path)!);
            AccessModes.Write(path, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunStoppedException(StopReason.OutputNotWritten, [Finding.At(OutputsFindings.NotWritten, "", 0, "", name, e.GetType().Name)]);
        }
    }
}
