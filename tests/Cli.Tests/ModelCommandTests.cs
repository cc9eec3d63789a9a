using System.Text.Json.Nodes;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class ModelCommandTests
{
    private const string Model = """
        {
          "id": "small", "version": 2, "title": { "de": "Klein", "en": "Small" }, "calibrated": true,
          "sources": { "study": { "de": "Studie", "en": "Study" } },
          "stages": [
            { "stage": "primary", "intercept": -2.5, "threshold": 0.5, "terms": [
              { "indicator": "S01", "cuts": [5, 10, 20], "scores": [-0.5, 0.75, 0.25, 1.5], "missing": 0, "source": "study" },
              { "indicator": "S02", "cuts": [], "scores": [1], "slopes": [0.25], "missing": 0, "source": "study" }
            ] }
          ]
        }
        """;

    private string folder = "";

    private string File => Path.Combine(folder, "m.json");

    private string Output => Path.Combine(folder, "m-2.json");

    [SetUp]
    public void MakeFolder()
    {
        folder = Directory.CreateTempSubdirectory("earlywarning-model-").FullName;
        System.IO.File.WriteAllText(File, Model);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Edit_Cap_WritesTheNextVersionAndSaysWhatChanged()
    {
        var spoken = Edit("--cap", "-0.25..1");
        Assert.That(spoken.ExitCode, Is.Zero, spoken.Error);
        Assert.That(spoken.Out, Does.Contain("(version 3)").And.Contain("no model card").And.Contain("S01, score, x < 5: -0.5 → -0.25").And.Contain("S01, score, x ≥ 20: 1.5 → 1"));
        var model = ModelFile.Load(Output, ShippedCatalogue.Catalogue);
        Assert.That(model.Version, Is.EqualTo(3));
        Assert.That(model.Stages[0].Terms[0].Source.English, Is.EqualTo("Study; then capped at -0.25..1 by hand: one school"));
        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo(Model), "the model before is untouched");
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(2));
    }

    [TestCase("--smooth", "")]
    [TestCase("--monotone", "up")]
    [TestCase("--monotone", "down")]
    [TestCase("--remove", "")]
    public void Edit_EveryChange_GivesAFileThatIsRead(string option, string value)
    {
        Assert.That(Edit(value.Length > 0 ? [option, value] : [option]).ExitCode, Is.Zero);
        Assert.That(ModelFile.Load(Output, ShippedCatalogue.Catalogue).Version, Is.EqualTo(3));
    }

    [Test]
    public void Edit_Checklist_GivesAModelOfItsOwn()
    {
        var spoken = Shell.English(
            FakeEngine.Working(), "model", "edit", "checklist", "--stage", "primary", "--term", "S01", "--remove", "--reason", "not recorded here", "--output", Output);
        Assert.That(spoken.ExitCode, Is.Zero, spoken.Error);
        Assert.That(ModelFile.Load(Output, ShippedCatalogue.Catalogue).Id, Is.EqualTo("checklist"));
    }

    [Test]
    public void Edit_Json_NamesFileEditAndDifferences()
    {
        var answer = JsonNode.Parse(Edit("--remove", "--json").Out)!;
        Assert.That(((string?)answer["command"], (string?)answer["file"], (string?)answer["edit"]!["kind"], (string?)answer["edit"]!["reason"]), Is.EqualTo(("model", Output, "remove", "one school")));
        Assert.That((string?)answer["differences"]![0]!["part"], Is.EqualTo("term"));
        Assert.That(answer["cards"]!.AsArray(), Is.Empty);
    }

    [TestCase("--cap 1..0", "--cap: \"1..0\" does not fit")]
    [TestCase("--cap 1", "expected two numbers such as -0.5..0.5")]
    [TestCase("--cap 0..NaN", "--cap")]
    [TestCase("--cap 0..1e3", "--cap")]
    [TestCase("--cap 0..2000", "--cap")]
    [TestCase("--monotone sideways", "expected up or down")]
    [TestCase("", "exactly one of --cap, --smooth, --monotone and --remove")]
    [TestCase("--smooth --remove", "exactly one of")]
    [TestCase("--smoth", "Did you mean \"--smooth\"?")]
    public void Edit_WrongChange_IsWrongUsage(string change, string words)
    {
        var spoken = Edit(change.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That(spoken.ExitCode, Is.EqualTo(2));
        Assert.That(spoken.Error, Does.Contain(words));
        Assert.That(System.IO.File.Exists(Output), Is.False);
    }

    [TestCase("--reason")]
    [TestCase("--stage")]
    [TestCase("--term")]
    [TestCase("--output")]
    public void Edit_WithoutWhatItNeeds_IsWrongUsage(string missing)
    {
        var words = new List<string> { "--stage", "primary", "--term", "S01", "--reason", "x", "--output", Output };
        words.RemoveRange(words.IndexOf(missing), 2);
        var spoken = Shell.English(FakeEngine.Working(), ["model", "edit", File, "--remove", .. words]);
        Assert.That(spoken.ExitCode, Is.EqualTo(2));
        Assert.That(spoken.Error, Does.Contain($"\"model edit\" needs {missing} "));
    }

    [Test]
    public void Edit_BlankReason_IsWrongUsage()
    {
        var spoken = Shell.English(FakeEngine.Working(), "model", "edit", File, "--remove", "--stage", "primary", "--term", "S01", "--reason", "  ", "--output", Output);
        Assert.That(spoken.ExitCode, Is.EqualTo(2));
        Assert.That(spoken.Error, Does.Contain("a reason in one line"));
    }

    [TestCase("model old x", "There is no \"old\" here; \"model edit\" and \"model diff\" are known.")]
    [TestCase("model edti x", "Did you mean \"edit\"?")]
    [TestCase("model diff a.json", "needs two model files")]
    [TestCase("model edit a b c", "takes a model file")]
    [TestCase("model diff a.json b.json --smooth", "--smooth belongs to \"model edit\"")]
    [TestCase("model", "\"model\" needs edit with a model file or diff with two")]
    public void Model_OtherWords_AreWrongUsage(string words, string expected)
    {
        var spoken = Shell.English(FakeEngine.Working(), words.Split(' '));
        Assert.That(spoken.ExitCode, Is.EqualTo(2));
        Assert.That(spoken.Error, Does.Contain(expected));
    }

    [TestCase("primry", "S01", 4, "EW1771")]
    [TestCase("primary", "S1", 4, "EW1772")]
    [TestCase("primary", "S02", 4, "EW1773")]
    public void Edit_NoSuchTerm_ExitsFourAndWritesNothing(string stage, string term, int code, string finding)
    {
        var spoken = Shell.English(FakeEngine.Working(), "model", "edit", File, "--stage", stage, "--term", term, "--smooth", "--reason", "x", "--output", Output);
        Assert.That(spoken.ExitCode, Is.EqualTo(code));
        Assert.That(spoken.Error, Does.Contain("The model was not changed").And.Contain(finding));
        Assert.That(System.IO.File.Exists(Output), Is.False);
    }

    [Test]
    public void Edit_OutputIsThere_ExitsSix()
    {
        System.IO.File.WriteAllText(Path.Combine(folder, "m-2.card.json"), "{}");
        var spoken = Edit("--remove");
        Assert.That((spoken.ExitCode, spoken.Error.Contains("EW1777", StringComparison.Ordinal)), Is.EqualTo((6, true)));
    }

    [Test]
    public void Edit_OutputOfAnotherEnding_ExitsSix()
    {
        var spoken = Shell.English(FakeEngine.Working(), "model", "edit", File, "--stage", "primary", "--term", "S01", "--remove", "--reason", "x", "--output", Path.Combine(folder, "m.txt"));
        Assert.That((spoken.ExitCode, spoken.Error.Contains("EW1778", StringComparison.Ordinal)), Is.EqualTo((6, true)));
    }

    [Test]
    public void Edit_NoModel_ExitsFive() =>
        Assert.That(Shell.English(FakeEngine.Working(), "model", "edit", "none.json", "--stage", "primary", "--term", "S01", "--remove", "--reason", "x", "--output", Output).ExitCode, Is.EqualTo(5));

    [Test]
    public void Edit_CardOfAnotherModel_IsToldAndNotCarriedOn()
    {
        System.IO.File.WriteAllText(Path.Combine(folder, "m.card.json"), "{}");
        var spoken = Edit("--remove");
        Assert.That(spoken.ExitCode, Is.Zero);
        Assert.That(spoken.Error, Does.Contain("EW1765"));
        Assert.That(System.IO.File.Exists(Path.Combine(folder, "m-2.card.json")), Is.False);
    }

    [Test]
    public void Edit_SettingsBefore_AreReadForTheirIndicators()
    {
        ModelRevisionRequest? seen = null;
        var engine = FakeEngine.Working() with
        {
            ReviseModel = (request, settings, language) =>
            {
                seen = request;
                Assert.That((settings, language), Is.EqualTo((MadeUp.Settings, Language.English)));
                return ModelRevision.Execute(request, null, language);
            },
        };
        var spoken = Shell.English(engine, "model", "edit", "s.yaml", File, "--stage", "primary", "--term", "S01", "--monotone", "up", "--reason", "x", "--output", Output);
        Assert.That(spoken.ExitCode, Is.Zero, spoken.Error);
        Assert.That(seen, Is.EqualTo(new ModelRevisionRequest(File, "primary", "S01", TermChange.Monotone(true), "x", Output)));
    }

    [Test]
    public void Diff_TwoModels_IsWhatCompareSays()
    {
        Edit("--monotone", "up");
        var (diff, compare) = (Shell.English(FakeEngine.Working(), "model", "diff", File, Output), Shell.English(FakeEngine.Working(), "compare", File, Output));
        Assert.That((diff.ExitCode, diff.Out), Is.EqualTo((0, compare.Out)));
        Assert.That(diff.Out, Does.Contain("5 ≤ x < 10: 0.75 → 0.5"));
        var json = JsonNode.Parse(Shell.English(FakeEngine.Working(), "model", "diff", File, Output, "--json").Out)!;
        Assert.That((string?)json["command"], Is.EqualTo("model"));
    }

    private Spoken Edit(params string[] change) =>
        Shell.English(FakeEngine.Working(), ["model", "edit", File, "--stage", "primary", "--term", "S01", "--reason", "one school", "--output", Output, .. change]);
}
