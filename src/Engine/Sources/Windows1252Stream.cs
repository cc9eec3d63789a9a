using System.Text;

namespace EarlyWarning.Sources;

/// <summary>Reads a Windows-1252 file as UTF-8.</summary>
/// <remarks>Only 0x80 to 0x9F differ from Latin-1; the table is the one of unicode.org, VENDORS/MICSFT/WINDOWS/CP1252. The five bytes it leaves
/// undefined are refused before a file gets here.</remarks>
internal sealed class Windows1252Stream(Stream source) : Stream
{
    private const string Upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    private readonly byte[] raw = new byte[1 << 15];
    private readonly byte[] spare = new byte[3];
    private int start;
    private int end;
    private int spareStart;
    private int spareEnd;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The character of one byte.</summary>
    /// <param name="value">The byte.</param>
    /// <returns>Its character; a control character for the five undefined bytes.</returns>
    public static char Decode(byte value) => value is >= 0x80 and <= 0x9F ? Upper[value - 0x80] : (char)value;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        if (spareStart == spareEnd && start == end)
        {
            start = 0;
            end = source.Read(raw);
            if (end == 0) return 0;
        }

        var written = TakeSpare(buffer);
        while (start < end && written < buffer.Length)
        {
            var plain = raw.AsSpan(start, Math.Min(end - start, buffer.Length - written));
            var run = plain.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (run < 0) run = plain.Length;
            plain[..run].CopyTo(buffer[written..]);
            start += run;
            written += run;
            if (run == plain.Length) continue;

            // A character takes two or three bytes; what does not fit waits for the next call.
            spareStart = 0;
            spareEnd = new Rune(Decode(raw[start++])).EncodeToUtf8(spare);
            written += TakeSpare(buffer[written..]);
        }

        return written;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeSpare(Span<byte> buffer)
    {
        var taken = Math.Min(spareEnd - spareStart, buffer.Length);
        spare.AsSpan(spareStart, taken).CopyTo(buffer);
        spareStart += taken;
        return taken;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }
}
