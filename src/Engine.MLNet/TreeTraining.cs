namespace EarlyWarning.MLNet;

/// <summary>What ML.NET's tree trainers share within a process.</summary>
internal static class TreeTraining
{
    /// <summary>Held while a tree trainer is made and fits.</summary>
    public static Lock Gate { get; } = new();

    /// <summary>Threads of a fit. With more, sums are taken in the order in which threads arrive. ML.NET keeps the number of the process's first tree trainer for all
    /// later ones, so a program that also trains on its own must state 1 as well.</summary>
    public const int Threads = 1;

    /// <summary>ML.NET's seeds have 31 bits.</summary>
    /// <param name="seed">A seed of the engine.</param>
    /// <returns>Its low bits, 0 or more.</returns>
    public static int SeedOf(ulong seed) => (int)(seed & int.MaxValue);
}
