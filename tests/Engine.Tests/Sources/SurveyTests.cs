using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>What the input check tells: distributions, coverage, and what jumped since the quarter before.</summary>
internal sealed class SurveyTests
{
    [Test]
    public void Distribution_OfAnExtract_CountsValuesMissingAndOutside()
    {
        using var folder = new ExtractFolder();
        folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\na;1;0\nb;1;5,5\nc;2;100\nd;2;\ne;2;101\nf;2;\ng;2;\n");
        var survey = Check(folder, ExtractFolder.Child()).Surveys.Single();
        var value = survey.Values.Single();
        Assert.That((value.Present, value.Missing, value.OutOfRange), Is.EqualTo((3L, 4L, 1L)));
        Assert.That(value.Quantiles, Is.EqualTo(new[] { 0, 0, 0, 5.5, 100, 100, 100 }));
        Assert.That(value.Tenths, Is.EqualTo(new[] { 2L, 0, 0, 0, 0, 0, 0, 0, 0, 1 }));
        Assert.That(survey.Districts.Select(d => (d.District.Value, d.Rows)), Is.EqualTo(new[] { ("2", 5L) }), "codes of fewer rows may be no districts");
        Assert.That(survey.RowsElsewhere, Is.EqualTo(2));
        Assert.That(survey.Codes.Select(c => (c.Kind.Code, c.Count)), Does.Contain(("EW1222", 1L)));
    }

    [TestCase(100, 5.0, 0, 100, 5.0, 0, "")]
    [TestCase(100, 5.0, 0, 200, 5.0, 0, "EW1190 EW1194")]
    [TestCase(100, 5.0, 4, 100, 5.0, 8, "EW1192")]
    [TestCase(100, 5.0, 0, 100, 10.0, 0, "EW1193")]
    [TestCase(100, 1.2, 0, 100, 2.1, 0, "")]
    [TestCase(40, 5.0, 0, 80, 10.0, 8, "")]
    public void Quarter_ComparedWithTheOneBefore_TellsWhatDoubles(int rowsBefore, double valueBefore, int missingBefore, int rows, double value, int missing, string codes)
    {
        using var folder = new ExtractFolder();
        folder.With("2026-Q2.csv", Text(rowsBefore, valueBefore, missingBefore)).With("2026-Q3.csv", Text(rows, value, missing));
        var report = Check(folder, ExtractFolder.Child("{quarter}.csv") with { Id = "schule" });
        Assert.That(report.ComparedWith, Is.EqualTo(new Quarter(2026, 2)));
        Assert.That(report.Findings.Where(f => string.CompareOrdinal(f.Kind.Code, "EW1190") >= 0 && f.Kind.Code.StartsWith("EW119", StringComparison.Ordinal)).Select(f => f.Kind.Code), Is.EqualTo(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Test]
    public void Quarter_WithMoreRowsSetAside_IsTold()
    {
        using var folder = new ExtractFolder();
        folder.With("2026-Q2.csv", Text(100, 5, 0)).With("2026-Q3.csv", Text(100, 5, 0) + ";1;3\n;1;3\n");
        var report = Check(folder, ExtractFolder.Child("{quarter}.csv"));
        var finding = report.Findings.Of("EW1191").Single();
        Assert.That(finding.Message(Language.German), Does.Contain("im Vorquartal 0 %, jetzt 1,96 %"));
    }

    [Test]
    public void Check_WithoutAnEarlierFile_ComparesNothing()
    {
        using var folder = new ExtractFolder();
        folder.With("2026-Q3.csv", Text(100, 5, 0));
        var report = Check(folder, ExtractFolder.Child("{quarter}.csv"));
        Assert.That((report.ComparedWith, report.Findings.Count(f => f.Kind.Severity != Severity.Note)), Is.EqualTo(((Quarter?)null, 100)), "no stage is given in this extract");
    }

    [Test]
    public void Check_RefusedExtract_StandsInTheReportBesideTheOthers()
    {
        using var folder = new ExtractFolder();
        folder.With("schule.csv", Text(10, 5, 0)).With("zweite.csv", "pseudonym;stadtteil;fehlquote\n;1;2\na;1;2\n");
        var settings = folder.Settings(ExtractFolder.Child(), ExtractFolder.Child("zweite.csv")) with { Input = new InputSettings { MaximumSetAsideShare = 0.1 } };
        var report = QuarterlyCheck.Execute(settings, null, CancellationToken.None);
        Assert.That(report.Surveys.Select(s => (s.Refused, s.Receipt!.RowsSetAside)), Is.EqualTo(new[] { (false, 0L), (true, 1L) }));
        Assert.That(report.Findings.Where(f => f.Kind.Severity == Severity.Stop).Select(f => f.Place()), Is.EqualTo(new[] { "EW1123@0" }));
        Assert.That(report.Links, Is.Null);
    }

    [TestCase(Language.German, "Intern: enthält kleine Zahlen")]
    [TestCase(Language.English, "Internal: holds small numbers")]
    public void Page_OfTheCheck_IsOneFileThatOnlyItsOwnerReads(Language language, string warning)
    {
        using var folder = new ExtractFolder();
        folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\nGeheimkind;<b>1</b>;5\na;<b>1</b>;5\nc;<b>1</b>;5\nd;<b>1</b>;5\ne;<b>1</b>;5\nb;Geheimname;101\n");
        var settings = folder.Settings(ExtractFolder.Child());
        var path = Path.Combine(folder.Path, "check.html");
        QuarterlyCheck.WritePage(QuarterlyCheck.Execute(settings, null, CancellationToken.None), settings, path, language);
        var page = File.ReadAllText(path);
        Assert.That(page, Does.Contain(warning).And.Contain("&lt;b&gt;1&lt;/b&gt;").And.Contain("EW1222").And.Not.Contain("<b>1").And.Not.Contain("Geheimkind").And.Not.Contain("Geheimname"));
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static CheckReport Check(ExtractFolder folder, ExtractSettings extract) => QuarterlyCheck.Execute(folder.Settings(extract), null, CancellationToken.None);

    private static string Text(int rows, double value, int missing) =>
        "pseudonym;stadtteil;fehlquote\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"k{i};1;{(i < missing ? "" : value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','))}\n"));
}
