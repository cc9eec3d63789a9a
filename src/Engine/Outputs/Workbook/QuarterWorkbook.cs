using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>The workbook of a quarter: <c>fruehwarnung.xlsx</c> or <c>early-warning.xlsx</c>, a cover and one sheet a topic.</summary>
internal static class QuarterWorkbook
{
    /// <summary>Name of the file.</summary>
    public static string FileName(Language language) => WorkbookTexts.FileName.In(language);

    /// <summary>Writes the file.</summary>
    /// <param name="content">The run.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(OutputContent content)
    {
        var words = new WorkbookWords(content);
        return WorkbookFile.Write(Sheets(words, content), words.T(WorkbookTexts.Note));
    }

    /// <summary>The sheets, the cover first; a topic of which nothing is known has none.</summary>
    public static List<WorkbookSheet> Sheets(WorkbookWords words, OutputContent content)
    {
        var lines = AreaLine.All(content).ToList();
        var (areas, districts, input) = (new AreaSheets(words), new DistrictSheets(words, content), new InputSheets(words, content.Table));
        var sheets = new List<WorkbookSheet>();
        if (!content.Table.Rows.IsEmpty)
        {
            var counted = lines.Where(l => l.Protected || l.Figures is not null).ToList();
            sheets.AddRange([areas.All(counted), areas.Ranking(counted), areas.Chain(counted), areas.Drivers(counted)]);
        }

        if (!content.Table.Indicators.IsEmpty) sheets.Add(districts.Indicators());
        if (!content.Table.Status.IsEmpty || !content.Table.Environment.IsEmpty) sheets.Add(districts.Status());
        if (!content.Table.GroupRows.IsEmpty) sheets.Add(districts.Groups());
        if (!content.Table.Rows.IsEmpty) sheets.Add(HistorySheet.Of(words, content, lines));
        sheets.AddRange([input.Sources(), input.Input()]);
        return [new CoverSheet(words, content).Of([.. sheets.Select(s => s.Name)]), .. sheets];
    }
}
