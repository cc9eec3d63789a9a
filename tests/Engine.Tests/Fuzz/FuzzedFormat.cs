using System.Collections.Immutable;

namespace EarlyWarning.Tests.Fuzz;

/// <summary>One kind of input that the program reads.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Sound">Sound inputs of the kind, UTF-8.</param>
/// <param name="Words">Words and signs that mean something in it.</param>
/// <param name="Read">Reads an input as the program does.</param>
internal sealed record FuzzedFormat(string Name, ImmutableArray<byte[]> Sound, ImmutableArray<string> Words, Action<byte[]> Read);
