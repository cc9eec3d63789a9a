namespace EarlyWarning.Results;

/// <summary>What was found where the results store should be.</summary>
internal enum StoreContent
{
    /// <summary>Nothing: a store can be made here.</summary>
    Empty,

    /// <summary>A results store of this program.</summary>
    Store,

    /// <summary>Something else, or something damaged.</summary>
    Foreign,
}
