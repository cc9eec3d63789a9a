namespace EarlyWarning.Disclosure;

/// <summary>The two numbers of a row: their sum is its children.</summary>
internal enum RowNumber
{
    /// <summary>Children counted.</summary>
    Counted,

    /// <summary>Children not counted.</summary>
    Others,
}
