using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>A temporary folder with extracts, and the settings that read them.</summary>
internal sealed class ExtractFolder : IDisposable
{
    public static readonly Quarter Quarter = new(2026, 3);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public string Path { get; } = Directory.CreateTempSubdirectory("earlywarning-sources-").FullName;

    public static IndicatorCatalogue Catalogue { get; } = new(
    [
        Indicator("S01", 0, 100, "%", "%", 1),
        Indicator("S02", 0, 600, "Stunden", "hours", 1),
        Indicator("S06", -18, 48, "Monate", "months", 1),
        Indicator("S21", 0, 1, "0/1", "0/1", 1),
        Indicator("J07", 0, 100, "%", "%", 100),
        Indicator("J01", 0, 2500, "je 10.000", "per 10,000", 10_000),
        Indicator("wide", -1e9, 1e9, "Zahl", "number", 1),
    ]);

    public static ExtractSettings Child(string file = "schule.csv", params IndicatorColumn[] indicators) => new()
    {
        Id = System.IO.Path.GetFileNameWithoutExtension(file),
        File = file,
        Domain = Domain.School,
        ChildLevel = true,
        Controller = "Schulverwaltungsamt",
        LegalBasis = "§ 120 SchulG NRW",
        Purpose = "Bildungsplanung",
        Period = null,
        Columns = new ColumnSettings
        {
            Key = "pseudonym",
            District = "stadtteil",
            Indicators = indicators.Length > 0 ? [.. indicators] : [new IndicatorColumn { Indicator = "S01", Column = "fehlquote" }],
        },
    };

    public static ExtractSettings District(string file, params IndicatorColumn[] indicators) => Child(file, indicators) with
    {
        ChildLevel = false,
        Columns = new ColumnSettings { District = "stadtteil", Indicators = [.. indicators] },
    };

    public static IndicatorColumn Column(string indicator, string column) => new() { Indicator = indicator, Column = column };

    public ExtractFolder With(string file, string text) => With(file, Utf8.GetBytes(text));

    public ExtractFolder With(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    public RunSettings Settings(params ExtractSettings[] extracts) => new()
    {
        File = System.IO.Path.Combine(Path, "earlywarning.yaml"),
        Sha256 = "",
        City = "Musterstadt",
        Quarter = Quarter,
        Output = System.IO.Path.Combine(Path, "out"),
        Store = System.IO.Path.Combine(Path, "out", "results.sqlite"),
        Extracts = [.. extracts],
        Indicators = Catalogue,
        Input = new InputSettings { MaximumSetAsideShare = 1 },
    };

    public Intake Read(params ExtractSettings[] extracts) => ExtractReader.ReadAll(Settings(extracts), Quarter, null, CancellationToken.None);

    public ChildExtract ReadChild(string text, ExtractSettings? settings = null, Encoding? encoding = null) =>
        With("schule.csv", (encoding ?? Utf8).GetBytes(text)).Read(settings ?? Child()).Children[0];

    public RunStoppedException Refused(params ExtractSettings[] extracts) => Assert.Throws<RunStoppedException>(() => Read(extracts))!;

    public RunStoppedException RefusedChild(string text, ExtractSettings? settings = null) =>
        With("schule.csv", text).Refused(settings ?? Child());

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static Indicator Indicator(string id, double minimum, double maximum, string german, string english, double per) => new()
    {
        Id = id,
        Label = new(id, id),
        Domain = Domain.School,
        Unit = new(german, english),
        Minimum = minimum,
        Maximum = maximum,
        Direction = 1,
        Stages = [Stage.All],
        ForChildren = true,
        ForDistricts = true,
        Per = per,
        Leading = false,
        Malleable = false,
        Outcome = false,
        Threshold = new("", ""),
        Sources = [],
    };
}

internal static class IntakeExtensions
{
    /// <summary>Codes and lines, notes left out: <c>EW1201@3</c>.</summary>
    public static string[] Faults(this Intake intake) => [.. intake.Findings.Where(f => f.Kind.Severity != Severity.Note).Select(Place)];

    public static string[] Places(this RunStoppedException stopped) => [.. stopped.Findings.Select(Place)];

    public static string Place(this Finding finding) => $"{finding.Kind.Code}@{finding.Line}{(finding.Column.Length > 0 ? ":" + finding.Column : "")}";

    public static float[] Values(this ChildExtract extract, int column = 0) => extract.Column(column).ToArray();

    public static ImmutableArray<Finding> Of(this ImmutableArray<Finding> findings, string code) => [.. findings.Where(f => f.Kind.Code == code)];
}
