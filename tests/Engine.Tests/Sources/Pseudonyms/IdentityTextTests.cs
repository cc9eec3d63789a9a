using EarlyWarning.Sources;

namespace EarlyWarning.Tests.Sources.Pseudonyms;

internal sealed class IdentityTextTests
{
    // One line per rule: what offices write, and the form it comes to.
    [TestCase("muellerluedenscheid", "Müller-Lüdenscheid", "MUELLER LUEDENSCHEID", "Mu\u0308ller - Lu\u0308denscheid", "müller‐lüdenscheid", " Mueller\u00A0Lüdenscheid ")]
    [TestCase("gross", "Groß", "GROSS", "GROẞ", "Gross")]
    [TestCase("yilmaz", "Yılmaz", "YILMAZ", "Yilmaz")]
    [TestCase("ismail", "İsmail", "ISMAIL", "Ismail")]
    [TestCase("sahinoglu", "Şahinoğlu", "SAHINOGLU", "S\u0327ahinog\u0306lu")]
    [TestCase("oneill", "O'Neill", "O’NEILL", "O´Neill", "Oneill", "O Neill")]
    [TestCase("walesa", "Wałęsa", "WALESA")]
    [TestCase("soerensen", "Sørensen", "SØRENSEN", "Sörensen")]
    [TestCase("aastroem", "Åström", "AASTROEM", "A\u030Astro\u0308m")]
    [TestCase("heide", "von der Heide", "v. d. Heide", "Heide", "HEIDE, VON DER", "Freiherr von der Heide", "Graf von und zu Heide")]
    [TestCase("graf", "Graf", "GRAF", "Dr. Graf", "Prof. Dr. med. Graf")]
    [TestCase("dacosta", "da Costa", "DACOSTA", "Da-Costa")]
    [TestCase("berg", "van den Berg", "Berg", "vom Berg")]
    [TestCase("von", "von", "VON")]
    [TestCase("dr", "Dr")]
    [TestCase("иванов", "Иванов", "ИВАНОВ")]
    [TestCase("meyerschmidt", "Meyer/Schmidt", "Meyer–Schmidt", "Meyer - Schmidt", "MeyerSchmidt")]
    public void FamilyName_SpellingsOfOneName_ComeToOneForm(string form, params string[] spellings) =>
        Assert.That(spellings.Select(IdentityText.FamilyName), Has.All.EqualTo(form));

    [TestCase("annalena", "Anna-Lena", "ANNA LENA", "Annalena", "Anna, Lena")]
    [TestCase("rene", "René", "RENE", "Rene\u0301")]
    [TestCase("juergen", "Jürgen", "JUERGEN", "Dr. Jürgen")]
    [TestCase("vanessavon", "Vanessa von")]
    public void FirstNames_SpellingsOfOneName_ComeToOneForm(string form, params string[] spellings) =>
        Assert.That(spellings.Select(IdentityText.FirstNames), Has.All.EqualTo(form));

    [TestCase("Müller", "Muller")]
    [TestCase("Meier", "Meyer")]
    [TestCase("Anna", "Anna Maria")]
    [TestCase("Schmidt", "Schmitt")]
    public void Names_OfDifferentLetters_StayApart(string one, string other) =>
        Assert.That(IdentityText.FamilyName(one), Is.Not.EqualTo(IdentityText.FamilyName(other)));

    [TestCase("")]
    [TestCase(" - ")]
    [TestCase("\u0308")]
    [TestCase("\uD800")]
    public void FamilyName_WithoutLetters_IsEmpty(string text) => Assert.That(IdentityText.FamilyName(text).Replace("\uFFFD", "", StringComparison.Ordinal), Is.Empty);
}
