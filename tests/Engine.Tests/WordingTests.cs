using System.Reflection;
using System.Text.RegularExpressions;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Tests;

/// <summary>One word for one thing, and whole sentences: what every text of the engine for people keeps to.</summary>
public sealed class WordingTests
{
    // Right: Auszug, Stadtteil, Bezirk, Indikator, Zelle, Stufe, Meldung, Zielgröße, beiseitegelegt, geschützt, Hotspot, Kodierung, Ergebnisordner.
    private static readonly Regex RejectedGerman = new(
        "Extrakt|Lieferung|Gebiet|Stadtbezirk|Merkmal|Feld(er|ern|es)?\\b|Bildungsstufe|Befund|außen vor|zurückgestellt|verdeckt|verborgen|Brennpunkt|Zeichensatz|Ausgabeordner|Berechnung hält|zulässig");

    // Right: extract, district, borough, indicator, cell, stage, finding, set aside, protected, permitted, hotspot.
    private static readonly Regex RejectedEnglish = new(
        "\\brows? left out|\\brow is left out|\\bremarks?\\b|\\bfields?\\b|\\bhot spot|\\bcan not\\b|\\bdelivery|\\bhidden to\\b|\\bneighbou?rhoods\\b|\\ballowed are", RegexOptions.IgnoreCase);

    private static readonly Assembly Engine = typeof(Quarter).Assembly;

    private static readonly BindingFlags Fields = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static IEnumerable<FindingKind> Kinds =>
        from type in Engine.GetTypes()
        from member in type.GetFields(Fields)
        where member.FieldType == typeof(FindingKind)
        select (FindingKind)member.GetValue(null)!;

    private static IEnumerable<LocalText> Texts =>
        from type in Engine.GetTypes()
        where !type.ContainsGenericParameters
        from member in type.GetFields(Fields)
        from text in In(member)
        select text;

    [Test]
    public void Texts_German_UseTheOneWord() =>
        Assert.That(Kinds.Select(k => k.Text).Concat(Texts).Select(t => t.German).Where(t => RejectedGerman.IsMatch(t)), Is.Empty);

    [Test]
    public void Texts_English_UseTheOneWord() =>
        Assert.That(Kinds.Select(k => k.Text).Concat(Texts).Select(t => t.English).Where(t => RejectedEnglish.IsMatch(t)), Is.Empty);

    [Test]
    public void SettingsReference_Wordings_UseTheOneWord()
    {
        var lines = SettingsSchema.ToMarkdown().Split('\n');
        Assert.That(lines, Has.Length.GreaterThan(50));
        Assert.That(lines.Where(l => RejectedGerman.IsMatch(l)), Is.Empty);
    }

    [Test]
    public void FindingKinds_Wordings_AreSentences()
    {
        var faulty = Kinds.SelectMany(k => new[] { k.Text.German, k.Text.English }.Select(t => (k.Code, Text: t)))
            .Where(x => !Regex.IsMatch(x.Text, "^[\\p{Lu}{„\"].*\\.$"));
        Assert.That(faulty, Is.Empty);
    }

    [Test]
    public void FindingKinds_PlaceholdersInBothLanguages_AreCountedFromZero()
    {
        var faulty = Kinds.Where(k => Places(k.Text.German + k.Text.English) is { Count: > 0 } places && places.Max != places.Count - 1);
        Assert.That(faulty.Select(k => k.Code), Is.Empty);
    }

    private static SortedSet<int> Places(string text) =>
        [.. Regex.Matches(text, "(?<!\\{)\\{([0-9])\\}").Select(m => m.Groups[1].Value[0] - '0')];

    private static IEnumerable<LocalText> In(FieldInfo field)
    {
        if (field.FieldType == typeof(LocalText)) return [(LocalText)field.GetValue(null)!];
        if (field.FieldType == typeof(LocalText[])) return (LocalText[])field.GetValue(null)!;
        return field.FieldType == typeof((LocalText, LocalText)[])
            ? (((LocalText, LocalText)[])field.GetValue(null)!).SelectMany(pair => new[] { pair.Item1, pair.Item2 })
            : [];
    }
}
