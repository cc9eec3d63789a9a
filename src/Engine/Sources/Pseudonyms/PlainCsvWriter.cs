using System.Text;

namespace EarlyWarning.Sources;

/// <summary>Writes the rows of a CSV file as UTF-8 with line ends of Windows; cells are quoted where they have to be.</summary>
/// <param name="stream">The file; closed with the writer.</param>
/// <param name="separator">Separator.</param>
internal sealed class PlainCsvWriter(Stream stream, char separator) : IDisposable
{
    private readonly BufferedStream buffer = new(stream, 1 << 16);
    private bool first = true;

    /// <summary>Adds a cell.</summary>
    /// <param name="text">Its text in UTF-8.</param>
    public void Cell(ReadOnlySpan<byte> text)
    {
        if (!first) buffer.WriteByte((byte)separator);
        first = false;
        if (!text.ContainsAny((byte)'"', (byte)separator, (byte)'\n') && !text.Contains((byte)'\r'))
        {
            buffer.Write(text);
            return;
        }

        buffer.WriteByte((byte)'"');
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            buffer.Write(text[..(quote + 1)]);
            buffer.WriteByte((byte)'"');
            text = text[(quote + 1)..];
        }

        buffer.Write(text);
        buffer.WriteByte((byte)'"');
    }

    /// <summary>Adds a cell.</summary>
    /// <param name="text">Its text.</param>
    public void Cell(string text) => Cell(Encoding.UTF8.GetBytes(text));

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        buffer.Write("\r\n"u8);
        first = true;
    }

    /// <inheritdoc/>
    public void Dispose() => buffer.Dispose();
}
