using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The model card for machines: complete, and read back as the same report.</summary>
public static class ModelCardJson
{
    /// <summary>Version of the form.</summary>
    private const int Form = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
        Converters =
        {
            new NumberConverter(), new EstimateConverter(), new LocalTextConverter(), new StageConverter(), new QuarterConverter(), new RiskModelConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
    };

    /// <summary>Writes the card.</summary>
    /// <param name="report">What is said about the model; its hash is that of the model's file.</param>
    /// <returns>The bytes, ended by a line feed. Numbers with all their digits, null for NaN; UTF-8, angle brackets and ampersands escaped.</returns>
    public static byte[] Write(FitReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. JsonSerializer.SerializeToUtf8Bytes(new Card(Form, report.Model.Sha256, report), Options), (byte)'\n'];
    }

    /// <summary>Reads a card.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="name">The file's name, for findings.</param>
    /// <returns>The report that was written; equal to it in every value.</returns>
    /// <exception cref="RunStoppedException">The bytes are no card, or one of another form, or one that contradicts itself (<see cref="StopReason.SettingsFaulty"/>).</exception>
    public static FitReport Read(ReadOnlySpan<byte> bytes, string name = "")
    {
        Card card;
        try
        {
            card = JsonSerializer.Deserialize<Card>(bytes, Options) ?? throw new JsonException("nothing", "$", 0, 0);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // A lone surrogate is told by the other kind of exception, without a place.
            var place = fault as JsonException;
            throw Stopped(CardFindings.Broken, name, (place?.LineNumber ?? -1) + 1, place?.BytePositionInLine is { } at ? Word(at + 1) : "", Shown(place?.Path));
        }

        if (card.Form != Form) throw Stopped(CardFindings.OtherForm, name, 0, "", Word(card.Form), Word(Form));
        var report = card.Report with { Model = card.Report.Model with { Sha256 = card.ModelSha256 } };
        if (CardCheck.Fault(report) is { } contradiction) throw Stopped(CardFindings.Contradictory, name, 0, "", contradiction);
        return report;
    }

    private static RunStoppedException Stopped(FindingKind kind, string name, long line, string column, params string[] arguments) =>
        new(StopReason.SettingsFaulty, [Finding.At(kind, name, line, column, [.. arguments])]);

    private static string Word(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A path as it may stand in a message: names may come from the file.</summary>
    private static string Shown(string? path)
    {
        var clean = new string([.. (path ?? "$").Take(80).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c)]);
        return clean.Length == 0 ? "$" : clean;
    }

    private sealed record Card(int Form, string ModelSha256, FitReport Report);
}
