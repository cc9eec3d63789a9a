using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Settings;

internal sealed class SchildSettingsTests
{
    private const string Schild = "    format: schild\n    schild: { absences: days, weeks: 18.5, indicators: [S22, S01], all-day: [OGATA] }\n";

    private static readonly string Columns = ExampleSettings.Smallest[ExampleSettings.Smallest.IndexOf("    columns:", StringComparison.Ordinal)..].TrimEnd('\n') + "\n";

    private static readonly string Folder = ExampleSettings.Smallest.Replace(Columns, Schild, StringComparison.Ordinal);

    [Test]
    public void Schild_Stated_IsReadWithDefaults()
    {
        using var folder = new SettingsFolder();
        var extract = folder.Load(Folder).Extracts[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(extract.Schild! with { AllDay = [] }, Is.EqualTo(new SchildSettings
            {
                Absences = AbsenceEntry.Days, AbsencesUpperSecondary = AbsenceEntry.Days, Weeks = 18.5, AllDay = [],
            }));
            Assert.That(extract.Schild.AllDay.ToArray(), Is.EqualTo(new[] { "OGATA" }));
            Assert.That(extract.Columns.Indicators.Select(i => i.Indicator), Is.EqualTo(new[] { "S01", "S22" }));
            Assert.That(extract.Columns.District, Is.EqualTo("Ortsteil"));
        }
    }

    [Test]
    public void Schild_WithoutIndicators_GivesAllThatCanBeComputed()
    {
        using var folder = new SettingsFolder();
        var extract = folder.Load(Folder.Replace(", indicators: [S22, S01]", "", StringComparison.Ordinal)).Extracts[0];
        Assert.That(extract.Columns.Indicators.Select(i => i.Indicator), Is.EqualTo(SchildKeys.Computable));
    }

    [TestCase(", area-shares: [S14, S13]", "S13 S14")]
    [TestCase(", area-shares: [S14]", "S14")]
    [TestCase(", area-shares: [S14], pupils: leavers", "")]
    [TestCase("", "")]
    public void AreaShares_Stated_AreThoseOfChildrenNowAtSchool(string more, string expected)
    {
        using var folder = new SettingsFolder();
        var extract = folder.Load(Folder.Replace("absences: days", "absences: days" + more, StringComparison.Ordinal)).Extracts[0];
        Assert.That(string.Join(' ', extract.Schild!.AreaShares), Is.EqualTo(expected));
    }

    [TestCase("    format: schild\n", "", "EW1071")]
    [TestCase("    schild: { absences: days, weeks: 18.5, indicators: [S22, S01], all-day: [OGATA] }\n", "", "EW1071")]
    [TestCase("absences: days, ", "", "EW1015")]
    [TestCase("absences: days", "absences: minutes", "EW1019")]
    [TestCase("[S22, S01]", "[S11]", "EW1019")]
    [TestCase("[S22, S01]", "[S13]", "EW1019")]
    [TestCase("absences: days", "absences: days, area-shares: [S01]", "EW1019")]
    [TestCase("level: child", "level: district", "EW1073")]
    [TestCase("domain: school", "domain: health", "EW1073")]
    [TestCase("    format: schild\n", "    format: schild\n    columns: { district: x, key: y, indicators: { S01: z } }\n", "EW1072")]
    public void Schild_Incomplete_IsOneFault(string found, string instead, string code)
    {
        using var folder = new SettingsFolder();
        Assert.That(folder.Faults(Folder.Replace(found, instead, StringComparison.Ordinal)).Select(fault => fault[^7..^1]), Is.EqualTo(new[] { code }));
    }

    [TestCase("secret: out/geheim.key")]
    [TestCase("district-table: out/orte.csv")]
    public void Output_ThatHoldsAFileOfTheFolder_IsRefused(string key)
    {
        using var folder = new SettingsFolder();
        var text = Folder.Replace("absences: days", $"absences: days, {key}", StringComparison.Ordinal) + "output: out\n";
        Assert.That(folder.Faults(text).Select(fault => fault[^7..^1]), Is.EqualTo(new[] { "EW1024" }));
    }

    [Test]
    public void Columns_OfACsvExtract_AreStillRequired()
    {
        using var folder = new SettingsFolder();
        Assert.That(folder.Faults(ExampleSettings.Smallest.Replace(Columns, "", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "earlywarning.yaml, line 4, column 5: The key \"extracts.columns\" is missing (the columns that are read); it is required. [EW1015]",
        }));
    }
}
