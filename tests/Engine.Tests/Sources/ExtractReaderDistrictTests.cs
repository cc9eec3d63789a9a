using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

internal sealed class ExtractReaderDistrictTests
{
    private ExtractFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ExtractFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Wide_CountsAndValues_AreReadWithCodesAsText()
    {
        var settings = ExtractFolder.District(
            "jugend.csv",
            new IndicatorColumn { Indicator = "J07", Count = "kinder_sgb2", Denominator = "kinder_u18" },
            ExtractFolder.Column("S01", "quote"));
        var extract = folder.With("jugend.csv", "stadtteil;Name;kinder_sgb2;kinder_u18;quote\n007;Mitte;250;1.000;12,5\n008;Nord;.;900;-\n").Read(settings).Districts[0];
        var day = new DateOnly(2026, 9, 30).DayNumber;
        Assert.That(extract.Values, Is.EqualTo(new[]
        {
            new DistrictValue(new("007"), Stage.All, "J07", 25, 250, 1000, day, 2),
            new DistrictValue(new("007"), Stage.All, "S01", 12.5, null, null, day, 2),
        }));
        Assert.That((extract.Receipt.RowsRead, extract.Receipt.RowsUsed, extract.Receipt.CellsEmptied), Is.EqualTo((2L, 2L, 0L)));
    }

    [Test]
    public void Wide_FaultyCounts_AreEmptied()
    {
        var settings = ExtractFolder.District("jugend.csv", new IndicatorColumn { Indicator = "J07", Count = "n", Denominator = "von" });
        var intake = folder.With("jugend.csv", "stadtteil;n;von\n1;5;0\n2;-5;10\n3;11;10\n4;1,5;10\n5;1e1;10\n6;10;10\n").Read(settings);
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1223@2:von", "EW1223@3:n", "EW1224@4:n", "EW1223@5:n", "EW1223@6:n" }));
        Assert.That(intake.Districts[0].Values.Select(v => v.Line), Is.EqualTo(new[] { 7 }));
    }

    [Test]
    public void Rate_PerTenThousand_MayCountMoreCasesThanChildrenUpToTheRange()
    {
        var settings = ExtractFolder.District("jugend.csv", new IndicatorColumn { Indicator = "J01", Count = "n", Denominator = "von" });
        var intake = folder.With("jugend.csv", "stadtteil;n;von\n1;5;40\n2;30;40\n").Read(settings);
        Assert.That(intake.Districts[0].Values.Select(v => v.Value), Is.EqualTo(new[] { 1250.0 }));
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1222@3:n" }));
    }

    [Test]
    public void Long_ReadsTheWordsOfTheSettings()
    {
        var intake = folder.With("lang.csv", """
            stadtteil;merkmal;wert;anzahl;basis
            1;SGB II;;25;100
            1;Quote;12,5;;
            1;anderes;7;;
            2;SGB II;30;;
            2;Quote;-;;

            """).Read(Long());
        Assert.That(intake.Districts[0].Values.Select(v => (v.District.Value, v.Indicator, v.Value, v.Count)), Is.EqualTo(new[]
        {
            ("1", "J07", 25.0, 25L), ("1", "S01", 12.5, (long?)null), ("2", "J07", 30.0, null),
        }));
        Assert.That((intake.Receipts[0].RowsRead, intake.Receipts[0].RowsUsed), Is.EqualTo((4L, 4L)));
        Assert.That(intake.Findings.Of("EW1135").Select(f => (f.Line, f.Arguments[0])), Is.EqualTo(new[] { (4L, "1") }));
    }

    [Test]
    public void Long_WordThatNeverOccurs_StopsTheRun()
    {
        var stopped = folder.With("lang.csv", "stadtteil;merkmal;wert;anzahl;basis\n1;Quote;1;;\n").Refused(Long());
        Assert.That(stopped.Places(), Is.EqualTo(new[] { "EW1126@0:merkmal" }));
    }

    [Test]
    public void Repeats_ThatSayTheSame_AreKeptOnceOthersNotAtAll()
    {
        var settings = ExtractFolder.District("jugend.csv", ExtractFolder.Column("S01", "quote"));
        var intake = folder.With("jugend.csv", "stadtteil;quote\n1;5\n2;6\n1;5\n2;7\n3;8\n2;6\n").Read(settings);
        Assert.That(intake.Districts[0].Values.Select(v => v.Line), Is.EqualTo(new[] { 2, 6 }));
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1210@3", "EW1209@4", "EW1210@5", "EW1210@7" }));
        Assert.That(intake.Findings.Of("EW1210").Select(f => f.Arguments[0]), Is.EqualTo(new[] { "5", "3", "5" }));
        Assert.That((intake.Receipts[0].RowsUsed, intake.Receipts[0].RowsSetAside), Is.EqualTo((2L, 4L)));
    }

    [Test]
    public void Repeats_OfOtherStageOrDay_AreDifferentRows()
    {
        var settings = ExtractFolder.District("jugend.csv", ExtractFolder.Column("S01", "quote"));
        settings = settings with { Columns = settings.Columns with { Stage = "stufe", Date = "stand" } };
        var intake = folder.With("jugend.csv", "stadtteil;stufe;stand;quote\n1;early;;5\n1;primary;;6\n1;early;01.01.2026;7\n1;all;;8\n").Read(settings);
        Assert.That(intake.Faults(), Is.Empty);
        Assert.That(intake.Districts[0].Values.Select(v => v.Stage), Is.EqualTo(new[] { Stage.Early, Stage.Primary, Stage.Early, Stage.All }));
    }

    [Test]
    public void Stage_GivenButUnknown_SetsTheRowAsideInsteadOfCountingItForAllStages()
    {
        var settings = ExtractFolder.District("jugend.csv", ExtractFolder.Column("S01", "quote"));
        settings = settings with { Columns = settings.Columns with { Stage = "stufe" } };
        var intake = folder.With("jugend.csv", "stadtteil;stufe;quote\n1;Grundschule;5\n2;primary;6\n3;;7\n").Read(settings);
        Assert.That(intake.Districts[0].Values.Select(v => (v.District.Value, v.Stage)), Is.EqualTo(new[] { ("2", Stage.Primary), ("3", Stage.All) }));
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1227@2:stufe", "EW1212@2:stufe" }));
        Assert.That((intake.Receipts[0].RowsRead, intake.Receipts[0].RowsUsed, intake.Receipts[0].RowsSetAside), Is.EqualTo((3L, 2L, 1L)));
    }

    [Test]
    public void Levels_AreHandedOverInTheOrderOfTheSettings()
    {
        folder.With("d.csv", "stadtteil;quote\n1;5\n").With("c.csv", "pseudonym;stadtteil;fehlquote\na;1;1\n");
        var intake = folder.Read(ExtractFolder.District("d.csv", ExtractFolder.Column("S01", "quote")), ExtractFolder.Child("c.csv"));
        Assert.That(intake.Receipts.Select(r => r.File), Is.EqualTo(new[] { "d.csv", "c.csv" }));
        Assert.That((intake.Children.Length, intake.Districts.Length), Is.EqualTo((1, 1)));
    }

    private static ExtractSettings Long()
    {
        var settings = ExtractFolder.District("lang.csv", ExtractFolder.Column("J07", "SGB II"), ExtractFolder.Column("S01", "Quote"));
        return settings with
        {
            Columns = settings.Columns with { Indicator = "merkmal", Value = "wert", Count = "anzahl", Denominator = "basis" },
        };
    }
}
