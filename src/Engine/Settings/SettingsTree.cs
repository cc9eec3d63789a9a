using System.Collections.Immutable;
using EarlyWarning.Vocabulary;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EarlyWarning.Settings;

/// <summary>Turns YAML text into nodes with places. Aliases, anchors and tags are refused, so that no text grows while it is read.</summary>
internal sealed class SettingsTree
{
    private const int DeepestNesting = 16;

    private readonly Parser parser;
    private readonly SettingsFaults faults;

    private SettingsTree(string text, SettingsFaults faults)
    {
        parser = new Parser(new StringReader(text));
        this.faults = faults;
    }

    /// <summary>Reads the one document of a settings file.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The root, or null where there is none or the text is not YAML; then a fault says so.</returns>
    public static SettingsNode? Read(string text, SettingsFaults faults)
    {
        if (ForbiddenCharacter(text) is { } place)
        {
            faults.At(SettingsFindings.NotPrintable, place.Line, place.Column);
            return null;
        }

        try
        {
            return new SettingsTree(text, faults).Document();
        }
        catch (MaximumRecursionLevelReachedException e)
        {
            faults.At(SettingsFindings.TooDeep, e.Start.Line, e.Start.Column, SettingsFaults.Number(DeepestNesting));
            return null;
        }
        catch (YamlException e)
        {
            faults.At(SettingsFindings.NotYaml, e.Start.Line, e.Start.Column, e.Message.Length > 0 ? new LocalText($" (Meldung des Lesers: {e.Message})", $" (the reader says: {e.Message})") : new LocalText("", ""));
            return null;
        }
    }

    // YAML forbids control characters; its reader takes NUL for the end of the text and would leave the rest unread without a word.
    private static (long Line, long Column)? ForbiddenCharacter(string text)
    {
        long line = 1;
        long column = 1;
        foreach (var c in text)
        {
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\u0085')) return (line, column);
            column++;
            if (c == '\n')
            {
                line++;
                column = 1;
            }
        }

        return null;
    }

    private SettingsNode? Document()
    {
        Next();
        Next();
        if (parser.Current is not DocumentStart)
        {
            faults.At(SettingsFindings.Empty, 0, 0);
            return null;
        }

        Next();
        var root = Node(1);
        Next();
        if (parser.Current is DocumentStart second) faults.At(SettingsFindings.SecondDocument, second.Start.Line, second.Start.Column);
        return root;
    }

    /// <summary>Reads the node that starts at the current event and moves behind it.</summary>
    private SettingsNode Node(int depth)
    {
        var start = parser.Current ?? throw new InvalidOperationException("The parser has no event.");
        var place = start.Start;
        if (depth > DeepestNesting) throw TooDeep(place);
        var refused = Refused(start);
        switch (start)
        {
            case Scalar scalar:
                Next();
                return refused ? new RefusedNode(place.Line, place.Column) : new ScalarNode(place.Line, place.Column, scalar.Value, scalar.IsPlainImplicit);
            case SequenceStart when !refused:
                return List(place, depth);
            case MappingStart when !refused:
                return Map(place, depth);
            default:
                Skip(depth);
                return new RefusedNode(place.Line, place.Column);
        }
    }

    private ListNode List(Mark place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SettingsNode>();
        Next();
        while (parser.Current is not SequenceEnd) items.Add(Node(depth + 1));
        Next();
        return new ListNode(place.Line, place.Column, items.ToImmutable());
    }

    private MapNode Map(Mark place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(ScalarNode Key, SettingsNode Value)>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        Next();
        while (parser.Current is not MappingEnd)
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not ScalarNode word)
            {
                if (key is not RefusedNode) faults.At(SettingsFindings.KeyNotText, key);
                continue;
            }

            if (lines.TryGetValue(word.Text, out var line))
            {
                faults.At(SettingsFindings.DuplicateKey, word, SettingsFaults.Same(word.Text), SettingsFaults.Number(line));
                continue;
            }

            lines.Add(word.Text, word.Line);
            entries.Add((word, value));
        }

        Next();
        return new MapNode(place.Line, place.Column, entries.ToImmutable());
    }

    private bool Refused(ParsingEvent start)
    {
        if (start is not (AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })) return false;
        faults.At(SettingsFindings.AliasOrTag, start.Start.Line, start.Start.Column);
        return true;
    }

    // The parser's time grows with the square of the depth, so deep nesting ends the reading at once.
    private static MaximumRecursionLevelReachedException TooDeep(Mark place) => new(place, place, "");

    private void Skip(int depth)
    {
        var open = 0;
        do
        {
            open += parser.Current switch
            {
                SequenceStart or MappingStart => 1,
                SequenceEnd or MappingEnd => -1,
                _ => 0,
            };
            if (parser.Current is not null && depth + open > DeepestNesting + 1) throw TooDeep(parser.Current.Start);
            Next();
        }
        while (open > 0);
    }

    // The parser answers some broken texts, such as an unclosed bracket, with exceptions of its own state instead of a syntax error.
    private void Next()
    {
        var place = parser.Current?.End ?? Mark.Empty;
        try
        {
            if (!parser.MoveNext()) throw new SyntaxErrorException(place, place, "");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException or OverflowException)
        {
            throw new SyntaxErrorException(place, place, "");
        }
    }
}
