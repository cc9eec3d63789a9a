using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

internal sealed class ExtractReaderChildTests
{
    private ExtractFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ExtractFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [TestCase("\u00A0a\u00A0", "\u00A001")]
    [TestCase("\uFEFFa", "01\u202F")]
    [TestCase(" \ta \u00A0", " 01\t")]
    public void Cells_InvisibleCharactersAtTheEnds_DoNotMakeAnotherChildOrDistrict(string key, string district)
    {
        var extract = folder.ReadChild($"pseudonym;stadtteil;fehlquote\nb;02;2\n{key};{district};\u00A01,5\u00A0\n");
        Assert.That(extract.Keys[1], Is.EqualTo(ChildKey.FromPseudonym("a"u8)));
        Assert.That(extract.DistrictCodes.Select(d => d.Value), Is.EqualTo(new[] { "02", "01" }));
        Assert.That(extract.Values(), Is.EqualTo(new[] { 2f, 1.5f }));
    }

    [TestCase("0123456789abcdef0123456789abcdef", true)]
    [TestCase("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)]
    [TestCase("01234567-89ab-cdef-0123-456789abcdef", true)]
    [TestCase("abc", false)]
    [TestCase("Pseudonym-in-other-letters-is-a-text-of-its-own", false)]
    public void Keys_LongHexadecimalInOtherCase_AreTheSameChild(string key, bool same)
    {
        var extract = folder.ReadChild($"pseudonym;stadtteil;fehlquote\n{key};01;1\n{key.ToUpperInvariant()};01;1\n");
        Assert.That(extract.Keys[0] == extract.Keys[1], Is.EqualTo(same));
    }

    [Test]
    public void Rows_HeaderOnceMore_IsNoChildAndNoDistrict()
    {
        var intake = folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\na;01;1,5\n\uFEFFpseudonym;stadtteil;fehlquote\nb;02;2\n").Read(ExtractFolder.Child());
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1211@3:stadtteil" }));
        Assert.That(intake.Children[0].DistrictCodes.Select(d => d.Value), Is.EqualTo(new[] { "01", "02" }));
        Assert.That((intake.Receipts[0].RowsRead, intake.Receipts[0].RowsUsed, intake.Receipts[0].RowsSetAside), Is.EqualTo((3L, 2L, 1L)));
    }

    [Test]
    [SetCulture("de-DE")]
    public void Cells_UnderStatedComma_AreExactOrEmptied() => CheckCells();

    [Test]
    [SetCulture("tr-TR")]
    public void Cells_UnderTurkishCulture_AreTheSame() => CheckCells();

    [Test]
    public void Cells_OutOfRange_AreEmptiedNamingRangeAndUnit()
    {
        var intake = Read("S06", "mehr", "-18", "48", "-18,5", "49");
        Assert.That(intake.Children[0].Values(), Is.EqualTo(new[] { -18, 48, float.NaN, float.NaN }));
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1222@4:mehr", "EW1222@5:mehr" }));
        Assert.That(intake.Findings.Of("EW1222")[0].Message(Language.German), Does.Contain("-18 bis 48 Monate"));
        Assert.That(intake.Findings.Of("EW1222")[0].Message(Language.English), Does.Contain("-18 to 48 months"));
    }

    [Test]
    public void Factor_IsAppliedBeforeTheRange()
    {
        var column = ExtractFolder.Column("S01", "anteil") with { Factor = 100 };
        var extract = folder.ReadChild("pseudonym;stadtteil;anteil\na;1;0,5\nb;1;1,5\n", ExtractFolder.Child("schule.csv", column));
        Assert.That(extract.Values(), Is.EqualTo(new[] { 50, float.NaN }));
    }

    [Test]
    public void OneWhen_Codes_MeanOneAllOthersZero()
    {
        var column = ExtractFolder.Column("S21", "abgang") with { OneWhen = ["A", "x"], Missing = ["?"] };
        var extract = folder.ReadChild("pseudonym;stadtteil;abgang\na;1;A\nb;1; A \nc;1;B\nd;1;\ne;1;?\nf;1;x\ng;1;-\n", ExtractFolder.Child("schule.csv", column));
        Assert.That(extract.Values(), Is.EqualTo(new[] { 1, 1, 0, float.NaN, float.NaN, 1, float.NaN }));
        Assert.That(extract.Receipt.CellsEmptied, Is.Zero);
    }

    [Test]
    public void MissingCodes_OfTheSettings_AreMissingBeforeTheyAreNumbers()
    {
        var column = ExtractFolder.Column("wide", "wert") with { Missing = ["-1", "k. A."] };
        var extract = folder.ReadChild("pseudonym;stadtteil;wert\na;1;-1\nb;1;k. A.\nc;1;-2\n", ExtractFolder.Child("schule.csv", column));
        Assert.That(extract.Values(), Is.EqualTo(new[] { float.NaN, float.NaN, -2 }));
        Assert.That(extract.Receipt.CellsEmptied, Is.Zero);
    }

    [TestCase(";", "1,5", "2,25", ',')]
    [TestCase(";", "1.5", "2.25", '.')]
    [TestCase("|", "1,5", "2", ',')]
    [TestCase(";", "1", "2", ',')]
    [TestCase("|", "1", "2", '.')]
    [TestCase(",", "1.5", "2", '.')]
    [TestCase(",", "\"1,5\"", "2", ',')]
    public void DecimalSign_NotStated_IsDetected(string separator, string first, string second, char expected)
    {
        var text = $"pseudonym;stadtteil;fehlquote\na;01;{first}\nb;01;{second}\n".Replace(";", separator, StringComparison.Ordinal);
        var extract = folder.ReadChild(text);
        Assert.That(extract.Receipt.Decimal, Is.EqualTo(expected));
        Assert.That(extract.Values(), Has.None.NaN);
    }

    [Test]
    public void DecimalSign_OpenUntilALaterRow_AppliesToEarlierRows()
    {
        var extract = folder.ReadChild("pseudonym,stadtteil,fehlquote\na,01,1.234\nb,01,5\nc,01,2.5\n");
        Assert.That(extract.Values(), Is.EqualTo(new[] { 1.234f, 5, 2.5f }));
        var comma = folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\na;01;1.234\nb;01;5\nc;01;2,5\n").Read(ExtractFolder.Child());
        Assert.That(comma.Faults(), Is.EqualTo(new[] { "EW1221@2:fehlquote" }));
        Assert.That(comma.Children[0].Values(), Is.EqualTo(new[] { float.NaN, 5, 2.5f }));
    }

    [Test]
    public void DecimalSign_OfBothKinds_IsRefused()
    {
        var stopped = folder.RefusedChild("pseudonym;stadtteil;fehlquote\na;01;1,5\nb;01;1.5\nc;01;2,5\n");
        Assert.That(stopped.Places()[0], Is.EqualTo("EW1121@0"));
        Assert.That(stopped.Findings[0].Arguments, Is.EqualTo(new[] { "2", "\",\"", "1", "\".\"" }));
    }

    [Test]
    public void DecimalSign_OneSlipAmongMany_EmptiesItsCell([Values] bool first)
    {
        var rows = Enumerable.Range(0, 200).Select(i => $"k{i};01;1,{i % 9 + 1}\n").ToList();
        rows.Insert(first ? 0 : 100, "slip;01;1.5\n");
        var intake = folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\n" + string.Concat(rows)).Read(ExtractFolder.Child());
        Assert.That(intake.Faults(), Is.EqualTo(new[] { $"EW1220@{(first ? 2 : 102)}:fehlquote" }));
    }

    [Test]
    public void DecimalSign_SlipsFirstInALargeFile_AreOutvotedByTheWholeFile()
    {
        var rows = Enumerable.Range(0, 1_100).Select(i => $"s{i};01;1.5\n").Concat(Enumerable.Range(0, 120_000).Select(i => $"k{i};01;1,5\n"));
        var intake = folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\n" + string.Concat(rows)).Read(ExtractFolder.Child());
        Assert.That(intake.Receipts[0].Decimal, Is.EqualTo(','));
        Assert.That(intake.Receipts[0].CellsEmptied, Is.EqualTo(1_100));
    }

    [Test]
    public void Rows_WithoutKeyDistrictOrValidDate_AreSetAside()
    {
        var settings = ExtractFolder.Child();
        settings = settings with { Columns = settings.Columns with { Date = "stand" } };
        var intake = folder.With("schule.csv", """
            pseudonym;stadtteil;stand;fehlquote
            a;01;30.09.2026;1
            ;01;30.09.2026;1
            -;01;30.09.2026;1
            c;;30.09.2026;1
            d;01;31.09.2026;1
            e;01;01.10.2026;1
            f;01;2026-01-31;1
            g;01;;1
            h;123456789012345678901234567890123;;1
             i ; 02 ;;1

            """).Read(settings);
        Assert.That(intake.Faults(), Is.EqualTo(new[]
        {
            "EW1204@3:pseudonym", "EW1204@4:pseudonym", "EW1205@5:stadtteil", "EW1207@6:stand", "EW1208@7:stand", "EW1206@10:stadtteil",
        }));
        var extract = intake.Children[0];
        Assert.That(extract.Days.ToArray().Select(d => DateOnly.FromDayNumber(d).DayOfYear), Is.EqualTo(new[] { 273, 31, 273, 273 }));
        Assert.That(extract.DistrictCodes.Select(c => c.Value), Is.EqualTo(new[] { "01", "02" }));
        Assert.That(extract.Keys[3], Is.EqualTo(ChildKey.FromPseudonym("i"u8)));
    }

    [Test]
    public void Stage_ComesFromStageThenGradeThenAgeThenConstant()
    {
        var settings = ExtractFolder.Child();
        settings = settings with
        {
            Stage = Stage.Transition,
            Period = new ExtractPeriod(new(2026, 4, 1), new(2026, 6, 30)),
            Columns = settings.Columns with { Stage = "stufe", Grade = "jahrgang", AgeMonths = "alter" },
        };
        var intake = folder.With("schule.csv", """
            pseudonym;stadtteil;stufe;jahrgang;alter;fehlquote
            a;01;early;05;130;1
            b;01;;05;60;1
            c;01;;;68;1
            d;01;;;69;1
            e;01;;;;1
            f;01;Grundschule;03;;1
            g;01;;99;200;1
            h;01;;;7 Jahre;1
            i;01;all;;;1

            """).Read(settings);
        Assert.That(intake.Children[0].Stages.ToArray(), Is.EqualTo(new[]
        {
            Stage.Early, Stage.LowerSecondary, Stage.Early, Stage.Primary, Stage.Transition, Stage.Primary, Stage.Transition, Stage.Transition, Stage.Transition,
        }));
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1227@7:stufe", "EW1225@8:jahrgang", "EW1226@9:alter", "EW1227@10:stufe" }));
    }

    [Test]
    public void Stage_NotKnown_IsAll() => Assert.That(folder.ReadChild("pseudonym;stadtteil;fehlquote\na;1;2\n").Stages[0], Is.EqualTo(Stage.All));

    [Test]
    public void Findings_NeverHoldTheContentOfACell()
    {
        var settings = ExtractFolder.Child();
        settings = settings with { Columns = settings.Columns with { Date = "stand", Grade = "jahrgang" } };
        var intake = folder.With("schule.csv", """
            pseudonym;stadtteil;stand;jahrgang;fehlquote
            geheim;geheim;geheim;geheim;geheim
            geheim;geheim;;geheim;geheim
            ;geheim;;geheim;geheim
            geheim;geheim;"geheim;geheim;geheim
            geheim;geheim
            geheim geheim

            """).Read(settings);
        Assert.That(intake.Findings, Has.Length.GreaterThan(5));
        foreach (var finding in intake.Findings)
        {
            Assert.That(finding.Message(Language.German) + finding.Message(Language.English), Does.Not.Contain("geheim"));
        }
    }

    [Test]
    public void Rows_OfRandomlyDamagedFiles_AreUsedOrSetAside([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("pseudonym;stadtteil;fehlquote\n");
        for (var i = 0; i < 60; i++) text.Append("kind").Append(i).Append(";0").Append(i % 9).Append(";1,").Append(i % 7 + 1).Append('\n');
        const string Damage = "\";\n\r _x-.,1";
        for (var i = 0; i < 12; i++)
        {
            var at = random.Next(31, text.Length);
            if (random.Next(2) == 0) text.Insert(at, Damage[random.Next(Damage.Length)]);
            else text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at));
        }

        text.Append('\n');
        var settings = ExtractFolder.Child() with { Format = new FormatSettings { Decimal = ',' } };
        var intake = folder.With("schule.csv", text.ToString()).Read(settings);
        var receipt = intake.Receipts[0];
        Assert.That(receipt.RowsRead, Is.EqualTo(receipt.RowsUsed + receipt.RowsSetAside));
        Assert.That(intake.Findings.Count(f => f.Kind.Severity == Severity.RowSetAside), Is.EqualTo(receipt.RowsSetAside));
        Assert.That(intake.Findings.Count(f => f.Kind.Severity == Severity.CellEmptied), Is.EqualTo(receipt.CellsEmptied));
        Assert.That(intake.Children[0].Count, Is.EqualTo(receipt.RowsUsed));
        Assert.That(intake.Findings.Select(f => f.Line), Is.Ordered);
        var linesWithText = text.ToString().Split(['\n', '\r']).Count(l => l.Trim().Length > 0) - 1;
        var uncounted = intake.Findings.Of("EW1133").Length + intake.Findings.Of("EW1134").Sum(f => long.Parse(f.Arguments[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(receipt.RowsRead, Is.InRange(linesWithText - uncounted, linesWithText));
    }

    [Test]
    public void Rows_InOldMacintoshLines_AreRead()
    {
        var rows = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"k{i};01;1,5\r"));
        var extract = folder.ReadChild("pseudonym;stadtteil;fehlquote\r" + rows);
        Assert.That((extract.Count, extract.Lines[2_999]), Is.EqualTo((3_000, 3_001)));
    }

    private Intake Read(string indicator, string column, params string[] cells)
    {
        var settings = ExtractFolder.Child("schule.csv", ExtractFolder.Column(indicator, column)) with { Format = new FormatSettings { Decimal = ',' } };
        var rows = cells.Select((cell, i) => $"k{i};01;{cell}\r\n");
        return folder.With("schule.csv", $"pseudonym;stadtteil;{column}\r\n" + string.Concat(rows)).Read(settings);
    }

    private void CheckCells()
    {
        var intake = Read("wide", "wert", "1,5", "1.5", "1.234", "1.234,5", "1e400", "NaN", "1.2.3", "x", "", " 2 ", "+-3", "4-");
        Assert.That(intake.Children[0].Values(), Is.EqualTo(new[]
        {
            1.5f, float.NaN, float.NaN, 1234.5f, float.NaN, float.NaN, float.NaN, float.NaN, float.NaN, 2, float.NaN, float.NaN,
        }));
        Assert.That(intake.Faults(), Is.EqualTo(new[]
        {
            "EW1220@3:wert", "EW1221@4:wert", "EW1220@6:wert", "EW1220@7:wert", "EW1220@8:wert", "EW1220@12:wert", "EW1220@13:wert",
        }));
        Assert.That(intake.Findings.Of("EW1220")[0].Message(Language.German), Does.Contain("Zeile 3").And.Contain("Dezimalkomma"));
        Assert.That(intake.Receipts[0].CellsEmptied, Is.EqualTo(7));
    }
}
