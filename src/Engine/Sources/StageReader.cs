using System.Collections.Immutable;
using System.Text.Unicode;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>Finds the stage of a row: from the stage column, else the grade, else the age, else the extract's constant stage.</summary>
internal sealed class StageReader
{
    private static readonly ImmutableArray<string> Oldest = [FindingLog.Text(StageText.OldestMonths)];
    private readonly ExtractColumns columns;
    private readonly ExtractSettings settings;
    private readonly FindingLog log;
    private readonly int monthsToAsOf;

    /// <summary>A reader of stages.</summary>
    public StageReader(ExtractColumns columns, ExtractSettings settings, Quarter quarter, FindingLog log)
    {
        this.columns = columns;
        this.settings = settings;
        this.log = log;
        monthsToAsOf = StageText.MonthsUntil(settings.PeriodIn(quarter).To, quarter.AsOf);
    }

    /// <summary>The stage of the current row of a district-level extract.</summary>
    /// <param name="feed">The record at hand.</param>
    /// <param name="line">Its physical line, for findings.</param>
    /// <param name="stage">The stage; <see cref="Stage.All"/> where none is given.</param>
    /// <returns>False where a stage is given and not known: the row was set aside, for what is said of one stage must not count for all.</returns>
    public bool TryOf(RecordFeed feed, long line, out Stage stage)
    {
        var emptied = log.CellsEmptied;
        stage = Of(feed, line);
        if (stage != Stage.All || log.CellsEmptied == emptied) return true;
        log.Add(SourcesFindings.StageOpen, line, settings.Columns.Stage ?? settings.Columns.Grade ?? settings.Columns.AgeMonths ?? "");
        return false;
    }

    /// <summary>The stage of the current row.</summary>
    /// <param name="feed">The record at hand.</param>
    /// <param name="line">Its physical line, for findings.</param>
    /// <returns>The stage; <see cref="Stage.All"/> where none is known.</returns>
    public Stage Of(RecordFeed feed, long line)
    {
        Stage stage;
        if (columns.Stage >= 0 && TryStage(CellText.Trim(feed.Field(columns.Stage)), line, out stage)) return stage;
        if (columns.Grade >= 0)
        {
            var text = CellText.Trim(feed.Field(columns.Grade));
            if (StageText.TryGrade(text, out stage)) return stage;
            if (!CellText.IsMissing(text)) log.Add(SourcesFindings.GradeUnknown, line, settings.Columns.Grade!);
        }

        if (columns.AgeMonths >= 0)
        {
            var text = CellText.Trim(feed.Field(columns.AgeMonths));
            if (!CellText.IsMissing(text))
            {
                if (NumberText.TryWhole(text, 0, out var months) && months <= StageText.OldestMonths) return StageText.OfAge((int)months + monthsToAsOf);
                log.Add(SourcesFindings.AgeInvalid, line, settings.Columns.AgeMonths!, Oldest);
            }
        }

        return settings.Stage ?? Stage.All;
    }

    private bool TryStage(ReadOnlySpan<byte> text, long line, out Stage stage)
    {
        stage = Stage.All;
        if (CellText.IsMissing(text)) return false;
        Span<char> word = stackalloc char[32];
        var known = text.Length <= word.Length
            && Utf8.ToUtf16(text, word, out _, out var length) == System.Buffers.OperationStatus.Done
            && Stages.TryParse(word[..length], out stage);
        if (known && (stage != Stage.All || !settings.ChildLevel)) return true;
        log.Add(SourcesFindings.StageUnknown, line, settings.Columns.Stage!);
        return false;
    }
}
