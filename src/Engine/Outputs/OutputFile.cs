namespace EarlyWarning.Outputs;

/// <summary>One file of a quarter, not yet written.</summary>
/// <param name="Name">Its place in the quarter's folder, parts separated by <c>/</c>. Made of fixed words only, never of a text from extracts, map or settings.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record OutputFile(string Name, ReadOnlyMemory<byte> Bytes);
