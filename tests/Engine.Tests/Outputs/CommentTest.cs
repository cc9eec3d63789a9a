using System.Text;
using System.Text.Json;
using EarlyWarning.Outputs;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

internal sealed class CommentTest
{
    private static readonly Quarter Quarter = new(2026, 3);

    private string folder = "";

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("earlywarning-comments-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "2026-Q3"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Read_NamedLikeDistricts_GivesThemByCode()
    {
        Save("010.md", "\uFEFFZweiter\r\nText\r\n");
        Save("002.md", "Erster");
        Save(".geheim", "x");
        Save("003.md", " \n");

        var (comments, findings) = Read();

        Assert.That(comments.Select(c => (c.District.Value, c.Text)), Is.EqualTo(new[] { ("002", "Erster"), ("010", "Zweiter\nText") }));
        Assert.That(comments[0].Sha256, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("Erster"u8))));
        Assert.That(findings, Is.Empty);
    }

    [TestCase("2.md")]
    [TestCase("002.txt")]
    [TestCase("2026.md")]
    [TestCase("002.MD")]
    public void Read_NamedLikeNoDistrict_IsAFinding(string name)
    {
        Save(name, "x");

        var (comments, findings) = Read();

        Assert.That(comments, Is.Empty);
        Assert.That(findings.Select(f => (f.Kind.Code, f.File)), Is.EqualTo(new[] { ("EW1692", "2026-Q3/" + name) }));
    }

    [TestCase(CommentFolder.MostCharacters, 0)]
    [TestCase(CommentFolder.MostCharacters + 1, 1)]
    [TestCase(5 * CommentFolder.MostCharacters, 1)]
    public void Read_Long_IsAFinding(int characters, int findings)
    {
        Save("002.md", new string('ü', characters));

        var read = Read();

        Assert.That(read.Comments, Has.Length.EqualTo(1 - findings));
        Assert.That(read.Findings.Select(f => f.Kind.Code), Is.EqualTo(Enumerable.Repeat("EW1693", findings)));
    }

    [TestCase(new byte[] { 0x66, 0xFC, 0x72 })]
    [TestCase(new byte[] { 0x61, 0x00, 0x62 })]
    public void Read_NoUtf8_IsAFinding(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(folder, "2026-Q3", "002.md"), bytes);

        Assert.That(Read().Findings.Single().Kind.Code, Is.EqualTo("EW1694"));
    }

    [Test]
    public void Read_FolderMissing_StopsTheRun()
    {
        var settings = Settings() with { Comments = Path.Combine(folder, "nichts") };

        var stopped = Assert.Throws<RunStoppedException>(() => CommentFolder.Read(settings, Quarter, OutputFixture.Content().Map));
        Assert.That(stopped.Findings.Single().Kind.Code, Is.EqualTo("EW1691"));
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputMissing));
    }

    [Test]
    public void Read_QuarterWithoutFolder_HasNoComments() => Assert.That(CommentFolder.Read(Settings(), new Quarter(2026, 2), OutputFixture.Content().Map).Comments, Is.Empty);

    [Test]
    public void Read_NoFolderInTheSettings_HasNoComments() => Assert.That(CommentFolder.Read(Settings() with { Comments = null }, Quarter, OutputFixture.Content().Map).Comments, Is.Empty);

    [TestCase("a\nb\n\nc", "<p>a b</p><p>c</p>")]
    [TestCase("# Titel *x*\nText", "<p><strong>Titel *x* Text</strong></p>")]
    [TestCase("- eins\n- zwei\n  weiter\n\nEnde", "<ul><li>eins</li><li>zwei weiter</li></ul><p>Ende</p>")]
    [TestCase("1. eins\n2) zwei", "<ol><li>eins</li><li>zwei</li></ol>")]
    [TestCase("vor\n- eins", "<p>vor</p><ul><li>eins</li></ul>")]
    [TestCase("**fett** *kursiv* _auch_ snake_case_name 2*3*4", "<p><strong>fett</strong> <em>kursiv</em> <em>auch</em> snake_case_name 2<em>3</em>4</p>")]
    [TestCase("[Plan](javascript:alert`1`) ![Bild](https://x/y.png)", "<p>Plan (javascript:alert`1`) Bild (https://x/y.png)</p>")]
    [TestCase("<b onclick=\"x\">**<i>**</b>", "<p>&lt;b onclick=&quot;x&quot;&gt;<strong>&lt;i&gt;</strong>&lt;/b&gt;</p>")]
    [TestCase("**offen *nie", "<p>**offen *nie</p>")]
    [TestCase("", "")]
    public void Markup_OfMarkdown_IsTheSmallPartOfIt(string text, string expected) => Assert.That(CommentMarkup.Of(text).Markup, Is.EqualTo(expected));

    [Test]
    public void Markup_ManySigns_EndsSoon()
    {
        var signs = string.Concat(Enumerable.Repeat("*_[](**", CommentFolder.MostCharacters / 7));

        Assert.That(System.Net.WebUtility.HtmlDecode(CommentMarkup.Of(signs).Markup), Does.Contain("["));
    }

    [Test]
    public void RunRecord_WithComments_NamesThemByHash()
    {
        using var json = JsonDocument.Parse(RunRecord.Write(OutputFixture.Full(OutputFixture.Content())));

        Assert.That(json.RootElement.GetProperty("comments").EnumerateArray().Select(c => c.GetProperty("district").GetString()), Is.EqualTo(new[] { "002", "021" }));
        Assert.That(json.RootElement.GetProperty("comments")[0].GetProperty("sha256").GetString(), Is.EqualTo(new string('e', 64)));
    }

    private void Save(string name, string text) => File.WriteAllText(Path.Combine(folder, "2026-Q3", name), text, new UTF8Encoding(false));

    private RunSettings Settings() => OutputFixture.Content().Settings with { Comments = folder };

    private (System.Collections.Immutable.ImmutableArray<DistrictComment> Comments, System.Collections.Immutable.ImmutableArray<Finding> Findings) Read() =>
        CommentFolder.Read(Settings(), Quarter, OutputFixture.Content().Map);
}
