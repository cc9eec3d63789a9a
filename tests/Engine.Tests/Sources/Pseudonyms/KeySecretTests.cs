using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources.Pseudonyms;

[NonParallelizable]
internal sealed class KeySecretTests
{
    private string folder = null!;

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("earlywarning-key-").FullName;

    [TearDown]
    public void RemoveFolder()
    {
        Environment.SetEnvironmentVariable(KeySecret.Variable, null);
        Directory.Delete(folder, recursive: true);
    }

    // RFC 4231 has no case of a 32-byte key of this message; the value was computed with OpenSSL 3 (openssl dgst -sha256 -mac HMAC -macopt hexkey:…).
    [Test]
    public void Key_OfAKnownSecret_IsTheFirstHalfOfTheHmac()
    {
        var secret = KeySecret.Parse("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")!;
        var key = ChildIdentity.Of("Müller-Lüdenscheid", "Anna-Lena", new DateOnly(2015, 3, 2).DayNumber)!.Value.Key(secret);
        Assert.That(key.Digits(), Is.EqualTo("0e6b0a35a91773fdf8b7554382d13d2a"));
    }

    [Test]
    public void Key_OfSpellingsOfThreeOffices_IsTheSame()
    {
        var secret = Secret("school");
        var day = new DateOnly(2015, 3, 2).DayNumber;
        var keys = new[] { ("Müller-Lüdenscheid", "Anna-Lena"), ("MUELLER LUEDENSCHEID", "ANNA LENA"), ("Mu\u0308ller Lu\u0308denscheid", "Annalena") }
            .Select(name => ChildIdentity.Of(name.Item1, name.Item2, day)!.Value.Key(secret));
        Assert.That(keys.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Key_OfASchildFolder_IsThatOfOtherOffices()
    {
        var secret = Secret("school");
        var day = new DateOnly(2015, 3, 2);
        var school = SchildSecret.Of(secret, new())("Müller-Lüdenscheid"u8, "Anna-Lena"u8, day);
        Assert.That(school, Is.EqualTo(ChildIdentity.Of("MUELLER LUEDENSCHEID", "Annalena", day.DayNumber)!.Value.Key(secret)));
    }

    [Test]
    public void Key_OfAnotherSecretNameOrDay_IsAnother()
    {
        var (secret, other) = (Secret("one"), Secret("two"));
        var child = new ChildIdentity("mueller", "anna", 700_000);
        Assert.That(
            new[] { child.Key(secret), child.Key(other), (child with { BirthDay = 700_001 }).Key(secret), new ChildIdentity("muelleranna", "", 700_000).Key(secret), new ChildIdentity("anna", "mueller", 700_000).Key(secret) },
            Is.Unique);
    }

    [Test]
    public void WriteNew_NewFile_HoldsTwoHundredFiftySixBitsForThisAccountAlone()
    {
        var path = Path.Combine(folder, "secret.key");
        var secret = KeySecret.WriteNew(path);
        Assert.That(File.ReadAllText(path), Does.Match("^[0-9a-f]{64}\n$"));
        Assert.That(KeySecret.Load(path).CheckDigits, Is.EqualTo(secret.CheckDigits));
        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void WriteNew_FileIsThere_IsRefusedAndLeavesIt()
    {
        var path = Path.Combine(folder, "secret.key");
        File.WriteAllText(path, "old");
        var stop = Assert.Throws<RunStoppedException>(() => KeySecret.WriteNew(path))!;
        Assert.That((stop.Reason, stop.Findings.Single().Kind.Code, File.ReadAllText(path)), Is.EqualTo((StopReason.OutputNotWritten, "EW1141", "old")));
    }

    [Test]
    public void WriteNew_NoSuchFolder_IsRefused() =>
        Assert.That(Assert.Throws<RunStoppedException>(() => KeySecret.WriteNew(Path.Combine(folder, "none", "secret.key")))!.Findings.Single().Kind.Code, Is.EqualTo("EW1142"));

    [Test]
    public void Load_NoFileAndNoVariable_SaysWhatIsExpected() =>
        Assert.That(Assert.Throws<RunStoppedException>(() => KeySecret.Load(null))!.Findings.Single().Kind.Code, Is.EqualTo("EW1143"));

    [TestCase("00112233")]
    [TestCase("zz0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000")]
    public void Load_FaultyVariable_IsRefusedWithoutItsText(string text)
    {
        Environment.SetEnvironmentVariable(KeySecret.Variable, text);
        var stop = Assert.Throws<RunStoppedException>(() => KeySecret.Load(null))!;
        Assert.That(stop.Findings.Single().Kind.Code, Is.EqualTo("EW1144"));
        Assert.That(stop.Message, Does.Not.Contain(text));
    }

    [Test]
    public void Load_Variable_IsTheSecretOfTheSameDigits()
    {
        var path = Path.Combine(folder, "secret.key");
        var secret = KeySecret.WriteNew(path);
        Environment.SetEnvironmentVariable(KeySecret.Variable, File.ReadAllText(path).Trim().ToUpperInvariant());
        Assert.That(KeySecret.Load(null).CheckDigits, Is.EqualTo(secret.CheckDigits));
    }

    [Test]
    public void Load_MissingFile_IsRefused() =>
        Assert.That(Assert.Throws<RunStoppedException>(() => KeySecret.Load(Path.Combine(folder, "none.key")))!.Findings.Single().Kind.Code, Is.EqualTo("EW1145"));

    private KeySecret Secret(string name) => KeySecret.WriteNew(Path.Combine(folder, name));
}
