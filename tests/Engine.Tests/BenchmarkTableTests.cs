using System.Globalization;

namespace EarlyWarning.Tests;

/// <summary>The table of measured figures in the README is made from the committed results, so that neither can move without the other.</summary>
[TestFixture]
public sealed class BenchmarkTableTests
{
    private const string Start = "<!-- measured -->\n";

    private const string End = "<!-- /measured -->";

    private static readonly (string File, string Method, string Label)[] Rows =
    [
        ("risk", "ReadLimit", "merely summing the same columns (the read limit)"),
        ("risk", "Vector512", "risk, AVX-512"),
        ("risk", "Vector256", "risk, AVX2"),
        ("risk", "Vector128", "risk, 128 bits"),
        ("risk", "TensorPrimitives", "risk, written with TensorPrimitives"),
        ("risk", "Scalar", "risk, scalar definition"),
        ("crowded-cuts", "Vector512", "risk, cuts that crowd at one end"),
        ("coded", "Vector512", "risk from coded columns"),
        ("everything", "SumsOnly", "exact sums per district, contributions of each term included"),
        ("everything", "Vector512", "log-odds, risk, flag, three reasons and the sums"),
        ("everything", "Vector512FromCodes", "the same from coded columns"),
    ];

    [Test]
    public void ReadmeTable_CommittedResults_AreTheSame()
    {
        var readme = Path.Combine(Repository.Root, "README.md");
        var text = File.ReadAllText(readme).ReplaceLineEndings("\n");
        var from = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        Assert.That(to, Is.GreaterThanOrEqualTo(from), "the README marks where the table stands");
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE") == "1")
        {
            File.WriteAllText(readme, text[..from] + Table() + text[to..]);
            Assert.Ignore("The README's table was written anew.");
        }

        Assert.That(text[from..to], Is.EqualTo(Table()), "run this test with EARLYWARNING_UPDATE=1 after committing new results");
    }

    private static string Table()
    {
        var lines = Rows.Select(row =>
        {
            var cells = Cells(row.File, row.Method);
            return $"| {row.Label} | {cells["ns/child"]} | {cells["GB/s of values"]} | {cells["% of read limit"]} % | {Bytes(cells["Allocated"])} |\n";
        });
        var sets = Milliseconds("weight-sets", "OneAfterTheOther") / Milliseconds("weight-sets", "Together");
        return "| 4 million children, 32 indicators × 16 bins, two threads | ns a child | GB/s of values | of the read limit | allocated a call |\n|---|---|---|---|---|\n"
            + string.Concat(lines)
            + string.Create(CultureInfo.InvariantCulture, $"\n1,000 sets of weights over 25,000 children, sums per district: {sets:0.0} times the terms a second of 1,000 separate runs on coded columns.\n");
    }

    /// <summary>An empty cell is how the benchmark library writes none at all.</summary>
    private static string Bytes(string cell) => cell is "-" or "" ? "0 B" : cell;

    private static double Milliseconds(string file, string method)
    {
        var parts = Cells(file, method)["Mean"].Split(' ');
        var factor = parts[1] switch { "s" => 1e3, "ms" => 1, "us" or "μs" => 1e-3, _ => throw new FormatException(parts[1]) };
        return double.Parse(parts[0], NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture) * factor;
    }

    private static Dictionary<string, string> Cells(string file, string method)
    {
        var path = Path.Combine(Repository.Root, "benchmarks", "results", "amd-epyc-family26-2cores", file + ".md");
        var table = File.ReadAllLines(path).Where(line => line.StartsWith('|')).Select(Split).ToArray();
        var row = table.Single(cells => cells[0] == method);
        return table[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    private static string[] Split(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('*').Trim())];
}
