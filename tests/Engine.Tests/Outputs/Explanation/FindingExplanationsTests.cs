using System.Reflection;
using System.Text.RegularExpressions;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

public sealed class FindingExplanationsTests
{
    private static IEnumerable<string> Codes =>
        from type in typeof(Quarter).Assembly.GetTypes()
        from member in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where member.FieldType == typeof(FindingKind)
        select ((FindingKind)member.GetValue(null)!).Code;

    [Test]
    public void Explanations_EveryCode_HasOne() => Assert.That(FindingExplanations.All.Select(e => e.Kind.Code), Is.EquivalentTo(Codes));

    [Test]
    public void Explanations_EveryText_IsSentencesInBothLanguages()
    {
        var texts = FindingExplanations.All.SelectMany(e => new[] { e.Why, e.Do }.Select(t => (e.Kind.Code, Text: t)));
        Assert.That(texts.Where(t => !Regex.IsMatch(t.Text.German, @"^[\p{L}„\d].*\.$") || !Regex.IsMatch(t.Text.English, @"^[\p{Lu}""\d].*\.$")), Is.Empty);
    }

    [Test]
    public void Explanations_Meaning_HasNoPlaceLeft() =>
        Assert.That(FindingExplanations.All.SelectMany(e => new[] { e.Meaning.German, e.Meaning.English }), Has.None.Match(@"\{\d"));

    [Test]
    public void Explanations_MostCodes_HaveWordsOfTheirOwnRatherThanThoseOfTheFamily()
    {
        var families = FindingExplanations.All.GroupBy(e => e.Do.English).Select(g => g.Count()).Order().ToList();
        Assert.That(families[^1], Is.LessThanOrEqualTo(15), "the largest group of codes explained in the same words");
        Assert.That(families, Has.Count.GreaterThan(60));
    }

    [TestCase("ew1203")]
    [TestCase("EW1203")]
    public void Of_Code_IsFoundInAnyCase(string code) => Assert.That(FindingExplanations.Of(code)!.Kind.Code, Is.EqualTo("EW1203"));

    [TestCase("EW9999")]
    [TestCase("")]
    [TestCase("S01")]
    public void Of_NoCode_IsNothing(string code) => Assert.That(FindingExplanations.Of(code), Is.Null);

    [Test]
    public void Hold_Ranges_IncludeBothEnds()
    {
        var codes = new ExplainedCodes("EW1101-EW1103 EW1140", default, default);
        Assert.That(new[] { "EW1100", "EW1101", "EW1103", "EW1104", "EW1140" }.Select(codes.Hold), Is.EqualTo(new[] { false, true, true, false, true }));
    }
}
