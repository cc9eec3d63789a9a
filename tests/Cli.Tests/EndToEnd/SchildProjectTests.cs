using System.Text;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>The made-up project of SchILD-NRW folders, from laying it out to its files.</summary>
public sealed class SchildProjectTests
{
    private static readonly Canary[] Canaries = [.. new[] { "Müßig", "Cén Dö", "Höheweg", "Schule am Fluß", "x@example.org", "Bemerkung; mit Semikolon", "Gegangen" }.Select(Canary.Text)];

    // Of the smaller city some districts have fewer than a hundred children with the information, and some numbers of children are protected.
    [TestCase("3000", "9", true)]
    [TestCase("500", "4", false)]
    public void Project_LaidOutCheckedAndRun_TellsSharesWithoutNumbers(string children, string districts, bool all)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("earlywarning-schools-").FullName, "schulen");
        try
        {
            var laidOut = Earlywarning.Run("init", folder, "--schild", "--children", children, "--districts", districts);
            var settings = Path.Combine(folder, "earlywarning.yaml");
            var check = Earlywarning.Run("check", settings);
            var run = Earlywarning.Run("run", settings, "--lang", "en", "--log", "debug");
            Assert.That((laidOut.ExitCode, check.ExitCode, run.ExitCode), Is.EqualTo((0, 0, 0)), run.Error);
            var output = Path.Combine(folder, "out", "2026-Q3");
            var shares = Rows(output, "indicators.csv").Where(row => row["indicator"] is "S13" or "S14").ToArray();
            var shown = Rows(output, "districts.csv").Where(row => row["kind"] == "district" && row["stage"] == "all" && row["protected"].Length == 0).ToDictionary(row => row["code"], row => int.Parse(row["children"], null));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(shares, all ? Has.Length.EqualTo(2 * shown.Count) : Has.Length.InRange(1, 2 * shown.Count));
                Assert.That(shares.Select(row => row["count"] + row["denominator"] + row["value_low"] + row["protected"]), Has.All.Empty);
                Assert.That(shares.Select(row => int.Parse(row["value"], null)), Has.All.InRange(5, 95));
                Assert.That(shares.Select(row => shown.GetValueOrDefault(row["code"])), Has.All.GreaterThanOrEqualTo(100), "only beside a number of children that is published");
                Assert.That(File.ReadAllText(Path.Combine(output, "run.json")), Does.Contain("\"passed\": true").And.Contain("\"delete_by\": \"2027-09-30\""));
            }

            byte[][] left = [Encoding.UTF8.GetBytes(laidOut.Output + laidOut.Error + check.Output + check.Error + run.Output + run.Error), .. Directory.GetFiles(Path.Combine(folder, "out"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes)];
            foreach (var canary in Canaries) Assert.That(left.Any(bytes => canary.IsIn(bytes)), Is.False, canary.Name);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string folder, string file)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, file));
        var header = lines[0].TrimStart('\uFEFF').Split(';');
        return lines.Skip(1).Select(line => header.Zip(line.Split(';'), (name, cell) => (name, Cell: cell.Trim('"'))).ToDictionary(pair => pair.name, pair => pair.Cell));
    }
}
