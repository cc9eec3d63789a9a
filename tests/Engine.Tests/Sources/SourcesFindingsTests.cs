using System.Collections.Immutable;
using System.Reflection;
using EarlyWarning.Sources;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests.Sources;

internal sealed class SourcesFindingsTests
{
    private static readonly ImmutableArray<FindingKind> Kinds =
    [
        .. typeof(SourcesFindings).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => f.GetValue(null)).OfType<FindingKind>(),
    ];

    [Test]
    public void Codes_AreUniqueAndOfTheRangesOfFilesAndRows()
    {
        Assert.That(Kinds, Has.Length.GreaterThan(40));
        Assert.That(Kinds.Select(k => k.Code), Is.Unique);
        Assert.That(Kinds.Select(k => k.Code), Has.All.Match("^EW1[12][0-9]{2}$"));
        Assert.That(Kinds.Where(k => k.Severity is Severity.Stop or Severity.Note).Select(k => k.Code), Has.All.StartWith("EW11"));
        Assert.That(Kinds.Where(k => k.Severity is Severity.RowSetAside or Severity.CellEmptied).Select(k => k.Code), Has.All.StartWith("EW12"));
    }

    [Test]
    public void Wordings_OfBothLanguages_SayWhatHappensNow()
    {
        ImmutableArray<string> arguments = [.. Enumerable.Range(0, 10).Select(i => $"<{i}>")];
        foreach (var kind in Kinds)
        {
            var finding = new Finding(kind, "schule.csv", 3, "spalte", arguments);
            var (german, english) = (finding.Message(Language.German), finding.Message(Language.English));
            Assert.That(german, Does.StartWith("schule.csv, Zeile 3, spalte: ").And.EndWith($"[{kind.Code}]"));
            Assert.That(english, Does.StartWith("schule.csv, line 3, spalte: "));
            var (de, en) = kind.Severity switch
            {
                Severity.Stop => ("Der Lauf hält an|abgelehnt", "The run stops|refused"),
                Severity.RowSetAside => ("beiseitegelegt", "set aside"),
                Severity.CellEmptied => ("geleert", "left out"),
                _ => (".", "."),
            };
            Assert.That(german, Does.Match(de), kind.Code);
            Assert.That(english, Does.Match(en), kind.Code);
        }
    }
}
