using System.Text;

namespace EarlyWarning.Tests.EndToEnd;

/// <summary>Bad input, each kind with its exit code, its finding, and the earlier output untouched.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class BadInputTests
{
    private const string School = "2026-Q3/schule.csv";

    private CityFolder published = null!;

    [OneTimeSetUp]
    public void PublishOnce()
    {
        published = CityFolder.Generate("--children", "3000", "--districts", "8", "--quarters", "1");
        Assert.That(published.Run().ExitCode, Is.Zero);
    }

    [OneTimeTearDown]
    public void Delete() => published.Dispose();

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("unknown column", 4, "EW1113", city => EditHeader(city, h => h.Replace("fehlquote", "fehlqote", StringComparison.Ordinal)));
        yield return Case("wrong separator", 4, "EW1115", city => EditText(city, t => t.Replace(',', '.').Replace(';', ',')));
        yield return Case("truncated file", 4, "EW1124", city => EditBytes(city, b => b[..(b.Length - 25)]));
        yield return Case("mixed encodings", 4, "EW1108", city => EditBytes(city, b => [.. b[3..], .. "ä;\n"u8, 0xE4, .. ";\n"u8]));
        yield return Case("duplicate header", 4, "EW1116", city => EditText(city, t => AddColumn(t, "fehlquote", "1")));
        yield return Case("names in the file", 4, "EW1118", city => EditText(city, t => AddColumn(t, "Nachname", "x")));
        yield return Case("most districts not on the map", 4, "EW1411", city => EditText(city, t => t.Replace(";0", ";9", StringComparison.Ordinal)));
        yield return Case("a field of 300 MB", 4, "EW1111", WriteHugeField);
        yield return Case("an empty file", 4, "EW1104", city => EditBytes(city, _ => []));
        yield return Case("a header without rows", 4, "EW1105", city => EditText(city, t => t[..(t.IndexOf('\n', StringComparison.Ordinal) + 1)]));
        yield return Case("a file that is a folder", 5, "EW1102", city =>
        {
            File.Delete(city.File(School));
            Directory.CreateDirectory(city.File(School));
        });
        yield return Case("a missing file", 5, "EW1101", city => File.Delete(city.File(School)));
        yield return Case("a missing map", 5, "EW1301", city => File.Delete(city.File("stadtteile.geojson")));
        yield return Case("a missing settings file", 5, "EW10", city => File.Delete(city.Settings));
        yield return Case("faulty settings", 3, "EW10", city => File.AppendAllText(city.Settings, "\nlanguge: de\n"));
        yield return Case("an extract without legal basis", 3, "EW10", city => EditSettings(city, s => s.Replace("    legal-basis: \"§ 120 SchulG NRW\"\n", "", StringComparison.Ordinal)));
        yield return Case("a period that ends after the as-of date", 4, "EW1122", city => EditSettings(city, s => s.Replace("period: quarter", "period: { from: 2026-07-01, to: 2026-10-01 }", StringComparison.Ordinal)));
    }

    [TestCaseSource(nameof(Refused))]
    public void Run_RefusedInput_EndsWithItsCodeAndLeavesTheOutput(Action<CityFolder> spoil, int exitCode, string code)
    {
        using var city = published.Copy();
        var before = city.PublishedDigest();
        spoil(city);

        // A quarter of a gigabyte for the managed heap: nothing may be read into memory as a whole.
        var outcome = Earlywarning.Run(
            new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0x10000000" }, "run", city.Settings, "--quiet", "--lang", "en");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Error);
            Assert.That(outcome.Error, Does.Contain($"[{code}"));
            Assert.That(city.PublishedDigest(), Is.EqualTo(before));
        }
    }

    private static IEnumerable<TestCaseData> Survived()
    {
        yield return Case("unterminated quote", 0, "EW1202", city => EditRow(city, 40, fields => fields[3] = "\"1,0"));
        yield return Case("1e400", 0, "EW1220", city => EditRow(city, 40, fields => fields[3] = "1e400"));
        yield return Case("NaN", 0, "EW1220", city => EditRow(city, 40, fields => fields[3] = "NaN"));
        yield return Case("1.2.3", 0, "EW1220", city => EditRow(city, 40, fields => fields[3] = "1.2.3"));
        yield return Case("a point under decimal comma", 0, "EW1220", city => EditRow(city, 40, fields => fields[3] = "1.5"));
        yield return Case("a missing field", 0, "EW1201", city => EditText(city, t => EditLine(t, 40, l => l[..l.LastIndexOf(';')])));
        yield return Case("duplicate child", 0, "EW1402", city => EditText(city, t => EditLine(t, 40, l => l + "\n" + l)));
        yield return Case("duplicate child with other values", 0, "EW1404", city => EditText(city, t => EditLine(t, 40, l => l + "\n" + With(l, f => f[3] = "1,7"))));
        yield return Case("district not on the map", 0, "EW1401", city => EditRow(city, 40, fields => fields[1] = "999"));
        yield return Case("a column that is not in the settings", 0, "EW1131", city => EditText(city, t => AddColumn(t, "bemerkung_frei", "1")));
    }

    [TestCaseSource(nameof(Survived))]
    public void Run_FaultInOneRow_RunsAndSaysWhere(Action<CityFolder> spoil, int exitCode, string code)
    {
        using var city = published.Copy();
        spoil(city);

        var outcome = city.Run();
        var findings = File.ReadAllLines(Path.Combine(city.Output, "2026-Q3", "internal", "findings.csv"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Error);
            Assert.That(findings.Where(l => l.Contains($";{code};", StringComparison.Ordinal) && l.Contains(School, StringComparison.Ordinal)), Is.Not.Empty);
        }
    }

    [Test]
    public void Run_ReadOnlyOutput_EndsWith6AndLeavesTheOutput()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Folders are not made read-only by mode bits here.");
            return;
        }

        using var city = published.Copy();
        var before = city.PublishedDigest();
        foreach (var folder in Directory.EnumerateDirectories(city.Output, "*", SearchOption.AllDirectories).Append(city.Output))
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        File.SetUnixFileMode(city.Root, File.GetUnixFileMode(city.Root) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        var outcome = Environment.IsPrivilegedProcess ? Earlywarning.RunAsNobody("run", city.Settings, "--quiet") : city.Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(6), outcome.Error);
            Assert.That(outcome.Error, Does.Contain("[EW16"));
            Assert.That(city.PublishedDigest(), Is.EqualTo(before));
        }
    }

    [Test]
    public void Run_StoreHeldByAnotherRun_EndsWith6AndLeavesTheOutput()
    {
        using var city = published.Copy();
        var before = city.PublishedDigest();
        using var other = new FileStream(Path.Combine(city.Output, "results.sqlite.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var outcome = city.Run();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(6), outcome.Error);
            Assert.That(outcome.Error, Does.Contain("[EW1604]"));
            Assert.That(city.PublishedDigest(), Is.EqualTo(before));
        }
    }

    private static TestCaseData Case(string name, int exitCode, string code, Action<CityFolder> spoil) =>
        new TestCaseData(spoil, exitCode, code).SetArgDisplayNames(name);

    private static void EditBytes(CityFolder city, Func<byte[], byte[]> edit) => File.WriteAllBytes(city.File(School), edit(File.ReadAllBytes(city.File(School))));

    private static void EditText(CityFolder city, Func<string, string> edit) =>
        File.WriteAllText(city.File(School), edit(File.ReadAllText(city.File(School))), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

    private static void EditSettings(CityFolder city, Func<string, string> edit) => File.WriteAllText(city.Settings, edit(File.ReadAllText(city.Settings)));

    private static void EditHeader(CityFolder city, Func<string, string> edit) => EditText(city, t => EditLine(t, 1, edit));

    private static void EditRow(CityFolder city, int number, Action<string[]> edit) => EditText(city, t => EditLine(t, number, l => With(l, edit)));

    private static string EditLine(string text, int number, Func<string, string> edit)
    {
        var lines = text.Split('\n');
        var ending = lines[number - 1].EndsWith('\r') ? "\r" : "";
        lines[number - 1] = edit(lines[number - 1].TrimEnd('\r')).Replace("\n", ending + "\n", StringComparison.Ordinal) + ending;
        return string.Join('\n', lines);
    }

    private static string With(string line, Action<string[]> edit)
    {
        var fields = line.Split(';');
        edit(fields);
        return string.Join(';', fields);
    }

    private static string AddColumn(string text, string header, string value) =>
        string.Join('\n', text.Split('\n').Select((line, i) => line.Trim().Length == 0 ? line
            : line.TrimEnd('\r') + ";" + (i == 0 ? header : value) + (line.EndsWith('\r') ? "\r" : "")));

    private static void WriteHugeField(CityFolder city)
    {
        var text = File.ReadAllBytes(city.File(School));
        var chunk = new byte[1 << 20];
        chunk.AsSpan().Fill((byte)'7');
        using var file = File.Create(city.File(School));
        file.Write(text);
        for (var i = 0; i < 300; i++) file.Write(chunk);
        file.Write("\n"u8);
    }
}
