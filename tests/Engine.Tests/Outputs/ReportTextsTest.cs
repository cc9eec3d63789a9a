using System.Reflection;
using System.Text.RegularExpressions;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class ReportTextsTest
{
    private static readonly LocalText[] All =
    [
        .. typeof(ReportTexts).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(field => field.GetValue(null) switch
        {
            LocalText one => [one],
            LocalText[] several => several,
            (LocalText Word, LocalText Meaning)[] pairs => pairs.SelectMany(p => (LocalText[])[p.Word, p.Meaning]),
            _ => throw new AssertionException($"{field.Name} is no text."),
        }),
    ];

    [Test]
    public void Texts_EachLanguage_AreComplete()
    {
        Assert.That(All, Has.Length.GreaterThan(200));
        Assert.That(All.Where(t => string.IsNullOrWhiteSpace(t.German) || string.IsNullOrWhiteSpace(t.English)), Is.Empty);
    }

    [Test]
    public void Texts_BothLanguages_HaveTheSamePlaceholders()
    {
        Assert.That(All.Where(t => !Holes(t.German).SequenceEqual(Holes(t.English))), Is.Empty);

        static IEnumerable<string> Holes(string text) => Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
    }

    [TestCase(Language.German)]
    [TestCase(Language.English)]
    public void Page_AnyLanguage_HasNoPlaceholderLeft(Language language)
    {
        foreach (var children in (bool[])[true, false])
        {
            var page = ReportPage.Write(OutputFixture.Content(language, children: children));
            Assert.That(Regex.Match(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("<script>", StringComparison.Ordinal)], @"\{\d+\}").Value, Is.Empty);
            Assert.That(page, Does.Not.Contain("NaN").And.Not.Contain("∞"));
        }
    }
}
