using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.MadeUpCity;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>A temporary folder with a made-up SchILD-NRW export, and the settings that read it.</summary>
internal sealed class SchildCity : IDisposable
{
    public const string Secret = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    public string Path { get; } = Directory.CreateTempSubdirectory("earlywarning-schild-").FullName;

    public SchildPlan Plan { get; private set; } = new();

    public ImmutableArray<SchildChild> Children { get; private set; } = [];

    public string Folder => System.IO.Path.Combine(Path, "schild");

    public SchildCity With(SchildPlan plan)
    {
        Plan = plan;
        Children = SchildExport.Write(plan, Folder);
        return this;
    }

    public SchildCity Edit(string file, Func<string, string> edit)
    {
        var path = System.IO.Path.Combine(Folder, file);
        File.WriteAllText(path, edit(File.ReadAllText(path, Encoding.Latin1)), Encoding.Latin1);
        return this;
    }

    /// <summary>Sets one cell; lines and columns count from 1.</summary>
    public SchildCity Cell(string file, int line, int column, string value) => Edit(file, text =>
    {
        var lines = text.Split("\r\n");
        var cells = lines[line - 1].Split('|');
        cells[column - 1] = value;
        lines[line - 1] = string.Join('|', cells);
        return string.Join("\r\n", lines);
    });

    /// <summary>Sets one cell of all rows.</summary>
    public SchildCity Column(string file, int column, string value) => Edit(file, text => string.Join("\r\n", text.Split("\r\n").Select((line, i) =>
    {
        var cells = line.Split('|');
        if (i > 0 && cells.Length >= column) cells[column - 1] = value;
        return string.Join('|', cells);
    })));

    public SchildCity Add(string file, string text)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(System.IO.Path.Combine(Folder, file), text);
        return this;
    }

    public SchildCity Remove(string file)
    {
        File.Delete(System.IO.Path.Combine(Folder, file));
        return this;
    }

    public static ExtractSettings Extract(SchildSettings schild, params string[] indicators) => ExtractFolder.Child("schild") with
    {
        Schild = schild,
        Columns = new ColumnSettings
        {
            Key = "Nachname, Vorname, Geburtsdatum",
            District = "Ortsteil",
            Grade = "Jahrgang",
            Indicators = [.. (indicators.Length > 0 ? indicators : SchildKeys.Computable).Select(id => new IndicatorColumn { Indicator = id, Column = id })],
        },
    };

    public Intake Read(SchildSettings? schild = null, params string[] indicators) =>
        ExtractReader.ReadAll(Settings(Extract(schild ?? Plain, indicators)), Plan.Quarter, null, CancellationToken.None);

    public RunStoppedException Refused(SchildSettings? schild = null) => Assert.Throws<RunStoppedException>(() => Read(schild))!;

    public SchildSettings Plain => new() { Absences = Plan.Absences, AbsencesUpperSecondary = Plan.Absences, Secret = "secret.key" };

    public RunSettings Settings(params ExtractSettings[] extracts)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, "secret.key"), Secret + "\n");
        return new()
        {
            File = System.IO.Path.Combine(Path, "earlywarning.yaml"),
            Sha256 = "",
            City = "Musterstadt",
            Quarter = Plan.Quarter,
            Output = System.IO.Path.Combine(Path, "out"),
            Store = System.IO.Path.Combine(Path, "out", "results.sqlite"),
            Extracts = [.. extracts],
            Indicators = ShippedCatalogue.Catalogue,
        };
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
