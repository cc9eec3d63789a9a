using System.Text;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

internal sealed class CellGrammarTests
{
    [TestCase("30.09.2026", "2026-09-30")]
    [TestCase("2026-09-30", "2026-09-30")]
    [TestCase("29.02.2024", "2024-02-29")]
    public void Date_OfTheTwoForms_IsRead(string text, string expected)
    {
        Assert.That(DateText.TryRead(Encoding.UTF8.GetBytes(text), out var day), Is.True);
        Assert.That(DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("31.04.2026")]
    [TestCase("29.02.2023")]
    [TestCase("00.01.2026")]
    [TestCase("2026-13-01")]
    [TestCase("1.9.2026")]
    [TestCase("09/30/2026")]
    [TestCase("30.09.26")]
    [TestCase("30.09.0026")]
    [TestCase("3o.09.2026")]
    [TestCase("2026-09-3a")]
    [TestCase("20260930")]
    public void Date_ImpossibleOrOfAnotherForm_IsNotRead(string text) => Assert.That(DateText.TryRead(Encoding.UTF8.GetBytes(text), out _), Is.False);

    [TestCase("00", Stage.Early)]
    [TestCase("0", Stage.Early)]
    [TestCase("Kita", Stage.Early)]
    [TestCase("90", Stage.Early)]
    [TestCase("1", Stage.Primary)]
    [TestCase("04", Stage.Primary)]
    [TestCase("e3", Stage.Primary)]
    [TestCase("5", Stage.LowerSecondary)]
    [TestCase("09", Stage.LowerSecondary)]
    [TestCase("10", Stage.Transition)]
    [TestCase("13", Stage.Transition)]
    [TestCase("EF", Stage.Transition)]
    [TestCase("q2", Stage.Transition)]
    [TestCase("1A", Stage.Transition)]
    [TestCase("BV", Stage.Transition)]
    [TestCase("S6", Stage.Transition)]
    [TestCase("R4", Stage.Transition)]
    [TestCase("V2", Stage.Transition)]
    [TestCase("86", Stage.Transition)]
    public void Grade_OfTheCatalogue_HasItsStage(string text, Stage expected)
    {
        Assert.That(StageText.TryGrade(Encoding.UTF8.GetBytes(text), out var stage), Is.True);
        Assert.That(stage, Is.EqualTo(expected));
    }

    [TestCase("14")]
    [TestCase("E4")]
    [TestCase("EF1")]
    [TestCase("S7")]
    [TestCase("R5")]
    [TestCase("")]
    [TestCase("-1")]
    [TestCase("5a")]
    [TestCase("005")]
    [TestCase("Klasse 5")]
    public void Grade_OutsideTheCatalogue_IsUnknown(string text) => Assert.That(StageText.TryGrade(Encoding.UTF8.GetBytes(text), out _), Is.False);

    [TestCase(0, Stage.Early)]
    [TestCase(71, Stage.Early)]
    [TestCase(72, Stage.Primary)]
    [TestCase(119, Stage.Primary)]
    [TestCase(120, Stage.LowerSecondary)]
    [TestCase(191, Stage.LowerSecondary)]
    [TestCase(192, Stage.Transition)]
    public void Age_AtItsCuts_HasItsStage(int months, Stage expected) => Assert.That(StageText.OfAge(months), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("-")]
    [TestCase("–")]
    [TestCase(".")]
    [TestCase("/")]
    [TestCase("x")]
    [TestCase("X")]
    [TestCase("…")]
    [TestCase("...")]
    [TestCase("·")]
    public void Cell_OfAnOfficialSign_IsMissing(string text) => Assert.That(CellText.IsMissing(Encoding.UTF8.GetBytes(text)), Is.True);

    [TestCase("0")]
    [TestCase("..")]
    [TestCase("xx")]
    [TestCase("NA")]
    public void Cell_OfAnythingElse_IsNotMissing(string text) => Assert.That(CellText.IsMissing(Encoding.UTF8.GetBytes(text)), Is.False);

    [TestCase("Nachname")]
    [TestCase("VORNAME")]
    [TestCase("Name")]
    [TestCase("schueler_name")]
    [TestCase("SchuelerVorname")]
    [TestCase("Geburtsdatum")]
    [TestCase("Geb.-Datum")]
    [TestCase("Adresse")]
    [TestCase("Straße")]
    [TestCase("Strasse")]
    [TestCase("Hausnummer")]
    [TestCase("PLZ")]
    [TestCase("PLZOrt")]
    [TestCase("Wohnort")]
    [TestCase("1. Staatsangehörigkeit")]
    [TestCase("Nationalität")]
    [TestCase("Konfession")]
    [TestCase("Religion")]
    [TestCase("Telefon")]
    [TestCase("E-Mail")]
    [TestCase("first name")]
    [TestCase("birth_date")]
    [TestCase("dateOfBirth")]
    [TestCase("home address")]
    [TestCase("citizenship")]
    [TestCase("phone2")]
    [TestCase("Schuelername")]
    [TestCase("Schülername")]
    [TestCase("KINDESNAME")]
    [TestCase("Straßenname")]
    public void Header_OfWholeSensitiveWords_IsSensitive(string header) => Assert.That(SensitiveHeader.InChildLevel(header), Is.True);

    [TestCase("Stadtteilname")]
    [TestCase("name_des_stadtteils")]
    [TestCase("school_name")]
    [TestCase("BZR_NAME")]
    [TestCase("Namensliste")]
    [TestCase("pseudonym")]
    [TestCase("Ortsteil")]
    [TestCase("Religionsunterricht")]
    [TestCase("fehlquote")]
    [TestCase("Anzahl")]
    public void Header_OfOtherWords_IsHarmless(string header) => Assert.That(SensitiveHeader.InChildLevel(header), Is.False);

    [Test]
    public void Header_OfADistrictFile_MayHoldANameButNoVorname()
    {
        Assert.That(SensitiveHeader.InDistrictLevel("Name"), Is.False);
        Assert.That(SensitiveHeader.InDistrictLevel("PLZ"), Is.False);
        Assert.That(SensitiveHeader.InDistrictLevel("Vorname"), Is.True);
        Assert.That(SensitiveHeader.InDistrictLevel("Geburtsdatum"), Is.True);
    }

    [Test]
    [SetCulture("tr-TR")]
    public void Header_UnderTurkishCulture_IsStillSensitive() => Assert.That(SensitiveHeader.InChildLevel("RELIGION"), Is.True);

    [Test]
    public void Windows1252_EveryByte_EqualsTheTableOfTheStandard()
    {
        var expected = Encoding.Latin1.GetString([.. Enumerable.Range(0, 256).Select(i => (byte)i)]).ToCharArray();
        var upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        upper.CopyTo(0, expected, 0x80, 32);
        Assert.That(Enumerable.Range(0, 256).Select(i => Windows1252Stream.Decode((byte)i)), Is.EqualTo(expected));
    }

    [Test]
    public void Windows1252Stream_ReadInPiecesOfAnySize_GivesTheSameText([Values(1, 2, 3, 5, 4096)] int piece)
    {
        byte[] bytes = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i % 7 == 0 ? 0x80 : i % 5 == 0 ? 0xE4 : 'a'))];
        var expected = string.Concat(bytes.Select(Windows1252Stream.Decode));
        using var stream = new Windows1252Stream(new MemoryStream(bytes));
        var text = new List<byte>();
        var buffer = new byte[piece];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer)) text.AddRange(buffer.AsSpan(0, read));
        Assert.That(Encoding.UTF8.GetString([.. text]), Is.EqualTo(expected));
    }
}
