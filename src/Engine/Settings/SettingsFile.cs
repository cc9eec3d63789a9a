using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Reads the settings file of a run (YAML 1.2) and checks all of it before anything else is touched.</summary>
public static class SettingsFile
{
    /// <summary>The largest settings file read, in bytes.</summary>
    public const int LargestBytes = 1_000_000;

    /// <summary>Reads and checks a settings file.</summary>
    /// <param name="path">The file, absolute or relative to the current folder; findings name it as given here.</param>
    /// <returns>The settings, checked, with defaults filled in.</returns>
    /// <exception cref="RunStoppedException">The file is missing, a folder or unreadable (<see cref="StopReason.InputMissing"/>), or its
    /// content is faulty (<see cref="StopReason.SettingsFaulty"/>): then the findings hold all faults in the order of the file, each with
    /// line and column, at most 200.</exception>
    public static RunSettings Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var faults = new SettingsFaults(path);
        var bytes = Bytes(path, faults);
        faults.ThrowIfAny(StopReason.InputMissing);
        var root = Root(bytes, faults);
        faults.ThrowIfAny();

        var shipped = ShippedCatalogue.Catalogue;
        var file = Path.GetFullPath(path);
        var setting = new SchemaCheck(faults).Check(root, SettingsKeys.Root, "");
        var added = setting["indicators"]?.Items ?? [];
        var known = new KnownIndicators(shipped, added);
        new AddedIndicatorRules(faults).Check(added, shipped);
        new ExtractRules(faults, known).Check(setting["extracts"]?.Items ?? []);
        new PermissionRules(faults).Check(setting);
        new CodingRules(faults, known).Check(setting);
        new RunRules(faults, known).Check(setting);
        new GroupRules(faults).Check(setting);
        new IndexRules(faults, known, shipped).Check(setting);
        var paths = new SettingsPaths(file);
        paths.Check(setting, faults);
        new ChildScoreRules(faults, paths).Check(setting);
        new FitRules(faults, known, shipped, paths).Check(setting);
        faults.ThrowIfAny();

        return new SettingsReading(file, Convert.ToHexStringLower(SHA256.HashData(bytes))).Run(setting, shipped);
    }

    private static byte[] Bytes(string path, SettingsFaults faults)
    {
        if (Directory.Exists(path))
        {
            faults.At(SettingsFindings.FileIsFolder, 0, 0);
            return [];
        }

        if (!File.Exists(path))
        {
            faults.At(SettingsFindings.FileMissing, 0, 0);
            return [];
        }

        try
        {
            // One byte more than permitted is enough to know that the file is too large; a device without end is not read to its end.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var buffer = new byte[LargestBytes + 1];
            return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.At(SettingsFindings.FileUnreadable, 0, 0,
                e is UnauthorizedAccessException ? new LocalText("keine Leseberechtigung", "no permission to read") : new LocalText("Ein-/Ausgabefehler", "input/output error"));
            return [];
        }
    }

    private static SettingsNode Root(byte[] bytes, SettingsFaults faults)
    {
        var nothing = new RefusedNode(0, 0);
        if (bytes.Length > LargestBytes)
        {
            faults.At(SettingsFindings.FileTooLarge, 0, 0, SettingsFaults.Number(LargestBytes));
            return nothing;
        }

        var content = bytes.AsSpan();
        if (content.StartsWith(Encoding.UTF8.Preamble)) content = content[Encoding.UTF8.Preamble.Length..];
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
            return SettingsTree.Read(text, faults) ?? nothing;
        }
        catch (DecoderFallbackException)
        {
            faults.At(SettingsFindings.NotUtf8, 0, 0);
            return nothing;
        }
    }
}
