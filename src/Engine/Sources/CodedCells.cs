using System.Collections.Immutable;
using System.Text.Unicode;
using EarlyWarning.Settings;

namespace EarlyWarning.Sources;

/// <summary>Reads cells that hold codes of the school-entry examination.</summary>
internal static class CodedCells
{
    private const int LongestCode = 32;

    /// <summary>The value of an indicator from its columns.</summary>
    /// <param name="cells">How the indicator is read; has a coding.</param>
    /// <param name="pass">The pass, at the row.</param>
    /// <returns>0 or 1, or the number of findings where the coding adds up; NaN where no column says anything.</returns>
    public static double Value(IndicatorCells cells, RowPass pass)
    {
        var value = Code(cells, cells.Value, pass);
        foreach (var field in cells.MoreValues)
        {
            var more = Code(cells, field, pass);
            if (double.IsNaN(value)) value = more;
            else if (!double.IsNaN(more)) value = cells.Coding!.Sums ? value + more : Math.Max(value, more);
        }

        return value;
    }

    private static double Code(IndicatorCells cells, int field, RowPass pass)
    {
        var text = CellText.Trim(pass.Feed.Field(field));
        if (CellText.IsMissing(text) || CellReader.IsOneOf(text, cells.Missing)) return double.NaN;
        var coding = cells.Coding!;
        if (coding.OneAbove is { } cut)
        {
            if (pass.Cells.Between(text, 0, 100) is { } number) return number > cut ? 1 : 0;
        }
        else
        {
            Span<char> characters = stackalloc char[LongestCode];
            if (Utf8.ToUtf16(text, characters, out _, out var length) == System.Buffers.OperationStatus.Done
                && coding.Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(characters[..length], out var value)) return value;
            if (coding.ZeroForDates && DateText.TryRead(text, out _)) return 0;
        }

        pass.Log.Add(SourcesFindings.CodeUnknown, pass.Line, pass.HeaderOf(field), Known(coding));
        return double.NaN;
    }

    private static ImmutableArray<string> Known(FindingCoding coding) =>
        [coding.Word, coding.OneAbove is null ? string.Join(", ", coding.Codes.Keys.Order(StringComparer.Ordinal)) : "0–100"];
}
