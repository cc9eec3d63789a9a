namespace EarlyWarning.Vocabulary;

/// <summary>What a finding does to the run.</summary>
public enum Severity
{
    /// <summary>Something worth knowing; nothing was left out.</summary>
    Note,

    /// <summary>One cell was emptied: its value counts as missing.</summary>
    CellEmptied,

    /// <summary>One row was set aside.</summary>
    RowSetAside,

    /// <summary>The run stops.</summary>
    Stop,
}
