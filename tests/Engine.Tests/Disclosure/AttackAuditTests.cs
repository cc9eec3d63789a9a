using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Results;
using EarlyWarning.Tests.Results;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>The audit on written files: what is protected passes, every leak is found and refused.</summary>
internal sealed class AttackAuditTests
{
    private const int Cities = 15;

    [TestCase(Language.German)]
    [TestCase(Language.English)]
    public void Run_ProtectedCities_Pass(Language language)
    {
        int hidden = 0, sensitive = 0;
        for (var seed = 0; seed < Cities; seed++)
        {
            using var folder = new ScratchFolder();
            var setting = AuditSetting.Of(CountTables.Random(seed), language: language);
            setting.Write(folder.Path);
            var result = setting.Audit(folder.Path);
            Assert.That(result.Failures.Select(f => $"{f.Kind.Code} {f.File} {f.Row.English}: {string.Join("; ", f.Sources.Select(s => s.English))}"), Is.Empty, $"seed {seed}");
            Assert.That((result.Narrowest, result.Recovered, result.KnownFromEarlier), Is.EqualTo((5L, 0, 0)));
            Assert.That(result.Hidden, Is.EqualTo(setting.Table.Rows.Count(r => r.Protected)));
            Assert.That(result.Hidden - result.Sensitive, Is.EqualTo(setting.Secondary.Count()));
            hidden += result.Hidden;
            sensitive += result.Sensitive;
        }

        Assert.That(sensitive, Is.GreaterThan(80).And.LessThan(hidden));
    }

    [Test]
    public void Run_OneSecondaryRowShown_IsFoundWithTheSumsThatTellIt()
    {
        int leaks = 0, found = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var setting = AuditSetting.Of(CountTables.Random(seed));
            foreach (var key in setting.Secondary.Take(3))
            {
                using var folder = new ScratchFolder();
                var leaking = setting.Leaking(key);
                leaking.Write(folder.Path);
                var result = leaking.Audit(folder.Path);
                leaks++;
                if (result.Failures.Any(f => f.Kind == AuditFindings.GivenAway && f.Sources.Length > 0 && f.Sources[0].English.StartsWith("districts.csv: ", StringComparison.Ordinal))) found++;
            }
        }

        // A row that is hidden only because whole district × stage rows are may be shown without harm; of the others most are needed.
        TestContext.Out.WriteLine($"{leaks} leaks, {found} found");
        Assert.That(leaks, Is.GreaterThan(15));
        Assert.That(found, Is.GreaterThan(leaks * 2 / 3));
    }

    [Test]
    public void Publish_LeakingOutput_IsRefusedAndLeavesEverythingAsItWas()
    {
        using var folder = new ScratchFolder();
        var setting = Small();
        var leaking = setting.Leaking(setting.Secondary.First());
        using var store = ResultsStore.Open(folder.In("results.sqlite"));
        var publication = new Publication(folder.In("out"), store);
        void Publish(AuditSetting what) => publication.Publish(what.Table, null, place =>
        {
            what.Write(place);
            AttackAudit.Require(place, what.Table, [], what.Truth, what.OnePublication);
        }, default);

        Publish(setting);
        var before = FolderHash.Of(publication.FolderOf(setting.Raw.Quarter));
        var stop = Assert.Throws<RunStoppedException>(() => Publish(leaking));
        Assert.That(stop!.Reason, Is.EqualTo(StopReason.PublicationRefused));
        Assert.That((int)stop.Reason, Is.EqualTo(7));
        Assert.That(stop.Findings.Select(f => f.Kind.Code), Does.Contain("EW1671"));
        Assert.That(stop.Findings[0].Message(Language.English), Does.StartWith("districts.csv: A protected row (district ").And.Contains("from: districts.csv: ").And.EndsWith("[EW1671]"));
        Assert.That(stop.Findings[0].Message(Language.German), Does.StartWith("districts.csv: Eine geschützte Zeile (Stadtteil ").And.Contains("über"));
        Assert.That(FolderHash.Of(publication.FolderOf(setting.Raw.Quarter)), Is.EqualTo(before));
        Assert.That(Directory.GetFileSystemEntries(folder.In("out")), Has.Length.EqualTo(1));
    }

    [Test]
    public void Run_SmallNumberShown_IsFound()
    {
        using var folder = new ScratchFolder();
        var setting = Small();
        var key = new CellKey(AreaKind.District, "D1", Stage.Early, "");
        var leaking = setting.Leaking(key);
        leaking.Write(folder.Path);
        Assert.That(leaking.Audit(folder.Path).Failures.Select(f => f.Kind.Code), Does.Contain("EW1672"));
    }

    [TestCase("districts.geojson", "\"early_count\":null", "\"early_count\":3")]
    [TestCase("report.html", "</main>", "<p>3 of 40 children</p></main>")]
    [TestCase("report.html", "</main>", "<svg><title>Name D1, before school: 3 of 40 children, 7.5 %</title></svg></main>")]
    [TestCase("report.html", "<td class=\"protected\">protected", "<td>41", Description = "a cell of the education chain")]
    [TestCase("districts.csv", ",early,protected,flagged,,,", ",early,protected,flagged,,,3.1")]
    [TestCase("data/figures.csv", ",early,true,flagged,,", ",early,true,flagged,40,")]
    [TestCase("data/figures.csv", ",early,true,flagged,", ",early,false,flagged,")]
    [TestCase("data/figures.csv", ",false,flagged,1", ",false,flagged,2")]
    public void Run_OneFileTellsMore_IsFound(string file, string from, string to)
    {
        using var folder = new ScratchFolder();
        var setting = Small();
        setting.Write(folder.Path);
        Assert.That(setting.Audit(folder.Path).Passed, Is.True);
        var text = File.ReadAllText(folder.In(file));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThan(0));
        File.WriteAllText(folder.In(file), text[..at] + to + text[(at + from.Length)..]);
        var failures = setting.Audit(folder.Path).Failures;
        Assert.That(failures.Select(f => (f.Kind.Code, f.File)), Does.Contain(("EW1673", file)));
    }

    [Test]
    public void Run_StoreTellsMore_IsFound()
    {
        using var folder = new ScratchFolder();
        var setting = Small();
        setting.Write(folder.Path);
        var leaking = setting.Leaking(setting.Secondary.First());
        var result = AttackAudit.Run(folder.Path, leaking.Table, [], setting.Truth, setting.OnePublication);
        Assert.That(result.Failures.Select(f => (f.Kind.Code, f.File)), Is.EqualTo(new[] { ("EW1673", "districts.csv") }));
    }

    [Test]
    public void Run_FilesOfOtherNumbers_DoNotPass()
    {
        using var folder = new ScratchFolder();
        var setting = Small();
        setting.Write(folder.Path);
        var truth = setting.Truth with { Counts = [.. setting.Raw.Counts.Select(c => c with { Count = c.Count + (c.Children > 0 ? 1 : 0) })] };
        Assert.That(AttackAudit.Run(folder.Path, setting.Table, [], truth, setting.OnePublication).Failures.Select(f => f.Kind.Code), Does.Contain("EW1673"));
    }

    [Test]
    public void Run_SmoothedRateFromHiddenRows_IsFound()
    {
        using var folder = new ScratchFolder();
        var setting = Small();
        setting.Write(folder.Path);
        var lines = File.ReadAllLines(folder.In("districts.csv"));
        var column = Array.IndexOf(lines[0].Split(','), "eb_rate");
        var row = Array.FindIndex(lines, l => l.Contains(",primary,,flagged", StringComparison.Ordinal));
        var cells = lines[row].Split(',');
        cells[column] = "0.9";
        lines[row] = string.Join(',', cells);
        File.WriteAllLines(folder.In("districts.csv"), lines);
        Assert.That(setting.Audit(folder.Path).Failures.Select(f => f.Kind.Code), Does.Contain("EW1674"));
    }

    [Test]
    public void ToFinding_Wordings_HoldNoNumberOfAHiddenRow()
    {
        using var folder = new ScratchFolder();
        var setting = Small();
        var leaking = setting.Leaking(setting.Secondary.First());
        leaking.Write(folder.Path);
        foreach (var finding in leaking.Audit(folder.Path).Failures.Select(f => f.ToFinding()))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                // Codes of districts and findings are the only digits there are.
                var text = finding.Message(language).Replace($"[{finding.Kind.Code}]", "", StringComparison.Ordinal);
                Assert.That(System.Text.RegularExpressions.Regex.Replace(text, @"\b[BD]\d\b", ""), Does.Not.Match(@"\d"));
            }
        }
    }

    [Test]
    public void Sources_OfTheAudit_NameNothingOfTheSuppressor()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src", "Engine", "Disclosure", "Audit"), "*.cs");
        Assert.That(files, Has.Length.GreaterThan(20));
        foreach (var file in files) Assert.That(File.ReadAllText(file), Does.Not.Match(@"\b(Suppression\w*|HiddenFlow|PrimaryRule|AreaTable|SumLine|SafeExpected)\b"), Path.GetFileName(file));
    }

    /// <summary>Six districts in two boroughs; one number of one district is small.</summary>
    private static AuditSetting Small() => AuditSetting.Of(CountTables.From(
        from d in Enumerable.Range(0, 6)
        from s in Stages.Chain.ToArray()
        select ($"D{d}", d < 3 ? "B1" : "B2", s, d == 1 && s == Stage.Early ? 3L : 8 + (((7 * d) + (int)s) % 5), 40L + d)));
}
