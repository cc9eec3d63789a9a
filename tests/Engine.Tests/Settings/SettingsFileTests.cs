using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Indicators;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Settings;

public class SettingsFileTests
{
    private SettingsFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new SettingsFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Load_EveryKey_GivesTheRunsSettings()
    {
        var settings = folder.Load(ExampleSettings.Text);
        var root = folder.Root;
        Assert.That(settings.File, Is.EqualTo(folder.File));
        Assert.That(settings.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ExampleSettings.Text)))));
        Assert.That((settings.City, settings.Quarter, settings.Language), Is.EqualTo(("Musterstadt", new Quarter(2026, 3), Language.English)));
        Assert.That(settings.EarlierQuarters, Is.EqualTo(new[] { new Quarter(2026, 1), new Quarter(2026, 2) }));
        Assert.That((settings.Output, settings.Store), Is.EqualTo((Path.Combine(root, "ergebnisse"), Path.Combine(root, "speicher", "results.sqlite"))));
        Assert.That(settings.Districts, Is.EqualTo(new DistrictSettings
        {
            Map = Path.Combine(root, "stadtteile.geojson"), MapName = "stadtteile.geojson", Key = "nummer", Name = "bezeichnung", Borough = "bezirk",
            Concordances = [new(Path.Combine(root, "neu.csv"), "neu.csv", new Quarter(2026, 2))],
            Coordinates = MapCoordinates.Utm33, Neighbours = new() { Rule = NeighbourRule.Nearest, Nearest = 5 },
        }));
        Assert.That(settings.Model.File, Is.EqualTo(Path.Combine(root, "modelle", "model.json")));
        Assert.That(Stages.Chain.ToArray().Select(s => settings.Model.BaseRates[s]), Is.EqualTo(new[] { 0.01, 0.02, 0.03, 0.04 }));
        Assert.That((settings.Model.FlaggedShare, settings.Model.ReferenceQuarter), Is.EqualTo((0.2, (Quarter?)new Quarter(2026, 1))));
        Assert.That(settings.Measure, Is.EqualTo(new MeasureSettings { CountsOutcome = true, Outcome = "S21" }));
        Assert.That(settings.Hotspots, Is.EqualTo(new HotspotSettings { MinimumChildren = 40, FalseDiscoveryRate = 0.1, Margin = 1.5, Permutations = 999, Replicates = 199, Seed = ulong.MaxValue }));
        Assert.That(settings.Publication, Is.EqualTo(new PublicationSettings { MinimumCount = 4, MinimumDenominator = 25, Rounding = 5, MaximumHiddenShare = 0.3, TwoNames = true }));
        Assert.That(settings.Index, Is.EqualTo(new IndexSettings
        {
            Parts = [new("J07", Stage.All, 2), new(null, Stage.Primary, 1)], MinimumChildren = 50, MinimumDenominator = 300, StatusCuts = [-1, 0, 1.5],
            DynamicsCuts = [-0.5, 0.5], QuartersBack = 2,
        }));
        Assert.That(settings.Groups, Is.EqualTo(new GroupSettings { Title = new("Geschlecht", "Sex"), Groups = [new("w", new("weiblich", "female")), new("1", new("männlich", "male"))] }));
        Assert.That(settings.Input, Is.EqualTo(new InputSettings { MaximumAgeMonths = 12, MaximumSetAsideShare = 0.1 }));
        Assert.That(settings.OutputAccess, Is.EqualTo(OutputAccess.Group));
        Assert.That(settings.Outputs, Is.EqualTo((OutputKind[])[OutputKind.Data, OutputKind.Xlsx]));
        Assert.That(settings.Licence?.Title, Is.EqualTo("Datenlizenz Deutschland – Namensnennung – Version 2.0"));
        Assert.That(settings.ChildScores, Is.EqualTo(new ChildScoreSettings(
            "Beratung", "§ 121 SchulG NRW", "Schulpsychologischer Dienst Musterstadt", new DateOnly(2027, 3, 31), Path.GetFullPath("/intern/vertraulich"), "/intern/vertraulich")));
    }

    [Test]
    public void Load_EveryKey_GivesTheExtracts()
    {
        var extracts = folder.Load(ExampleSettings.Text).Extracts;
        Assert.That(extracts.Select(e => e.Id), Is.EqualTo(new[] { "schule", "jugend", "jugend-lang" }));
        var school = extracts[0];
        Assert.That((school.File, school.Domain, school.ChildLevel, school.Stage, school.Period), Is.EqualTo(("{quarter}/schule.csv", Domain.School, true, (Stage?)Stage.Primary, (ExtractPeriod?)null)));
        Assert.That((school.Controller, school.LegalBasis, school.Purpose), Is.EqualTo(("Schulverwaltungsamt", "§ 120 SchulG NRW", "Bildungsplanung")));
        Assert.That(school.Format, Is.EqualTo(new FormatSettings { Separator = ';', Encoding = "windows-1252", Decimal = ',' }));
        Assert.That(school.Drop, Is.EqualTo(new[] { "Nachname", "Vorname" }));
        var columns = school.Columns;
        Assert.That((columns.Key, columns.District, columns.Grade, columns.AgeMonths, columns.Stage, columns.Date), Is.EqualTo(("pseudonym", "stadtteil", "jahrgang", "alter_monate", "stufe", "stand")));
        Assert.That((columns.School, columns.Group), Is.EqualTo(("schulnummer", "geschlecht")));
        Assert.That(columns.Indicators.Select(i => (i.Indicator, i.Column, i.Factor)), Is.EqualTo(new (string, string?, double)[] { ("S01", "fehlquote", 1.0), ("S02", "fehlstunden_ue", 0.5), ("S21", "abgang", 1.0), ("H10", (string?)null, 1.0) }));
        Assert.That(columns.Indicators[1].Missing, Is.EqualTo(new[] { "-1", "99" }));
        Assert.That(columns.Indicators[2].OneWhen, Is.EqualTo(new[] { "A", "9" }));
        Assert.That((columns.Indicators[3].Coding?.Word, string.Join('|', columns.Indicators[3].Columns)), Is.EqualTo(("bielefeld-referral", "sprache|hoeren")));
        Assert.That((school.DeleteBy, school.DeleteBy!.In(new Quarter(2026, 3))), Is.EqualTo((new DeletionDay(new DateOnly(2099, 12, 31), 0), new DateOnly(2099, 12, 31))));

        var wide = extracts[1];
        Assert.That((wide.Period, wide.Format.Separator, wide.Format.Encoding), Is.EqualTo((new ExtractPeriod(new DateOnly(2025, 7, 1), new DateOnly(2026, 6, 30)), (char?)'\t', (string?)null)));
        Assert.That(wide.Columns.Indicators.Select(i => (i.Indicator, i.Column, i.Count, i.Denominator)), Is.EqualTo(new (string, string?, string?, string?)[]
        {
            ("J07", null, "kinder_sgb2", "kinder_u18"), ("J10", "u3_quote", null, null), ("hze-anteil", null, null, "kinder_u18"),
        }));
        Assert.That((wide.ChildLevelLegalBasis, wide.DeleteBy, wide.Columns.Indicators[1].Per), Is.EqualTo(("§ 64 Abs. 2a SGB VIII", new DeletionDay(null, 24), (double?)100)));
        Assert.That(wide.Columns.Indicators[2].Counts, Is.EqualTo(new[] { "hze_31", "hze_33" }));

        var rows = extracts[2].Columns;
        Assert.That((extracts[2].File, rows.Indicator, rows.Value, rows.Count, rows.Denominator), Is.EqualTo(("/daten/lang.csv", "merkmal", "wert", "anzahl", "basis")));
        Assert.That(rows.Indicators.Select(i => (i.Indicator, i.Column, i.Factor)), Is.EqualTo(new[] { ("J01", "HzE je 10.000", 1.0), ("J02", "Fremdunterbringung", 10.0) }));
    }

    [Test]
    public void Load_AddedIndicators_StandBehindTheCatalogue()
    {
        var catalogue = folder.Load(ExampleSettings.Text).Indicators;
        Assert.That(catalogue.All.Take(45), Is.EqualTo(ShippedCatalogue.Catalogue.All));
        Assert.That(catalogue.All.Length, Is.EqualTo(47));
        var added = catalogue["hze-anteil"];
        Assert.That((added.Label, added.Domain, added.Unit.German, added.Minimum, added.Maximum, added.Direction), Is.EqualTo((new LocalText("Anteil HzE", "Share of HzE"), Domain.Youth, "%", 0.0, 100.0, 1)));
        Assert.That(added.Stages, Is.EqualTo(new[] { Stage.Early, Stage.Primary }));
        Assert.That((added.ForChildren, added.ForDistricts, added.Per, added.Leading, added.Malleable, added.Outcome), Is.EqualTo((false, true, 100.0, true, true, false)));
        Assert.That((added.Threshold.English, added.Cut, added.Sources[0]), Is.EqualTo(("No value.", (double?)null, "Jugendamt")));
        var outcome = catalogue["verbleib"];
        Assert.That((outcome.Minimum, outcome.Direction, outcome.Outcome, outcome.ForChildren, outcome.ForDistricts, outcome.Per), Is.EqualTo((-1.5, 0, true, true, true, 1.0)));
        Assert.That((outcome.Threshold.German, outcome.Sources.Length), Is.EqualTo(("Kein Schwellenwert angegeben.", 0)));
    }

    [Test]
    public void Load_OnlyRequiredKeys_FillsInTheDefaultsOfTheRecords()
    {
        var settings = folder.Load(ExampleSettings.Smallest);
        Assert.That(settings.EarlierQuarters, Is.Empty);
        Assert.That(settings.Language, Is.EqualTo(Language.German));
        Assert.That((settings.Output, settings.Store), Is.EqualTo((Path.Combine(folder.Root, "out"), Path.Combine(folder.Root, "out", "results.sqlite"))));
        Assert.That(settings.Districts, Is.EqualTo(new DistrictSettings()));
        Assert.That(settings.Measure, Is.EqualTo(new MeasureSettings()));
        Assert.That(settings.Hotspots, Is.EqualTo(new HotspotSettings()));
        Assert.That(settings.Publication, Is.EqualTo(new PublicationSettings()));
        Assert.That(settings.Input, Is.EqualTo(new InputSettings()));
        Assert.That(settings.Index, Is.EqualTo(new IndexSettings()));
        Assert.That((settings.OutputAccess, settings.ChildScores, settings.Licence), Is.EqualTo((OutputAccess.Owner, (ChildScoreSettings?)null, (OpenLicence?)null)));
        Assert.That(settings.Outputs, Is.EqualTo(Enum.GetValues<OutputKind>()));
        var model = new ModelSettings();
        Assert.That((settings.Model.File, settings.Model.FlaggedShare, settings.Model.ReferenceQuarter), Is.EqualTo((model.File, model.FlaggedShare, model.ReferenceQuarter)));
        Assert.That(settings.Model.BaseRates, Is.EquivalentTo(model.BaseRates));
        Assert.That(settings.Indicators, Is.SameAs(ShippedCatalogue.Catalogue));
        Assert.That((settings.Extracts[0].Stage, settings.Extracts[0].Format, settings.Extracts[0].Drop.Length), Is.EqualTo(((Stage?)null, new FormatSettings(), 0)));
    }

    [TestCase("queen", NeighbourRule.Queen)]
    [TestCase("rook", NeighbourRule.Rook)]
    [TestCase("{ within-metres: 1500.5 }", NeighbourRule.WithinDistance)]
    [TestCase("{ nearest: 4 }", NeighbourRule.Nearest)]
    [TestCase("{ file: nachbarn.csv }", NeighbourRule.File)]
    public void Load_RuleForNeighbours_IsRead(string written, NeighbourRule rule)
    {
        var neighbours = folder.Load(ExampleSettings.Smallest + $"districts: {{ map: a.geojson, neighbours: {written} }}\n").Districts.Neighbours;
        Assert.That(neighbours, Is.EqualTo(new NeighbourSettings
        {
            Rule = rule, WithinMetres = rule == NeighbourRule.WithinDistance ? 1500.5 : 0, Nearest = rule == NeighbourRule.Nearest ? 4 : 0,
            File = rule == NeighbourRule.File ? Path.Combine(folder.Root, "nachbarn.csv") : null, FileName = rule == NeighbourRule.File ? "nachbarn.csv" : "",
        }));
    }

    [Test]
    public void Load_NeighbourFileWithoutAMap_IsPermitted() =>
        Assert.That(folder.Load(ExampleSettings.Smallest + "districts: { neighbours: { file: n.csv } }\n").Districts.Neighbours.Rule, Is.EqualTo(NeighbourRule.File));

    [Test]
    public void Load_SomeOfAGroup_KeepsTheOtherDefaults()
    {
        var settings = folder.Load(ExampleSettings.Smallest + "hotspots: { margin: 2 }\nmodel: { base-rates: { early: 0.1 } }\nmeasure: flagged\n");
        Assert.That(settings.Hotspots, Is.EqualTo(new HotspotSettings { Margin = 2 }));
        Assert.That((settings.Model.BaseRates[Stage.Early], settings.Model.BaseRates[Stage.Primary]), Is.EqualTo((0.1, 0.059)));
    }

    [Test]
    public void Load_ThresholdsOfTheHotspotRule_AreTaken()
    {
        var settings = folder.Load(ExampleSettings.Smallest + "hotspots: { certainty: 0.9, margin-certainty: 0.5, dispersion-level: 0 }\n");
        Assert.That(settings.Hotspots, Is.EqualTo(new HotspotSettings { Certainty = 0.9, MarginCertainty = 0.5, DispersionLevel = 0 }));
    }

    [Test]
    public void Load_ByteOrderMarkAndWindowsLines_ReadsTheSame()
    {
        var text = "\uFEFF" + ExampleSettings.Text.ReplaceLineEndings("\r\n");
        Assert.That(folder.Load(text).Extracts.Length, Is.EqualTo(3));
    }

    [Test]
    public void Load_RelativePath_IsNamedAsGivenAndMadeAbsolute()
    {
        File.WriteAllText(folder.File, ExampleSettings.Smallest);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, folder.File);
        Assert.That(SettingsFile.Load(relative).File, Is.EqualTo(folder.File));
        File.WriteAllText(folder.File, "city: a");
        var stopped = Assert.Catch<RunStoppedException>(() => SettingsFile.Load(relative))!;
        Assert.That(stopped.Findings.Select(f => f.File), Is.All.EqualTo(relative));
    }

    [Test]
    [SetCulture("de-DE")]
    public void Load_GermanCulture_ReadsPointsAsPoints()
    {
        var settings = folder.Load(ExampleSettings.Text);
        Assert.That((settings.Hotspots.Margin, settings.Model.FlaggedShare), Is.EqualTo((1.5, 0.2)));
    }

    [Test]
    public void Load_Missing_StopsWithInputMissing()
    {
        var stopped = Assert.Catch<RunStoppedException>(() => SettingsFile.Load(folder.File + ".none"))!;
        Assert.That(stopped.Reason, Is.EqualTo(StopReason.InputMissing));
        Assert.That(stopped.Findings.Single().Message(Language.English), Is.EqualTo(folder.File + ".none: The settings file does not exist; the run does not start. [EW1001]"));
        Assert.That(stopped.Findings.Single().Message(Language.German), Is.EqualTo(folder.File + ".none: Die Einstellungsdatei gibt es nicht; der Lauf beginnt nicht. [EW1001]"));
    }

    [Test]
    public void Load_Folder_StopsWithInputMissing()
    {
        var stopped = Assert.Catch<RunStoppedException>(() => SettingsFile.Load(folder.Root))!;
        Assert.That((stopped.Reason, stopped.Findings.Single().Kind.Code), Is.EqualTo((StopReason.InputMissing, "EW1002")));
    }

    [TestCase("")]
    [TestCase("a\0b")]
    public void Load_NoPath_StopsWithInputMissing(string path)
    {
        var stopped = Assert.Catch<RunStoppedException>(() => SettingsFile.Load(path))!;
        Assert.That((stopped.Reason, stopped.Findings.Single().Kind.Code), Is.EqualTo((StopReason.InputMissing, "EW1001")));
    }

    [Test]
    public void Load_LockedForReading_StopsWithInputMissing()
    {
        File.WriteAllText(folder.File, ExampleSettings.Smallest);
        using var locked = new FileStream(folder.File, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var stopped = Assert.Catch<RunStoppedException>(() => SettingsFile.Load(folder.File))!;
        Assert.That((stopped.Reason, stopped.Findings.Single().Kind.Code), Is.EqualTo((StopReason.InputMissing, "EW1003")));
    }

    [TestCase("", "", 5, 20, 1, false)]
    [TestCase("preset: destatis-5", "destatis-5", 5, 20, 5, false)]
    [TestCase("preset: it-nrw-5", "it-nrw-5", 3, 20, 5, false)]
    [TestCase("preset: strict-10", "strict-10", 10, 50, 1, true)]
    [TestCase("preset: strict-10, minimum-count: 12, zeros: shown", "strict-10", 12, 50, 1, false)]
    public void Load_PublicationPreset_IsOverriddenByKeys(string keys, string preset, int count, int denominator, int rounding, bool zeros)
    {
        using var folder = new SettingsFolder();
        var limits = folder.Load(ExampleSettings.Text.Replace(
            "publication: { minimum-count: 4, minimum-denominator: 25, rounding: 5, maximum-hidden-share: 0.3, release: two-names }", $"publication: {{ {keys} }}", StringComparison.Ordinal)).Publication;
        Assert.That((limits.Preset, limits.MinimumCount, limits.MinimumDenominator, limits.Rounding, limits.HidesZeros), Is.EqualTo((preset, count, denominator, rounding, zeros)));
    }

    [Test]
    public void Load_PublicationKeys_AreRead()
    {
        using var folder = new SettingsFolder();
        var limits = folder.Load(ExampleSettings.Text.Replace(
            "rounding: 5, maximum-hidden-share: 0.3, release: two-names }", "complements: shown, zeros: hidden, dominance: 0.7, geographic-floor: 100 }", StringComparison.Ordinal)).Publication;
        Assert.That(limits, Is.EqualTo(new PublicationSettings
        {
            MinimumCount = 4, MinimumDenominator = 25, HidesComplements = false, HidesZeros = true, Dominance = 0.7, GeographicFloor = 100,
        }));
    }
}
