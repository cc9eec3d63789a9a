using System.Collections.Immutable;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Outputs;

/// <summary>What a reader is told of a table.</summary>
/// <param name="Name">Name of the table; its file is <c>name.csv</c>.</param>
/// <param name="Title">What the table holds.</param>
/// <param name="Columns">Its columns, in the order of the file.</param>
/// <param name="PrimaryKey">Names of the columns that together occur once.</param>
internal sealed record TableDescription(string Name, LocalText Title, ImmutableArray<ColumnDescription> Columns, ImmutableArray<string> PrimaryKey)
{
    /// <summary>Columns that point to rows of other tables; empty where none do.</summary>
    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Whether ranges are stated that follow from the units.</summary>
    public bool StatesRanges { get; init; }
}

/// <summary>Columns of a table that name a row of another; both have the same names there.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Table">Name of the other table.</param>
internal sealed record ForeignKey(ImmutableArray<string> Columns, string Table);
