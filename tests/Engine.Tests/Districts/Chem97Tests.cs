using System.Collections.Immutable;
using System.Globalization;
using EarlyWarning.Districts;
using EarlyWarning.Settings;

namespace EarlyWarning.Tests.Districts;

/// <summary>A-level chemistry 1997 in England: 31,022 pupils, 2,410 schools, 131 local education authorities (mlmRev, Chem97). Known of it: the spread between authorities vanishes once
/// schools are in the model.</summary>
public sealed class Chem97Tests
{
    private static readonly HotspotSettings Rule = new();

    // Leaving out one school takes most authorities out of the extraordinary, but so it does where the failed pupils are dealt to the schools of the authority at random:
    // a test on fewer pupils is weaker. That is why the school's own count has to be high as well.
    [Test]
    public void Authorities_StandingOutByBinomialTails_AreSeldomSureToBeOneSchool()
    {
        var authorities = Authorities();
        var stage = Decide(authorities, Rule with { DispersionLevel = 0 }, out var cityRate);
        var checks = Checks(stage, authorities, cityRate);
        var lost = Lost(stage, authorities, cityRate);
        var random = new Random(1);
        var dealt = Enumerable.Range(0, 20).Average(_ => Lost(stage, [.. authorities.Select(a => Dealt(a, random))], cityRate));
        TestContext.Out.WriteLine(
            $"{authorities.Length} authorities, {cityRate:0.000} failed; {checks.Length} stand out: {Words(checks)}; {lost} would not without one school ({dealt:0.0} at random)");
        Assert.That((authorities.Length, checks.Length, lost), Is.EqualTo((131, 17, 14)));
        Assert.That(dealt, Is.InRange(8.0, 14.0));
        Assert.That(checks.Count(c => c == SchoolCheck.OneSchool), Is.EqualTo(2));
        Assert.That(checks.Count(c => c == SchoolCheck.SeveralSchools), Is.EqualTo(3));
    }

    [Test]
    public void Authorities_StandingOutByTheRule_AreFewerAndNeverOneSchool()
    {
        var authorities = Authorities();
        var stage = Decide(authorities, Rule, out var cityRate);
        var checks = Checks(stage, authorities, cityRate);
        TestContext.Out.WriteLine($"over-dispersion {stage.OverDispersion:0.0000}; {checks.Length} stand out: {Words(checks)}");
        Assert.That(stage.OverDispersion, Is.GreaterThan(0.001));
        Assert.That(checks.Length, Is.EqualTo(6));
        Assert.That(checks, Has.None.EqualTo(SchoolCheck.OneSchool));
    }

    private static string Words(SchoolCheck[] checks) => string.Join(", ", checks.GroupBy(c => c).OrderBy(g => g.Key).Select(g => $"{g.Key} {g.Count()}"));

    private static StageVerdicts Decide(ImmutableArray<ImmutableArray<SchoolPart>> authorities, HotspotSettings rule, out double cityRate)
    {
        long[] children = [.. authorities.Select(a => a.Sum(s => s.Children))], counts = [.. authorities.Select(a => a.Sum(s => s.Count))];
        cityRate = (double)counts.Sum() / children.Sum();
        return VerdictRule.Decide(counts, children, cityRate, rule);
    }

    private static IEnumerable<(int Authority, double LargestP)> StandingOut(StageVerdicts stage) =>
        from a in Enumerable.Range(0, stage.Districts.Length)
        where stage.Districts[a].Verdict >= Verdict.Conspicuous
        select (a, BenjaminiHochberg.Largest(stage.Districts.Where((_, other) => other != a).Select(d => d.PValue), Rule.FalseDiscoveryRate));

    private static SchoolCheck[] Checks(StageVerdicts stage, ImmutableArray<ImmutableArray<SchoolPart>> authorities, double cityRate) =>
    [
        .. StandingOut(stage).Select(s => SchoolChecking.Of(
            authorities[s.Authority], authorities[s.Authority].Sum(p => p.Children), authorities[s.Authority].Sum(p => p.Count), cityRate, stage.OverDispersion, s.LargestP, Rule)),
    ];

    /// <summary>Authorities that would not stand out without one of their schools.</summary>
    private static int Lost(StageVerdicts stage, ImmutableArray<ImmutableArray<SchoolPart>> authorities, double cityRate) => StandingOut(stage).Count(s =>
    {
        var (children, count) = (authorities[s.Authority].Sum(p => p.Children), authorities[s.Authority].Sum(p => p.Count));
        return authorities[s.Authority].Any(p => BetaBinomialTail.Upper(count - p.Count, children - p.Children, cityRate, stage.OverDispersion) > s.LargestP);
    });

    private static ImmutableArray<SchoolPart> Dealt(ImmutableArray<SchoolPart> schools, Random random)
    {
        var failed = Enumerable.Range(0, (int)schools.Sum(s => s.Children)).Select(i => i < schools.Sum(s => s.Count)).ToArray();
        random.Shuffle(failed);
        var from = 0;
        return [.. schools.Select(s => s with { Count = failed.AsSpan(from, (int)s.Children).Count(true) }).Select(s => { from += (int)s.Children; return s; })];
    }

    private static ImmutableArray<ImmutableArray<SchoolPart>> Authorities() =>
    [
        .. File.ReadLines(ReferenceFiles.Require("data/r_pupil_panels/Chem97.csv")).Skip(1).Select(line => line.Split(','))
            .GroupBy(cells => cells[0], StringComparer.Ordinal).OrderBy(a => a.Key, StringComparer.Ordinal)
            .Select(authority => authority.GroupBy(cells => cells[1], StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(school => new SchoolPart(school.LongCount(), school.LongCount(cells => int.Parse(cells[3], CultureInfo.InvariantCulture) == 0))).ToImmutableArray()),
    ];
}
