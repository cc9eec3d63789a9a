using System.Text.RegularExpressions;
using EarlyWarning.Cli;
using EarlyWarning.Outputs;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

/// <summary>What the docs for planners say can be typed and looked up.</summary>
public sealed partial class DocsTests
{
    private static readonly string Planners = File.ReadAllText(Path.Combine(Repository.Root, "docs", "planer.md"));

    [Test]
    public void Planners_EveryCommand_IsUnderstood()
    {
        var commands = Command().Matches(Planners).Select(m => m.Groups[1].Value.Trim()).Where(c => c.Contains(' ', StringComparison.Ordinal)).ToList();
        Assert.That(commands, Has.Count.GreaterThanOrEqualTo(7));
        foreach (var command in commands)
        {
            var grammar = new Grammar((_, _) => 0);
            Assert.That(UsageFaults.In(grammar.Root.Parse(command), grammar, Language.English), Is.Empty, command);
        }
    }

    [Test]
    public void Planners_EveryCode_Exists()
    {
        var codes = Code().Matches(Planners).Select(m => m.Value).ToList();
        Assert.That(codes, Has.Count.GreaterThan(5));
        Assert.That(codes.Where(c => FindingExplanations.Of(c) is null), Is.Empty);
    }

    [Test]
    public void Planners_EveryLink_LeadsToAFileOrHeading()
    {
        var anchors = Heading().Matches(Planners).Select(m => "#" + m.Groups[1].Value.Trim().ToLowerInvariant().Replace(' ', '-')).ToList();
        var broken = Link().Matches(Planners).Select(m => m.Groups[1].Value)
            .Where(l => l[0] == '#' ? !anchors.Contains(l) : !File.Exists(Path.Combine(Repository.Root, "docs", l.Split('#')[0])));
        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void Planners_EveryVerdict_IsExplainedInTheWordsOfTheProgram() =>
        Assert.That(
            Enum.GetValues<Districts.Verdict>().Where(v => v != Districts.Verdict.NotTested).Select(v => $"**{v.Label().German}**").Where(v => !Planners.Contains(v, StringComparison.Ordinal)),
            Is.Empty);

    [GeneratedRegex(@"(?:^|`)earlywarning ([^`\n]+)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"EW1\d{3}")]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
