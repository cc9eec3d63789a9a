using EarlyWarning.Cli;

namespace EarlyWarning.Tests.Cli;

public sealed class FailureTests
{
    private const string Secret = "Lena-4711";

    [TestCase(false)]
    [TestCase(true)]
    public void Run_UnexpectedException_NeverQuotesItsMessage(bool debug)
    {
        var spoken = Shell.English(FakeEngine.Throwing(Nested()), debug ? ["run", "x.yaml", "--log", "debug", "--json"] : ["run", "x.yaml"]);
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.EqualTo(1));
            Assert.That(spoken.Error, Does.Contain("Unexpected failure of the program (FormatException)"));
            Assert.That(spoken.Out + spoken.Error, Does.Not.Contain(Secret));
        });
    }

    [Test]
    public void Run_UnexpectedExceptionWithoutDebug_SaysWhatToDoWithoutStackTrace()
    {
        var spoken = Shell.German(FakeEngine.Throwing(Nested()), "run", "x.yaml");
        Assert.That(spoken.ErrorLines, Has.Length.EqualTo(2));
        Assert.That(spoken.ErrorLines[1], Does.StartWith("Starten Sie denselben Befehl mit --log debug"));
    }

    [Test]
    public void Run_UnexpectedExceptionWithDebug_NamesTypesAndOwnPlacesOnly()
    {
        var spoken = Shell.English(FakeEngine.Throwing(Nested()), "run", "x.yaml", "--log", "debug");
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ErrorLines, Does.Contain("System.FormatException"));
            Assert.That(spoken.ErrorLines, Does.Contain("System.IO.InvalidDataException"));
            Assert.That(spoken.Error, Does.Contain("FailureTests.Nested (FailureTests.cs:"));
            Assert.That(spoken.ErrorLines.Where(l => l.StartsWith("  ", StringComparison.Ordinal)), Has.All.StartsWith("  EarlyWarning."));
        });
    }

    [Test]
    public void Settings_ManyFaults_AreAllTold()
    {
        var faults = Enumerable.Range(1, 45).Select(MadeUp.Stop).ToArray();
        var spoken = Shell.English(FakeEngine.RefusingSettings(faults), "run", "x.yaml");
        Assert.That(spoken.ErrorLines.Skip(1).Take(45), Is.EqualTo(faults.Select(f => "  " + f.Message(Vocabulary.Language.English))));
    }

    [Test]
    public void Input_ManyFindings_StopsFirstThenTheRestByCode()
    {
        var findings = Enumerable.Range(2, 2000).Select(MadeUp.Cell).Append(MadeUp.Stop()).ToArray();
        var spoken = Shell.English(FakeEngine.Stopping(Vocabulary.StopReason.InputRefused, findings), "run", "x.yaml");
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ErrorLines, Has.Length.EqualTo(1 + FindingLines.Most + 1 + 2));
            Assert.That(spoken.ErrorLines[1], Does.Contain("EW1105"));
            Assert.That(spoken.ErrorLines[2], Is.EqualTo("  schule.csv, line 2, fehlquote: expected 0 to 100 %; value left out [EW1203]"));
            Assert.That(spoken.ErrorLines[^3], Is.EqualTo("… and 1,981 more with EW1203"));
        });
    }

    [Test]
    public void Finding_ControlCharactersInAFileName_DoNotReachTheTerminal()
    {
        var finding = MadeUp.Stop() with { File = "\u001b[2Jschule\n.csv" };
        var spoken = Shell.English(FakeEngine.Stopping(Vocabulary.StopReason.InputMissing, finding), "run", "x.yaml");
        Assert.That(spoken.ErrorLines[1], Is.EqualTo("  \uFFFD[2Jschule\uFFFD.csv: file is empty; the run stops [EW1105]"));
    }

    private static FormatException Nested()
    {
        try
        {
            try
            {
                throw new InvalidDataException(Secret);
            }
            catch (InvalidDataException inner)
            {
                throw new FormatException(Secret, inner);
            }
        }
        catch (FormatException outer)
        {
            return outer;
        }
    }
}
