namespace EarlyWarning.Tests.Sources;

internal sealed class CutOffTests
{
    [TestCase("pseudonym;stadtteil;fehlquote\na;1;1,5", 2)]
    [TestCase("pseudonym;stadtteil;fehlquote\na;1;1,5\n", 0)]
    public void File_WithoutALastLineEnd_IsReadAndToldOf(string text, int line)
    {
        using var folder = new ExtractFolder();
        var intake = folder.With("schule.csv", text).Read(ExtractFolder.Child());
        Assert.That(intake.Findings.Of("EW1189").Select(f => (int)f.Line), Is.EqualTo(line == 0 ? [] : new[] { line }));
        Assert.That(intake.Children[0].Values(), Is.EqualTo(new[] { 1.5f }));
    }

    [Test]
    public void Pseudonym_WithAControlCharacter_IsNoOtherChild()
    {
        using var folder = new ExtractFolder();
        Assert.That(folder.With("schule.csv", "pseudonym;stadtteil;fehlquote\na\u001Ab;1;1\n\u000Bb;1;2\n").Read(ExtractFolder.Child()).Faults(), Is.EqualTo(new[] { "EW1242@2:pseudonym", "EW1242@3:pseudonym" }));
    }
}
