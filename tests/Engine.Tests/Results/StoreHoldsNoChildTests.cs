using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Tests.Results;

/// <summary>The store holds no child: neither a pseudonym nor its bits, after the whole sample was computed.</summary>
internal sealed class StoreHoldsNoChildTests
{
    private static readonly string[] OfChildren = ["pseudonym", "child_key", "childkey", "key_high", "key_low", "name", "nachname", "vorname", "geburtsdatum", "birth_date"];

    [Test]
    public void Store_AfterTheSample_HoldsNoPseudonym()
    {
        using var scratch = new ScratchFolder();
        var store = SampleStore.Run(scratch, "out");
        var children = Directory.GetFiles(Path.Combine(Repository.Root, "samples", "data"), "*.csv", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is "schule.csv" or "gesundheit.csv")
            .SelectMany(file => File.ReadLines(file, Encoding.Latin1)).Select(line => line.Split(';')[0]).Where(IsKey).ToHashSet(StringComparer.Ordinal);
        Assert.That(children, Has.Count.GreaterThan(10_000));
        var bits = children.Select(key => UInt128.Parse(key, System.Globalization.NumberStyles.HexNumber, null)).ToHashSet();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(store)!, Path.GetFileName(store) + "*"))
        {
            var bytes = File.ReadAllBytes(file);
            var found = 0;
            for (var i = 0; i + 32 <= bytes.Length; i++)
            {
                if (bits.Contains(BinaryPrimitives.ReadUInt128BigEndian(bytes.AsSpan(i)))) found++;
                if (char.IsAsciiHexDigitLower((char)bytes[i]) && children.Contains(Encoding.Latin1.GetString(bytes, i, 32))) found++;
            }

            Assert.That(found, Is.Zero, Path.GetFileName(file));
        }
    }

    [Test]
    public void Store_ItsColumns_HaveNoPlaceForAChild()
    {
        using var scratch = new ScratchFolder();
        var store = SampleStore.Run(scratch, "out");
        var columns = StoreDump.Rows(store, "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'");
        var suspicious = columns.Where(c => OfChildren.Contains(c[(c.IndexOf('.', StringComparison.Ordinal) + 1)..], StringComparer.OrdinalIgnoreCase) && !IsNameOfPlace(c));
        Assert.That(suspicious, Is.Empty);
    }

    private static bool IsKey(string cell) => cell.Length == 32 && cell.All(char.IsAsciiHexDigitLower);

    // Names of districts and of what was measured are no names of children.
    private static bool IsNameOfPlace(string column) => column.EndsWith(".name", StringComparison.Ordinal);
}
