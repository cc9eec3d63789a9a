using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EarlyWarning.Tests.Outputs;

/// <summary>Checks a folder against the rules of Data Package 1 and Table Schema 1 that docs/outputs.md names, by their numbers there.</summary>
internal sealed class FrictionlessCheck
{
    private readonly List<string> faults = [];
    private readonly Dictionary<string, (List<string> Head, List<List<string>> Rows)> tables = [];

    public static List<string> Of(string folder)
    {
        var check = new FrictionlessCheck();
        check.Package(folder);
        return check.faults;
    }

    private void Package(string folder)
    {
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "datapackage.json")))!.AsObject();
        Rule("1 name", Regex.IsMatch((string?)package["name"] ?? "", "^[-a-z0-9._/]+$"));
        Rule("1 profile", (string?)package["profile"] == "tabular-data-package");
        foreach (var source in package["sources"]!.AsArray()) Rule("2 source", ((string?)source!["title"])?.Length > 0);
        foreach (var licence in package["licenses"]?.AsArray() ?? []) Rule("2 licence", licence!["name"] is not null || licence["path"] is not null);
        var resources = package["resources"]!.AsArray();
        Rule("3 resources", resources.Count > 0 && resources.Select(r => (string?)r!["name"]).Distinct().Count() == resources.Count);
        foreach (var resource in resources) Resource(folder, resource!.AsObject());
        foreach (var resource in resources.Where(r => tables.ContainsKey((string)r!["name"]!))) Keys(resource!.AsObject());
    }

    private void Resource(string folder, JsonObject resource)
    {
        var (name, path) = ((string)resource["name"]!, (string)resource["path"]!);
        Rule($"3 {name}: name", Regex.IsMatch(name, "^[-a-z0-9._/]+$"));
        Rule($"3 {name}: path", !Path.IsPathRooted(path) && !path.Contains("..", StringComparison.Ordinal) && File.Exists(Path.Combine(folder, path)));
        var bytes = File.ReadAllBytes(Path.Combine(folder, path));
        Rule($"4 {name}: bytes", (int?)resource["bytes"] == bytes.Length);
        Rule($"4 {name}: hash", (string?)resource["hash"] == "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Rule($"5 {name}: encoding", (string?)resource["encoding"] == "utf-8" && System.Text.Unicode.Utf8.IsValid(bytes) && !bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var dialect = resource["dialect"]!;
        Rule($"5 {name}: dialect", ((string?)dialect["delimiter"], (string?)dialect["lineTerminator"], (bool?)dialect["header"]) == (",", "\r\n", true));
        var text = Encoding.UTF8.GetString(bytes);
        Rule($"5 {name}: line ends", text.Count(c => c == '\n') == text.Split("\r\n").Length - 1 && text.Count(c => c == '\r') == text.Count(c => c == '\n'));
        var rows = PlainCsv.Read(text);
        var fields = resource["schema"]!["fields"]!.AsArray();
        Rule($"6 {name}: head", rows[0].SequenceEqual(fields.Select(f => (string)f!["name"]!)));
        Rule($"6 {name}: width", rows.All(r => r.Count == fields.Count));
        Rule($"6 {name}: names", fields.All(f => Regex.IsMatch((string)f!["name"]!, "^[a-z][a-z0-9_]*$")));
        if (rows.Any(r => r.Count != fields.Count)) return;
        var missing = resource["schema"]!["missingValues"]!.AsArray().Select(m => (string)m!).ToHashSet();
        for (var c = 0; c < fields.Count; c++)
        {
            foreach (var row in rows.Skip(1)) Value($"{name}.{rows[0][c]}", missing.Contains(row[c]) ? null : row[c], fields[c]!);
        }

        tables[name] = (rows[0], rows[1..]);
    }

    private void Value(string place, string? value, JsonNode field)
    {
        var limits = field["constraints"];
        if (value is null)
        {
            Rule($"8 {place}: required", (bool?)limits?["required"] != true);
            return;
        }

        var number = double.NaN;
        var sound = (string)field["type"]! switch
        {
            "string" => true,
            "integer" => Regex.IsMatch(value, "^-?[0-9]+$") && double.TryParse(value, CultureInfo.InvariantCulture, out number),
            "number" => (string?)field["decimalChar"] == "." && Regex.IsMatch(value, @"^-?[0-9]+(\.[0-9]+)?$") && double.TryParse(value, CultureInfo.InvariantCulture, out number),
            "boolean" => value is "true" or "false",
            _ => false,
        };
        if (!sound) Rule($"7 {place}: '{value}' is no {field["type"]}", false);
        if (limits?["enum"] is JsonArray words && !words.Any(w => (string?)w == value)) Rule($"8 {place}: '{value}' is no word", false);
        if (limits?["minimum"] is { } minimum && !(number >= (double)minimum)) Rule($"8 {place}: {value} too small", false);
        if (limits?["maximum"] is { } maximum && !(number <= (double)maximum)) Rule($"8 {place}: {value} too large", false);
    }

    private void Keys(JsonObject resource)
    {
        var (name, schema) = ((string)resource["name"]!, resource["schema"]!);
        var own = Rows(name, schema["primaryKey"]!);
        Rule($"9 {name}: primary key", own.All(k => k.All(v => v.Length > 0)) && own.Select(k => string.Join('\t', k)).Distinct().Count() == own.Count);
        foreach (var key in schema["foreignKeys"]?.AsArray() ?? [])
        {
            var there = Rows((string)key!["reference"]!["resource"]!, key["reference"]!["fields"]!).Select(k => string.Join('\t', k)).ToHashSet();
            Rule($"9 {name}: foreign key", Rows(name, key["fields"]!).All(k => there.Contains(string.Join('\t', k))));
        }
    }

    private List<string[]> Rows(string table, JsonNode columns)
    {
        var (head, rows) = tables.GetValueOrDefault(table, ([], []));
        if (rows.Count == 0 && head.Count == 0) return [];
        var places = columns.AsArray().Select(c => head.IndexOf((string)c!)).ToArray();
        Rule($"9 {table}: key columns", !places.Contains(-1));
        return [.. rows.Select(r => places.Select(p => r[p]).ToArray())];
    }

    private void Rule(string rule, bool kept)
    {
        if (!kept && !faults.Contains(rule)) faults.Add(rule);
    }
}
