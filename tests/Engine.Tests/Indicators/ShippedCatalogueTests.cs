using System.Globalization;
using EarlyWarning.Indicators;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Indicators;

public class ShippedCatalogueTests
{
    private static IEnumerable<Indicator> All => ShippedCatalogue.Catalogue.All;

    [Test]
    public void Catalogue_Shipped_Holds43IndicatorsAnd2Outcomes()
    {
        Assert.That(All.Count(i => !i.Outcome), Is.EqualTo(43));
        Assert.That(All.Where(i => i.Outcome).Select(i => i.Id), Is.EqualTo(new[] { "S21", "S22" }));
        Assert.That(All.GroupBy(i => i.Domain).Select(g => (g.Key, g.Count())), Is.EqualTo(new[] { (Domain.School, 22), (Domain.Health, 13), (Domain.Youth, 10) }));
    }

    [Test]
    public void Catalogue_Reference_SameIdsDomainsRangesAndLevels()
    {
        var lines = File.ReadAllLines(ReferenceFiles.Require("reference/indicators.csv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';')).ToList();
        Assert.That(All.Select(i => i.Id), Is.EqualTo(lines.Select(l => l[0])));
        foreach (var line in lines)
        {
            var indicator = ShippedCatalogue.Catalogue[line[0]];
            var domain = line[1] == "OUTCOME" ? "school" : line[1];
            Assert.That(indicator.Domain.ToString(), Is.EqualTo(domain).IgnoreCase, line[0]);
            Assert.That(indicator.ForChildren, Is.EqualTo(line[3].Contains("child", StringComparison.Ordinal)), line[0]);
            Assert.That(indicator.ForDistricts, Is.EqualTo(line[3].Contains("area", StringComparison.Ordinal)), line[0]);
            Assert.That(indicator.Direction, Is.EqualTo(line[8] == "target" ? 0 : line[8].StartsWith("down", StringComparison.Ordinal) ? -1 : 1), line[0]);

            // The reference gives S14 two units, a share and years, with the range of the years; the catalogue takes the share.
            if (line[0] == "S14") continue;
            Assert.That(indicator.Minimum, Is.EqualTo(double.Parse(line[5], CultureInfo.InvariantCulture)), line[0]);
            Assert.That(indicator.Maximum, Is.EqualTo(double.Parse(line[6], CultureInfo.InvariantCulture)), line[0]);
        }
    }

    [Test]
    public void Catalogue_EachIndicator_IsCompleteAndConsistent()
    {
        foreach (var i in All)
        {
            Assert.That(i.Id, Does.Match("^[SHJ][0-9]{2}$"));
            foreach (var text in new[] { i.Label.German, i.Label.English, i.Unit.German, i.Unit.English, i.Threshold.German, i.Threshold.English })
            {
                Assert.That(text, Is.Not.Empty, i.Id);
                Assert.That(text.Trim(), Is.EqualTo(text), i.Id);
            }

            Assert.That(i.Minimum, Is.LessThan(i.Maximum), i.Id);
            Assert.That(i.Stages, Is.Not.Empty.And.Unique.And.Ordered, i.Id);
            Assert.That(i.Stages.Length == 1 || !i.Stages.Contains(Stage.All), Is.True, i.Id);
            Assert.That(i.ForChildren || i.ForDistricts, Is.True, i.Id);
            Assert.That(i.Sources, Is.Not.Empty.And.All.Not.Empty, i.Id);
            Assert.That(i.Per, Is.EqualTo(ExpectedPer(i)), i.Id);
            Assert.That(i.Direction, i.Outcome ? Is.Zero : Is.EqualTo(1).Or.EqualTo(-1), i.Id);
        }

        Assert.That(All.Where(i => i.Direction < 0).Select(i => i.Id), Is.EqualTo(new[] { "S19", "S20", "J10" }));
    }

    [Test]
    public void Catalogue_GermanTexts_HaveUmlautsInsteadOfTwoLetters()
    {
        foreach (var i in All)
        {
            foreach (var text in new[] { i.Label.German, i.Threshold.German, i.Unit.German })
            {
                Assert.That(text, Does.Not.Match("(?i)[^aeq]ue(?!ll)|(?<!o)oe|ae(?!l)"), $"{i.Id}: {text}");
            }
        }

        Assert.That(ShippedCatalogue.Catalogue["S03"].Label.German, Is.EqualTo("Ausschöpfung des Fehlstunden-Grenzwerts"));
        Assert.That(ShippedCatalogue.Catalogue["H09"].Label, Is.EqualTo(new LocalText("Zweite Masernimpfung fehlt", "Second measles dose missing")));
    }

    [Test]
    public void Catalogue_ChildIndicators_HaveACutWhoseOriginIsSaid()
    {
        foreach (var i in All.Where(i => !i.Outcome))
        {
            Assert.That(i.Cut.HasValue, Is.EqualTo(i.ForChildren), i.Id);
            if (!i.ForChildren) continue;
            Assert.That(i.Cut, Is.InRange(i.Minimum, i.Maximum), i.Id);
            Assert.That(i.Threshold.English, i.Sensitivity.HasValue ? Does.StartWith("Published cut: ") : Does.Match("^Agreed expert cut|cut 1 .* is agreed"), i.Id);
            Assert.That(i.Threshold.German, i.Sensitivity.HasValue ? Does.StartWith("Veröffentlichter Schwellenwert: ") : Does.Match("^Vereinbarter Schwellenwert|Schwellenwert 1 .* vereinbart"), i.Id);
        }
    }

    [TestCase("S01", 20, 0.233, 0.064)]
    [TestCase("S04", 1, 0.626, 0.138)]
    [TestCase("S07", 5, 0.168, 0.049)]
    [TestCase("S08", 5, 0.212, 0.066)]
    [TestCase("S09", 3, 0.648, 0.109)]
    public void Catalogue_PublishedAccuracy_StandsWithItsCut(string id, double cut, double sensitivity, double falsePositiveRate)
    {
        var indicator = ShippedCatalogue.Catalogue[id];
        Assert.That((indicator.Cut, indicator.Sensitivity, indicator.FalsePositiveRate), Is.EqualTo(((double?)cut, (double?)sensitivity, (double?)falsePositiveRate)));
        Assert.That(All.Where(i => i.Sensitivity.HasValue).Select(i => i.Id), Is.EqualTo(new[] { "S01", "S04", "S07", "S08", "S09" }));
    }

    [TestCase("S02", 30)]
    [TestCase("S06", 12)]
    [TestCase("S10", 0.5)]
    [TestCase("S12", 1)]
    [TestCase("S16", 2)]
    [TestCase("S18", 3)]
    [TestCase("S19", 1)]
    [TestCase("S20", 0)]
    [TestCase("H01", 1)]
    [TestCase("H13", 1)]
    public void Catalogue_AgreedCut_HasNoAccuracy(string id, double cut)
    {
        var indicator = ShippedCatalogue.Catalogue[id];
        Assert.That((indicator.Cut, indicator.Sensitivity), Is.EqualTo(((double?)cut, (double?)null)));
    }

    [TestCase("direction: up", "direction: sideways", "direction")]
    [TestCase("    per: 100\n", "", "lacks per")]
    [TestCase("level: child", "level: child\n    colour: red", "unknown field colour")]
    [TestCase("minimum: 0", "minimum: 200", "contradicts itself")]
    [TestCase("false-positive-rate: 0.064", "", "contradicts itself")]
    [TestCase("stages: [primary", "stages: [nursery", "nursery is no stage")]
    public void Read_FaultyEntry_IsRefused(string found, string replacement, string message)
    {
        var entry = """
            indicators:
              - id: S01
                label: { de: a, en: b }
                domain: school
                unit: { de: a, en: b }
                minimum: 0
                maximum: 100
                direction: up
                stages: [primary, transition]
                level: child
                per: 100
                leading: true
                malleable: true
                outcome: false
                cut: 20
                sensitivity: 0.233
                false-positive-rate: 0.064
                threshold: { de: a, en: b }
                sources: [a]
            """;
        Assert.That(ShippedCatalogue.Read(new StringReader(entry)).All, Has.Length.EqualTo(1));
        Assert.That(entry, Does.Contain(found));
        using var faulty = new StringReader(entry.Replace(found, replacement, StringComparison.Ordinal));
        Assert.That(() => ShippedCatalogue.Read(faulty), Throws.TypeOf<InvalidDataException>().With.Message.Contains(message));
    }

    [Test]
    public void Catalogue_ContactWithAService_IsMarkedWhereItStandsAsADriver()
    {
        var contact = ShippedCatalogue.Catalogue.All.Where(i => i.Contact).ToList();
        Assert.That(contact.Select(i => i.Id), Is.EqualTo(new[] { "J01", "J02", "J03", "J04", "J05", "J06", "J09" }));
        Assert.That(contact.Select(i => i.DriverLabel.German), Has.All.EndsWith("Kontakt mit dem Dienst, nicht Bedarf"));
        Assert.That(contact.Select(i => i.DriverLabel.English), Has.All.EndsWith("service contact, not need"));
        Assert.That(ShippedCatalogue.Catalogue["J07"].DriverLabel, Is.EqualTo(ShippedCatalogue.Catalogue["J07"].Label));
    }

    [Test]
    public void Catalogue_YouthIndicators_NameThePopulationTheyReferTo() =>
        Assert.That(ShippedCatalogue.Catalogue.All.Where(i => i.Domain == Domain.Youth).Select(i => i.Population), Has.All.Not.Null);

    private static double ExpectedPer(Indicator indicator) => indicator.Unit.English switch
    {
        var unit when unit.StartsWith('%') => 100,
        var unit when unit.StartsWith("per 10,000", StringComparison.Ordinal) => 10_000,
        var unit when unit.StartsWith("per 1,000", StringComparison.Ordinal) => 1_000,
        _ => 1,
    };
}
