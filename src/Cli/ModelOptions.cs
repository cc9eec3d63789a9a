using System.CommandLine;
using System.Globalization;
using EarlyWarning.Indicators;
using EarlyWarning.Learning;
using EarlyWarning.Vocabulary;

namespace EarlyWarning.Cli;

/// <summary>The options of <c>model</c>.</summary>
internal sealed class ModelOptions
{
    private static readonly string[] Directions = ["up", "down"];

    internal ModelOptions()
    {
        Stage.Option.CompletionSources.Add([.. Stages.Chain.ToArray().Select(s => s.Id())]);
        Term.Option.CompletionSources.Add([.. ShippedCatalogue.Catalogue.All.Where(i => !i.Outcome).Select(i => i.Id)]);
        Monotone.Option.CompletionSources.Add(Directions);
    }

    internal TextOption Stage { get; } = Named("--stage", new("STUFE", "STAGE"), new("eine Stufe wie primary", "a stage such as primary"));

    internal TextOption Term { get; } = Named("--term", new("KENNUNG", "ID"), new("die Kennung eines Indikators", "the id of an indicator"));

    internal TextOption Cap { get; } = TextOption.Named("--cap", new("VON..BIS", "LOW..HIGH"), text => TryParseLimits(text, out _), new(
        "zwei Zahlen wie -0.5..0.5, die kleinere zuerst, von -1000 bis 1000", "two numbers such as -0.5..0.5, the smaller one first, from -1000 to 1000"));

    internal Option<bool> Smooth { get; } = new("--smooth") { Arity = ArgumentArity.Zero };

    internal TextOption Monotone { get; } = TextOption.Named("--monotone", new("up|down", "up|down"), Directions.Contains, new("up oder down", "up or down"));

    internal Option<bool> Remove { get; } = new("--remove") { Arity = ArgumentArity.Zero };

    internal TextOption Reason { get; } = TextOption.Named("--reason", new("TEXT", "TEXT"), ModelEditing.IsReason, new("ein Grund in einer Zeile, höchstens 300 Zeichen", "a reason in one line of at most 300 characters"));

    internal TextOption Output { get; } = Named("--output", new("DATEI", "FILE"), new("eine neue Modelldatei (.json)", "a new model file (.json)"));

    internal IReadOnlyList<TextOption> Texts => [Stage, Term, Cap, Monotone, Reason, Output];

    internal IReadOnlyList<Option> All => [Stage.Option, Term.Option, Cap.Option, Smooth, Monotone.Option, Remove, Reason.Option, Output.Option];

    /// <summary>Those that <c>model edit</c> cannot do without.</summary>
    internal IReadOnlyList<TextOption> Required => [Stage, Term, Reason, Output];

    /// <summary>The changes that a command line without faults asks for; one is meant.</summary>
    internal IReadOnlyList<TermChange> Changes(ParseResult parsed)
    {
        var changes = new List<TermChange>();
        if (Cap.In(parsed) is { } text && TryParseLimits(text, out var limits)) changes.Add(TermChange.Cap(limits.Low, limits.High));
        if (Grammar.Given(parsed, Smooth)) changes.Add(TermChange.Smooth);
        if (Monotone.In(parsed) is { } direction) changes.Add(TermChange.Monotone(direction == Directions[0]));
        if (Grammar.Given(parsed, Remove)) changes.Add(TermChange.Remove);
        return changes;
    }

    private static bool TryParseLimits(string text, out (float Low, float High) limits)
    {
        limits = default;
        var parts = text.Split("..", 2);
        if (parts.Length != 2 || !TryParse(parts[0], out var low) || !TryParse(parts[1], out var high) || high < low) return false;
        limits = (low, high);
        return true;
    }

    private static bool TryParse(string text, out float number) =>
        float.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && Math.Abs(number) <= 1000;

    private static TextOption Named(string name, LocalText placeholder, LocalText expected) => TextOption.Named(name, placeholder, text => text.Length > 0, expected);
}
