using EarlyWarning.Population;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Population;

public sealed class KeyNumberingTests
{
    [Test]
    public void NumberOf_KeysWithEqualHash_GetDifferentNumbers()
    {
        ChildKey[] keys = [.. Enumerable.Range(0, 100).Select(i => SameHash((ulong)i))];
        Assert.That(keys.Select(KeyNumbering.Hash).Distinct().Count(), Is.EqualTo(1), "the keys must collide for this test to mean anything");
        var numbering = new KeyNumbering(0);
        Assert.That(keys.Select(k => numbering.NumberOf(k, KeyNumbering.Hash(k))), Is.EqualTo(Enumerable.Range(0, 100)));
        Assert.That(keys.Reverse().Select(k => numbering.NumberOf(k, KeyNumbering.Hash(k))), Is.EqualTo(Enumerable.Range(0, 100).Reverse()));
    }

    [Test]
    public void NumberOf_ManyKeys_AgreesWithDictionaryWhileGrowing()
    {
        var random = new Random(5);
        var numbering = new KeyNumbering(0);
        var oracle = new Dictionary<ChildKey, int>();
        for (var i = 0; i < 20_000; i++)
        {
            var key = new ChildKey((ulong)random.Next(3), (ulong)random.Next(4_000));
            if (!oracle.TryGetValue(key, out var expected)) oracle[key] = expected = oracle.Count;
            Assert.That(numbering.NumberOf(key, KeyNumbering.Hash(key)), Is.EqualTo(expected));
        }

        Assert.That(numbering.Count, Is.EqualTo(oracle.Count));
        Assert.That(numbering.Keys.ToArray(), Is.EqualTo(oracle.Keys));
    }

    // High × a + Low × b stays the same when High grows by b·t and Low shrinks by a·t.
    private static ChildKey SameHash(ulong t) => unchecked(new(7 + (0xD1342543DE82EF95 * t), 11 - (0x9E3779B97F4A7C15 * t)));
}
