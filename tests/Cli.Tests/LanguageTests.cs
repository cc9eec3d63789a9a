using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class LanguageTests
{
    [TestCase("de_DE.UTF-8", "", "", "Beispiele")]
    [TestCase("en_US.UTF-8", "", "", "Examples")]
    [TestCase("C", "", "", "Examples")]
    [TestCase("", "", "", "Examples")]
    [TestCase("en_US.UTF-8", "de_AT.UTF-8", "", "Beispiele")]
    [TestCase("de_DE.UTF-8", "C", "", "Examples")]
    [TestCase("", "", "de-DE", "Beispiele")]
    [TestCase("en_US.UTF-8", "", "de-DE", "Examples")]
    public void Language_NotStated_FollowsTheEnvironment(string lang, string all, string system, string first)
    {
        var shell = new Shell { SystemLanguage = system };
        shell.Variables["LANG"] = lang;
        shell.Variables["LC_ALL"] = all;
        Assert.That(shell.Run("--help").OutLines[0], Is.EqualTo(first));
    }

    [Test]
    public void Language_OfTheSettings_DecidesWhatARunPrints()
    {
        var engine = FakeEngine.Working() with { LoadSettings = _ => MadeUp.Settings with { Language = Language.German } };
        Assert.That(new Shell { Engine = engine }.Run("run", "x.yaml").Out, Does.Contain("Es wurde kein Hotspot gefunden."));
    }

    [Test]
    public void Language_Stated_GoesBeforeTheSettings()
    {
        var engine = FakeEngine.Working() with { LoadSettings = _ => MadeUp.Settings with { Language = Language.German } };
        Assert.That(new Shell { Engine = engine }.Run("run", "x.yaml", "--lang", "en").Out, Does.Contain("No hotspot was found."));
    }

    [TestCase("city: X\nlanguage: de   # Deutsch\n", "de_DE", "Die Einstellungen haben Fehler")]
    [TestCase("language: \"de\"\r\n", "en_US", "Die Einstellungen haben Fehler")]
    [TestCase("language: en\n", "de_DE", "The settings have faults")]
    [TestCase("language: fr\n", "de_DE", "Die Einstellungen haben Fehler")]
    [TestCase("city: X\n", "en_US", "The settings have faults")]
    [TestCase("", "en_US", "The settings have faults")]
    public void Language_OfFaultySettings_IsReadFromTheirText(string text, string lang, string headline)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, TestContext.CurrentContext.Test.ID + ".yaml");
        File.WriteAllText(path, text);
        var shell = new Shell { Engine = FakeEngine.RefusingSettings(MadeUp.Stop()) };
        shell.Variables["LANG"] = lang;
        Assert.That(shell.Run("run", path).Error, Does.StartWith(headline));
        File.Delete(path);
    }

    [Test]
    public void Language_SettingsAreAFolder_FollowsTheEnvironment()
    {
        var shell = new Shell { Engine = FakeEngine.RefusingSettings(MadeUp.Stop()) };
        Assert.That(shell.Run("run", TestContext.CurrentContext.WorkDirectory).Error, Does.StartWith("The settings have faults"));
    }
}
