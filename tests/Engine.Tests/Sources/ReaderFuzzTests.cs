using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Sources;

/// <summary>A sample of what the study <c>grammar-study</c> does a million times.</summary>
internal sealed class ReaderFuzzTests
{
    [Test]
    public void Readers_GivenDamagedInputs_ThrowNothingButStops()
    {
        using var folder = new ExtractFolder();
        var table = ExtractFolder.District("tabelle.csv", ExtractFolder.Column("wide", "Bevölkerung / insgesamt"));
        table = table with { Format = new FormatSettings { Table = new TableSettings() }, Columns = table.Columns with { District = "#1" } };
        var fuzz = new ReaderFuzz(folder.Path, folder.Settings(ExtractFolder.Child()), folder.Settings(table));
        var random = new Random(20260930);
        for (var i = 0; i < 8_000; i++) Assert.That(fuzz.Once(random), Is.Null);
        Assert.That(fuzz.Refused, Is.GreaterThan(200));
    }
}
