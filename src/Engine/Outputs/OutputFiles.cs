using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Settings;

namespace EarlyWarning.Outputs;

/// <summary>The front door to the writers: the files of one kind as bytes. The folder of a quarter and an export from the store are written through it, so they hold the same bytes.</summary>
public static class OutputFiles
{
    /// <summary>Writes the files of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="content">What is written. The bytes are a function of this alone: no clock, no culture, no path of the machine.</param>
    /// <returns>The files in a fixed order; none where there is nothing of the kind to tell, as with a GeoPackage without a map.</returns>
    public static ImmutableArray<OutputFile> Write(OutputKind kind, OutputContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return kind switch
        {
            OutputKind.Csv => Tables(content),
            OutputKind.Data => DataPackage.Write(content),
            OutputKind.GeoJson => [new("districts.geojson", DistrictsGeoJson.Write(content))],
            OutputKind.Gpkg => content.Map.HasGeometry ? [new(DistrictsGeoPackage.FileName, DistrictsGeoPackage.Write(content))] : [],
            OutputKind.Xlsx => [new(QuarterWorkbook.FileName(content.Settings.Language), QuarterWorkbook.Write(content))],
            OutputKind.Report => [new("report.html", new UTF8Encoding(false).GetBytes(ReportPage.Write(content)))],
            OutputKind.Run => [new("run.json", RunRecord.Write(content))],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static ImmutableArray<OutputFile> Tables(OutputContent content)
    {
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        Add("districts", DistrictsTable.Write(content));
        Add("indicators", IndicatorsTable.Write(content));
        if (!content.Table.GroupRows.IsEmpty) Add("groups", GroupsTable.Write(content));
        return files.ToImmutable();

        void Add(string name, (byte[] Csv, byte[] Schema) table)
        {
            files.Add(new(name + ".csv", table.Csv));
            files.Add(new(name + ".schema.json", table.Schema));
        }
    }
}
