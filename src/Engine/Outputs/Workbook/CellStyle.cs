namespace EarlyWarning.Outputs;

/// <summary>How a cell of the workbook looks; the number is its place among the formats of the workbook.</summary>
internal enum CellStyle
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Text that begins like a formula: marked so that a spreadsheet keeps it text when it is edited.</summary>
    Quoted,

    /// <summary>Head of a column.</summary>
    Head,

    /// <summary>Title of the cover sheet.</summary>
    Title,

    /// <summary>Head of a part of the cover sheet.</summary>
    Part,

    /// <summary>Text over several lines.</summary>
    Wrapped,

    /// <summary>Text that begins like a formula, over several lines.</summary>
    WrappedQuoted,

    /// <summary>Whole number with thousands apart.</summary>
    Whole,

    /// <summary>Share as per cent with one digit.</summary>
    Percent,

    /// <summary>Difference of shares as per cent with its sign.</summary>
    SignedPercent,

    /// <summary>Number with one digit.</summary>
    OneDigit,

    /// <summary>Number with two digits.</summary>
    TwoDigits,

    /// <summary>Number with two digits and its sign.</summary>
    SignedTwoDigits,

    /// <summary>Day.</summary>
    Day,

    /// <summary>Protected: grey, nothing or a word in it.</summary>
    Protected,

    /// <summary>A word that stands out: the verdict of a hotspot.</summary>
    Strong,
}
