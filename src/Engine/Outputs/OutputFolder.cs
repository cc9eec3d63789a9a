using System.Text;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Writes the files of one quarter.</summary>
public static class OutputFolder
{
    /// <summary>Writes <c>report.html</c>, <c>districts.csv</c>, <c>indicators.csv</c>, <c>groups.csv</c> where there is a breakdown (each with a table schema), <c>districts.geojson</c>,
    /// <c>run.json</c> and <c>internal/findings.csv</c>.</summary>
    /// <param name="folder">The folder; created where it is missing. Files of the same names are replaced.</param>
    /// <param name="content">What is written. Its bytes are a function of this alone: no clock, no culture, no path of the machine.</param>
    /// <exception cref="RunStoppedException">A file could not be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static void Write(string folder, OutputContent content)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(content);
        var districts = DistrictsTable.Write(content);
        var indicators = IndicatorsTable.Write(content);
        Save(folder, "districts.csv", districts.Csv);
        Save(folder, "districts.schema.json", districts.Schema);
        Save(folder, "indicators.csv", indicators.Csv);
        Save(folder, "indicators.schema.json", indicators.Schema);
        if (!content.Table.GroupRows.IsEmpty)
        {
            var groups = GroupsTable.Write(content);
            Save(folder, "groups.csv", groups.Csv);
            Save(folder, "groups.schema.json", groups.Schema);
        }

        Save(folder, "districts.geojson", DistrictsGeoJson.Write(content));
        Save(folder, "run.json", RunRecord.Write(content));
        Save(folder, "report.html", new UTF8Encoding(false).GetBytes(ReportPage.Write(content)));
        Save(folder, "internal/findings.csv", FindingsTable.Write(content));
    }

    /// <summary>Writes <c>run.json</c> again, now with what the audit of the files found.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="content">What was written, and the audit's result.</param>
    /// <exception cref="RunStoppedException">The file could not be written (<see cref="StopReason.OutputNotWritten"/>).</exception>
    public static void WriteRecord(string folder, OutputContent content)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(content);
        Save(folder, "run.json", RunRecord.Write(content));
    }

    private static void Save(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunStoppedException(StopReason.OutputNotWritten, [Finding.At(OutputsFindings.NotWritten, "", 0, "", name, e.GetType().Name)]);
        }
    }
}
