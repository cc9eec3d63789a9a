using System.Collections.Immutable;

namespace EarlyWarning.Settings;

/// <summary>How a table made for people is laid out: titles above it, header rows one above the other, remarks between and below its rows.</summary>
public sealed record TableSettings
{
    /// <summary>The physical lines, from 1 and ascending, on which the header rows begin; empty where the table has none, null where they are to be detected.</summary>
    public ImmutableArray<int>? Header { get; init; }

    /// <summary>What groups the digits of numbers in threes, <c>.</c> or <c>,</c>; null where only blanks do. The other of the two is the decimal sign.</summary>
    public char? Thousands { get; init; }

    /// <summary>Rows that hold one of these texts in a cell that is no value are left out; letter case does not count.</summary>
    public ImmutableArray<string> LeaveOut { get; init; } = [];

    /// <summary>Whether values in brackets, which official statistics call uncertain, are read. Otherwise they are left out with a finding.</summary>
    public bool ReadBrackets { get; init; }
}
