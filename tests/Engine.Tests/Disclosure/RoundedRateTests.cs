using EarlyWarning.Disclosure;

namespace EarlyWarning.Tests.Disclosure;

internal sealed class RoundedRateTests
{
    // 33 of 102 to 37 of 98: thirds and more, which only fifths do not tell apart.
    [TestCase(35, 100, 0.4)]
    [TestCase(100, 1000, 0.1)]
    [TestCase(0, 100, 0)]
    [TestCase(1_000_000, 10_000_000, 0.1)]
    [TestCase(0, 0, double.NaN)]
    public void Of_RoundedCounts_TakesTheFinestStepThatTellsNothing(long count, long children, double rate) => Assert.That(RoundedRate.Of(count, children, 5), Is.EqualTo(rate));

    [Test]
    public void Of_AnyTrueCounts_IsTheirRateRoundedAndLeavesAllOfThemPossible()
    {
        for (var children = 20L; children <= 400; children += 13)
        {
            for (var count = 0L; count <= children; count++)
            {
                var (shownCount, shownChildren) = (PublishedDigits.ToMultiple(count, 5), PublishedDigits.ToMultiple(children, 5));
                var rate = RoundedRate.Of(shownCount, shownChildren, 5);
                if (double.IsNaN(rate)) continue;
                var fits = RoundedRate.Steps.Any(step => Math.Abs(rate - ((double)count / children)) <= (step / 2) + 1e-9 && PossibleAt(step) == 1);
                Assert.That(fits, Is.True, $"{count} of {children}");

                int PossibleAt(double step) => (from k in Enumerable.Range(-2, 5) from n in Enumerable.Range(-2, 5)
                    let c = Math.Max(0, shownCount + k) let d = shownChildren + n
                    select Math.Round(Math.Min(1, (double)c / d) / step, MidpointRounding.ToEven)).Distinct().Count();
            }
        }
    }
}
