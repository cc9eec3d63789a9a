using EarlyWarning.MadeUpCity;
using EarlyWarning.Settings;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

/// <summary>Every indicator of every child of a made-up export against what the child was made with.</summary>
internal sealed class SchildIndicatorTests
{
    private static IEnumerable<TestCaseData> Plans()
    {
        yield return new TestCaseData(new SchildPlan()).SetArgDisplayNames("totals");
        yield return new TestCaseData(new SchildPlan { Absences = AbsenceEntry.Subjects, Seed = 2 }).SetArgDisplayNames("subjects");
        yield return new TestCaseData(new SchildPlan { Absences = AbsenceEntry.Days, Seed = 3 }).SetArgDisplayNames("days");
        yield return new TestCaseData(new SchildPlan { OptionalColumns = false, Seed = 4 }).SetArgDisplayNames("without optional columns");
        yield return new TestCaseData(new SchildPlan { ByHalfYear = true, Seed = 5 }).SetArgDisplayNames("by half-year");
    }

    [TestCaseSource(nameof(Plans))]
    public void EveryIndicator_OfEveryChild_IsWhatTheChildWasMadeWith(SchildPlan plan)
    {
        using var city = new SchildCity().With(plan);
        var children = city.Read().Children[0];
        Assert.That(children.Count, Is.EqualTo(plan.Pupils));
        var differences = new List<string>();
        var compared = 0;
        for (var row = 0; row < children.Count; row++)
        {
            var child = city.Children[children.Lines[row] - 2];
            if (children.Stages[row] != child.Stage) differences.Add($"stage of {child.Number}");
            if (children.DistrictCodes[children.Districts[row]].Value != child.District) differences.Add($"district of {child.Number}");
            foreach (var (id, expected) in child.Expected(plan.Years, plan.OptionalColumns, plan.Absences != AbsenceEntry.Totals))
            {
                var found = (double)children.Column(children.IndicatorIds.IndexOf(id))[row];
                compared++;
                if (double.IsNaN(expected) != double.IsNaN(found) || Math.Abs(expected - found) > 1e-5) differences.Add($"{id} of {child.Number} ({child.GradeCode}): {found}, expected {expected}");
            }
        }

        Assert.That(differences.Take(20), Is.Empty);
        Assert.That(compared, Is.EqualTo(plan.Pupils * 19));
    }

    [Test]
    public void EveryIndicator_OfTheMadeUpExport_TakesMoreThanOneValue()
    {
        using var city = new SchildCity().With(new());
        var children = city.Read().Children[0];
        var single = children.IndicatorIds.Where((id, i) => id is not ("S21" or "S22") && children.Column(i).ToArray().Where(v => !float.IsNaN(v)).Distinct().Count() < 2);
        Assert.That(single, Is.Empty);
    }

    [Test]
    public void MadeUpExport_Read_HasNoFaults()
    {
        using var city = new SchildCity().With(new());
        Assert.That(city.Read().Faults(), Is.Empty);
    }

    [Test]
    public void Outcomes_OfLeavers_AreWhatTheyWereMadeWith()
    {
        using var city = new SchildCity().With(new());
        var children = city.Read(city.Plain with { Leavers = true }).Children[0];
        var expected = SchildLeavers.Expected(city.Plan).Select(leaver => (leaver.NoCertificate, leaver.NoFollowOn)).ToArray();
        var (certificate, followOn) = (children.Column(children.IndicatorIds.IndexOf("S21")).ToArray(), children.Column(children.IndicatorIds.IndexOf("S22")).ToArray());
        Assert.That(certificate.Zip(followOn, (c, f) => ((double)c, (double)f)), Is.EqualTo(expected));
        Assert.That(children.Stages.ToArray(), Has.All.EqualTo(Stage.Transition));
    }

    [Test]
    public void Keys_OfTwinsOfOneName_Differ()
    {
        using var city = new SchildCity().With(new());
        var read = city.Read();
        Assert.That(read.Children[0].Keys.ToArray(), Is.Unique);
        Assert.That(read.Findings.Of("EW1168").Single().Arguments[0], Is.EqualTo("20"));
    }

    [Test]
    public void Names_OneLetterApart_AreToldAndStayApart()
    {
        using var city = new SchildCity().With(new() { Pupils = 40 });
        Assert.That(city.Read().Findings.Of("EW1148"), Is.Empty);
        var child = city.Children[3];
        city.Cell("SchuelerBasisdaten.dat", 8, 1, child.Surname.Replace("Name", "Nane", StringComparison.Ordinal)).Cell("SchuelerBasisdaten.dat", 8, 2, child.FirstName)
            .Cell("SchuelerBasisdaten.dat", 8, 3, child.Birth.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture));
        var read = city.Read();
        Assert.That(read.Findings.Of("EW1148").Single().Arguments[0], Is.EqualTo("< 5"));
        Assert.That(read.Children[0].Keys.ToArray(), Is.Unique);
    }

    [Test]
    public void Keys_WithAnotherSecret_AreOthers()
    {
        using var city = new SchildCity().With(new() { Pupils = 40 });
        var before = city.Read().Children[0].Keys.ToArray();
        city.Settings();
        File.WriteAllText(Path.Combine(city.Path, "other.key"), string.Concat(Enumerable.Repeat("67", 32)));
        var after = city.Read(city.Plain with { Secret = "other.key" }).Children[0].Keys.ToArray();
        Assert.That(after.Intersect(before), Is.Empty);
    }

    [Test]
    public void Marks_OfTheLastPrimaryReport_StandInForChildrenWithoutAHalfYear()
    {
        using var city = new SchildCity().With(new() { Pupils = 60, Years = 0 });
        var child = city.Children.First(c => c.Grade == 5);
        var name = $"{child.Surname}|{child.FirstName}|{child.Birth:dd.MM.yyyy}";
        city.Add("SchuelerGSDaten.dat", string.Join('|', SchildFiles.Primary.Columns) + $"\n{name}|2|3+|4-|1|5|1|1|1|1|1|||||||\n");
        var children = city.Read().Children[0];
        var row = children.Lines.IndexOf(child.Number + 2);
        Assert.That((children.Column(6)[row], children.Column(7)[row], children.Column(8)[row]), Is.EqualTo((4f, 5f, float.NaN)));
        Assert.That(children.Column(6).ToArray().Count(v => !float.IsNaN(v)), Is.EqualTo(1));
    }

    [Test]
    public void Values_OlderThanTheMaximumAge_AreMissing()
    {
        using var city = new SchildCity().With(new() { Pupils = 60 });
        var settings = city.Settings(SchildCity.Extract(city.Plain)) with { Input = new() { MaximumAgeMonths = 1 } };
        var children = ExtractReader.ReadAll(settings, city.Plan.Quarter, null, CancellationToken.None).Children[0];
        foreach (var id in new[] { "S01", "S02", "S03", "S04", "S07", "S08", "S09", "S10" })
            Assert.That(children.Column(children.IndicatorIds.IndexOf(id)).ToArray(), Has.All.NaN, id);
    }

    // The last days of half-years and quarters: 30 June lies before the end of the second half-year, 30 September after it.
    [TestCase(2026, 1, 2025, 1)]
    [TestCase(2026, 2, 2025, 1)]
    [TestCase(2026, 3, 2025, 2)]
    [TestCase(2026, 4, 2025, 2)]
    public void HalfYear_LatestCompleted_HasEndedOnTheAsOfDate(int year, int quarter, int schoolYear, int term)
    {
        var latest = HalfYear.CompletedOn(new Quarter(year, quarter).AsOf);
        Assert.That((latest.SchoolYear, latest.Term), Is.EqualTo((schoolYear, term)));
    }

    [TestCase("2026-01-31", 2025, 1)]
    [TestCase("2026-01-30", 2024, 2)]
    [TestCase("2026-07-31", 2025, 2)]
    [TestCase("2026-07-30", 2025, 1)]
    public void HalfYear_OnItsLastDay_HasEnded(string day, int schoolYear, int term)
    {
        var latest = HalfYear.CompletedOn(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.That((latest.SchoolYear, latest.Term), Is.EqualTo((schoolYear, term)));
    }

    [TestCase("A", 1)]
    [TestCase("R", 1)]
    [TestCase("0A", 1)]
    [TestCase("1A", 0)]
    [TestCase("B", 0)]
    [TestCase("0D", 0)]
    [TestCase("9A", double.NaN)]
    [TestCase("ESA", double.NaN)]
    [TestCase("HA9", double.NaN)]
    public void Certificate_ByItsLetter_IsTheSameBeforeAndAfter2022(string code, double expected) =>
        Assert.That((double)SchildCodes.WithoutCertificate(System.Text.Encoding.UTF8.GetBytes(code)), Is.EqualTo(expected));

    [TestCase("1+", true, 1, 2)]
    [TestCase("3", true, 3, 9)]
    [TestCase("3-", true, 3, 10)]
    [TestCase("5+", true, 5, 14)]
    [TestCase("6", true, 6, 18)]
    [TestCase("LM", true, 0, 0)]
    [TestCase("E1", true, 0, 0)]
    [TestCase("6-", false, 0, 0)]
    [TestCase("0", false, 0, 0)]
    [TestCase("3++", false, 0, 0)]
    [TestCase("15", false, 0, 0)]
    public void Mark_WithItsSign_CountsThirds(string text, bool known, int whole, int thirds)
    {
        var read = SchildCodes.TryMark(System.Text.Encoding.UTF8.GetBytes(text), out var mark, out var inThirds);
        Assert.That((read, mark, inThirds), Is.EqualTo((known, whole, thirds)));
    }
}
