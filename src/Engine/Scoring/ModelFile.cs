using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Scoring;

/// <summary>Reads model files: strict JSON in the form of <c>docs/model.schema.json</c>.</summary>
public static class ModelFile
{
    private const string ChecklistResource = "Scoring/checklist.json";

    private const int LargestMegabytes = 16;

    /// <summary>Reads and checks a model file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="catalogue">The indicators that terms may name; outcomes may not.</param>
    /// <returns>The model, its hash taken over the file's bytes.</returns>
    /// <exception cref="RunStoppedException">The file is missing or unreadable (<see cref="StopReason.InputMissing"/>), or faulty
    /// (<see cref="StopReason.SettingsFaulty"/>, with all its faults).</exception>
    public static RiskModel Load(string path, IndicatorCatalogue catalogue)
    {
        var name = Path.GetFileName(path);
        byte[] bytes;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > LargestMegabytes << 20) throw Stopped(ScoringFindings.FileTooLarge, name, LargestMegabytes.ToString(CultureInfo.InvariantCulture));
            bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RunStoppedException(StopReason.InputMissing, [Finding.At(ScoringFindings.FileMissing, name, 0, "")]);
        }

        return Parse(bytes, name, catalogue);
    }

    /// <summary>The checklist model that is shipped.</summary>
    /// <param name="catalogue">The catalogue; holds at least the engine's own indicators.</param>
    /// <returns>The model; its intercepts come from base rates, its thresholds from a reference quarter.</returns>
    /// <exception cref="RunStoppedException">The catalogue lacks an indicator of the checklist.</exception>
    /// <remarks>Flags with a published sensitivity s and false-positive rate f: Bowers, Sprott and Taff (2013), "Do we know who will drop out?", The High School
    /// Journal 96(2), as collected in the data set bowersEWS of the R package EWStools: ln(s/f) when present, ln((1−s)/(1−f)) when absent. All others: one expert point, ln 2.
    /// Where a lower value means more risk, the cut stands half-way between two codes (S19 Kita years: 1.5, S20 all-day school: 0.5), because a bin begins at its cut.</remarks>
    public static RiskModel Checklist(IndicatorCatalogue catalogue) => Parse(ChecklistBytes(), ChecklistResource, catalogue);

    /// <summary>The bytes of the shipped checklist.</summary>
    internal static byte[] ChecklistBytes()
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(ChecklistResource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {ChecklistResource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Reads and checks the bytes of a model file.</summary>
    internal static RiskModel Parse(ReadOnlySpan<byte> bytes, string name, IndicatorCatalogue catalogue)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        JsonPart root;
        try
        {
            root = JsonPart.Read(bytes.StartsWith(byteOrderMark) ? bytes[byteOrderMark.Length..] : bytes);
        }
        catch (JsonException fault)
        {
            var column = fault.BytePositionInLine is { } position ? (position + 1).ToString(CultureInfo.InvariantCulture) : "";
            throw new RunStoppedException(
                StopReason.SettingsFaulty, [Finding.At(ScoringFindings.BrokenJson, name, (fault.LineNumber ?? -1) + 1, column)]);
        }

        var reader = new ModelReader(name, catalogue);
        var model = reader.Read(root, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (reader.Findings.Count == 0) return model;
        var inFileOrder = reader.Findings.OrderBy(f => f.Line).ThenBy(f => int.Parse(f.Column, CultureInfo.InvariantCulture));
        throw new RunStoppedException(StopReason.SettingsFaulty, [.. inFileOrder]);
    }

    private static RunStoppedException Stopped(FindingKind kind, string name, params string[] arguments) =>
        new(StopReason.SettingsFaulty, [Finding.At(kind, name, 0, "", [.. arguments])]);
}
