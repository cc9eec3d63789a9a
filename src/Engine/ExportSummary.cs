using System.Collections.Immutable;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning;

/// <summary>What an export wrote.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Folder">Full path of the folder.</param>
/// <param name="Files">The files written; the mark of a draft is among them until the quarter is released.</param>
/// <param name="Released">Whether the quarter is released.</param>
public sealed record ExportSummary(Quarter Quarter, string Folder, ImmutableArray<OutputFile> Files, bool Released);
