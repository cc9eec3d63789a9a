using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources.Pseudonyms;

internal sealed class NearDuplicatesTests
{
    [TestCase("mueller", "muellr", 1)]
    [TestCase("mueller", "muelller", 1)]
    [TestCase("mueller", "muoller", 1)]
    [TestCase("mueller", "meuller", 1)]
    [TestCase("mueller", "mueller", 0)]
    [TestCase("mueller", "muellre ", 0)]
    [TestCase("schmidt", "schmitz", 0)]
    public void Count_TwoNamesOfOneDay_TellsOneEdit(string one, string other, long pairs)
    {
        var near = new NearDuplicates();
        near.Add(new ChildIdentity(one, "anna", 700_000));
        near.Add(new ChildIdentity(other, "anna", 700_000));
        Assert.That(near.Count(CancellationToken.None), Is.EqualTo(pairs));
        var hashed = new NearNames();
        hashed.Add(new ChildIdentity(one, "anna", 700_000));
        hashed.Add(new ChildIdentity(other, "anna", 700_000));
        Assert.That(hashed.Count(), Is.EqualTo(pairs));
    }

    [Test]
    public void Count_NearNamesOfTwoDays_AreTwoChildren()
    {
        var near = new NearDuplicates();
        near.Add(new ChildIdentity("mueller", "anna", 700_000));
        near.Add(new ChildIdentity("muller", "anna", 700_001));
        Assert.That((near.Children, near.Count(CancellationToken.None)), Is.EqualTo((2, 0)));
    }

    [Test]
    public void Count_ManyNamesOfOneDay_IsThatOfComparingAllPairs()
    {
        var random = new Random(7);
        var names = Enumerable.Range(0, 400).Select(_ => string.Concat(Enumerable.Range(0, 5).Select(_ => "abc"[random.Next(3)]))).Distinct().ToArray();
        var (near, hashed) = (new NearDuplicates(), new NearNames());
        foreach (var name in names) near.Add(new ChildIdentity(name, "x", 1));
        foreach (var name in names.Concat(names)) hashed.Add(new ChildIdentity(name, "x", 1));
        var slow = names.SelectMany((one, i) => names.Skip(i + 1).Select(other => NearestWord.Distance(one, other))).Count(d => d == 1);
        Assert.That((near.Count(CancellationToken.None), hashed.Count()), Is.EqualTo(((long)slow, (long)slow)));
    }
}
