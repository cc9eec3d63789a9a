using System.Text;
using System.Text.Json;
using EarlyWarning.Scoring;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Scoring;

[TestFixture]
public sealed class ModelFileTests
{
    private const string Good = """
        {
          "id": "small", "version": 2,
          "title": { "de": "Klein", "en": "Small" },
          "calibrated": true,
          "sources": { "study": { "de": "Studie", "en": "Study" } },
          "stages": [
            { "stage": "primary", "intercept": -2.5, "threshold": 0.5, "terms": [
              { "indicator": "S01", "cuts": [10, 20], "scores": [0, 0.5, 1.25], "missing": -0.5, "source": "study" },
              { "indicator": "S07", "level": "child", "cuts": [], "scores": [1], "slopes": [0.25], "missing": 0, "source": "study" }
            ] },
            { "stage": "early", "intercept": null, "threshold": null, "terms": [] }
          ]
        }
        """;

    [Test]
    public void Load_GoodFile_GivesTheModelStagesInChainOrder()
    {
        var model = Parse(Good);
        Assert.That((model.Id, model.Version, model.Title, model.Calibrated), Is.EqualTo(("small", 2, new LocalText("Klein", "Small"), true)));
        Assert.That(model.Stages.Select(s => s.Stage), Is.EqualTo(new[] { Stage.Early, Stage.Primary }));
        var primary = model.Stages[1];
        Assert.That((primary.Intercept, primary.Threshold, primary.HeldDistrictTerms), Is.EqualTo(((double?)-2.5, (double?)0.5, (double?)null)));
        Assert.That(primary.Terms[0].Cuts, Is.EqualTo(new[] { 10f, 20f }));
        Assert.That(primary.Terms[0].Scores, Is.EqualTo(new[] { 0f, 0.5f, 1.25f }));
        Assert.That(primary.Terms[0].Missing, Is.EqualTo(-0.5f));
        Assert.That(primary.Terms[0].Source, Is.EqualTo(new LocalText("Studie", "Study")));
        Assert.That(primary.Terms[0].Level, Is.EqualTo(TermLevel.Any));
        Assert.That(primary.Terms[1].Slopes, Is.EqualTo(new[] { 0.25f }));
        Assert.That(primary.Terms[1].Level, Is.EqualTo(TermLevel.Child));
    }

    [TestCase("-0.75", -0.75)]
    [TestCase("null", null)]
    public void Load_HeldDistrictTerms_AreReadWhereStated(string written, double? read)
    {
        var text = Good.Replace("\"threshold\": 0.5", $"\"threshold\": 0.5, \"held-district-terms\": {written}", StringComparison.Ordinal);
        Assert.That(Parse(text).Stages[1].HeldDistrictTerms, Is.EqualTo(read));
    }

    [Test]
    public void Load_Calibration_IsReadWhereStated()
    {
        var text = Good.Replace("\"threshold\": 0.5", "\"threshold\": 0.5, \"calibration\": { \"from\": [-2, 0.5], \"to\": [-1.5, -1.5] }", StringComparison.Ordinal);
        Assert.That(Parse(text).Stages[1].Calibration, Is.EqualTo(new[] { new CalibrationPoint(-2, -1.5f), new CalibrationPoint(0.5f, -1.5f) }));
        Assert.That(Parse(Good).Stages[1].Calibration, Is.Empty);
    }

    [TestCase("[1]", "[1]", "EW1522", "1 values in \"from\" and 1 in \"to\", expected equally many, 2 to 16")]
    [TestCase("[1, 2, 3]", "[1, 2]", "EW1522", "3 values in \"from\" and 2 in \"to\"")]
    [TestCase("[1, 1]", "[1, 2]", "EW1523", "\"from\" must ascend strictly")]
    [TestCase("[1, 2]", "[1, 0.5]", "EW1524", "\"to\" must not fall")]
    [TestCase("[1, 2e5]", "[1, 2]", "EW1508", "expected a number from -100000 to 100000")]
    [TestCase("[1, 2]", "[1, 2000]", "EW1508", "expected a number from -1000 to 1000")]
    [TestCase("[1, 2]", "7", "EW1507", "\"to\": expected a list")]
    public void Load_FaultyCalibration_IsFound(string from, string to, string code, string words)
    {
        var text = Good.Replace("\"threshold\": 0.5", $"\"threshold\": 0.5, \"calibration\": {{ \"from\": {from}, \"to\": {to} }}", StringComparison.Ordinal);
        var finding = Stopped(text).Findings.Single();
        Assert.That((finding.Kind.Code, finding.Line), Is.EqualTo((code, 7L)));
        Assert.That(finding.Message(Language.English), Does.Contain(words));
    }

    [Test]
    public void Load_ErrorsOfTheScores_AreReadAndChangeNoScore()
    {
        var stated = Parse(Good.Replace("-0.5, \"source\"", "-0.5, \"errors\": [0, 0.25, 0.5, 1000], \"source\"", StringComparison.Ordinal)).Stages[1].Terms[0];
        Assert.That(stated.Errors, Is.EqualTo(new[] { 0f, 0.25f, 0.5f, 1000f }));
        Assert.That(stated.Scores, Is.EqualTo(Parse(Good).Stages[1].Terms[0].Scores));
        Assert.That(Parse(Good).Stages[1].Terms[0].Errors, Is.Empty);
    }

    [Test]
    public void Load_FileOnDisk_HashesItsBytes()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "good-model.json");
        File.WriteAllBytes(path, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good)]);
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
        Assert.That(ModelFile.Load(path, ScoringSample.Catalogue).Sha256, Is.EqualTo(expected));
        File.Delete(path);
    }

    [Test]
    public void Load_MissingFileOrFolder_StopsAsInputMissing([Values("no-such-model.json", "")] string name)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, name);
        var stopped = Assert.Throws<RunStoppedException>(() => ModelFile.Load(path, ScoringSample.Catalogue));
        Assert.That(stopped!.Reason, Is.EqualTo(StopReason.InputMissing));
        Assert.That(stopped.Findings.Single().Kind.Code, Is.EqualTo("EW1501"));
    }

    [TestCase("\"id\": \"small\"", "\"id\": \"Small!\"", "EW1507", 2, "\"id\": expected 1 to 40 lower-case letters")]
    [TestCase("\"version\": 2", "\"version\": 1.5", "EW1507", 2, "expected a whole number from 1")]
    [TestCase("\"calibrated\": true", "\"calibrated\": 1", "EW1507", 4, "expected true or false")]
    [TestCase("\"calibrated\": true", "\"calibratd\": true", "EW1504", 4, "Unknown property \"calibratd\" (→ calibrated?)")]
    [TestCase("\"calibrated\": true", "\"id\": \"x\"", "EW1505", 4, "property \"id\" stands twice")]
    [TestCase("\"version\": 2,", "", "EW1506", 1, "property \"version\" is missing")]
    [TestCase("\"intercept\": -2.5", "\"intercept\": \"-2.5\"", "EW1507", 7, "expected a number or null")]
    [TestCase("\"threshold\": 0.5", "\"threshold\": 0.5, \"held-district-terms\": 1e7", "EW1508", 7, "expected a number from -100000 to 100000")]
    [TestCase("\"threshold\": 0.5", "\"threshold\": 0.5, \"held-district-terms\": \"0\"", "EW1507", 7, "expected a number or null")]
    [TestCase("\"intercept\": -2.5", "\"intercept\": 1e400", "EW1508", 7, "expected a number from -1000 to 1000")]
    [TestCase("\"scores\": [0, 0.5, 1.25]", "\"scores\": [0, 0.5, \"NaN\"]", "EW1507", 8, "\"scores\": expected a number")]
    [TestCase("\"scores\": [0, 0.5, 1.25]", "\"scores\": [0, 0.5]", "EW1516", 8, "2 values in \"scores\", expected 3")]
    [TestCase("\"slopes\": [0.25]", "\"slopes\": [0.25, 1]", "EW1516", 9, "2 values in \"slopes\", expected 1")]
    [TestCase("-0.5, \"source\": \"study\"", "-0.5, \"errors\": [0.1, 0.1, 0.2], \"source\": \"study\"", "EW1520", 8, "3 values in \"errors\", expected 4")]
    [TestCase("-0.5, \"source\": \"study\"", "-0.5, \"errors\": [0.1, 0.1, 0.2, -1], \"source\": \"study\"", "EW1508", 8, "expected a number from 0 to 1000")]
    [TestCase("\"slopes\": [0.25]", "\"slopes\": [0.25], \"errors\": [0.1, 0.1]", "EW1521", 9, "\"errors\" are permitted only without \"slopes\"")]
    [TestCase("\"cuts\": [10, 20]", "\"cuts\": [20, 10]", "EW1514", 8, "cuts must ascend strictly")]
    [TestCase("\"cuts\": [10, 20]", "\"cuts\": [10, 10.0000001]", "EW1514", 8, "after rounding to 32 bits")]
    [TestCase("\"cuts\": [10, 20]", "\"cuts\": [10, 1e39]", "EW1508", 8, "expected a number from")]
    [TestCase("\"indicator\": \"S01\"", "\"indicator\": \"S99\"", "EW1509", 8, "indicator \"S99\" is not in the catalogue (→ S09?)")]
    [TestCase("\"indicator\": \"S01\"", "\"indicator\": \"S21\"", "EW1510", 8, "\"S21\" is an outcome")]
    [TestCase("\"indicator\": \"S01\"", "\"indicator\": \"S07\"", "EW1513", 9, "\"S07\" stands twice in stage \"primary\"")]
    [TestCase("\"stage\": \"early\"", "\"stage\": \"primary\"", "EW1512", 11, "stage \"primary\" stands twice")]
    [TestCase("\"stage\": \"early\"", "\"stage\": \"erly\"", "EW1511", 11, "Unknown stage \"erly\" (→ early?)")]
    [TestCase("\"stage\": \"early\"", "\"stage\": \"all\"", "EW1511", 11, "Unknown stage \"all\"")]
    [TestCase("-0.5, \"source\": \"study\"", "-0.5, \"source\": \"studi\"", "EW1517", 8, "source \"studi\" is not among \"sources\" (→ study?)")]
    [TestCase("\"level\": \"child\"", "\"level\": \"school\"", "EW1507", 9, "expected \"child\" or \"district\"")]
    [TestCase("\"en\": \"Small\"", "\"en\": \"\"", "EW1507", 3, "expected text that is not empty")]
    public void Load_OneFault_IsFoundInItsLine(string good, string faulty, string code, int line, string words)
    {
        var text = Good.Replace(good, faulty, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(Good));
        var stopped = Stopped(text);
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.SettingsFaulty));
        var finding = stopped.Findings.SingleOrDefault(f => f.Kind.Code == code);
        Assert.That(finding, Is.Not.Null, stopped.Message);
        Assert.That(finding!.Line, Is.EqualTo(line));
        Assert.That(finding.Message(Language.English), Does.StartWith($"model.json, line {line}, ").And.Contain(words).And.Contain("the run stops"));
        Assert.That(finding.Message(Language.German), Does.StartWith($"model.json, Zeile {line}, ").And.Contain("der Lauf hält an"));
    }

    [TestCase("\"calibrated\": true", "\"calibrated\": NaN", 4)]
    [TestCase("\"calibrated\": true,", "\"calibrated\": true, // why", 4)]
    [TestCase("\"terms\": [] }", "\"terms\": [], }", 11)]
    [TestCase("\"Klein\"", "\"\\uD800\"", 3)]
    public void Load_BrokenJson_NamesTheLine(string good, string faulty, int line)
    {
        var stopped = Stopped(Good.Replace(good, faulty, StringComparison.Ordinal));
        Assert.That(stopped.Findings.Single().Kind.Code, Is.EqualTo("EW1503"));
        Assert.That(stopped.Findings.Single().Line, Is.EqualTo(line));
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{} {}")]
    public void Load_NoWholeValue_IsBrokenJson(string text) => Assert.That(Stopped(text).Findings.Single().Kind.Code, Is.EqualTo("EW1503"));

    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("7")]
    public void Load_NotAnObject_SaysSo(string text) => Assert.That(Stopped(text).Message, Does.Contain("\"model\": expected an object"));

    [Test]
    public void Load_NoStages_SaysSo()
    {
        var text = Good[..Good.IndexOf("\"stages\"", StringComparison.Ordinal)] + "\"stages\": [] }";
        Assert.That(Stopped(text).Findings.Single().Kind.Code, Is.EqualTo("EW1518"));
    }

    [Test]
    public void Load_ThirtyTwoCuts_AreTooMany()
    {
        var text = Good.Replace("[10, 20]", $"[{string.Join(", ", Enumerable.Range(0, 32))}]", StringComparison.Ordinal)
            .Replace("[0, 0.5, 1.25]", $"[{string.Join(", ", Enumerable.Range(0, 33))}]", StringComparison.Ordinal);
        Assert.That(Stopped(text).Message, Does.Contain("\"S01\": 32 cuts, at most 31 are permitted").And.Contain("EW1515"));
    }

    [Test]
    public void Load_SeveralFaults_AreAllReportedInFileOrder()
    {
        var text = Good.Replace("\"version\": 2", "\"version\": 0", StringComparison.Ordinal)
            .Replace("[10, 20]", "[20, 10]", StringComparison.Ordinal)
            .Replace("\"S07\"", "\"S21\"", StringComparison.Ordinal)
            .Replace("\"early\"", "\"late\"", StringComparison.Ordinal);
        var findings = Stopped(text).Findings;
        Assert.That(findings.Select(f => f.Kind.Code), Is.EqualTo(new[] { "EW1507", "EW1514", "EW1510", "EW1511" }));
        Assert.That(findings.Select(f => f.Line), Is.Ordered);
    }

    [Test]
    public void Load_ControlCharactersInAWord_AreNotPassedOn()
    {
        var stopped = Stopped(Good.Replace("\"calibrated\"", "\"\\u001b[31mcalibrated and then very much longer than anyone reads\"", StringComparison.Ordinal));
        Assert.That(stopped.Message, Does.Contain("\"?[31mcalibrated").And.Contain("…"));
        Assert.That(stopped.Message.Contains('\u001b', StringComparison.Ordinal), Is.False);
    }

    [Test]
    public void Schema_PropertyNames_EqualTheLoaders()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "model.schema.json")));
        var definitions = schema.RootElement.GetProperty("$defs");
        CheckSchema(schema.RootElement, ModelProperties.OfModel);
        CheckSchema(definitions.GetProperty("text"), ModelProperties.OfText);
        CheckSchema(definitions.GetProperty("stage"), ModelProperties.OfStage);
        CheckSchema(definitions.GetProperty("calibration"), ModelProperties.OfCalibration);
        foreach (var list in ModelProperties.OfCalibration)
        {
            var points = definitions.GetProperty("calibration").GetProperty("properties").GetProperty(list);
            Assert.That((points.GetProperty("minItems").GetInt32(), points.GetProperty("maxItems").GetInt32()), Is.EqualTo((CompiledCalibration.MinimumPoints, CompiledCalibration.MaximumPoints)));
        }

        CheckSchema(definitions.GetProperty("term"), ModelProperties.OfTerm);
        var stages = definitions.GetProperty("stage").GetProperty("properties").GetProperty("stage").GetProperty("enum");
        Assert.That(stages.EnumerateArray().Select(s => s.GetString()), Is.EqualTo(Stages.Chain.ToArray().Select(s => s.Id())));
        var cuts = definitions.GetProperty("term").GetProperty("properties").GetProperty("cuts");
        Assert.That(cuts.GetProperty("maxItems").GetInt32(), Is.EqualTo(CompiledTerm.MaximumCuts));
    }

    private static void CheckSchema(JsonElement type, IReadOnlyCollection<string> names)
    {
        Assert.That(type.GetProperty("properties").EnumerateObject().Select(p => p.Name), Is.EquivalentTo(names));
        Assert.That(
            type.GetProperty("required").EnumerateArray().Select(p => p.GetString()), Is.EquivalentTo(names.Except(ModelProperties.Optional)));
        Assert.That(type.GetProperty("additionalProperties").GetBoolean(), Is.False);
    }

    private static RiskModel Parse(string text) => ModelFile.Parse(Encoding.UTF8.GetBytes(text), "model.json", ScoringSample.Catalogue);

    private static RunStoppedException Stopped(string text) => Assert.Throws<RunStoppedException>(() => Parse(text))!;
}
