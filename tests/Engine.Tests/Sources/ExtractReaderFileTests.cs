using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

internal sealed class ExtractReaderFileTests
{
    private const string Good = "pseudonym;stadtteil;fehlquote\na;01;1,5\nb;02;2\n";
    private ExtractFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ExtractFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void File_Good_GivesRowsReceiptAndHash()
    {
        var extract = folder.ReadChild(Good);
        Assert.That(extract.Values(), Is.EqualTo(new[] { 1.5f, 2f }));
        Assert.That(extract.Lines.ToArray(), Is.EqualTo(new[] { 2, 3 }));
        Assert.That(extract.DistrictCodes.Select(d => d.Value), Is.EqualTo(new[] { "01", "02" }));
        Assert.That(extract.Keys[0], Is.EqualTo(ChildKey.FromPseudonym("a"u8)));
        Assert.That(extract.Days[0], Is.EqualTo(new DateOnly(2026, 9, 30).DayNumber));
        var receipt = extract.Receipt;
        Assert.That((receipt.Separator, receipt.Encoding, receipt.Decimal), Is.EqualTo((';', "utf-8", ',')));
        Assert.That((receipt.RowsRead, receipt.RowsUsed, receipt.RowsSetAside, receipt.CellsEmptied, receipt.ColumnsNotRead), Is.EqualTo((2L, 2L, 0L, 0L, 0)));
        Assert.That(receipt.Bytes, Is.EqualTo(Good.Length));
        Assert.That(receipt.Sha256, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Good)))));
    }

    [Test]
    public void File_Missing_StopsWithInputMissing()
    {
        var stopped = folder.Refused(ExtractFolder.Child("{quarter}-nicht-da.csv"));
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputMissing));
        Assert.That(stopped.Places(), Is.EqualTo(new[] { "EW1101@0" }));
        Assert.That(stopped.Findings[0].File, Is.EqualTo("2026-Q3-nicht-da.csv"));
    }

    [Test]
    public void File_ThatIsAFolder_StopsWithInputMissing()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "schule.csv"));
        var stopped = folder.Refused(ExtractFolder.Child());
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputMissing));
        Assert.That(stopped.Places(), Is.EqualTo(new[] { "EW1102@0" }));
    }

    [Test]
    public void File_LockedOrForbidden_StopsWithInputMissing()
    {
        folder.With("schule.csv", Good);
        using var locked = new FileStream(Path.Combine(folder.Path, "schule.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var stopped = folder.Refused(ExtractFolder.Child());
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputMissing));
        Assert.That(stopped.Places(), Is.EqualTo(new[] { "EW1103@0" }));
    }

    [TestCase("", "EW1104@0")]
    [TestCase("\uFEFF", "EW1104@0")]
    [TestCase("\n \n", "EW1104@0")]
    [TestCase("pseudonym;stadtteil;fehlquote\n", "EW1105@0")]
    [TestCase("pseudonym;stadtteil;fehlquote\n;;\n;;\n", "EW1105@0")]
    [TestCase("pseudonym;stadtteil;fehlquote\na;1;\02\n", "EW1106@2")]
    [TestCase("pseudonym;stadtteil;quote\na;1;2\n", "EW1112@1:fehlquote")]
    [TestCase("pseudonym;stadtteil;fehlqoute\na;1;2\n", "EW1113@1:fehlquote")]
    [TestCase("k1;01;1,5\nk2;02;1,5\n", "EW1114@0")]
    [TestCase("pseudonym;stadtteil;fehlquote;fehlquote\na;1;2;3\n", "EW1116@1:fehlquote")]
    [TestCase("pseudonym;stadtteil;fehlquote;Nachname\na;1;2;3\n", "EW1118@1:Nachname")]
    [TestCase("\"pseudonym;stadtteil\";fehlquote\na;1;2\n", "EW1114@0")]
    public void File_Refused_NamesThePlace(string text, string place)
    {
        var stopped = folder.RefusedChild(text);
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputRefused));
        Assert.That(stopped.Places(), Is.EqualTo(new[] { place }));
    }

    [Test]
    public void File_InUtf16_IsRefused()
    {
        var stopped = folder.With("schule.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good)]).Refused(ExtractFolder.Child());
        Assert.That(stopped.Places(), Is.EqualTo(new[] { "EW1107@0" }));
    }

    [Test]
    public void File_WithoutTheHeader_NamesWhatIsExpectedAndNothingOfTheFile()
    {
        var message = folder.RefusedChild("geheim1;geheim2;geheim3\n").Findings[0].Message(Language.German);
        Assert.That(message, Does.Contain("pseudonym, stadtteil, fehlquote").And.Not.Contain("geheim"));
    }

    [Test]
    public void Encoding_EachKind_IsDetected()
    {
        const string text = "pseudonym;stadtteil;fehlquote\na;Köln–Süd;1,5\n";
        var latin = text.Select(c => c == '–' ? (byte)0x96 : (byte)c).ToArray();
        Assert.That(folder.ReadChild(text).Receipt.Encoding, Is.EqualTo("utf-8"));
        var marked = folder.ReadChild("\uFEFF" + text);
        Assert.That((marked.Receipt.Encoding, marked.Count), Is.EqualTo(("utf-8 with BOM", 1)));
        var windows = folder.With("schule.csv", latin).Read(ExtractFolder.Child()).Children[0];
        Assert.That(windows.Receipt.Encoding, Is.EqualTo("windows-1252"));
        Assert.That(windows.DistrictCodes[0].Value, Is.EqualTo("Köln–Süd"));
    }

    [Test]
    public void Encoding_Mixed_IsRefusedWithBothLines()
    {
        byte[] bytes = [.. "pseudonym;stadtteil;fehlquote\na;K"u8, 0xC3, 0xB6, .. "ln;1\nb;K"u8, 0xF6, .. "ln;1\n"u8];
        var stopped = folder.With("schule.csv", bytes).Refused(ExtractFolder.Child());
        Assert.That(stopped.Places(), Is.EqualTo(new[] { "EW1108@3" }));
        Assert.That(stopped.Findings[0].Arguments, Is.EqualTo(new[] { "2", "3" }));
    }

    [Test]
    public void Encoding_OfADosCodePage_IsRefused()
    {
        byte[] bytes = [.. "pseudonym;stadtteil;fehlquote\na;S"u8, 0x81, .. "d;1\n"u8];
        Assert.That(folder.With("schule.csv", bytes).Refused(ExtractFolder.Child()).Places(), Is.EqualTo(new[] { "EW1109@2" }));
    }

    [Test]
    public void Encoding_StatedOtherwiseThanTheFile_IsRefused()
    {
        byte[] latin = [.. "pseudonym;stadtteil;fehlquote\na;K"u8, 0xF6, .. "ln;1\n"u8];
        var utf8 = ExtractFolder.Child() with { Format = new FormatSettings { Encoding = "utf-8" } };
        var windows = ExtractFolder.Child() with { Format = new FormatSettings { Encoding = "windows-1252" } };
        Assert.That(folder.With("schule.csv", latin).Refused(utf8).Places(), Is.EqualTo(new[] { "EW1110@2" }));
        Assert.That(folder.RefusedChild("pseudonym;stadtteil;fehlquote\na;Köln;1\n", windows).Places(), Is.EqualTo(new[] { "EW1110@2" }));
        Assert.That(folder.With("schule.csv", latin).Read(windows).Children[0].DistrictCodes[0].Value, Is.EqualTo("Köln"));
    }

    [Test]
    public void Encoding_CharactersAcrossChunks_AreValid([Values(0, 1, 2, 3)] int shift)
    {
        var text = new StringBuilder("pseudonym;stadtteil;fehlquote\n").Append('x', shift);
        while (text.Length < 400_000) text.Append("a;Köln…;1\n");
        Assert.That(folder.ReadChild(text.ToString()).Receipt.Encoding, Is.EqualTo("utf-8"));
    }

    [Test]
    public void Separator_EachKind_IsDetected([Values(';', ',', '\t', '|')] char separator)
    {
        var extract = folder.ReadChild("pseudonym;stadtteil;fehlquote\na;1;2\n".Replace(';', separator));
        Assert.That((extract.Receipt.Separator, extract.Count), Is.EqualTo((separator, 1)));
    }

    [Test]
    public void Separator_StatedWrongly_IsRefused()
    {
        var settings = ExtractFolder.Child() with { Format = new FormatSettings { Separator = ',' } };
        var stopped = folder.RefusedChild(Good, settings);
        Assert.That(stopped.Places(), Is.EqualTo(new[] { "EW1115@1" }));
        Assert.That(stopped.Findings[0].Message(Language.English), Does.Contain("\",\"").And.Contain("\";\""));
    }

    [Test]
    public void TitleLinesAndFootnotes_AreNotedAndNotCounted()
    {
        var intake = folder.With("schule.csv", "Auszug 2026\nStand: September;;\n\npseudonym;stadtteil;fehlquote\na;01;1,5\nb;02;2\n__________\n\"Hinweis:\nMehr; hier\n© Amt\nStand: 24.02.2026")
            .Read(ExtractFolder.Child());
        Assert.That(intake.Faults(), Is.Empty);
        Assert.That(intake.Children[0].Lines.ToArray(), Is.EqualTo(new[] { 5, 6 }));
        Assert.That(intake.Receipts[0].RowsRead, Is.EqualTo(2));
        Assert.That(intake.Findings.Of("EW1132").Select(f => f.Line), Is.EqualTo(new[] { 4L }));
        Assert.That(intake.Findings.Of("EW1133").Select(f => f.Line), Is.EqualTo(new[] { 7L, 8, 9, 10, 11 }));
    }

    [Test]
    public void Remark_BetweenDataRows_IsARowSetAside()
    {
        var intake = folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\na;01;1\nnur ein Feld\nb;02;2\nStand: heute\n").Read(ExtractFolder.Child());
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1201@3" }));
        Assert.That(intake.Findings.Of("EW1133").Select(f => f.Line), Is.EqualTo(new[] { 5L }));
        Assert.That(intake.Receipts[0].RowsRead, Is.EqualTo(3));
    }

    [Test]
    public void Remarks_PaddedWithSeparators_AreNotRowsUnlessARowFollows()
    {
        var intake = folder.With("schule.csv", Good + "Quelle: Amt;;\n;;\nc;03;3\n;;\nohne Gewähr;;\nStand: heute;;\nneu 2026\n").Read(ExtractFolder.Child());
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1205@4:stadtteil" }));
        Assert.That(intake.Findings.Of("EW1133").Select(f => f.Line), Is.EqualTo(new[] { 8L, 9, 10 }));
        Assert.That(intake.Findings.Of("EW1134").Select(f => (f.Line, f.Arguments[0])), Is.EqualTo(new[] { (5L, "2") }));
        Assert.That((intake.Receipts[0].RowsRead, intake.Receipts[0].RowsUsed), Is.EqualTo((4L, 3L)));
    }

    [Test]
    public void Remarks_BelowAPaddedRule_AreNotRows()
    {
        var intake = folder.With("schule.csv", Good + "__________;;\nHinweis;;\nc;03;3\n").Read(ExtractFolder.Child());
        Assert.That(intake.Faults(), Is.Empty);
        Assert.That(intake.Children[0].Lines.ToArray(), Is.EqualTo(new[] { 2, 3, 6 }));
        Assert.That(intake.Findings.Of("EW1133").Select(f => f.Line), Is.EqualTo(new[] { 4L, 5 }));
    }

    [TestCase("c;0")]
    [TestCase("c;03;\"1")]
    [TestCase("c")]
    public void File_CutOff_IsRefused(string rest) => Assert.That(folder.RefusedChild(Good + rest).Places(), Does.Contain("EW1124@4"));

    [Test]
    public void File_WithoutLastLineBreak_IsComplete() => Assert.That(folder.ReadChild(Good.TrimEnd()).Count, Is.EqualTo(2));

    [Test]
    public void Quote_NeverClosed_CostsOneRow()
    {
        var intake = folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\na;\"01;1\nb;02;2\nc;0\"3;3\n\"d\";\"04\";\"4\"\n").Read(ExtractFolder.Child());
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1202@2", "EW1203@4" }));
        Assert.That(intake.Children[0].Lines.ToArray(), Is.EqualTo(new[] { 3, 5 }));
    }

    [Test]
    public void FieldCount_Wrong_SetsTheRowAside()
    {
        var intake = folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\na;01\nb;02;2;9\n\nc;03;3\n").Read(ExtractFolder.Child());
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1201@2", "EW1201@3" }));
        Assert.That(intake.Children[0].Lines.ToArray(), Is.EqualTo(new[] { 5 }));
        Assert.That(intake.Findings.Of("EW1201")[0].Message(Language.English), Does.StartWith("schule.csv, line 2: 3 cells are expected"));
    }

    [Test]
    public void Field_Of300Megabytes_IsRefusedWithLittleMemory()
    {
        var path = Path.Combine(folder.Path, "schule.csv");
        using (var stream = File.Create(path))
        {
            stream.Write("pseudonym;stadtteil;fehlquote\na;01;1\nb;02;\""u8);
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)'7');
            for (var i = 0; i < 4; i++) stream.Write(block);

            // The rest is a hole in the file: reading must have stopped before it.
            stream.SetLength(300L << 20);
        }

        var before = GC.GetTotalAllocatedBytes();
        var stopped = folder.Refused(ExtractFolder.Child());
        Assert.That(stopped.Places(), Is.EqualTo(new[] { "EW1111@3" }));
        Assert.That(GC.GetTotalAllocatedBytes() - before, Is.LessThan(20 << 20));
    }

    [Test]
    public void Columns_TooMany_AreRefused()
    {
        var header = "pseudonym;stadtteil;fehlquote" + string.Concat(Enumerable.Range(0, 998).Select(i => ";c" + i));
        Assert.That(folder.RefusedChild(header + "\n").Places(), Is.EqualTo(new[] { "EW1117@1" }));
    }

    [Test]
    public void SensitiveColumn_Dropped_IsNotRead()
    {
        var text = "pseudonym;stadtteil;fehlquote;Nachname;sonst\na;01;1;Muster;x\n";
        var extract = folder.ReadChild(text, ExtractFolder.Child() with { Drop = ["Nachname"] });
        Assert.That(extract.Receipt.ColumnsNotRead, Is.EqualTo(2));
        var intake = folder.Read(ExtractFolder.Child() with { Drop = ["Nachname"] });
        Assert.That(intake.Findings.Of("EW1131").Select(f => f.Column), Is.EqualTo(new[] { "sonst" }));
    }

    [Test]
    public void SensitiveColumn_ThatTheSettingsRead_IsRefusedEvenIfDropped()
    {
        var settings = ExtractFolder.Child("schule.csv", ExtractFolder.Column("S01", "PLZ")) with { Drop = ["PLZ"] };
        Assert.That(folder.RefusedChild("pseudonym;stadtteil;PLZ\na;01;44623\n", settings).Places(), Is.EqualTo(new[] { "EW1119@1:PLZ" }));
    }

    [Test]
    public void Period_AfterTheAsOfDate_IsRefusedWithBothDates()
    {
        var settings = ExtractFolder.Child() with { Period = new ExtractPeriod(new(2026, 1, 1), new(2026, 12, 31)) };
        var stopped = folder.RefusedChild(Good, settings);
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputRefused));
        Assert.That(stopped.Findings[0].Message(Language.English), Does.Contain("2026-12-31").And.Contain("2026-09-30"));
    }

    [Test]
    public void Extracts_SeveralFaulty_AreReportedTogether()
    {
        folder.With("leer.csv", "").With("gut.csv", Good);
        var stopped = folder.Refused(ExtractFolder.Child("leer.csv"), ExtractFolder.Child("gut.csv"), ExtractFolder.Child("fehlt.csv"));
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputMissing));
        Assert.That(stopped.Findings.Select(f => f.File + f.Kind.Code), Is.EqualTo(new[] { "leer.csvEW1104", "fehlt.csvEW1101" }));
    }

    [Test]
    public void RowsSetAside_AboveTheLimit_StopTheRun()
    {
        var rows = string.Concat(Enumerable.Range(0, 19).Select(i => $"k{i};01;1\n"));
        folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\n" + rows + ";01;1\n");
        var settings = folder.Settings(ExtractFolder.Child());
        Assert.That(Read(0.05).Receipts[0].RowsSetAside, Is.EqualTo(1));
        var stopped = Assert.Throws<RunStoppedException>(() => Read(0.049))!;
        Assert.That(stopped.Places(), Is.EqualTo(new[] { "EW1123@0", "EW1204@21:pseudonym" }));
        Assert.That(stopped.Findings[0].Message(Language.German), Does.Contain("1 von 20 Zeilen (5 %)").And.Contain("4,9 %"));

        Intake Read(double share) => ExtractReader.ReadAll(
            settings with { Input = new InputSettings { MaximumSetAsideShare = share } }, ExtractFolder.Quarter, null, CancellationToken.None);
    }

    [Test]
    public void Reading_Cancelled_Throws()
    {
        folder.With("schule.csv", Good);
        Assert.That(
            () => ExtractReader.ReadAll(folder.Settings(ExtractFolder.Child()), ExtractFolder.Quarter, null, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Remarks_AsManyAsFindingsArePermitted_StopTheRun()
    {
        var flood = string.Concat(Enumerable.Repeat("a b\n", FindingLog.Limit));
        var stopped = folder.RefusedChild("pseudonym;stadtteil;fehlquote\na;01;1,5\n" + flood);
        Assert.That(stopped.Places(), Does.Contain("EW1125@0"));
    }

    [Test]
    public void FindingLog_BehindTheLimit_KeepsOnlyWhatStopsAndGoesOnCounting()
    {
        var log = new FindingLog("f");
        for (var i = 0; i < FindingLog.Limit + 5; i++) log.Add(SourcesFindings.StrayQuote, i, "");
        log.Add(SourcesFindings.TooManyFindings, 0, "");
        Assert.That(log.RowsSetAside, Is.EqualTo(FindingLog.Limit + 5));
        Assert.That(log.ByLine(), Has.Length.EqualTo(FindingLog.Limit + 1));
        Assert.That((log.Full, log.Stopped), Is.EqualTo((true, true)));
    }

    [Test]
    public void Progress_OfEachExtract_EndsWithItsRows()
    {
        folder.With("a.csv", Good).With("b.csv", Good);
        var reports = new List<RunProgress>();
        ExtractReader.ReadAll(folder.Settings(ExtractFolder.Child("a.csv"), ExtractFolder.Child("b.csv")), ExtractFolder.Quarter, reports.Add, CancellationToken.None);
        Assert.That(reports.Select(r => (r.Step, r.Subject, r.Rows)), Is.EquivalentTo(new[] { (RunStep.Reading, "a", 2L), (RunStep.Reading, "b", 2L) }));
    }
}
