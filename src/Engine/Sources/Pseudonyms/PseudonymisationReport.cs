using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Sources;

/// <summary>What came of a pseudonymisation. Holds names of columns and counts, never a cell.</summary>
/// <param name="Output">The file written.</param>
/// <param name="CheckDigits">Check digits of the secret.</param>
/// <param name="RowsRead">Data rows read.</param>
/// <param name="RowsWritten">Data rows written.</param>
/// <param name="RowsSetAside">Data rows left out, each with a finding.</param>
/// <param name="Children">Different keys written.</param>
/// <param name="Gone">Columns of the file that the output lacks.</param>
/// <param name="Kept">Columns of the file that the output has.</param>
/// <param name="Findings">All findings by line.</param>
public sealed record PseudonymisationReport(
    string Output, string CheckDigits, long RowsRead, long RowsWritten, long RowsSetAside, long Children,
    ImmutableArray<string> Gone, ImmutableArray<string> Kept, ImmutableArray<Finding> Findings);
