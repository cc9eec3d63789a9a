namespace EarlyWarning.Disclosure;

/// <summary>What the search for rows to hide is to spare.</summary>
internal enum SuppressionAim
{
    /// <summary>Rows of any kind, weighed by importance.</summary>
    FewRows,

    /// <summary>District × stage rows: districts over all stages are hidden before them.</summary>
    FewCells,

    /// <summary>The same, and the groups of districts are withheld from the start.</summary>
    NoDistrictGroups,

    /// <summary>The same, and all groups are withheld from the start.</summary>
    NoGroups,

    /// <summary>Boroughs: all district × stage rows are withheld from the start.</summary>
    Pooled,
}
