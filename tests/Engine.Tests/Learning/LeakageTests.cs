using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Learning;

/// <summary>What a model must not learn from stops the fit, by name.</summary>
public sealed class LeakageTests
{
    private CohortFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new CohortFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Read_RowsDatedAfterTheAsOfDate_StopsWithExtractAndNumber()
    {
        folder.Write("2026-Q1/schule.csv", "k;d;g;s;geschlecht;fehl;fuenfen;kurs;stand", Enumerable.Range(0, 400).Select(i => $"kind{i};01;07;B;w;1;1;1;{(i < 6 ? "01.04.2026" : "31.03.2026")}"));
        folder.Write("2026-Q2/schule.csv", "k;d;g;s;geschlecht;fehl;fuenfen;kurs;stand", Enumerable.Range(0, 40).Select(i => $"kind{i};01;07;B;w;1;1;1;31.03.2026"));
        folder.ChangeSettings("grade: g,", "grade: g, date: stand,");
        var (reason, said) = folder.Stop();
        Assert.That(reason, Is.EqualTo(StopReason.InputRefused));
        Assert.That(said.Single(), Does.StartWith("2026-Q1/schule.csv, stand: 6 rows of extract \"schule\" are dated after the as-of date 2026-03-31; expected none.").And.EndsWith("[EW1741]"));
    }

    [Test]
    public void Read_OneFileForIndicatorsAndOutcome_Stops()
    {
        folder.ChangeSettings("\"{quarter}/schule.csv\"", "schule.csv");
        folder.ChangeSettings("S17: kurs }", "S17: kurs, S21: kurs }");
        var (_, said) = folder.Stop();
        Assert.That(said.Single(), Does.StartWith("schule.csv: Extract \"schule\" holds the outcome S21 and indicators, and it is the same file without a date per row for 2026-Q1 and for 2026-Q2:").And.EndsWith("[EW1743]"));
    }

    [Test]
    public void Read_OutcomeDatedBeforeTheAsOfDate_Stops()
    {
        folder.Change("2026-Q2/verbleib.csv", text => text.Replace("2026-06-30", "2026-03-31", StringComparison.Ordinal));
        var (_, said) = folder.Stop();
        Assert.That(said.Single(), Does.StartWith("The outcome S21 of 38 children is dated 2026-03-31, the as-of date, or earlier;").And.EndsWith("[EW1744]"));
    }

    [TestCase("2")]
    [TestCase("0,5")]
    [TestCase("99")]
    [TestCase("ja")]
    public void Read_ThirdValueOfTheOutcome_StopsWhateverItLooksLike(string value)
    {
        folder.Change("2026-Q3/verbleib.csv", text => text.Replace("2026-09-30;1", "2026-09-30;" + value, StringComparison.Ordinal));
        var (_, said) = folder.Stop();
        Assert.That(said.Single(), Does.StartWith("2026-Q3/verbleib.csv, abgang: The outcome S21 has a value that is neither 0 nor 1 nor empty in 16 rows;").And.EndsWith("[EW1742]"));
    }

    [Test]
    public void Read_IndicatorThatIsTheOutcome_StopsWithItsName()
    {
        foreach (var quarter in new[] { "2026-Q1", "2026-Q2" })
        {
            folder.Write($"{quarter}/schule.csv", "k;d;g;s;geschlecht;fehl;fuenfen;kurs", Enumerable.Range(0, 40).Select(i => $"kind{i};01;07;B;w;{i % 9};{(i % 5 < 2 ? 3 : "")};1"));
        }

        var (_, said) = folder.Stop();
        Assert.That(said.Single(), Does.StartWith("S09 (Number of failing marks) tells the outcome S21 at stage lower-secondary without exception:").And.EndsWith("[EW1745]"), "filled for those with the outcome only");
        folder.ChangeSettings("horizon: 1", "horizon: 1, leave-out: [S09]");
        Assert.That(folder.Read().Stages.Single().Examples.Count, Is.EqualTo(76));
    }

    [Test]
    public void Read_NoChildWithAnOutcome_SaysWhichStage()
    {
        foreach (var quarter in new[] { "2026-Q2", "2026-Q3" }) folder.Change($"{quarter}/verbleib.csv", text => text.Replace("kind", "anders", StringComparison.Ordinal));
        var (_, said) = folder.Stop();
        Assert.That(said.Single(), Does.StartWith("At stage lower-secondary the outcome S21 is known of no child;").And.EndsWith("[EW1746]"));
    }

    [Test]
    public void Read_FileOfAQuarterMissing_StopsAsARunWould()
    {
        File.Delete(Path.Combine(folder.Root, "2026-Q2", "verbleib.csv"));
        var (reason, said) = folder.Stop();
        Assert.That(reason, Is.EqualTo(StopReason.InputMissing));
        Assert.That(said.Single(), Does.StartWith("2026-Q2/verbleib.csv"));
    }

    [TestCase(9, 40, false, TestName = "Tells_FewOfOneClass_ProveNothing")]
    [TestCase(10, 40, true, TestName = "Tells_OneCut_Tells")]
    [TestCase(20, 400, true, TestName = "Tells_OneCutThroughManyValues_Tells")]
    public void Tells(int positives, int count, bool tells)
    {
        float[] values = [.. Enumerable.Range(0, count).Select(i => (float)i)];
        bool[] came = [.. Enumerable.Range(0, count).Select(i => i < positives)];
        Assert.That(OutcomeFunctions.Tells(new(["S01"], [values], came), 0), Is.EqualTo(tells));
    }

    [Test]
    public void Tells_EveryChildAnotherValue_DoesNotTell()
    {
        float[] values = [.. Enumerable.Range(0, 100).Select(i => (float)i)];
        Assert.That(OutcomeFunctions.Tells(new(["S01"], [values], [.. values.Select(v => v % 2 == 0)]), 0), Is.False);
        values[7] = float.NaN;
        Assert.That(OutcomeFunctions.Tells(new(["S01"], [values], [.. Enumerable.Range(0, 100).Select(i => i > 50)]), 0), Is.False, "missing values are on neither side of a cut");
    }
}
