using EarlyWarning.Cli;

namespace EarlyWarning.Tests.Cli;

public sealed class DidYouMeanTests
{
    private static readonly string[] Known = ["run", "check", "init", "--children", "--help"];

    [TestCase("chekc", "check")]
    [TestCase("CHECK", "check")]
    [TestCase("help", "--help")]
    [TestCase("-children", "--children")]
    [TestCase("--child=5", null)]
    [TestCase("publish", null)]
    [TestCase("x", null)]
    [TestCase("--", null)]
    public void Nearest_Word_IsFoundOnlyWhenNear(string written, string? nearest) =>
        Assert.That(DidYouMean.Nearest(written, Known), Is.EqualTo(nearest));

    [Test]
    public void ProgramWord_NotOnTheSearchPath_IsTheFullPath()
    {
        var folder = Path.Combine(Path.GetTempPath(), "tools");
        var program = Path.Combine(folder, "earlywarning");
        Assert.Multiple(() =>
        {
            Assert.That(Terminal.ProgramWord(program, "/usr/bin"), Is.EqualTo(program));
            Assert.That(Terminal.ProgramWord(program, "/usr/bin" + Path.PathSeparator + folder), Is.EqualTo("earlywarning"));
            Assert.That(Terminal.ProgramWord("/usr/bin/dotnet", "/usr/bin"), Is.EqualTo("earlywarning"));
        });
    }
}
