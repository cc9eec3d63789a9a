using System.Collections.Immutable;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Reads the folder of a SchILD-NRW export for one quarter. What comes out is a child-level extract like any other.</summary>
/// <param name="run">The run's settings.</param>
/// <param name="settings">The extract's settings.</param>
/// <param name="quarter">The quarter computed.</param>
/// <param name="report">Told the number of rows after each file; may be null.</param>
/// <param name="cancel">Cancels the reading.</param>
internal sealed class SchildPass(RunSettings run, ExtractSettings settings, Quarter quarter, Action<long>? report, CancellationToken cancel)
{
    private readonly string folderName = settings.FileIn(quarter);
    private readonly SchildSettings schild = settings.Schild!;
    private readonly NearNames near = new();

    /// <summary>Reads the folder.</summary>
    /// <param name="path">Full path of the folder.</param>
    /// <param name="log">Findings about the folder as a whole.</param>
    /// <returns>What came of it; faults that people can mend are findings.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public ExtractOutcome Read(string path, FindingLog log)
    {
        if (!Directory.Exists(path))
        {
            log.Add(SchildFindings.FolderMissing, 0, "");
            return new(null, null, log.ByLine(), StopReason.InputMissing);
        }

        if (SchildSecret.Load(schild.Secret is { } file ? Beside(file) : null, near) is not { } makeKey)
        {
            log.Add(SchildFindings.SecretMissing, 0, "");
            return new(null, null, log.ByLine(), StopReason.InputMissing);
        }

        using var folder = SchildFolder.Open(path, folderName, log, cancel);
        Needed(folder, SchildFiles.Basic, "wer die Kinder sind", "who the children are");
        if (!schild.ByPostcode || schild.Leavers) Needed(folder, SchildFiles.Extra, "Ortsteil und Entlassdatum", "district and leaving date");
        if (log.Stopped || folder.Logs.Exists(one => one.Stopped)) return Refused(folder, log);

        var districts = DistrictTable(folder);
        if (folder.Logs.Exists(one => one.Stopped)) return Refused(folder, log);
        var reading = new SchildReading(settings, quarter, makeKey, districts);
        ReadFiles(folder, reading);
        return Close(folder, reading, log);
    }

    private static ExtractOutcome Refused(SchildFolder folder, FindingLog log) => new(null, null, Findings(folder, log), StopReason.InputRefused);

    private static ImmutableArray<Finding> Findings(SchildFolder folder, FindingLog log) => [.. log.ByLine(), .. folder.Logs.SelectMany(one => one.ByLine())];

    private static void Needed(SchildFolder folder, SchildFile file, string german, string english)
    {
        if (folder.Table(file) is not null || folder.Logs.Exists(log => log.Stopped && log.File.EndsWith(file.Name, StringComparison.Ordinal))) return;
        folder.LogFor(file).Add(SchildFindings.FileNeeded, 0, "", german, english);
    }

    private void ReadFiles(SchildFolder folder, SchildReading reading)
    {
        var rows = 0L;
        var (pupils, terms, side) = (new SchildPupilRows(reading), new SchildTermRows(reading), new SchildSideRows(reading));
        One(SchildFiles.Grades, "", reading.ReadGrades);
        One(SchildFiles.Classes, "", reading.ReadClasses);
        if (folder.Table(SchildFiles.Subjects) is null) reading.ReadSubjects(null);
        One(SchildFiles.Subjects, "", reading.ReadSubjects);
        One(SchildFiles.Basic, "", pupils.ReadBasic);
        One(SchildFiles.Extra, "S18", pupils.ReadExtra);
        One(SchildFiles.Terms, "S01, S02, S03, S04, S05", terms.ReadTerms);
        One(SchildFiles.Marks, "S01, S07, S08, S09, S10", terms.ReadMarks);
        One(SchildFiles.Absences, schild.Absences == AbsenceEntry.Days || schild.AbsencesUpperSecondary == AbsenceEntry.Days ? "S01, S02, S03" : "", terms.ReadAbsences);
        if (folder.Table(SchildFiles.Earlier) is null) side.ReadEarlier(null);
        One(SchildFiles.Earlier, "S16", side.ReadEarlier);
        One(SchildFiles.Primary, "", terms.ReadPrimary);
        One(SchildFiles.Tags, "S20, S22", side.ReadTags);

        void One(SchildFile file, string without, Action<SchildTable> read)
        {
            cancel.ThrowIfCancellationRequested();
            if (folder.Table(file) is not { } table)
            {
                if (without.Length > 0) folder.LogFor(file).Add(SchildFindings.FileAbsent, 0, "", without);
                return;
            }

            read(table);
            report?.Invoke(rows += table.RowsRead);
            if (file.OfChildren && file != SchildFiles.Basic && reading.Pupils.Unmatched > 0) table.Log.Add(SchildFindings.UnmatchedRows, 0, "", Told(reading.Pupils.Unmatched));
            if (table.Log.Full) table.Log.Add(SourcesFindings.TooManyFindings, 0, "", FindingLog.Text(FindingLog.Limit));
            if (file != SchildFiles.Basic && table.RowsLost > run.Input.MaximumSetAsideShare * table.RowsRead) TooManyLost(table);
        }
    }

    private void TooManyLost(SchildTable table)
    {
        var share = FindingLog.Text(100 * run.Input.MaximumSetAsideShare);
        table.Log.Add(SchildFindings.TooManyRowsLost, 0, "", FindingLog.Text(table.RowsLost), FindingLog.Text(table.RowsRead), share.Replace('.', ','), share);
    }

    private ExtractOutcome Close(SchildFolder folder, SchildReading reading, FindingLog log)
    {
        var basic = folder.Table(SchildFiles.Basic)!;
        var oldest = quarter.AsOf.AddMonths(-run.Input.MaximumAgeMonths);
        var young = Enumerable.Range(0, SchildPupil.HalfYears).Count(slot => new HalfYear(reading.Latest.Number - slot).Last >= oldest);
        var values = new SchildValues(schild, young, folder.Table(SchildFiles.Absences) is { RowsRead: > 0 });
        new SchildAbsenceCheck(reading, values).Check(log);
        var rows = new SchildRows(run, settings, quarter, reading, values);
        rows.Gather(basic.Log);
        Notes(reading, log, folder);

        var read = basic.RowsRead - reading.OtherPupils;
        var receipt = new ExtractReceipt
        {
            Settings = settings, File = folderName, RowsFile = basic.Log.File, Sha256 = folder.Sha256, Period = settings.PeriodIn(quarter), Separator = '|', Encoding = folder.Encodings,
            Decimal = ',', RowsRead = read, RowsUsed = rows.Count, RowsSetAside = basic.Log.RowsSetAside,
            CellsEmptied = folder.Logs.Sum(one => one.CellsEmptied), ColumnsNotRead = rows.ColumnsNotRead, Bytes = folder.Bytes,
        };
        if (receipt.RowsRead == 0) basic.Log.Add(SourcesFindings.NoDataRows, 0, "");
        if (SetAsideLimit.Check(receipt, run.Input.MaximumSetAsideShare) is { } finding) log.Add(finding.Kind, 0, "", finding.Arguments);
        if (log.Stopped || folder.Logs.Exists(one => one.Stopped)) return Refused(folder, log) with { Receipt = receipt };
        return new(rows.Children(receipt), null, Findings(folder, log), null) { Receipt = receipt };
    }

    private void Notes(SchildReading reading, FindingLog log, SchildFolder folder)
    {
        log.Add(SchildFindings.FolderRead, 0, "", FindingLog.Text(folder.Files), FindingLog.Text(reading.Latest.SchoolYear), FindingLog.Text(reading.Latest.Term));
        if (reading.OtherPupils > 0)
            log.Add(SchildFindings.OtherPupils, 0, "", Told(reading.OtherPupils), schild.Leavers ? "8, 9, 10 im letzten Jahr" : "2, 3", schild.Leavers ? "8, 9, 10 within the last year" : "2, 3");
        if (near.Count() is > 0 and var pairs) log.Add(PseudonymFindings.NearDuplicates, 0, "", Told(pairs));
        if (reading.SameNames > 0) log.Add(SchildFindings.SameName, 0, "", Told(reading.SameNames));
        var (all, lack) = reading.LatestLessons;
        if (lack > 0) log.Add(SchildFindings.LessonsNotGiven, 0, "", Told(lack), FindingLog.Text(all));
    }

    private static string Told(long number) => number < 5 ? "< 5" : FindingLog.Text(number);

    private string Beside(string file) => Path.GetFullPath(file, Path.GetDirectoryName(Path.GetFullPath(run.File))!);

    /// <summary>Entries and their codes; an entry with two codes is a fault.</summary>
    private Dictionary<string, byte[]>? DistrictTable(SchildFolder folder)
    {
        if (schild.DistrictTable is not { } name) return null;
        var table = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var log = new FindingLog(name);
        folder.Logs.Add(log);
        foreach (var row in SideTable.Read(Beside(name), name, "name", "code").Rows)
        {
            var code = System.Text.Encoding.UTF8.GetBytes(row.Cells[1]);
            if (!table.TryAdd(row.Cells[0], code) && !table[row.Cells[0]].AsSpan().SequenceEqual(code)) log.Add(SchildFindings.DistrictTwice, row.Line, "name");
        }

        return table;
    }
}
