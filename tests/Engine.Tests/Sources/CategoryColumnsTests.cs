using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

internal sealed class CategoryColumnsTests
{
    private static readonly GroupSettings Sexes = new() { Title = new("Geschlecht", "Sex"), Groups = [new("w", new("w", "f")), new("m", new("m", "m"))] };

    private ExtractFolder folder = null!;

    private static ExtractSettings WithCategories => ExtractFolder.Child() with
    {
        Columns = ExtractFolder.Child().Columns with { School = "schule_nr", Group = "geschlecht" },
    };

    [SetUp]
    public void MakeFolder() => folder = new ExtractFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Rows_SchoolAndGroup_AreNumbered()
    {
        var intake = Read("pseudonym;stadtteil;schule_nr;geschlecht;fehlquote\na;01;0123;m;1\nb;01; 0123 ;w;1\nc;01;123;;1\nd;02;-; m;1\ne;02;Öst;x;1\n");
        var extract = intake.Children[0];
        Assert.That(extract.SchoolNames, Is.EqualTo(new[] { "0123", "123", "Öst" }), "leading zeros stay");
        Assert.That(extract.Schools.ToArray(), Is.EqualTo(new[] { 1, 1, 2, 0, 3 }));
        Assert.That(extract.Groups.ToArray(), Is.EqualTo(new[] { 2, 1, 0, 2, 0 }));
        Assert.That(intake.Faults(), Is.Empty);
        Assert.That(intake.Findings.Of("EW1136"), Is.Empty, "signs for no value are not unlisted");
        Assert.That(intake.Receipts[0].ColumnsNotRead, Is.Zero);
    }

    [TestCase(2, "(< 5)")]
    [TestCase(7, "(7)")]
    public void Groups_ValuesThatAreNotListed_AreCountedAndNeverNamed(int rows, string told)
    {
        var intake = Read("pseudonym;stadtteil;schule_nr;geschlecht;fehlquote\na;01;1;m;1\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"b{i};01;1;divers;1\n")));
        var finding = intake.Findings.Of("EW1136").Single();
        Assert.That(finding.Message(Language.English), Does.Contain(told).And.Not.Contain("divers"));
        Assert.That(intake.Children[0].Groups.ToArray()[1..], Is.All.Zero);
    }

    [Test]
    public void Schools_LongerThanAName_AreEmptied()
    {
        var intake = Read($"pseudonym;stadtteil;schule_nr;geschlecht;fehlquote\na;01;{new string('7', SchoolIndex.MaxLength)};m;1\nb;01;{new string('7', SchoolIndex.MaxLength + 1)};m;1\n");
        Assert.That(intake.Children[0].Schools.ToArray(), Is.EqualTo(new[] { 1, 0 }));
        Assert.That(intake.Faults(), Is.EqualTo(new[] { "EW1228@3:schule_nr" }));
        Assert.That(intake.Receipts[0].CellsEmptied, Is.EqualTo(1));
    }

    [Test]
    public void Columns_NotInTheSettings_LeaveNothingBehind()
    {
        var extract = folder.ReadChild("pseudonym;stadtteil;schule_nr;geschlecht;fehlquote\na;01;0123;m;1\n");
        Assert.That((extract.Schools.Length, extract.Groups.Length, extract.SchoolNames.Length), Is.EqualTo((0, 0, 0)));
        Assert.That((extract.SchoolColumn.Length, extract.GroupColumn.Length), Is.EqualTo((0, 0)), "no room either");
    }

    [Test]
    public void Columns_MoreRowsThanExpected_Grow()
    {
        // An upper bound that is too small: the columns grow with the rows.
        var rows = Enumerable.Range(0, 5000).Select(i => $"{i};01;{i % 7};{(i % 2 == 0 ? "m" : "w")};1\r");
        var extract = Read("pseudonym;stadtteil;schule_nr;geschlecht;fehlquote\r" + string.Concat(rows)).Children[0];
        Assert.That(extract.Count, Is.EqualTo(5000));
        Assert.That(extract.Schools.ToArray(), Is.EqualTo(Enumerable.Range(0, 5000).Select(i => (i % 7) + 1)));
        Assert.That(extract.Groups.ToArray(), Is.EqualTo(Enumerable.Range(0, 5000).Select(i => i % 2 == 0 ? 2 : 1)));
    }

    private Intake Read(string text)
    {
        folder.With("schule.csv", text);
        return ExtractReader.ReadAll(folder.Settings(WithCategories) with { Groups = Sexes }, ExtractFolder.Quarter, null, CancellationToken.None);
    }
}
