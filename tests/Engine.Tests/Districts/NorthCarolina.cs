using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using EarlyWarning.Districts;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Districts;

/// <summary>The golden figures of North Carolina: from the repository's fixtures, or from the full reference files.</summary>
internal static class NorthCarolina
{
    /// <summary>Sources of the figures, for <c>TestCaseSource</c>.</summary>
    public static readonly string[] Sources = ["fixtures", "reference"];

    public static string Path(string source, string file) => source == "fixtures"
        ? System.IO.Path.Combine(Repository.Root, "tests", "Engine.Tests", "Fixtures", "ncsids74", file)
        : ReferenceFiles.Require("goldens/ncsids74/" + file);

    /// <summary>Rows of a file as dictionaries by column.</summary>
    public static Dictionary<string, string>[] Rows(string source, string file) => Rows(Path(source, file));

    public static Dictionary<string, string>[] Rows(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static double Number(this Dictionary<string, string> row, string column) =>
        row[column].Length == 0 || row[column] == "NA" ? double.NaN : double.Parse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture);

    public static long Whole(this Dictionary<string, string> row, string column) => (long)row.Number(column);

    /// <summary>Counties in the order of the files, with their neighbours.</summary>
    public static (ImmutableArray<DistrictCode> Codes, ImmutableArray<ImmutableArray<int>> Neighbours) Graph(string source, string file = "neighbours_queen.csv")
    {
        var codes = Rows(source, "rates_74.csv").Select(row => new DistrictCode(row["area_id"])).ToImmutableArray();
        var links = Rows(source, file).ToLookup(row => row["from"], row => codes.IndexOf(new DistrictCode(row["to"])));
        return (codes, [.. codes.Select(code => links[code.Value].Order().ToImmutableArray())]);
    }

    public static long[] Cases(string source) => [.. Rows(source, "rates_74.csv").Select(row => row.Whole("cases"))];

    public static long[] Births(string source) => [.. Rows(source, "rates_74.csv").Select(row => row.Whole("pop"))];

    /// <summary>Deaths per thousand births.</summary>
    public static double[] CrudeRates(string source) => [.. Cases(source).Zip(Births(source), (cases, births) => cases * 1000.0 / births)];

    /// <summary>The values of which the reference files hold local statistics: crude, ebest, ft, ebiz.</summary>
    public static double[] Values(string rate) => rate switch
    {
        "crude" => CrudeRates("reference"),
        "ebest" => [.. Rows("reference", "rates_74.csv").Select(row => row.Number("ebest_poisson") * 1000)],
        "ft" => [.. Cases("reference").Zip(Births("reference"), FreemanTukey.Transform)],
        _ => [.. Rows("reference", "rates_74.csv").Select(row => row.Number("ebi_z"))],
    };

    /// <summary>A reference file.</summary>
    public static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path("reference", file))).RootElement;

    /// <summary>Asserts equality to 1e-9 relative or 1e-12 absolute.</summary>
    public static void AssertGolden(double actual, double golden, string what)
    {
        if (double.IsNaN(golden)) Assert.That(actual, Is.NaN, what);
        else Assert.That(actual, Is.EqualTo(golden).Within(Math.Max(1e-12, Math.Abs(golden) * 1e-9)), what);
    }

    /// <summary>Asserts that a simulated p lies within four standard errors of a reference, and one draw; the size is 1 / the number of draws, for two simulations their sum.</summary>
    public static void AssertWithinFourErrors(double p, double reference, double inverseSize, string what) =>
        Assert.That(p, Is.EqualTo(reference).Within((4 * Math.Sqrt(Math.Max(reference * (1 - reference), 0) * inverseSize)) + inverseSize), what);

    private static string[] Cells(string line)
    {
        // Odd parts lie between quotation marks, where a comma separates nothing.
        var parts = line.Split('"');
        for (var i = 1; i < parts.Length; i += 2) parts[i] = parts[i].Replace(',', '\0');
        return [.. string.Concat(parts).Split(',').Select(cell => cell.Replace('\0', ','))];
    }
}
