using EarlyWarning.Vocabulary;

namespace EarlyWarning.Settings;

/// <summary>Says in words what a setting should be and what stands there instead.</summary>
internal static class ShapeWords
{
    /// <summary>What a setting of a shape should be.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="unit">Unit of a number; null where it has none.</param>
    /// <returns>For example "a number from 0 to 1 (share)".</returns>
    public static LocalText Expected(Shape shape, LocalText? unit = null) => shape switch
    {
        TextShape { Form: TextForm.Id } => new("eine Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen", "an id of lower-case letters, digits and hyphens"),
        TextShape { Form: TextForm.Quarter } => new("ein Quartal wie 2026-Q3", "a quarter such as 2026-Q3"),
        TextShape { Form: TextForm.Day } => new("ein Tag wie 2026-01-31", "a day such as 2026-01-31"),
        TextShape => new("ein Text in einer Zeile", "a text of one line"),
        WordShape { Words: [var only] } => new($"das Wort {only}", $"the word {only}"),
        WordShape words => Both("eines der Wörter ", "one of the words ", SettingsFaults.List(words.Words)),
        WholeNumberShape { Only: { Length: > 0 } only } => Unit(new(string.Join(" oder ", only), string.Join(" or ", only)), unit),
        WholeNumberShape whole => Unit(new($"eine ganze Zahl von {whole.Minimum} bis {whole.Maximum}", $"a whole number from {whole.Minimum} to {whole.Maximum}"), unit),
        NumberShape { AboveMinimum: false, BelowMaximum: false } number => Unit(Both("eine Zahl von ", "a number from ", Range(number)), unit),
        NumberShape number => Unit(Both("eine Zahl ", "a number ", Range(number)), unit),
        TruthShape => new("true oder false", "true or false"),
        ListShape => new("eine Liste", "a list"),
        MapShape map => Both("eine Gruppe mit den Schlüsseln ", "a map with the keys ", SettingsFaults.List(map.Keys.Select(key => key.Name))),
        ByIndicatorShape => new("eine Gruppe aus Kennungen von Indikatoren", "a map of indicator ids"),
        ByAuditShape => new("eine Gruppe aus Kennungen von Prüfspalten", "a map of audit ids"),
        EitherShape either => Either(Expected(either.Short), Expected(either.Long)),
        _ => throw new InvalidOperationException($"There are no words for {shape.GetType().Name}."),
    };

    /// <summary>What stands at a node.</summary>
    /// <param name="node">The node.</param>
    /// <returns>For example "the number 5".</returns>
    public static LocalText Found(SettingsNode node)
    {
        if (node is ListNode) return new("eine Liste", "a list");
        if (node is not ScalarNode scalar) return new("eine Gruppe von Schlüsseln", "a map");
        var text = SettingsFaults.Same(scalar.Text).English;
        if (!scalar.Plain) return new($"der Text „{text}“ in Anführungszeichen", $"the text \"{text}\" in quotation marks");
        if (scalar.IsNull) return new("nichts", "nothing");
        if (ScalarForms.Truth(scalar) is not null) return new(text, text);
        return ScalarForms.Number(scalar) is null ? new($"„{text}“", $"\"{text}\"") : new($"die Zahl {text}", $"the number {text}");
    }

    /// <summary>The range of a number.</summary>
    /// <param name="shape">The number.</param>
    /// <returns>For example "0 to 1", or "above 0 and below 1" where the ends are excluded.</returns>
    public static LocalText Range(NumberShape shape)
    {
        var (from, to) = (SettingsFaults.Number(shape.Minimum).English, SettingsFaults.Number(shape.Maximum).English);
        if (!shape.AboveMinimum && !shape.BelowMaximum) return new($"{from} bis {to}", $"{from} to {to}");
        return new(
            $"{(shape.AboveMinimum ? "über" : "ab")} {from} und {(shape.BelowMaximum ? "unter" : "bis")} {to}",
            $"{(shape.AboveMinimum ? "above" : "from")} {from} and {(shape.BelowMaximum ? "below" : "up to")} {to}");
    }

    private static LocalText Unit(LocalText range, LocalText? unit) =>
        unit is { } words ? new($"{range.German} ({words.German})", $"{range.English} ({words.English})") : range;

    private static LocalText Both(string german, string english, LocalText rest) => new(german + rest.German, english + rest.English);

    private static LocalText Either(LocalText left, LocalText right) =>
        new($"{left.German} oder {right.German}", $"{left.English} or {right.English}");
}
