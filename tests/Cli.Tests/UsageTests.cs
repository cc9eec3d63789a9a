namespace EarlyWarning.Tests.Cli;

public sealed class UsageTests
{
    [TestCase("rnu x", "There is no command \"rnu\". Did you mean \"run\"?")]
    [TestCase("help", "There is no command \"help\". Did you mean \"--help\"?")]
    [TestCase("release x", "There is no command \"release\".")]
    [TestCase("run x --jsn", "There is no option \"--jsn\" here. Did you mean \"--json\"?")]
    [TestCase("run --lagn de x", "There is no option \"--lagn\" here. Did you mean \"--lang\"?")]
    [TestCase("init x --childern 5", "There is no option \"--childern\" here. Did you mean \"--children\"?")]
    [TestCase("run x --children 5", "There is no option \"--children\" here.")]
    [TestCase("run x --frobnicate", "There is no option \"--frobnicate\" here.")]
    [TestCase("run", "\"run\" needs a settings file (SETTINGS).")]
    [TestCase("check --json", "\"check\" needs a settings file (SETTINGS).")]
    [TestCase("init", "\"init\" needs a folder (DIR).")]
    [TestCase("run a b", "\"b\" is too much: \"run\" takes a settings file (SETTINGS) alone.")]
    [TestCase("run x --json=false", "\"false\" is too much: \"run\" takes a settings file (SETTINGS) alone.")]
    [TestCase("run x --lang fr", "--lang: \"fr\" is neither \"de\" nor \"en\".")]
    [TestCase("run x --lang", "--lang needs a value.")]
    [TestCase("init x --schild --quarters 3", "--quarters and --schild do not go together.")]
    [TestCase("init x --districts many", "--districts: \"many\" is not a whole number from 4 to 2000.")]
    [TestCase("init x --districts 3", "--districts: \"3\" is not a whole number from 4 to 2000.")]
    [TestCase("init x --seed -1", "--seed: \"-1\" is not a whole number from 0 to 18446744073709551615.")]
    [TestCase("init x --children 1.000", "--children: \"1.000\" is not a whole number from 500 to 5000000.")]
    [TestCase("init x --quarters 2 --quarters 3", "--quarters is given more than once; once is permitted.")]
    [TestCase("publish x --at 2026-10-15T14:30+02:00", "\"publish\" needs --released-by NAME: a name of at most 200 characters.")]
    [TestCase("publish x --released-by A", "\"publish\" needs --at TIME: a time with its zone such as 2026-10-15T14:30+02:00.")]
    [TestCase("publish x --released-by A --at 2026-10-15", "--at: \"2026-10-15\" does not fit; expected a time with its zone such as 2026-10-15T14:30+02:00.")]
    [TestCase("publish x --released-by 7 --at 2026-10-15T14:30Z", "--released-by: \"7\" does not fit; expected a name of at most 200 characters.")]
    [TestCase("publish x --released-by A --at 2026-10-15T14:30Z --quarter Q3", "--quarter: \"Q3\" does not fit; expected a quarter such as 2026-Q3.")]
    [TestCase("publish x --released-by A --released-by B --at 2026-10-15T14:30Z", "--released-by is given more than once; once is permitted.")]
    [TestCase("purge x --today 31.03.2027", "--today: \"31.03.2027\" does not fit; expected a day such as 2026-10-15.")]
    [TestCase("compare x", "\"compare\" needs two quarters or two model files (A B), and at most a settings file (SETTINGS) before them.")]
    [TestCase("compare a b c d", "\"d\" is too much: \"compare\" takes two quarters or two model files (A B), and at most a settings file (SETTINGS) before them alone.")]
    [TestCase("compare 2026-Q1 b.json", "Two quarters or two model files are compared; \"b.json\" is no quarter such as 2026-Q3.")]
    [TestCase("compare x.yaml 2026-Q1 2026-Q1", "This is the same quarter twice: 2026-Q1.")]
    [TestCase("compare a.json b.txt", "\"b.txt\" is neither a quarter such as 2026-Q3 nor a model file (.json) nor the word checklist.")]
    [TestCase("completions fish", "\"fish\" is no known shell; bash, zsh and powershell are.")]
    [TestCase("export x --to y", "\"export\" needs --format FORMAT: csv, data, geojson, gpkg, xlsx, report, run.")]
    [TestCase("export x --format pdf --to y", "--format: \"pdf\" does not fit; expected csv, data, geojson, gpkg, xlsx, report, run.")]
    [TestCase("run x --log-format xml", "--log-format: \"xml\" does not fit; expected text or json.")]
    [TestCase("run x --log loud", "--log: \"loud\" does not fit; expected debug, info or warn.")]
    [TestCase("run x --log", "--log needs a value.")]
    [TestCase("--json", "A command is missing: run, check, publish, compare, explain, export, fit, model, purge, key, pseudonymise, init, completions.")]
    public void Words_Wrong_ReturnTwoAndAreExplained(string words, string message)
    {
        var spoken = Shell.English(FakeEngine.Working(), words.Split(' '));
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.EqualTo(2));
            Assert.That(spoken.ErrorLines[0], Is.EqualTo(message));
            Assert.That(spoken.ErrorLines[^1], Does.StartWith("Examples and all options: earlywarning ").And.EndsWith("--help"));
        });
    }

    [Test]
    public void Words_EmptySettings_NeedsSettings() =>
        Assert.That(Shell.English(FakeEngine.Working(), "run", "").ErrorLines[0], Is.EqualTo("\"run\" needs a settings file (SETTINGS)."));

    [Test]
    public void Words_SeveralFaults_AreToldTogether()
    {
        var spoken = Shell.English(FakeEngine.Working(), "init", "x", "--districts", "1", "--quarters", "0");
        Assert.That(spoken.ErrorLines, Has.Length.EqualTo(3));
    }

    [TestCase("rnu x", "Den Befehl „rnu“ gibt es nicht. Meinten Sie „run“?")]
    [TestCase("run", "„run“ braucht eine Einstellungsdatei (DATEI).")]
    [TestCase("init x --children 5", "--children: „5“ ist keine ganze Zahl von 500 bis 5000000.")]
    public void Words_WrongInGerman_AreExplainedInGerman(string words, string message)
    {
        var spoken = Shell.German(FakeEngine.Working(), words.Split(' '));
        Assert.That(spoken.ExitCode, Is.EqualTo(2));
        Assert.That(spoken.ErrorLines[0], Is.EqualTo(message));
    }

    [Test]
    public void Words_None_PrintHelpAsAMessage()
    {
        var spoken = Shell.English(FakeEngine.Working());
        Assert.Multiple(() =>
        {
            Assert.That(spoken.ExitCode, Is.EqualTo(2));
            Assert.That(spoken.Out, Is.Empty);
            Assert.That(spoken.ErrorLines[0], Is.EqualTo("Examples"));
        });
    }

    [TestCase("--version")]
    [TestCase("run --version")]
    public void Version_Asked_IsPrinted(string words) =>
        Assert.That(Shell.English(FakeEngine.Working(), words.Split(' ')).Out.Trim(), Does.Match(@"^earlywarning \d+\.\d+\.\d+$"));

    [TestCase("[suggest:2]", "ru", "run")]
    [TestCase("[suggest:11]", "init x --se", "--seed")]
    [TestCase("[suggest:14]", "run x --lang d", "de")]
    public void Completion_Asked_NamesTheWord(string directive, string line, string word)
    {
        var spoken = Shell.English(FakeEngine.Working(), directive, line);
        Assert.That(spoken.OutLines, Is.EqualTo(new[] { word }));
    }
}
