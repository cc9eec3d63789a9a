using System.Text;

namespace EarlyWarning.Sources;

/// <summary>Watches the columns that stay for ones that hold identities under a harmless heading.</summary>
/// <param name="headers">Headings of the columns that stay.</param>
internal sealed class IdentityGuard(string[] headers)
{
    // A district or a school can be called like a child; a column of names is so in all rows.
    private const int FewestRows = 3;
    private const double LargestShare = 0.01;
    private const int ShortestName = 3;

    private readonly long[] repeated = new long[headers.Length];
    private long rows;

    /// <summary>Looks at one row.</summary>
    public void BeginRow() => rows++;

    /// <summary>Whether a cell states the whole name of its row's child; a part of it is counted.</summary>
    /// <param name="column">Index of the column that stays.</param>
    /// <param name="cell">The cell, UTF-8, white space at its ends removed.</param>
    /// <param name="child">The child of the row.</param>
    /// <param name="birthDate">The birth date as the row writes it.</param>
    /// <returns>True where the cell must not be written.</returns>
    public bool TellsName(int column, ReadOnlySpan<byte> cell, ChildIdentity child, ReadOnlySpan<byte> birthDate)
    {
        if (cell.Length < ShortestName) return false;
        if (cell.SequenceEqual(birthDate) || (DateText.TryRead(cell, out var day) && day == child.BirthDay))
        {
            repeated[column]++;
            return false;
        }

        if (!cell.ContainsAnyExceptInRange((byte)0, (byte)'9')) return false;
        var text = string.Concat(IdentityText.Words(Encoding.UTF8.GetString(cell)));
        var family = child.Family.Length >= ShortestName && text.Contains(child.Family, StringComparison.Ordinal);
        var first = child.First.Length >= ShortestName && text.Contains(child.First, StringComparison.Ordinal);
        if (family || first) repeated[column]++;
        return family && first;
    }

    /// <summary>The columns that repeat identities in too many rows to be chance.</summary>
    /// <returns>Their headings.</returns>
    public IEnumerable<string> Columns() => headers.Where((_, i) => repeated[i] >= FewestRows && repeated[i] > LargestShare * rows);
}
