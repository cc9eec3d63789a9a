using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.MadeUpCity;

/// <summary>Writes the truth as JSON.</summary>
internal static class TruthFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "truth.json";

    // Line ends are the same on every machine.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file.</summary>
    /// <param name="truth">The truth.</param>
    /// <param name="folder">Folder of the sample.</param>
    public static void Write(CityTruth truth, string folder)
    {
        using var file = new FileStream(Path.Combine(folder, Name), FileMode.Create);
        using (var json = new Utf8JsonWriter(file, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("plan");
            json.WriteNumber("children", truth.Plan.Children);
            json.WriteNumber("districts", truth.Plan.Districts);
            json.WriteNumber("quarters", truth.Plan.Quarters);
            json.WriteNumber("seed", truth.Plan.Seed);
            json.WriteString("last", truth.Plan.Last.ToString());
            json.WriteEndObject();
            json.WriteStartArray("hotspots");
            foreach (var hotspot in truth.Hotspots)
            {
                json.WriteStartObject();
                json.WriteString("stage", hotspot.Stage.Id());
                json.WriteString("district", hotspot.District.Value);
                WriteList(json, "drivers", hotspot.Drivers);
                json.WriteBoolean("in-cluster", hotspot.InCluster);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteList(json, "improving", [.. truth.Improving.Select(d => d.Value)]);
            WriteList(json, "worsening", [.. truth.Worsening.Select(d => d.Value)]);
            WriteList(json, "small", [.. truth.Small.Select(d => d.Value)]);
            WriteCounts(json, truth);
            WriteOutcomes(json, truth.Outcomes);
            json.WriteEndObject();
        }

        file.Write("\n"u8);
    }

    private static void WriteCounts(Utf8JsonWriter json, CityTruth truth)
    {
        json.WriteStartArray("children");
        foreach (var count in truth.Children)
        {
            json.WriteStartObject();
            json.WriteString("quarter", count.Quarter.ToString());
            json.WriteString("stage", count.Stage.Id());
            json.WriteNumber("children", count.Children);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("faults");
        foreach (var fault in truth.Faults)
        {
            json.WriteStartObject();
            json.WriteString("file", fault.File);
            json.WriteString("kind", fault.Kind);
            json.WriteNumber("count", fault.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteOutcomes(Utf8JsonWriter json, ImmutableArray<PlantedOutcome> outcomes)
    {
        json.WriteStartArray("outcomes");
        foreach (var outcome in outcomes)
        {
            json.WriteStartObject();
            json.WriteString("outcome", outcome.Outcome);
            json.WriteString("stage", outcome.Stage.Id());
            json.WriteNumber("intercept", outcome.Intercept);
            json.WriteStartArray("shapes");
            foreach (var shape in outcome.Shapes) Write(json, shape);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, PlantedShape shape)
    {
        json.WriteStartObject();
        json.WriteString("indicator", shape.Indicator);
        if (shape.Scores.IsEmpty)
        {
            json.WriteNumber("slope", shape.Slope);
            json.WriteNumber("from", shape.From);
            json.WriteNumber("to", shape.To);
        }
        else
        {
            WriteNumbers(json, "cuts", shape.Cuts);
            WriteNumbers(json, "scores", shape.Scores);
        }

        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, ImmutableArray<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
