using System.Text;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Outputs;

/// <summary>The page of the largest city the report is made for, with everything switched on; kept beside the test results, to be opened and timed.</summary>
internal sealed class ReportSizeTest
{
    [TestCase(Language.German)]
    [TestCase(Language.English)]
    public void Page_LargestCity_StaysBelowOneAndAHalfMegabytes(Language language)
    {
        var page = ReportPage.Write(OutputFixture.Full(LargeCity.Content(language)));
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"large-{language}.html");
        File.WriteAllText(path, page, new UTF8Encoding(false));
        TestContext.AddTestAttachment(path);

        Assert.That(Encoding.UTF8.GetByteCount(page), Is.LessThanOrEqualTo(1_500_000));
    }
}
