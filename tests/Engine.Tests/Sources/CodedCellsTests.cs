using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

internal sealed class CodedCellsTests
{
    private ExtractFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new ExtractFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [TestCase("bielefeld", "1", 0f)]
    [TestCase("bielefeld", "2", 1f)]
    [TestCase("bielefeld", "3", 1f)]
    [TestCase("bielefeld", "4", 1f)]
    [TestCase("bielefeld", "5", 1f)]
    [TestCase("bielefeld", "6", float.NaN)]
    [TestCase("bielefeld", " 5 ", 1f)]
    [TestCase("bielefeld", "", float.NaN)]
    [TestCase("bielefeld", "-", float.NaN)]
    [TestCase("bielefeld-referral", "1", 0f)]
    [TestCase("bielefeld-referral", "2", 0f)]
    [TestCase("bielefeld-referral", "3", 0f)]
    [TestCase("bielefeld-referral", "4", 1f)]
    [TestCase("bielefeld-referral", "5", 1f)]
    [TestCase("bielefeld-referral", "6", float.NaN)]
    [TestCase("sopess", "auffällig", 1f)]
    [TestCase("sopess", "AUFFÄLLIG", 1f)]
    [TestCase("sopess", "auffaellig", 1f)]
    [TestCase("sopess", "grenzwertig", 0f)]
    [TestCase("sopess", "unauffällig", 0f)]
    [TestCase("sopess", "u", 0f)]
    [TestCase("sopess", "nicht durchgeführt", float.NaN)]
    [TestCase("u-booklet", "ja", 0f)]
    [TestCase("u-booklet", "03.05.2020", 0f)]
    [TestCase("u-booklet", "nein", 1f)]
    [TestCase("u-booklet", "kein Heft", float.NaN)]
    [TestCase("measles-doses", "0", 1f)]
    [TestCase("measles-doses", "1", 1f)]
    [TestCase("measles-doses", "2", 0f)]
    [TestCase("measles-doses", "3", 0f)]
    [TestCase("measles-doses", "kein Ausweis", float.NaN)]
    [TestCase("bmi-percentile", "97", 0f)]
    [TestCase("bmi-percentile", "97,1", 1f)]
    [TestCase("bmi-percentile", "99,9", 1f)]
    [TestCase("bmi-percentile", "50", 0f)]
    public void Code_OfACoding_GivesItsValue(string coding, string code, float value)
    {
        var extract = Read(coding, $"pseudonym;stadtteil;a;b\nk;01;{code};\n");
        Assert.That(extract.Children[0].Values(), Is.EqualTo(new[] { value }));
        Assert.That(extract.Faults(), Is.Empty);
    }

    [TestCase("bielefeld", "7")]
    [TestCase("bielefeld", "8")]
    [TestCase("bielefeld", "0")]
    [TestCase("bielefeld-referral", "7")]
    [TestCase("sopess", "12")]
    [TestCase("u-booklet", "vielleicht")]
    [TestCase("measles-doses", "17")]
    [TestCase("bmi-percentile", "101")]
    [TestCase("bmi-percentile", "-1")]
    [TestCase("bmi-percentile", "dick")]
    public void Code_Unknown_IsEmptiedWithLineAndColumnAndWithoutItsText(string coding, string code)
    {
        var extract = Read(coding, $"pseudonym;stadtteil;a;b\nk;01;{code};\n");
        Assert.That(extract.Children[0].Values(), Is.EqualTo(new[] { float.NaN }));
        Assert.That(extract.Faults(), Is.EqualTo(new[] { "EW1247@2:a" }));
        if (code.Length > 2) Assert.That(extract.Findings.Of("EW1247")[0].Message(Language.English), Does.Not.Contain(code + " ").And.Not.Contain(code + ","));
    }

    [TestCase("bielefeld-referral", "4", "5", 2f)]
    [TestCase("bielefeld-referral", "4", "6", 1f)]
    [TestCase("bielefeld-referral", "6", "", float.NaN)]
    [TestCase("bielefeld-referral", "1", "3", 0f)]
    [TestCase("u-booklet", "ja", "nein", 1f)]
    [TestCase("u-booklet", "ja", "kein heft", 0f)]
    public void Columns_Several_AreAddedUpOrOneIsEnough(string coding, string first, string second, float value) =>
        Assert.That(Read(coding, $"pseudonym;stadtteil;a;b\nk;01;{first};{second}\n", "a", "b").Children[0].Values(), Is.EqualTo(new[] { value }));

    [Test]
    public void Codings_OfTheCatalogue_NameItsHealthIndicatorsForChildren() =>
        Assert.That(FindingCoding.All.SelectMany(c => c.Indicators).Select(id => ShippedCatalogue.Catalogue[id]), Has.All.Matches<Indicator>(i => i!.Domain == Domain.Health && i.ForChildren));

    [Test]
    public void LongForm_RowsOfOneChildAndDay_BecomeOneRow()
    {
        var intake = ReadLong("""
            pseudonym;stadtteil;tag;merkmal;wert
            k;01;01.09.2026;Sprache;4
            m;02;01.09.2026;Sprache;1
            k;01;01.09.2026;Sehen;1
            k;01;02.09.2026;Sprache;1
            k;01;01.09.2026;Anderes;1
            """);
        var rows = intake.Children[0];
        Assert.That((rows.Count, rows.Receipt.RowsRead, rows.Receipt.RowsUsed, rows.Receipt.RowsSetAside), Is.EqualTo((3, 4, 4, 0)));
        Assert.That(rows.Values(0), Is.EqualTo(new[] { 1f, 0f, 0f }));
        Assert.That(rows.Values(1), Is.EqualTo(new[] { 0f, float.NaN, float.NaN }));
        Assert.That(rows.Lines.ToArray(), Is.EqualTo(new[] { 2, 3, 5 }));
        Assert.That(intake.Findings.Of("EW1135"), Has.Length.EqualTo(1));
    }

    [Test]
    public void LongForm_ContradictingAndRepeatedRows_AreSetAside()
    {
        var intake = ReadLong("""
            pseudonym;stadtteil;tag;merkmal;wert
            k;01;01.09.2026;Sprache;4
            k;02;01.09.2026;Sehen;1
            k;01;01.09.2026;Sprache;1
            ;01;01.09.2026;Sprache;1
            """);
        var receipt = intake.Children[0].Receipt;
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1243@3", "EW1244@4", "EW1204@5:pseudonym" }));
        Assert.That((receipt.RowsRead, receipt.RowsUsed, receipt.RowsSetAside), Is.EqualTo((4, 1, 3)));
    }

    [Test]
    public void Counts_SeveralColumns_AreAddedUp()
    {
        var settings = ExtractFolder.District("hze.csv", new IndicatorColumn { Indicator = "J01", Counts = ["h33", "h34"], Denominator = "u21" });
        var intake = folder.With("hze.csv", "stadtteil;h33;h34;u21\n01;4;6;1000\n02;4;.;1000\n").Read(settings);
        Assert.That(intake.Districts[0].Values.Select(v => (v.District.Value, v.Count, v.Value)), Is.EqualTo(new[] { ("01", (long?)10, 100.0) }));
    }

    [Test]
    public void Per_StatedForAValue_IsConvertedToTheCataloguesOwn()
    {
        var settings = ExtractFolder.District("hze.csv", new IndicatorColumn { Indicator = "J01", Column = "hze_je_1000", Per = 1000 });
        var intake = folder.With("hze.csv", "stadtteil;hze_je_1000\n01;12,5\n").Read(settings);
        Assert.That(intake.Districts[0].Values.Single().Value, Is.EqualTo(125));
    }

    private Intake Read(string coding, string text, params string[] several)
    {
        var column = new IndicatorColumn { Indicator = "S02", Coding = FindingCoding.Of(coding), Column = several.Length == 0 ? "a" : null, Columns = [.. several] };
        return folder.With("schule.csv", text).Read(ExtractFolder.Child("schule.csv", column));
    }

    private Intake ReadLong(string text)
    {
        var coding = FindingCoding.Of("bielefeld");
        var child = ExtractFolder.Child("seu.csv", new IndicatorColumn { Indicator = "S01", Column = "Sprache", Coding = coding }, new IndicatorColumn { Indicator = "S02", Column = "Sehen", Coding = coding });
        return folder.With("seu.csv", text).Read(child with { Columns = child.Columns with { Indicator = "merkmal", Value = "wert", Date = "tag" } });
    }
}
