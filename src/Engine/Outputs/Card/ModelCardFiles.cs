using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Results;
using EarlyWarning.Scoring;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The model card's files beside a model file: <c>modell.json</c> has <c>modell.card.json</c>, <c>modell.card.html</c> and <c>modell.card.md</c>.</summary>
public static class ModelCardFiles
{
    private const int LargestMegabytes = 16;

    private static readonly string[] Endings = [".card.json", ".card.html", ".card.md"];

    /// <summary>Where the cards of a model stand.</summary>
    /// <param name="modelPath">The model file, its name with or without <c>.json</c>.</param>
    /// <returns>The paths of the card for machines, the page and the Markdown.</returns>
    public static ImmutableArray<string> PathsFor(string modelPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelPath);
        var bare = modelPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? modelPath[..^".json".Length] : modelPath;
        return [.. Endings.Select(e => bare + e)];
    }

    /// <summary>Writes the cards of a model file that is there already; cards of the same names are replaced.</summary>
    /// <param name="modelPath">The model file; the cards take on its hash.</param>
    /// <param name="report">What is said about it.</param>
    /// <param name="catalogue">Names of indicators and outcomes.</param>
    /// <param name="access">Who may read the cards.</param>
    /// <param name="first">The language that comes first in the page and in the Markdown.</param>
    /// <exception cref="RunStoppedException">The model cannot be read or a card cannot be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static void Write(string modelPath, FitReport report, IndicatorCatalogue catalogue, OutputAccess access, Language first = Language.German)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(catalogue);
        byte[] model;
        try
        {
            model = File.ReadAllBytes(modelPath);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(modelPath, fault);
        }

        Save(Cards(modelPath, model, report, catalogue, first), access);
    }

    /// <summary>Writes a model and, where there is a report, its cards: all of them beside their places first, then into place, the model last.</summary>
    /// <param name="modelPath">The model file.</param>
    /// <param name="model">The model.</param>
    /// <param name="report">What is said about it; null where nothing is known. Its model is replaced by <paramref name="model"/>.</param>
    /// <param name="catalogue">Names of indicators and outcomes.</param>
    /// <param name="access">Who may read the files.</param>
    /// <param name="first">The language that comes first in the page and in the Markdown.</param>
    /// <exception cref="RunStoppedException">A file cannot be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static void WriteWithModel(string modelPath, RiskModel model, FitReport? report, IndicatorCatalogue catalogue, OutputAccess access, Language first = Language.German)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(catalogue);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(modelPath)))) throw NotWritten(modelPath, new DirectoryNotFoundException());
        var bytes = ModelWriter.Write(model);
        FitFiles.Write(modelPath, access, staged => Save(report is null ? [] : Cards(staged, bytes, report with { Model = model }, catalogue, first), access), bytes);
    }

    /// <summary>Reads a card for machines.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>The report.</returns>
    /// <exception cref="RunStoppedException">It is missing or unreadable (<see cref="StopReason.InputMissing"/>) or faulty (<see cref="StopReason.SettingsFaulty"/>).</exception>
    public static FitReport Load(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > LargestMegabytes << 20) throw new IOException();
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return ModelCardJson.Read(bytes, name);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RunStoppedException(StopReason.InputMissing, [Finding.At(CardFindings.Unreadable, name, 0, "")]);
        }
    }

    /// <summary>The card beside a model file, where there is one and it is the model's own.</summary>
    /// <param name="modelPath">The model file; null for the model that is shipped, which has none.</param>
    /// <param name="model">The model read from it.</param>
    /// <returns>The report, or null; and what is to be said where a card is there but cannot be used. Nothing stops.</returns>
    public static (FitReport? Card, ImmutableArray<Finding> Findings) Beside(string? modelPath, RiskModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (modelPath is null || PathsFor(modelPath)[0] is var path && !File.Exists(path)) return (null, []);
        var name = Path.GetFileName(path);
        try
        {
            var card = Load(path);
            return card.Model.Sha256 == model.Sha256 ? (card, []) : (null, [Finding.At(CardFindings.OfAnotherModel, name, 0, "")]);
        }
        catch (RunStoppedException stop)
        {
            var fault = stop.Findings[0];
            return (null, [Finding.At(
                CardFindings.NotUsed, name, 0, "", fault.Kind.Code, fault.Line.ToString(CultureInfo.InvariantCulture), fault.Column.Length > 0 ? fault.Column : "0")]);
        }
    }

    private static ImmutableArray<(string Path, byte[] Bytes)> Cards(string modelPath, byte[] model, FitReport report, IndicatorCatalogue catalogue, Language first)
    {
        var own = report with { Model = report.Model with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(model)) } };
        var paths = PathsFor(modelPath);
        var utf8 = new UTF8Encoding(false);
        return
        [
            (paths[0], ModelCardJson.Write(own)), (paths[1], utf8.GetBytes(ModelCardPage.Write(own, catalogue, first))), (paths[2], utf8.GetBytes(ModelCardMarkdown.Write(own, catalogue, first))),
        ];
    }

    private static void Save(ImmutableArray<(string Path, byte[] Bytes)> files, OutputAccess access)
    {
        if (files.IsEmpty) return;
        var at = files[0].Path;
        try
        {
            foreach (var (path, bytes) in files)
            {
                at = path;
                AccessModes.Write(path + ".part", bytes);
                if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path + ".part", AccessModes.FileMode(access));
            }

            foreach (var (path, _) in files)
            {
                at = path;
                File.Move(path + ".part", path, overwrite: true);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            foreach (var (path, _) in files) Discard(path + ".part");
            throw NotWritten(at, fault);
        }
    }

    private static RunStoppedException NotWritten(string path, Exception fault) =>
        new(StopReason.OutputNotWritten, [Finding.At(CardFindings.NotWritten, Path.GetFileName(path), 0, "", fault.GetType().Name)]);

    private static void Discard(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What could not be written may not be deletable either; the fault that matters is told.
        }
    }
}
