using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EarlyWarning.Learning;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

public sealed class ModelCardJsonTests
{
    [Test]
    public void Read_WhatWasWritten_IsTheSameReport([Values] bool edited)
    {
        var report = edited ? CardFixture.Edited() : CardFixture.Report();
        var bytes = ModelCardJson.Write(report);
        var read = ModelCardJson.Read(bytes);
        Assert.That(SameValues.Difference(read, report), Is.Null);
        Assert.That(ModelCardJson.Write(read), Is.EqualTo(bytes));
        Assert.That(read.Model.Sha256, Is.EqualTo(report.Model.Sha256));
    }

    [Test]
    public void Difference_AnyValueChanged_IsFound()
    {
        var report = CardFixture.Report();
        Assert.That(SameValues.Difference(report, report with { SignedOff = new("x", "y") }), Is.EqualTo(".SignedOff.By"));
        Assert.That(SameValues.Difference(report, report with { TestQuarters = [new(2025, 2)] }), Is.EqualTo(".TestQuarters[0].Number"));
        Assert.That(SameValues.Difference(report, CardFixture.Report("x")), Is.Not.Null);
        Assert.That(SameValues.Difference(report, CardFixture.Report()), Is.Null);
    }

    [Test]
    public void Read_SparseReport_IsTheSameReport()
    {
        var full = CardFixture.Report();
        var report = full with { FairnessLimit = null, SignedOff = null, Sources = [], TestQuarters = [], Stages = [full.Stages[0] with { Fairness = [], Stability = null, Reliability = [] }] };
        Assert.That(SameValues.Difference(ModelCardJson.Read(ModelCardJson.Write(report)), report), Is.Null);
    }

    [Test]
    public void Write_Numbers_AreReadableAndMissingOnesNull()
    {
        var json = Encoding.UTF8.GetString(ModelCardJson.Write(CardFixture.Report()));
        Assert.That(json, Does.Contain("\"roc-auc\": [0.8242, ").And.Contain("\"brier\": [null, null, null]").And.Contain("\"seed\": 18446744073709551615").And.Contain("\"2025-Q3\""));
        Assert.That(json, Does.Not.Contain("NaN").And.Not.Contain("\r"));
        Assert.That(json, Does.EndWith("}\n"));
    }

    [Test]
    public void Write_HostileText_IsEscaped()
    {
        const string Hostile = "<script>alert(1)</script>|\n\"";
        var bytes = ModelCardJson.Write(CardFixture.Edited(Hostile));
        Assert.That(Encoding.UTF8.GetString(bytes), Does.Not.Contain("<script"));
        Assert.That(ModelCardJson.Read(bytes).Edits[0].Reason, Is.EqualTo(Hostile));
    }

    [TestCase("not json", "EW1761")]
    [TestCase("", "EW1761")]
    [TestCase("null", "EW1761")]
    [TestCase("{}", "EW1761")]
    [TestCase("[]", "EW1761")]
    public void Read_NoCard_SaysSo(string text, string code) => Assert.That(Fault(Encoding.UTF8.GetBytes(text)).Kind.Code, Is.EqualTo(code));

    [TestCase("city", null)]
    [TestCase("city", 5)]
    [TestCase("horizon", "4")]
    [TestCase("horizon", 4.5)]
    [TestCase("split", "random")]
    [TestCase("split", 1)]
    [TestCase("seed", -1)]
    [TestCase("stages", null)]
    [TestCase("colour", "red")]
    public void Read_FaultyProperty_IsToldWithItsPlace(string name, object? value)
    {
        var fault = Fault(Changed(report => report[name] = value is null ? null : JsonValue.Create(value)));
        Assert.That((fault.Kind.Code, fault.File), Is.EqualTo(("EW1761", "x.card.json")));
        Assert.That(fault.Line, Is.GreaterThan(1));
        Assert.That(fault.Arguments[0], Does.StartWith("$.report"));
    }

    [Test]
    public void Read_PropertyMissing_IsTold() => Assert.That(Fault(Changed(report => report.Remove("capacity"))).Kind.Code, Is.EqualTo("EW1761"));

    [Test]
    public void Read_PropertyTwice_IsTold()
    {
        var text = Encoding.UTF8.GetString(ModelCardJson.Write(CardFixture.Report())).Replace("\"horizon\": 4,", "\"horizon\": 4, \"horizon\": 4,", StringComparison.Ordinal);
        Assert.That(Fault(Encoding.UTF8.GetBytes(text)).Kind.Code, Is.EqualTo("EW1761"));
    }

    [Test]
    public void Read_FaultyModel_IsTold() =>
        Assert.That(Fault(Changed(report => report["model"]!["stages"]![1]!["terms"]![0]!["scores"]!.AsArray().RemoveAt(0))).Kind.Code, Is.EqualTo("EW1761"));

    [Test]
    public void Read_InfiniteNumber_IsTold()
    {
        var text = Encoding.UTF8.GetString(ModelCardJson.Write(CardFixture.Report())).Replace("[0.8242, ", "[1e999, ", StringComparison.Ordinal);
        Assert.That(Fault(Encoding.UTF8.GetBytes(text)).Kind.Code, Is.EqualTo("EW1761"));
    }

    [Test]
    public void Read_OtherForm_IsTold()
    {
        var text = Encoding.UTF8.GetString(ModelCardJson.Write(CardFixture.Report())).Replace("\"form\": 1", "\"form\": 2", StringComparison.Ordinal);
        var fault = Fault(Encoding.UTF8.GetBytes(text));
        Assert.That(fault.Kind.Code, Is.EqualTo("EW1763"));
        Assert.That(fault.Message(Language.English), Does.Contain("has form 2; this program knows 1"));
    }

    private static readonly (string Place, Func<FitReport, FitReport> Spoilt)[] Contradictions =
    [
        ("model-sha256", r => r with { Model = r.Model with { Sha256 = "abc" } }),
        ("settings-sha256", r => r with { SettingsSha256 = new string('A', 64) }),
        ("capacity", r => r with { Capacity = 1.5 }),
        ("horizon", r => r with { Horizon = -1 }),
        ("replicates", r => r with { Replicates = -1 }),
        ("fairness-limit", r => r with { FairnessLimit = 1.5 }),
        ("edits", r => r with { Edits = [new(Stage.Primary, "S01", "guess", "x")] }),
        ("stages", r => r with { Stages = [] }),
        ("stages", r => r with { Stages = [r.Stages[0], r.Stages[0]] }),
        ("stages.stage", r => r with { Stages = [r.Stages[0] with { Stage = Stage.Transition }] }),
        ("stages.chosen", r => r with { Stages = [r.Stages[0] with { Chosen = "none" }] }),
        ("stages.table.id", r => r with { Stages = [r.Stages[0] with { Table = [.. r.Stages[0].Table, r.Stages[0].Table[0]] }] }),
        ("stages.fit-positives", r => r with { Stages = [r.Stages[0] with { FitPositives = 99_999 }] }),
        ("stages.test-positives", r => r with { Stages = [r.Stages[0] with { TestPositives = -1 }] }),
        ("stages.outcome-unknown", r => r with { Stages = [r.Stages[0] with { OutcomeUnknown = -1 }] }),
        ("stages.fairness", r => r with { Stages = [r.Stages[0] with { Fairness = [r.Stages[0].Fairness[0] with { SmallestGroup = -1 }] }] }),
        ("stages.reliability", r => r with { Stages = [r.Stages[0] with { Reliability = [new(1, 1.5, Estimate.None)] }] }),
    ];

    [Test]
    public void Read_Contradiction_NamesItsPlace([Range(0, 16)] int index)
    {
        var (place, spoilt) = Contradictions[index];
        var fault = Fault(ModelCardJson.Write(spoilt(CardFixture.Report())));
        Assert.That((fault.Kind.Code, fault.Arguments[0]), Is.EqualTo(("EW1762", place)));
    }

    private static Finding Fault(byte[] bytes)
    {
        var stop = Assert.Throws<RunStoppedException>(() => ModelCardJson.Read(bytes, "x.card.json"))!;
        Assert.That(stop.Reason, Is.EqualTo(StopReason.SettingsFaulty));
        return stop.Findings.Single();
    }

    private static byte[] Changed(Action<JsonObject> change)
    {
        var card = JsonNode.Parse(ModelCardJson.Write(CardFixture.Report()))!.AsObject();
        change(card["report"]!.AsObject());
        return Encoding.UTF8.GetBytes(card.ToJsonString(new(JsonSerializerOptions.Default) { WriteIndented = true }));
    }
}
