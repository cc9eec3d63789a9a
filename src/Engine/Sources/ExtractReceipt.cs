using EarlyWarning.Settings;

namespace EarlyWarning.Sources;

/// <summary>What was read of one extract. <see cref="RowsRead"/> = <see cref="RowsUsed"/> + <see cref="RowsSetAside"/>.</summary>
public sealed record ExtractReceipt
{
    /// <summary>The settings of the extract.</summary>
    public required ExtractSettings Settings { get; init; }

    /// <summary>File as the settings name it, <c>{quarter}</c> replaced.</summary>
    public required string File { get; init; }

    /// <summary>File that holds the rows where the extract is a folder; null where it is <see cref="File"/>.</summary>
    public string? RowsFile { get; init; }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal; of a folder, that of the list of its files and their hashes.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The period covered.</summary>
    public required ExtractPeriod Period { get; init; }

    /// <summary>Separator stated or detected.</summary>
    public required char Separator { get; init; }

    /// <summary>Encoding stated or detected: <c>utf-8</c>, <c>utf-8 with BOM</c> or <c>windows-1252</c>.</summary>
    public required string Encoding { get; init; }

    /// <summary>Decimal sign stated or detected.</summary>
    public required char Decimal { get; init; }

    /// <summary>Data rows read: every record below the header that is not a footnote.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows used.</summary>
    public required long RowsUsed { get; init; }

    /// <summary>Rows set aside, each with a finding.</summary>
    public required long RowsSetAside { get; init; }

    /// <summary>Cells emptied, each with a finding.</summary>
    public required long CellsEmptied { get; init; }

    /// <summary>Columns of the file that were not read.</summary>
    public required int ColumnsNotRead { get; init; }

    /// <summary>Size of the file in bytes.</summary>
    public required long Bytes { get; init; }
}
