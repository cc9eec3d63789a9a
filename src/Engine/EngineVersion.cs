namespace EarlyWarning;

/// <summary>The version of the engine, as it stands in every run record.</summary>
public static class EngineVersion
{
    /// <summary>Major, minor and patch number.</summary>
    public static string Text { get; } = typeof(EngineVersion).Assembly.GetName().Version!.ToString(3);
}
