using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>One extract: a file handed over by one controller for one period.</summary>
public sealed record ExtractSettings
{
    /// <summary>Its name in reports: lower-case letters, digits and hyphens, unique.</summary>
    public required string Id { get; init; }

    /// <summary>The path as the settings word it, relative to the settings file; may hold <c>{quarter}</c>, replaced by the quarter computed.</summary>
    public required string File { get; init; }

    /// <summary>The service it comes from.</summary>
    public required Domain Domain { get; init; }

    /// <summary>True where a row is a child, false where a row is a district (or one value of a district in the long form).</summary>
    public required bool ChildLevel { get; init; }

    /// <summary>Who is responsible for the data.</summary>
    public required string Controller { get; init; }

    /// <summary>The law or contract that allows this use.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>The law that allows youth-service data on single children; null where no such data are read.</summary>
    public string? ChildLevelLegalBasis { get; init; }

    /// <summary>What the data may be used for.</summary>
    public required string Purpose { get; init; }

    /// <summary>When the file has to be gone. Settings files always state it; null only where a published quarter is read back.</summary>
    public DeletionDay? DeleteBy { get; init; }

    /// <summary>The period covered; null where it is the quarter being computed (<c>period: quarter</c>).</summary>
    public required ExtractPeriod? Period { get; init; }

    /// <summary>Stage of every row where the file has no column for it; null where it has, or where rows count as all stages.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Separator, encoding and decimal sign; each is detected where it is not stated.</summary>
    public FormatSettings Format { get; init; } = new();

    /// <summary>How the folder of a SchILD-NRW export is read; null where the extract is a CSV file.</summary>
    public SchildSettings? Schild { get; init; }

    /// <summary>The columns that are read. No other column is ever parsed.</summary>
    public required ColumnSettings Columns { get; init; }

    /// <summary>Columns known to be in the file and left out on purpose, names and addresses included.</summary>
    public ImmutableArray<string> Drop { get; init; } = [];

    /// <summary>The period of this extract when the given quarter is computed.</summary>
    /// <param name="quarter">The quarter computed.</param>
    /// <returns>The stated period, or the quarter itself.</returns>
    public ExtractPeriod PeriodIn(Quarter quarter) => Period ?? new ExtractPeriod(quarter.FirstDay, quarter.AsOf);

    /// <summary>The path of this extract when the given quarter is computed, as the settings word it.</summary>
    /// <param name="quarter">The quarter computed.</param>
    /// <returns>The path with <c>{quarter}</c> replaced.</returns>
    public string FileIn(Quarter quarter) => File.Replace("{quarter}", quarter.ToString(), StringComparison.Ordinal);
}

/// <summary>A period, first and last day included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before the first.</param>
public sealed record ExtractPeriod(DateOnly From, DateOnly To);

/// <summary>Separator, encoding and decimal sign of a CSV file; null means detect and report.</summary>
public sealed record FormatSettings
{
    /// <summary><c>;</c>, <c>,</c>, tab or <c>|</c>.</summary>
    public char? Separator { get; init; }

    /// <summary><c>utf-8</c> or <c>windows-1252</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary><c>,</c> or <c>.</c>.</summary>
    public char? Decimal { get; init; }

    /// <summary>How a table made for people is laid out; null where the file has one header line above its rows. District level only.</summary>
    public TableSettings? Table { get; init; }
}

/// <summary>The columns that are read, by header name.</summary>
public sealed record ColumnSettings
{
    /// <summary>Pseudonym of the child; required for a child-level extract.</summary>
    public string? Key { get; init; }

    /// <summary>District code; required.</summary>
    public required string District { get; init; }

    /// <summary>Grade (Jahrgang).</summary>
    public string? Grade { get; init; }

    /// <summary>Age in whole months at the end of the extract's period.</summary>
    public string? AgeMonths { get; init; }

    /// <summary>Stage by its word.</summary>
    public string? Stage { get; init; }

    /// <summary>Date of the row's values (TT.MM.JJJJ or ISO); without it they date from the period's end.</summary>
    public string? Date { get; init; }

    /// <summary>First day of the spell that the row is about (TT.MM.JJJJ or ISO). Child level only.</summary>
    public string? From { get; init; }

    /// <summary>Last day of the spell; empty while it lasts. Child level only.</summary>
    public string? To { get; init; }

    /// <summary>School of the child, a number or a name compared as text; never published. Child level only.</summary>
    public string? School { get; init; }

    /// <summary>Group of the child, one of the values of <see cref="RunSettings.Groups"/>. Child level only.</summary>
    public string? Group { get; init; }

    /// <summary>Columns for the fairness audit; empty by default. Child level only, and read only where <see cref="ReadsAudit"/>.</summary>
    public ImmutableArray<AuditSource> Audit { get; init; } = [];

    /// <summary>Whether the columns for the fairness audit are read: by a fit alone, never by a run.</summary>
    public bool ReadsAudit { get; init; }

    /// <summary>Long form: column that holds the indicator's word.</summary>
    public string? Indicator { get; init; }

    /// <summary>Long form: column that holds the value; or null where count and denominator are given.</summary>
    public string? Value { get; init; }

    /// <summary>Long form: column that holds the count.</summary>
    public string? Count { get; init; }

    /// <summary>Long form: column that holds the denominator.</summary>
    public string? Denominator { get; init; }

    /// <summary>The indicators read, in the order of the settings.</summary>
    public required ImmutableArray<IndicatorColumn> Indicators { get; init; }
}

/// <summary>Where an extract holds a column of the fairness audit.</summary>
/// <param name="Id">Its id, one of <see cref="FairnessSettings.Columns"/>.</param>
/// <param name="Column">The file's column.</param>
public sealed record AuditSource(string Id, string Column);

/// <summary>How one indicator is read from a file.</summary>
public sealed record IndicatorColumn
{
    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Column with the value; in the long form the word in the indicator column; null where count and denominator are given.</summary>
    public string? Column { get; init; }

    /// <summary>Several columns with codes instead of one; empty otherwise.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>What the codes in the cells mean; null where the cells hold numbers or <see cref="OneWhen"/> says so.</summary>
    public FindingCoding? Coding { get; init; }

    /// <summary>Several columns whose sum is the count (district level, wide form); empty otherwise.</summary>
    public ImmutableArray<string> Counts { get; init; } = [];

    /// <summary>What a value without denominator is per in the file; null where it is per the same as in the catalogue.</summary>
    public double? Per { get; init; }

    /// <summary>Column with the count (district level, wide form).</summary>
    public string? Count { get; init; }

    /// <summary>Column with the denominator (district level, wide form).</summary>
    public string? Denominator { get; init; }

    /// <summary>Declared conversion: the value read is multiplied by this. Default 1.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>Codes that mean 1; any other non-missing code means 0. Empty where the column holds numbers.</summary>
    public ImmutableArray<string> OneWhen { get; init; } = [];

    /// <summary>Values that stand for "no data" in this column, beside the official signs; compared as text.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];
}
