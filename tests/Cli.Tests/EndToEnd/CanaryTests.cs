using System.IO.Compression;
using System.Text;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>Whatever the program does, nothing of a child's row comes out: neither on its streams nor in any file it leaves behind. The extracts themselves are excepted, and
/// the pseudonym in the file that the settings permit.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class CanaryTests
{
    private CityFolder planted = null!;

    [OneTimeSetUp]
    public void Plant() => planted = CanaryCity.Generate();

    [OneTimeTearDown]
    public void Delete() => planted.Dispose();

    [Test]
    public void Extracts_Planted_HoldEveryCanary()
    {
        var extracts = Directory.GetFiles(planted.File("2026-Q3"), "*", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToList();
        using (Assert.EnterMultipleScope())
        {
            foreach (var canary in CanaryCity.Canaries) Assert.That(extracts.Any(bytes => canary.IsIn(bytes)), canary.Name);
        }
    }

    [Test]
    public void EveryCommand_RunToItsEnd_LetsNothingOut()
    {
        using var city = planted.Copy();
        using var watch = new Watch(city);
        watch.Does(0, "check");
        watch.Does(0, "check", "--json", "--log-format", "json");
        watch.Does(0, "run", "--log", "debug");
        var findings = File.ReadAllText(Path.Combine(city.Output, "2026-Q3", "internal", "findings.csv"));
        watch.Does(0, "publish", "--released-by", "A. Muster", "--at", "2026-10-15T14:30+02:00", "--log", "debug");
        watch.Does(0, "publish", "--released-by", "A. Muster", "--at", "2026-10-15T14:30+02:00");

        watch.Does(0, "explain", "011", "--log", "debug");
        watch.Does(5, "compare", "2026-Q2", "2026-Q3", "--log-format", "json");

        File.AppendAllText(city.Settings, CanaryCity.Permission);
        watch.Does(0, "run", "--json", "--log", "debug", "--log-format", "json");
        Assert.That(Directory.GetFiles(city.File("vertraulich")), Has.Length.EqualTo(1));
        watch.Does(0, "purge", "--today", "2027-03-31", "--dry-run", "--log", "debug");
        watch.Does(0, "purge", "--today", "2027-03-31", "--json");
        Assert.That(Directory.GetFiles(city.File("vertraulich")), Is.Empty);

        // The faulty rows were met: otherwise their silence says nothing.
        Assert.That(new[] { "EW1201", "EW1202", "EW1208", "EW1220", "EW1222", "EW1252", "EW1260", "EW1262", "EW1264", "EW1401", "EW1404" }.Where(code => !findings.Contains(code, StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<TestCaseData> Failures()
    {
        yield return Case("too many rows set aside", 4, [], city => File.AppendAllText(city.Settings, "\ninput: { maximum-set-aside-share: 0 }\n"));
        yield return Case("a header of names", 4, [], city => EditSchool(city, text => text.Replace("anmerkung", "Nachname", StringComparison.Ordinal)));
        yield return Case("a column that is missing", 4, [], city => EditSchool(city, text => text.Replace("fehlquote", "fehlqote", StringComparison.Ordinal)));
        yield return Case("a SchILD-NRW folder with free text", 4, [], city => File.WriteAllText(city.File("2026-Q3/schild/SchuelerVermerke.dat"), "Kanarienrest"));
        yield return Case("a SchILD-NRW file cut in mid-row", 4, [], city => File.WriteAllBytes(
            city.File("2026-Q3/schild/SchuelerLeistungsdaten.dat"), File.ReadAllBytes(city.File("2026-Q3/schild/SchuelerLeistungsdaten.dat"))[..^30]));
        yield return Case("absences entered in another way", 4, [], city => File.WriteAllText(city.Settings, File.ReadAllText(city.Settings).Replace("absences: totals", "absences: subjects", StringComparison.Ordinal)));
        yield return Case("no secret", 5, [], city => File.Delete(city.File("2026-Q3/geheimnis.key")));
        yield return Case("broken encoding", 4, [], city => File.WriteAllBytes(
            city.File("2026-Q3/schule.csv"), [.. File.ReadAllBytes(city.File("2026-Q3/schule.csv")), .. "Kanarienrest;"u8, 0xE4, 0xF6, .. ";ä;Kanarienwert\n"u8]));
        yield return Case("a file cut in mid-row", 4, [], city => File.WriteAllBytes(
            city.File("2026-Q3/schule.csv"), File.ReadAllBytes(city.File("2026-Q3/schule.csv"))[..^60]));
        yield return Case("faulty settings", 3, [], city => File.AppendAllText(city.Settings, "\nlangauge: de\n"));
        yield return Case("an output that is a file", 6, [], city => File.AppendAllText(city.Settings, "\noutput: README.md\n"));
        yield return Case("a store that is none", 6, [], city => File.AppendAllText(city.Settings, "\nstore: stadtteile.geojson.copy\n"), city => File.Copy(city.File("stadtteile.geojson"), city.File("stadtteile.geojson.copy")));
        yield return Case("child scores without room", 6, [], city => File.AppendAllText(city.Settings, CanaryCity.Permission.Replace("vertraulich", "README.md/tief", StringComparison.Ordinal)));
        yield return Case("killed with the store open", null, new() { ["EARLYWARNING_STOP_AFTER"] = "store-written" }, city => File.AppendAllText(city.Settings, CanaryCity.Permission));
        yield return Case("killed before the files are moved", null, new() { ["EARLYWARNING_STOP_AFTER"] = "store-committed" }, city => File.AppendAllText(city.Settings, CanaryCity.Permission));
        yield return Case("memory for nothing", null, new() { ["DOTNET_GCHeapHardLimit"] = "0x1C0000" }, _ => { });
        yield return Case("memory for half the way", null, new() { ["DOTNET_GCHeapHardLimit"] = "0x800000" }, _ => { });
        yield return Case("a kernel that does not exist", null, new() { ["EARLYWARNING_KERNEL_PATH"] = "Kanarienkern" }, _ => { });
    }

    [TestCaseSource(nameof(Failures))]
    public void Run_Failing_LetsNothingOut(int? exitCode, Dictionary<string, string> environment, Action<CityFolder>[] spoil)
    {
        using var city = planted.Copy();
        foreach (var one in spoil) one(city);
        using var watch = new Watch(city);
        watch.Does(exitCode, environment, "run", "--log", "debug");
        watch.Does(null, environment, "check", "--json", "--log", "debug");
    }

    private static void EditSchool(CityFolder city, Func<string, string> edit) =>
        File.WriteAllText(city.File("2026-Q3/schule.csv"), edit(File.ReadAllText(city.File("2026-Q3/schule.csv"))), new UTF8Encoding(true));

    private static TestCaseData Case(string name, int? exitCode, Dictionary<string, string> environment, params Action<CityFolder>[] spoil) =>
        new TestCaseData(exitCode, environment, spoil).SetArgDisplayNames(name);

    /// <summary>Runs commands with a temporary folder of their own, and searches every byte they leave anywhere.</summary>
    private sealed class Watch(CityFolder city) : IDisposable
    {
        private readonly string temporary = Directory.CreateTempSubdirectory("earlywarning-canary-").FullName;

        public void Does(int? exitCode, params string[] words) => Does(exitCode, [], words);

        public void Does(int? exitCode, Dictionary<string, string> environment, params string[] words)
        {
            var outcome = Earlywarning.Run(new Dictionary<string, string>(environment) { ["TMPDIR"] = temporary }, [words[0], city.Settings, .. words[1..], "--lang", "en"]);
            var command = string.Join(' ', words);
            if (exitCode is not null) Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), command + "\n" + outcome.Error);
            var places = new List<(string Place, byte[] Bytes)> { ("standard output", Encoding.UTF8.GetBytes(outcome.Output)), ("standard error", Encoding.UTF8.GetBytes(outcome.Error)) };
            places.AddRange(Files(city.Root).Concat(Files(temporary)).SelectMany(Contents));
            Assert.That(places, Has.Count.GreaterThan(4));
            using (Assert.EnterMultipleScope())
            {
                foreach (var (place, bytes) in places)
                {
                    var found = CanaryCity.Canaries.Where(canary => canary.IsIn(WithoutKeys(place, bytes))).Select(canary => canary.Name);
                    Assert.That(found, Is.Empty, $"{command}: {place}");
                }
            }
        }

        public void Dispose() => Directory.Delete(temporary, recursive: true);

        /// <summary>The bytes of a file, and of a workbook what is packed in it.</summary>
        private static IEnumerable<(string Place, byte[] Bytes)> Contents(string file)
        {
            yield return (file, File.ReadAllBytes(file));
            if (!file.EndsWith(".xlsx", StringComparison.Ordinal)) yield break;
            using var archive = ZipFile.OpenRead(file);
            foreach (var entry in archive.Entries)
            {
                using var part = entry.Open();
                using var bytes = new MemoryStream();
                part.CopyTo(bytes);
                yield return ($"{file}: {entry.FullName}", bytes.ToArray());
            }
        }

        private static IEnumerable<string> Files(string root) =>
            Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
                .Where(file => !file.Contains("/2026-Q3/", StringComparison.Ordinal) || file.Contains("/out/", StringComparison.Ordinal))
                .Where(file => File.ResolveLinkTarget(file, false) is null && new FileInfo(file).Length > 0);

        /// <summary>Of the permitted file everything but its first column, which holds the pseudonyms.</summary>
        private static byte[] WithoutKeys(string place, byte[] bytes) => !Path.GetFileName(place).TrimStart('.').StartsWith("child-scores_", StringComparison.Ordinal)
            ? bytes
            : Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(bytes).Split('\n').Select(line => line[(line.IndexOf(';', StringComparison.Ordinal) + 1)..])));
    }
}
