using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Vocabulary;

public sealed class NearestWordTests
{
    [TestCase("", "", 0)]
    [TestCase("run", "", 3)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("rnu", "run", 1)]
    [TestCase("ca", "abc", 3)]
    [TestCase("children", "childern", 1)]
    public void Distance_TwoWords_CountsTheFewestEdits(string a, string b, int edits)
    {
        Assert.That(NearestWord.Distance(a, b), Is.EqualTo(edits));
        Assert.That(NearestWord.Distance(b, a), Is.EqualTo(edits));
    }

    [TestCase("languge", "language")]
    [TestCase("Flagged_Share", "flagged-share")]
    [TestCase("colour", null)]
    [TestCase("x", null)]
    public void Of_Word_IsFoundOnlyWhenNear(string written, string? nearest) =>
        Assert.That(NearestWord.Of(written, ["language", "flagged-share", "quarter"]), Is.EqualTo(nearest));
}
