using System.Text.Json;
using EarlyWarning.Outputs;

namespace EarlyWarning.Tests.Outputs;

internal sealed class RunRecordTest
{
    [Test]
    public void Write_WholeRun_NamesWhatItWasComputedFrom()
    {
        using var json = JsonDocument.Parse(RunRecord.Write(OutputFixture.Content()));
        var root = json.RootElement;

        Assert.That(root.GetProperty("engine_version").GetString(), Is.EqualTo("0.1.0"));
        Assert.That(root.GetProperty("quarter").GetString(), Is.EqualTo("2026-Q3"));
        Assert.That(root.GetProperty("settings_sha256").GetString(), Is.EqualTo(new string('a', 64)));
        Assert.That(root.GetProperty("map_sha256").GetString(), Is.EqualTo(new string('b', 64)));
        Assert.That(root.GetProperty("model").GetProperty("reference_quarter").GetString(), Is.EqualTo("2026-Q1"));
        Assert.That(root.GetProperty("hotspot_rule").GetProperty("seed").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("earlier_quarters").EnumerateArray().Select(q => q.GetProperty("quarter").GetString()), Is.EqualTo((string[])["2025-Q4", "2026-Q1", "2026-Q2"]));
    }

    [Test]
    public void Write_ProtectedReceipt_IsMarkedAndEmpty()
    {
        using var json = JsonDocument.Parse(RunRecord.Write(OutputFixture.Content()));

        var extracts = json.RootElement.GetProperty("extracts");
        Assert.That(extracts[0].GetProperty("sha256").GetString(), Is.EqualTo(new string('c', 64)));
        Assert.That(extracts[0].GetProperty("protected").GetBoolean(), Is.True);
        Assert.That(extracts[0].GetProperty("cells_emptied").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(extracts[1].GetProperty("protected").GetBoolean(), Is.False);
        Assert.That(extracts[1].GetProperty("file").GetString(), Is.EqualTo("jugend.csv"));
    }
}
