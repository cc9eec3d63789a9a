using System.Text;
using EarlyWarning.Disclosure;
using EarlyWarning.Results;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>Writes the files of one quarter.</summary>
public static class OutputFolder
{
    /// <summary>Writes <c>report.html</c>, <c>districts.csv</c>, <c>indicators.csv</c>, <c>groups.csv</c> where there is a breakdown (each with a table schema), <c>districts.geojson</c>,
    /// <c>run.json</c>, <c>internal/findings.csv</c>, and <c>ENTWURF.txt</c> or <c>DRAFT.txt</c>: the quarter is a draft until it is released.</summary>
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
        Save(folder, "run.json", RunRecord.Write(content with { Audit = audit() }));
    }

    private static void Save(string folder, string name, byte[] bytes)
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
