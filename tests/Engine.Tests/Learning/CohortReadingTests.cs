using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

public sealed class CohortReadingTests
{
    private CohortFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new CohortFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Read_TwoQuarters_JoinsIndicatorsAsOfWithOutcomesLater()
    {
        folder.Change("2026-Q2/schule.csv", text => text.Replace("kind6;01;07;C;w;6;", "kind6;01;07;C;w;77;", StringComparison.Ordinal));
        folder.Change("2026-Q3/verbleib.csv", text => text.Replace("kind6;01;2026-09-30;1", "kind6;01;2026-09-30;0", StringComparison.Ordinal));
        var cohorts = folder.Read();
        var stage = cohorts.Stages.Single();
        var examples = stage.Examples;
        Assert.Multiple(() =>
        {
            Assert.That((stage.Stage, stage.Outcome), Is.EqualTo((Stage.LowerSecondary, "S21")));
            Assert.That(examples.Indicators, Is.EqualTo(new[] { "S01", "S09", "J07" }), "S17 is for primary school only; outcomes are no indicators");
            Assert.That(cohorts.DistrictLevel, Is.EquivalentTo(new[] { "J07" }));
            Assert.That((examples.Count, stage.OutcomeUnknown), Is.EqualTo((76, 4L)), "children 38 and 39 have no outcome, in either quarter");
            Assert.That(examples.Positives, Is.EqualTo(31), "16 of each quarter, less the one that was changed");
            Assert.That(examples.Cohorts.ToArray(), Is.EqualTo(Enumerable.Repeat(0, 38).Concat(Enumerable.Repeat(1, 38))));
            Assert.That(examples.Districts.ToArray().Distinct().Order(), Is.EqualTo(new[] { 1, 2 }));
            for (var row = 0; row < examples.Count; row++) Assert.That(examples.Column(2)[row], Is.EqualTo(examples.Districts[row] == 1 ? 10f : 30f), "the district's share");
        });

        // Only one row holds the changed value: of the second as-of quarter, without the outcome, which came a quarter later.
        var changed = Enumerable.Range(0, examples.Count).Single(r => examples.Column(0)[r] == 77);
        Assert.That((examples.Cohorts[changed], examples.Outcomes[changed], examples.Districts[changed]), Is.EqualTo((1, false, 1)));
    }

    [Test]
    public void Read_SchoolsOfTwoQuarters_KeepTheirNumbers()
    {
        var examples = folder.Read().Stages.Single().Examples;
        for (var row = 0; row < examples.Count; row++)
        {
            // Every fourth child goes to B, whose number counts A, which appears in the second quarter only.
            Assert.That(examples.Schools[row], Is.AnyOf(2, 3));
            if (examples.Schools[row] == 2) Assert.That(examples.Districts[row], Is.EqualTo(1));
        }
    }

    [Test]
    public void Read_ShuffledRows_GivesTheSameExamples()
    {
        var before = folder.Read().Stages.Single();
        foreach (var file in Directory.GetFiles(folder.Root, "*.csv", SearchOption.AllDirectories))
        {
            var lines = File.ReadAllLines(file);
            File.WriteAllLines(file, lines.Skip(1).Reverse().Prepend(lines[0]));
        }

        var after = folder.Read().Stages.Single();
        Assert.Multiple(() =>
        {
            for (var i = 0; i < before.Examples.Indicators.Length; i++) Assert.That(after.Examples.Column(i).ToArray(), Is.EqualTo(before.Examples.Column(i).ToArray()));
            Assert.That(after.Examples.Outcomes.ToArray(), Is.EqualTo(before.Examples.Outcomes.ToArray()));
            Assert.That(after.Examples.Schools.ToArray(), Is.EqualTo(before.Examples.Schools.ToArray()));
            Assert.That(after.Audit[0].Groups, Is.EqualTo(before.Audit[0].Groups));
        });
    }

    [Test]
    public void Read_LeftOutIndicator_IsNotThere()
    {
        folder.ChangeSettings("horizon: 1", "horizon: 1, leave-out: [S09, J07]");
        Assert.That(folder.Read().Stages.Single().Examples.Indicators, Is.EqualTo(new[] { "S01" }));
    }

    [Test]
    public void Read_AuditColumn_IsReadByTheFitAndByNoRun()
    {
        folder.Change("2026-Q1/schule.csv", text => text.Replace("kind0;01;07;B;w", "kind0;01;07;B;d", StringComparison.Ordinal));
        var stage = folder.Read().Stages.Single();
        Assert.That(stage.Audit.Single().Column.Id, Is.EqualTo("sex"));
        Assert.That(stage.Audit[0].Groups.Count(g => g == 0), Is.EqualTo(1), "a value that is not listed is not known");
        Assert.That(stage.Audit[0].Groups.Count(g => g == 1), Is.EqualTo(25), "13 of 38 children are girls, in each quarter");

        var settings = folder.Load();
        var run = ExtractReader.ReadAll(settings, new(2026, 1), null, default);
        Assert.That(run.Children[0].Audit("sex").IsEmpty);
        Assert.That(run.Findings.Select(f => f.Column), Does.Not.Contain("geschlecht"), "known to be there, and not read");
    }

    [Test]
    public void Read_ReligionAsAuditColumn_IsRefusedByFitAndRun()
    {
        foreach (var quarter in new[] { "2026-Q1", "2026-Q2", "2026-Q3" }) folder.Change(quarter + "/schule.csv", text => text.Replace("geschlecht", "religion", StringComparison.Ordinal));
        folder.ChangeSettings("sex: geschlecht", "sex: religion");
        var (reason, said) = folder.Stop();
        Assert.That(reason, Is.EqualTo(StopReason.InputRefused));
        Assert.That(said[0], Does.Contain("religion"));
        Assert.Throws<RunStoppedException>(() => ExtractReader.ReadAll(folder.Load(), new(2026, 3), null, default));
    }

    [Test]
    public void Read_NewestOutcome_CountsAndContradictionsAreUnknown()
    {
        folder.Change("2026-Q2/verbleib.csv", text => text + "kind1;02;2026-05-01;0\nkind3;02;2026-06-30;1\n");
        var cohorts = folder.Read();
        Assert.That(cohorts.Stages.Single().OutcomeUnknown, Is.EqualTo(5), "38 and 39 twice, and 3, of whom both is said on one day");
        Assert.That(cohorts.Stages.Single().Examples.Positives, Is.EqualTo(32), "the older row of child 1 does not count");
        Assert.That(
            cohorts.Findings.Select(f => f.Message(Language.English)),
            Does.Contain("For < 5 children the outcome S21 in quarter 2026-Q2 stands as 0 and as 1 on the same day; it counts as not known. [EW1748]"));
        Assert.That(
            cohorts.Findings.Select(f => f.Message(Language.English)),
            Does.Contain("At stage lower-secondary the outcome S21 is not known of 7% of the children of the as-of dates; they are in no example. Who moves away or leaves is not missing at random. [EW1747]"));
    }

    [Test]
    public void Read_UndatedFileForAllQuarters_IsNoted()
    {
        folder.ChangeSettings("\"{quarter}/jugend.csv\"", "2026-Q1/jugend.csv");
        Assert.That(folder.Read().Findings.Count(f => f.Kind.Code == "EW1749"), Is.EqualTo(1));
    }

    [Test]
    public void Read_SettingsWithoutFit_SaySo()
    {
        folder.Settings = folder.Settings[..folder.Settings.IndexOf("fit:", StringComparison.Ordinal)].Replace(", audit: { sex: geschlecht }", "", StringComparison.Ordinal);
        var (reason, said) = folder.Stop();
        Assert.That(reason, Is.EqualTo(StopReason.SettingsFaulty));
        Assert.That(said, Is.EqualTo(new[] { "lernen.yaml: The settings lack fit; expected at least outcomes, quarters and model. No model is learned. [EW1740]" }));
    }
}
