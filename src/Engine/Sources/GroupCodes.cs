using System.Text;
using EarlyWarning.Settings;

namespace EarlyWarning.Sources;

/// <summary>Numbers the values of the group column as the settings list them, from 1; 0 is "not stated".</summary>
/// <param name="values">The values of the groups, in the order of the settings.</param>
internal sealed class GroupCodes(IEnumerable<string> values)
{
    private readonly byte[][] codes = [.. values.Select(value => Encoding.UTF8.GetBytes(value.Trim()))];

    /// <summary>The groups of a breakdown.</summary>
    /// <param name="settings">The groups.</param>
    public GroupCodes(GroupSettings settings)
        : this(settings.Groups.Select(group => group.Value))
    {
    }

    /// <summary>Cells so far that hold a value which is not listed.</summary>
    public long Unlisted { get; private set; }

    /// <summary>The number of a group.</summary>
    /// <param name="text">The cell without white space at its ends, UTF-8.</param>
    /// <returns>1 for the first group of the settings and so on; 0 for an empty cell and a value that is not listed.</returns>
    public int Of(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (text.SequenceEqual(codes[i])) return i + 1;
        }

        if (!CellText.IsMissing(text)) Unlisted++;
        return 0;
    }
}
