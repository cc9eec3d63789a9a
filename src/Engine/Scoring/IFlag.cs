namespace EarlyWarning.Scoring;

/// <summary>A choice made while compiling, so that a loop holds no branch for it.</summary>
internal interface IFlag
{
    /// <summary>The choice.</summary>
    static abstract bool Set { get; }
}

/// <summary>Yes.</summary>
internal readonly struct Yes : IFlag
{
    public static bool Set => true;
}

/// <summary>No.</summary>
internal readonly struct No : IFlag
{
    public static bool Set => false;
}
