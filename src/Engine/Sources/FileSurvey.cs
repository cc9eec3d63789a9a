using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace EarlyWarning.Sources;

/// <summary>What a first pass over the bytes of a file finds, before any record is read.</summary>
internal sealed class FileSurvey
{
    /// <summary>No line may be longer: the reader's buffer for one record.</summary>
    public const int LongestLine = 1 << 20;

    private const int Chunk = 1 << 18;

    // The bytes that Windows-1252 leaves undefined; 0x81 is the "ü" of the DOS code pages.
    private static readonly SearchValues<byte> Undefined = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    private FileSurvey()
    {
    }

    /// <summary>SHA-256 of the file's bytes, lower-case hexadecimal; empty where the pass ended early for a fault.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Size in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Whether the file begins with the mark of UTF-8.</summary>
    public bool ByteOrderMark { get; private set; }

    /// <summary>Whether the file begins with the mark of UTF-16 or UTF-32.</summary>
    public bool Utf16 { get; private set; }

    /// <summary>Line feeds.</summary>
    public long LineFeeds { get; private set; }

    /// <summary>Whether the last byte is a line feed or carriage return.</summary>
    public bool EndsWithLineBreak { get; private set; }

    /// <summary>Line of the first NUL byte; 0 where there is none.</summary>
    public long NulLine { get; private set; }

    /// <summary>First line longer than <see cref="LongestLine"/>; 0 where there is none.</summary>
    public long LongLine { get; private set; }

    /// <summary>Line of the first bytes that are not UTF-8; 0 where all are.</summary>
    public long NotUtf8Line { get; private set; }

    /// <summary>Line of the first character that only UTF-8 explains; 0 where there is none.</summary>
    public long Utf8Line { get; private set; }

    /// <summary>Line of the first byte that Windows-1252 does not define; 0 where there is none.</summary>
    public long UndefinedLine { get; private set; }

    /// <summary>The first bytes of the file, at most <see cref="LongestLine"/>, byte order mark removed.</summary>
    public ReadOnlyMemory<byte> Head { get; private set; }

    /// <summary>Surveys a file.</summary>
    /// <param name="stream">The file, read to its end unless a fault is found that refuses it anyway. Memory does not grow with the file.</param>
    /// <param name="cancel">Cancels the pass.</param>
    /// <param name="hashed">Whether the hash is computed; false where another thread does it.</param>
    /// <returns>What was found.</returns>
    public static FileSurvey Of(Stream stream, CancellationToken cancel, bool hashed = true)
    {
        var survey = new FileSurvey();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new ArrayBufferWriter<byte>();
        var buffer = new byte[Chunk + 4];
        var carried = 0;
        var lineStart = 0L;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var read = stream.ReadAtLeast(buffer.AsSpan(carried, Chunk), Chunk, throwOnEndOfStream: false);
            var fresh = buffer.AsSpan(carried, read);
            if (hashed) hash.AppendData(fresh);
            if (head.WrittenCount < LongestLine) head.Write(fresh[..Math.Min(read, LongestLine - head.WrittenCount)]);
            if (survey.Bytes == 0) survey.ReadMark(fresh);
            survey.FindFaults(fresh, lineStart);

            var last = read < Chunk;
            var window = buffer.AsSpan(0, carried + read);
            var tail = last ? 0 : IncompleteTail(window);
            if (carried > 0 || !Ascii.IsValid(fresh)) survey.InspectEncoding(window[..^tail], carried);
            if (read > 0) survey.EndsWithLineBreak = fresh[^1] is (byte)'\n' or (byte)'\r';

            var feed = fresh.LastIndexOf((byte)'\n');
            if (feed >= 0) lineStart = survey.Bytes + feed + 1;
            survey.LineFeeds += fresh.Count((byte)'\n');
            survey.Bytes += read;
            if (last || survey.NulLine > 0 || survey.LongLine > 0 || survey.Utf16) break;
            window[^tail..].CopyTo(buffer);
            carried = tail;
        }

        if (hashed && survey is { NulLine: 0, LongLine: 0, Utf16: false }) survey.Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        survey.Head = head.WrittenMemory[(survey.ByteOrderMark ? 3 : 0)..];
        return survey;
    }

    /// <summary>Number of bytes at the end that begin a UTF-8 character which the next chunk completes: 0 to 3.</summary>
    private static int IncompleteTail(ReadOnlySpan<byte> window)
    {
        for (var back = 1; back <= Math.Min(3, window.Length); back++)
        {
            var b = window[^back];
            if (b < 0x80) return 0;
            if (b >= 0xC0) return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? back : 0;
        }

        return 0;
    }

    private void ReadMark(ReadOnlySpan<byte> start)
    {
        ByteOrderMark = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        Utf16 = start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);
    }

    private void FindFaults(ReadOnlySpan<byte> fresh, long lineStart)
    {
        var nul = fresh.IndexOf((byte)0);
        if (nul >= 0) NulLine = LineAt(fresh, nul);

        // A line longer than the limit is longer than a chunk, so it is enough to look where the line that began earlier ends.
        var end = fresh.IndexOfAny((byte)'\n', (byte)'\r');
        var length = Bytes + (end < 0 ? fresh.Length : end) - Math.Max(lineStart, carriageStart);
        if (length > LongestLine) LongLine = LineFeeds + 1;
        var carriage = fresh.LastIndexOf((byte)'\r');
        if (carriage >= 0) carriageStart = Bytes + carriage + 1;
    }

    private long carriageStart;

    private long LineAt(ReadOnlySpan<byte> fresh, int position) => LineFeeds + fresh[..Math.Max(position, 0)].Count((byte)'\n') + 1;

    /// <summary>Looks at the bytes beyond ASCII. A pass by the library's validator is enough once the file has shown that it is UTF-8.</summary>
    private void InspectEncoding(ReadOnlySpan<byte> window, int carried)
    {
        if (Utf8Line > 0 && NotUtf8Line > 0) return;
        if (UndefinedLine == 0)
        {
            var undefined = window.IndexOfAny(Undefined);
            if (undefined >= 0) UndefinedLine = LineAt(window[carried..], undefined - carried);
        }

        if (Utf8Line > 0 && Utf8.IsValid(window)) return;
        var at = 0;
        while (at < window.Length)
        {
            var next = window[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0) return;
            at += next;
            var status = Rune.DecodeFromUtf8(window[at..], out var rune, out var consumed);
            if (status != OperationStatus.Done)
            {
                if (NotUtf8Line == 0) NotUtf8Line = LineAt(window[carried..], at - carried);
            }
            else if (Utf8Line == 0 && OnlyUtf8(rune))
            {
                Utf8Line = LineAt(window[carried..], at - carried);
            }

            if (Utf8Line > 0 && NotUtf8Line > 0) return;
            at += consumed;
        }
    }

    /// <summary>Whether the bytes of a character are no plausible pair in Windows-1252: a lead byte of Latin letters (Â, Ã, Å there) or the
    /// lead of dashes and quotes (â€). "ß" before a closing quote is plausible, and is no proof.</summary>
    private static bool OnlyUtf8(Rune rune) => rune.Value is (>= 0x80 and <= 0xFF) or (>= 0x140 and <= 0x17F) or (>= 0x2000 and <= 0x20FF);
}
