using System.Text;
using EarlyWarning.Settings;
using EarlyWarning.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Tests.Settings;

public class SettingsPropertyTests
{
    private static readonly string[] Signs =
    [
        "[", "]", "{", "}", ":", ": ", "- ", "? ", ",", "\"", "'", "#", "&a ", "*a", "!!str ", "!", "|\n", ">\n", "%", "@", "`", "~", "---\n", "...\n", "<<: ",
        "\n", "\n  ", "\r", "\t", " ", "\\", "\0", "\uFEFF", "\u2028", "ä", "😀", "null", "true", "no", "0", "-1", "1e999", "1,5", ".inf", "0x1F", "quarter",
        "2026-Q3", "2026-02-30", "S01", "S21", "J07", "flagged", "child", "district", "key: a\n", "count: a", "{quarter}", "../", "/",
    ];

    /// <summary>One change: what, where, how long, which sign.</summary>
    private sealed record Change(int Kind, int At, int Length, string Sign);

    [Test]
    public void Load_AnyChangesToTheExample_LoadsOrStopsWithFindings()
    {
        using var folder = new SettingsFolder();
        var change = from kind in Gen.Choose(0, 5)
                     from at in Gen.Choose(0, 1_000_000)
                     from length in Gen.Choose(0, 40)
                     from sign in Gen.Elements(Signs)
                     select new Change(kind, at, length, sign);
        var changes = from count in Gen.Choose(1, 6) from list in change.ArrayOf(count) select list;
        Prop.ForAll(changes.ToArbitrary(), list => LoadsOrStops(folder, list.Aggregate(ExampleSettings.Text, Apply)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20260703, 7));
    }

    [Test]
    public void Load_AnyBytes_LoadsOrStopsWithFindings()
    {
        using var folder = new SettingsFolder();
        var bytes = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();
        Prop.ForAll(bytes.ToArbitrary(), content => LoadsOrStops(() => folder.LoadBytes(content)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(20260703, 7));
    }

    private static bool LoadsOrStops(SettingsFolder folder, string text) => LoadsOrStops(() => folder.LoadBytes(Encoding.UTF8.GetBytes(text)));

    private static bool LoadsOrStops(Func<RunSettings> load)
    {
        try
        {
            return load().Extracts.Length > 0;
        }
        catch (RunStoppedException stopped)
        {
            return stopped.Findings.Length > 0
                && stopped.Findings.All(f => f.Message(Language.German).Length > 0 && f.Message(Language.English).Length > 0 && f.Line >= 0);
        }
    }

    private static string Apply(string text, Change change)
    {
        var at = change.At % (text.Length + 1);
        var length = Math.Min(change.Length, text.Length - at);
        return change.Kind switch
        {
            0 => text.Insert(at, change.Sign),
            1 => text.Remove(at, length),
            2 => text.Remove(at, length).Insert(at, change.Sign),
            3 => text.Insert(at, text.Substring(at, length)),
            4 => Lines(text, lines => lines.RemoveAt(change.At % lines.Count)),
            _ => Lines(text, lines => lines.Insert(change.At % lines.Count, lines[(change.At * 7) % lines.Count])),
        };
    }

    private static string Lines(string text, Action<List<string>> edit)
    {
        var lines = text.Split('\n').ToList();
        edit(lines);
        return string.Join('\n', lines);
    }
}
