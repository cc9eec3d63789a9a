namespace EarlyWarning.Vocabulary;

/// <summary>A link of the education chain.</summary>
public enum Stage : byte
{
    /// <summary>All stages together, and figures given without a stage.</summary>
    All = 0,

    /// <summary>Before school.</summary>
    Early = 1,

    /// <summary>Grades 01 to 04 and E1 to E3.</summary>
    Primary = 2,

    /// <summary>Grades 05 to 09.</summary>
    LowerSecondary = 3,

    /// <summary>Grades 10 and above, EF, Q1, Q2 and vocational college.</summary>
    Transition = 4,
}
