using EarlyWarning.Settings;
using EarlyWarning.Tests.Reference;

namespace EarlyWarning.Tests.Disclosure;

/// <summary>A small trial; the large one is the command <c>disclosure-trial</c> of the benchmarks.</summary>
internal sealed class DisclosureTrialTests
{
    [Test]
    public void Run_CitiesOverFourQuartersWithReRuns_LeavesNoIntervalNarrow()
    {
        var tally = DisclosureTrial.Run(11, 14, new PublicationSettings());
        TestContext.Out.WriteLine(
            $"{tally.Publications} publications, {tally.Pooled} pooled, hidden {tally.HiddenRows} of {tally.Rows} rows, {tally.HiddenHeadline} of {tally.Headline} cells ({tally.HeadlinePrimary} on their own account), "
            + $"{tally.Primary} rows on their own account, {tally.Checked} intervals wide, {tally.KnownBeforehand}/{tally.NarrowBeforehand} known beforehand, {tally.NarrowForOneChild} narrow for one child, {tally.Emptied} emptied");
        foreach (var failure in tally.Failures) TestContext.Out.WriteLine(failure);
        Assert.That(tally.Failures, Is.Empty);
        Assert.That(tally.ChangedOnReRun, Is.Zero);
        Assert.That(tally.Checked, Is.GreaterThan(2000));
    }
}
