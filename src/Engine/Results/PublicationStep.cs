namespace EarlyWarning.Results;

/// <summary>The steps of a publication, in order. Up to <see cref="StoreWritten"/> the old results stand, from <see cref="StoreCommitted"/> on the new ones.</summary>
internal enum PublicationStep
{
    /// <summary>The hidden new folder exists and is empty.</summary>
    FolderStarted,

    /// <summary>The new folder is complete and on the disk.</summary>
    FolderWritten,

    /// <summary>The quarter is written into the store and not committed.</summary>
    StoreWritten,

    /// <summary>The store is committed together with the hash of the new folder.</summary>
    StoreCommitted,

    /// <summary>The old folder is moved aside.</summary>
    OldMoved,

    /// <summary>The new folder is in its place.</summary>
    NewInPlace,

    /// <summary>The old folder is deleted.</summary>
    OldDeleted,
}
