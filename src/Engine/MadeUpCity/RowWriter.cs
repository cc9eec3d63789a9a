using System.Globalization;
using System.Text;

namespace EarlyWarning.MadeUpCity;

/// <summary>Writes the rows of an extract in German convention: <c>;</c>, decimal comma, line ends of Windows.</summary>
/// <param name="path">The file.</param>
internal sealed class RowWriter(string path) : IDisposable
{
    private readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    private readonly byte[] row = new byte[1024];
    private int length;
    private bool first = true;

    /// <summary>Writes bytes as they are, outside any row.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Raw(ReadOnlySpan<byte> bytes) => file.Write(bytes);

    /// <summary>Adds an empty cell.</summary>
    public void Empty() => Separate();

    /// <summary>Adds a cell of bytes.</summary>
    /// <param name="bytes">The bytes; nothing is quoted.</param>
    public void Text(ReadOnlySpan<byte> bytes)
    {
        Separate();
        bytes.CopyTo(row.AsSpan(length));
        length += bytes.Length;
    }

    /// <summary>Adds a cell of ASCII text.</summary>
    /// <param name="text">The text; nothing is quoted.</param>
    public void Text(string text)
    {
        Separate();
        length += Encoding.ASCII.GetBytes(text, row.AsSpan(length));
    }

    /// <summary>Adds a whole number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="format">A format of the invariant culture; empty for plain digits.</param>
    public void Integer(long value, string format = "")
    {
        Separate();
        value.TryFormat(row.AsSpan(length), out var written, format, CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>Adds a number with one decimal.</summary>
    /// <param name="tenths">The number in tenths.</param>
    public void Tenths(int tenths)
    {
        Separate();
        if (tenths < 0) row[length++] = (byte)'-';
        var size = Math.Abs(tenths);
        (size / 10).TryFormat(row.AsSpan(length), out var written, default, CultureInfo.InvariantCulture);
        length += written;
        row[length++] = (byte)',';
        row[length++] = (byte)('0' + (size % 10));
    }

    /// <summary>Adds a pseudonym of 32 hexadecimal digits.</summary>
    /// <param name="high">First 64 bits.</param>
    /// <param name="low">Last 64 bits.</param>
    public void Pseudonym(ulong high, ulong low)
    {
        Separate();
        high.TryFormat(row.AsSpan(length), out _, "x16", CultureInfo.InvariantCulture);
        low.TryFormat(row.AsSpan(length + 16), out _, "x16", CultureInfo.InvariantCulture);
        length += 32;
    }

    /// <summary>Adds a date as TT.MM.JJJJ.</summary>
    /// <param name="day">The day.</param>
    public void Date(DateOnly day)
    {
        Separate();
        day.TryFormat(row.AsSpan(length), out var written, "dd.MM.yyyy", CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>Ends the row and writes it.</summary>
    /// <param name="times">How often; 2 for a row that stands twice.</param>
    public void EndRow(int times = 1)
    {
        row[length++] = (byte)'\r';
        row[length++] = (byte)'\n';
        for (var i = 0; i < times; i++) file.Write(row.AsSpan(0, length));
        length = 0;
        first = true;
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private void Separate()
    {
        if (!first) row[length++] = (byte)';';
        first = false;
    }
}
