using System.Runtime.InteropServices;

namespace EarlyWarning;

/// <summary>Core files hold the memory of a crashed process, and with it values of children.</summary>
public static partial class CoreFiles
{
    /// <summary>RLIMIT_CORE, the same number on Linux, macOS and the BSDs.</summary>
    private const int CoreSize = 4;

    /// <summary>Forbids core files of this process. Windows writes none unless its administrator asks for them.</summary>
    public static void Forbid()
    {
        if (OperatingSystem.IsWindows()) return;
        var none = default(Limit);
        _ = SetLimit(CoreSize, in none);
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, in Limit limit);

    /// <summary>struct rlimit: soft and hard limit, each as wide as a machine word.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit
    {
        private readonly nuint soft;
        private readonly nuint hard;
    }
}
