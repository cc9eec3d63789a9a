using System.Collections.Immutable;
using EarlyWarning.Disclosure;
using EarlyWarning.Districts;
using EarlyWarning.Settings;
using EarlyWarning.Tests.Reference;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>Suppression and audit are made by different means: over made-up cities with movers, groups and re-runs they have to agree.</summary>
internal sealed class AuditTrialTests
{
    [Test]
    public void Run_TrialCities_EveryPublicationPasses()
    {
        var limits = new PublicationSettings();
        int publications = 0, sensitive = 0, beforehand = 0, suppressed = 0;
        var failures = new List<string>();
        for (var seed = 1; seed <= 24; seed++)
        {
            var city = new TrialCity(seed);
            var made = new List<DisclosureTrial.Trial>();
            for (var q = 0; q < 4; q++)
            {
                var quarter = new Quarter(2025, q + 1);
                if (q > 0) city.Move();
                Publish(quarter);
                if ((seed + q) % 2 != 0) continue;
                city.Correct();
                Publish(quarter);
            }

            void Publish(Quarter quarter)
            {
                var held = made.Select(m => HeldPublication.Of(m.Published)).ToImmutableArray();
                made.Add(DisclosureTrial.Publish(quarter, city.Rows(), made, limits));
                var present = HeldPublication.Of(made[^1].Published);
                var truth = new AuditTruth(quarter, "", [.. made[^1].Rows.Select(Counts)]);
                var result = new PublicationAttack(new CellTable(present.Cells), held, truth, AuditLimits.Of(limits)).Run();
                var backwards = held.SelectMany(h => new EarlierAttack(h, AuditLimits.Of(limits)).Run(present, held.Where(o => o != h)));
                publications++;
                sensitive += result.Sensitive;
                beforehand += result.KnownBeforehand;
                suppressed += made[^1].Pattern.KnownBeforehand;
                failures.AddRange(result.Failures.Concat(backwards).Select(f => $"seed {seed}, publication {made.Count}: {f.Kind.Code} {f.File} {f.Row.English}: {string.Join("; ", f.Sources.Select(s => s.English))}"));
            }
        }

        TestContext.Out.WriteLine($"{publications} publications, {sensitive} rows hidden on their own account, {beforehand} of them known beforehand ({suppressed} by suppression)");
        Assert.That(failures, Is.Empty);
    }

    private static AreaCounts Counts(TrialRow row) => new()
    {
        Kind = row.Kind, Code = row.Code, Borough = row.Borough, Stage = row.Stage, Group = row.Group, Children = row.Children, Count = row.Count, Expected = double.NaN, Contributions = [],
    };
}
