using System.Globalization;
using EarlyWarning.Cli;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Cli;

public sealed class HelpTests
{
    private static readonly string[] Commands = ["", "run", "check", "publish", "compare", "explain", "export", "fit", "model", "purge", "key", "pseudonymise", "init", "completions"];

    [TestCase("--help")]
    [TestCase("-h")]
    [TestCase("run -h")]
    [TestCase("check --help")]
    [TestCase("init --help")]
    public void Help_Asked_BeginsWithExamplesInBothLanguages(string words)
    {
        var english = Shell.English(FakeEngine.Working(), words.Split(' '));
        var german = Shell.German(FakeEngine.Working(), words.Split(' '));
        Assert.Multiple(() =>
        {
            Assert.That(english.ExitCode, Is.Zero);
            Assert.That(english.OutLines[0], Is.EqualTo("Examples"));
            Assert.That(german.OutLines[0], Is.EqualTo("Beispiele"));
            Assert.That(english.Error + german.Error, Is.Empty);
        });
    }

    [Test]
    public void Help_AskedBesideFaults_IsGivenAll_TheSame() =>
        Assert.That(Shell.English(FakeEngine.Working(), "init", "--childern", "-h").OutLines[0], Is.EqualTo("Examples"));

    [Test]
    public void Help_EveryOption_StandsOnItsPageInBothLanguages([Values] Language language)
    {
        var grammar = new Grammar((_, _) => 0);
        Assert.Multiple(() =>
        {
            foreach (var option in grammar.Root.Options)
            {
                Assert.That(HelpPages.Of("", language), Does.Contain(option.Name));
            }

            foreach (var number in grammar.Numbers)
            {
                var line = HelpPages.Of("init", language).Split('\n').Single(l => l.TrimStart().StartsWith(number.Option.Name, StringComparison.Ordinal));
                Assert.That(line, Does.Contain(number.Default.ToString(CultureInfo.InvariantCulture)));
                if (number.Maximum == ulong.MaxValue) continue;
                Assert.That(line, Does.Contain(number.Minimum.ToString(CultureInfo.InvariantCulture)));
                Assert.That(line, Does.Contain(number.Maximum.ToString(CultureInfo.InvariantCulture)));
            }

            foreach (var (command, shape) in grammar.Shapes)
            {
                foreach (var option in command.Options)
                {
                    var placeholder = grammar.Texts.FirstOrDefault(t => t.Option == option)?.Placeholder.In(language) ?? "";
                    Assert.That(HelpPages.Of(command.Name, language), Does.Contain($"  {option.Name} {placeholder}"));
                }

                Assert.That(HelpPages.Of("", language), Does.Contain($"  {command.Name} {shape.Placeholder.In(language)} "));
                Assert.That(HelpPages.Of(command.Name, language), Does.Contain($"earlywarning {command.Name} {shape.Placeholder.In(language)} ["));
            }
        });
    }

    [Test]
    public void Help_InGerman_HoldsNoEnglishWord()
    {
        // Names of commands and options, and what they take literally, are the same in both languages.
        var page = string.Join('\n', Commands.Select(c => HelpPages.Of(c, Language.German)));
        Assert.That(page, Does.Not.Match(@"\b(SETTINGS|DIR|LEVEL|TIME|DATE|QUARTER|WHAT|OPTIONS|COMMAND|the|and|settings|default|required|Usage|Options|Examples|file)\b"));
    }

    [Test]
    public void Faults_InGerman_AreWordedByThisProgramWhateverTheParserSays()
    {
        string[] faulty = ["", "rnu", "run", "run a b", "run a --frobnicate", "run a --lang", "run a --lang xx", "--json=5", "init x --seed -1", "explain", "compare a", "export x", "completions"];
        foreach (var words in faulty)
        {
            var grammar = new Grammar((_, _) => 0);
            var parsed = grammar.Root.Parse(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            foreach (var fault in UsageFaults.In(parsed, grammar, Language.German))
                Assert.That(fault, Does.Not.Match(@"\b(required|argument|option|Unrecognized|Erforderlich|Argument|Option '|not)\b"), words);
        }
    }

    [Test]
    public void Help_EveryExitCode_StandsOnTheFirstPage([Values] Language language)
    {
        var page = HelpPages.Of("", language).ReplaceLineEndings(" ");
        int[] codes = [ExitCode.Done, ExitCode.Failed, ExitCode.WrongUsage, .. Enum.GetValues<StopReason>().Select(r => (int)r), ExitCode.Interrupted];
        Assert.That(codes, Has.All.Matches<int>(c => page.Contains($"  {c} ", StringComparison.Ordinal)));
    }

    [Test]
    public void Help_EveryLine_FitsEightyColumns([Values] Language language) =>
        Assert.That(Commands.SelectMany(c => HelpPages.Of(c, language).Split('\n')), Has.All.Length.LessThanOrEqualTo(80));

    [Test]
    public void Help_EveryExample_IsUnderstood([Values] Language language)
    {
        var examples = Commands.SelectMany(c => HelpPages.Of(c, language).Split("\n\n")[0].Split('\n'))
            .Select(l => l.Trim()).Where(l => l.StartsWith("earlywarning ", StringComparison.Ordinal)).ToList();
        Assert.That(examples, Has.Count.GreaterThanOrEqualTo(9));
        foreach (var example in examples)
        {
            var grammar = new Grammar((_, _) => 0);
            var parsed = grammar.Root.Parse(example.Split('>')[0]["earlywarning ".Length..].Trim());
            Assert.That(UsageFaults.In(parsed, grammar, Language.English), Is.Empty, example);
        }
    }
}
