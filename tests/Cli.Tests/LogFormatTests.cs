using System.Text.Json.Nodes;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class LogFormatTests
{
    [Test]
    public void Findings_AsJson_HaveCodePlaceAndLevel()
    {
        var stopped = Lines(FakeEngine.Stopping(StopReason.InputRefused, MadeUp.Stop(7), MadeUp.Cell(9)), "run", "x.yaml");
        var finding = stopped.First(l => (string?)l["code"] == "EW1105");
        Assert.Multiple(() =>
        {
            Assert.That((string?)stopped[0]["level"], Is.EqualTo("error"));
            Assert.That((string?)finding["event"], Is.EqualTo("finding"));
            Assert.That((string?)finding["severity"], Is.EqualTo("stop"));
            Assert.That((string?)finding["file"], Is.EqualTo("schule.csv"));
            Assert.That((long)finding["line"]!, Is.EqualTo(7));
            Assert.That((string?)finding["message"], Does.StartWith("schule.csv, line 7"));
            Assert.That((string?)stopped.First(l => (string?)l["code"] == "EW1203")["level"], Is.EqualTo("warn"));
        });
    }

    [TestCase("rnu", "x.yaml")]
    [TestCase("run", "--frobnicate")]
    public void WrongUsage_AsJson_IsOneObjectALine(string command, string word) =>
        Assert.That(Lines(FakeEngine.Working(), command, word), Has.Count.GreaterThan(1));

    [Test]
    public void Failure_AsJson_QuotesNoMessageOfTheException() =>
        Assert.That(Lines(FakeEngine.Throwing(new FormatException("Lena-4711")), "run", "x.yaml", "--log", "debug").Select(l => l.ToJsonString()), Has.None.Contains("Lena"));

    [Test]
    public void Summary_AsJson_CountsEachCode()
    {
        var lines = Lines(FakeEngine.Giving(MadeUp.Summary() with { Findings = [MadeUp.Cell(2), MadeUp.Cell(3)] }), "run", "x.yaml");
        Assert.That((int)lines.Single(l => (string?)l["event"] == "findings")["count"]!, Is.EqualTo(2));
    }

    private static List<JsonObject> Lines(EarlyWarning.Cli.EngineCalls engine, params string[] words) =>
        [.. Shell.English(engine, [.. words, "--log-format", "json"]).ErrorLines.Select(l => JsonNode.Parse(l)!.AsObject())];
}
