using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Outputs;
using EarlyWarning.Results;
using EarlyWarning.Tests.Results;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>What is written is the same whatever a hidden number is.</summary>
internal sealed class SameBytesTests
{
    [Test]
    public void Write_OtherHiddenNumbers_GivesTheSameBytes()
    {
        var counts = Cells(0);
        var pattern = Suppression.Decide(counts, new());
        var hidden = Enumerable.Range(0, counts.Length).Where(r => !pattern.Shown[r]).Select(r => (counts[r].Code, counts[r].Stage)).ToArray();
        Assert.That(hidden, Is.EquivalentTo(new[] { ("D2", Stage.Early), ("D2", Stage.Primary), ("D0", Stage.Early), ("D0", Stage.Primary) }));

        var written = new[] { 0, 1, -1, -2 }.Select(shift => Written(Cells(shift))).ToArray();
        Assert.That(written.Skip(1), Has.All.EqualTo(written[0]));
        Assert.That(Written(Cells(0, other: 13)), Is.Not.EqualTo(written[0]), "a number that is shown is seen");
    }

    /// <summary>Four hidden numbers, moved against each other so that all sums stay.</summary>
    private static ImmutableArray<AreaCounts> Cells(int shift, long other = 12) => CountTables.From(
        from d in Enumerable.Range(0, 6)
        from stage in Stages.Chain.ToArray()
        let sign = (d, stage) switch { (2, Stage.Primary) or (0, Stage.Early) => 1, (2, Stage.Early) or (0, Stage.Primary) => -1, _ => 0 }
        select ($"D{d}", d < 3 ? "B1" : "B2", stage, (d == 2 && stage == Stage.Primary ? 3L : other) + (sign * shift), 100L + d));

    private static string Written(ImmutableArray<AreaCounts> counts)
    {
        using var folder = new ScratchFolder();
        var raw = MadeUpQuarter.Raw(counts);
        var table = Protection.Protect(raw, ShownCalculations.All);
        var output = folder.In("out");
        OutputFolder.Write(output, new OutputContent
        {
            Settings = raw.Settings, Table = table, Map = raw.Map, Model = raw.Model!, History = [], Findings = [], EngineVersion = "1",
        });
        using (var store = ResultsStore.Open(folder.In("results.sqlite"))) store.Replace(table, "", null);
        return FolderHash.Of(output) + string.Join('\n', StoreDump.Of(folder.In("results.sqlite")));
    }
}
