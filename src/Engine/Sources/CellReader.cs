using System.Collections.Immutable;

namespace EarlyWarning.Sources;

/// <summary>Reads the numeric cells of one extract, and watches which decimal sign they prove.</summary>
/// <remarks>
/// Where the settings state no sign, it is settled at the first cell that holds a point or a comma, from the cells that prove one; a file
/// without any is read with the comma where the separator is the semicolon, else with the point.
/// </remarks>
internal sealed class CellReader
{
    private static readonly ImmutableArray<string> CommaWords = ["komma", "comma"];
    private static readonly ImmutableArray<string> PointWords = ["punkt", "point"];
    private static readonly ImmutableArray<string> FromZero = ["0"];
    private static readonly ImmutableArray<string> FromOne = ["1"];
    private readonly FindingLog log;
    private readonly Func<byte>? settle;
    private byte sign;

    /// <summary>A reader of numeric cells.</summary>
    /// <param name="sign">The decimal sign; 0 where it is still open.</param>
    /// <param name="settle">Finds the sign when it is needed first; null where it is known.</param>
    /// <param name="log">Where findings go.</param>
    public CellReader(byte sign, Func<byte>? settle, FindingLog log)
    {
        this.sign = sign;
        this.settle = settle;
        this.log = log;
    }

    /// <summary>The decimal sign; 0 while it is open.</summary>
    public byte Sign => sign;

    /// <summary>Cells that prove the sign in force.</summary>
    public long Own { get; private set; }

    /// <summary>Cells that prove the other sign.</summary>
    public long Other { get; private set; }

    /// <summary>The notations of an official table; null where the file is none.</summary>
    public TableNumbers? Table { get; init; }

    /// <summary>Reads the value of an indicator, converted and checked against its range.</summary>
    /// <param name="cells">How the indicator is read.</param>
    /// <param name="text">The cell.</param>
    /// <param name="line">Physical line, for findings.</param>
    /// <returns>The value in the catalogue's unit; NaN where it is missing or had to be emptied.</returns>
    public double Value(IndicatorCells cells, ReadOnlySpan<byte> text, long line)
    {
        if (cells.Plain && NumberText.TryPlain(text, sign, out var value, out var decisive))
        {
            value *= cells.Factor;
            if (value >= cells.Indicator.Minimum && value <= cells.Indicator.Maximum)
            {
                if (decisive) Own++;
                return value;
            }
        }

        return text.IsEmpty && cells.Plain ? double.NaN : SlowValue(cells, CellText.Trim(text), line);
    }

    /// <summary>Reads a whole number such as a count.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="missing">Further codes for "no value".</param>
    /// <param name="minimum">Smallest number accepted, 0 or 1.</param>
    /// <param name="line">Physical line, for findings.</param>
    /// <param name="column">Column name, for findings.</param>
    /// <returns>The number; null where it is missing or had to be emptied.</returns>
    public long? Whole(ReadOnlySpan<byte> text, byte[][] missing, int minimum, long line, string column)
    {
        text = CellText.Trim(text);
        if (CellText.IsMissing(text) || IsOneOf(text, missing)) return null;
        if (IsUncertain(text, line, column) || !TryOpen(ref text)) return null;
        Settle(text);
        if (NumberText.TryWhole(text, sign, out var number) && number >= minimum) return number;
        log.Add(SourcesFindings.WholeNumber, line, column, minimum == 0 ? FromZero : FromOne);
        return null;
    }

    /// <summary>Reads a number between two ends.</summary>
    /// <param name="text">The cell without white space at its ends; not one of the signs for "no value".</param>
    /// <param name="minimum">Smallest number, included.</param>
    /// <param name="maximum">Largest number, included.</param>
    /// <returns>The number; null where the cell is none or lies outside.</returns>
    public double? Between(ReadOnlySpan<byte> text, double minimum, double maximum)
    {
        Settle(text);
        return NumberText.Read(text, sign, out var value) == NumberOutcome.Number && value >= minimum && value <= maximum ? value : null;
    }

    /// <summary>Checks a value that was calculated from a count and its denominator.</summary>
    /// <param name="cells">How the indicator is read.</param>
    /// <param name="value">The value in the catalogue's unit.</param>
    /// <param name="line">Physical line, for findings.</param>
    /// <returns>Whether it lies in the indicator's range; otherwise a finding is noted.</returns>
    public bool InRange(IndicatorCells cells, double value, long line)
    {
        if (value >= cells.Indicator.Minimum && value <= cells.Indicator.Maximum) return true;
        log.Add(SourcesFindings.OutOfRange, line, cells.CountName, cells.Range);
        return false;
    }

    /// <summary>Whether a cell is one of some codes.</summary>
    /// <param name="text">The cell without white space at its ends.</param>
    /// <param name="codes">The codes, UTF-8.</param>
    /// <returns>True where it is.</returns>
    internal static bool IsOneOf(ReadOnlySpan<byte> text, byte[][] codes)
    {
        foreach (var code in codes)
        {
            if (text.SequenceEqual(code)) return true;
        }

        return false;
    }

    private double SlowValue(IndicatorCells cells, ReadOnlySpan<byte> text, long line)
    {
        double value;
        if (cells.OneWhen.Length > 0 && IsOneOf(text, cells.OneWhen)) value = 1;
        else if (CellText.IsMissing(text) || IsOneOf(text, cells.Missing)) return double.NaN;
        else if (cells.OneWhen.Length > 0) value = 0;
        else
        {
            if (IsUncertain(text, line, cells.ValueName) || !TryOpen(ref text)) return double.NaN;
            Settle(text);
            var outcome = NumberText.Read(text, sign, out value);
            if (outcome != NumberOutcome.Number)
            {
                var ambiguous = outcome == NumberOutcome.ThousandsAmbiguous;
                log.Add(
                    ambiguous ? SourcesFindings.ThousandsAmbiguous : SourcesFindings.NumberInvalid, line, cells.ValueName,
                    ambiguous ? [] : sign == '.' ? PointWords : CommaWords);
                return double.NaN;
            }
        }

        value *= cells.Factor;
        if (value >= cells.Indicator.Minimum && value <= cells.Indicator.Maximum) return value;
        log.Add(SourcesFindings.OutOfRange, line, cells.ValueName, cells.Range);
        return double.NaN;
    }

    /// <summary>Notes a value in brackets that the settings do not have read.</summary>
    private bool IsUncertain(ReadOnlySpan<byte> text, long line, string column)
    {
        if (Table is null || !Table.IsUncertain(text)) return false;
        log.Add(SourcesFindings.BracketedValue, line, column);
        return true;
    }

    /// <summary>Puts the notation of an official table into that of numbers; false where only a sign for "no value" is left.</summary>
    private bool TryOpen(ref ReadOnlySpan<byte> text)
    {
        if (Table is null) return true;
        text = Table.Plain(text);
        return !CellText.IsMissing(text);
    }

    private void Settle(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny((byte)'.', (byte)',')) return;
        if (sign == 0 && settle is not null) sign = settle();
        var proven = NumberText.Evidence(text);
        if (proven == sign) Own++;
        else if (proven != 0) Other++;
    }
}
