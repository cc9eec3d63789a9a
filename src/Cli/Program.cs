namespace EarlyWarning.Cli;

/// <summary>The program: binds the command line to the engine.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var interruption = new Interruption();
        return CommandLine.Execute(arguments, Terminal.OfThisProcess(), Engine(), interruption.Token);
    }

    private static EngineCalls Engine() => new(
        _ => throw new NotSupportedException(),
        (_, _, _) => throw new NotSupportedException(),
        (_, _, _) => throw new NotSupportedException(),
        (_, _, _) => throw new NotSupportedException());
}
