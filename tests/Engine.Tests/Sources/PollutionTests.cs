namespace EarlyWarning.Tests.Sources;

/// <summary>A clean extract polluted in thousands of ways: no row is read wrong without a finding, none is lost.</summary>
internal sealed class PollutionTests
{
    [Test]
    public void Extract_PollutedInEveryWay_HasEachRowReadRightOrTold()
    {
        using var folder = new ExtractFolder();
        var child = ExtractFolder.Child("schule.csv", ExtractFolder.Column("S01", "fehlquote"), ExtractFolder.Column("S02", "stunden"), ExtractFolder.Column("S06", "überalter"));
        var settings = folder.Settings(child with { Columns = child.Columns with { Grade = "jahrgang" } });
        var wrong = new List<string>();
        var (files, refused) = (0, 0);
        foreach (var file in Pollution.All())
        {
            files++;
            var judged = PollutionJudge.Judge(file, folder.Path, settings, ExtractFolder.Quarter);
            if (judged.Refused) refused++;
            if (judged.Wrong is { } reason) wrong.Add($"{file.Kind}: {reason}");
        }

        TestContext.Out.WriteLine($"{files} files, {refused} refused, {wrong.Count} wrong");
        Assert.That(wrong.GroupBy(w => w).Select(g => $"{g.Count()} × {g.Key}"), Is.Empty, string.Join("\n", wrong.Distinct()));
        Assert.That(files, Is.GreaterThan(2_000));
        Assert.That(refused, Is.LessThan(files * 0.6), "most files can be read apart from the polluted row");
    }
}
