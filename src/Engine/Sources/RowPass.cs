using System.Collections.Immutable;
using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>One pass over the data rows of a file, with what the rows of both levels have in common.</summary>
internal sealed class RowPass : IDisposable
{
    private const int RowsBetweenReports = 1 << 16;
    private readonly ExtractColumns columns;
    private readonly string[] headers;
    private readonly Action<long>? report;
    private readonly CancellationToken cancel;
    private readonly ImmutableArray<string> asOfText;
    private readonly byte[] districtHeader;
    private readonly int asOf;
    private readonly int periodEnd;

    /// <summary>Opens the pass.</summary>
    /// <param name="file">The file.</param>
    /// <param name="settings">The extract.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="quarter">The quarter computed.</param>
    /// <param name="cells">Reads numeric cells.</param>
    /// <param name="log">Where findings go.</param>
    /// <param name="report">Told the number of rows every now and then; may be null.</param>
    /// <param name="cancel">Cancels the pass.</param>
    public RowPass(
        ExtractFile file, ExtractSettings settings, ExtractColumns columns, Quarter quarter, CellReader cells, FindingLog log,
        Action<long>? report, CancellationToken cancel)
    {
        this.columns = columns;
        headers = file.Header.Cells;
        this.report = report;
        this.cancel = cancel;
        Settings = settings;
        Cells = cells;
        Log = log;
        Stages = new StageReader(columns, settings, quarter, log);
        districtHeader = Encoding.UTF8.GetBytes(HeaderLine.Clean(settings.Columns.District));
        asOf = quarter.AsOf.DayNumber;
        asOfText = [FindingLog.Text(quarter.AsOf)];
        periodEnd = settings.PeriodIn(quarter).To.DayNumber;
        Feed = new RecordFeed(file.OpenAtHeader(), file.Header, log);
        LeftOut = LeftOutRows.Of(settings, columns, file.Header.Cells.Length);
    }

    /// <summary>The extract.</summary>
    public ExtractSettings Settings { get; }

    /// <summary>The records.</summary>
    public RecordFeed Feed { get; }

    /// <summary>Reads numeric cells.</summary>
    public CellReader Cells { get; }

    /// <summary>Finds the stage of a row.</summary>
    public StageReader Stages { get; }

    /// <summary>Where findings go.</summary>
    public FindingLog Log { get; }

    /// <summary>The rows of a table that the settings leave out; null where there are none.</summary>
    public LeftOutRows? LeftOut { get; }

    /// <summary>Physical line of the current row.</summary>
    public long Line { get; private set; }

    /// <summary>The heading of a field.</summary>
    /// <param name="field">Index from 0.</param>
    /// <returns>The name of its column.</returns>
    public string HeaderOf(int field) => headers[field];

    /// <summary>Goes to the next row.</summary>
    /// <returns>False at the end, and where so many findings were noted that reading on is of no use.</returns>
    public bool Next()
    {
        do
        {
            if (Log.Full || !Feed.Next()) return false;
        }
        while (LeftOut is not null && TakeLeftOut());

        Line = Feed.Line;
        if ((Feed.RowsRead & (RowsBetweenReports - 1)) == 0)
        {
            cancel.ThrowIfCancellationRequested();
            report?.Invoke(Feed.RowsRead);
        }

        return true;
    }

    /// <summary>Sets the current row aside, unless it turns out to be blank or a remark below the table.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="column">Name of the column that lacks what a row needs.</param>
    public void SetAside(FindingKind kind, string column)
    {
        if (!Feed.Dismiss(kind, column)) Log.Add(kind, Line, column);
    }

    /// <summary>The day of the current row's values.</summary>
    /// <param name="day">The day as <see cref="DateOnly.DayNumber"/>; the end of the period where the row gives none.</param>
    /// <returns>False where the row was set aside for its date.</returns>
    public bool TryDay(out int day)
    {
        day = periodEnd;
        if (columns.Date < 0) return true;
        var text = CellText.Trim(Feed.Field(columns.Date));
        if (CellText.IsMissing(text)) return true;
        if (!DateText.TryRead(text, out day)) Log.Add(SourcesFindings.DateInvalid, Line, Settings.Columns.Date!);
        else if (day > asOf) Log.Add(SourcesFindings.DateAfterAsOf, Line, Settings.Columns.Date!, asOfText);
        else return true;
        return false;
    }

    /// <summary>Checks the spell of the current row.</summary>
    /// <returns>False where the row was set aside: a day is none of the calendar, the spell begins after the as-of date, or it ends before it begins.</returns>
    public bool TrySpell()
    {
        if (columns.From < 0 && columns.To < 0) return true;
        if (!TrySpellDay(columns.From, Settings.Columns.From, int.MinValue, out var from) || !TrySpellDay(columns.To, Settings.Columns.To, int.MaxValue, out var to)) return false;
        if (from > asOf) Log.Add(SourcesFindings.DateAfterAsOf, Line, Settings.Columns.From!, asOfText);
        else if (to < from) Log.Add(SourcesFindings.SpellReversed, Line, Settings.Columns.To!);
        else return true;
        return false;
    }

    /// <summary>The district of the current row.</summary>
    /// <param name="index">The districts found so far.</param>
    /// <param name="district">Its number there.</param>
    /// <returns>False where the row was set aside for its district.</returns>
    public bool TryDistrict(DistrictIndex index, out int district)
    {
        district = -1;
        var text = CellText.Trim(Feed.Field(columns.District));
        if (CellText.IsMissing(text))
        {
            SetAside(SourcesFindings.DistrictEmpty, Settings.Columns.District);
            return false;
        }

        // Files put together bring their header lines along: those are neither children nor districts.
        if (text.SequenceEqual(districtHeader))
        {
            Log.Add(SourcesFindings.HeaderRepeated, Line, Settings.Columns.District);
            return false;
        }

        district = index.Of(text);
        if (district >= 0) return true;
        Log.Add(SourcesFindings.DistrictInvalid, Line, Settings.Columns.District);
        return false;
    }

    private bool TrySpellDay(int field, string? column, int open, out int day)
    {
        day = open;
        if (field < 0) return true;
        var text = CellText.Trim(Feed.Field(field));
        if (CellText.IsMissing(text) || DateText.TryRead(text, out day)) return true;
        Log.Add(SourcesFindings.DateInvalid, Line, column!);
        return false;
    }

    private bool TakeLeftOut()
    {
        if (!LeftOut!.Hold(Feed)) return false;
        Feed.LeaveOut();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => Feed.Dispose();
}
