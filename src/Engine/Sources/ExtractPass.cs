using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>What came of one extract: its rows, or the faults that stop the run.</summary>
/// <param name="Children">The rows of a child-level extract; null otherwise or where it was refused.</param>
/// <param name="Districts">The values of a district-level extract; null otherwise or where it was refused.</param>
/// <param name="Findings">Its findings by line.</param>
/// <param name="Reason">Why the run stops; null where the extract can be used.</param>
internal sealed record ExtractOutcome(ChildExtract? Children, DistrictExtract? Districts, ImmutableArray<Finding> Findings, StopReason? Reason)
{
    /// <summary>What was read; null where the file was refused before its rows were.</summary>
    public ExtractReceipt? Receipt { get; init; }
}

/// <summary>Reads one extract for one quarter.</summary>
/// <param name="run">The run's settings.</param>
/// <param name="settings">The extract's settings.</param>
/// <param name="quarter">The quarter computed.</param>
/// <param name="report">Told the number of rows, and how many there are at most, every now and then; may be null.</param>
/// <param name="cancel">Cancels the reading.</param>
internal sealed class ExtractPass(RunSettings run, ExtractSettings settings, Quarter quarter, Action<long, long>? report, CancellationToken cancel)
{
    private readonly string fileName = settings.FileIn(quarter);

    /// <summary>Reads the extract.</summary>
    /// <returns>What came of it; faults that people can mend are findings, never exceptions.</returns>
    public ExtractOutcome Read()
    {
        var log = new FindingLog(fileName);
        CheckPeriod(log);
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(run.File))!, fileName);
        try
        {
            if (settings.Schild is not null) return new SchildPass(run, settings, quarter, report is null ? null : rows => report(rows, 0), cancel).Read(path, log);
            if (Directory.Exists(path)) return Missing(log, SourcesFindings.FileIsFolder);
            if (!File.Exists(path)) return Missing(log, SourcesFindings.FileMissing);
            return ExtractFile.Open(path, settings, log, cancel) is { } file ? ReadRows(file, log) : Refused(log);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing(log, SourcesFindings.FileMissing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Missing(log, SourcesFindings.FileUnreadable);
        }
        catch (CsvHelper.CsvFormatException e)
        {
            log.Add(SourcesFindings.LineTooLong, e.LineNumber, "", FindingLog.Text(FileSurvey.LongestLine));
            return Refused(log);
        }
    }

    private static ExtractOutcome Missing(FindingLog log, FindingKind kind)
    {
        log.Add(kind, 0, "");
        return new ExtractOutcome(null, null, log.ByLine(), StopReason.InputMissing);
    }

    private static ExtractOutcome Refused(FindingLog log) => new(null, null, log.ByLine(), StopReason.InputRefused);

    private void CheckPeriod(FindingLog log)
    {
        var end = settings.PeriodIn(quarter).To;
        if (end > quarter.AsOf) log.Add(SourcesFindings.PeriodAfterAsOf, 0, "", FindingLog.Text(end), FindingLog.Text(quarter.AsOf));
    }

    private ExtractOutcome ReadRows(ExtractFile file, FindingLog fileLog)
    {
        var stated = settings.Format.Decimal is { } sign ? (byte)sign : settings.Format.Table is { } table ? new TableNumbers(table).Sign : (byte)0;
        var (outcome, cells) = ReadRows(file, fileLog, stated);

        // The first cells proved one sign, the file as a whole proves the other: what was read with the wrong sign is thrown away.
        if (stated == 0 && cells.Other > cells.Own) (outcome, _) = ReadRows(file, fileLog, (byte)(cells.Sign == ',' ? '.' : ','));
        return outcome;
    }

    private (ExtractOutcome Outcome, CellReader Cells) ReadRows(ExtractFile file, FindingLog fileLog, byte sign)
    {
        var log = new FindingLog(fileName);
        var columns = new ExtractColumns(settings, run.Indicators, file.Header.Cells);
        var cells = new CellReader(sign, sign == 0 ? () => DecimalSearch.In(file, columns, cancel) : null, log) { Table = columns.Table };
        long bound = file.RowBound();
        using var pass = new RowPass(file, settings, columns, quarter, cells, log, report is null ? null : rows => report(rows, bound), cancel);
        if (!pass.Feed.HeaderRead)
        {
            fileLog.Add(SourcesFindings.HeaderMalformed, file.Header.Line, "");
            return (Refused(fileLog), cells);
        }

        var longForm = ExtractColumns.IsLong(settings);
        var children = settings.ChildLevel && !longForm ? new ChildRows(columns, run.Groups, run.Fit?.Fairness?.Columns ?? [], file.RowBound()) : null;
        var longRows = settings.ChildLevel && longForm ? new ChildLongRows(columns, settings.Columns.Indicators.Select(i => i.Column!)) : null;
        var districts = settings.ChildLevel ? null : new DistrictRows(columns, longForm ? settings.Columns.Indicators.Select(i => i.Column!) : []);
        children?.Read(pass);
        longRows?.Read(pass);
        districts?.Read(pass);
        pass.LeftOut?.Note(log);
        if (!log.Full) pass.Feed.Complete(file.Survey.EndsWithLineBreak);
        report?.Invoke(pass.Feed.RowsRead, pass.Feed.RowsRead);

        var values = districts?.Close(log) ?? [];
        if (log.Full) log.Add(SourcesFindings.TooManyFindings, 0, "", FindingLog.Text(FindingLog.Limit));
        var read = pass.Feed.RowsRead;
        var child = children?.Close(used => Receipt(file, columns, cells, log, read, used)) ?? longRows?.Close(used => Receipt(file, columns, cells, log, read, used));
        var receipt = child?.Receipt ?? Receipt(file, columns, cells, log, read, districts!.Used);
        CheckWhole(receipt, cells, log);
        NoteFormat(receipt, log);

        ImmutableArray<Finding> findings = [.. fileLog.ByLine().Concat(log.ByLine()).OrderBy(f => f.Line)];
        var outcome = log.Stopped || fileLog.Stopped
            ? new ExtractOutcome(null, null, findings, StopReason.InputRefused) { Receipt = receipt }
            : new ExtractOutcome(child, child is null ? new DistrictExtract(receipt, values) : null, findings, null) { Receipt = receipt };
        return (outcome, cells);
    }

    private void CheckWhole(ExtractReceipt receipt, CellReader cells, FindingLog log)
    {
        if (receipt.RowsRead == 0) log.Add(SourcesFindings.NoDataRows, 0, "");
        if (settings.Format.Decimal is null && DecimalSearch.Ambiguous(cells.Own, cells.Other))
        {
            var comma = receipt.Decimal == ',';
            log.Add(SourcesFindings.DecimalAmbiguous, 0, "",
                FindingLog.Text(cells.Own), comma ? "\",\"" : "\".\"", FindingLog.Text(cells.Other), comma ? "\".\"" : "\",\"");
        }

        if (SetAsideLimit.Check(receipt, run.Input.MaximumSetAsideShare) is { } finding) log.Add(finding.Kind, finding.Line, finding.Column, finding.Arguments);
    }

    private void NoteFormat(ExtractReceipt receipt, FindingLog log)
    {
        var format = settings.Format;
        log.Add(SourcesFindings.FormatRead, 0, "",
            ExtractFile.Name(receipt.Separator), German(format.Separator is null), receipt.Encoding, German(format.Encoding is null),
            $"\"{receipt.Decimal}\"", German(format.Decimal is null),
            English(format.Separator is null), English(format.Encoding is null), English(format.Decimal is null));

        static string German(bool detected) => detected ? "erkannt" : "angegeben";
        static string English(bool detected) => detected ? "detected" : "stated";
    }

    private ExtractReceipt Receipt(ExtractFile file, ExtractColumns columns, CellReader cells, FindingLog log, long read, long used) => new()
    {
        Settings = settings,
        File = fileName,
        Sha256 = file.Sha256,
        Period = settings.PeriodIn(quarter),
        Separator = file.Header.Separator,
        Encoding = file.Encoding,
        Decimal = (char)(cells.Sign == 0 ? DecimalSearch.Default(file.Header.Separator) : cells.Sign),
        RowsRead = read,
        RowsUsed = used,
        RowsSetAside = log.RowsSetAside,
        CellsEmptied = log.CellsEmptied,
        ColumnsNotRead = file.Header.Cells.Length - columns.FieldsRead,
        Bytes = file.Survey.Bytes,
    };
}
