using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Turns a CSV file with identities into one with keys, row by row.</summary>
/// <remarks>
/// The columns of the identity, those whose heading says that they hold personal details, those without a heading and those named are left out; title lines and
/// remarks are not copied. Names are never written anywhere, and are held in memory only to count near-duplicates. The output is written beside its place,
/// for this account alone, and moved there when it is complete.
/// </remarks>
public static class Pseudonymisation
{
    // Findings of rows that accompany a refusal.
    private const int MostTold = 100;

    /// <summary>Pseudonymises a file.</summary>
    /// <param name="request">What is to be done.</param>
    /// <param name="cancel">Stops the work; nothing is left.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="RunStoppedException">The secret or the file is missing (<see cref="StopReason.InputMissing"/>), the file is refused
    /// (<see cref="StopReason.InputRefused"/>), or the output cannot be written or is there already (<see cref="StopReason.OutputNotWritten"/>). Nothing was written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PseudonymisationReport Execute(PseudonymisationRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var secret = KeySecret.Load(request.Secret);
        var log = new FindingLog(request.File);
        if (request.Secret is { } path && KeySecret.OpenToOthers(path)) log.Add(PseudonymFindings.SecretOpen, 0, "");
        try
        {
            if (Directory.Exists(request.File)) throw Stopped(log, SourcesFindings.FileIsFolder, StopReason.InputMissing);
            FileSurvey survey;
            using (var stream = ExtractFile.OpenRead(request.File)) survey = FileSurvey.Of(stream, cancel);
            if (!ExtractFile.CheckBytes(survey, log) || ExtractFile.CheckEncoding(survey, null, log) is not { } windows1252) throw Refused(log);
            var columns = IdentityColumns.Find(survey, windows1252, request, log) ?? throw Refused(log);
            Stream source = ExtractFile.OpenRead(request.File);
            source.Position = columns.Header.Offset + (survey.ByteOrderMark ? 3 : 0);
            using var feed = new RecordFeed(windows1252 ? new Windows1252Stream(source) : source, columns.Header, log);
            if (!feed.HeaderRead) throw Stopped(log, SourcesFindings.HeaderMalformed, StopReason.InputRefused);
            return Write(request, secret, feed, columns, survey.EndsWithLineBreak, log, cancel);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Stopped(log, SourcesFindings.FileMissing, StopReason.InputMissing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Stopped(log, SourcesFindings.FileUnreadable, StopReason.InputMissing);
        }
        catch (CsvHelper.CsvFormatException e)
        {
            log.Add(SourcesFindings.LineTooLong, e.LineNumber, "", FindingLog.Text(FileSurvey.LongestLine));
            throw Refused(log);
        }
    }

    private static PseudonymisationReport Write(
        PseudonymisationRequest request, KeySecret secret, RecordFeed feed, IdentityColumns columns, bool endsWithLineBreak, FindingLog log, CancellationToken cancel)
    {
        var unfinished = request.Output + ".new";
        var written = 0L;
        var near = new NearDuplicates();
        try
        {
            using (var writer = new PlainCsvWriter(Create(request.Output, unfinished), columns.Header.Separator))
            {
                writer.Cell(request.KeyColumn);
                foreach (var index in columns.Kept) writer.Cell(columns.Header.Cells[index]);
                writer.EndRow();
                var guard = new IdentityGuard([.. columns.Kept.Select(index => columns.Header.Cells[index])]);
                while (feed.Next())
                {
                    if ((feed.RowsRead & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
                    if (columns.ChildOf(feed) is not { } child)
                    {
                        if (!feed.Dismiss(PseudonymFindings.IdentityIncomplete, "")) log.Add(PseudonymFindings.IdentityIncomplete, feed.Line, "");
                        if (log.Full) break;
                        continue;
                    }

                    near.Add(child);
                    writer.Cell(child.Key(secret).Digits());
                    WriteRest(writer, feed, columns, child, guard, log);
                    writer.EndRow();
                    written++;
                }

                if (!log.Full) feed.Complete(endsWithLineBreak);
                foreach (var column in guard.Columns()) log.Add(PseudonymFindings.ColumnTellsIdentity, 0, column);
            }

            if (written == 0) log.Add(SourcesFindings.NoDataRows, 0, "");
            else if (log.RowsSetAside > PseudonymisationRequest.LargestSetAsideShare * feed.RowsRead)
                log.Add(PseudonymFindings.TooManySetAside, 0, "", FindingLog.Text(log.RowsSetAside), FindingLog.Text(feed.RowsRead));
            if (near.Count(cancel) is > 0 and var pairs) log.Add(PseudonymFindings.NearDuplicates, 0, "", pairs < 5 ? "< 5" : FindingLog.Text(pairs));
            if (log.Stopped) throw Refused(log);
            Move(unfinished, request.Output);
        }
        catch (Exception e)
        {
            File.Delete(unfinished);
            if (e is IOException or UnauthorizedAccessException) throw NotWritten(request.Output);
            throw;
        }

        return new PseudonymisationReport(
            request.Output, secret.CheckDigits, feed.RowsRead, written, log.RowsSetAside, near.Children, columns.Gone, [.. columns.Kept.Select(index => columns.Header.Cells[index])], log.ByLine());
    }

    private static void WriteRest(PlainCsvWriter writer, RecordFeed feed, IdentityColumns columns, ChildIdentity child, IdentityGuard guard, FindingLog log)
    {
        guard.BeginRow();
        var birthDate = CellText.Trim(feed.Field(columns.BirthDate));
        for (var i = 0; i < columns.Kept.Length; i++)
        {
            var cell = feed.Field(columns.Kept[i]);
            if (guard.TellsName(i, CellText.Trim(cell), child, birthDate))
            {
                log.Add(PseudonymFindings.CellTellsIdentity, feed.Line, columns.Header.Cells[columns.Kept[i]]);
                cell = default;
            }

            writer.Cell(cell);
        }
    }

    private static FileStream Create(string output, string unfinished)
    {
        try
        {
            if (Path.Exists(output)) throw new IOException();
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.Delete(unfinished);
            return new FileStream(unfinished, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(output);
        }
    }

    private static void Move(string unfinished, string output)
    {
        try
        {
            File.Move(unfinished, output, overwrite: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(output);
        }
    }

    private static RunStoppedException NotWritten(string output) => new(StopReason.OutputNotWritten, [Finding.At(PseudonymFindings.OutputExists, output, 0, "")]);

    private static RunStoppedException Stopped(FindingLog log, FindingKind kind, StopReason reason)
    {
        log.Add(kind, 0, "");
        return new(reason, [.. log.ByLine().Where(finding => finding.Kind.Severity != Severity.Note)]);
    }

    private static RunStoppedException Refused(FindingLog log) =>
        new(StopReason.InputRefused, [.. log.ByLine().Where(finding => finding.Kind.Severity != Severity.Note).OrderByDescending(f => f.Kind.Severity).Take(MostTold)]);
}
