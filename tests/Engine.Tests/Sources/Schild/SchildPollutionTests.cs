using EarlyWarning.MadeUpCity;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>Folders spoilt at random places: nothing is shifted silently, and nothing but findings comes of it.</summary>
internal sealed class SchildPollutionTests
{
    private static readonly SchildPlan Tiny = new() { Pupils = 12, Leavers = 2, Years = 1 };

    [TestCase("SchuelerBasisdaten.dat", '|', 1)]
    [TestCase("SchuelerZusatzdaten.dat", '|', 2)]
    [TestCase("SchuelerLernabschnittsdaten.dat", '|', 3)]
    [TestCase("SchuelerLeistungsdaten.dat", '|', 4)]
    [TestCase("SchuelerBisherigeSchulen.dat", '|', 5)]
    [TestCase("Faecher.dat", '|', 6)]
    public void Separator_MoreOrLessInARow_IsSaidWithItsLine(string file, char separator, int seed)
    {
        using var city = new SchildCity().With(Tiny);
        var path = Path.Combine(city.Folder, file);
        var sound = File.ReadAllBytes(path);
        var firstRow = Array.IndexOf(sound, (byte)'\n') + 1;
        var draw = new Random(seed);
        var silent = new List<int>();
        for (var trial = 0; trial < 60; trial++)
        {
            var at = draw.Next(firstRow, sound.Length - 2);
            if (trial % 2 == 0)
            {
                File.WriteAllBytes(path, [.. sound[..at], (byte)separator, .. sound[at..]]);
            }
            else
            {
                while (sound[at] != separator) at = at + 1 < sound.Length ? at + 1 : firstRow;
                File.WriteAllBytes(path, [.. sound[..at], .. sound[(at + 1)..]]);
            }

            var line = 1 + sound.AsSpan(0, at).Count((byte)'\n');
            if (!Findings(city).Any(f => f.Line == line && f.File.EndsWith(file, StringComparison.Ordinal) && f.Kind.Severity != Severity.Note)) silent.Add(at);
        }

        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void Bytes_FlippedAnywhere_GiveFindingsAndNoOtherFailure()
    {
        using var city = new SchildCity().With(Tiny);
        var files = Directory.GetFiles(city.Folder, "*.*").Where(f => Path.GetExtension(f).Equals(".dat", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToArray();
        var draw = new Random(7);
        for (var trial = 0; trial < 400; trial++)
        {
            var path = files[trial % files.Length];
            var sound = File.ReadAllBytes(path);
            var spoilt = sound.ToArray();
            for (var i = draw.Next(1, 4); i > 0; i--) spoilt[draw.Next(spoilt.Length)] = (byte)draw.Next(256);
            File.WriteAllBytes(path, trial % 5 == 0 ? spoilt[..draw.Next(spoilt.Length)] : spoilt);
            Assert.That(() => Findings(city), Throws.Nothing, Path.GetFileName(path));
            File.WriteAllBytes(path, sound);
        }
    }

    private static IReadOnlyList<Finding> Findings(SchildCity city)
    {
        var settings = city.Settings(SchildCity.Extract(city.Plain)) with { Input = new() { MaximumSetAsideShare = 1 } };
        try
        {
            var read = ExtractReader.ReadAll(settings, city.Plan.Quarter, null, CancellationToken.None);
            var receipt = read.Receipts[0];
            Assert.That(receipt.RowsRead, Is.EqualTo(receipt.RowsUsed + receipt.RowsSetAside));
            return read.Findings;
        }
        catch (RunStoppedException stopped)
        {
            return stopped.Findings;
        }
    }
}
