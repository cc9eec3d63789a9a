using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>Inputs far larger than any sound one are refused at the limits of the reader: what is allocated goes by the limits, not by the input. <c>intake-memory</c> does the same at full size.</summary>
[NonParallelizable]
internal sealed class OversizedInputTests
{
    /// <summary>Eight times the longest line: the buffers of the passes over a file, and what any reading needs.</summary>
    private const long Bound = 8L * FileSurvey.LongestLine;

    /// <summary>Each malformed record is handed over once as text, two bytes a character, and let go at once.</summary>
    private const int BytesPerMalformedByte = 3;

    [TestCase("a field of 20 MB", "pseudonym;stadtteil;fehlquote\n\"", "a", 20_000_000, "\";001;5\n", "EW1111")]
    [TestCase("a quoted field of 20 MB in lines of 40 kB", "pseudonym;stadtteil;fehlquote\n\"", "40k", 20_000_000, "\";001;5\n", "EW1202")]
    [TestCase("200,000 columns", "pseudonym;stadtteil;fehlquote", ";spalte", 1_400_000, "\nk;001;5\n", "EW1111")]
    [TestCase("200,000 columns in a row", "pseudonym;stadtteil;fehlquote\nk;001;5", ";", 200_000, "\nk;001;5\n", "EW1201")]
    [TestCase("a line of 60 MB", "", "abcdefgh;", 60_000_000, "", "EW1111")]
    public void Reader_OfAnOversizedInput_AllocatesByItsLimits(string name, string begin, string part, long bytes, string end, string code)
    {
        using var folder = new ExtractFolder();
        Write(Path.Combine(folder.Path, "schule.csv"), begin, part, bytes, end);
        var settings = folder.Settings(ExtractFolder.Child()) with { Input = new() { MaximumSetAsideShare = 1 } };
        _ = Read(folder.With("klein.csv", "pseudonym;stadtteil;fehlquote\nk;001;5\n").Settings(ExtractFolder.Child("klein.csv")));
        var (before, live) = (GC.GetTotalAllocatedBytes(precise: true), GC.GetTotalMemory(forceFullCollection: true));
        var codes = Read(settings);
        var (allocated, kept) = (GC.GetTotalAllocatedBytes(precise: true) - before, GC.GetTotalMemory(forceFullCollection: true) - live);
        TestContext.Out.WriteLine($"{name}: {allocated / 1e6:0.0} MB allocated, {string.Join(' ', codes)}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(codes, Does.Contain(code));
            Assert.That(allocated, Is.LessThan(Bound + (code == "EW1202" ? BytesPerMalformedByte * bytes : 0)));
            Assert.That(kept, Is.LessThan(Bound), "what stays: pooled buffers");
        }
    }

    private static string[] Read(RunSettings settings)
    {
        try
        {
            return [.. ExtractReader.ReadAll(settings, ExtractFolder.Quarter, null, CancellationToken.None).Findings.Select(f => f.Kind.Code).Distinct()];
        }
        catch (RunStoppedException stopped)
        {
            return [.. stopped.Findings.Select(f => f.Kind.Code).Distinct()];
        }
    }

    private static void Write(string path, string begin, string part, long bytes, string end)
    {
        using var file = new StreamWriter(path);
        file.Write(begin);
        var block = part == "40k" ? new string('a', 40_000) + "\n" : string.Concat(Enumerable.Repeat(part, Math.Max(1, 65_536 / part.Length)));
        for (var written = 0L; written < bytes; written += block.Length) file.Write(block);
        file.Write(end);
    }
}
